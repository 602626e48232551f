import type { Day, Milestone } from '#statute';
import type { Circumstances, Decision, Fact, ToldBy } from './decision.js';
import type { FieldConflict, FieldValue, RecordFields, RecordShape, RecordTarget } from './record-keeping.js';

/** A milestone reached on a day; `facts` are what deadline rules may ask of it, `ref` what it is about. */
export interface MilestoneReached {
  readonly milestone: Milestone;
  readonly on: Day;
  readonly ref: string;
  readonly facts?: Readonly<Record<string, FieldValue | undefined>> | undefined;
  /** Told by a ledger afterwards, and not recorded when it was done. */
  readonly stated?: boolean | undefined;
  /** The day on which that ledger came in. */
  readonly cameIn?: Day | undefined;
  /** Recorded by the first edition of the product. */
  readonly older?: boolean | undefined;
}

/** How a fact came to be recorded. */
export interface Telling {
  /** Told by a ledger afterwards, and not recorded when it was done. */
  readonly stated: boolean;
  /** The day on which it was recorded; the first edition of the product did not write it down. */
  readonly on?: Day | undefined;
}

/** A fact against the law that no deadline shows, such as a leave granted by the wrong body. */
export interface Irregularity {
  readonly code: string;
  readonly article: string;
  /** The record it is about: kind and number inside the case. */
  readonly target: RecordTarget;
  readonly on: Day;
  /** The day that it should have been no later, or no earlier, than; where there is one. */
  readonly dueOn?: Day | null;
  readonly message: string;
}

/** What a milestone says of it. */
export const toldHow = (
  telling: Telling | undefined,
): Pick<MilestoneReached, 'stated' | 'cameIn' | 'older'> =>
  telling
    ? {
        stated: telling.stated,
        cameIn: telling.stated ? telling.on : undefined,
        older: telling.on === undefined,
      }
    : { stated: false };

/** One consistency boundary: how facts make its state, and which acts its state allows. */
export interface Aggregate<
  State,
  Event extends Fact = Fact,
  Command extends { type: string } = { type: string },
> {
  /** Prefix of its streams, as in `correction-<uuid>`. */
  readonly name: string;
  readonly initial: State;
  readonly records: Readonly<Record<string, RecordShape>>;
  /** Without a word of how it came to be recorded, it was just now, when it was done. */
  evolve(state: State, event: ToldBy<Event>, telling?: Telling): State;
  decide(state: State, command: Command, now: Circumstances): Decision<Event>;
  /** Which recorded fields a later ledger states otherwise; `StateRecord` without a reason leaves them. */
  conflicts(state: State, command: Command): readonly FieldConflict[];
  record(state: State, target: RecordTarget): RecordFields | null;
  milestones(state: State): readonly MilestoneReached[];
  irregularities(state: State): readonly Irregularity[];
  /** The day from which nothing more is owed; null while the case goes on. */
  closedOn(state: State): Day | null;
}

/** A fact as it is read back: recorded in an import, it was told by a ledger. */
interface ToldFact {
  readonly type: string;
  readonly data: unknown;
  readonly metadata?: { readonly batchId?: string; readonly recordedOn?: Day };
}

const tellingOf = ({ metadata }: ToldFact): Telling | undefined =>
  metadata && { stated: metadata.batchId !== undefined, on: metadata.recordedOn };

/** Folds facts into a state, from nothing or on from what earlier ones gave; what they tell is enough, when they happened is part of it. */
export const fold = <State>(
  aggregate: Pick<Aggregate<State, Fact>, 'initial' | 'evolve'>,
  events: Iterable<ToldFact>,
  from = aggregate.initial,
): State => {
  let state = from;
  for (const event of events) state = aggregate.evolve(state, event, tellingOf(event));
  return state;
};
