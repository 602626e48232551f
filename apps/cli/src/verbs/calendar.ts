import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { checkHolidayNotice, enterHolidayNotice, noticeFrom, OrderRefused } from '#application';
import { BadInput } from '#database';
import { deadlinesMoved, specialDays } from '#read-models';
import { bringUpToDate, type Runtime } from '#runtime';
import { noticeRemarks, weekdayWord, type HolidayNotice } from '#statute';
import { dayOption, operator, print, printJson, say, withRuntime } from '../context.js';

interface Options {
  readonly year?: string;
  readonly enter?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly dryRun?: boolean;
  readonly json?: boolean;
}

function yearOption(text: string): number {
  if (!/^[12]\d{3}$/.test(text)) throw new BadInput(`--year 应为四位数字的年份，收到的是“${text}”。`);
  return Number(text);
}

async function textOf(path: string): Promise<string> {
  const bytes = await readFile(path).catch(() => {
    throw new BadInput(`读不到文件 ${path}。`);
  });
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

const refused = (error: unknown): never => {
  if (!(error instanceof OrderRefused)) throw error;
  throw new BadInput(`没有录入：\n${error.refusals.map(({ message }) => message).join('\n')}`);
};

async function noticeIn(path: string, { year, number, issued }: Options): Promise<HolidayNotice> {
  const given = {
    ...(year === undefined ? {} : { year: yearOption(year) }),
    ...(number === undefined ? {} : { documentNumber: number }),
    ...(issued === undefined ? {} : { issuedOn: dayOption('--issued', issued) }),
  };
  const text = await textOf(path);
  try {
    return noticeFrom(text, given);
  } catch (error) {
    return refused(error);
  }
}

async function enter(runtime: Runtime, path: string, options: Options): Promise<void> {
  const notice = await noticeIn(path, options);
  const entered = await checkHolidayNotice(runtime, notice).catch(refused);
  const { readModels, law, clock } = runtime;
  const moved = await deadlinesMoved(readModels, law, notice, entered, clock.today());
  for (const remark of noticeRemarks(notice)) say(remark);
  say(
    `${notice.year}年（${notice.documentNumber}）：放假 ${notice.daysOff.length} 天，调休上班 ${notice.daysWorked.length} 天；变动的期限 ${moved} 项。`,
  );
  if (!options.dryRun) {
    await bringUpToDate(runtime, await enterHolidayNotice(runtime, operator(), notice));
    await runtime.settleLaw();
    say('已录入，期限已按新的安排计算；逾期记录和提醒由后台进程随后改正。');
  }
  printJson({ ...notice, moved });
}

/** The days off of a year, and the State Council's notice entered from a file. */
export function calendarVerb(program: Command): void {
  program
    .command('calendar')
    .description('一年的放假安排；--enter 录入国务院通知（文本文件：通知全文，或者一行一个日期）')
    .option('--year <year>', '哪一年（默认今年；录入时，文中没有写明的年份）')
    .option('--enter <file>', '录入这个文件里的放假安排')
    .option('--number <number>', '发文字号（文中没有写明时）')
    .option('--issued <day>', '成文日期（文中没有写明时）')
    .option('--dry-run', '只核对，不录入')
    .option('--json', '输出 JSON')
    .action((options: Options) =>
      withRuntime(async (runtime) => {
        if (options.enter !== undefined) return enter(runtime, options.enter, options);
        const { law, clock } = runtime;
        const year = yearOption(options.year ?? clock.today().slice(0, 4));
        const days = specialDays(year, law.calendar);
        const isPublished = law.calendar.isPublished(year);
        if (options.json) return printJson({ year, state: isPublished ? 'published' : 'provisional', days });
        if (!isPublished)
          print(`${year} 年的放假安排尚未公布或者录入：以下只是法定节日，跨到这一年的期限为暂定。`);
        for (const { day, kind, name } of days)
          print(
            `${day}（${weekdayWord(day)}）  ${kind === 'off' ? '放假' : '上班'}  ${name ?? ''}`.trimEnd(),
          );
      }),
    );
}
