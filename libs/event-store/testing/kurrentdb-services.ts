import {
  ServerCredentials,
  Server,
  status,
  type Metadata,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerReadableStream,
  type ServerUnaryCall,
  type ServerWritableStream,
} from '@grpc/grpc-js';
import type { Server as NetServer, Socket } from 'node:net';
import gossipServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_grpc_pb.js';
import type gossip from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/gossip_pb.js';
import featureServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_grpc_pb.js';
import features from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/serverfeatures_pb.js';
import type shared from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/shared_pb.js';
import streamServices from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_grpc_pb.js';
import type streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { Fault } from './kurrentdb-faults.js';
import type { Answer, Expected, Proposed } from './kurrentdb-log.js';
import {
  appendAnswer,
  batchAnswer,
  batchRefusal,
  expectedInBatch,
  expectedOf,
  nameOf,
  proposed,
  uuidOf,
} from './kurrentdb-messages.js';
import { ReadService } from './kurrentdb-reads.js';
import { failure, failureOf, type Refusal } from './kurrentdb-refusals.js';
import {
  brokenBy,
  refusesCaller,
  requiresLeader,
  type NodeSettings,
  type Served,
} from './kurrentdb-served.js';

const credentialsOf = ({ tls }: NodeSettings): ServerCredentials =>
  tls
    ? ServerCredentials.createSsl(null, [{ cert_chain: tls.cert, private_key: tls.key }])
    : ServerCredentials.createInsecure();

const supported = ({ appendsInBatches = true }: NodeSettings): features.SupportedMethods =>
  new features.SupportedMethods()
    .setEventStoreServerVersion('24.10.0')
    .setMethodsList(
      ['read', 'append', ...(appendsInBatches ? ['batchappend'] : [])].map((method) =>
        new features.SupportedMethod()
          .setServiceName('event_store.client.streams.streams')
          .setMethodName(method),
      ),
    );

type BatchCall = ServerDuplexStream<streams.BatchAppendReq, streams.BatchAppendResp>;
interface Gathered {
  readonly options: streams.BatchAppendReq.Options | undefined;
  readonly events: Proposed[];
}

/** KurrentDB's published protocol, for the calls that this product makes, spoken for one node. */
export class Services {
  private readonly server = new Server();
  private readonly reads: ReadService;

  private constructor(private readonly node: Served) {
    this.reads = new ReadService(node);
    this.server.addService(streamServices.StreamsService as never, {
      read: (call: ServerWritableStream<streams.ReadReq, streams.ReadResp>) => this.reads.read(call),
      append: (
        call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
        answer: sendUnaryData<streams.AppendResp>,
      ) => this.append(call, answer),
      ...(node.settings.appendsInBatches === false
        ? {}
        : { batchAppend: (call: BatchCall) => this.batchAppend(call) }),
    });
    this.server.addService(featureServices.ServerFeaturesService as never, {
      getSupportedMethods: (
        _call: ServerUnaryCall<shared.Empty, features.SupportedMethods>,
        answer: sendUnaryData<features.SupportedMethods>,
      ) => answer(null, supported(node.settings)),
    });
    this.server.addService(gossipServices.GossipService as never, {
      read: (
        { metadata }: ServerUnaryCall<shared.Empty, gossip.ClusterInfo>,
        answer: sendUnaryData<gossip.ClusterInfo>,
      ) => {
        // Anybody may ask for it who brings nothing.
        const stranger = refusesCaller(node.settings, metadata);
        if (stranger?.refused === 'unauthenticated') return answer(failureOf(stranger));
        answer(null, node.members());
      },
    });
  }

  /** Listens at a port, or at any; gives the port. */
  static async start(
    node: Served,
    port: number,
  ): Promise<{ readonly services: Services; readonly port: number }> {
    const services = new Services(node);
    const bound = await new Promise<number>((resolve, reject) => {
      services.server.bindAsync(`127.0.0.1:${port}`, credentialsOf(node.settings), (error, at) =>
        error ? reject(error) : resolve(at),
      );
    });
    // A server answers at once, as KurrentDB's does; Node would gather small frames and wait for the other side.
    const { http2Servers } = services.server as unknown as { readonly http2Servers: Map<NetServer, unknown> };
    for (const listening of http2Servers.keys()) {
      listening.on('connection', (socket: Socket) => socket.setNoDelay(true));
    }
    return { services, port: bound };
  }

  /** Breaks every subscription off, as a server does that ends. */
  dropSubscriptions(): void {
    this.reads.dropSubscriptions();
  }

  /** Ends at once, whatever is under way. */
  stop(): void {
    this.server.forceShutdown();
  }

  private append(
    call: ServerReadableStream<streams.AppendReq, streams.AppendResp>,
    answer: sendUnaryData<streams.AppendResp>,
  ): void {
    this.node.calls.append++;
    const stranger = refusesCaller(this.node.settings, call.metadata);
    if (stranger) return answer(failureOf(stranger));
    let options: streams.AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: streams.AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposed(message));
    });
    call.on('end', () => {
      const fault = this.node.nextFault('append');
      const broken = brokenBy(fault);
      if (broken) return answer(broken);
      if (fault === 'silent') return;
      const stream = nameOf(options?.getStreamIdentifier());
      const work = this.done(fault, call.metadata, stream, expectedOf(options), events);
      void work.then((done) => {
        if (fault === 'lost-after') return answer(failure(status.UNAVAILABLE, 'connection lost'));
        if ('refused' in done) return answer(failureOf(done));
        answer(null, appendAnswer(done));
      });
    });
  }

  private done(
    fault: Fault | null,
    metadata: Metadata,
    stream: string,
    expected: Expected,
    events: readonly Proposed[],
  ): Promise<Answer | Refusal> {
    const refusal = this.node.refusalFor(fault);
    if (refusal) return Promise.resolve(refusal);
    return this.node.append(requiresLeader(metadata), stream, expected, events);
  }

  private batchAppend(call: BatchCall): void {
    const stranger = refusesCaller(this.node.settings, call.metadata);
    if (stranger?.refused === 'unauthenticated') return void call.emit('error', failureOf(stranger));
    const open = new Map<string, Gathered>();
    call.on('data', (request: streams.BatchAppendReq) => {
      const correlation = uuidOf(request.getCorrelationId());
      const gathered = open.get(correlation) ?? { options: request.getOptions(), events: [] };
      open.set(correlation, gathered);
      gathered.events.push(...request.getProposedMessagesList().map(proposed));
      if (!request.getIsFinal()) return;
      open.delete(correlation);
      void this.oneOfBatch(call, request, gathered, stranger);
    });
    call.on('end', () => call.end());
    call.on('error', () => undefined);
  }

  private async oneOfBatch(
    call: BatchCall,
    request: streams.BatchAppendReq,
    { options, events }: Gathered,
    stranger: Refusal | null,
  ): Promise<void> {
    this.node.calls.append++;
    const stream = nameOf(options?.getStreamIdentifier());
    const fault = this.node.nextFault('append');
    const broken = brokenBy(fault);
    if (broken) return void call.emit('error', broken);
    if (fault === 'silent') return;
    const done =
      stranger ?? (await this.done(fault, call.metadata, stream, expectedInBatch(options), events));
    if (call.writableEnded || call.destroyed || call.cancelled) return;
    if (fault === 'lost-after') {
      return void call.emit('error', failure(status.UNAVAILABLE, 'connection lost'));
    }
    if (!('refused' in done)) return void call.write(batchAnswer(request, stream, done));
    const answer = batchRefusal(request, stream, done);
    if (answer) call.write(answer);
    else call.emit('error', failureOf(done));
  }
}
