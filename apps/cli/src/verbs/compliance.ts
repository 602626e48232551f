import type { Command } from 'commander';
import { BadInput } from '#database';
import { compliance, complianceFigure, COMPLIANCE_PARTS, type ComplianceLine } from '#read-models';
import type { Runtime } from '#runtime';
import type { Period } from '#statistics';
import { passedOn } from '../closed-files.js';
import { answerAbout, dayOption, DEFAULT_OFFICE, printJson, withRuntime, type Answer } from '../context.js';

interface Options {
  from: string;
  to: string;
  asOf?: string;
  office: string;
  explain?: string;
  json?: boolean;
}

export function complianceVerb(program: Command): void {
  program
    .command('compliance')
    .description(
      '各项期限的履行情况：开始、按期、逾期办理、未办（不能再办、还可办、随案终结）、尚未到期、提前或逾期天数的中位数',
    )
    .requiredOption('--from <day>', '期间第一天（按最后期限计）')
    .requiredOption('--to <day>', '期间最后一天')
    .option('--as-of <day>', '截至哪天的事实（默认今天）')
    .option('--office <name>', '司法所；县名则列出其下各所', DEFAULT_OFFICE)
    .option(
      '--explain <rule.part>',
      `一个数字所计的各件，规则编号或期限代码加部分，如 report-in.late（${COMPLIANCE_PARTS.join('、')}）；不列出已封存的档案`,
    )
    .option('--json', '输出 JSON')
    .action((options: Options) =>
      withRuntime(async (runtime) => {
        const period = periodOf(options, runtime);
        const { readModels, law, clock } = runtime;
        const answer = await answerAbout(runtime, options.office);
        if (options.explain !== undefined) return explained(options, period, runtime, answer);
        const lines = await compliance(readModels, answer.offices, law, period, clock.today());
        if (options.json) return printJson(answer.json(lines));
        if (lines.length === 0) return answer.text('这段时间没有开始或到期的事项。');
        answer.text(...lines.map(textOf));
      }),
    );
}

function periodOf(options: Options, { clock }: Runtime): Period {
  const from = dayOption('--from', options.from);
  const to = dayOption('--to', options.to);
  if (to < from) throw new BadInput('--to 不能早于 --from。');
  return { from, to, asOf: options.asOf ? dayOption('--as-of', options.asOf) : clock.today() };
}

async function explained(options: Options, period: Period, runtime: Runtime, answer: Answer): Promise<void> {
  const { figures, law } = runtime;
  const { office, explain = '' } = options;
  const [rule = '', part = ''] = explain.split('.');
  const name = complianceFigure(law, office, rule, part);
  if (name === null) {
    throw new BadInput(
      `没有“${explain}”这个数字；应为 规则编号.${COMPLIANCE_PARTS.join('|')}，如 report-in.late。`,
    );
  }
  const counted = await figures.explain(name, { period, office, knownAt: null });
  const listed = await passedOn(runtime, counted);
  if (options.json) return printJson(answer.json(listed));
  answer.text(...listed.map(({ fileNumber, day }) => `${day}  ${fileNumber}`), `共 ${listed.length} 件。`);
}

function textOf(line: ComplianceLine): string {
  const rate = line.onTimeRate === null ? '—' : `${(line.onTimeRate * 100).toFixed(2)}%`;
  const median = line.medianDays === null ? '—' : leadWords(line.medianDays);
  const parts = [
    `开始 ${line.opened}`,
    `到期 ${line.due}`,
    `按期 ${line.onTime}`,
    `逾期办理 ${line.late}`,
    `未办且不能再办 ${line.missed}`,
    `未办还可办 ${line.open}`,
    `随案终结 ${line.lapsed}`,
    `尚未到期 ${line.notYetDue ?? '—'}`,
    `按期率 ${rate}`,
    `中位数 ${median}`,
  ];
  return `${line.office}  ${line.title}（${line.rule}）  ${parts.join('  ')}  ${line.article}`;
}

const leadWords = (days: number): string =>
  days === 0 ? '当天' : days > 0 ? `逾期 ${days} 天` : `提前 ${-days} 天`;
