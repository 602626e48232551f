import type { Command } from 'commander';
import { ledgerSheets, writeWorkbook } from '#ledger';
import { officesUnder } from '#read-models';
import { DEFAULT_OFFICE, recordLook, say, withRuntime } from '../context.js';

export function exportVerb(program: Command): void {
  program
    .command('export <path>')
    .description('导出台账：.xlsx，或一个文件夹（.csv）')
    .option('--office <name>', '司法所', DEFAULT_OFFICE)
    .action((path: string, { office }: { office: string }) =>
      withRuntime(async (runtime) => {
        const { registers, readModels } = runtime;
        await recordLook(runtime, { act: '导出台账', office, subject: '' });
        const rows = await registers(await officesUnder(readModels, office)).all();
        const sheets = ledgerSheets(rows);
        await writeWorkbook(path, sheets);
        say(
          `已导出 ${office} 的台账：${sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)} 行，${path}`,
        );
      }),
    );
}
