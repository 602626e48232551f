import { openTestDatabase, type TestDatabase } from '../../database/testing/test-database.js';
import { Looks, type Look } from './looks.js';
import { prepareAccess } from './schema.js';

let database: TestDatabase;
let looks: Looks;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await database.pool.query('drop schema if exists access cascade');
  await prepareAccess(database.pool);
  looks = new Looks(database.pool, Date);
});

const look = (account: string): Look => ({
  account,
  act: '查看',
  office: '麻旺司法所',
  subject: '',
  reason: null,
  address: '127.0.0.1',
  request: '1',
});
/** The server refuses as it does on a full disk; batches in another way, where that is asked for. */
const fill = (batchesOtherwise = false): Promise<unknown> =>
  database.pool.query(`
    create or replace function access.record_looks(lines jsonb) returns void language plpgsql as $$
    begin
      if ${batchesOtherwise} and jsonb_array_length(lines) > 1 then
        raise exception 'a line that cannot be' using errcode = '22000';
      end if;
      raise exception 'could not extend file: No space left on device' using errcode = '53100';
    end $$`);
const free = (): Promise<unknown> => prepareAccess(database.pool);
const written = async (): Promise<string[]> =>
  (await looks.find({ offices: null, limit: 100 })).map(({ account }) => account).sort();

it('writes what a full disk kept from being written before it is left', async () => {
  await fill();
  await Promise.all(['li', 'wang'].map((account) => looks.record(look(account))));
  expect(await written()).toEqual([]);
  await free();
  await looks.close();
  expect(await written()).toEqual(['li', 'wang']);
  expect(await looks.verify()).toBeNull();
});

it('keeps each line of a batch that was refused for another reason, when the disk is full', async () => {
  await fill(true);
  const all = ['li', 'wang', 'zhao'];
  await Promise.all(all.map((account) => looks.record(look(account))));
  await free();
  await looks.close();
  expect(await written()).toEqual(all);
});
