import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorrectionCommand } from '#casework';
import { writeWorkbook } from '#ledger';
import { runCli } from './cli.js';
import { idNumber, intake, workbook } from './ledger-workshop.js';
import { OFFICE, TestOffice } from './office.js';
import { textWritten, OUT, VERBS, verbsIn } from './verbs.js';

const HIDDEN = { sealed: '封昌', minor: '未昌', restricted: '限昌' } as const;
const OPEN = '公昌';
const NAMES = Object.values(HIDDEN);
/** Of whom even the numbers of files are told to nobody. */
const SEALED_NUMBERS = ['封矫', '封评', '封安'].map((number) => `${number}甲`);
const PHONES: Readonly<Record<string, string>> = {
  [HIDDEN.sealed]: '13911110001',
  [HIDDEN.minor]: '13911110002',
  [HIDDEN.restricted]: '13911110003',
  [OPEN]: '13911110004',
};
/** What would tell somebody who these people are. */
const MARKS = [...NAMES, ...NAMES.map((name) => PHONES[name] ?? ''), '藏身巷', ...SEALED_NUMBERS];

let office: TestOffice;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'closed-'));
  office = await TestOffice.open('2024-01-09', { queue: null });
  for (const [at, [name, birth, first]] of (
    [
      [HIDDEN.sealed, '2006-06-01', '封'],
      [HIDDEN.minor, '2008-06-01', '未'],
      [HIDDEN.restricted, '1990-06-01', '限'],
      [OPEN, '1991-06-01', '公'],
    ] as const
  ).entries())
    await filesOf(name, birth, first, String(at));
  const step = (step: string, number: string): Promise<void> =>
    office.correct(
      { type: 'TakeStep', step, on: '2024-01-09', note: '有人身危险' } as CorrectionCommand,
      number,
    );
  await step('AccessRestricted', '限矫甲');
  await step('RecordSealed', '封矫甲');
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

/** A correction file with all that belongs to it; of what comes after it, so that sealing reaches it, the end. */
async function filesOf(name: string, birth: string, first: string, order: string): Promise<void> {
  const address = name === OPEN ? '酉阳县大巷' : '酉阳县麻旺镇藏身巷';
  const person = { name, sex: 'male', idNumber: idNumber(birth, `01${order}`), address } as const;
  await office.order('assessment', `${first}评甲`, {
    type: 'CommissionAssessment',
    ...person,
    assessmentNumber: `${first}评甲`,
    intendedCategory: 'suspended_sentence',
    commissionedBy: '酉阳县人民法院',
    receivedOn: '2022-12-01',
    fastTrack: false,
  });
  await office.enrol({ ...person, phone: PHONES[name], fileNumber: `${first}矫甲` });
  if (first !== '封') return;
  const end = { type: 'Release', endKind: 'term_served', endedOn: '2024-01-09' } as const;
  await office.correct(end, `${first}矫甲`);
  await office.order('resettlement', `${first}安甲`, {
    type: 'RegisterReleasedPerson',
    ...person,
    resettlementNumber: `${first}安甲`,
    source: 'correction',
    correctionFileNumber: `${first}矫甲`,
    releasedOn: '2024-01-09',
  });
}

const cli = (...args: string[]) => runCli(office.runtime, ...args);
const tells = (text: string): string[] => MARKS.filter((mark) => text.includes(mark));

it('no verb but the ledger out tells who somebody is whose file is closed, and none of a sealed one', async () => {
  expect(Object.keys(VERBS).sort()).toEqual(verbsIn((await cli('--help')).out).sort());
  const told: string[] = [];
  const OF_SEALED = [HIDDEN.sealed, PHONES[HIDDEN.sealed] ?? '', ...SEALED_NUMBERS];
  let whole = '';
  let n = 0;
  for (const [verb, telling] of Object.entries(VERBS)) {
    for (const args of 'ways' in telling ? telling.ways : []) {
      const out = join(folder, String(n++));
      const { code, ...said } = await cli(verb, ...args.map((one) => one.replace(OUT, out)));
      expect([verb, args, code]).toEqual([verb, args, 0]);
      const file = args.find((one) => one.startsWith(OUT))?.replace(OUT, out);
      const text = said.out + said.told + (file ? await textWritten(file) : '');
      // The ledger is the office's own, and read in again.
      const marks = tells(text).filter((mark) => verb !== 'export' || OF_SEALED.includes(mark));
      for (const mark of marks) told.push(`${[verb, ...args].join(' ')}: ${mark}`);
      whole += text;
    }
  }
  expect(told).toEqual([]);
  // What is anybody's to know is there: the rest was looked for in vain where it would have stood.
  for (const one of [OPEN, PHONES[OPEN] ?? '', '公矫甲', '未矫甲', '限矫甲'])
    expect([one, whole.includes(one)]).toEqual([one, true]);
});

it('figures are whole, of minors as well, and the files behind them are told without who they are', async () => {
  const period = ['--from', '2023-01-01', '--to', '2024-12-31'];
  const { out } = await cli('statistics', ...period);
  const { caseload } = JSON.parse(out) as { caseload: { minors: number } };
  expect([caseload.minors, tells(out)]).toEqual([1, []]);
  const behind = await cli('statistics', ...period, '--explain', 'caseload.minors');
  expect([behind.code, behind.out.includes('未矫甲'), tells(behind.out)]).toEqual([0, true, []]);
  expect((await looks())[0]).toMatchObject({ act: '查看数字所计的档案', office: OFFICE });
});

describe('an export', () => {
  it('with what is sealed wants a reason, which is put on record', async () => {
    const path = join(folder, 'all.xlsx');
    for (const wrong of [[], ['--reason', '  ']]) {
      const { code, told } = await cli('export', path, '--closed', ...wrong);
      expect([code, told.includes('--reason')]).toEqual([2, true]);
    }
    expect((await cli('export', path, '--closed', '--reason', '换机器留底')).code).toBe(0);
    const text = await textWritten(path);
    expect(tells(text).sort()).toEqual([...MARKS].sort());
    expect((await looks())[0]).toMatchObject({ act: '导出台账（含封存的档案）', reason: '换机器留底' });
  });

  it('says in each case the same of what it leaves out', async () => {
    const here = await cli('export', join(folder, 'here.xlsx'));
    const nobody = await cli('export', join(folder, 'nobody.xlsx'), '--office', '龙潭司法所');
    const last = ({ told }: { told: string }) => told.trim().split('\n').at(-1);
    expect(last(here)).toContain('不含已封存的档案');
    expect(last(nobody)).toBe(last(here));
  });
});

const looks = () => office.runtime.looks.find({ offices: null, limit: 5 });

describe('one file', () => {
  it.each(['封矫甲', '封安甲', '未评甲', '限矫甲'])(
    '%s, which is closed, is shown for a reason only, and that is on record',
    async (number) => {
      const before = (await looks())[0]?.no;
      for (const more of [['--json'], ['--reason', ' ']]) {
        const { code, out, told } = await cli('file', number, ...more);
        expect([code, out, told.includes('--reason')]).toEqual([2, '', true]);
        expect(
          [...NAMES, ...Object.values(PHONES), '封存的', OFFICE].filter((mark) => told.includes(mark)),
        ).toEqual([]);
      }
      expect((await looks())[0]?.no).toBe(before);
      const { code, out } = await cli('file', number, '--json', '--reason', '检察机关调阅');
      expect([code, NAMES.some((name) => out.includes(name))]).toEqual([0, true]);
      expect((await looks())[0]).toMatchObject({ act: '查看档案', office: OFFICE, reason: '检察机关调阅' });
    },
  );

  it('that is open is shown without one; a reason that is too long is refused', async () => {
    expect((await cli('file', '公矫甲', '--json')).out).toContain(OPEN);
    expect((await cli('file', '公矫甲', '--reason', '因'.repeat(1_001))).code).toBe(2);
  });
});

it('an import tells nothing of what is recorded of closed people', async () => {
  const path = join(folder, 'other.xlsx');
  const rows = ['未矫甲', '限矫甲', '公矫甲'].map((number) =>
    intake(number, { 姓名: '另一人', 居住地: '另一处', 联系电话: '13700000000' }),
  );
  await writeWorkbook(path, workbook({ 入矫: [...rows, intake('封矫甲')] }).sheets);
  for (const more of [[], ['--json']]) {
    const { out, told } = await cli('import', path, '--dry-run', '--skip-invalid', ...more);
    expect(out).toContain(OPEN);
    const known = [...NAMES, ...NAMES.map((name) => PHONES[name] ?? ''), '藏身巷', '封评甲', '封安甲'];
    expect(known.filter((mark) => (out + told).includes(mark))).toEqual([]);
  }
});
