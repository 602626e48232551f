import { randomBytes } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import { inTransaction } from '#database';
import { inForce, secretContext, unwrap, unwrapFileKey, wrap, wrapFileKey, type KeyRow } from './keyring.js';
import type { MasterKeys } from './master-keys.js';
import { KEY_BYTES, suiteOf, SUITES, type SuiteName } from './suites.js';

const PAGE = 5_000;

interface Rotated {
  readonly keys: number;
}

/**
 * A new master key, under which every key is encrypted again, and the end of the old one: whatever copies of the
 * database there are from before, their keys can be read by nobody. What the files say is not touched, and everybody
 * goes on working meanwhile: other processes read the new master key when they meet it.
 * @param suite where given, new things are sealed with it from now on, and every file gets a further key for that
 */
export async function rotateMaster(pool: Pool, masters: MasterKeys, suite?: SuiteName): Promise<Rotated> {
  const known = await inForce(pool);
  const name = suite ?? known?.suite ?? 'aes';
  const master = masters.add();
  // Waits for keys being made under the old one, and from here on there are no more of those.
  await inTransaction(pool, async (client) => {
    await client.query('update protection.masters set current = false where current');
    await client.query('insert into protection.masters values ($1, true)', [master]);
    await client.query('update protection.suite set name = $1', [name]);
  });
  if (suite !== undefined && suite !== known?.suite) await addKeys(pool, masters, master, suite);
  const keys = await wrapAgain(pool, masters, master);
  await inTransaction(pool, (client) => wrapSecrets(client, masters, master));
  await pool.query('delete from protection.masters where not current');
  masters.keep([master]);
  return { keys };
}

/** Every key under the new master key, a page at a time in the order of the table's own key. */
async function wrapAgain(pool: Pool, masters: MasterKeys, master: string): Promise<number> {
  let done = 0;
  let after: readonly [string, number] = ['', 0];
  for (;;) {
    const { rows } = await pool.query<KeyRow>(
      `select stream_id, no, master, suite, wrapped from protection.keys
        where (stream_id, no) > ($1, $2) order by stream_id, no limit ${PAGE}`,
      [...after],
    );
    const old = rows.filter((row) => row.master !== master);
    await pool.query(
      `update protection.keys held set master = $1, wrapped = again.wrapped
         from unnest($2::text[], $3::integer[], $4::bytea[]) again(stream_id, no, wrapped)
        where held.stream_id = again.stream_id and held.no = again.no`,
      [
        master,
        old.map(({ stream_id }) => stream_id),
        old.map(({ no }) => no),
        // The letter beside a key says what it seals with, and what it is itself sealed with.
        old.map((row) =>
          wrapFileKey(suiteOf(row.suite), masters.key(master), row, unwrapFileKey(masters, row)),
        ),
      ],
    );
    done += old.length;
    const last = rows.at(-1);
    if (!last || rows.length < PAGE) return done;
    after = [last.stream_id, last.no];
  }
}

/** A further key for every file whose newest one has another suite. */
async function addKeys(pool: Pool, masters: MasterKeys, master: string, name: SuiteName): Promise<void> {
  const suite = SUITES[name];
  for (;;) {
    const { rows } = await pool.query<{ stream_id: string; no: number }>(
      `select stream_id, max(no) + 1 as no from protection.keys group by stream_id
       having (array_agg(suite order by no desc))[1] <> $1 limit ${PAGE}`,
      [suite.letter],
    );
    if (rows.length === 0) return;
    await pool.query(
      `insert into protection.keys (stream_id, no, master, suite, wrapped)
       select stream_id, no, $1, $2, wrapped from unnest($3::text[], $4::integer[], $5::bytea[]) fresh(stream_id, no, wrapped)
       on conflict do nothing`,
      [
        master,
        suite.letter,
        rows.map(({ stream_id }) => stream_id),
        rows.map(({ no }) => no),
        rows.map((row) => wrapFileKey(suite, masters.key(master), row, randomBytes(KEY_BYTES))),
      ],
    );
  }
}

async function wrapSecrets(client: PoolClient, masters: MasterKeys, master: string): Promise<void> {
  const { rows } = await client.query<KeyRow & { name: string }>(
    'select name, master, suite, wrapped from protection.secrets for update',
  );
  for (const row of rows) {
    const context = secretContext(row.name);
    const used = suiteOf(row.suite);
    const key = unwrap(used, masters.key(row.master), context, row.wrapped);
    await client.query('update protection.secrets set master = $2, wrapped = $3 where name = $1', [
      row.name,
      master,
      wrap(used, masters.key(master), context, key),
    ]);
  }
}
