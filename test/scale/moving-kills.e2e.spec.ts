import { moveThroughKills } from './moving-kills.js';

it('a move there and back, killed again and again at random, keeps the history and the figures', async () => {
  const { events, kills } = await moveThroughKills(40, 5);
  expect(events).toBeGreaterThan(200);
  expect(kills).toBeGreaterThan(1);
});
