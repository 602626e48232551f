import { connect } from 'node:http2';
import type { KurrentAddress } from './connection-string.js';
import type { filesOf } from './probe.js';

type Host = KurrentAddress['hosts'][number];
type Asked = 'admitted' | 'refused' | 'no answer';

/** What every client of a cluster asks first; whoever brings nothing is told as well, whoever brings what is wrong is not. */
const QUESTION = '/event_store.client.gossip.Gossip/Read';
/** A message without content, as gRPC frames it. */
const NOTHING = Buffer.alloc(5);
/** gRPC's word for a name or a password that is wrong. */
const UNAUTHENTICATED = '16';
const ANSWER_MS = 1_000;
/** So long nobody is asked again, whoever wants to know. */
const FRESH_MS = 500;

function ask(host: Host, authorization: string, tls: Parameters<typeof connect>[1]): Promise<Asked> {
  return new Promise((resolve) => {
    const session = connect(`https://${host.host}:${host.port}`, tls);
    const done = (answer: Asked): void => {
      clearTimeout(late);
      session.destroy();
      resolve(answer);
    };
    const late = setTimeout(() => done('no answer'), ANSWER_MS);
    session.on('error', () => done('no answer'));
    const request = session.request({
      ':method': 'POST',
      ':path': QUESTION,
      'content-type': 'application/grpc',
      te: 'trailers',
      authorization,
    });
    // Told in the headers where it is refused, behind the answer where it is not.
    const told = (headers: Readonly<Record<string, unknown>>): void => {
      const status = headers['grpc-status'];
      if (status === UNAUTHENTICATED || headers[':status'] === 401) done('refused');
      else if (status !== undefined) done('no answer');
    };
    request
      .on('response', told)
      .on('trailers', told)
      .on('data', () => done('admitted'));
    request.on('error', () => done('no answer')).on('close', () => done('no answer'));
    request.end(NOTHING);
  });
}

/**
 * Whether the servers take our name and password. The client library does not say so of several servers: it asks them
 * who leads, is refused by each, and goes on asking, as if nobody was there.
 */
export class Admission {
  private readonly authorization: string | null;
  private asked = -Infinity;
  private asking: Promise<boolean> | null = null;
  private wasRefused = false;

  constructor(
    private readonly address: Pick<KurrentAddress, 'hosts' | 'tls' | 'verifiesCertificate' | 'credentials'>,
    private readonly files: ReturnType<typeof filesOf>,
  ) {
    // Without encryption the library sends none.
    const { tls, credentials } = address;
    this.authorization =
      tls && credentials !== null ? `Basic ${Buffer.from(credentials).toString('base64')}` : null;
  }

  /** Somebody refuses them, and nobody takes them. */
  async isRefused(): Promise<boolean> {
    if (this.authorization === null) return false;
    if (performance.now() - this.asked >= FRESH_MS) this.asking ??= this.askAll(this.authorization);
    return this.asking ?? this.wasRefused;
  }

  /** The same, and nobody is asked where they were not refused when it was asked last. */
  async isStillRefused(): Promise<boolean> {
    return this.wasRefused && (await this.isRefused());
  }

  private async askAll(authorization: string): Promise<boolean> {
    const { tlsCaFile: ca, userCertFile: cert, userKeyFile: key } = this.files;
    const tls = {
      rejectUnauthorized: this.address.verifiesCertificate,
      ...(ca ? { ca } : {}),
      ...(cert && key ? { cert, key } : {}),
    };
    const answers = await Promise.all(
      this.address.hosts.map((host) => ask(host, authorization, tls).catch((): Asked => 'no answer')),
    );
    this.wasRefused = answers.includes('refused') && !answers.includes('admitted');
    this.asked = performance.now();
    this.asking = null;
    return this.wasRefused;
  }
}
