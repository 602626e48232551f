import pg from 'pg';
import { isPersonal } from '#casework';
import { PostgresEventStore } from '#event-store';
import { openReadModels, rebuild, RowVault, type Sources } from '#read-models';
import type { RegisterRow } from '#register';
import type { Runtime } from '#runtime';
import { median, timed, type Result } from './measure.js';

/** Rows with what is personal beside the rest, in clear. */
class OpenVault extends RowVault {
  override sealer() {
    return Promise.resolve((row: RegisterRow): Readonly<Record<string, unknown>> => {
      const personal = Object.fromEntries(Object.entries(row).filter(([field]) => isPersonal(field)));
      return { sealed: JSON.stringify(personal), tokens: '{}' };
    });
  }
}

const NAME = 'in_clear';

/** The same history in another database of the same server, in clear. */
async function copyInClear({
  database,
  store,
}: Runtime): Promise<{ pool: pg.Pool; url: string; history: PostgresEventStore }> {
  const owner = new URL(database.ownerUrl ?? database.url);
  const admin = new pg.Client({ connectionString: owner.href });
  await admin.connect();
  await admin.query(`drop database if exists ${NAME}`);
  await admin.query(`create database ${NAME}`);
  await admin.end();
  owner.pathname = `/${NAME}`;
  const pool = new pg.Pool({ connectionString: owner.href, max: 32 });
  const history = new PostgresEventStore(pool);
  await history.prepare();
  for await (const slices of store.scanStreams(await store.head())) {
    await history.appendAll(
      slices.map(({ streamId, events }) => ({
        streamId,
        expected: 0,
        events: events,
      })),
    );
  }
  return { pool, url: owner.href, history };
}

/** A rebuild of every projection from a sealed history into sealed rows, against the same in clear. */
export async function benchSealing(runtime: Runtime): Promise<Result[]> {
  const { pool, url, history } = await copyInClear(runtime);
  const readModels = await openReadModels(url);
  const { keyring, index } = runtime.protection;
  const inClear: Sources = { store: history, law: runtime.law, vault: new OpenVault(keyring, index) };
  const [open, sealed]: [number[], number[]] = [[], []];
  for (let round = 0; round < 4; round++) {
    open.push((await timed(() => rebuild(pool, inClear))).ms);
    keyring.forgetAll();
    sealed.push((await timed(() => rebuild(runtime.database.pool, runtime))).ms);
  }
  await readModels.destroy();
  await pool.end();
  const [plain, ours] = [median(open), median(sealed)];
  return [
    { name: 'rebuild in clear, nobody found by name', value: plain, unit: 'ms' },
    { name: 'rebuild sealed, with the blind index', value: ours, unit: 'ms' },
    { name: 'added by encryption', value: (ours / plain - 1) * 100, unit: '%', goal: { most: 20 } },
  ];
}
