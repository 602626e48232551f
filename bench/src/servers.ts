import { cpus } from 'node:os';
import { leave, load, openCases, start } from './commands.js';
import { median, type Result } from './measure.js';

const SECONDS = 4;
const ROUNDS = 3;
/** Two servers, the load, the database: with fewer cores it shows only how they share them. */
const CORES = 4;

/** Orders a second of one server process and of two over the same database. */
export async function benchServers(databaseUrl: string): Promise<Result[]> {
  const [one, two] = [
    await start('command-server.js', databaseUrl),
    await start('command-server.js', databaseUrl),
  ];
  try {
    const cases = await openCases(one, 20_000);
    let used = 0;
    const request = () => ({ path: `/api/v1/cases/${cases[used++ % cases.length]}/leaves`, body: leave() });
    const rates: { alone: number[]; together: number[] } = { alone: [], together: [] };
    for (let round = 0; round < ROUNDS; round++) {
      rates.alone.push(await load(one, request, SECONDS));
      const both = await Promise.all([load(one, request, SECONDS), load(two, request, SECONDS)]);
      rates.together.push(both.reduce((sum, rate) => sum + rate, 0));
    }
    const [alone, together] = [median(rates.alone), median(rates.together)];
    const hasRoom = cpus().length >= CORES;
    return [
      { name: 'orders, one server', value: alone, unit: 'requests/s' },
      { name: 'orders, two servers', value: together, unit: 'requests/s' },
      {
        name: `two ÷ one${hasRoom ? '' : ` (${cpus().length} cores for all: no verdict)`}`,
        value: together / alone,
        unit: '×',
        ...(hasRoom ? { goal: { least: 1.5 } } : {}),
      },
    ];
  } finally {
    one.process.kill('SIGTERM');
    two.process.kill('SIGTERM');
  }
}
