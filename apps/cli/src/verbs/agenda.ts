import type { Command } from 'commander';
import { agenda, type AgendaLine } from '#read-models';
import { answerAbout, DEFAULT_OFFICE, printJson, provisionalMark, withRuntime } from '../context.js';

export function agendaVerb(program: Command): void {
  program
    .command('agenda')
    .description('待办：已逾期、今天、本周、三十天内须办的事项；不列出已封存的档案')
    .option('--office <name>', '司法所；县名则为其下各所合计', DEFAULT_OFFICE)
    .option('--explain', '说明每项期限为何在这一天')
    .option('--json', '输出 JSON')
    .action((options: { office: string; explain?: boolean; json?: boolean }) =>
      withRuntime(async (runtime) => {
        const { readModels, law, clock } = runtime;
        const answer = await answerAbout(runtime, options.office);
        const owed = await agenda(readModels, answer.offices, law, clock.today(), 'listed');
        if (options.json) return printJson(answer.json(owed));
        answer.text(
          ...section('已逾期', owed.overdue, options.explain),
          ...section('今天', owed.today, options.explain),
          ...section('本周', owed.thisWeek, options.explain),
          ...section('三十天内', owed.next30Days, options.explain),
        );
      }),
    );
}

const section = (title: string, lines: readonly AgendaLine[], explain = false): readonly string[] => [
  `${title}（${lines.length}）`,
  ...lines.flatMap(
    ({ dueOn, dueAt, unpublishedYears, fileNumber, title: duty, owedBy, article, metBy, reason }) => {
      const when = `${dueAt ? dueAt.replace('T', ' ') : dueOn}${provisionalMark(unpublishedYears)}`;
      const line = `  ${when}  ${fileNumber}  ${duty}（${owedBy}）  ${article}  办理：${metBy.join('或')}`;
      return explain ? [line, `    ${reason}`] : [line];
    },
  ),
];
