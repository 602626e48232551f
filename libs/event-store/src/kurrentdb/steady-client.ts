import { connect } from 'node:net';
import type { KurrentDBClient } from '@kurrent/kurrentdb-client';
import type { KurrentAddress } from './connection-string.js';

type Calls = Pick<
  KurrentDBClient,
  'appendToStream' | 'readStream' | 'readAll' | 'subscribeToAll' | 'dispose'
>;
type Kind = 'writes' | 'reads';

/** So long nothing of a kind succeeds before the client is held to be broken. */
const BROKEN_MS = 1_000;
const KNOCK_MS = 500;
/** What a client that was replaced still has open is closed at the end; the oldest are left to themselves. */
const REMEMBERED = 20;
/** Answers of a server that does its work. */
const TOLD = new Set(['wrong-expected-version', 'stream-not-found', 'stream-deleted', 'access-denied']);

/** Whether something listens there; whatever it is. */
export function isListening(
  { host, port }: KurrentAddress['hosts'][number],
  ms = KNOCK_MS,
): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: ms });
    const done = (answer: boolean) => (): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', done(true)).once('error', done(false)).once('timeout', done(false));
  });
}

/**
 * The client library's client, made anew where it does not recover: one that found no server for a while keeps its
 * last answer for ever, its writer after ten attempts to discover a cluster, its reader when it began without one.
 */
export class SteadyClient implements Calls {
  private client: KurrentDBClient;
  private openedAt = performance.now();
  private readonly failingSince: Record<Kind, number | null> = { writes: null, reads: null };
  private readonly former: KurrentDBClient[] = [];
  private renewing: Promise<void> | null = null;

  constructor(
    private readonly open: () => KurrentDBClient,
    private readonly hosts: KurrentAddress['hosts'],
  ) {
    this.client = open();
  }

  appendToStream: KurrentDBClient['appendToStream'] = async (...args: never[]) =>
    this.noted('writes', (client) =>
      (client.appendToStream as (...given: never[]) => Promise<never>)(...args),
    );

  readStream: KurrentDBClient['readStream'] = ((...args: Parameters<KurrentDBClient['readStream']>) =>
    this.read((client) => client.readStream(...args))) as never;

  readAll: KurrentDBClient['readAll'] = ((...args: Parameters<KurrentDBClient['readAll']>) =>
    this.read((client) => client.readAll(...args))) as never;

  /** A subscription that is dropped is opened again by its reader, by then on whichever client there is. */
  subscribeToAll: KurrentDBClient['subscribeToAll'] = (
    ...args: Parameters<KurrentDBClient['subscribeToAll']>
  ) => this.client.subscribeToAll(...args);

  /** What the library asks a server before each kind of append. */
  get capabilities(): Promise<unknown> {
    return this.noted(
      'writes',
      (client) => (client as unknown as { capabilities: Promise<unknown> }).capabilities,
    );
  }

  async dispose(): Promise<void> {
    await Promise.all([this.client, ...this.former].map((client) => client.dispose()));
  }

  private async noted<Result>(
    kind: Kind,
    call: (client: KurrentDBClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.atHand();
    try {
      const result = await call(client);
      this.note(client, kind, null);
      return result;
    } catch (error) {
      this.note(client, kind, error);
      throw error;
    }
  }

  private async *read<Item>(call: (client: KurrentDBClient) => AsyncIterable<Item>): AsyncGenerator<Item> {
    const client = await this.atHand();
    try {
      yield* call(client);
      this.note(client, 'reads', null);
    } catch (error) {
      this.note(client, 'reads', error);
      throw error;
    }
  }

  private note(client: KurrentDBClient, kind: Kind, error: unknown): void {
    if (client !== this.client) return;
    const isFine = error === null || TOLD.has(String((error as { type?: unknown }).type));
    if (isFine) this.failingSince[kind] = null;
    else this.failingSince[kind] ??= performance.now();
  }

  private async atHand(): Promise<KurrentDBClient> {
    if (this.isBroken) await (this.renewing ??= this.renew().finally(() => (this.renewing = null)));
    return this.client;
  }

  private get isBroken(): boolean {
    const { writes, reads } = this.failingSince;
    const since = Math.min(writes ?? Infinity, reads ?? Infinity);
    return performance.now() - Math.max(since, this.openedAt) >= BROKEN_MS;
  }

  /** Not before somebody listens: until then another one would fare no better. */
  private async renew(): Promise<void> {
    const answers = await Promise.all(this.hosts.map((host) => isListening(host)));
    if (!answers.includes(true)) return;
    // Its subscriptions go on, and would never hear of it if it was disposed of.
    this.former.splice(0, this.former.length - REMEMBERED + 1);
    this.former.push(this.client);
    this.client = this.open();
    this.openedAt = performance.now();
    this.failingSince.writes = this.failingSince.reads = null;
  }
}
