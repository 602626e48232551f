import { stateCouncilCalendar } from '#statute';
import { AGGREGATES } from '../index.js';

it.each([
  ['2008-06-16', '事实无人抚养儿童基本生活补贴', []],
  ['2005-06-15', '事实无人抚养儿童基本生活补贴', ['aid-age']],
  ['1997-01-01', '孤儿、事实无人抚养儿童补贴', ['aid-age']],
  ['1997-01-01', '临时救助', []],
])('born on %s, asking for %s', (beneficiaryBirth, aidType, expected) => {
  const aid = AGGREGATES['family-aid'];
  const told = { aidNumber: '助1', prisonerName: '李某', beneficiaryName: '李一诺', relation: '子女' };
  const order = { type: 'ApplyForAid', ...told, beneficiaryBirth, aidType, appliedOn: '2023-06-15' };
  const decision = aid.decide(aid.initial as never, order as never, {
    today: '2023-06-15',
    calendar: stateCouncilCalendar,
  });
  expect(decision.accepted ? [] : decision.refusals.map(({ code }) => code)).toEqual(expected);
});
