import { readLedger } from './read-ledger.js';

const TITLES = [
  '记录编号',
  '档案号',
  '种类',
  '情形',
  '脱离时间',
  '发现时间',
  '恢复时间',
  '正当理由',
  '通报检察院日期',
];
type Cells = Readonly<Record<string, string>>;
const GAP: Cells = { 记录编号: '脱1', 档案号: '1号', 种类: '脱管', 发现时间: '2026-03-05' };

const read = (...rows: readonly Cells[]) => {
  const titles = [...TITLES, '备注'];
  const sheet = {
    title: '脱管漏管',
    titles,
    rows: rows.map((row, at) => ({ row: at + 2, cells: titles.map((title) => row[title] ?? '') })),
  };
  return readLedger([sheet], new Map([['1号', null]]), '2026-03-20');
};
const fieldsOf = (cells: Cells) => read({ ...GAP, ...cells }).rows[0]?.fields;
const errorsOf = (...rows: readonly Cells[]) =>
  read(...rows.map((row) => ({ ...GAP, ...row }))).errors.map(({ row, column, code }) => [row, column, code]);

describe('times in the sheet 脱管漏管', () => {
  it.each<[string, string]>([
    ['2026-03-05', '2026-03-05'],
    ['2026.3.5 9:05', '2026-03-05T09:05'],
    ['2026/3/5T09:05', '2026-03-05T09:05'],
    ['2026年3月5日9:05', '2026-03-05T09:05'],
    ['2026年3月5日 09:05:59', '2026-03-05T09:05'],
    ['２０２６-０３-０５ ０９：０５', '2026-03-05T09:05'],
    ['2026-03-05 00:00', '2026-03-05T00:00'],
    ['2026-02-28 24:00', '2026-03-01T00:00'],
  ])('%s', (written, told) => {
    expect(fieldsOf({ 发现时间: written })).toMatchObject({ discoveredAt: told });
  });

  it.each<[string, string]>([
    ['2026-03-05 25:00', 'date-impossible'],
    ['2026-03-05 12:60', 'date-impossible'],
    ['2026-03-05 24:01', 'date-impossible'],
    ['2026-02-30 10:00', 'date-impossible'],
    ['2026-02-30', 'date-impossible'],
    ['2026-03-0509:05', 'date-unreadable'],
    ['2026-03-05 上午', 'date-unreadable'],
    ['10:00', 'date-unreadable'],
  ])('%s is none', (written, code) => {
    expect(errorsOf({ 发现时间: written })).toEqual([[2, '发现时间', code]]);
  });
});

describe('errors in the sheet 脱管漏管', () => {
  it.each<[string, Cells, unknown[]]>([
    [
      'found before it began',
      { 脱离时间: '2026-03-05 10:00', 发现时间: '2026-03-05 09:59' },
      [[2, '发现时间', 'date-order']],
    ],
    ['days alone are compared', { 脱离时间: '2026-03-05 10:00', 发现时间: '2026-03-05' }, []],
    [
      'over before it began',
      { 脱离时间: '2026-03-04', 恢复时间: '2026-03-03' },
      [[2, '恢复时间', 'date-order']],
    ],
    ['over after it began and before it was found', { 脱离时间: '2026-03-02', 恢复时间: '2026-03-03' }, []],
    [
      'over before it was found, and nothing says when it began',
      { 恢复时间: '2026-03-04' },
      [[2, '恢复时间', 'date-order']],
    ],
    ['told before it was found', { 通报检察院日期: '2026-03-04' }, [[2, '通报检察院日期', 'date-order']]],
    ['tomorrow', { 发现时间: '2026-03-21 00:00' }, [[2, '发现时间', 'future-date']]],
    ['an empty cell', { 发现时间: '' }, [[2, '发现时间', 'required']]],
    [
      'no such kind',
      { 种类: '失联', 情形: '不知道' },
      [
        [2, '种类', 'not-in-list'],
        [2, '情形', 'not-in-list'],
      ],
    ],
    ['an unknown file', { 档案号: '9号' }, [[2, '档案号', 'unknown-file']]],
  ])('%s', (_words, cells, errors) => {
    expect(errorsOf(cells)).toEqual(errors);
  });

  it('a second row of a number with other content, whether the first is good or bad', () => {
    expect(errorsOf({}, { 发现时间: '2026-03-06' })).toEqual([[3, '记录编号', 'duplicate-number']]);
    expect(errorsOf({ 种类: '失联' }, {})).toEqual([
      [2, '种类', 'not-in-list'],
      [3, '记录编号', 'duplicate-number'],
    ]);
    expect(errorsOf({ 发现时间: '2026-03-05 00:00' }, {})).toEqual([[3, '记录编号', 'duplicate-number']]);
  });

  it('not the same once more, written otherwise or with another remark; of a bad one only the first', () => {
    expect(errorsOf({}, { 发现时间: '2026.3.5', 备注: '核对过' })).toEqual([]);
    expect(errorsOf({ 种类: '失联' }, { 种类: '失联', 备注: '核对过' })).toEqual([
      [2, '种类', 'not-in-list'],
    ]);
  });
});

describe('an hour in a column of days', () => {
  it('is kept as a remark', () => {
    expect(fieldsOf({ 通报检察院日期: '2026-03-05 16:30' })).toMatchObject({
      procuratorateToldOn: '2026-03-05',
      remarks: '{"通报检察院日期（时刻）":"16:30"}',
    });
    expect(fieldsOf({ 通报检察院日期: '2026-03-05 00:00' })?.['remarks']).toBeUndefined();
  });
});
