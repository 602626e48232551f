import {
  ANSWERS_FOR_OTHERS,
  AGGREGATES,
  fold,
  isSealedBy,
  type Acting,
  type AggregateName,
  type Deciders,
  type Refusal,
} from '#casework';
import {
  Batches,
  EventUnreadable,
  VersionConflict,
  type EventStore,
  type NewEvent,
  type RecordedEvent,
} from '#event-store';
import { stateCouncilCalendar, type Day } from '#statute';
import { cameInOn } from './came-in.js';
import type { Clock } from './clock.js';
import { stableId } from './stable-id.js';
import { schemaVersionOf } from './upcasts.js';

export interface Order {
  readonly aggregate: AggregateName;
  readonly streamId: string;
  /** The office it happens in; left out, it is the office that opened the case. */
  readonly office?: string;
  /** Whether this order may open a case; any other finds the case or fails. */
  readonly opens?: boolean;
  readonly actor: string;
  /** The Idempotency-Key: the same order under the same key is carried out once. */
  readonly commandId: string;
  readonly command: { readonly type: string };
  /** The person who gives it, where it is a person. */
  readonly by?: OrderedBy;
  /** Refuses with a conflict unless the case is at this version (If-Match). */
  readonly expectedVersion?: number;
}

/** What the access rules say of the person; asked with the case at hand, so that nobody reaches another's case. */
export interface OrderedBy {
  /** Whether this person may act in a case of this office and state; what he may not reach is not there for him. */
  reaches(office: string, state: unknown): boolean;
  /** Whether this person acts in this office at all. */
  actsIn(office: string): boolean;
  organsIn(office: string): Acting['organs'];
  /** In whose name he may take decisions. */
  decidesIn(office: string): Acting['decides'];
  /** By body, who can take its decisions in this office. */
  decidersIn(office: string): Promise<Deciders>;
}

export interface Executed {
  readonly streamId: string;
  readonly version: number;
  readonly position: number;
  readonly events: readonly { readonly type: string; readonly occurredOn: string }[];
}

/** What an order would do, told without doing it. */
export interface Checked {
  readonly state: unknown;
  readonly today: Day;
  /** As if it had been carried out; the version is the one the case is at, the position is 0. */
  readonly executed: Executed;
}

interface Prepared {
  readonly history: readonly RecordedEvent[];
  readonly digest: string;
  readonly state: unknown;
  /** @throws OrderRefused */
  readonly decide: () => NewEvent[];
}

/** The case and its surroundings when an order is decided. */
interface AtHand {
  readonly office: string;
  readonly state: unknown;
  /** The facts that count. */
  readonly history: readonly RecordedEvent[];
  readonly deciders: Deciders | undefined;
}

/** Keys of orders that open cases: each new case is a stream of its own, in which no earlier use of a key is found. */
export interface OpeningKeys {
  /** @returns the stream that the key opens: this one, unless it was another one before */
  claim(key: string, streamId: string): Promise<string>;
  release(key: string, streamId: string): Promise<void>;
}

/** The law or the case's state does not allow it. */
export class OrderRefused extends Error {
  constructor(readonly refusals: readonly Refusal[]) {
    super(refusals.map(({ message }) => message).join('\n'));
    this.name = 'OrderRefused';
  }
}

/** The same key came with another order before. */
export class KeyUsedOtherwise extends Error {
  constructor() {
    super('这个 Idempotency-Key 已经用于另一条内容不同的指令。');
    this.name = 'KeyUsedOtherwise';
  }
}

/** A ledger that concerns this case is being imported right now. */
export class CaseBusy extends Error {
  constructor() {
    super('正在导入的台账涉及该档案，请稍后再试；导入中断的，请再次导入同一台账。');
    this.name = 'CaseBusy';
  }
}

/** What is said of a number that is in use is the same whoever's file it is. */
const NUMBER_TAKEN: readonly Refusal[] = [
  {
    code: 'number-taken',
    article: '业务规则',
    message: '这个编号已经用于另一份档案，不能再用来建立档案。',
    instead: '请核对编号；确为另一人的，请另编一个编号。',
  },
];

/** @throws CaseNotFound, or that the number is taken where the case would be one of the person's own office */
function refuseUnreached({ by, opens, streamId }: Order, office: string, state: unknown): void {
  if (by?.reaches(office, state) !== false) return;
  if (opens === true && by.actsIn(office)) throw new OrderRefused(NUMBER_TAKEN);
  throw new CaseNotFound(streamId);
}

/** There is no such case. */
export class CaseNotFound extends Error {
  constructor(readonly streamId: string) {
    super('没有这份档案。');
    this.name = 'CaseNotFound';
  }
}

/** Something in the case cannot be read, or says what this program does not know: nothing can be decided on it. */
export class CaseUnreadable extends Error {
  constructor(
    readonly streamId: string,
    cause: unknown,
  ) {
    super(
      '这份档案中有本程序不能读出的记录，暂时不能办理；登记没有丢失。请管理服务器的人用 cli parked 查看原因，恢复密钥或者安装新版本后再办理。',
      { cause },
    );
    this.name = 'CaseUnreadable';
  }
}

const TRIES = 5;

/** Loads a case, decides, appends durably. The only way for an act to become a fact. */
export class CommandExecutor {
  private readonly batches: Batches;

  constructor(
    private readonly store: EventStore,
    private readonly clock: Clock,
    /** Keyed: a command holds names and numbers, which a plain digest would let anybody try. */
    private readonly fingerprint: (text: string) => string,
    private readonly openings: OpeningKeys,
  ) {
    this.batches = new Batches(store);
  }

  /**
   * An order that names no version is decided anew where something else was written in between, such as by our own clock.
   * @throws VersionConflict where that happens again and again, or the order names another version than the case is at
   */
  async execute(order: Order): Promise<Executed> {
    for (let left = TRIES; ; left--)
      try {
        return await this.tryOnce(order);
      } catch (error) {
        const isAnew = error instanceof VersionConflict && order.expectedVersion === undefined;
        if (!isAnew || left <= 1) throw error;
      }
  }

  private async tryOnce(order: Order): Promise<Executed> {
    const { history, digest, decide } = await this.prepared(order);
    const repeated = earlierResult(history, order, digest);
    if (repeated) return repeated;
    const version = versionOf(history, order);
    const events = decide();
    await this.refuseOpenedOtherwise(order);
    return this.append(order, version, events, digest);
  }

  /** What the order would record now, and the state it would be given in; nothing is recorded. */
  async check(order: Order): Promise<Checked> {
    const { history, state, decide } = await this.prepared(order);
    const version = versionOf(history, order);
    const would = executed(order.streamId, version, 0, decide());
    return { state, today: this.clock.today(), executed: would };
  }

  /** Everything up to the decision. @throws CaseNotFound where there is no such case for this person */
  private async prepared(order: Order): Promise<Prepared> {
    const history = await this.historyOf(order);
    if (history.length === 0 && !order.opens) throw new CaseNotFound(order.streamId);
    const counting = await this.countingEvents(history);
    const state = stateOf(order, counting);
    const opener = history[0]?.metadata.office;
    const office = order.office ?? opener ?? '';
    // Asked before anything else is told: not even that an order was carried out before.
    refuseUnreached(order, opener ?? office, state);
    const digest = this.fingerprint(JSON.stringify(order.command));
    const asksWho = ANSWERS_FOR_OTHERS.has(order.command.type);
    const deciders = asksWho ? await order.by?.decidersIn(office) : undefined;
    const decide = (): NewEvent[] =>
      this.decide(order, { office, state, history: counting, deciders }, digest);
    return { history, digest, state, decide };
  }

  /** @throws CaseUnreadable */
  private async historyOf({ streamId }: Order): Promise<readonly RecordedEvent[]> {
    try {
      return await this.store.readStream(streamId);
    } catch (error) {
      throw error instanceof EventUnreadable ? new CaseUnreadable(streamId, error) : error;
    }
  }

  private async countingEvents(history: readonly RecordedEvent[]): Promise<readonly RecordedEvent[]> {
    if (history.every(({ metadata }) => metadata.batchId === undefined)) return history;
    await this.batches.refresh();
    if (history.some((event) => this.batches.isPending(event))) throw new CaseBusy();
    return history.filter((event) => this.batches.counts(event, Number.MAX_SAFE_INTEGER));
  }

  private decide(order: Order, { office, state, history, deciders }: AtHand, digest: string): NewEvent[] {
    const { by, actor, aggregate, command } = order;
    const acting: Acting | undefined = by && {
      account: actor,
      organs: by.organsIn(office),
      decides: by.decidesIn(office),
      ...(deciders ? { deciders } : {}),
      recorded: history.map(({ type, data, metadata }) => ({ type, data, actor: metadata.actor })),
    };
    const today = this.clock.today();
    const now = {
      today,
      calendar: stateCouncilCalendar,
      liveSince: cameInOn(history, today),
      ...(acting ? { acting } : {}),
    };
    const decision = AGGREGATES[aggregate].decide(state, command, now);
    if (!decision.accepted) {
      const isTaken = order.opens === true && by !== undefined && history.length > 0;
      throw new OrderRefused(isTaken ? NUMBER_TAKEN : decision.refusals);
    }
    return decision.events.map((fact, index) => ({
      id: stableId(order.streamId, order.commandId, String(index)),
      type: fact.type,
      data: fact.data,
      metadata: {
        schemaVersion: schemaVersionOf(fact.type),
        occurredOn: fact.occurredOn,
        recordedOn: today,
        office,
        actor: order.actor,
        commandId: order.commandId,
        commandDigest: digest,
        causationId: order.commandId,
        correlationId: order.commandId,
      },
    }));
  }

  /** Asked once the order is accepted: what was refused used no key. @throws KeyUsedOtherwise */
  private async refuseOpenedOtherwise(order: Order): Promise<void> {
    if (!opensByPerson(order)) return;
    const { streamId } = order;
    if ((await this.openings.claim(openingKey(order), streamId)) !== streamId) throw new KeyUsedOtherwise();
  }

  private async append(order: Order, version: number, events: NewEvent[], digest: string): Promise<Executed> {
    const { streamId } = order;
    try {
      const appended = await this.store.append({ streamId, expected: version, events });
      if (!appended.repeated) return executed(streamId, appended.version, appended.position, events);
    } catch (error) {
      if (!(error instanceof VersionConflict)) throw error;
      const raced = earlierResult(await this.store.readStream(streamId), order, digest);
      if (raced) return raced;
      // Somebody else has opened it: the same person may take another number under the same key.
      if (opensByPerson(order)) await this.openings.release(openingKey(order), streamId);
      throw error;
    }
    const repeated = earlierResult(await this.store.readStream(streamId), order, digest);
    if (!repeated) throw new VersionConflict(streamId, version, version);
    return repeated;
  }
}

/** What the program itself opens in one go, a demonstration say, has one key for all of it. */
const opensByPerson = ({ opens, by }: Order): boolean => opens === true && by !== undefined;
/** A key is its sender's: another one may have made the same up. */
const openingKey = ({ actor, commandId }: Order): string => JSON.stringify([actor, commandId]);

/** @throws CaseUnreadable; for whom the case is not there, CaseNotFound */
function stateOf({ aggregate, streamId, by, office }: Order, events: readonly RecordedEvent[]): unknown {
  try {
    return fold(AGGREGATES[aggregate], events);
  } catch (error) {
    const opener = events[0]?.metadata.office ?? office ?? '';
    if (by && (isSealedBy(events) || !by.reaches(opener, AGGREGATES[aggregate].initial)))
      throw new CaseNotFound(streamId);
    throw new CaseUnreadable(streamId, error);
  }
}

/** The version the case is at. @throws VersionConflict where the order says another one */
function versionOf(history: readonly RecordedEvent[], { streamId, expectedVersion }: Order): number {
  const version = history.at(-1)?.version ?? 0;
  if (expectedVersion !== undefined && expectedVersion !== version)
    throw new VersionConflict(streamId, expectedVersion, version);
  return version;
}

const executed = (
  streamId: string,
  version: number,
  position: number,
  events: readonly NewEvent[],
): Executed => ({
  streamId,
  version,
  position,
  events: events.map(({ type, metadata }) => ({ type, occurredOn: metadata.occurredOn })),
});

/** What this very order gave before, from the history itself; so every answer to a repeat is the same. */
function earlierResult(history: readonly RecordedEvent[], order: Order, digest: string): Executed | null {
  const own = history.filter(({ metadata }) => metadata.commandId === order.commandId);
  const last = own.at(-1);
  if (!last) return null;
  if (own.some(({ metadata }) => metadata.commandDigest !== digest)) throw new KeyUsedOtherwise();
  return executed(order.streamId, last.version, last.position, own);
}
