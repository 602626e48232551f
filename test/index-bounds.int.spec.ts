import { LONGEST, MOST_BYTES_A_CHARACTER } from '../libs/casework/src/index.js';
import { COUNT_TABLE_NAMES } from '../libs/read-models/src/schema/count-tables.js';
import { OBLIGATION_RULES } from '../libs/statute/src/index.js';
import { TestOffice } from './office.js';

/**
 * PostgreSQL keeps no row of an index longer than a third of a page: whatever may stand in indexed columns must be
 * shorter, or one record stops its register for everybody.
 */
const MOST_BYTES = 2_704;
/** Header of a row, and what columns are aligned by. */
const OVERHEAD = 64;

const bytes = (characters: number): number => characters * MOST_BYTES_A_CHARACTER;
/** `incoming-transfer-` and a UUID. */
const STREAM = 64;
const DIGEST = 128;
/** As long as a rule's own code may be in a county's file. */
const CODE = bytes(200);
/** `code/ref@day` of a deadline that a breach is about. */
const REF = CODE + bytes(LONGEST.leaveId) + 16;
const OFFICE = bytes(LONGEST.office);

/** The most bytes of each indexed text, by its name; one that does not stand here fails. */
const TEXTS: Readonly<Record<string, number>> = {
  office: OFFICE,
  county: OFFICE,
  area: OFFICE,
  file_number: bytes(LONGEST.fileNumber),
  stream_id: STREAM,
  ref: REF,
  code: CODE,
  person_key: DIGEST,
  token: DIGEST,
  digest: DIGEST,
  state: DIGEST,
  status: 32,
  role: 32,
  step: 64,
  channel: 32,
  /** Of a mailbox or of a gateway. */
  address: bytes(Math.max(LONGEST.email, LONGEST.webhook)),
  /** A group of figures, and a code. */
  key: 100 + CODE,
  month: 8,
  scope: DIGEST,
  recipient: 32 + OFFICE,
  account: bytes(LONGEST.account),
  outside_name: bytes(LONGEST.outsideName),
  subject: bytes(200),
  /** Kind, name and address of who tries to sign in. */
  bucket: 128 + bytes(64),
  prefix: 256,
  master: 64,
  id: bytes(LONGEST.name),
  name: 256,
};
/** Types whose values are all as long. */
const FIXED = 16;
const UNBOUNDED = new Set(['text', 'bytea', 'text[]', 'character varying', 'jsonb']);

let office: TestOffice;
beforeAll(async () => {
  office = await TestOffice.open('2024-01-01', { queue: {} });
});
afterAll(() => office.close());

it('has room for whatever may stand in an index', async () => {
  const { rows } = await office.runtime.owner.query<{ index: string; column: string; type: string }>(
    `select i.indexrelid::regclass::text as index, a.attname as column, format_type(t.atttypid, null) as type
       from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_namespace n on n.oid = c.relnamespace
       cross join unnest(i.indkey) with ordinality as k(attnum, place)
       join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
       join pg_attribute t on t.attrelid = i.indrelid and t.attnum = k.attnum
      where n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`,
  );
  const sums = new Map<string, number>();
  const unknown: string[] = [];
  for (const { index, column, type } of rows) {
    const most = UNBOUNDED.has(type) ? TEXTS[numberOf(column)] : FIXED;
    if (most === undefined) unknown.push(`${index}: ${column} ${type}`);
    sums.set(index, (sums.get(index) ?? OVERHEAD) + (most ?? 0));
  }
  expect(unknown).toEqual([]);
  expect(sums.size).toBeGreaterThan(60);
  expect([...sums].filter(([, sum]) => sum > MOST_BYTES)).toEqual([]);
});

/** What stands in an index one by one. */
const ONE_OF: Readonly<Record<string, string>> = {
  tokens: 'token',
  person_keys: 'person_key',
  offices: 'office',
};
/** Each register is found by its own number. */
const numberOf = (column: string): string =>
  column.endsWith('_number') ? 'file_number' : (ONE_OF[column] ?? column);

it('knows how long codes are', () => {
  expect(COUNT_TABLE_NAMES.length).toBeGreaterThan(3);
  for (const { code } of OBLIGATION_RULES) expect(Buffer.byteLength(code)).toBeLessThan(CODE);
});
