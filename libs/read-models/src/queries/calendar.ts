import type { DataSource } from 'typeorm';
import { movedTo } from '#obligations';
import {
  addDays,
  calendarWith,
  isWeekend,
  standingHolidays,
  type Day,
  type HolidayNotice,
  type Law,
  type WorkingCalendar,
} from '#statute';
import { READ_SCHEMA } from '../schema/entities.js';
import { storedLaw } from '../schema/law.js';

/** A day of a year that is not as its weekday says. */
export interface CalendarDay {
  readonly day: Day;
  readonly kind: 'off' | 'worked';
  /** The holiday that the law puts on this day. */
  readonly name: string | null;
}

/** Weekdays that are off, weekend days that are worked, and the days off by law, in order. */
export function specialDays(year: number, calendar: WorkingCalendar): readonly CalendarDay[] {
  const names = new Map(standingHolidays(year).map(({ day, name }) => [day, name]));
  const days: CalendarDay[] = [];
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    const isWorked = calendar.isWorkday(day);
    const name = names.get(day) ?? null;
    if (isWeekend(day) && isWorked) days.push({ day, kind: 'worked', name });
    else if (!isWorked && (!isWeekend(day) || name !== null)) days.push({ day, kind: 'off', name });
  }
  return days;
}

/** Whether the rows are those of the last notice of a year, or of none. */
export async function isJudgedBy(
  source: DataSource,
  year: number,
  notice: HolidayNotice | undefined,
): Promise<boolean> {
  const told = (one: HolidayNotice | undefined): string =>
    JSON.stringify([one?.documentNumber, one?.daysOff, one?.daysWorked]);
  const judged = (await storedLaw(source))?.notices.findLast((one) => one.year === year);
  return told(judged) === told(notice);
}

interface Group {
  readonly office: string;
  readonly rule: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  readonly n: string;
}

/** How many running deadlines a notice would move, in all offices. `entered`: those that came before it. */
export async function deadlinesMoved(
  source: DataSource,
  law: Law,
  notice: HolidayNotice,
  entered: readonly HolidayNotice[],
  today: Day,
): Promise<number> {
  const by = calendarWith([...entered, notice]);
  const groups = await source.query<Group[]>(
    `select office, rule, opened_on as "openedOn", due_on as "dueOn", count(*) as n
       from ${READ_SCHEMA}.obligations
      where done_on is null and (lapsed_on is null or lapsed_on > $1) and due_on between $2 and $3
      group by office, rule, opened_on, due_on`,
    [today, `${notice.year - 1}-12-01`, `${notice.year + 1}-01-31`],
  );
  let moved = 0;
  for (const { office, rule: id, n, ...dated } of groups) {
    const rule = law.rulesOf(office).withId(id);
    const day = rule && movedTo(rule, dated, law.calendar, by);
    if (day && day !== dated.dueOn) moved += Number(n);
  }
  return moved;
}
