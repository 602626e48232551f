import type { Command } from 'commander';
import { passedOn } from '../closed-files.js';
import {
  answerAbout,
  dayOption,
  DEFAULT_OFFICE,
  printJson,
  provisionalMark,
  withRuntime,
} from '../context.js';

export function overdueVerb(program: Command): void {
  program
    .command('overdue')
    .description('某天已超过期限而未办的事项；不列出已封存的档案')
    .option('--on <day>', '哪天（默认今天）')
    .option('--office <name>', '司法所；县名则为其下各所合计', DEFAULT_OFFICE)
    .option('--explain', '说明每项期限为何在这一天')
    .option('--json', '输出 JSON')
    .action((options: { on?: string; office: string; explain?: boolean; json?: boolean }) =>
      withRuntime(async (runtime) => {
        const { registers, clock } = runtime;
        const on = options.on ? dayOption('--on', options.on) : clock.today();
        const answer = await answerAbout(runtime, options.office);
        const lines = await passedOn(runtime, await registers(answer.offices).overdue(on));
        // Why is told only where it is asked for: other programs read the rest.
        if (options.json) {
          const told = lines.map(({ streamId: _file, title: _title, reason, unpublishedYears, ...line }) =>
            options.explain ? { ...line, unpublishedYears, reason } : line,
          );
          return printJson(answer.json(told));
        }
        if (lines.length === 0) return answer.text(`${on} 没有逾期未办的事项。`);
        answer.text(
          ...lines.flatMap(
            ({ unpublishedYears, title, fileNumber, dueOn, daysOverdue, article, owedBy, reason }) => {
              const mark = provisionalMark(unpublishedYears);
              const line = `逾期 ${daysOverdue} 日  应于 ${dueOn}${mark}  ${fileNumber}  ${title}  ${owedBy}  ${article}`;
              return options.explain ? [line, `    ${reason}`] : [line];
            },
          ),
        );
      }),
    );
}
