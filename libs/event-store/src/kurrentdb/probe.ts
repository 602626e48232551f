import { readFileSync } from 'node:fs';
import { connect, isIP } from 'node:net';
import { connect as connectTls, type PeerCertificate, type TLSSocket } from 'node:tls';
import { X509Certificate } from 'node:crypto';
import { BadInput } from '#database';
import type { FileOption, KurrentAddress } from './connection-string.js';

type Host = KurrentAddress['hosts'][number];
type Files = Readonly<Partial<Record<FileOption, Buffer>>>;

/** What every client of HTTP/2 begins with, and a first frame of settings without any. */
const PREFACE = Buffer.concat([Buffer.from('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'), Buffer.alloc(9)]);
PREFACE[PREFACE.length - 6] = 4;
const SETTINGS_FRAME = 4;
const TLS_ALERT = 0x15;
/** From here on Node refuses a number as the name of a server. */
const REFUSES_NUMBERS = 26;

const away = Symbol('away');

/** Node's words for an authority that nobody here knows. */
const UNKNOWN_AUTHORITY = new Set([
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
]);
const OVER = new Set(['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID']);

const refused = (sentence: string, detail?: string): BadInput =>
  new BadInput(`HISTORY_URL 有误：${sentence}`, detail);

/** The files that the address names. @throws BadInput where one cannot be read or is none */
export function filesOf({ files }: KurrentAddress): Files {
  const read = (name: string, path: string): Buffer => {
    try {
      return readFileSync(path);
    } catch {
      throw refused(`读不到 ${name} 所指的文件 ${path}。`);
    }
  };
  const found = Object.fromEntries(Object.entries(files).map(([name, path]) => [name, read(name, path)]));
  for (const name of ['tlsCaFile', 'userCertFile'] as const) {
    const content = found[name];
    if (content && !isCertificate(content))
      throw refused(`${name} 所指的文件 ${files[name] ?? ''} 不是 PEM 格式的证书。`);
  }
  return found;
}

function isCertificate(content: Buffer): boolean {
  try {
    return new X509Certificate(content).subject !== '';
  } catch {
    return false;
  }
}

type Greeting = 'http2' | 'tls' | 'other' | 'closed' | typeof away;

function greetingOf(bytes: Buffer): Greeting {
  if (bytes[0] === TLS_ALERT) return 'tls';
  return bytes[3] === SETTINGS_FRAME ? 'http2' : 'other';
}

/** What a port says to a client that does not encrypt. */
function greeting({ host, port }: Host, ms: number): Promise<Greeting> {
  return new Promise((resolve) => {
    let isConnected = false;
    const socket = connect({ host, port, timeout: ms });
    const done = (answer: Greeting): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      isConnected = true;
      socket.write(PREFACE);
    });
    socket.once('data', (bytes: Buffer) => done(greetingOf(bytes)));
    socket.once('timeout', () => done(away));
    socket.once('error', () => done(isConnected ? 'closed' : away));
    socket.once('close', () => done(isConnected ? 'closed' : away));
  });
}

interface Shown {
  /** Why the certificate is not taken; null where it is. */
  readonly refusal: string | null;
  readonly certificate: PeerCertificate;
}

/** What a port shows of itself to a client that encrypts; `closed` where it does not encrypt, or is just ending. */
function handshake({ host, port }: Host, files: Files, ms: number): Promise<Shown | 'closed' | typeof away> {
  return new Promise((resolve) => {
    let isConnected = false;
    const socket: TLSSocket = connectTls({
      host,
      port,
      timeout: ms,
      ALPNProtocols: ['h2'],
      // Looked at and not used: whatever it is, it is to be told.
      rejectUnauthorized: false,
      ...(isIP(host) ? {} : { servername: host }),
      ...(files.tlsCaFile ? { ca: files.tlsCaFile } : {}),
      ...(files.userCertFile && files.userKeyFile
        ? { cert: files.userCertFile, key: files.userKeyFile }
        : {}),
    });
    const done = (answer: Shown | 'closed' | typeof away): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => (isConnected = true));
    socket.once('secureConnect', () => {
      const why = socket.authorizationError as unknown;
      const refusal = socket.authorized ? null : String(why instanceof Error ? why.message : why);
      done({ refusal, certificate: socket.getPeerCertificate(true) });
    });
    socket.once('timeout', () => done(away));
    socket.once('error', () => done(isConnected ? 'closed' : away));
  });
}

const nameOf = (who: PeerCertificate['issuer'] | undefined): string =>
  [who?.CN, who?.O].flat().find((name) => name) ?? '（没有名称）';

/** Who stands at the end of the chain that the server showed. */
function authorityOf(certificate: PeerCertificate): string {
  let at = certificate as PeerCertificate & { issuerCertificate?: PeerCertificate };
  while (at.issuerCertificate && at.issuerCertificate.fingerprint256 !== at.fingerprint256)
    at = at.issuerCertificate;
  return nameOf(at.issuer);
}

const namesOf = ({ subjectaltname = '', subject }: PeerCertificate): string =>
  subjectaltname
    .split(', ')
    .flatMap((one) => one.split(':').slice(1).join(':') || [])
    .join('、') || nameOf(subject);

function wrongCertificate(
  { host, port }: Host,
  { refusal, certificate }: Shown,
  caFile: string | undefined,
): BadInput {
  const whose = `${host}:${port} 的证书`;
  if (UNKNOWN_AUTHORITY.has(refusal ?? '')) {
    const way =
      caFile === undefined
        ? '请取得该机构的证书（PEM 文件），在地址后写上 tlsCaFile=文件的路径'
        : `tlsCaFile 所指的文件 ${caFile} 不是它的证书，请换成它的`;
    return refused(
      `${whose}由“${authorityOf(certificate)}”签发，本机不认识这一签发机构；${way}。`,
      refusal ?? '',
    );
  }
  if (refusal === 'ERR_TLS_CERT_ALTNAME_INVALID') {
    return refused(`${whose}是给 ${namesOf(certificate)} 的；请在地址中写证书上的名称。`);
  }
  if (OVER.has(refusal ?? '')) {
    return refused(
      `${whose}的有效期是 ${certificate.valid_from} 至 ${certificate.valid_to}，现在无效；请更换证书，或者校正本机的时钟。`,
    );
  }
  return refused(`${whose}不能通过核对（${refusal ?? ''}）。`);
}

/** @throws BadInput where the two do not agree on encryption, or on who the server is */
async function probeOne(host: Host, address: KurrentAddress, files: Files, ms: number): Promise<boolean> {
  const where = `${host.host}:${host.port}`;
  if (address.tls) {
    const shown = await handshake(host, files, ms);
    if (shown === away) return false;
    if (shown === 'closed') {
      const said = await greeting(host, ms);
      if (said !== 'http2' && said !== 'other') return false;
      throw refused(
        `地址要求加密（TLS），而 ${where} 没有启用加密；如果它本来就不加密，请在地址后写上 tls=false。`,
      );
    }
    if (shown.refusal !== null && address.verifiesCertificate)
      throw wrongCertificate(host, shown, address.files.tlsCaFile);
    return true;
  }
  const said = await greeting(host, ms);
  if (said === 'http2') return true;
  if (said === 'tls' || (said === 'closed' && typeof (await handshake(host, files, ms)) === 'object'))
    throw refused(`地址写了 tls=false，而 ${where} 启用了加密（TLS）；请去掉 tls=false。`);
  return false;
}

const major = Number(process.versions.node.split('.')[0]);

/** Node of these days takes no number for the name of a server. @throws BadInput */
export function refuseNumbers({ hosts, tls }: KurrentAddress, node = major): void {
  const number = hosts.find(({ host }) => isIP(host) !== 0);
  if (!tls || !number || node < REFUSES_NUMBERS) return;
  throw refused(
    `加密（TLS）时不能用 IP 地址 ${number.host} 指明服务器（Node.js ${node} 不接受）；请写主机名，即证书上的名称。`,
  );
}

/**
 * Looks at the servers before the client library does, which would try for long and say only that nobody answers.
 * @returns whether one of them is there
 * @throws BadInput where the settings are wrong, with what is right
 */
export async function probe(address: KurrentAddress, ms: number): Promise<boolean> {
  refuseNumbers(address);
  const files = filesOf(address);
  const answers = await Promise.allSettled(address.hosts.map((host) => probeOne(host, address, files, ms)));
  for (const answer of answers) if (answer.status === 'rejected') throw answer.reason;
  return answers.some((answer) => answer.status === 'fulfilled' && answer.value);
}
