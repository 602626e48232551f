import fc from 'fast-check';
import { importLedger } from '#ledger';
import { stateCouncilCalendar } from '#statute';
import { idNumber, intake, leave, workbook, type Row } from './ledger-workshop.js';
import { OFFICE, TestOffice } from './office.js';

const day = (from: string, count: number): string =>
  new Date(Date.parse(`${from}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);
const rolled = (on: string): string => (stateCouncilCalendar.isWorkday(on) ? on : rolled(day(on, 1)));
const workingDays = (from: string, count: number): string => {
  let at = from;
  for (let left = count; left > 0;) {
    at = day(at, 1);
    if (stateCouncilCalendar.isWorkday(at)) left--;
  }
  return at;
};

/** A deadline as somebody with the ledger and a calendar on the desk would write it down. */
interface Line {
  readonly code: string;
  readonly file: string;
  readonly due: string;
  readonly done: string | undefined;
  /** The day on which the case ended. */
  readonly ended: string | undefined;
}

type Sheets = Record<'入矫' | '请销假' | '解除终止' | '调查评估' | '执行地变更' | '安置帮教', Row[]>;

/** Written from the pages on the law and the ledger, and from nothing of the product. */
function byHand(sheets: Sheets): Line[] {
  const endOf = (file: string | undefined) =>
    [
      ...sheets['解除终止'].filter((row) => row['档案号'] === file).map((row) => row['日期']),
      ...sheets['执行地变更'].filter((row) => row['档案号'] === file).map((row) => row['新执行地报到日期']),
    ]
      .filter(Boolean)
      .sort()[0];
  const lines: Line[] = [];
  const add = (code: string, file = '', due = '', done?: string, ended?: string) =>
    lines.push({ code, file, due, done: done || undefined, ended: done ? undefined : ended });
  for (const row of sheets['入矫']) {
    const file = row['档案号'];
    const [effective = '', ended] = [row['裁判生效日期'], endOf(file)];
    if (row['来源'] === '新收') {
      add('decision-documents', file, rolled(day(effective, 10)), row['文书收到日期']);
      add('report-in', file, rolled(day(effective, 10)), row['报到日期']);
    }
    add('intake', file, rolled(day(row['报到日期'] ?? '', 3)), row['接收日期']);
    const end = sheets['解除终止'].find((one) => one['档案号'] === file);
    const released = end?.['类型'] === '期满解除' ? end['日期'] : undefined;
    add('final-appraisal', file, day(row['矫正期止'] ?? '', -30), end?.['书面鉴定日期'], ended);
    add('release', file, row['矫正期止'], released, ended);
    if (released) add('resettlement-handover', file, released, end?.['安置帮教移交日期']);
  }
  for (const row of sheets['请销假'])
    add('leave-return', row['档案号'], row['应返日期'], row['销假日期'], endOf(row['档案号']));
  for (const row of sheets['调查评估']) {
    const due = workingDays(row['委托函收到日期'] ?? '', row['速裁程序'] === '是' ? 5 : 10);
    add('assessment-opinion', row['评估编号'], due, row['意见提交日期']);
  }
  for (const row of sheets['执行地变更']) {
    const [file, decided = ''] = [row['档案号'], row['决定日期']];
    const ended = endOf(file);
    const consulted = row['征求意见日期'];
    if (consulted || !decided)
      add('transfer-consult', file, rolled(day(row['申请日期'] ?? '', 5)), consulted, ended);
    if (row['决定结果'] !== '准予变更') continue;
    const [handed, arrived] = [row['档案移交日期'], row['新执行地报到日期']];
    if (handed || !arrived) add('transfer-file', file, rolled(day(decided, 5)), handed, ended);
    add('transfer-report-in', file, rolled(day(decided, 7)), arrived, ended);
  }
  for (const row of sheets['安置帮教']) {
    const [number, released = '', opened] = [row['帮教编号'], row['释放日期'], row['建档日期']];
    if (row['必接必送'] === '是') add('mandatory-pickup', number, released, row['接回日期']);
    if (opened) add('resettlement-group', number, rolled(day(opened, 10)), row['帮教小组成立日期']);
  }
  return lines;
}

const overdueByHand = (lines: readonly Line[], on: string): string[] =>
  lines
    .filter(({ due, done, ended }) => due < on && (!done || done > on) && (!ended || ended > on))
    .map(({ code, file, due }) => `${code} ${file} ${due}`)
    .sort();

const late = fc.integer({ min: -3, max: 12 });
const maybe = fc.option(late);
const FROM = '2023-01-02';

/** An office's year of which little went as it should. */
const office = fc
  .array(
    fc.record({
      start: fc.integer({ min: 0, max: 300 }),
      term: fc.integer({ min: 60, max: 400 }),
      origin: fc.constantFrom('新收', '迁入'),
      papers: late,
      report: late,
      enrolled: fc.integer({ min: 0, max: 6 }),
      leave: fc.option(maybe),
      end: fc.option(fc.record({ days: fc.integer({ min: -20, max: 15 }), appraised: maybe, handed: maybe })),
      move: fc.option(fc.record({ consulted: maybe, decided: fc.boolean(), handed: maybe, arrived: maybe })),
      assessment: fc.option(fc.record({ fast: fc.boolean(), submitted: maybe })),
      prison: fc.option(fc.record({ key: fc.boolean(), picked: maybe, opened: maybe, group: maybe })),
    }),
    { minLength: 40, maxLength: 40 },
  )
  .map((cases) => {
    const sheets: Sheets = { 入矫: [], 请销假: [], 解除终止: [], 调查评估: [], 执行地变更: [], 安置帮教: [] };
    const after = (from: string, count: number | null, least = from): string => {
      if (count === null) return '';
      const on = day(from, count);
      return on < least ? least : on;
    };
    cases.forEach((one, index) => {
      const file = `测〔2023〕${index + 1}号`;
      const effective = day(FROM, one.start);
      const reported = after(day(effective, 10), one.report, effective);
      const enrolled = day(reported, one.enrolled);
      const termEnd = day(enrolled, one.term);
      sheets['入矫'].push(
        intake(file, {
          来源: one.origin,
          裁判生效日期: effective,
          文书收到日期: after(day(effective, 10), one.papers, effective),
          报到日期: reported,
          接收日期: enrolled,
          矫正期起: effective,
          矫正期止: termEnd,
        }),
      );
      if (one.leave !== null) {
        const [start, due] = [day(enrolled, 10), day(enrolled, 13)];
        const times = {
          申请日期: day(enrolled, 7),
          批准日期: day(enrolled, 8),
          外出起: start,
          应返日期: due,
        };
        sheets['请销假'].push(
          leave(`假${index}`, file, { ...times, 销假日期: after(due, one.leave, start) }),
        );
      }
      if (one.move) {
        const applied = day(enrolled, 20);
        const decided = day(applied, 15);
        sheets['执行地变更'].push({
          变更编号: `迁${index}`,
          档案号: file,
          申请日期: applied,
          迁入地: '秀山县',
          征求意见日期: after(day(applied, 5), one.move.consulted, applied),
          决定日期: one.move.decided ? decided : '',
          决定结果: one.move.decided ? '准予变更' : '',
          档案移交日期: one.move.decided ? after(day(decided, 5), one.move.handed, decided) : '',
          新执行地报到日期: one.move.decided ? after(day(decided, 7), one.move.arrived, decided) : '',
        });
      } else if (one.end) {
        const ended = day(termEnd, one.end.days);
        const least = day(enrolled, 1);
        sheets['解除终止'].push({
          档案号: file,
          类型: one.end.days < -10 ? '撤销缓刑' : '期满解除',
          日期: ended,
          书面鉴定日期: after(day(termEnd, -30), one.end.appraised, least),
          安置帮教移交日期:
            one.end.days < -10 ? '' : after(ended, one.end.handed === null ? null : Math.abs(one.end.handed)),
        });
      }
      const person = {
        姓名: '张三',
        性别: '男',
        身份证号: idNumber('1990-01-01', '011'),
        居住地: '酉阳县麻旺镇',
      };
      if (one.assessment) {
        const { fast, submitted } = one.assessment;
        sheets['调查评估'].push({
          评估编号: `评${index}`,
          委托机关: '酉阳县人民法院',
          ...person,
          拟适用类别: '缓刑',
          速裁程序: fast ? '是' : '否',
          委托函收到日期: effective,
          意见提交日期: after(day(effective, fast ? 7 : 14), submitted, effective),
        });
      }
      if (one.prison) {
        const { key, picked, opened, group } = one.prison;
        const open = after(effective, opened === null ? null : Math.abs(opened));
        sheets['安置帮教'].push({
          帮教编号: `帮${index}`,
          ...person,
          来源: '刑满释放',
          释放日期: effective,
          必接必送: key ? '是' : '否',
          接回日期: after(effective, picked === null ? null : Math.abs(picked)),
          建档日期: open,
          帮教小组成立日期: open === '' ? '' : after(day(open, 10), group, open),
        });
      }
    });
    return sheets;
  });

describe('overdue on any past day of an imported ledger', () => {
  it('is what somebody with the ledger and a calendar would find, also after the clock has been over it', async () => {
    const seed = 20261125;
    const ledgers = fc.sample(office, { seed, numRuns: 3 });
    for (const sheets of ledgers) {
      const opened = await TestOffice.open('2026-11-25');
      const { imports, projector, registers } = opened.runtime;
      const imported = await importLedger(workbook(sheets), { office: OFFICE, actor: 'test' }, imports);
      expect(imported.rejected).toEqual([]);
      await projector.catchUpTo(imported.position);
      const lines = byHand(sheets);
      const days = fc
        .sample(fc.integer({ min: 0, max: 1_400 }), { seed, numRuns: 60 })
        .map((count) => day(FROM, count));
      const found = async (on: string) =>
        (await registers([OFFICE]).overdue(on))
          .map(({ code, fileNumber, dueOn }) => `${code} ${fileNumber} ${dueOn}`)
          .sort();
      const compare = async () => {
        for (const on of days) expect([on, await found(on)]).toEqual([on, overdueByHand(lines, on)]);
      };
      await compare();
      await opened.clock.round();
      await compare();
      expect(days.some((on) => overdueByHand(lines, on).length > 10)).toBe(true);
      await opened.close();
    }
  });
});
