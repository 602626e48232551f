import type { Command } from 'commander';
import { BadInput } from '#database';
import { caseFile, type CaseFile } from '#read-models';
import { sanctionWord } from '#statute';
import { isClosed } from '../closed-files.js';
import { changeWords } from '../change-words.js';
import { print, printJson, provisionalMark, reasonOption, recordLook, withRuntime } from '../context.js';

interface Options {
  readonly office?: string;
  readonly reason?: string;
  readonly json?: boolean;
}

const WANTS_REASON = '这份档案不公开，查看须写明理由：加 --reason "理由"，理由和查看记录在案。';

const lineOf = ({ streamId, office, record }: CaseFile) => {
  const number = record['correctionFileNumber'];
  return { streamId, office, correctionFileNumber: typeof number === 'string' ? number : null };
};

export function fileVerb(program: Command): void {
  program
    .command('file <number>')
    .description('一份档案：依次发生的事、未办事项、不合规定的情况')
    .option('--office <name>', '司法所')
    .option('--reason <text>', '为什么要看，记录在案；不公开的档案（已封存、未成年人、限制知悉）必填')
    .option('--json', '输出 JSON')
    .action((number: string, options: Options) => {
      const reason = reasonOption(options.reason);
      return withRuntime(async (runtime) => {
        const reference = { number, ...(options.office ? { office: options.office } : {}) };
        const file = await caseFile(runtime, reference, runtime.clock.today());
        if (!file) throw new BadInput(`没有档案号为“${number}”的档案。`);
        if (reason === null && (await isClosed(runtime, lineOf(file)))) throw new BadInput(WANTS_REASON);
        const subject = file.streamId.slice(-36);
        await recordLook(runtime, { act: '查看档案', office: file.office, subject, reason });
        if (options.json) printJson(file);
        else print(textOf(file));
      });
    });
}

function textOf({ ladder, ...file }: CaseFile): string {
  const { fileNumber, office, status, facts, obligations, irregularities } = file;
  const lines = [`${fileNumber}（${office}，${status}）`, '', '经过：'];
  for (const { occurredOn, title, recordedAt, actor, data } of facts)
    lines.push(
      `  ${occurredOn}  ${title}${changeWords(data)}  （${recordedAt.slice(0, 10)} 由 ${actor} 登记）`,
    );
  lines.push('', `未办事项（${obligations.length}）：`);
  for (const { dueOn, unpublishedYears, title, article } of obligations)
    lines.push(`  ${dueOn}${provisionalMark(unpublishedYears)}  ${title}  ${article}`);
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
