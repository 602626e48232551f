import { rebuild } from '#read-models';
import { openRuntime } from '../../libs/runtime/src/index.js';
import { TestOffice } from '../office.js';

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-09', { queue: null });
  await office.enrol();
  await office.runtime.looks.record({
    account: 'a',
    act: '查看档案',
    office: '麻旺司法所',
    subject: '',
    reason: null,
    address: '',
    request: '',
  });
});
afterAll(() => office.close());

const DENIED = ['42501', '0A000'];
const asked = (sql: string): Promise<string> =>
  office.runtime.database.pool.query(sql).then(
    () => 'done',
    (error: unknown) => (error as { code: string }).code,
  );

it('opens what the owner prepared, and prepares nothing', async () => {
  const { database, keyFile } = office.runtime;
  const runtime = await openRuntime({ url: database.url, dataDir: '', keyFile });
  expect(await runtime.store.head()).toBeGreaterThan(0);
  await runtime.close();
});

describe('the account that the product works with', () => {
  it.each([
    `update event_store.events set data = '{}'`,
    'delete from event_store.events',
    'truncate event_store.events',
    'drop table event_store.events',
    'alter table event_store.events disable trigger all',
    'delete from event_store.streams',
    'delete from event_store.head',
    `update access.looks set reason = 'x'`,
    'delete from access.looks',
    'truncate access.looks',
    'delete from access.looks_head',
    'create or replace function access.told(l access.looks) returns bytea language sql immutable as $$ select null::bytea $$',
    'create role another superuser',
    'set role postgres',
    'alter schema event_store owner to current_user',
    `copy event_store.events to program 'true'`,
  ])('may not: %s', async (sql) => expect(DENIED).toContain(await asked(sql)));

  it('may add to the history, read it, prove it, and make everything else anew', async () => {
    const { store, looks, database, projector } = office.runtime;
    expect(await store.verify()).toEqual([]);
    expect(await looks.verify()).toBeNull();
    await projector.catchUp();
    const { rows } = await database.pool.query('select count(*)::int as n from read_models.cases');
    expect(rows).toEqual([{ n: 1 }]);
    expect(await asked('delete from read_models.cases')).toBe('done');
  });

  it('goes on reading and writing registers that the owner made anew', async () => {
    const { owner, database, projector } = office.runtime;
    await rebuild(owner, office.runtime);
    await office.grantLeave();
    await projector.catchUp();
    const { rows } = await database.pool.query(
      'select (select count(*)::int from read_models.cases) as cases, count(*)::int as leaves from read_models.leaves',
    );
    expect(rows).toEqual([{ cases: 1, leaves: 1 }]);
  });
});
