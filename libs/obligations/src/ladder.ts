import { departureOf, gapBegan, type CorrectionCase, type Sanction } from '#casework';
import {
  addDays,
  addMonths,
  countsAsOffSupervision,
  dayIn,
  daysBetween,
  earlierOf,
  GRAVITY,
  inForce,
  penaltyUntil,
  RECALL_GROUND,
  REPORTING,
  SANCTION_LADDER,
  sanctionWord,
  VIOLATION,
  wordOf,
  type Day,
  type LadderGround,
  type LadderRung,
  type Moment,
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
  /** When it began and was over, where hours are known. */
  readonly from?: Moment;
  readonly to?: Moment;
  readonly kind: 'off-supervision' | 'brief-absence' | 'violation' | 'missed' | 'recall-ground';
  readonly of: string;
  readonly gravity?: string;
}

const FIRST_REPORTS: ReadonlySet<string> = new Set(REPORTING);

/** Counted from the last day on which the subject should have been there (domain: found − due). */
const daysOff = ({ on, until }: LadderFact): number => daysBetween(on, until);

/** Its first moment is 00:00 of the day after the last permitted one, or of the day on which contact was lost. */
const firstDayOf = ({ of, on }: Counted): Day => (of === 'lost' ? on : addDays(on, 1));

/** Not more than forty-eight hours; a return without an hour was at the close of its day (意见2026-13). */
const isBrief = (fact: Counted): boolean =>
  !FIRST_REPORTS.has(fact.of) &&
  !countsAsOffSupervision({ from: fact.from ?? firstDayOf(fact), to: fact.to ?? fact.until });

const missedWords = ({ rule, dueOn, doneOn }: Obligation, days: number): string => {
  const told = `${rule.title.zh}：应于 ${dueOn}，${doneOn ? `实为 ${doneOn}` : '至今未到'}`;
  return FIRST_REPORTS.has(rule.code)
    ? `${told}，不按规定时间报到 ${days} 日`
    : `${told}，脱离监管 ${days} 日`;
};

/** What was recorded as 脱管, from the first day on which he was away. */
const gapsOf = ({ supervisionGaps }: CorrectionCase, today: Day): Counted[] =>
  supervisionGaps
    .filter(({ kind }) => kind === 'off_supervision')
    .map((gap) => {
      const from = gapBegan(gap);
      const [on, until] = [dayIn(from), gapUntil(gap, today)];
      const words = `脱管“${gap.recordId}”：${on} 至 ${gap.recoveredAt ? until : '今'}，${daysBetween(on, until)} 日`;
      return {
        kind: 'off-supervision',
        of: 'lost',
        on,
        until,
        from,
        to: gap.recoveredAt ?? `${until}T00:00`,
        words,
      };
    });

const gapUntil = ({ recoveredAt }: { readonly recoveredAt?: Moment }, today: Day): Day =>
  recoveredAt === undefined ? today : dayIn(recoveredAt);

/** What is left of a time when the times are taken out for which a record tells a just cause (意见2026-11、13). */
function unexcused({ supervisionGaps }: CorrectionCase, fact: Counted, today: Day): Counted[] {
  const kind = FIRST_REPORTS.has(fact.of) ? 'missed_intake' : 'off_supervision';
  return supervisionGaps
    .filter((gap) => gap.justified === true && gap.kind === kind)
    .map((gap) => ({ from: dayIn(gapBegan(gap)), until: gapUntil(gap, today) }))
    .reduce(
      (left, { from, until }) =>
        left.flatMap((one) => {
          if (from > one.until || until < one.on) return [one];
          const { from: _from, to: _to, ...days } = one;
          const before = from > firstDayOf(one) ? [{ ...days, until: from }] : [];
          return until < one.until ? [...before, { ...days, on: until }] : before;
        }),
      [fact],
    );
}

function absences(state: CorrectionCase, obligations: readonly Obligation[], today: Day): Counted[] {
  const missed = obligations.filter(
    ({ rule, dueOn, doneOn, lapsedOn }) =>
      rule.owedBy === 'subject' &&
      rule.breachLeadsTo.includes('search') &&
      dueOn < (doneOn ?? lapsedOn ?? today),
  );
  const late = missed.map((duty): Counted => {
    const { rule, dueOn, doneOn, lapsedOn } = duty;
    const until = doneOn ?? lapsedOn ?? today;
    const words = missedWords(duty, daysBetween(dueOn, until));
    return { kind: 'off-supervision', of: rule.code, on: dueOn, until, words };
  });
  const lost = state.absences.map(({ lostOn, regainedOn }): Counted => {
    const until = regainedOn ?? today;
    const words = `失联：${lostOn} 至 ${regainedOn ?? '今'}，${daysBetween(lostOn, until)} 日`;
    return { kind: 'off-supervision', of: 'lost', on: lostOn, until, words };
  });
  // A time out of contact inside a missed return is the same time, not another.
  const isInside = (times: readonly Counted[], { on, until }: Counted): boolean =>
    times.some((one) => one.on <= on && until <= one.until);
  const apart = lost.filter((fact) => !isInside(late, fact));
  const known = [...late, ...apart];
  const gaps = gapsOf(state, today).filter((fact) => !isInside(known, fact));
  return [...known, ...gaps]
    .flatMap((fact) => unexcused(state, fact, today))
    .filter((fact) => daysOff(fact) > 0)
    .map((fact) => (isBrief(fact) ? { ...fact, kind: 'brief-absence' } : fact));
}

/** Days that lie in any of these times, each once. */
function daysTogether(times: readonly LadderFact[]): number {
  let total = 0;
  let counted = '';
  for (const { on, until } of [...times].sort((a, b) => (a.on < b.on ? -1 : 1))) {
    const from = on > counted ? on : counted;
    if (from < until) total += daysBetween(from, until);
    if (until > counted) counted = until;
  }
  return total;
}

/** What a person found of a temporary release. */
const recallGrounds = (state: CorrectionCase): Counted[] =>
  state.steps
    .filter(({ type }) => type === 'RecallGroundFound')
    .map(({ on, kind = '', note }) => ({
      kind: 'recall-ground',
      of: kind,
      on,
      until: on,
      words: `${on} ${wordOf(RECALL_GROUND, kind)}${note ? `：${note}` : ''}`,
    }));

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

const includes = (list: readonly string[], one: string): boolean => list.includes(one);

function fits(ground: LadderGround, fact: Counted): boolean {
  if (ground.kind === 'despite-warning')
    return fact.kind === 'violation' ? includes(ground.of, fact.of) : isMissed(fact, ground.codes);
  if (ground.kind === 'missed') return isMissed(fact, ground.codes);
  if (ground.kind !== fact.kind) return false;
  switch (ground.kind) {
    case 'off-supervision':
      return isAwayFor(ground, fact);
    case 'violation':
      return (
        (ground.of === 'any' || includes(ground.of, fact.of)) && includes(ground.gravity, fact.gravity ?? '')
      );
    case 'recall-ground':
      return ground.of === fact.of;
    case 'brief-absence':
      return true;
    default:
      return false;
  }
}

const isMissed = ({ kind, of }: Counted, codes: readonly string[]): boolean =>
  kind === 'missed' && includes(codes, of);

const isAwayFor = (
  { over, upTo, of }: Extract<LadderGround, { kind: 'off-supervision' }>,
  fact: Counted,
): boolean => isLonger(fact, over) && !(upTo && isLonger(fact, upTo)) && (of?.includes(fact.of) ?? true);

/** A breach is judged by the law of its own day; an absence by that of its first. */
const isInForce = (rung: LadderRung, fact: Counted): boolean =>
  inForce(
    rung,
    fact.kind === 'off-supervision' || fact.kind === 'brief-absence' ? firstDayOf(fact) : fact.on,
  );

/** Refused to report while he was off supervision; what came of it may have been told some days later. */
function whereaboutsRefused(facts: readonly Counted[]): readonly Counted[] {
  const refused = facts.filter(
    ({ kind, of, gravity }) => kind === 'violation' && of === 'report' && gravity !== 'slight',
  );
  const off = facts.filter(({ kind }) => kind === 'off-supervision');
  return off.flatMap((time) => {
    const told = refused.filter(({ on }) => time.on <= on && on <= time.until);
    return told.length > 0 ? [time, ...told] : [];
  });
}

const asFact = ({ decidedOn, kind, reason }: Sanction): LadderFact => ({
  on: decidedOn,
  until: decidedOn,
  words: `${decidedOn} ${sanctionWord(kind)}：${reason}`,
});

const PUNISHMENTS: ReadonlySet<string> = new Set(SANCTION_LADDER.map(({ sanction }) => sanction));

/** Two reprimands that a warning has answered support no second one. */
function unused(kind: SanctionKind, times: number, sanctions: readonly Sanction[]): readonly Sanction[] {
  if (kind !== 'reprimand') return sanctions.filter((one) => one.kind === kind);
  let counting: Sanction[] = [];
  for (const one of sanctions) {
    if (one.kind === kind) counting.push(one);
    else if (one.kind === 'warning' && counting.length >= times) counting = [];
  }
  return counting;
}

function factsFor(
  rung: LadderRung,
  unanswered: readonly Counted[],
  sanctions: readonly Sanction[],
): readonly LadderFact[] {
  const { ground } = rung;
  if (ground.kind === 'repeated') {
    const { sanction, times, again } = ground;
    const decided = unused(sanction, times, sanctions);
    const last = decided[times - 1];
    if (!last) return [];
    const after = unanswered.filter((fact) => fact.on > last.decidedOn && isInForce(rung, fact));
    const isUnanswered = decided.at(-1) === sanctions.filter(({ kind }) => PUNISHMENTS.has(kind)).at(-1);
    const isEnough = !again && isUnanswered && inForce(rung, last.decidedOn);
    if (after.length === 0 && !isEnough) return [];
    return [...decided.slice(0, times).map(asFact), ...after];
  }
  const facts = unanswered.filter((fact) => isInForce(rung, fact));
  if (ground.kind === 'whereabouts-refused') return whereaboutsRefused(facts);
  const found = facts.filter((fact) => fits(ground, fact));
  if (ground.kind !== 'despite-warning') return found;
  const warned = sanctions.find(({ kind }) => kind === 'warning');
  const despite = warned ? found.filter(({ on }) => on > warned.decidedOn) : [];
  return warned && despite.length > 0 ? [asFact(warned), ...despite] : [];
}

const byDecision = (a: Sanction, b: Sanction): number => (a.decidedOn < b.decidedOn ? -1 : 1);

const told = ({ on, until, words }: LadderFact, { sanction }: LadderRung): LadderFact => ({
  on,
  until,
  words:
    sanction === 'public_security_penalty'
      ? `${words}（六个月内未被公安机关发现的不再处罚，至 ${penaltyUntil(on)}）`
      : words,
});

/**
 * What the facts of a case support on the ladder of sanctions, as they stood on a day. A fact that a decision came
 * after has been answered by it and supports no second one, but what was decided counts towards the next rung. Of
 * somebody who is no longer under correction here nothing is proposed.
 */
export function ladderOf(state: CorrectionCase, obligations: readonly Obligation[], today: Day): Ladder {
  const sanctions = state.sanctions.filter(({ decidedOn }) => decidedOn <= today).sort(byDecision);
  const count = (kind: SanctionKind): number => sanctions.filter((one) => one.kind === kind).length;
  // Nobody is off supervision once there is none.
  const departure = departureOf(state);
  const off = absences(state, obligations, earlierOf(today, departure?.on));
  const facts = [
    ...off,
    ...violations(state),
    ...missedDuties(obligations, today),
    ...recallGrounds(state),
  ].filter(({ on }) => on <= today);
  const last = sanctions.filter(({ kind }) => PUNISHMENTS.has(kind)).at(-1);
  const unanswered = facts.filter(({ until }) => !last || until > last.decidedOn);
  const category = state.particulars?.category;
  const rungs = SANCTION_LADDER.filter(({ only }) => !only || (category && only.includes(category)));
  const proposals = rungs.flatMap((rung): SanctionProposal[] => {
    const { sanction, article, words } = rung;
    const support = factsFor(rung, unanswered, sanctions);
    return support.length === 0
      ? []
      : [{ sanction, article, ground: words, facts: support.map((fact) => told(fact, rung)) }];
  });
  return {
    reprimands: count('reprimand'),
    warnings: count('warning'),
    penalties: count('public_security_penalty'),
    daysOffSupervision: daysTogether(
      off.filter(({ kind, of }) => kind === 'off-supervision' && !FIRST_REPORTS.has(of)),
    ),
    proposals: departure && departure.on <= today ? [] : proposals,
  };
}
