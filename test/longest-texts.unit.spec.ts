import { readFileSync } from 'node:fs';
import { AGGREGATES, LONGEST, longestOf, type AggregateName } from '../libs/casework/src/index.js';
import { readLedger, readRecordFields, SHEETS } from '../libs/ledger/src/index.js';
import { stateCouncilCalendar } from '../libs/statute/src/index.js';
import { configurationOf } from '../libs/configuration/src/index.js';
import { formOf } from '../apps/server/src/http/fields.js';
import { bodyOf, ORDERS } from '../apps/server/src/orders/order-controllers.js';

/** Every field, by every way in: one letter more than it may have is told, and never recorded. */
const over = (field: string): string => '长'.repeat(longestOf(field) + 1);
const TEXTS = new Set(['text', 'open-list']);

describe('a ledger', () => {
  const cells = SHEETS.flatMap((sheet) => sheet.columns.map((column) => ({ sheet, column })));
  it.each(cells.map(({ sheet, column }) => [sheet.title, column.title, sheet, column] as const))(
    '%s: %s',
    (_sheet, _title, sheet, column) => {
      const titles = sheet.columns.map(({ title }) => title);
      // A cell that only one kind of row has a use for is looked at in such a row.
      const { onlyIf } = column;
      const kindOf = ({ field, list }: (typeof sheet.columns)[number]): string =>
        onlyIf?.field === field ? (list?.[onlyIf.is]?.zh ?? '') : '';
      const cells = sheet.columns.map((one) => (one === column ? over(column.field) : kindOf(one)));
      const row = { row: 2, cells };
      const { errors } = readLedger([{ title: sheet.title, titles, rows: [row] }], new Map());
      const error = errors.find((one) => one.column === column.title);
      expect(error).toMatchObject({ row: 2, code: 'bad-text' });
      expect(error?.message).toContain(`最多 ${longestOf(column.field)} 个字`);
      expect(error?.value.length).toBeLessThan(200);
    },
  );

  it.each(
    cells.filter(({ column }) => TEXTS.has(column.kind)).map((one) => [one.column.title, one] as const),
  )('takes %s at its longest', (_, { sheet, column }) => {
    const titles = sheet.columns.map(({ title }) => title);
    const longest = '长'.repeat(longestOf(column.field));
    const row = { row: 2, cells: sheet.columns.map((one) => (one === column ? longest : '')) };
    const { errors } = readLedger([{ title: sheet.title, titles, rows: [row] }], new Map());
    expect(errors.filter((one) => one.column === column.title && one.code === 'bad-text')).toEqual([]);
  });

  it("tells columns of somebody's own apart that are too long, or are too many", () => {
    const [sheet] = SHEETS;
    const own = Array.from({ length: 30 }, (_, n) => `自加${n}`);
    const read = (cells: readonly string[], titles = own) =>
      readLedger(
        [
          {
            title: sheet?.title ?? '',
            titles: [...(sheet?.columns.map(({ title }) => title) ?? []), ...titles],
            rows: [{ row: 2, cells: [...(sheet?.columns.map(() => '') ?? []), ...cells] }],
          },
        ],
        new Map(),
      ).errors.filter(({ code }) => code.startsWith('bad-'));
    expect(read(['长'.repeat(2_001)])).toMatchObject([{ column: '自加0', code: 'bad-text' }]);
    expect(read(own.map(() => '长'.repeat(1_000)))).toMatchObject([{ column: '自加0', code: 'bad-text' }]);
    expect(read(['x'], ['长'.repeat(101)])).toMatchObject([{ row: 1, code: 'bad-title' }]);
    expect(read(own)).toEqual([]);
  });
});

describe('a correction', () => {
  const fields = SHEETS.flatMap(({ aggregate, record, columns }) =>
    columns.map(({ field }) => [aggregate, record, field] as const),
  );
  it.each(fields)('of %s %s: %s', (aggregate, record, field) => {
    const { faults } = readRecordFields(aggregate, record, { [field]: over(field) });
    expect(faults).toMatchObject([{ field }]);
    expect(faults[0]?.message.length).toBeLessThan(100);
  });
});

describe('an order', () => {
  it.each(ORDERS.map((row) => [row.type, row.path, row] as const))('%s %s', (_type, _path, row) => {
    for (const field of formOf(bodyOf(row))) {
      if (field.kind === 'text') expect(field).toMatchObject({ longest: longestOf(field.name) });
      for (const inner of field.of ?? [])
        if (inner.kind === 'text') expect(inner).toMatchObject({ longest: longestOf(inner.name) });
    }
  });

  it.each(Object.keys(LONGEST))('with %s is decided by the same lengths, however it came', (field) => {
    const now = { today: '2024-01-01', calendar: stateCouncilCalendar };
    for (const name of Object.keys(AGGREGATES) as AggregateName[]) {
      const aggregate = AGGREGATES[name];
      for (const told of [
        { [field]: over(field) },
        { fields: { [field]: over(field) } },
        { members: [{ [field]: over(field) }] },
      ]) {
        const decision = aggregate.decide(aggregate.initial, { type: 'StateRecord', ...told }, now);
        expect(decision).toMatchObject({ accepted: false, refusals: [{ code: 'bad-text', field }] });
      }
    }
  });

  it.each(['\u0000', '\ud800'])('never holds %j', (letter) => {
    const now = { today: '2024-01-01', calendar: stateCouncilCalendar };
    const command = { type: 'VoidRecord', record: 'leave', ref: `a${letter}`, reason: 'x' };
    expect(AGGREGATES.correction.decide(AGGREGATES.correction.initial, command, now)).toMatchObject({
      refusals: [{ code: 'bad-text', field: 'ref' }],
    });
  });
});

it('knows every text of every event', () => {
  const catalogue = readFileSync('docs/event-catalogue.md', 'utf8');
  const texts = [...catalogue.matchAll(/^\| `(\w+)\??`\s*\| `string`/gm)].map(([, name = '']) => name);
  const isDay = (name: string): boolean =>
    /On$|^on$|^until$|Until$|Birth$|Since$|^termStart$|^termEnd$|^(first|last)Month$|^at$|^(began|discovered|recovered)At$/.test(
      name,
    );
  const closed = new Set(['record', 'code', 'rule', 'opinion', 'intendedCategory']);
  // Nobody types these: ids and digests are as long as they are made, and `by` is an account's name.
  const made = new Set(['batchId', 'digest', 'by']);
  const unknown = texts.filter(
    (name) => !isDay(name) && !closed.has(name) && !made.has(name) && !Object.hasOwn(LONGEST, name),
  );
  expect([...new Set(unknown)]).toEqual([]);
});

it('takes no setting that is too long, and does not repeat it', () => {
  const told = (): unknown => configurationOf({ MAIL_FROM: 'x'.repeat(5_000) });
  expect(told).toThrow('MAIL_FROM 不能超过 4000 个字');
  expect(told).not.toThrow(/x{300}/);
});
