import type { ObligationRow } from '#register';
import {
  COUNT_DEFINITIONS,
  countsIn,
  countsOf,
  DUTY_PARTS,
  figureNamed,
  RULES,
  rulesOfDuty,
  type DutyPart,
} from './index.js';

const OBLIGATIONS = COUNT_DEFINITIONS.find(({ register }) => register === 'obligations');
const row = (of: Partial<ObligationRow>): ObligationRow => ({
  streamId: 's',
  office: '甲所',
  ref: 'report-in/case',
  rule: 'report-in',
  code: 'report-in',
  fileNumber: '1',
  openedOn: '2023-03-01',
  dueOn: '2023-03-11',
  bySubject: false,
  dueAt: null,
  doneOn: null,
  late: false,
  lapsedOn: null,
  breachedOn: null,
  stale: false,
  ...of,
});

/** The part that a deadline of 11 March counts under, for who looks on a day. */
function partsOn(of: Partial<ObligationRow>, asOf: string): readonly DutyPart[] {
  const period = { from: '2023-03-01', to: '2023-03-31', asOf };
  const counts = OBLIGATIONS ? countsOf(OBLIGATIONS, row(of)) : [];
  const told = counts.filter((count) => countsIn(count, period)).map(({ key }) => key);
  return DUTY_PARTS.filter((part) => part !== 'opened' && told.includes(`${RULES}report-in.${part}`));
}

describe('what became of a deadline', () => {
  it.each<readonly [string, Partial<ObligationRow>, string, readonly DutyPart[]]>([
    ['is not due before its last day', {}, '2023-03-10', []],
    ['is open while it can still be done', {}, '2023-04-30', ['open']],
    ['done on its last day', { doneOn: '2023-03-11' }, '2023-04-30', ['onTime']],
    ['done before it', { doneOn: '2023-03-02' }, '2023-03-11', ['onTime']],
    ['was open until it was done late', { doneOn: '2023-03-20', late: true }, '2023-03-19', ['open']],
    ['done late', { doneOn: '2023-03-20', late: true }, '2023-03-20', ['late']],
    ['was open before the next of its kind fell due', { lapsedOn: '2023-03-31' }, '2023-03-30', ['open']],
    ['missed for good from that day on', { lapsedOn: '2023-03-31' }, '2023-03-31', ['missed']],
    ['ended with its case before it was late', { lapsedOn: '2023-03-05' }, '2023-04-30', ['lapsed']],
    ['ended with its case on its last day', { lapsedOn: '2023-03-11' }, '2023-04-30', ['lapsed']],
  ])('%s', (_what, of, asOf, parts) => {
    expect(partsOn(of, asOf)).toEqual(parts);
  });
});

describe('the figures of duties', () => {
  it('are told by duty, which sums its rules, and by rule', () => {
    expect(rulesOfDuty('search')).toEqual(expect.arrayContaining(['search-lost', 'search-missed']));
    expect(figureNamed('obligations.search.late')).toMatchObject({
      kind: 'flow',
      keys: rulesOfDuty('search').map((id) => `rules.${id}.late`),
    });
    expect(figureNamed('rules.report-in.late')).toEqual({ kind: 'flow', keys: ['rules.report-in.late'] });
    expect(figureNamed('obligations.report-in.early')).toBeUndefined();
  });
});
