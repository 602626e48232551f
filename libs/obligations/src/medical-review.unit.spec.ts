import { correction, fold, type CorrectionCase, type Fact } from '#casework';
import { NATIONAL_LAW, stateCouncilCalendar } from '#statute';
import { enrolled, told } from '../../casework/testing/given.js';
import { obligationsOf } from './index.js';

/** Only who is released for illness owes a review every three months (办法24); one that was made all the same opens none. */
it.each([
  ['illness', [], ['2023-04-20 open']],
  ['illness', ['2023-04-10'], ['2023-04-20 2023-04-10', '2023-07-20 open']],
  ['pregnancy', [], []],
  ['pregnancy', ['2023-04-10'], []],
  ['self_care', ['2023-04-10'], []],
  [undefined, [], []],
])('released for %s, reviewed on %j', (releaseGround, days, expected) => {
  const particulars = {
    category: 'temporary_release',
    sex: 'female',
    termEnd: '2025-01-09',
    ...(releaseGround ? { releaseGround } : {}),
  };
  const reviews = days.map((on) => told('MedicalReviewSubmitted', { on }));
  const state = fold(
    correction as never,
    [...enrolled(particulars as never), ...reviews] as readonly Fact[],
  ) as CorrectionCase;
  const owed = obligationsOf(
    NATIONAL_LAW.rulesOf(''),
    correction.milestones(state),
    null,
    stateCouncilCalendar,
  );
  expect(
    owed
      .filter(({ rule }) => rule.code === 'medical-review')
      .map(({ dueOn, doneOn }) => `${dueOn} ${doneOn ?? 'open'}`),
  ).toEqual(expected);
});
