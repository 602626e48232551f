import fc from 'fast-check';
import { ledgerSheets, planImport, readLedger, rowsByCase, type ReadWorkbook } from '#ledger';
import { NO_ROWS, rowsOf, type RegisterKind, type RegisterRows } from '#register';
import { drawUp, monthlyForm, paragraph, recount } from '#statistics';
import { addDays, addMonths } from '#statute';
import { ends, conduct, crime, transfer } from '../libs/ledger/testing/rows.js';
import { idNumber, intake, leave, workbook, type Row } from './ledger-workshop.js';

/** Ledgers of odd years, and what may be said of 2023: as far as it follows from the rows themselves. */
const OFFICE = '某司法所';
const TODAY = '2026-11-28';
const [FROM, TO] = ['2023-01-01', '2023-12-31'];

interface Away {
  readonly start: string;
  readonly due: string;
  readonly back: string;
}
interface Life {
  readonly number: string;
  readonly effective: string;
  /** Empty: he never came. */
  readonly came: string;
  readonly leaves: readonly Away[];
  readonly end: { readonly kind: string; readonly on: string } | null;
  readonly moved: string;
  readonly crime: string;
  readonly warned: string;
  readonly reduced: string;
}

const dayFrom = (from: string, days: number) =>
  fc.integer({ min: 0, max: days }).map((n) => addDays(from, n));
const maybe = <Value>(of: fc.Arbitrary<Value>, weight: number, none: Value): fc.Arbitrary<Value> =>
  fc.oneof({ weight, arbitrary: of }, { weight: 10 - weight, arbitrary: fc.constant(none) });
const away = (came: string): fc.Arbitrary<Away> =>
  fc
    .tuple(dayFrom(addDays(came, 1), 380), fc.integer({ min: 0, max: 6 }), fc.integer({ min: -2, max: 40 }))
    .map(([start, length, late]) => {
      const due = addDays(start, length);
      const on = addDays(due, late);
      return { start, due, back: late > 30 ? '' : on < start ? start : on };
    });

const life = (number: string): fc.Arbitrary<Life> =>
  fc.tuple(dayFrom('2022-11-20', 200), fc.constantFrom(0, 2, 5, 25, 40, -1)).chain(([effective, after]) => {
    const came = after < 0 ? '' : addDays(effective, after);
    const here = came === '' ? effective : came;
    const later = dayFrom(addDays(here, 1), 400);
    return fc.record({
      number: fc.constant(number),
      effective: fc.constant(effective),
      came: fc.constant(came),
      leaves: came === '' ? fc.constant([]) : fc.array(away(came), { maxLength: 3 }),
      end: maybe(fc.record({ kind: fc.constantFrom('死亡', '撤销缓刑', '期满解除'), on: later }), 4, null),
      moved: came === '' ? fc.constant('') : maybe(later, 2, ''),
      crime: came === '' ? fc.constant('') : maybe(later, 2, ''),
      warned: came === '' ? fc.constant('') : maybe(later, 2, ''),
      reduced: came === '' ? fc.constant('') : maybe(later, 2, ''),
    });
  });
/** As he would have lived had nothing happened. */
const quiet = (one: Life): Life => ({
  ...one,
  came: addDays(one.effective, 2),
  leaves: one.leaves
    .filter(({ start }) => start > addDays(one.effective, 2))
    .map((leave) => ({ ...leave, back: leave.due })),
  end: null,
  moved: '',
  crime: '',
  warned: '',
});
const anyLives = fc
  .integer({ min: 1, max: 5 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => life(`${at + 1}号`))));
const lives = fc.oneof(
  { weight: 4, arbitrary: anyLives },
  { weight: 1, arbitrary: anyLives.map((all) => all.map(quiet)) },
);

function sheetsOf(all: readonly Life[]): Record<string, readonly Row[]> {
  const rows = (of: (one: Life, at: number) => readonly Row[]) => all.flatMap(of);
  return {
    入矫: rows(({ number, effective, came }, at) => [
      intake(number, {
        身份证号: idNumber('1985-05-05', String(101 + 2 * at)),
        裁判生效日期: effective,
        文书收到日期: effective,
        报到日期: came,
        接收日期: came,
        矫正期起: effective,
        矫正期止: addDays(addMonths(effective, 24), -1),
      }),
    ]),
    请销假: rows(({ number, leaves }) =>
      leaves.map(({ start, due, back }, at) =>
        leave(`${number}假${at}`, number, {
          申请日期: '',
          批准日期: start,
          外出起: start,
          应返日期: due,
          销假日期: back,
        }),
      ),
    ),
    执行地变更: rows(({ number, moved }) =>
      moved === '' ? [] : [transfer({ 变更编号: number, 档案号: number, ...movedOn(moved) })],
    ),
    解除终止: rows(({ number, end }) =>
      end ? [ends({ 档案号: number, 类型: end.kind, 日期: end.on })] : [],
    ),
    奖惩: rows(({ number, warned, reduced, effective }) => [
      ...(warned === '' ? [] : [conduct({ 奖惩编号: `${number}警`, 档案号: number, 决定日期: warned })]),
      ...(reduced === ''
        ? []
        : [
            conduct({
              奖惩编号: `${number}减`,
              档案号: number,
              种类: '裁定减刑',
              决定日期: reduced,
              减刑后矫正期止: addDays(addMonths(effective, 24), -30),
            }),
          ]),
    ]),
    再犯罪: rows(({ number, crime: on }) =>
      on === '' ? [] : [crime({ 记录编号: number, 档案号: number, 犯罪日期: on, 发现日期: addDays(on, 40) })],
    ),
  };
}
const movedOn = (on: string): Row => ({
  申请日期: on,
  征求意见日期: on,
  收到回复日期: on,
  决定日期: on,
  档案移交日期: on,
  新执行地报到日期: on,
});

/** What a ledger makes of an empty office, without a database. */
function kept(ledger: Pick<ReadWorkbook, 'sheets'>) {
  const { rows, errors } = readLedger(ledger.sheets, new Map(), TODAY);
  const plan = planImport(rowsByCase(OFFICE, rows), {
    today: TODAY,
    correctionReason: null,
    known: new Map(),
  });
  const all = Object.fromEntries(Object.keys(NO_ROWS).map((kind) => [kind, [] as unknown[]]));
  for (const { aggregate, streamId, after } of plan.streams) {
    const own = rowsOf(aggregate, { streamId, office: OFFICE }, after);
    for (const kind of Object.keys(NO_ROWS) as RegisterKind[]) all[kind]?.push(...own[kind]);
  }
  const { irregularities } = plan;
  return { errors, irregularities, rows: all as unknown as RegisterRows };
}

/** On which day he left the books, if he did. */
const goneOn = ({ end, moved }: Life): string =>
  [end?.on ?? '', moved].filter((on) => on !== '').sort()[0] ?? '9999-12-31';

/** Whether a leave of the period is late, or still out past its day, for whoever looks on `asOf`. */
const isLate = ({ due, back }: Away, asOf: string): boolean => due < asOf && (back === '' || back > due);
const beginsOrFallsDue = ({ start, due }: Away): boolean =>
  (start >= FROM && start <= TO) || (due >= FROM && due <= TO);

/** What keeps anybody from saying that nobody broke the rules; deadlines about which days off may decide are left out. */
function brokeRules(one: Life, asOf: string): boolean {
  const gone = goneOn(one);
  const lateAway = one.leaves.some((leave) => {
    if (!isLate(leave, asOf) || gone <= leave.due) return false;
    const until = leave.back === '' || gone < leave.back ? gone : leave.back;
    return beginsOrFallsDue(leave) || (leave.due < FROM && until >= FROM);
  });
  const due = addDays(one.effective, 20);
  const isLateIn = (one.came === '' || one.came > due) && due <= TO && due < asOf && gone > due;
  const stillOut = isLateIn && (one.came === '' || one.came >= FROM) && gone >= FROM;
  const within = (on: string): boolean => on >= FROM && on <= TO && on <= asOf;
  // Of two ends the first one counts.
  const revoked =
    one.end?.kind === '撤销缓刑' && within(one.end.on) && (one.moved === '' || one.end.on < one.moved);
  return lateAway || stillOut || within(one.warned) || revoked;
}

it('says nothing false of odd years, adds up in every month, and goes out and in again the same', async () => {
  let [kind, unkind] = [0, 0];
  await fc.assert(
    fc.asyncProperty(lives, fc.constantFrom('2023-12-31', '2024-01-05', '2024-06-30'), async (all, asOf) => {
      const first = kept(workbook(sheetsOf(all)));
      fc.pre(first.errors.length === 0);
      const text = paragraph(await drawUp(recount(first.rows), { from: FROM, to: TO, asOf }));
      const broken = all.some((one) => brokeRules(one, asOf));
      if (broken) {
        unkind++;
        expect(text).not.toContain('无人违反规定');
      }
      const lateOnes = all.flatMap((one) =>
        one.leaves.filter(
          (leave) => beginsOrFallsDue(leave) && isLate(leave, asOf) && goneOn(one) > leave.due,
        ),
      );
      if (lateOnes.length > 0) expect(text).not.toContain('按时销假');
      // Nothing at all happened: then it is said.
      const isPlain = all.every(
        ({ leaves, end, crime: on, warned, moved, came, effective }) =>
          leaves.every((leave) => !isLate(leave, '9999-12-31')) &&
          !end &&
          [on, warned, moved].every((day) => day === '') &&
          came !== '' &&
          came <= addDays(effective, 5),
      );
      if (isPlain) {
        kind++;
        expect(text).toContain('无人违反规定');
      }
      expect(text).not.toMatch(/NaN|undefined|null|其中到期/);

      let before: Record<string, number | null> = {};
      for (const month of ['2022-11', '2022-12', '2023-01', '2023-02', '2023-06', '2023-12', '2024-02']) {
        const { total, balance } = monthlyForm(first.rows, [OFFICE], { month, asOf: TODAY });
        expect(balance.every(({ holds }) => holds)).toBe(true);
        const sum = (cells: Readonly<Record<string, number | null>>) =>
          Object.values(cells).reduce<number>((n, one) => n + (one ?? 0), 0);
        for (const cells of [total.犯罪类型, total.性别, total.年龄, total.户籍, total.就业就学])
          expect(sum(cells)).toBe(total.本月在册);
        if (['2022-12', '2023-01', '2023-02'].includes(month))
          for (const name of ['警告', '减刑', '居住地变更', '再犯罪'])
            expect((total.累计[name] ?? 0) - (before[name] ?? 0)).toBe(total.本月[name]);
        before = total.累计;
      }

      const sheets = ledgerSheets(first.rows);
      const again = kept({ sheets });
      expect(again.errors).toEqual([]);
      expect(ledgerSheets(again.rows)).toEqual(sheets);
      const codes = (found: typeof first.irregularities) =>
        found.map(({ code, fileNumber, dueOn, doneOn }) => `${code} ${fileNumber} ${dueOn} ${doneOn}`).sort();
      expect(codes(again.irregularities)).toEqual(codes(first.irregularities));
    }),
    { seed: 20231128, numRuns: 200 },
  );
  // A property over ledgers of one kind would prove little.
  expect(kind).toBeGreaterThan(10);
  expect(unkind).toBeGreaterThan(50);
});
