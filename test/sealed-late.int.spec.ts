import { join } from 'node:path';
import type { Pool } from 'pg';
import { placeOffice } from '#application';
import { SEAM_STREAM, type HistorySealed } from '#event-store';
import { eventsInClear, Health, sealHistory, verifyAll, type Runtime } from '#runtime';
import { openKept, STORES, type OpenedStore } from './stores/kept-store.js';
import { rewriteChain } from './tampering.js';

/** A store whose history was recorded before sealing came. */
const FOLDER = join(STORES, '7bb4e01', 'before-sealing');
const YEAR = { period: { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' }, knownAt: null };
const OFFICE = '麻旺司法所';
let kept: OpenedStore;
let runtime: Runtime;
beforeEach(async () => {
  kept = await openKept(FOLDER);
  ({ runtime } = kept);
}, 120_000);
afterEach(() => kept.close());

const quiet = (): void => undefined;
const figures = () => runtime.figures.report({ ...YEAR, office: OFFICE });
const owner = (): Pool => kept.owner;
const seam = async (): Promise<HistorySealed> =>
  (await runtime.store.readStream(SEAM_STREAM))[0]?.data as HistorySealed;

/** A name that stands in the history in clear. */
async function someName(): Promise<string> {
  const { rows } = await owner().query<{ name: string }>(
    `select data::jsonb ->> 'name' as name from event_store.events where data::jsonb ? 'name' limit 1`,
  );
  return rows[0]?.name ?? '';
}

/** Where a text stands in any column of any table. */
async function tablesTelling(text: string): Promise<string[]> {
  const { rows: tables } = await owner().query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not in ('pg_catalog', 'information_schema')`,
  );
  const told = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await owner().query(`select 1 from ${name} t where strpos(t::text, $1) > 0 limit 1`, [
        text,
      ]);
      return rows.length > 0 ? [name] : [];
    }),
  );
  return told.flat();
}

it('seals a history from before, with the same events, figures and order, and one seam that verify accepts', async () => {
  const name = await someName();
  const clear = await eventsInClear(owner());
  const health = new Health(runtime, 'api', null);
  const inClear = async (): Promise<boolean> => (await health.report()).warnings.join().includes('明文保存');
  expect(await inClear()).toBe(true);
  const [before, head, told] = [await figures(), await runtime.store.head(), await tablesTelling(name)];
  expect([name.length > 1, clear > 0, told]).toEqual([true, true, ['event_store.events']]);
  // The office goes on working.
  const meanwhile = Promise.all(
    Array.from({ length: 20 }, (_, index) => placeOffice(runtime, 'test', `所${index}`, '酉阳县')),
  );
  const done = await sealHistory(runtime, '张三', quiet);
  await meanwhile;
  expect(await eventsInClear(owner())).toBe(0);
  expect(await inClear()).toBe(false);
  expect(await tablesTelling(name)).toEqual([]);
  expect(done).toMatchObject({ sealed: clear, by: '张三' });
  expect(await seam()).toEqual(done);
  expect(done?.events).toBeGreaterThanOrEqual(head);
  await runtime.projector.catchUp();
  expect(await figures()).toEqual(before);
  expect((await verifyAll(runtime)).sound).toBe(true);
  expect(await sealHistory(runtime, '张三', quiet)).toBeNull();
}, 180_000);

it('goes on where it was broken off after the exchange, and refuses a history that is not sound', async () => {
  await owner().query(
    `update event_store.events set recorded_at = recorded_at + 1 where position = (select max(position) from event_store.events)`,
  );
  await expect(sealHistory(runtime, '张三', quiet)).rejects.toThrow('没有通过核对');
  await owner().query(
    `update event_store.events set recorded_at = recorded_at - 1 where position = (select max(position) from event_store.events)`,
  );
  const broken = sealHistory(runtime, '张三', (text) => {
    if (text.includes('逐条核对')) throw new Error('killed here');
  });
  await expect(broken).rejects.toThrow('killed here');
  expect(await tablesTelling(await someNameBefore())).toEqual(['event_store.events_before_sealing']);
  expect((await sealHistory(runtime, '李四', quiet))?.by).toBe('张三');
  expect((await verifyAll(runtime)).sound).toBe(true);
}, 180_000);

async function someNameBefore(): Promise<string> {
  const { rows } = await owner().query<{ name: string }>(
    `select data::jsonb ->> 'name' as name from event_store.events_before_sealing where data::jsonb ? 'name' limit 1`,
  );
  return rows[0]?.name ?? '';
}

it('names the place of what was altered: a batch, and what a seam says of the history before it', async () => {
  await owner().query(`update event_store.events set batch_id = 'another' where position = 10`);
  expect(await runtime.store.verify()).toMatchObject([{ position: 10, fault: 'altered' }]);
  await owner().query(
    `update event_store.events set batch_id = metadata::jsonb ->> 'batchId' where position = 10`,
  );
  const sealed = await sealHistory(runtime, '张三', quiet);
  await owner().query(`update event_store.events set recorded_at = recorded_at + 1 where position = 20`);
  await rewriteChain(owner(), 20);
  expect(await runtime.store.verify()).toMatchObject([
    { position: (sealed?.events ?? 0) + 1, streamId: SEAM_STREAM, fault: 'seam' },
  ]);
}, 180_000);
