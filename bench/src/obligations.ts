import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { systemClock } from '#application';
import { agenda } from '#read-models';
import { ObligationsClock } from '#reminders';
import type { Runtime } from '#runtime';
import { addDays } from '#statute';
import { median, timed, type Result } from './measure.js';

const OFFICES = 1_000;
/** As many are reminded of today whatever is open beside them. */
const DUE = 300;

/** Open obligations: a few that are reminded of today, all the others due in the years ahead. */
async function fill(pool: Pool, { law }: Runtime, from: number, to: number): Promise<void> {
  const rulebook = law.rulesOf('');
  const rule = rulebook.rules.findIndex(({ code }) => code === 'intake');
  const today = systemClock.today();
  await pool.query(
    `insert into read_models.obligations
       (stream_id, office, ref, code, file_number, rule, opened_on, due_on, late, stale)
     select 'correction-' || lpad(to_hex(n), 8, '0') || '-0000-5000-8000-000000000000', '第' || n % ${OFFICES} || '所',
            'intake/case', 'intake', '模〔2026〕' || n || '号', $1, $2::date,
            case when n < ${DUE} then $2::date + (n % 2) else $2::date + 10 + n % 1000 end, false, false
       from generate_series($3::integer, $4::integer) n`,
    [rule, today, from, to - 1],
  );
  await pool.query('analyze read_models.obligations');
}

const clockOver = (runtime: Runtime): Promise<ObligationsClock> => {
  const { database, ...parts } = runtime;
  return ObligationsClock.open(
    { ...parts, pool: database.pool },
    { channels: {}, queue: null },
    database.url,
  );
};

/** A whole round of the clock, when all it finds has been told before: the cost of finding. */
async function round(runtime: Runtime): Promise<number> {
  const clock = await clockOver(runtime);
  await clock.round();
  const times: number[] = [];
  for (let again = 0; again < 5; again++) times.push((await timed(() => clock.round())).ms);
  await clock.close();
  return median(times);
}

/** The worker as a process of its own over the same database; the most memory it ever had. */
function workerMemory(url: string): Promise<number> {
  const child = spawn(process.execPath, [join('dist', 'bench', 'src', 'clock-process.js')], {
    env: { ...process.env, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text: Buffer) => (said += text.toString()));
  return new Promise((resolve, reject) =>
    child.once('exit', (code) =>
      code === 0
        ? resolve((JSON.parse(said) as { maxRssMb: number }).maxRssMb)
        : reject(new Error(`clock process ended with ${code}`)),
    ),
  );
}

export async function benchObligations(
  runtime: Runtime,
  sizes: readonly [number, number],
): Promise<Result[]> {
  const { pool, url } = runtime.database;
  const [small, large] = sizes;
  await fill(pool, runtime, 0, small);
  const few = await round(runtime);
  await fill(pool, runtime, small, large);
  const many = await round(runtime);
  const looks: number[] = [];
  for (let office = 0; office < 20; office++) {
    const look = () =>
      agenda(runtime.readModels, [`第${office}所`], runtime.law, addDays(systemClock.today(), 0));
    looks.push((await timed(look)).ms);
  }
  const memory = await workerMemory(url);
  return [
    { name: `a round of the clock over ${small} open obligations`, value: few, unit: 'ms' },
    { name: `… over ${large}`, value: many, unit: 'ms' },
    { name: '… ratio', value: many / few, unit: '×', goal: { most: 1.5 } },
    {
      name: `agenda of an office among ${large} open obligations`,
      value: median(looks),
      unit: 'ms',
      goal: { most: 50 },
    },
    {
      name: `worker over ${large} open obligations, most memory`,
      value: memory,
      unit: 'MB',
      goal: { most: 300 },
    },
  ];
}
