import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import {
  checkHolidayNotice,
  enterHolidayNotice,
  noticeFrom,
  OrderRefused,
  takeBackHolidayNotice,
} from '#application';
import { BadInput } from '#database';
import { decodeText } from '#ledger';
import { deadlinesMoved, specialDays } from '#read-models';
import { bringUpToDate, type Runtime } from '#runtime';
import { noticeRemarks, weekdayWord, type HolidayNotice } from '#statute';
import { dayOption, operator, print, printJson, say, withRuntime } from '../context.js';

interface Options {
  readonly year?: string;
  readonly enter?: string;
  readonly number?: string;
  readonly issued?: string;
  readonly replaces?: boolean;
  readonly reason?: string;
  readonly takeBack?: boolean;
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
  return decodeText(bytes);
}

const refused = (error: unknown): never => {
  if (!(error instanceof OrderRefused)) throw error;
  const told = error.refusals.map(({ message, instead }) => `${message}${instead ?? ''}`);
  throw new BadInput(`没有办理：\n${told.join('\n')}`);
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
  const how = { replaces: options.replaces, reason: options.reason };
  const entered = await checkHolidayNotice(runtime, notice, how).catch(refused);
  const { readModels, law, clock } = runtime;
  const moved = await deadlinesMoved(readModels, law, notice, entered, clock.today());
  for (const remark of noticeRemarks(notice)) say(remark);
  say(
    `${notice.year}年（${notice.documentNumber}）：放假 ${notice.daysOff.length} 天，调休上班 ${notice.daysWorked.length} 天；变动的期限 ${moved} 项。`,
  );
  if (!options.dryRun) {
    await bringUpToDate(runtime, await enterHolidayNotice(runtime, operator(), notice, how));
    await runtime.settleLaw();
    say('已录入，期限已按新的安排计算；逾期记录和提醒由后台进程随后改正。');
  }
  printJson({ ...notice, moved });
}

async function takeBack(runtime: Runtime, { year, reason }: Options): Promise<void> {
  if (year === undefined || !reason)
    throw new BadInput('撤回放假安排须写明年份（--year）和理由（--reason）。');
  const order = { year: yearOption(year), reason };
  await bringUpToDate(runtime, await takeBackHolidayNotice(runtime, operator(), order).catch(refused));
  await runtime.settleLaw();
  say(`已撤回最后一次录入的${year}年放假安排，期限已按此前的安排计算；逾期记录和提醒由后台进程随后改正。`);
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
    .option('--replaces', '取代系统已载入的这一年的安排（须写明 --reason）')
    .option('--take-back', '撤回 --year 这一年最后一次录入的安排（须写明 --reason）')
    .option('--reason <text>', '取代或者撤回的理由')
    .option('--dry-run', '只核对，不录入')
    .option('--json', '输出 JSON')
    .action((options: Options) =>
      withRuntime(async (runtime) => {
        if (options.takeBack) return takeBack(runtime, options);
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
