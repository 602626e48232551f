import type { Command } from 'commander';
import { BadInput } from '#database';
import { ledgerSheets, writeWorkbook } from '#ledger';
import { REGISTER_KINDS, type RegisterRow, type RegisterRows } from '#register';
import type { Runtime } from '#runtime';
import { ledgerOf } from '../closed-files.js';
import { answerAbout, DEFAULT_OFFICE, reasonOption, recordLook, say, withRuntime } from '../context.js';

interface Options {
  readonly office: string;
  readonly closed?: boolean;
  readonly reason?: string;
}

const CLOSED_LEFT_OUT =
  '不含已封存的档案；其余人员（包括未成年人）的身份完整，请妥善保管。确需连同封存的，加 --closed --reason "理由"，理由记录在案。';

export function exportVerb(program: Command): void {
  program
    .command('export <path>')
    .description('导出台账：.xlsx，或一个文件夹（.csv），可再导入；不含已封存的档案')
    .option('--office <name>', '司法所', DEFAULT_OFFICE)
    .option('--closed', '连同已封存的档案一并导出；须写明 --reason')
    .option('--reason <text>', '为什么要导出，记录在案；与 --closed 一起必填')
    .action((path: string, options: Options) => {
      const reason = reasonOption(options.reason);
      if (options.closed && reason === null)
        throw new BadInput('--closed 须用 --reason 写明理由，理由记录在案。');
      return withRuntime((runtime) => run(runtime, path, { ...options, reason }));
    });
}

async function run(
  runtime: Runtime,
  path: string,
  { office, closed = false, reason }: Omit<Options, 'reason'> & { readonly reason: string | null },
): Promise<void> {
  const { offices, notes } = await answerAbout(runtime, office);
  const act = closed ? '导出台账（含封存的档案）' : '导出台账';
  await recordLook(runtime, { act, office, offices, subject: '', reason });
  const rows = await runtime.registers(offices).all();
  const sheets = ledgerSheets(closed ? rows : await withoutSealed(runtime, offices, rows));
  // What is missing is told in the workbook itself, which goes further than this screen.
  const note = notes.length > 0 ? [{ title: '说明', titles: notes, rows: [] }] : [];
  await writeWorkbook(path, [...sheets, ...note]);
  say(`已导出 ${office} 的台账：${sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)} 行，${path}`);
  // Always said, so that it does not tell whether there are any.
  if (!closed) say(CLOSED_LEFT_OUT);
}

async function withoutSealed(
  runtime: Runtime,
  offices: readonly string[],
  rows: RegisterRows,
): Promise<RegisterRows> {
  const told = await ledgerOf(runtime, offices);
  const rest = REGISTER_KINDS.map((kind) => [kind, told<RegisterRow>(rows[kind])] as const);
  return Object.fromEntries(rest) as unknown as RegisterRows;
}
