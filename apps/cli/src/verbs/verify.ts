import type { Command } from 'commander';
import { ExplainedFailure } from '#database';
import type { ParkedEntry } from '#read-models';
import { bringUpToDate, verifyAll, type Runtime, type Verification } from '#runtime';
import { EXIT, print, printJson, withOpened } from '../context.js';

export function verifyVerb(program: Command): void {
  program
    .command('verify')
    .description('核对：历史和查看记录未断未改，读模型与事件一致，没有不能显示的档案')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) =>
      withOpened(async (runtime) => {
        const behind = await whyBehind(runtime);
        const found = await verifyAll(runtime);
        const sound = found.sound && behind === null;
        if (options.json) printJson({ ...found, sound, behind });
        else tell(found, behind);
        if (!sound) process.exitCode = EXIT.fault;
      }),
    );
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
