import { status, type ServerWritableStream } from '@grpc/grpc-js';
import streams from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import type { LoggedRecord } from './kurrentdb-log.js';
import { eventOf, filterOf, nameOf } from './kurrentdb-messages.js';
import { failure, failureOf, type Refusal } from './kurrentdb-refusals.js';
import { brokenBy, refusesCaller, requiresLeader, type Served } from './kurrentdb-served.js';

type ReadCall = ServerWritableStream<streams.ReadReq, streams.ReadResp>;

const REPEATED = 3;
const INVALID: Refusal = { refused: 'invalid-position' };

/** Reads and subscriptions of one node. */
export class ReadService {
  private readonly subscribers = new Set<ReadCall>();

  constructor(private readonly node: Served) {}

  dropSubscriptions(): void {
    for (const call of this.subscribers) call.emit('error', failure(status.UNAVAILABLE, 'going away'));
    this.subscribers.clear();
  }

  read(call: ReadCall): void {
    const { node } = this;
    const options = call.request.getOptions();
    const stranger = refusesCaller(node.settings, call.metadata);
    if (stranger) return void call.emit('error', failureOf(stranger));
    const isSubscription = options?.hasSubscription() ?? false;
    node.calls[isSubscription ? 'subscribe' : 'read']++;
    const fault = node.nextFault(isSubscription ? 'subscribe' : 'read');
    const broken = brokenBy(fault === 'lost-after' ? 'lost-before' : fault);
    if (broken) return void call.emit('error', broken);
    if (fault === 'silent' || !options) return;
    const refusal = node.refusalFor(fault) ?? node.refusesRead(requiresLeader(call.metadata));
    if (refusal) return void call.emit('error', failureOf(refusal));
    if (isSubscription) return this.serve(call, options, fault === 'again' ? REPEATED : 0);
    const records = options.hasStream() ? this.ofStream(options) : this.ofAll(options);
    if (records === INVALID) return void call.emit('error', failureOf(INVALID));
    if (records === null) {
      const missing = new streams.ReadResp.StreamNotFound().setStreamIdentifier(
        options.getStream()?.getStreamIdentifier(),
      );
      call.write(new streams.ReadResp().setStreamNotFound(missing));
    }
    for (const record of (records as readonly LoggedRecord[] | null) ?? []) call.write(eventOf(record));
    call.end();
  }

  private ofStream(options: streams.ReadReq.Options): readonly LoggedRecord[] | null {
    const from = options.getStream();
    const own = this.node.log.of(nameOf(from?.getStreamIdentifier()));
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

  private ofAll(options: streams.ReadReq.Options): readonly LoggedRecord[] | Refusal {
    const { log } = this.node;
    const all = options.getAll();
    const isWanted = filterOf(options.getFilter());
    const count = Number(options.getCount());
    const position = Number(all?.getPosition()?.getCommitPosition() ?? 0);
    if (options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS) {
      if (all?.hasPosition() && !log.canBeReadBackFrom(position)) return INVALID;
      const before = log.before(all?.hasEnd() ? Infinity : position);
      return [...before].reverse().filter(isWanted).slice(0, count);
    }
    if (all?.hasEnd()) return [];
    if (!log.canBeReadFrom(position)) return INVALID;
    return log.from(position).filter(isWanted).slice(0, count);
  }

  private serve(call: ReadCall, options: streams.ReadReq.Options, repeated: number): void {
    const { log } = this.node;
    const isWanted = filterOf(options.getFilter());
    const all = options.getAll();
    const asked = all?.hasPosition() ? Number(all.getPosition()?.getCommitPosition()) : -1;
    if (asked > 0 && !log.canBeReadFrom(asked)) return void call.emit('error', failureOf(INVALID));
    let after = repeated > 0 ? (log.before(asked + 1).at(-repeated - 1)?.position ?? -1) : asked;
    const confirmation = new streams.ReadResp.SubscriptionConfirmation().setSubscriptionId('test');
    call.write(new streams.ReadResp().setConfirmation(confirmation));
    this.subscribers.add(call);
    let isFull = false;
    const send = (): void => {
      if (isFull) return;
      for (const record of log.from(after + 1)) {
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
    const leave = log.onAppend(send);
    for (const end of ['cancelled', 'close', 'error']) {
      call.on(end, () => {
        leave();
        this.subscribers.delete(call);
      });
    }
    send();
  }
}
