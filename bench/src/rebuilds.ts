import type { Pool } from 'pg';
import { rebuild, type Sources } from '#read-models';
import { Rulebook, type Law } from '#statute';
import { median, timed, type Result } from './measure.js';

/** Reading every event in pages of 5 000, JSON parsed, and nothing else. */
async function bareRead(pool: Pool): Promise<number> {
  let position = 0;
  let read = 0;
  for (;;) {
    const { rows } = await pool.query<{ position: string; metadata: string; data: string }>({
      name: 'bare-read',
      text: 'select position, stream_id, version, event_id, type, recorded_at, metadata, data from event_store.events where position > $1 order by position limit 5000',
      values: [position],
    });
    for (const row of rows) {
      JSON.parse(row.metadata);
      JSON.parse(row.data);
    }
    read += rows.length;
    position = Number(rows.at(-1)?.position ?? 0);
    if (rows.length < 5_000) return read;
  }
}

/** A rebuild of every projection against a bare paged read of the same events. */
export async function benchRebuild(pool: Pool, sources: Sources): Promise<Result[]> {
  const reads: number[] = [];
  const rebuilds: number[] = [];
  let events = 0;
  for (let round = 0; round < 3; round++) {
    const read = await timed(() => bareRead(pool));
    const built = await timed(() => rebuild(pool, sources));
    events = built.value?.events ?? 0;
    reads.push((read.value / read.ms) * 1_000);
    rebuilds.push((events / built.ms) * 1_000);
  }
  const [bare, ours] = [median(reads), median(rebuilds)];
  return [
    { name: 'events in the store', value: events, unit: '' },
    { name: 'bare paged read', value: bare, unit: 'events/s' },
    { name: 'rebuild of all projections', value: ours, unit: 'events/s' },
    { name: 'rebuild ÷ bare read', value: ours / bare, unit: '×', goal: { least: 0.35 } },
  ];
}

/** What opening obligations adds to a projection: the same rebuild under the law and under one that owes nothing. */
export async function benchOpening(pool: Pool, sources: Sources): Promise<Result[]> {
  const nothing: Law = { ...sources.law, rulesOf: () => NO_RULES };
  const [under, without]: [number[], number[]] = [[], []];
  for (let round = 0; round < 3; round++) {
    without.push((await timed(() => rebuild(pool, { ...sources, law: nothing }))).ms);
    under.push((await timed(() => rebuild(pool, sources))).ms);
  }
  const added = median(under) / median(without) - 1;
  return [
    { name: 'rebuild that owes nothing', value: median(without), unit: 'ms' },
    { name: 'rebuild with all obligations', value: median(under), unit: 'ms' },
    { name: 'added by opening obligations', value: added * 100, unit: '%', goal: { most: 30 } },
  ];
}

const NO_RULES = new Rulebook([]);
