import type { CorrectionCase, Sanction } from '#casework';
import {
  addDays,
  addMonths,
  daysBetween,
  GRAVITY,
  SANCTION_LADDER,
  sanctionWord,
  VIOLATION,
  wordOf,
  type Day,
  type LadderGround,
  type LadderRung,
  type SanctionKind,
} from '#statute';
import { isLate, type Obligation } from './obligation.js';

/** A fact that counts on the ladder: from when to when, and what staff read. */
export interface LadderFact {
  readonly on: Day;
  /** The day on which it was over; today while it goes on. */
  readonly until: Day;
  readonly words: string;
}

/** A sanction that the facts support. The system proposes it; a person decides. */
export interface SanctionProposal {
  readonly sanction: SanctionKind;
  readonly article: string;
  readonly ground: string;
  readonly facts: readonly LadderFact[];
}

export interface Ladder {
  readonly reprimands: number;
  readonly warnings: number;
  readonly penalties: number;
  /** Whole calendar days out of supervision, all times together. */
  readonly daysOffSupervision: number;
  readonly proposals: readonly SanctionProposal[];
}

interface Counted extends LadderFact {
  readonly kind: 'off-supervision' | 'violation' | 'missed';
  readonly of: string;
  readonly gravity?: string;
}

/** Counted from the last day on which the subject should have been there (domain: found − due). */
const daysOff = ({ on, until }: LadderFact): number => daysBetween(on, until);

function absences(state: CorrectionCase, obligations: readonly Obligation[], today: Day): Counted[] {
  const missed = obligations.filter(
    ({ rule, dueOn, doneOn, lapsedOn }) =>
      rule.owedBy === 'subject' &&
      rule.breachLeadsTo.includes('search') &&
      dueOn < (doneOn ?? lapsedOn ?? today),
  );
  const late = missed.map(({ rule, dueOn, doneOn, lapsedOn }): Counted => {
    const until = doneOn ?? lapsedOn ?? today;
    const words = `${rule.title.zh}：应于 ${dueOn}，${doneOn ? `实为 ${doneOn}` : '至今未到'}，脱离监管 ${daysBetween(dueOn, until)} 日`;
    return { kind: 'off-supervision', of: rule.code, on: dueOn, until, words };
  });
  const lost = state.absences.map(({ lostOn, regainedOn }): Counted => {
    const until = regainedOn ?? today;
    const words = `失联：${lostOn} 至 ${regainedOn ?? '今'}，${daysBetween(lostOn, until)} 日`;
    return { kind: 'off-supervision', of: 'lost', on: lostOn, until, words };
  });
  // A time out of contact inside a missed return is the same time, not another.
  const apart = lost.filter(({ on, until }) => !late.some((one) => one.on <= on && until <= one.until));
  return [...late, ...apart].filter((fact) => daysOff(fact) > 0);
}

function violations(state: CorrectionCase): Counted[] {
  return state.steps
    .filter(({ type }) => type === 'ViolationFound')
    .map(({ on, kind = '', gravity = '', note }) => ({
      kind: 'violation',
      of: kind,
      gravity,
      on,
      until: on,
      words: `${on} 违反${wordOf(VIOLATION, kind)}，${wordOf(GRAVITY, gravity)}${note ? `：${note}` : ''}`,
    }));
}

function missedDuties(obligations: readonly Obligation[], today: Day): Counted[] {
  return obligations
    .filter(
      (one) =>
        one.rule.owedBy === 'subject' &&
        one.rule.breachLeadsTo.includes('ladder') &&
        !one.rule.breachLeadsTo.includes('search') &&
        (one.doneOn === null ? one.dueOn < (one.lapsedOn ?? today) && one.dueOn < today : isLate(one)),
    )
    .map(({ rule, dueOn, doneOn }) => ({
      kind: 'missed',
      of: rule.code,
      on: addDays(dueOn, 1),
      until: addDays(dueOn, 1),
      words: `${rule.title.zh}：应于 ${dueOn}，${doneOn ? `实为 ${doneOn}` : '未办'}`,
    }));
}

const isLonger = (fact: LadderFact, than: '0 days' | '10 days' | '1 month'): boolean =>
  than === '1 month'
    ? fact.until > addMonths(fact.on, 1)
    : daysOff(fact) > Number(than.slice(0, than.indexOf(' ')));

function fits(ground: Exclude<LadderGround, { kind: 'repeated' }>, fact: Counted): boolean {
  if (ground.kind !== fact.kind) return false;
  if (ground.kind === 'off-supervision')
    return isLonger(fact, ground.over) && !(ground.upTo && isLonger(fact, ground.upTo));
  if (ground.kind === 'missed') return ground.codes.includes(fact.of);
  const kinds = ground.of;
  const isOf = kinds === 'any' || (kinds as readonly string[]).includes(fact.of);
  return isOf && (ground.gravity as readonly string[]).includes(fact.gravity ?? '');
}

const PUNISHMENTS: ReadonlySet<string> = new Set(SANCTION_LADDER.map(({ sanction }) => sanction));

function factsFor(
  rung: LadderRung,
  facts: readonly Counted[],
  sanctions: readonly Sanction[],
): readonly LadderFact[] {
  if (rung.ground.kind === 'repeated') {
    const { sanction, times } = rung.ground;
    const decided = sanctions.filter(({ kind }) => kind === sanction).sort(byDecision);
    const last = decided[times - 1];
    if (!last) return [];
    const again = facts.filter(({ on }) => on > last.decidedOn);
    if (again.length === 0) return [];
    const earlier = decided.slice(0, times).map(({ decidedOn, reason }) => ({
      on: decidedOn,
      until: decidedOn,
      words: `${decidedOn} ${sanctionWord(sanction)}：${reason}`,
    }));
    return [...earlier, ...again];
  }
  const { ground } = rung;
  return facts.filter((fact) => fits(ground, fact));
}

const byDecision = (a: Sanction, b: Sanction): number => (a.decidedOn < b.decidedOn ? -1 : 1);

/**
 * What the facts of a case support on the ladder of sanctions, as they stood on a day. A fact that a decision came
 * after has been answered by it and supports no second one, but what was decided counts towards the next rung.
 */
export function ladderOf(state: CorrectionCase, obligations: readonly Obligation[], today: Day): Ladder {
  const sanctions = state.sanctions.filter(({ decidedOn }) => decidedOn <= today);
  const count = (kind: SanctionKind): number => sanctions.filter((one) => one.kind === kind).length;
  const off = absences(state, obligations, today);
  const facts = [...off, ...violations(state), ...missedDuties(obligations, today)].filter(
    ({ on }) => on <= today,
  );
  const last = sanctions
    .filter(({ kind }) => PUNISHMENTS.has(kind))
    .sort(byDecision)
    .at(-1);
  const unanswered = facts.filter(({ until }) => !last || until > last.decidedOn);
  const category = state.particulars?.category;
  const proposals = SANCTION_LADDER.filter(({ only }) => only === undefined || only === category).flatMap(
    (rung): SanctionProposal[] => {
      const { sanction, article, words } = rung;
      const support = factsFor(rung, unanswered, sanctions);
      return support.length === 0
        ? []
        : [
            {
              sanction,
              article,
              ground: words,
              facts: support.map(({ on, until, words: said }) => ({ on, until, words: said })),
            },
          ];
    },
  );
  return {
    reprimands: count('reprimand'),
    warnings: count('warning'),
    penalties: count('public_security_penalty'),
    daysOffSupervision: off.reduce((sum, fact) => sum + daysOff(fact), 0),
    proposals,
  };
}
