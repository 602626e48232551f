import type { MilestoneReached } from '#casework';
import { addDays, NATIONAL_LAW, OBLIGATION_RULES, stateCouncilCalendar } from '#statute';
import type { Facts, Line } from '../testing/line.js';
import { EARLIER, NOTICES, PROTECTION } from '../testing/notices.js';
import { TABLE } from '../testing/table.js';
import { isIrregular, isLate, isOverdueOn, obligationsOf, type Obligation } from './index.js';

const LINES: readonly Line[] = [...TABLE, ...NOTICES, ...PROTECTION, ...EARLIER];

const at = (milestone: string, day: string, facts?: Facts): MilestoneReached =>
  ({ milestone, on: day, ref: 'case', ...(facts ? { facts } : {}) }) as MilestoneReached;

const judge = ({ rule }: Line, milestones: MilestoneReached[], closedOn: string | null = null): Obligation =>
  obligationsOf(NATIONAL_LAW.rulesOf(''), milestones, closedOn, stateCouncilCalendar).find(
    (found) => found.rule.code === rule,
  ) as Obligation;

describe.each(LINES)('$rule opened by $opens, $cases.0.0', (row) => {
  const { opens, done, cases } = row;
  const [[openedOn, due, facts], [movedTo, dueOverHoliday, otherFacts]] = cases;
  const opened = at(opens, openedOn, facts);

  it(`is due on ${due}, and over a holiday on ${dueOverHoliday}`, () => {
    expect(judge(row, [opened]).dueOn).toBe(due);
    expect(judge(row, [at(opens, movedTo, otherFacts)]).dueOn).toBe(dueOverHoliday);
  });

  it('is met on time the day before, and exactly on the last day', () => {
    const early = addDays(due, -1) < openedOn ? due : addDays(due, -1);
    for (const day of [early, due]) {
      const met = judge(row, [opened, at(done, day)]);
      expect(met).toMatchObject({ doneOn: day, lapsedOn: null });
      expect([isLate(met), isIrregular(met, '2027-01-01')]).toEqual([false, false]);
    }
  });

  it('is late a day later, and overdue in between', () => {
    const late = judge(row, [opened, at(done, addDays(due, 2))]);
    const overdue = [due, addDays(due, 1), addDays(due, 2)].map((day) => isOverdueOn(late, day));
    expect(overdue).toEqual([false, true, false]);
    expect(isLate(judge(row, [opened, at(done, addDays(due, 1))]))).toBe(true);
    expect(isIrregular(late, '2027-01-01')).toBe(late.rule.irregular !== 'never');
  });

  it('missed, it stays overdue until it is met, unless it ends by itself', () => {
    const missed = judge(row, [opened]);
    expect(isOverdueOn(missed, addDays(due, 1))).toBe(missed.rule.expires !== true);
  });

  it('moves when what it hangs on is extended or corrected', () => {
    const moved = judge(row, [at(opens, movedTo, otherFacts), at(done, dueOverHoliday)]);
    expect([moved.dueOn, isLate(moved)]).toEqual([dueOverHoliday, false]);
  });

  it('lapses with the case, unless the ending itself opened it', () => {
    const closedOn = addDays(openedOn, 1) > due ? due : addDays(openedOn, 1);
    const lapsed = judge(row, [opened], closedOn);
    expect(lapsed.lapsedOn).toBe(lapsed.rule.outlivesCase ? null : closedOn);
    expect(isOverdueOn(lapsed, '2027-01-01')).toBe(lapsed.rule.outlivesCase === true);
  });
});

describe('the table test', () => {
  it('has a line for every rule', () => {
    const tested = LINES.map((row) => {
      const [openedOn, , facts] = row.cases[0];
      const found = judge(row, [at(row.opens, openedOn, facts)]);
      return found ? found.rule.id : `${row.rule} has no obligation`;
    });
    expect(new Set(tested)).toEqual(new Set(OBLIGATION_RULES.map(({ id }) => id)));
  });
});
