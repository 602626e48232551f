import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly id: string;
}

const header = (source: string, name: string): string =>
  new RegExp(`^${name}: ((?:.*(?:\\r?\\n[ \\t].*)*))`, 'im').exec(source)?.[1] ?? '';

/** Words of a header as they were written: RFC 2047, UTF-8. */
const decoded = (value: string): string =>
  value
    .replace(/\r?\n[ \t]+/g, ' ')
    .replace(/=\?utf-8\?(b|q)\?(.*?)\?=\s*/gi, (_all, how: string, text: string) =>
      how.toLowerCase() === 'b'
        ? Buffer.from(text, 'base64').toString('utf8')
        : Buffer.from(
            text
              .replace(/_/g, ' ')
              .replace(/=([0-9A-F]{2})/gi, (_one, hex: string) => String.fromCharCode(parseInt(hex, 16))),
            'latin1',
          ).toString('utf8'),
    );

function bodyOf(source: string): string {
  const body = source.slice(source.search(/\r?\n\r?\n/)).trim();
  const encoding = header(source, 'Content-Transfer-Encoding').toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding !== 'quoted-printable') return body;
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** A real SMTP server on loopback that keeps what it is given, or refuses it. */
export class TestMailServer {
  readonly received: Received[] = [];
  refusing = false;
  private server: SMTPServer;
  private port = 0;

  private constructor() {
    this.server = this.create();
  }

  private create(): SMTPServer {
    return new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      logger: false,
      onData: (stream, session, done) => {
        const parts: Buffer[] = [];
        stream.on('data', (part: Buffer) => parts.push(part));
        stream.on('end', () => {
          if (this.refusing) return done(new Error('451 try again later'));
          const source = Buffer.concat(parts).toString('utf8');
          this.received.push({
            to: session.envelope.rcptTo.map(({ address }) => address).join(),
            subject: decoded(header(source, 'Subject')).trim(),
            text: bodyOf(source),
            id: header(source, 'Message-ID').trim(),
          });
          done();
        });
      },
    });
  }

  static async start(): Promise<TestMailServer> {
    const mail = new TestMailServer();
    await new Promise<void>((resolve) => mail.server.listen(0, '127.0.0.1', resolve));
    mail.port = (mail.server.server.address() as AddressInfo).port;
    return mail;
  }

  get url(): string {
    return `smtp://127.0.0.1:${this.port}`;
  }

  stop(): Promise<void> {
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}

export interface Hook {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A messaging gateway on loopback: takes hooks, or answers with an error as often as told. */
export class TestGateway {
  readonly received: Hook[] = [];
  failures = 0;
  private constructor(private readonly server: Server) {}

  static async start(): Promise<TestGateway> {
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        if (gateway.failures > 0) {
          gateway.failures--;
          response.writeHead(503).end();
          return;
        }
        const headers = request.headers as Record<string, string>;
        gateway.received.push({ headers, body: Buffer.concat(parts).toString('utf8') });
        response.writeHead(204).end();
      });
    });
    const gateway = new TestGateway(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/notify`;
  }

  stop(): Promise<void> {
    this.server.closeAllConnections();
    return new Promise((resolve) => this.server.close(() => resolve()));
  }
}
