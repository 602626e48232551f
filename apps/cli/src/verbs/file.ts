import type { Command } from 'commander';
import { BadInput } from '#database';
import { caseFile, type CaseFile } from '#read-models';
import { sanctionWord } from '#statute';
import { print, printJson, recordLook, withRuntime } from '../context.js';

export function fileVerb(program: Command): void {
  program
    .command('file <number>')
    .description('一份档案：依次发生的事、未办事项、不合规定的情况')
    .option('--office <name>', '司法所')
    .option('--json', '输出 JSON')
    .action((number: string, options: { office?: string; json?: boolean }) =>
      withRuntime(async (runtime) => {
        const reference = { number, ...(options.office ? { office: options.office } : {}) };
        const file = await caseFile(runtime, reference, runtime.clock.today());
        if (!file) throw new BadInput(`没有档案号为“${number}”的档案。`);
        const subject = file.streamId.slice(-36);
        await recordLook(runtime, { act: '查看档案', office: file.office, subject });
        if (options.json) printJson(file);
        else print(textOf(file));
      }),
    );
}

function textOf({ ladder, ...file }: CaseFile): string {
  const { fileNumber, office, status, facts, obligations, irregularities } = file;
  const lines = [`${fileNumber}（${office}，${status}）`, '', '经过：'];
  for (const { occurredOn, title, recordedAt, actor } of facts)
    lines.push(`  ${occurredOn}  ${title}  （${recordedAt.slice(0, 10)} 由 ${actor} 登记）`);
  lines.push('', `未办事项（${obligations.length}）：`);
  for (const { dueOn, title, article } of obligations) lines.push(`  ${dueOn}  ${title}  ${article}`);
  lines.push('', `不合规定的情况（${irregularities.length}）：`);
  for (const { message } of irregularities) lines.push(`  ${message}`);
  if (ladder) {
    const { reprimands, warnings, penalties, daysOffSupervision, proposals } = ladder;
    lines.push(
      '',
      `奖惩：训诫 ${reprimands} 次，警告 ${warnings} 次，提请治安处罚 ${penalties} 次；脱离监管 ${daysOffSupervision} 日。`,
    );
    for (const { sanction, article, ground, facts: support } of proposals) {
      lines.push(`  事实支持${sanctionWord(sanction)}（${article}：${ground}），由县级社区矫正机构决定：`);
      for (const { words } of support) lines.push(`    · ${words}`);
    }
  }
  return lines.join('\n');
}
