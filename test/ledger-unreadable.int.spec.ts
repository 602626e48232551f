import { importLedger, type ImportOptions, type ImportReport } from '#ledger';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { intake, leave, workbook } from './ledger-workshop.js';
import { OFFICE } from './office.js';
import { enrol, POISONS } from './poison.js';

/** What keeps a file's history from being read; the others are readable, and a ledger may mend them. */
const UNREADABLE = [
  'an event of a kind that is not known',
  'bytes that make no sense',
  'a key that is gone',
  'a value that somebody altered',
] as const;

const LEDGER = workbook({
  入矫: [intake('丙')],
  请销假: [leave('假1', '甲'), leave('假2', '乙'), leave('假3', '乙'), leave('假4', '丙')],
});

describe.each(UNREADABLE)('a ledger that touches a file with %s', (what) => {
  let runtime: TestRuntime;
  const bring = (options: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importLedger(LEDGER, { office: OFFICE, actor: 'test', ...options }, runtime.imports);
  const leavesShown = async (): Promise<string[]> => {
    await runtime.projector.catchUp();
    return (await runtime.registers([OFFICE]).all()).leaves.map(({ ref }) => ref).sort();
  };
  beforeEach(async () => {
    runtime = await openTestRuntime('2023-06-01');
    await enrol(runtime, '甲');
    const { streamId } = await enrol(runtime, '乙');
    await runtime.projector.catchUp();
    await POISONS[what]?.(runtime, streamId);
  });
  afterEach(() => runtime.close());

  /** Only these rows, each at its place, with the way out. */
  const expectRefused = ({ rejected }: ImportReport): void => {
    expect(rejected.map(({ sheet, row, column, value, code }) => [sheet, row, column, value, code])).toEqual([
      ['请销假', 3, '档案号', '乙', 'file-unreadable'],
      ['请销假', 4, '档案号', '乙', 'file-unreadable'],
    ]);
    expect(rejected[0]?.message).toContain('cli parked');
  };

  it('is told the rows, and nothing is written before they are taken out', async () => {
    await runtime.projector.retryParked();
    const told = await bring({ dryRun: true });
    expectRefused(told);
    expect(await leavesShown()).toEqual([]);
  });

  it('comes in without these rows', async () => {
    await runtime.projector.catchUp();
    const report = await bring({ skipInvalid: true });
    expectRefused(report);
    expect(report).toMatchObject({ written: true, imported: { 入矫: 1, 请销假: 2 } });
    expect(await leavesShown()).toEqual(['假1', '假4']);
  });

  it('comes in without these rows where the file was found out only just now', async () => {
    const report = await bring({ skipInvalid: true });
    expectRefused(report);
    expect(await leavesShown()).toEqual(['假1', '假4']);
  });
});

describe('a ledger that touches a file that is parked and can be read', () => {
  it('mends it', async () => {
    const runtime = await openTestRuntime('2023-06-01');
    const { streamId } = await enrol(runtime, '乙');
    await POISONS['a day that there is not']?.(runtime, streamId);
    await runtime.projector.catchUp();
    expect(await runtime.imports.parkedFiles(OFFICE)).toEqual(new Set([streamId]));
    const mend = workbook({ 入矫: [intake('乙')] });
    const options = { office: OFFICE, actor: 'test', correctionReason: '日期有误' };
    expect((await importLedger(mend, options, runtime.imports)).rejected).toEqual([]);
    await runtime.projector.catchUp();
    expect(await runtime.imports.parkedFiles(OFFICE)).toEqual(new Set());
    await runtime.close();
  });
});
