import type { Command } from 'commander';
import { BadInput, ExplainedFailure } from '#database';
import type { HistoryEnd } from '#event-store';
import type { ParkedEntry } from '#read-models';
import {
  bringUpToDate,
  clearEvents,
  comparedWithKept,
  historyEnd,
  readEnd,
  verifyAll,
  writtenEnd,
  type Runtime,
  type Verification,
} from '#runtime';
import { EXIT, print, printJson, say, tellInClear, withOpened } from '../context.js';

export function verifyVerb(program: Command): void {
  program
    .command('verify')
    .description('核对：历史和查看记录未断未改，读模型与事件一致，没有不能显示的档案')
    .option('--json', '输出 JSON')
    .option(
      '--against <end>',
      '与另行留存的校验链末端“位置:校验值”比对，可重复；查得出整条链被改写、末尾被截去',
      (text: string, ends: readonly string[]) => [...ends, text],
      [] as readonly string[],
    )
    .action((options: Options) => {
      const kept = options.against.map(endOf);
      return withOpened((runtime) => run(runtime, kept, options));
    });
}

interface Options {
  readonly json?: boolean;
  readonly against: readonly string[];
}

/** @throws BadInput */
function endOf(text: string): HistoryEnd {
  const end = readEnd(text);
  if (end) return end;
  throw new BadInput(`“${text}”不是校验链末端；应为 verify 所打印的“位置:校验值”，校验值有 64 位。`);
}

async function run(runtime: Runtime, kept: readonly HistoryEnd[], options: Options): Promise<void> {
  const behind = await whyBehind(runtime);
  const found = await verifyAll(runtime);
  const against = await comparedWithKept(runtime, kept);
  const end = await historyEnd(runtime);
  const inClear = await clearEvents(runtime);
  const sound = found.sound && behind === null && against.length === 0;
  if (options.json) printJson({ ...found, sound, behind, against, end, inClear });
  else {
    for (const fault of against) print(`留存的校验值：${fault}`);
    tell({ ...found, sound }, behind);
    tellEnd(end, sound, inClear ?? 0);
  }
  if (!sound) process.exitCode = EXIT.fault;
}

function tellEnd(end: HistoryEnd | null, sound: boolean, inClear: number): void {
  tellInClear(inClear);
  if (!end) return;
  print(`校验链末端：${writtenEnd(end)}`);
  if (sound)
    say('请把这一行抄存在服务器以外；以后用 verify --against 比对，整条链被改写、末尾被截去也查得出来。');
}

/** Why the registers do not show everything; what they do show is compared all the same. */
async function whyBehind(runtime: Runtime): Promise<string | null> {
  try {
    await bringUpToDate(runtime);
    return null;
  } catch (error) {
    if (error instanceof ExplainedFailure) return error.message;
    throw error;
  }
}

function tell(
  { sound, events, history, projections, parked, alteredLook }: Verification,
  behind: string | null,
): void {
  for (const { message } of history) print(`历史：${message}`);
  for (const { projection, fault, row } of projections) {
    print(`读模型 ${projection}：${fault === 'missing' ? '缺少' : '多出'} ${JSON.stringify(row)}`);
  }
  for (const file of parked) print(`暂未计入：${lineOf(file)}`);
  if (alteredLook !== null) print(`查看记录：第 ${alteredLook} 条起被改动或缺失。`);
  if (behind !== null) print(behind);
  if (sound && behind === null)
    print(`核对无误：${events} 条事件和全部查看记录连续、未被改动，读模型与事件一致。`);
}

/** A file that cannot be shown, in one line. */
export const lineOf = ({ office, fileNumber, streamId, position, reason }: ParkedEntry): string =>
  `${office}  ${fileNumber ?? streamId}  第 ${position} 号事件起不能显示：${reason}`;
