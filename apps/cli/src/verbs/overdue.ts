import type { Command } from 'commander';
import { officesUnder } from '#read-models';
import { dayOption, DEFAULT_OFFICE, print, printJson, sayNotCounted, withRuntime } from '../context.js';

export function overdueVerb(program: Command): void {
  program
    .command('overdue')
    .description('某天已超过期限而未办的事项')
    .option('--on <day>', '哪天（默认今天）')
    .option('--office <name>', '司法所；县名则为其下各所合计', DEFAULT_OFFICE)
    .option('--explain', '说明每项期限为何在这一天')
    .option('--json', '输出 JSON')
    .action((options: { on?: string; office: string; explain?: boolean; json?: boolean }) =>
      withRuntime(async (runtime) => {
        const { registers, readModels, clock } = runtime;
        const on = options.on ? dayOption('--on', options.on) : clock.today();
        const offices = await officesUnder(readModels, options.office);
        await sayNotCounted(runtime, offices);
        const lines = await registers(offices).overdue(on);
        // Why is told only where it is asked for: other programs read the rest.
        if (options.json) {
          return printJson(
            lines.map(({ streamId: _file, reason, ...line }) =>
              options.explain ? { ...line, reason } : line,
            ),
          );
        }
        if (lines.length === 0) return print(`${on} 没有逾期未办的事项。`);
        for (const { code, fileNumber, dueOn, daysOverdue, article, owedBy, reason } of lines) {
          print(`逾期 ${daysOverdue} 日  应于 ${dueOn}  ${fileNumber}  ${code}  ${owedBy}  ${article}`);
          if (options.explain) print(`    ${reason}`);
        }
      }),
    );
}
