import { inOnePiece } from '#application';
import { idNumber, intake, leave, type Row } from '../../../test/ledger-workshop.js';
import {
  conduct,
  crime,
  ends,
  helped,
  read,
  TODAY,
  transfer,
  withFile,
  type Sheets,
} from '../testing/rows.js';
import { planImport, rowsByCase } from './index.js';
import type { PersonFile } from '#register';
import { samePersons } from './same-person.js';

const irregular = (sheets: Sheets): string[] =>
  planImport(rowsByCase('所', read(sheets).rows), {
    today: TODAY,
    correctionReason: null,
    known: new Map(),
  }).irregularities.map(
    ({ code, sheet, row, dueOn, doneOn }) => `${code} ${sheet}${row} ${dueOn ?? '-'} ${doneOn ?? '-'}`,
  );
/** Of a case that ends as it should, but for what is given; what deadlines show is tried elsewhere. */
const OWN =
  /^(leave-(over|beyond|granted|while)|contradictory|reduction|transfer-un|ended|term|release-early|sanction|commendation|transfer-no|record|intake|age|ban)/;
const found = (sheets: Sheets): string[] => irregular(sheets).filter((one) => OWN.test(one));

describe('facts against the law (ledger.md, irregularities)', () => {
  it.each<[string, Sheets, readonly string[]]>([
    ['nothing', withFile({}), []],
    [
      'released six months early',
      withFile({ 解除终止: [ends({ 日期: '2023-07-09' })] }),
      ['release-early 解除终止2 2024-01-09 2023-07-09'],
    ],
    [
      'released a day early',
      withFile({ 解除终止: [ends({ 日期: '2024-01-08' })] }),
      ['release-early 解除终止2 2024-01-09 2024-01-08'],
    ],
    ['pardoned early', withFile({ 解除终止: [ends({ 类型: '特赦解除', 日期: '2023-07-09' })] }), []],
    [
      'suspension revoked of control',
      withFile({ 解除终止: [ends({ 类型: '撤销缓刑' })] }, { 矫正类别: '管制' }),
      ['termination-kind 解除终止2 - 2024-01-09'],
    ],
    [
      'suspension revoked of parole',
      withFile({ 解除终止: [ends({ 类型: '撤销缓刑' })] }, { 矫正类别: '假释' }),
      ['termination-kind 解除终止2 - 2024-01-09'],
    ],
    [
      'parole revoked of suspension',
      withFile({ 解除终止: [ends({ 类型: '撤销假释' })] }),
      ['termination-kind 解除终止2 - 2024-01-09'],
    ],
    [
      'recalled from control',
      withFile({ 解除终止: [ends({ 类型: '收监执行' })] }, { 矫正类别: '管制' }),
      ['termination-kind 解除终止2 - 2024-01-09'],
    ],
    [
      'a recall proposed of control',
      withFile({ 奖惩: [conduct({ 种类: '提请收监执行' })] }, { 矫正类别: '管制' }),
      ['sanction-category 奖惩2 - 2023-06-01'],
    ],
    [
      'a penalty proposed of parole',
      withFile({ 奖惩: [conduct({ 种类: '提请治安管理处罚' })] }, { 矫正类别: '假释' }),
      ['sanction-category 奖惩2 - 2023-06-01'],
    ],
    ['a penalty proposed of suspension', withFile({ 奖惩: [conduct({ 种类: '提请治安管理处罚' })] }), []],
    [
      'commended after a month',
      withFile({ 奖惩: [conduct({ 种类: '表扬', 决定日期: '2023-02-15', 事由: '表现好' })] }),
      ['commendation-early 奖惩2 2023-07-15 2023-02-15'],
    ],
    [
      'commended after six months',
      withFile({ 奖惩: [conduct({ 种类: '表扬', 决定日期: '2023-07-15', 事由: '表现好' })] }),
      [],
    ],
    [
      'commended for merit',
      withFile({ 奖惩: [conduct({ 种类: '表扬', 决定日期: '2023-02-15', 事由: '见义勇为' })] }),
      [],
    ],
    [
      'a warning before the intake',
      withFile({ 奖惩: [conduct({ 决定日期: '2023-01-14' })] }),
      ['record-outside-case 奖惩2 - 2023-01-14'],
    ],
    [
      'a crime of before',
      withFile({ 再犯罪: [crime({ 犯罪日期: '2020-05-01' })] }),
      ['record-outside-case 再犯罪2 - 2020-05-01'],
    ],
    [
      'a crime after the end',
      withFile({ 再犯罪: [crime({ 犯罪日期: '2024-02-01', 发现日期: '2024-03-01' })], 解除终止: [ends({})] }),
      ['record-outside-case 再犯罪2 - 2024-02-01'],
    ],
    [
      'a crime on the last day',
      withFile({ 再犯罪: [crime({ 犯罪日期: '2024-01-09', 发现日期: '2024-03-01' })], 解除终止: [ends({})] }),
      [],
    ],
    [
      'taken in before the effect',
      withFile({}, { 接收日期: '2023-01-09', 报到日期: '' }),
      ['intake-before-effect 入矫2 2023-01-10 2023-01-09'],
    ],
    [
      'thirteen years old',
      withFile({}, { 身份证号: idNumber('2009-06-01', '011') }),
      ['age 入矫2 - 2023-01-10'],
    ],
    [
      'a ban on parole',
      withFile({}, { 矫正类别: '假释', 禁止令: '是' }),
      ['ban-category 入矫2 - 2023-01-10'],
    ],
    ['a ban with suspension', withFile({}, { 禁止令: '是' }), []],
    [
      'control of ten years',
      withFile({}, { 矫正类别: '管制', 矫正期止: '2033-01-09' }),
      ['term-length 入矫2 2025-01-09 2033-01-09'],
    ],
    [
      'suspension of fifteen days',
      withFile({}, { 矫正期止: '2023-01-24' }),
      ['term-length 入矫2 2023-03-09 2023-01-24'],
    ],
    [
      'an end that the sentence does not give',
      withFile({}, { 矫正类别: '管制', 原判刑期: '1年', 先行羁押天数: '10' }),
      ['term-end 入矫2 2023-12-20 2024-01-09'],
    ],
    [
      'an end that it gives',
      withFile({}, { 矫正类别: '管制', 原判刑期: '1年', 先行羁押天数: '10', 矫正期止: '2023-12-20' }),
      [],
    ],
    [
      'leaves that overlap',
      withFile({
        请销假: [
          leave('L1', '1号'),
          leave('L2', '1号', { 外出起: '2023-03-07', 应返日期: '2023-03-09', 销假日期: '2023-03-09' }),
        ],
      }),
      ['leave-overlap 请销假3 - 2023-03-02'],
    ],
    [
      'away again on the day of the return',
      withFile({
        请销假: [
          leave('L1', '1号'),
          leave('L2', '1号', { 外出起: '2023-03-08', 应返日期: '2023-03-09', 销假日期: '2023-03-09' }),
        ],
      }),
      [],
    ],
    [
      'a leave beyond the term',
      withFile({
        请销假: [
          leave('L1', '1号', {
            申请日期: '2024-01-02',
            批准日期: '2024-01-03',
            外出起: '2024-01-05',
            应返日期: '2024-01-11',
            销假日期: '2024-01-09',
          }),
        ],
      }),
      ['leave-beyond-term 请销假2 2024-01-09 2024-01-03'],
    ],
    [
      'a leave granted after it began',
      withFile({ 请销假: [leave('L1', '1号', { 批准日期: '2023-03-06' })] }),
      ['leave-granted-late 请销假2 2023-03-05 2023-03-06'],
    ],
    [
      'a leave of a dead man',
      withFile({ 请销假: [leave('L1', '1号')], 解除终止: [ends({ 类型: '死亡', 日期: '2023-03-04' })] }),
      ['leave-while-ended 请销假2 - 2023-03-05'],
    ],
    [
      'a leave before the intake',
      withFile({
        请销假: [
          leave('L1', '1号', {
            申请日期: '2023-01-10',
            批准日期: '2023-01-11',
            外出起: '2023-01-12',
            应返日期: '2023-01-13',
            销假日期: '2023-01-13',
          }),
        ],
      }),
      ['leave-while-ended 请销假2 - 2023-01-12'],
    ],
    [
      'a move against the new place',
      withFile({ 执行地变更: [transfer({ 回复意见: '不同意' })] }),
      ['transfer-no-agreement 执行地变更2 - 2023-05-10'],
    ],
    [
      'a move granted before the new place had answered',
      withFile({ 执行地变更: [transfer({ 收到回复日期: '2023-05-11' })] }),
      ['transfer-no-agreement 执行地变更2 - 2023-05-10'],
    ],
    [
      'asked before it was applied for, gone and there before it was granted',
      withFile({
        执行地变更: [
          transfer({
            征求意见日期: '2023-04-20',
            档案移交日期: '2023-05-08',
            新执行地报到日期: '2023-05-06',
          }),
        ],
      }),
      [
        'contradictory-dates 执行地变更2 2023-05-06 2023-04-20',
        'contradictory-dates 执行地变更2 2023-05-15 2023-05-08',
        'contradictory-dates 执行地变更2 2023-05-17 2023-05-06',
      ],
    ],
    [
      'there though nobody had decided',
      withFile({
        执行地变更: [transfer({ 决定日期: '', 决定结果: '', 新执行地报到日期: '2023-05-12' })],
      }),
      ['transfer-undecided 执行地变更2 - 2023-05-12'],
    ],
    [
      'revoked here after the arrival at the new place',
      withFile({
        执行地变更: [transfer({ 新执行地报到日期: '2023-05-12' })],
        解除终止: [ends({ 类型: '撤销缓刑', 日期: '2023-08-01' })],
      }),
      ['ended-twice 解除终止2 - 2023-08-01'],
    ],
    [
      'handed over before the end',
      withFile({ 解除终止: [ends({ 安置帮教移交日期: '2023-12-01' })] }),
      ['contradictory-dates 解除终止2 2024-01-09 2023-12-01'],
    ],
    [
      'a group formed before anybody was helped',
      { 安置帮教: [helped({ 建档日期: '2023-06-01', 帮教小组成立日期: '2023-05-01' })] },
      ['contradictory-dates 安置帮教2 2023-06-12 2023-05-01'],
    ],
    [
      'a second reduction that puts the end off',
      withFile({
        奖惩: [
          conduct({ 种类: '裁定减刑', 减刑后矫正期止: '2023-10-01' }),
          conduct({
            奖惩编号: 'J2',
            种类: '裁定减刑',
            决定日期: '2023-07-01',
            减刑后矫正期止: '2023-11-01',
          }),
        ],
      }),
      ['reduction-not-shorter 奖惩3 2023-10-01 2023-07-01'],
    ],
    [
      'a reduction to the end that was known',
      withFile({ 奖惩: [conduct({ 种类: '裁定减刑', 减刑后矫正期止: '2024-01-09' })] }),
      ['reduction-not-shorter 奖惩2 2024-01-09 2023-06-01'],
    ],
  ])('%s', (_what, sheets, expected) => {
    expect(found(sheets)).toEqual(expected);
  });

  it('says of a leave that the end of the case overtook how it is put right', () => {
    const never = leave('L1', '1号', { 销假日期: '' });
    const { irregularities } = planImport(
      rowsByCase(
        '所',
        read(withFile({ 请销假: [never], 解除终止: [ends({ 类型: '死亡', 日期: '2023-03-04' })] })).rows,
      ),
      { today: TODAY, correctionReason: null, known: new Map() },
    );
    expect(irregularities.map(({ code, message }) => [code, message])).toEqual([
      ['leave-while-ended', expect.stringMatching(/批准以后矫正已经结束，没有外出的，请作废本次外出/)],
    ]);
  });

  it('cites the law of the day of the fact', () => {
    const of2018 = intake('1号', {
      裁判生效日期: '2018-01-10',
      文书收到日期: '2018-01-12',
      报到日期: '2018-01-15',
      接收日期: '2018-01-15',
      矫正期起: '2018-01-10',
      矫正期止: '2019-01-09',
    });
    const old = planImport(
      rowsByCase('所', read({ 入矫: [of2018], 解除终止: [ends({ 日期: '2018-12-01' })] }).rows),
      { today: TODAY, correctionReason: null, known: new Map() },
    ).irregularities.filter(({ code }) => code === 'release-early');
    expect(old.map(({ article }) => article)).toEqual(['社区矫正实施办法（2012）第三十条']);
  });

  it('releases by the reduced end, and judges the appraisal by the end that was known', () => {
    const reduced = (decidedOn: string, appraised: string) =>
      irregular(
        withFile({
          奖惩: [conduct({ 种类: '裁定减刑', 决定日期: decidedOn, 减刑后矫正期止: '2023-12-09' })],
          解除终止: [ends({ 日期: '2023-12-09', 书面鉴定日期: appraised, 安置帮教移交日期: '2023-12-09' })],
        }),
      );
    expect(reduced('2023-11-20', '2023-12-01')).toEqual([]);
    expect(reduced('2023-06-01', '2023-11-09')).toEqual([]);
    expect(reduced('2023-06-01', '2023-11-10').map((one) => one.split(' ')[0])).toEqual(['final-appraisal']);
  });
});

describe('one person', () => {
  const same = idNumber('1990-01-01', '011');
  const persons = (
    rows: readonly Row[],
    known: Record<string, readonly PersonFile[]> = {},
    more: Sheets = {},
  ) =>
    inOnePiece(samePersons(read({ 入矫: rows, ...more }).rows, new Map(Object.entries(known)))).map(
      ({ code, row }) => `${code} ${row}`,
    );
  const file = (number: string, changes: Row = {}) => intake(number, { 身份证号: same, ...changes });
  it.each<[string, string[], string[]]>([
    ['one file', persons([file('1号')]), []],
    [
      'two files at once',
      persons([file('1号'), file('2号', { 接收日期: '2023-02-01' })]),
      ['second-open-file 3'],
    ],
    [
      'two files of one day, whatever they are called',
      persons([file('9号'), file('10号')]),
      ['second-open-file 3'],
    ],
    [
      'one after the other',
      persons([file('1号'), file('2号', { 接收日期: '2024-02-01' })], {}, { 解除终止: [ends({})] }),
      [],
    ],
    [
      'two names',
      persons([file('1号'), file('2号', { 姓名: '李四' })]),
      ['identity-name 3', 'second-open-file 3'],
    ],
    [
      'an open file in the store',
      persons([file('2号', { 接收日期: '2023-02-01' })], {
        [same]: [{ fileNumber: '1号', name: '张三', since: '2022-01-01', until: null }],
      }),
      ['second-open-file 2'],
    ],
    [
      'a finished one there, of another name',
      persons([file('2号')], {
        [same]: [{ fileNumber: '1号', name: '李四', since: '2022-01-01', until: '2022-12-31' }],
      }),
      ['identity-name 2'],
    ],
    [
      'the same one there',
      persons([file('1号')], {
        [same]: [{ fileNumber: '1号', name: '张三', since: '2023-01-15', until: null }],
      }),
      [],
    ],
  ])('%s', (_what, told, expected) => {
    expect(told).toEqual(expected);
  });
});
