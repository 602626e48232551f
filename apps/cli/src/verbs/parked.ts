import type { Command } from 'commander';
import { BadInput } from '#database';
import { parkedFiles, type ParkedEntry } from '#read-models';
import { EXIT, print, printJson, say, withOpened } from '../context.js';
import { lineOf } from './verify.js';

/** Files that cannot be shown, and are left out of registers and figures until they can. */
export function parkedVerb(program: Command): void {
  const verb = program.command('parked').description('不能显示、暂未计入名册和数字的档案').exitOverride();
  verb
    .command('list', { isDefault: true })
    .description('列出：哪些、从第几号事件起、为什么')
    .option('--json', '输出 JSON')
    .action((options: { json?: boolean }) =>
      withOpened(async ({ database }) => {
        const files = await parkedFiles(database.pool);
        if (options.json) return printJson(files);
        for (const file of files) print(`${lineOf(file)}（${file.since.slice(0, 10)}）`);
        say(files.length === 0 ? '没有不能显示的档案。' : WAY_OUT);
      }),
    );
  verb
    .command('retry [file]')
    .description('再试一次：全部，或者一份（档案号、卷宗编号或事件号）')
    .action((file?: string) =>
      withOpened(async ({ database, projector }) => {
        const files = await parkedFiles(database.pool);
        const wanted = file === undefined ? files : files.filter((one) => isNamed(one, file));
        if (file !== undefined && wanted.length === 0)
          throw new BadInput(`“${file}”不在暂未计入的档案之中。`);
        const { shown, parked } = await projector.retryParked(wanted.map(({ streamId }) => streamId));
        say(`${shown} 份已能显示，重新计入；${parked} 份仍不能显示。`);
        if (parked === 0) return;
        const still = new Set(wanted.map(({ streamId }) => streamId));
        for (const one of await parkedFiles(database.pool)) if (still.has(one.streamId)) print(lineOf(one));
        say(WAY_OUT);
        process.exitCode = EXIT.fault;
      }),
    );
}

const WAY_OUT =
  '出路：更正档案中有误的记录，更正后自动重新计入；恢复丢失的密钥或者安装新版本以后，用 cli parked retry 再试。';

const isNamed = ({ fileNumber, streamId, position }: ParkedEntry, name: string): boolean =>
  [fileNumber, streamId, streamId.slice(-36), String(position)].includes(name);
