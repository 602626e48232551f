import {
  Metadata,
  Server,
  ServerCredentials,
  status,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import type { Server as NetServer, Socket } from 'node:net';
import gossipServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import featureServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streamServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { KurrentDBLog, type LoggedRecord, type Proposed } from './kurrentdb-log.js';
import {
  appendAnswer,
  batchAnswer,
  eventOf,
  expectedInBatch,
  expectedOf,
  filterOf,
  nameOf,
  proposed,
  uuidOf,
} from './kurrentdb-messages.js';

/** What goes wrong with the next call of a kind. */
export type Fault =
  /** The connection breaks before the server has the request. */
  | 'lost-before'
  /** It breaks after the server has done it, before the answer. */
  | 'lost-after'
  /** This node does not lead any more. */
  | 'not-leader'
  /** No answer at all. */
  | 'silent'
  /** A subscription begins with some events that were delivered before. */
  | 'again';
type Call = 'append' | 'read' | 'subscribe';

export interface NodeSettings {
  /** The log that the nodes of one cluster share. */
  readonly log?: KurrentDBLog;
  /** Whether it takes many appends on one stream of the protocol (since 21.10), as the library prefers. */
  readonly appendsInBatches?: boolean;
  /** `name:password` that every call must bring. */
  readonly credentials?: string;
  readonly tls?: { readonly cert: Buffer; readonly key: Buffer };
}

const REPEATED = 3;

const credentialsOf = ({ tls }: NodeSettings): ServerCredentials =>
  tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }])
    : ServerCredentials.createInsecure();

type Failure = Error & { readonly code: number; readonly metadata?: Metadata };
const failure = (code: number, message: string, metadata?: Metadata): Failure =>
  Object.assign(new Error(message), { code, ...(metadata ? { metadata } : {}) });

function denied(): Failure {
  const metadata = new Metadata();
  metadata.set('exception', 'access-denied');
  return failure(status.PERMISSION_DENIED, 'Access Denied', metadata);
}

/** A node that speaks KurrentDB's published protocol for the calls that this product makes, faults included. */
export class TestKurrentDB {
  readonly log: KurrentDBLog;
  /** Where the leader is, once this node does not lead. */
  leader: TestKurrentDB = this;
  port = 0;
  readonly calls = { append: 0, read: 0, subscribe: 0 };
  private readonly server = new Server();
  private readonly faults: { readonly call: Call; readonly fault: Fault }[] = [];
  private readonly subscribers = new Set<ServerWritableStream<streams.ReadReq, streams.ReadResp>>();

  private constructor(private readonly settings: NodeSettings) {
    this.log = settings.log ?? new KurrentDBLog();
    const { appendsInBatches = true } = settings;
    this.server.addService(streamServices.StreamsService as never, {
      read: (call: ServerWritableStream<streams.ReadReq, streams.ReadResp>) => this.read(call),
      append: (
        call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
        answer: sendUnaryData<streams.AppendResp>,
      ) => this.append(call, answer),
      ...(appendsInBatches
        ? {
            batchAppend: (call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>) =>
              this.batchAppend(call),
          }
        : {}),
    });
    this.server.addService(featureServices.ServerFeaturesService as never, {
      getSupportedMethods: (
        _call: ServerUnaryCall<shared.Empty, features.SupportedMethods>,
        answer: sendUnaryData<features.SupportedMethods>,
      ) => answer(null, this.supported()),
    });
    this.server.addService(gossipServices.GossipService as never, {
      read: (
        _call: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>,
        answer: sendUnaryData<gossip.ClusterInfo>,
      ) => answer(null, this.members()),
    });
  }

  static async start(settings: NodeSettings = {}, port = 0): Promise<TestKurrentDB> {
    const node = new TestKurrentDB(settings);
    node.port = await new Promise<number>((resolve, reject) => {
      node.server.bindAsync(`127.0.0.1:${port}`, credentialsOf(settings), (error, bound) =>
        error ? reject(error) : resolve(bound),
      );
    });
    // A server answers at once, as KurrentDB's does; Node would gather small frames and wait for the other side.
    const { http2Servers } = node.server as unknown as { readonly http2Servers: Map<NetServer, unknown> };
    for (const listening of http2Servers.keys()) {
      listening.on('connection', (socket: Socket) => socket.setNoDelay(true));
    }
    return node;
  }

  get url(): string {
    const { credentials, tls } = this.settings;
    const who = credentials === undefined ? '' : `${credentials}@`;
    // A certificate is for a name: Node 26 refuses to ask a server for its certificate by an address.
    const host = tls === undefined ? '127.0.0.1' : 'localhost';
    return `kurrentdb://${who}${host}:${this.port}?tls=${String(tls !== undefined)}`;
  }

  /** The next calls of this kind fail so, one after the other. */
  willFail(call: Call, ...faults: readonly Fault[]): void {
    this.faults.push(...faults.map((fault) => ({ call, fault })));
  }

  /** Breaks every subscription off, as a server does that ends. */
  dropSubscriptions(): void {
    for (const call of this.subscribers) call.emit('error', failure(status.UNAVAILABLE, 'going away'));
    this.subscribers.clear();
  }

  /** Ends at once, whatever is under way. */
  stop(): void {
    this.server.forceShutdown();
  }

  private isAllowed(metadata: Metadata): boolean {
    const { credentials } = this.settings;
    const wanted = `basic ${Buffer.from(credentials ?? '').toString('base64')}`;
    const brought = String(metadata.get('authorization')[0] ?? '').replace(/^Basic/i, 'basic');
    return credentials === undefined || brought === wanted;
  }

  private supported(): features.SupportedMethods {
    const methods = ['read', 'append', ...(this.settings.appendsInBatches === false ? [] : ['batchappend'])];
    return new features.SupportedMethods()
      .setEventStoreServerVersion('24.10.0')
      .setMethodsList(
        methods.map((method) =>
          new features.SupportedMethod()
            .setServiceName('event_store.client.streams.streams')
            .setMethodName(method),
        ),
      );
  }

  private members(): gossip.ClusterInfo {
    const member = (node: TestKurrentDB, state: gossip.MemberInfo.VNodeState): gossip.MemberInfo =>
      new gossip.MemberInfo()
        .setInstanceId(new shared.UUID().setString('33333333-3333-4333-8333-333333333333'))
        .setTimeStamp(String(Date.now()))
        .setState(state)
        .setIsAlive(true)
        .setHttpEndPoint(new gossip.EndPoint().setAddress('127.0.0.1').setPort(node.port));
    const { LEADER, FOLLOWER } = gossip.MemberInfo.VNodeState;
    const others = this.leader === this ? [] : [member(this, FOLLOWER)];
    return new gossip.ClusterInfo().setMembersList([member(this.leader, LEADER), ...others]);
  }

  private nextFault(call: Call): Fault | null {
    const at = this.faults.findIndex((one) => one.call === call);
    return at < 0 ? null : (this.faults.splice(at, 1)[0]?.fault ?? null);
  }

  private failureOf(fault: Fault | null): Failure | null {
    if (fault === 'lost-before') return failure(status.UNAVAILABLE, 'connection lost');
    if (fault !== 'not-leader') return null;
    const metadata = new Metadata();
    metadata.set('exception', 'not-leader');
    metadata.set('leader-endpoint-host', '127.0.0.1');
    metadata.set('leader-endpoint-port', String(this.leader.port));
    return failure(status.NOT_FOUND, 'Leader info available', metadata);
  }

  private append(
    call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
    answer: sendUnaryData<streams.AppendResp>,
  ): void {
    this.calls.append++;
    if (!this.isAllowed(call.metadata)) return answer(denied());
    let options: streams.AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: streams.AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposed(message));
    });
    call.on('end', () => {
      const fault = this.nextFault('append');
      const failed = this.failureOf(fault);
      if (failed) return answer(failed);
      if (fault === 'silent') return;
      const done = this.log.append(nameOf(options?.getStreamIdentifier()), expectedOf(options), events);
      if (fault === 'lost-after') return answer(failure(status.UNAVAILABLE, 'connection lost'));
      answer(null, appendAnswer(done));
    });
  }

  private batchAppend(call: ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>): void {
    if (!this.isAllowed(call.metadata)) return void call.emit('error', denied());
    const open = new Map<
      string,
      { options: streams.BatchAppendReq.Options | undefined; events: Proposed[] }
    >();
    call.on('data', (request: streams.BatchAppendReq) => {
      const correlation = uuidOf(request.getCorrelationId());
      const gathered = open.get(correlation) ?? { options: request.getOptions(), events: [] };
      open.set(correlation, gathered);
      gathered.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal()) return;
      open.delete(correlation);
      this.calls.append++;
      const fault = this.nextFault('append');
      const failed = this.failureOf(fault);
      if (failed) return void call.emit('error', failed);
      if (fault === 'silent') return;
      const stream = nameOf(gathered.options?.getStreamIdentifier());
      const done = this.log.append(stream, expectedInBatch(gathered.options), gathered.events);
      if (fault === 'lost-after') {
        return void call.emit('error', failure(status.UNAVAILABLE, 'connection lost'));
      }
      call.write(batchAnswer(request, stream, done));
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  }

  private read(call: ServerWritableStream<streams.ReadReq, streams.ReadResp>): void {
    const options = call.request.getOptions();
    if (!this.isAllowed(call.metadata)) return void call.emit('error', denied());
    const isSubscription = options?.hasSubscription() ?? false;
    this.calls[isSubscription ? 'subscribe' : 'read']++;
    const fault = this.nextFault(isSubscription ? 'subscribe' : 'read');
    const failed = this.failureOf(fault === 'lost-after' ? 'lost-before' : fault);
    if (failed) return void call.emit('error', failed);
    if (fault === 'silent' || !options) return;
    if (isSubscription) return this.serve(call, options, fault === 'again' ? REPEATED : 0);
    const records = options.hasStream() ? this.ofStream(options) : this.ofAll(options);
    if (records === null) {
      const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(
        options.getStream()?.getStreamIdentifier(),
      );
      call.write(new streams.ReadResp().setStreamNotFound(missing));
    }
    for (const record of records ?? []) call.write(eventOf(record));
    call.end();
  }

  private ofStream(options: streams.ReadReq.Options): readonly LoggedRecord[] | null {
    const from = options.getStream();
    const own = this.log.of(nameOf(from?.getStreamIdentifier()));
    if (own.length === 0) return null;
    const count = Number(options.getCount());
    const isBackwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
    const edge = from?.hasStart() ? 0 : from?.hasEnd() ? own.length - 1 : Number(from?.getRevision());
    return isBackwards
      ? own
          .slice(0, edge + 1)
          .reverse()
          .slice(0, count)
      : own.slice(edge).slice(0, count);
  }

  private ofAll(options: streams.ReadReq.Options): readonly LoggedRecord[] {
    const all = options.getAll();
    const isWanted = filterOf(options.getFilter());
    const count = Number(options.getCount());
    const position = Number(all?.getPosition()?.getCommitPosition() ?? 0);
    if (options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS) {
      const before = all?.hasEnd()
        ? this.log.records
        : this.log.records.filter((one) => one.position < position);
      return [...before].reverse().filter(isWanted).slice(0, count);
    }
    return this.log.from(position).filter(isWanted).slice(0, count);
  }

  private serve(
    call: ServerWritableStream<streams.ReadReq, streams.ReadResp>,
    options: streams.ReadReq.Options,
    repeated: number,
  ): void {
    const isWanted = filterOf(options.getFilter());
    const all = options.getAll();
    const asked = all?.hasPosition() ? Number(all.getPosition()?.getCommitPosition()) : -1;
    const before = this.log.records.filter(({ position }) => position <= asked);
    let after = repeated > 0 ? (before.at(-repeated - 1)?.position ?? -1) : asked;
    const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('test');
    call.write(new streams.ReadResp().setConfirmation(confirmation));
    this.subscribers.add(call);
    let isFull = false;
    const send = (): void => {
      if (isFull) return;
      for (const record of this.log.from(after + 1)) {
        after = record.position;
        if (!isWanted(record) || call.write(eventOf(record))) continue;
        // The reader is slower than the log: the rest waits for it.
        isFull = true;
        call.once('drain', () => {
          isFull = false;
          send();
        });
        return;
      }
    };
    const leave = this.log.onAppend(send);
    for (const end of ['cancelled', 'close', 'error']) call.on(end, leave);
    send();
  }
}
