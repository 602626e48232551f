import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { openRuntime, type Runtime } from '#runtime';
import { simulateInto, type World } from '#simulation';
import { median, timed, type Result } from './measure.js';
import { firstLine, program } from './programs.js';
import { COUNTY, countyOf, officesOf } from './simulated-county.js';

/** Subjects; with three simulated years each some 23 events. */
const SIZES = [1_000, 4_300, 10_000, 100_000, 217_000];
const UNTIL = '2025-12-31';
const YEAR = { from: '2025-01-01', to: '2025-12-31', asOf: UNTIL };

/** What one size of store was like. */
interface Scale {
  readonly subjects: number;
  readonly events: number;
  readonly ingest: number;
  readonly projected: number;
  readonly rebuilt: number;
  readonly rebuildRssMb: number;
  readonly megabytes: number;
  readonly firstMs: number;
  readonly yearMs: number;
}

async function megabytesOf({ database }: Runtime): Promise<number> {
  const { rows } = await database.pool.query<{ bytes: string }>(
    'select pg_database_size(current_database()) as bytes',
  );
  return Number(rows[0]?.bytes ?? 0) / 2 ** 20;
}

/** A county of so many subjects: recorded, shown, made anew, counted. */
async function measured(folder: string, subjects: number): Promise<Scale> {
  const dataDir = join(folder, `subjects-${subjects}`);
  const keyFile = join(dataDir, 'keys.json');
  rmSync(dataDir, { recursive: true, force: true });
  const world: World = { from: '2023-01-01', until: UNTIL, offices: officesOf(subjects), seed: 1 };
  const runtime = await openRuntime({ dataDir, keyFile, poolSize: 16 });
  try {
    await countyOf(runtime, world);
    const told = await timed(() => simulateInto(runtime.store, subjects, world));
    const shown = await timed(() => runtime.projector.catchUp());
    const { events } = told.value;
    const child = program('rebuild-process.js', { DATA_DIR: dataDir, MASTER_KEY_FILE: keyFile });
    const rebuilt = JSON.parse(await firstLine(child)) as { ms: number; events: number; maxRssMb: number };
    const request = { period: YEAR, office: COUNTY, knownAt: null };
    const first = await timed(() => runtime.figures.report(request));
    const again: number[] = [];
    for (let round = 0; round < 9; round++)
      again.push((await timed(() => runtime.figures.report(request))).ms);
    return {
      subjects,
      events,
      ingest: events / (told.ms / 1_000),
      projected: events / (shown.ms / 1_000),
      rebuilt: rebuilt.events / (rebuilt.ms / 1_000),
      rebuildRssMb: rebuilt.maxRssMb,
      megabytes: await megabytesOf(runtime),
      firstMs: first.ms,
      yearMs: median(again),
    };
  } finally {
    await runtime.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

/** A store of each size; `SCALE=1000,10000` measures others. */
export async function benchScale(folder: string): Promise<Result[]> {
  const sizes = process.env['SCALE']?.split(',').map(Number) ?? SIZES;
  const all: Scale[] = [];
  for (const subjects of sizes) {
    all.push(await measured(folder, subjects));
    process.stderr.write(`${JSON.stringify(all.at(-1))}\n`);
  }
  const results = all.flatMap((one): Result[] => [
    { name: `${one.subjects} subjects: events`, value: one.events, unit: '' },
    { name: `${one.subjects} subjects: recorded`, value: one.ingest, unit: 'events/s' },
    { name: `${one.subjects} subjects: shown in the registers`, value: one.projected, unit: 'events/s' },
    { name: `${one.subjects} subjects: rebuilt`, value: one.rebuilt, unit: 'events/s' },
    {
      name: `${one.subjects} subjects: rebuild, peak memory`,
      value: one.rebuildRssMb,
      unit: 'MB',
      goal: { most: 400 },
    },
    { name: `${one.subjects} subjects: on disk`, value: one.megabytes, unit: 'MB' },
    { name: `${one.subjects} subjects: yearly figures, first`, value: one.firstMs, unit: 'ms' },
    { name: `${one.subjects} subjects: yearly figures`, value: one.yearMs, unit: 'ms' },
  ]);
  const [small, large] = [all.find(({ events }) => events >= 90_000), all.at(-1)];
  if (small && large && large !== small) {
    const perEvent = small.rebuilt / large.rebuilt;
    const name = `rebuild, time per event: ${large.events} ÷ ${small.events} events`;
    results.push({ name, value: perEvent, unit: '×', goal: { most: 1.15 } });
  }
  return results;
}
