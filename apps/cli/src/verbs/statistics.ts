import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { BadInput } from '#database';
import { figuresDocx, figuresXlsx, monthlyXlsx } from '#documents';
import type { FigureRequest, MonthlyRequest } from '#read-models';
import type { Runtime } from '#runtime';
import {
  EXPLAINABLE,
  figureNamed,
  isMonthlyCell,
  MONTHLY_CELLS,
  monthNotBegun,
  paragraph,
  type Counted,
} from '#statistics';
import { isCountableDay, isMonth } from '#statute';
import { passedOn } from '../closed-files.js';
import {
  answerAbout,
  dayOption,
  DEFAULT_OFFICE,
  print,
  printJson,
  recordLook,
  say,
  withRuntime,
  type Answer,
} from '../context.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly office: string;
  readonly explain?: string;
  readonly format: string;
  readonly out?: string;
  readonly form?: string;
  readonly month?: string;
}

const FORMATS = ['json', 'text', 'xlsx', 'docx'];

export function statisticsVerb(program: Command): void {
  program
    .command('statistics')
    .description('统计数字、年报段落和数字依据')
    .option('--from <day>', '起（含）')
    .option('--to <day>', '止（含）')
    .option('--as-of <day>', '事实截至哪天（默认今天）')
    .option('--known-at <time>', '只算到那一刻为止已登记的事实')
    .option('--office <name>', '司法所；县名则为其下各所合计', DEFAULT_OFFICE)
    .option('--explain <figure>', '列出某个数字（或月报表的一格）背后的档案；不列出已封存的')
    .option('--form <form>', '报表：monthly（社区矫正人员情况统计表，用 --month 指定月份）')
    .option('--month <month>', '月份，如 2023-11')
    .option('--format <format>', FORMATS.join('|'), 'json')
    .option('--out <file>', '写入文件')
    .action((options: Options) => withRuntime((runtime) => run(runtime, options)));
}

/** Which area, and what had been recorded by then. */
const standingOf = ({ office, knownAt }: Options): Pick<FigureRequest, 'office' | 'knownAt'> => ({
  office,
  knownAt: knownAt ? instantOf(knownAt) : null,
});

function requestOf(options: Options, today: string): FigureRequest {
  if (!options.from || !options.to)
    throw new BadInput('请用 --from 和 --to 指定统计期间，如 --from 2023-01-01 --to 2023-12-31。');
  const period = {
    from: dayOption('--from', options.from),
    to: dayOption('--to', options.to),
    asOf: options.asOf ? dayOption('--as-of', options.asOf) : today,
  };
  if (period.to < period.from) throw new BadInput(`统计期间的止 ${period.to} 早于起 ${period.from}。`);
  return { period, ...standingOf(options) };
}

/** An instant; a bare day is taken to its end in Asia/Shanghai, a time without zone as Asia/Shanghai. */
function instantOf(text: string): string {
  const bare = /^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T23:59:59.999` : text;
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(bare) ? bare : `${bare.replace(' ', 'T')}+08:00`;
  const instant = new Date(zoned);
  if (Number.isNaN(instant.getTime()) || !isCountableDay(text.slice(0, 10)))
    throw new BadInput(`--known-at 应为时刻，如 2024-01-05T09:30 或 2024-01-05，收到的是“${text}”。`);
  return instant.toISOString();
}

async function run(runtime: Runtime, options: Options): Promise<void> {
  const answer = await answerAbout(runtime, options.office);
  if (options.form) return monthlyTable(runtime, options, answer);
  const request = requestOf(options, runtime.clock.today());
  if (!FORMATS.includes(options.format))
    throw new BadInput(`--format 只能是 ${FORMATS.join('、')}，收到的是“${options.format}”。`);
  if (options.explain) return explainFigure(runtime, options.explain, request, answer);
  const report = await runtime.figures.report(request);
  const { office } = request;
  if (report.familyAid.prisoners.length > 0 || options.format === 'xlsx')
    await recordLook(runtime, { act: '查看统计', office, subject: '' });
  if (options.format === 'json') return deliver(jsonText(answer.json(report)), options.out);
  if (options.format === 'text') return deliver(paragraph(report), options.out);
  if (!options.out) throw new BadInput(`--format ${options.format} 要用 --out 指定文件。`);
  const behind = async (name: string) => passedOn(runtime, await runtime.figures.explain(name, request));
  const document =
    options.format === 'xlsx'
      ? await figuresXlsx(report, request.office, behind)
      : await figuresDocx(report, request.office);
  await writeFile(options.out, document);
  say(`已写入 ${options.out}`);
}

async function explainFigure(
  runtime: Runtime,
  name: string,
  request: FigureRequest,
  answer: Answer,
): Promise<void> {
  if (!figureNamed(name))
    throw new BadInput(`没有名为“${name}”的数字。可以说明依据的有：${EXPLAINABLE.join('、')}。`);
  const { office } = request;
  await recordLook(runtime, { act: '查看数字所计的档案', office, subject: '' });
  printJson(answer.json(await passedOn(runtime, await runtime.figures.explain(name, request))));
}

const jsonText = (value: object): string => JSON.stringify(value, null, 2);

async function deliver(text: string, out: string | undefined): Promise<void> {
  if (!out) return print(text);
  await writeFile(out, `${text}\n`);
  say(`已写入 ${out}`);
}

function monthlyRequest(options: Options, today: string): MonthlyRequest {
  if (options.form !== 'monthly')
    throw new BadInput(`--form 只能是 monthly，收到的是“${options.form ?? ''}”。`);
  if (options.from ?? options.to)
    throw new BadInput('月报表用 --month 指定月份，不用 --from 和 --to；要看一段期间，请去掉 --form。');
  const month = options.month ?? '';
  if (!isMonth(month)) throw new BadInput(`请用 --month 指定月份，如 --month 2023-11，收到的是“${month}”。`);
  const asked = { month, asOf: options.asOf ? dayOption('--as-of', options.asOf) : today };
  const refused = monthNotBegun(asked, today);
  if (refused !== null) throw new BadInput(refused);
  return { ...asked, ...standingOf(options) };
}

async function monthlyTable(runtime: Runtime, options: Options, answer: Answer): Promise<void> {
  const { figures, clock } = runtime;
  const request = monthlyRequest(options, clock.today());
  if (options.explain) return explainCell(runtime, options.explain, request, answer);
  if (options.format === 'json')
    return deliver(jsonText(answer.json(await figures.monthly(request))), options.out);
  if (options.format !== 'xlsx' || !options.out)
    throw new BadInput('月报表只能是 --format json，或 --format xlsx 并用 --out 指定文件。');
  await recordLook(runtime, { act: '查看统计', office: request.office, subject: '' });
  const { form, files } = await figures.monthlyWithFiles(request);
  const behind = (cell: string): readonly Counted[] => files.get(cell) ?? [];
  const bytes = await monthlyXlsx(form, clock.today(), behind, (lines) => passedOn(runtime, lines));
  await writeFile(options.out, bytes);
  say(`已写入 ${options.out}`);
}

async function explainCell(
  runtime: Runtime,
  cell: string,
  request: MonthlyRequest,
  answer: Answer,
): Promise<void> {
  if (!isMonthlyCell(cell))
    throw new BadInput(`月报表没有名为“${cell}”的一格。可以说明依据的有：${MONTHLY_CELLS.join('、')}。`);
  const files = (await runtime.figures.monthlyFiles(request)).get(cell);
  if (files === null) throw new BadInput(`“${cell}”未填：没有登记能说明它的事实，没有可列的档案。`);
  await recordLook(runtime, { act: '查看数字所计的档案', office: request.office, subject: '' });
  printJson(answer.json(await passedOn<Counted>(runtime, files ?? [])));
}
