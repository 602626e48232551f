import type { Command } from 'commander';
import { importLedger, readWorkbook, writeWorkbook, type ImportReport } from '#ledger';
import { bringUpToDate } from '#runtime';
import { ledgerReader } from '../closed-files.js';
import { DEFAULT_OFFICE, EXIT, operator, print, printJson, say, withRuntime } from '../context.js';

interface Options {
  readonly office: string;
  readonly dryRun?: boolean;
  readonly skipInvalid?: boolean;
  readonly annotate?: string;
  readonly correct?: boolean;
  readonly json?: boolean;
}

export function importVerb(program: Command): void {
  program
    .command('import <path>')
    .description('导入台账（.xlsx 工作簿，或装有 .csv 的文件夹）')
    .option('--office <name>', '司法所', DEFAULT_OFFICE)
    .option('--dry-run', '只检查，不写入')
    .option('--skip-invalid', '写入无误的行，跳过有误的行')
    .option('--annotate <file>', '把台账连同错误标注写成 .xlsx')
    .option('--correct', '与已登记不同的单元格作为更正登记')
    .option('--json', '输出 JSON')
    .action(async (path: string, options: Options) => {
      process.exitCode = await run(path, options);
    });
}

async function run(path: string, options: Options): Promise<number> {
  const workbook = await readWorkbook(path);
  return withRuntime(async (runtime) => {
    const report = await importLedger(
      workbook,
      {
        office: options.office,
        actor: operator(),
        reader: ledgerReader(runtime),
        dryRun: options.dryRun ?? false,
        skipInvalid: options.skipInvalid ?? false,
        correctionReason: options.correct ? '台账更正' : null,
        ...(process.stderr.isTTY ? { onProgress: progress } : {}),
      },
      runtime.imports,
    );
    if (report.written) await bringUpToDate(runtime, report.position);
    if (options.annotate) await writeWorkbook(options.annotate, workbook.sheets, report.rejected);
    if (options.json) printJson(jsonOf(report));
    else print(textOf(report));
    for (const sheet of report.unknownSheets) say(`工作表“${sheet}”不是台账的一部分，未导入。`);
    return report.rejected.length > 0 && !options.skipInvalid ? EXIT.badInput : EXIT.done;
  });
}

const progress = (done: number, total: number): void =>
  void process.stderr.write(`\r导入 ${done}/${total} 件`);

const jsonOf = ({ imported, unchanged, rejected, irregularities, conflicts, awaiting }: ImportReport) => ({
  imported,
  unchanged,
  rejected,
  irregularities,
  conflicts: conflicts.map(({ streamId: _file, ...conflict }) => conflict),
  awaiting,
});

function textOf({
  imported,
  unchanged,
  rejected,
  irregularities,
  conflicts,
  awaiting,
  written,
}: ImportReport): string {
  const lines = Object.entries(imported).map(([sheet, rows]) => `${sheet}：${rows} 行`);
  if (written) lines.unshift('已导入：');
  if (written || rejected.length === 0) lines.push(`没有变化的：${unchanged} 行`);
  const section = (title: string, items: readonly string[]): void => {
    if (items.length > 0) lines.push('', `${title}（${items.length}）：`, ...items);
  };
  const place = ({ sheet, row }: { sheet: string; row: number }): string => `  ${sheet} 第 ${row} 行`;
  section(
    '有误的单元格',
    rejected.map((item) => `${place(item)} ${item.column}：${item.message}`),
  );
  section(
    '与已登记不同',
    conflicts.map((item) => `${place(item)} ${item.column}：${item.message}`),
  );
  section(
    '不合规定的情况（已如实登记）',
    irregularities.map((item) => `${place(item)} ${item.fileNumber}：${item.message}`),
  );
  if (awaiting > 0) lines.push('', `其他机关的决定，待其确认：${awaiting} 项`);
  if (rejected.length > 0 && !written)
    lines.push('', '台账有误，什么都没有写入。改正后再导入，或加 --skip-invalid 跳过有误的行。');
  return lines.join('\n');
}
