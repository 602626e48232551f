import { idNumber, leave } from '../../../test/ledger-workshop.js';
import {
  aid,
  assessment,
  conduct,
  crime,
  ends,
  helped,
  read,
  transfer,
  withFile,
  type Sheets,
} from '../testing/rows.js';
import { SHEETS, type KnownFile } from './index.js';

const errorsIn = (sheets: Sheets, known?: Map<string, KnownFile | null>) =>
  read(sheets, known).errors.map(({ sheet, row, column, code }) => `${sheet}${row} ${column} ${code}`);

describe('rows that cannot be facts (ledger.md, errors)', () => {
  it.each<[string, Sheets, readonly string[]]>([
    ['a whole file', withFile({}), []],
    ['an intake of tomorrow', withFile({}, { 接收日期: '2026-11-29' }), ['入矫2 接收日期 future-date']],
    [
      'an intake in a mistyped year',
      withFile({}, { 接收日期: '2030-03-01' }),
      ['入矫2 接收日期 future-date'],
    ],
    ['a term that ends ahead', withFile({}, { 矫正期止: '2028-01-09' }), []],
    [
      'a term that ends before it begins',
      withFile({}, { 矫正期起: '2023-01-10', 矫正期止: '2022-01-09' }),
      ['入矫2 矫正期止 date-order'],
    ],
    [
      'a child of eleven',
      withFile({}, { 身份证号: idNumber('2011-06-01', '011') }),
      ['入矫2 裁判生效日期 under-age'],
    ],
    [
      'on the twelfth birthday, which is not twelve full years',
      withFile({}, { 身份证号: idNumber('2011-01-10', '011') }),
      ['入矫2 裁判生效日期 under-age'],
    ],
    ['twelve years and a day', withFile({}, { 身份证号: idNumber('2011-01-09', '011') }), []],
    [
      'another birth than in the number',
      withFile({}, { 出生日期: '1990-01-02' }),
      ['入矫2 出生日期 identity-birth-date'],
    ],
    ['the birth of the number', withFile({}, { 出生日期: '1990年1月1日', 证件类型: '居民身份证' }), []],
    [
      'a passport',
      withFile({}, { 证件类型: '护照', 身份证号: 'E12345678' }),
      ['入矫2 证件类型 document-type'],
    ],
    ['a document of another list', withFile({}, { 证件类型: '驾照' }), ['入矫2 证件类型 not-in-list']],
    [
      'a sentence nobody can read',
      withFile({}, { 原判刑期: '很久' }),
      ['入矫2 原判刑期 sentence-unreadable'],
    ],
    [
      'days that are none',
      withFile({}, { 先行羁押天数: '一个月' }),
      ['入矫2 先行羁押天数 number-unreadable'],
    ],
    ['somebody awaited', withFile({}, { 接收日期: '', 报到日期: '' }), []],
    [
      'a leave granted before it was asked for',
      withFile({ 请销假: [leave('L1', '1号', { 申请日期: '2023-03-03' })] }),
      ['请销假2 批准日期 date-order'],
    ],
    [
      'a leave that is planned',
      withFile(
        {
          请销假: [
            leave('L1', '1号', {
              申请日期: '2026-11-27',
              批准日期: '2026-11-28',
              外出起: '2026-12-01',
              应返日期: '2026-12-03',
              销假日期: '',
            }),
          ],
        },
        { 矫正期止: '2027-01-09' },
      ),
      [],
    ],
    [
      'a return of tomorrow',
      withFile({ 请销假: [leave('L1', '1号', { 应返日期: '2026-11-30', 销假日期: '2026-11-29' })] }),
      ['请销假2 销假日期 future-date'],
    ],
    [
      'an answer before the question',
      withFile({ 执行地变更: [transfer({ 收到回复日期: '2023-05-03' })] }),
      ['执行地变更2 收到回复日期 date-order'],
    ],
    [
      'a decision before the application',
      withFile({ 执行地变更: [transfer({ 申请日期: '2023-05-11' })] }),
      ['执行地变更2 决定日期 date-order'],
    ],
    [
      'an arrival where nothing was granted',
      withFile({
        执行地变更: [
          transfer({ 决定结果: '不予变更', 档案移交日期: '2023-05-12', 新执行地报到日期: '2023-05-13' }),
        ],
      }),
      ['执行地变更2 档案移交日期 refused-transfer', '执行地变更2 新执行地报到日期 refused-transfer'],
    ],
    [
      'a decision without its day',
      withFile({ 执行地变更: [transfer({ 决定日期: '' })] }),
      ['执行地变更2 决定日期 required'],
    ],
    [
      'a day without a decision',
      withFile({ 执行地变更: [transfer({ 决定结果: '' })] }),
      ['执行地变更2 决定结果 required'],
    ],
    ['nothing decided yet', withFile({ 执行地变更: [transfer({ 决定日期: '', 决定结果: '' })] }), []],
    [
      'a decision whose day cannot be read',
      withFile({ 执行地变更: [transfer({ 决定日期: '五月' })] }),
      ['执行地变更2 决定日期 date-unreadable'],
    ],
    [
      'an opinion before the commission',
      { 调查评估: [assessment({ 意见提交日期: '2023-02-28' })] },
      ['调查评估2 意见提交日期 date-order'],
    ],
    [
      'a crime found before it was committed',
      withFile({ 再犯罪: [crime({ 发现日期: '2023-05-31' })] }),
      ['再犯罪2 发现日期 date-order'],
    ],
    [
      'aid that ends before it begins',
      { 家属救助: [aid({ 发放起月: '2023-04', 发放止月: '2023-03' })] },
      ['家属救助2 发放止月 date-order'],
    ],
    [
      'aid that ends before it was granted',
      { 家属救助: [aid({ 发放止月: '2023-01' })] },
      ['家属救助2 发放止月 date-order'],
    ],
    [
      'aid granted before it was asked for',
      { 家属救助: [aid({ 批准日期: '2023-01-04' })] },
      ['家属救助2 批准日期 date-order'],
    ],
    [
      'a pick-up before the release',
      { 安置帮教: [helped({ 接回日期: '2023-05-31' })] },
      ['安置帮教2 接回日期 date-order'],
    ],
    [
      'help that is over before the release',
      { 安置帮教: [helped({ 帮教期止: '2023-05-31' })] },
      ['安置帮教2 帮教期止 date-order'],
    ],
    [
      'an arrival at the new place before the intake here',
      withFile({ 执行地变更: [transfer({ 新执行地报到日期: '2023-05-12' })] }, { 接收日期: '2023-06-01' }),
      ['执行地变更2 新执行地报到日期 end-before-intake'],
    ],
    ['a release that is planned', { 安置帮教: [helped({ 释放日期: '2026-12-31' })] }, []],
    [
      'a reduction without its end',
      withFile({ 奖惩: [conduct({ 种类: '裁定减刑' })] }),
      ['奖惩2 减刑后矫正期止 required'],
    ],
    [
      'a reduction that ends before it',
      withFile({ 奖惩: [conduct({ 种类: '裁定减刑', 减刑后矫正期止: '2023-05-31' })] }),
      ['奖惩2 减刑后矫正期止 date-order'],
    ],
    [
      'a reduction that lengthens',
      withFile({ 奖惩: [conduct({ 种类: '裁定减刑', 减刑后矫正期止: '2024-01-10' })] }),
      ['奖惩2 减刑后矫正期止 term-not-reduced'],
    ],
    ['a reduction', withFile({ 奖惩: [conduct({ 种类: '裁定减刑', 减刑后矫正期止: '2024-01-09' })] }), []],
    ['what only a reduction has', withFile({ 奖惩: [conduct({ 减刑后矫正期止: '见裁定' })] }), []],
    ['a death of a kind', withFile({ 解除终止: [ends({ 类型: '死亡', 死亡性质: '非正常' })] }), []],
    [
      'a death of no kind',
      withFile({ 解除终止: [ends({ 类型: '死亡', 死亡性质: '意外' })] }),
      ['解除终止2 死亡性质 not-in-list'],
    ],
    ['what only a death has', withFile({ 解除终止: [ends({ 死亡性质: '意外' })] }), []],
    [
      'an end of another kind',
      withFile({ 解除终止: [ends({ 类型: '其他终止' })] }, { 矫正类别: '管制' }),
      [],
    ],
  ])('%s', (_what, sheets, expected) => {
    expect(errorsIn(sheets)).toEqual(expected);
    for (const { message } of read(sheets).errors) expect(message).toMatch(/[\u4e00-\u9fff].*。$/u);
  });

  it('looks at the end of a file that is in the store', () => {
    const known = new Map([['1号', { enrolledOn: '2023-01-15', termEnd: '2024-01-09' }]]);
    const reduction = (until: string) => ({ 奖惩: [conduct({ 种类: '裁定减刑', 减刑后矫正期止: until })] });
    expect(errorsIn(reduction('2024-01-10'), known)).toEqual(['奖惩2 减刑后矫正期止 term-not-reduced']);
    expect(errorsIn(reduction('2023-12-09'), known)).toEqual([]);
  });

  it('keeps as a remark what the kind of a row has no use for', () => {
    const { rows } = read(withFile({ 解除终止: [ends({ 死亡性质: '意外' })] }));
    expect(rows.at(-1)?.fields['remarks']).toBe('{"死亡性质":"意外"}');
  });

  it('has every column of the contract', () => {
    const titles = (title: string) =>
      SHEETS.find((sheet) => sheet.title === title)?.columns.map((one) => one.title);
    expect(titles('入矫')).toEqual(expect.arrayContaining(['犯罪时未满18周岁', '原判刑期', '先行羁押天数']));
    expect(titles('解除终止')).toContain('死亡性质');
    expect(titles('奖惩')).toContain('减刑后矫正期止');
  });
});
