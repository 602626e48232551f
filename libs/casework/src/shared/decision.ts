import type { Day, Organ, WorkingCalendar } from '#statute';

/** A fact before it is recorded: what happened, and the business day it happened on. */
export interface Fact<Type extends string = string, Data = unknown> {
  readonly type: Type;
  readonly occurredOn: Day;
  readonly data: Data;
}

/** The union of an aggregate's facts, from a map of type name to data. */
export type FactsOf<Map> = { [Type in keyof Map & string]: Fact<Type, Map[Type]> }[keyof Map & string];

/** What a fact tells, for each of a union of facts: its type and data. */
export type ToldBy<Event extends Fact> = Event extends Fact ? Pick<Event, 'type' | 'data'> : never;

/** Why an act is not allowed: a stable code, the article, what an officer reads, and the way out. */
export interface Refusal {
  readonly code: string;
  readonly article: string;
  readonly message: string;
  /** The command's field the refusal is about, where there is one. */
  readonly field?: string;
  /** What would be accepted instead. */
  readonly instead: string;
  /** The first day on which it would be accepted, where only that day is missing. */
  readonly notUntil?: Day;
}

export type Deciders = Readonly<Partial<Record<Organ, readonly string[]>>>;

/** Who gives an order: a person in an office, and the bodies that he may decide for. */
export interface Acting {
  readonly account: string;
  readonly organs: readonly Organ[];
  /** Of these bodies, or of others, those in whose name he may take decisions. */
  readonly decides: readonly Organ[];
  /** By body, the accounts that can take its decisions here; told where the order depends on it. */
  readonly deciders?: Deciders;
  /** What is on record in this case and by whom: who asked for something must not grant it. */
  readonly recorded: readonly { readonly type: string; readonly data: unknown; readonly actor: string }[];
}

/** All that a decision may depend on beside the state and the command. */
export interface Circumstances {
  /** Today in Asia/Shanghai. */
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** Absent where no person acts and the system follows up. */
  readonly acting?: Acting;
  /** The day on which the case came in; what happened before is its history. Absent while it is coming in. */
  readonly liveSince?: Day | undefined;
}

export type Decision<Event> =
  | { readonly accepted: true; readonly events: readonly Event[] }
  | { readonly accepted: false; readonly refusals: readonly Refusal[] };

type Check = Refusal | null | undefined | false;

/** Accepts with these events unless a check refuses; all refusals are told at once. */
export function decideUnless<Event>(
  checks: readonly Check[],
  events: () => readonly Event[],
): Decision<Event> {
  const refusals = checks.filter((check): check is Refusal => Boolean(check));
  return refusals.length > 0 ? { accepted: false, refusals } : { accepted: true, events: events() };
}

export const refuse = <Event>(...refusals: readonly Refusal[]): Decision<Event> => ({
  accepted: false,
  refusals,
});
export const accept = <Event>(...events: readonly Event[]): Decision<Event> => ({ accepted: true, events });

/** Refuses an act dated later than today: an act is recorded when it is done, not before. */
export function notInFuture(field: string, day: Day, today: Day, what: string): Check {
  return (
    day > today && {
      code: 'future-date',
      article: '业务规则',
      field,
      message: `${what}的日期 ${day} 晚于今天 ${today}，尚未发生的事不能登记。`,
      instead: `请填写不晚于 ${today} 的日期，或者在当日登记。`,
    }
  );
}

/** Refuses a day before another one. */
export function notBefore(field: string, day: Day, earliest: Day | null | undefined, message: string): Check {
  return (
    earliest != null &&
    day < earliest && {
      code: 'date-order',
      article: '业务规则',
      field,
      message,
      instead: `请填写不早于 ${earliest} 的日期；前一个日期登记有误的，先以“更正”处理。`,
    }
  );
}
