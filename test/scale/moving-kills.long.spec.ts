import { moveThroughKills } from './moving-kills.js';

it('fifty thousand events there and back, killed ten times each way', async () => {
  const { events, kills, seconds } = await moveThroughKills(8_000, 10);
  process.stdout.write(`\n${events} events, ${kills} kills, whole moves took ${seconds.join(' and ')} s\n`);
  expect(events).toBeGreaterThan(50_000);
  expect(kills).toBeGreaterThan(9);
}, 3_600_000);
