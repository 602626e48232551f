import type { Pool } from 'pg';
import { UNTOLD, type RowVault } from '#read-models';
import type { Runtime } from '#runtime';
import type { Period } from '#statistics';
import { CountSums } from '../../libs/read-models/src/projection/count-sums.js';
import { BulkLoader } from '../../libs/read-models/src/projection/row-writer.js';
import { collector } from '../../libs/read-models/src/projection/collector.js';
import { planImport, rowsByCase } from '../../libs/ledger/src/plan-import.js';
import { readLedger } from '../../libs/ledger/src/read-ledger.js';
import { AGGREGATES, aggregateOf, fold, type Fact } from '#casework';
import { NO_ROWS, REGISTER_KINDS, rowsOf, type RegisterRows } from '#register';
import { ledgerOf, simulateLives } from '#simulation';
import { median, timed, type Result } from './measure.js';

const CHUNK = 5_000;
const YEAR: Period = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-12-31' };

/** Told by a ledger, as an import records them. */
function rowsFrom(streamId: string, office: string, facts: readonly Fact[]): RegisterRows {
  const name = aggregateOf(streamId);
  const stated = facts.map((fact) => ({ ...fact, metadata: { batchId: 'ledger' } }));
  return name ? rowsOf(name, { streamId, office }, fold(AGGREGATES[name], stated)) : NO_ROWS;
}

/** Fills the registers with so many subjects of one office, by the code that imports and projections use. */
async function fill(pool: Pool, vault: RowVault, office: string, subjects: number): Promise<void> {
  const world = { from: '2021-01-01', until: '2024-12-31', offices: [office], seed: subjects };
  const client = await pool.connect();
  try {
    await client.query('begin');
    const loader = new BulkLoader(client, vault, 'read_models', REGISTER_KINDS);
    const sums = new CountSums();
    await client.query('insert into read_models.offices values ($1) on conflict do nothing', [office]);
    for (let from = 0; from < subjects; from += CHUNK) {
      const size = Math.min(CHUNK, subjects - from);
      const lives = Array.from({ length: size }, (_, index) => simulateLives(from + index, world)).flat();
      const ledger = readLedger(ledgerOf(lives), new Map());
      const planning = { today: '2024-12-31', correctionReason: null, known: new Map() };
      const { streams } = planImport(rowsByCase(office, ledger.rows), planning);
      const rows = collector();
      for (const { streamId, facts } of streams) rows.add(rowsFrom(streamId, office, facts));
      sums.add(office, rows.rows, 1);
      loader.add(rows.rows, UNTOLD);
      await loader.flush();
    }
    await sums.flush(client, 'read_models');
    await client.query('commit');
    await client.query('analyze');
  } finally {
    client.release();
  }
}

/** The yearly figures of an office with 1 000, 100 000 and 1 000 000 subjects in the same store. */
export async function benchFigures(runtime: Runtime, sizes: readonly number[]): Promise<Result[]> {
  const results: Result[] = [];
  const times: number[] = [];
  for (const size of sizes) {
    const office = `模拟${size}人司法所`;
    await fill(runtime.database.pool, runtime.vault, office, size);
    const request = { period: YEAR, office, knownAt: null };
    const first = await timed(() => runtime.figures.report(request));
    const again: number[] = [];
    for (let round = 0; round < 15; round++)
      again.push((await timed(() => runtime.figures.report(request))).ms);
    times.push(median(again));
    results.push(
      { name: `yearly figures, ${size} subjects (first)`, value: first.ms, unit: 'ms' },
      {
        name: `yearly figures, ${size} subjects`,
        value: median(again),
        unit: 'ms',
        ...(size >= 1_000_000 ? { goal: { most: 100 } } : {}),
      },
    );
  }
  const [smallest, largest] = [times[0] ?? 1, times.at(-1) ?? 1];
  results.push({
    name: `figures at ${sizes.at(-1)} ÷ at ${sizes[0]}`,
    value: largest / smallest,
    unit: '×',
    goal: { most: 2 },
  });
  return results;
}
