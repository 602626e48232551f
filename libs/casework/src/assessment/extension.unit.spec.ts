import { stateCouncilCalendar } from '#statute';
import { AGGREGATES, fold } from '../index.js';

/** An extension is agreed on before the last day (办法14); received on Tuesday 2025-07-01, ten working days are 15 July. */
const received = (more: object = {}) => ({
  type: 'AssessmentCommissioned',
  data: { assessmentNumber: '评1', receivedOn: '2025-07-01', fastTrack: false, ...more },
});
const extend = (events: readonly { type: string; data: object }[], extendedOn: string) => {
  const { assessment } = AGGREGATES;
  const decision = assessment.decide(
    fold(assessment as never, events as never),
    { type: 'ExtendAssessment', extendedOn, agreedDueOn: '2025-08-29', reason: '待核实' } as never,
    { today: '2025-08-20', calendar: stateCouncilCalendar },
  );
  return decision.accepted ? [] : decision.refusals.map(({ code }) => code);
};
/** As earlier releases accepted it. */
const agreed = (extendedOn: string, agreedDueOn: string) => ({
  type: 'AssessmentExtended',
  data: { extendedOn, agreedDueOn },
});
const AGREED = { type: 'AssessmentExtended', data: { extendedOn: '2025-07-15', agreedDueOn: '2025-07-31' } };

it.each([
  ['on the last day', [received()], '2025-07-15', []],
  ['a day late', [received()], '2025-07-16', ['extension-late']],
  ['fast track, a day late', [received({ fastTrack: true })], '2025-07-09', ['extension-late']],
  ['again before the agreed day', [received(), AGREED], '2025-07-31', []],
  ['again after the agreed day', [received(), AGREED], '2025-08-01', ['extension-late']],
  [
    'after what was agreed too late',
    [received(), agreed('2025-07-20', '2025-07-31')],
    '2025-07-25',
    ['extension-late'],
  ],
  [
    'in time beside what was agreed too late',
    [received(), agreed('2025-07-20', '2025-07-31')],
    '2025-07-14',
    [],
  ],
  ['when the law said no number', [received({ receivedOn: '2015-03-02' })], '2015-04-30', []],
])('%s', (_what, events, extendedOn, expected) => {
  expect(extend(events, extendedOn)).toEqual(expected);
});
