import fc from 'fast-check';
import type { MilestoneReached } from '#casework';
import { addDays, NATIONAL_LAW, stateCouncilCalendar, type Milestone } from '#statute';
import {
  breachesWithoutDeadline,
  isBreachStale,
  isContradictory,
  isIrregular,
  isLate,
  isOpenOn,
  isOverdueOn,
  obligationsOf,
  type Obligation,
} from './index.js';

const at = (
  milestone: Milestone,
  on: string,
  facts?: MilestoneReached['facts'],
  ref = 'case',
): MilestoneReached => ({ milestone, on, ref, ...(facts ? { facts } : {}) });
const all = (milestones: MilestoneReached[], closedOn: string | null = null): Obligation[] =>
  obligationsOf(NATIONAL_LAW.rulesOf(''), milestones, closedOn, stateCouncilCalendar);
const judge = (code: string, milestones: MilestoneReached[], closedOn: string | null = null) =>
  all(milestones, closedOn).find(({ rule }) => rule.code === code);

const NEW = { origin: 'new', category: 'suspended_sentence' } as const;

describe('what is not judged', () => {
  it('the report of somebody released for a time, who is handed over', () => {
    const released = at('judgment-effective', '2026-01-05', { ...NEW, category: 'temporary_release' });
    expect(judge('report-in', [released])).toBeUndefined();
  });
  it('the handover of a suspended sentence to resettlement, since 21 February 2026', () => {
    const handover = (on: string, category: string) =>
      judge('resettlement-handover', [at('released', on, { category })])?.rule.id;
    expect(handover('2026-02-20', 'suspended_sentence')).toBe('resettlement-handover');
    expect(handover('2026-02-21', 'suspended_sentence')).toBeUndefined();
    expect(handover('2026-02-21', 'control')).toBe('resettlement-handover-2026');
  });
  it('a report nobody dated, when the subject was enrolled all the same', () => {
    const milestones = [at('judgment-effective', '2023-01-13', NEW), at('enrolled', '2023-01-20')];
    expect(judge('report-in', milestones)).toBeUndefined();
  });
  it('the report of somebody transferred in', () => {
    const transferred = at('judgment-effective', '2023-01-13', { origin: 'transfer_in' });
    expect(judge('report-in', [transferred])).toBeUndefined();
  });
  it('a duty whose meeting a ledger cannot tell, where a ledger told the opening', () => {
    const received = at('documents-received', '2023-06-05');
    expect(judge('documents-receipt', [received])).toBeDefined();
    expect(judge('documents-receipt', [{ ...received, stated: true }])).toBeUndefined();
  });
  it('except where its last day is still to come when the ledger comes in', () => {
    const told = (cameIn: string) => [{ ...at('documents-received', '2023-06-05'), stated: true, cameIn }];
    expect(judge('documents-receipt', told('2023-06-12'))?.dueOn).toBe('2023-06-12');
    expect(judge('documents-receipt', told('2023-06-13'))).toBeUndefined();
  });
  it('what the first edition could not record, except for what was still to come', () => {
    const enrolled = (termEnd: string) => [
      { ...at('enrolled', '2023-03-12', { termEnd, endKind: '' }), older: true },
    ];
    expect(judge('personal-summary', enrolled('2024-03-09'))).toBeUndefined();
    expect(judge('personal-summary', enrolled('2027-03-09'))?.dueOn).toBe('2027-02-07');
    expect(judge('final-appraisal', enrolled('2024-03-09'))?.dueOn).toBe('2024-02-08');
  });
  it('documents nobody dated, but only where a ledger told the enrolment', () => {
    const history = (stated: boolean) => [
      at('judgment-effective', '2023-01-13', NEW),
      { ...at('enrolled', '2023-01-20'), stated },
    ];
    expect(judge('decision-documents', history(true))).toBeUndefined();
    expect(judge('decision-documents', history(false))?.dueOn).toBe('2023-01-28');
  });
});

describe('extension', () => {
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

describe('clock hours', () => {
  const requested = at('arrest-requested', '2023-09-29', { at: '2023-09-29T15:20' });
  const decided = (minute: string) => at('arrest-decided', minute.slice(0, 10), { at: minute });
  it('run through a holiday to the minute', () => {
    expect(judge('arrest-decision', [requested])?.dueAt).toBe('2023-10-01T15:20');
    const late = (minute: string) =>
      isLate(judge('arrest-decision', [requested, decided(minute)]) as Obligation);
    expect([late('2023-10-01T15:20'), late('2023-10-01T15:21')]).toEqual([false, true]);
  });
});

describe('a missed deadline on record', () => {
  const level = (of: string): MilestoneReached => ({
    ...at('reporting-begun', '2023-04-24', { level: of, until: '2023-06-01' }, 'r'),
    older: true,
  });
  const missed = (rule?: string) =>
    at(
      'obligation-breached',
      '2023-05-01',
      { rule, code: 'regular-report', dueOn: '2023-04-30', breachedOn: '2023-05-01', stillOwed: true },
      'r/2023-04-30',
    );
  /** 30 April 2023 was a Sunday and the last of its month: the week and the month end on it. */
  const first = (of: string, rule?: string) => all([level(of), missed(rule)])[0];

  it('is about the rule that it names, and about no other of the same duty and day', () => {
    expect(first('strict', 'regular-report-strict')?.breachedOn).toBe('2023-05-01');
    expect(first('ordinary', 'regular-report-strict')?.breachedOn).toBeNull();
    const milestones = [level('ordinary'), missed('regular-report-strict')];
    expect(breachesWithoutDeadline(milestones, all(milestones))).toMatchObject([
      { rule: 'regular-report-strict', code: 'regular-report', dueOn: '2023-04-30' },
    ]);
  });

  it('of an earlier version, which names the duty alone, is about the rule that opened it', () => {
    expect(first('ordinary')?.breachedOn).toBe('2023-05-01');
    expect(first('ordinary')?.rule.id).toBe('regular-report-ordinary');
    const milestones = [level('ordinary'), missed()];
    expect(breachesWithoutDeadline(milestones, all(milestones))).toEqual([]);
  });
});

describe('a duty that recurs', () => {
  const begun = at('reporting-begun', '2022-12-10', { level: 'ordinary' }, '2022-12-10');
  const report = (on: string) => at('regular-report', on);
  const missed = (dueOn: string) =>
    at(
      'obligation-breached',
      addDays(dueOn, 1),
      { code: 'regular-report', dueOn, breachedOn: addDays(dueOn, 1), stillOwed: true },
      `2022-12-10/${dueOn}`,
    );
  const lines = (milestones: MilestoneReached[], closedOn: string | null = null) =>
    all([begun, ...milestones], closedOn).map(({ dueOn, doneOn, lapsedOn }) => [dueOn, doneOn, lapsedOn]);

  it.each([
    ['ordinary', '2026-03-31', '2026-04-30'],
    ['ordinary', '2026-04-01', '2026-04-30'],
    ['strict', '2026-04-05', '2026-04-12'],
    ['strict', '2026-03-02', '2026-03-08'],
  ])('%s, begun on %s, is first owed for a whole period, to %s', (level, on, dueOn) => {
    expect(judge('regular-report', [at('reporting-begun', on, { level })])?.dueOn).toBe(dueOn);
  });
  it('is owed once at a time: the next period opens when this one is met', () => {
    expect(lines([])).toEqual([['2023-01-31', null, null]]);
    expect(lines([report('2023-01-20')])).toEqual([
      ['2023-01-31', '2023-01-20', null],
      ['2023-02-28', null, null],
    ]);
  });
  it('a missed period opens the next once its missing is on record, and is owed until that one ends', () => {
    expect(lines([missed('2023-01-31')])).toEqual([
      ['2023-01-31', null, '2023-02-28'],
      ['2023-02-28', null, null],
    ]);
  });
  it('a late report makes up for the missed period and counts for its own', () => {
    expect(lines([missed('2023-01-31'), report('2023-02-03')])).toEqual([
      ['2023-01-31', '2023-02-03', null],
      ['2023-02-28', '2023-02-03', null],
      ['2023-03-31', null, null],
    ]);
  });
  it('ends with the case and with its rhythm', () => {
    expect(lines([report('2023-01-20')], '2023-02-10').at(-1)).toEqual(['2023-02-28', null, '2023-02-10']);
    const strict = { ...begun, facts: { level: 'ordinary', until: '2023-01-31' } };
    expect(all([strict]).map(({ lapsedOn }) => lapsedOn)).toEqual(['2023-01-31']);
  });
});

describe('a missed deadline on record', () => {
  const granted = (dueOn: string) => at('leave-granted', '2023-06-01', { dueOn }, 'L1');
  const breach = at(
    'obligation-breached',
    '2023-06-11',
    { code: 'leave-return', dueOn: '2023-06-10', breachedOn: '2023-06-11', stillOwed: true },
    'L1',
  );
  it('is told with its deadline, and opens the search for who is still missing', () => {
    expect(judge('leave-return', [granted('2023-06-10'), breach])?.breachedOn).toBe('2023-06-11');
    expect(judge('search', [granted('2023-06-10'), breach])).toMatchObject({
      ref: 'L1',
      dueOn: '2023-06-11',
    });
  });
  it('is stale when the facts are put right: returned in time after all, or due later', () => {
    const back = at('leave-returned', '2023-06-10', undefined, 'L1');
    expect(isBreachStale(judge('leave-return', [granted('2023-06-10'), breach, back]) as Obligation)).toBe(
      true,
    );
    const extended = [granted('2023-06-20'), breach];
    expect(breachesWithoutDeadline(extended, all(extended))).toHaveLength(1);
  });
  it('the same search is not opened twice', () => {
    const found = at('leave-not-returned', '2023-06-11', undefined, 'L1');
    const searches = all([granted('2023-06-10'), found, breach]).filter(({ rule }) => rule.code === 'search');
    expect(searches).toHaveLength(1);
  });
});

describe('contradictory dates', () => {
  it('are shown and break nothing', () => {
    const milestones = [
      at('judgment-effective', '2023-06-13', NEW),
      at('reported-in', '2023-06-01'),
      at('intake-begun', '2023-06-01'),
      at('intake-met', '2023-05-01'),
      at('enrolled', '2023-05-01', { termEnd: '2022-01-01', endKind: '' }),
    ];
    expect(
      all(milestones)
        .filter(isContradictory)
        .map(({ rule }) => rule.code),
    ).toEqual(['report-in', 'intake']);
  });
});

describe('any obligation', () => {
  const day = fc.integer({ min: 0, max: 900 }).map((count) => addDays('2022-01-01', count));
  const facts = fc.record({
    origin: fc.constantFrom('new', 'transfer_in'),
    level: fc.constantFrom('strict', 'ordinary'),
    dueOn: day,
    termEnd: day,
    until: day,
    endKind: fc.constantFrom('', 'term_served'),
    mandatoryPickup: fc.boolean(),
  });
  const milestone = fc.constantFrom<Milestone>(
    'judgment-effective',
    'reported-in',
    'enrolled',
    'reporting-begun',
    'regular-report',
    'leave-granted',
    'leave-returned',
    'released',
    'handed-over',
    'contact-lost',
  );
  const history = fc.array(fc.record({ milestone, on: day, facts }), { maxLength: 12 });

  it('is done, lapsed or owed, and overdue only while it is owed and its day is past', () => {
    fc.assert(
      fc.property(history, fc.option(day), day, (reached, closedOn, looked) => {
        const milestones = reached.map((one, index) => ({ ...one, ref: index % 2 === 0 ? 'case' : 'L1' }));
        for (const one of all(milestones, closedOn)) {
          expect(one.doneOn === null || one.lapsedOn === null).toBe(true);
          if (isOverdueOn(one, looked))
            expect([isOpenOn(one, looked), one.dueOn < looked]).toEqual([true, true]);
          if (isLate(one)) expect(isOpenOn(one, one.dueOn)).toBe(true);
        }
      }),
      { numRuns: 2_000, seed: 20261125 },
    );
  });

  it('has one row for what it is about', () => {
    fc.assert(
      fc.property(history, (reached) => {
        const milestones = reached.map((one, index) => ({ ...one, ref: index % 2 === 0 ? 'case' : 'L1' }));
        const keys = all(milestones).map(({ rule, ref }) => `${rule.code}/${ref}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 1_000, seed: 20261125 },
    );
  });
});
