import { stateCouncilCalendar } from '#statute';
import { AGGREGATES, fold } from '../index.js';

it('who came home alone gets his file, and the pick-up stays missed', () => {
  const { resettlement } = AGGREGATES;
  const registered = {
    type: 'ReleasedPersonRegistered',
    data: { resettlementNumber: '帮1', source: 'prison', releasedOn: '2023-10-01', mandatoryPickup: true },
  };
  const state = fold(resettlement as never, [registered]);
  const order = { type: 'OpenResettlementFile', openedOn: '2023-10-02' };
  const decision = resettlement.decide(state as never, order as never, {
    today: '2023-10-02',
    calendar: stateCouncilCalendar,
  });
  if (!decision.accepted) throw new Error(decision.refusals.map(({ message }) => message).join());
  const after = fold(resettlement as never, [registered, ...decision.events]);
  const reached = resettlement.milestones(after as never).map(({ milestone }) => milestone);
  expect(reached).toContain('released-person-due');
  expect(reached).not.toContain('picked-up');
});

it.each([
  ['prison', '2023-10-01', {}, '2025-10-01', ['closing-early']],
  ['prison', '2023-10-01', { ground: 'died' }, '2025-10-01', []],
  ['prison', '2023-10-01', {}, '2028-09-30', []],
  ['correction', '2023-10-01', {}, '2026-09-29', ['closing-early']],
  ['correction', '2023-10-01', {}, '2026-09-30', []],
  ['correction', '2023-10-01', { ground: 'moved' }, '2024-01-01', []],
  ['correction', undefined, {}, '2024-01-01', []],
])('help after %s since %s, closed with %j on %s', (source, releasedOn, more, closedOn, expected) => {
  const { resettlement } = AGGREGATES;
  const registered = {
    type: 'ReleasedPersonRegistered',
    data: { resettlementNumber: '帮1', source, releasedOn },
  };
  const order = { type: 'CloseResettlement', closedOn, reason: '表现好', ...more };
  const decision = resettlement.decide(fold(resettlement as never, [registered]) as never, order as never, {
    today: '2030-01-01',
    calendar: stateCouncilCalendar,
  });
  expect(decision.accepted ? [] : decision.refusals.map(({ code }) => code)).toEqual(expected);
});
