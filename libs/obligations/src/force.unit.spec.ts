import type { MilestoneReached } from '#casework';
import { addDays, NATIONAL_LAW, OBLIGATION_RULES, stateCouncilCalendar, type ObligationRule } from '#statute';
import { FORCE } from '../testing/force.js';
import type { Facts } from '../testing/line.js';
import { EARLIER, NOTICES, PROTECTION } from '../testing/notices.js';
import { TABLE } from '../testing/table.js';
import { obligationsOf, termOf } from './index.js';

const rules = NATIONAL_LAW.rulesOf('');
const ruleOf = (id: string): ObligationRule => rules.withId(id) as ObligationRule;

function opened(rule: ObligationRule, on: string, facts: Facts): boolean {
  const milestone = { milestone: rule.opens, on, ref: 'case', facts } as MilestoneReached;
  return obligationsOf(rules, [milestone], null, stateCouncilCalendar).some((one) => one.rule.id === rule.id);
}

/** What a row wants of its opening, from its line in the table test. */
const factsOf = (id: string): Facts =>
  [...TABLE, ...NOTICES, ...PROTECTION, ...EARLIER]
    .map(({ opens, cases: [[on, , facts]] }) => ({ opens, on, facts: facts ?? {} }))
    .find(({ opens, on, facts }) => opens === ruleOf(id).opens && opened(ruleOf(id), on, facts))?.facts ?? {};

/** The facts of an opening whose last day is this one; the day of the opening lies a year before. */
function dueOn({ due }: ObligationRule, day: string, facts: Facts): Facts {
  if (due.kind === 'on-date') return { ...facts, [due.date]: day };
  if (due.kind === 'before-date') return { ...facts, [due.date]: addDays(day, due.days) };
  return facts;
}

const isInForce = (id: string, day: string): boolean => {
  const rule = ruleOf(id);
  return rule.forceOn === 'due'
    ? opened(rule, addDays(day, -365), dueOn(rule, day, factsOf(id)))
    : opened(rule, day, factsOf(id));
};

describe('the law, row by row', () => {
  it('has a line for every row', () => {
    expect(FORCE.map(([id]) => id).sort()).toEqual(OBLIGATION_RULES.map(({ id }) => id).sort());
  });

  it.each(FORCE)('%s, from %s to %s: %s, owed by %s (%s)', (id, from, to, term, owedBy, grade) => {
    const rule = ruleOf(id);
    expect([termOf(rule.due), rule.owedBy, rule.grade]).toEqual([term, owedBy, grade]);
    if (from) expect([isInForce(id, addDays(from, -1)), isInForce(id, from)]).toEqual([false, true]);
    if (to) expect([isInForce(id, to), isInForce(id, addDays(to, 1))]).toEqual([true, false]);
  });
});

/** A day on which a row is in force. */
const dayIn = ({ force: { from, to } }: ObligationRule): string =>
  to ? addDays(to, -30) : from > '2023-06-05' ? from : '2023-06-05';

describe('the conditions of the law', () => {
  const conditional = OBLIGATION_RULES.filter(({ onlyIf }) => onlyIf !== undefined);
  it.each(conditional.map(({ id }) => id))('%s opens only where each of its facts is told', (id) => {
    const rule = ruleOf(id);
    const facts = dueOn(rule, dayIn(rule), factsOf(id));
    expect(opened(rule, dayIn(rule), facts)).toBe(true);
    for (const name of Object.keys(rule.onlyIf ?? {})) {
      const { [name]: _, ...others } = facts;
      expect([name, opened(rule, dayIn(rule), others)]).toEqual([name, false]);
      expect([name, opened(rule, dayIn(rule), { ...facts, [name]: 'another' })]).toEqual([name, false]);
    }
  });
});
