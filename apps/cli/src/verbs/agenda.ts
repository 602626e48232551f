import type { Command } from 'commander';
import { agenda, officesUnder, type AgendaLine } from '#read-models';
import { DEFAULT_OFFICE, print, printJson, sayNotCounted, withRuntime } from '../context.js';

export function agendaVerb(program: Command): void {
  program
    .command('agenda')
    .description('待办：已逾期、今天、本周、三十天内须办的事项')
    .option('--office <name>', '司法所；县名则为其下各所合计', DEFAULT_OFFICE)
    .option('--explain', '说明每项期限为何在这一天')
    .option('--json', '输出 JSON')
    .action((options: { office: string; explain?: boolean; json?: boolean }) =>
      withRuntime(async (runtime) => {
        const { readModels, law, clock } = runtime;
        const offices = await officesUnder(readModels, options.office);
        const owed = await agenda(readModels, offices, law, clock.today());
        const notCounted = await sayNotCounted(runtime, offices);
        if (options.json) return printJson({ ...owed, ...(notCounted > 0 ? { notCounted } : {}) });
        section('已逾期', owed.overdue, options.explain);
        section('今天', owed.today, options.explain);
        section('本周', owed.thisWeek, options.explain);
        section('三十天内', owed.next30Days, options.explain);
      }),
    );
}

function section(title: string, lines: readonly AgendaLine[], explain = false): void {
  print(`${title}（${lines.length}）`);
  for (const { dueOn, dueAt, fileNumber, title: duty, owedBy, article, metBy, reason } of lines) {
    const when = dueAt ? dueAt.replace('T', ' ') : dueOn;
    print(`  ${when}  ${fileNumber}  ${duty}（${owedBy}）  ${article}  办理：${metBy.join('或')}`);
    if (explain) print(`    ${reason}`);
  }
}
