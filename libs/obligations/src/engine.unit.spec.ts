import type { MilestoneReached } from '#casework';
import { OBLIGATION_RULES, stateCouncilCalendar, type ObligationRule } from '#statute';
import { isIrregular, isOverdueOn, obligationsOf, type Obligation } from './index.js';

interface Row {
  readonly rule: string;
  readonly opened: MilestoneReached;
  readonly done: string;
  readonly due: string;
}

const at = (milestone: string, on: string, facts?: MilestoneReached['facts']): MilestoneReached =>
  ({ milestone, on, ref: 'case', ...(facts ? { facts } : {}) }) as MilestoneReached;

/** One line a rule: what opens it, what discharges it, and the last day, over holidays where the period meets one. */
const TABLE: readonly Row[] = [
  {
    rule: 'decision-documents',
    opened: at('judgment-effective', '2023-01-13', { origin: 'new' }),
    done: 'documents-received',
    due: '2023-01-28',
  },
  {
    rule: 'decision-documents',
    opened: at('judgment-effective', '2019-09-30', { origin: 'new' }),
    done: 'documents-received',
    due: '2019-10-10',
  },
  {
    rule: 'report-in',
    opened: at('judgment-effective', '2023-01-13', { origin: 'new' }),
    done: 'reported-in',
    due: '2023-01-28',
  },
  {
    rule: 'report-in',
    opened: at('judgment-effective', '2019-05-06', { origin: 'new' }),
    done: 'reported-in',
    due: '2019-05-16',
  },
  { rule: 'intake', opened: at('reported-in', '2023-06-05'), done: 'enrolled', due: '2023-06-08' },
  {
    rule: 'group-formed',
    opened: at('intake-declared', '2023-06-05'),
    done: 'group-formed',
    due: '2023-06-12',
  },
  { rule: 'plan-made', opened: at('intake-declared', '2023-06-05'), done: 'plan-made', due: '2023-07-05' },
  {
    rule: 'assessment-opinion',
    opened: at('assessment-commissioned', '2023-04-27', { fastTrack: false }),
    done: 'assessment-submitted',
    due: '2023-05-15',
  },
  {
    rule: 'assessment-opinion',
    opened: at('assessment-commissioned', '2023-04-27', { fastTrack: true }),
    done: 'assessment-submitted',
    due: '2023-05-08',
  },
  {
    rule: 'leave-return',
    opened: at('leave-granted', '2023-09-28', { dueOn: '2023-10-01' }),
    done: 'leave-returned',
    due: '2023-10-01',
  },
  {
    rule: 'transfer-consult',
    opened: at('transfer-applied', '2023-09-27'),
    done: 'consultation-sent',
    due: '2023-10-07',
  },
  {
    rule: 'transfer-file',
    opened: at('transfer-granted', '2023-06-01'),
    done: 'file-handed-over',
    due: '2023-06-06',
  },
  {
    rule: 'transfer-file',
    opened: at('transfer-granted', '2019-06-05'),
    done: 'file-handed-over',
    due: '2019-06-11',
  },
  {
    rule: 'transfer-report-in',
    opened: at('transfer-granted', '2023-06-01'),
    done: 'arrival-registered',
    due: '2023-06-08',
  },
  {
    rule: 'final-appraisal',
    opened: at('enrolled', '2023-03-12', { termEnd: '2024-03-09', endKind: 'term_served' }),
    done: 'appraisal-made',
    due: '2024-02-08',
  },
  {
    rule: 'release',
    opened: at('enrolled', '2023-03-12', { termEnd: '2023-10-01' }),
    done: 'released',
    due: '2023-10-01',
  },
  {
    rule: 'resettlement-handover',
    opened: at('released', '2023-10-01', { on: '2023-10-01' }),
    done: 'handed-over',
    due: '2023-10-01',
  },
  {
    rule: 'mandatory-pickup',
    opened: at('released-person-due', '2023-10-01', { mandatoryPickup: true, on: '2023-10-01' }),
    done: 'picked-up',
    due: '2023-10-01',
  },
  {
    rule: 'resettlement-group',
    opened: at('resettlement-opened', '2023-06-01'),
    done: 'resettlement-group-formed',
    due: '2023-06-12',
  },
];

const judge = (
  code: string,
  milestones: MilestoneReached[],
  closedOn: string | null = null,
): Obligation | undefined =>
  obligationsOf(OBLIGATION_RULES, milestones, closedOn, stateCouncilCalendar).find(
    ({ rule }) => rule.code === code,
  );
const nextDay = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

describe.each(TABLE)('$rule opened on $opened.on', ({ rule, opened, done, due }) => {
  it(`is due on ${due}`, () => expect(judge(rule, [opened])?.dueOn).toBe(due));

  it('is met on the last day', () => {
    const obligation = judge(rule, [opened, at(done, due)]);
    expect(obligation).toMatchObject({ doneOn: due, lapsedOn: null });
    expect(isIrregular(obligation as Obligation, '2026-01-01')).toBe(false);
  });

  it('is late a day later, and overdue in between', () => {
    const obligation = judge(rule, [opened, at(done, nextDay(due))]) as Obligation;
    expect([isOverdueOn(obligation, due), isOverdueOn(obligation, nextDay(due))]).toEqual([false, false]);
    const later = judge(rule, [opened, at(done, nextDay(nextDay(due)))]) as Obligation;
    expect(isOverdueOn(later, nextDay(due))).toBe(true);
    expect(isIrregular(later, '2026-01-01')).toBe(later.rule.irregular !== 'never');
  });

  it('lapses with the case, unless the ending itself opened it', () => {
    const obligation = judge(rule, [opened], opened.on) as Obligation;
    expect(obligation.lapsedOn).toBe(obligation.rule.outlivesCase ? null : opened.on);
  });
});

describe('the table test', () => {
  it('has a line for every rule', () => {
    const key = ({ code, force, onlyIf }: ObligationRule) =>
      `${code} ${force.from} ${JSON.stringify(onlyIf ?? {})}`;
    const tested = TABLE.map(({ rule, opened }) => {
      const found = judge(rule, [opened]);
      return found ? key(found.rule) : `${rule} has no obligation`;
    });
    expect(new Set(tested)).toEqual(new Set(OBLIGATION_RULES.map(key)));
  });
});

describe('what is not judged', () => {
  it('a report nobody dated, when the subject was enrolled all the same', () => {
    const milestones = [
      at('judgment-effective', '2023-01-13', { origin: 'new' }),
      at('enrolled', '2023-01-20'),
    ];
    expect(judge('report-in', milestones)).toBeUndefined();
  });
  it('the report of somebody transferred in', () => {
    expect(
      judge('report-in', [at('judgment-effective', '2023-01-13', { origin: 'transfer_in' })]),
    ).toBeUndefined();
  });
  it('an agreed date stands for the counted one', () => {
    const commissioned = at('assessment-commissioned', '2023-04-27', {
      fastTrack: false,
      agreedDueOn: '2023-06-01',
    });
    expect(judge('assessment-opinion', [commissioned])?.dueOn).toBe('2023-06-01');
  });
  it('a missing appraisal counts only where the term was served', () => {
    const enrolled = (endKind: string) => at('enrolled', '2023-03-12', { termEnd: '2024-03-09', endKind });
    const irregular = (endKind: string) =>
      isIrregular(judge('final-appraisal', [enrolled(endKind)], '2024-03-09') as Obligation, '2026-01-01');
    expect([irregular('term_served'), irregular('suspension_revoked')]).toEqual([true, false]);
  });
});
