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
