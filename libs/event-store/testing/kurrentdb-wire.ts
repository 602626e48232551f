import { connect, createServer, type Server, type Socket } from 'node:net';
import { Transform } from 'node:stream';

/** Hands on what comes, each part so late. */
const late = (ms: () => number): Transform =>
  new Transform({
    transform(part: Buffer, _encoding, next) {
      const wait = ms();
      if (wait > 0) setTimeout(() => next(null, part), wait);
      else next(null, part);
    },
  });

/** One connection: a client's side, the server's, and both ways between them. */
class Line {
  private readonly there: Transform;
  private readonly back: Transform;

  constructor(
    private readonly client: Socket,
    private readonly server: Socket,
    ms: () => number,
  ) {
    this.there = late(ms);
    this.back = late(ms);
    for (const [one, other] of [
      [client, server],
      [server, client],
    ] as const) {
      one.setNoDelay(true);
      one.on('error', () => other.destroy());
      one.on('close', () => other.destroy());
    }
  }

  join(): void {
    this.client.pipe(this.there).pipe(this.server);
    this.server.pipe(this.back).pipe(this.client);
  }

  /** Nothing goes through any more; both sides stay open, and what is sent waits in the sockets. */
  part(): void {
    for (const stream of [this.client, this.there, this.server, this.back]) stream.unpipe();
  }

  cut(): void {
    this.client.destroy();
    this.server.destroy();
  }
}

/** What stands between a node's port and its server, so that a node can be stopped, slowed and ended like a process. */
export class Wire {
  /** How late each part arrives, either way. */
  delayMs = 0;
  port = 0;
  private listening: Server | null = null;
  private readonly lines = new Set<Line>();
  private isHeld = false;

  /** Listens at a port, the same as before or any, for a server at another. */
  async open(target: number): Promise<void> {
    const server = createServer({ pauseOnConnect: true, noDelay: true }, (client) =>
      this.take(client, target),
    );
    this.listening = server;
    this.isHeld = false;
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(this.port, '127.0.0.1', resolve);
    });
    const address = server.address();
    if (address !== null && typeof address === 'object') this.port = address.port;
  }

  private take(client: Socket, target: number): void {
    const line = new Line(client, connect(target, '127.0.0.1'), () => this.delayMs);
    this.lines.add(line);
    client.on('close', () => this.lines.delete(line));
    if (!this.isHeld) line.join();
  }

  /** As a stopped process: connections are taken and kept, nothing is answered. */
  hold(): void {
    if (this.isHeld) return;
    this.isHeld = true;
    for (const line of this.lines) line.part();
  }

  release(): void {
    if (!this.isHeld) return;
    this.isHeld = false;
    for (const line of this.lines) line.join();
  }

  /** As an ended process: every connection breaks, new ones are refused. */
  close(): void {
    for (const line of this.lines) line.cut();
    this.lines.clear();
    this.listening?.close();
    this.listening = null;
  }
}
