import { openTestDatabase, type TestDatabase } from '../testing/test-database.js';
import { mendCollations } from './collations.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
  await database.pool.query(`create table people (name text primary key, plain text collate "C", number int);
    create index by_pinyin on people (name collate "zh-x-icu");
    create index by_bytes on people (plain);
    create index by_number on people (number);
    insert into people values ('张三', 'a', 1), ('李四', 'b', 2)`);
});
afterEach(() => database.drop());

/** The file that an index lies in: another one after it was rebuilt. */
async function files(): Promise<Record<string, string>> {
  const { rows } = await database.pool.query<{ relname: string; file: string }>(
    `select relname, relfilenode::text as file from pg_class where relname in ('people_pkey', 'by_pinyin', 'by_bytes', 'by_number')`,
  );
  return Object.fromEntries(rows.map(({ relname, file }) => [relname, file]));
}
const mended = async (): Promise<string[]> => {
  const said: string[] = [];
  await mendCollations(database.url, (text) => said.push(text));
  return said;
};

it('an unchanged library costs nothing and says nothing', async () => {
  const before = await files();
  expect(await mended()).toEqual([]);
  expect(await files()).toEqual(before);
});

it('a changed library is noticed: what depends on it is rebuilt, said once, and then it is known', async () => {
  await database.pool.query(`update pg_database set datcollversion = '1' where datname = current_database()`);
  const before = await files();
  const said = await Promise.all([mended(), mended()]);
  expect(said.flat()).toEqual([
    expect.stringMatching(/排序规则库已更换（1 → .+），正在重建 1 个索引/),
    '索引已重建。',
  ]);
  const after = await files();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['people_pkey']);
  expect(await mended()).toEqual([]);
});

it('a collation of its own is looked after likewise, and what a broken-off rebuild left is cleared away', async () => {
  await database.pool.query(`update pg_collation set collversion = '1' where collname = 'zh-x-icu'`);
  await database.pool.query(`create index by_pinyin_ccnew on people (name collate "zh-x-icu");
    update pg_index set indisvalid = false where indexrelid = 'by_pinyin_ccnew'::regclass`);
  const before = await files();
  expect(await mended()).toHaveLength(2);
  const after = await files();
  expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(['by_pinyin']);
  const { rows } = await database.pool.query(`select 1 from pg_class where relname = 'by_pinyin_ccnew'`);
  expect(rows).toEqual([]);
  expect(await mended()).toEqual([]);
});
