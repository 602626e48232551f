import type { Command } from 'commander';
import { ledgerSheets, writeWorkbook } from '#ledger';
import { officesUnder } from '#read-models';
import { notCountedNotes } from '#statistics';
import { DEFAULT_OFFICE, recordLook, say, sayNotCounted, withRuntime } from '../context.js';

export function exportVerb(program: Command): void {
  program
    .command('export <path>')
    .description('导出台账：.xlsx，或一个文件夹（.csv）')
    .option('--office <name>', '司法所', DEFAULT_OFFICE)
    .action((path: string, { office }: { office: string }) =>
      withRuntime(async (runtime) => {
        const { registers, readModels } = runtime;
        await recordLook(runtime, { act: '导出台账', office, subject: '' });
        const offices = await officesUnder(readModels, office);
        const sheets = ledgerSheets(await registers(offices).all());
        const missing = notCountedNotes(await sayNotCounted(runtime, offices));
        // What is missing is told in the workbook itself, which goes further than this screen.
        const notes = missing.length > 0 ? [{ title: '说明', titles: missing, rows: [] }] : [];
        await writeWorkbook(path, [...sheets, ...notes]);
        say(
          `已导出 ${office} 的台账：${sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)} 行，${path}`,
        );
      }),
    );
}
