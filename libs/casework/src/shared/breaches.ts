import type { Day } from '#statute';
import type { MilestoneReached } from './aggregate.js';
import { accept, refuse, type Decision, type Fact } from './decision.js';

/** A deadline that was missed: which one, about what, and when. */
export interface Breach {
  /** The id of the rule that it was missed by; those of earlier versions are known by the duty alone. */
  readonly rule?: string;
  /** The duty, and what it is about inside the case. */
  readonly code: string;
  readonly ref: string;
  readonly dueOn: Day;
  /** The first day on which it was late: the day after the last one. */
  readonly breachedOn: Day;
  /** The day on which the system found it, later than `breachedOn` for a past that was imported or after a stop. */
  readonly noticedOn: Day;
  /** Whether it was still owed when it was found. */
  readonly stillOwed: boolean;
}

/** A missed deadline is itself a fact of the case; where the record that it hangs on is corrected, it is withdrawn. */
export interface BreachEvents {
  ObligationBreached: Breach;
  BreachWithdrawn: Pick<Breach, 'rule' | 'code' | 'ref' | 'dueOn'> & { readonly reason: string };
}

export type BreachCommand =
  | ({ readonly type: 'RecordBreach' } & Breach)
  | ({ readonly type: 'WithdrawBreach' } & BreachEvents['BreachWithdrawn']);

export const isBreachCommand = (command: { type: string }): command is BreachCommand =>
  command.type === 'RecordBreach' || command.type === 'WithdrawBreach';

type About = Pick<Breach, 'rule' | 'code' | 'ref' | 'dueOn'>;
/** Where one of them does not name its rule, the duty, what it is about and its last day tell. */
const same = (a: About, b: About): boolean =>
  a.code === b.code &&
  a.ref === b.ref &&
  a.dueOn === b.dueOn &&
  (a.rule === undefined || b.rule === undefined || a.rule === b.rule);

/** The breaches on record after one more fact; the same list where the fact is about none. */
export function breachesAfter(
  breaches: readonly Breach[],
  event: { readonly type: string; readonly data: unknown },
): readonly Breach[] {
  if (event.type === 'ObligationBreached') return [...breaches, event.data as Breach];
  if (event.type !== 'BreachWithdrawn') return breaches;
  return breaches.filter((breach) => !same(breach, event.data as About));
}

/** Each breach is recorded once, and withdrawn once. */
export function decideBreach(
  breaches: readonly Breach[],
  command: BreachCommand,
  today: Day,
): Decision<Fact> {
  const onRecord = breaches.some((breach) => same(breach, command));
  if (command.type === 'RecordBreach') {
    const { type: _type, ...data } = command;
    if (onRecord)
      return refuse({
        code: 'already-done',
        article: '业务规则',
        message: '这次逾期已经记入档案。',
        instead: '不必再次记入。',
      });
    return accept({ type: 'ObligationBreached', occurredOn: data.breachedOn, data });
  }
  const { type: _type, ...data } = command;
  if (!onRecord)
    return refuse({
      code: 'unknown-record',
      article: '业务规则',
      message: '档案中没有这次逾期的记录。',
      instead: '不必撤回。',
    });
  return accept({ type: 'BreachWithdrawn', occurredOn: today, data });
}

export const breachMilestones = (breaches: readonly Breach[]): MilestoneReached[] =>
  breaches.map(({ rule, code, ref, dueOn, breachedOn, noticedOn, stillOwed }) => ({
    milestone: 'obligation-breached',
    on: noticedOn,
    ref,
    facts: { rule, code, dueOn, breachedOn, stillOwed },
  }));
