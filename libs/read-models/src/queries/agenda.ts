import type { DataSource } from 'typeorm';
import { provisionalYears, reasonOf } from '#obligations';
import type { ObligationRow } from '#register';
import { addDays, daysBetween, MILESTONES, PARTY, weekdayOf, wordOf, type Day, type Law } from '#statute';
import { REGISTER_ENTITIES } from '../schema/entities.js';
import { notSealed, type Eyes } from './kept.js';

/** One thing to be done, as an officer reads it. */
export interface AgendaLine {
  readonly code: string;
  readonly title: string;
  readonly fileNumber: string;
  readonly office: string;
  readonly streamId: string;
  /** What it is about inside the case, without the period of a duty that recurs. */
  readonly ref: string;
  readonly openedOn: Day;
  readonly dueOn: Day;
  /** Years whose notice of days off is not published: not empty, the last day is provisional and may still move. */
  readonly unpublishedYears: readonly number[];
  /** The minute, where the law counts hours. */
  readonly dueAt: string | null;
  /** Days to the last day; negative once it is past. */
  readonly daysLeft: number;
  readonly owedBy: string;
  readonly article: string;
  /** `norm`: a local or office rule, not law. */
  readonly rank: 'statutory' | 'norm';
  /** What is to be recorded to meet it. */
  readonly metBy: readonly string[];
  /** Why it falls on that day: what opened it, how it is counted, how sure the article is. */
  readonly reason: string;
}

export interface Agenda {
  readonly on: Day;
  readonly overdue: readonly AgendaLine[];
  readonly today: readonly AgendaLine[];
  /** After today, to the end of Sunday. */
  readonly thisWeek: readonly AgendaLine[];
  /** After this week, to the thirtieth day from today. */
  readonly next30Days: readonly AgendaLine[];
}

const AHEAD = 30;

export function agendaLine(row: ObligationRow, law: Law, on: Day): AgendaLine {
  const { code, openedOn, dueOn } = row;
  const rule = law.rulesOf(row.office).withId(row.rule);
  return {
    code,
    title: rule?.title.zh ?? code,
    fileNumber: row.fileNumber,
    office: row.office,
    streamId: row.streamId,
    ref: row.ref.slice(code.length + 1),
    openedOn,
    dueOn,
    unpublishedYears: rule ? provisionalYears(rule, row, law.calendar) : [],
    dueAt: row.dueAt,
    daysLeft: daysBetween(on, dueOn),
    owedBy: wordOf(PARTY, rule?.owedBy ?? ''),
    article: rule?.article ?? '',
    rank: rule?.rank ?? 'norm',
    reason: rule ? reasonOf(rule, row, law.calendar) : '',
    metBy: (rule?.discharges ?? []).map((milestone) => MILESTONES[milestone].zh),
  };
}

/** What the offices must see done: everything still owed whose last day is at most thirty days ahead; `listed`: not of files that are sealed to these eyes. */
export async function agenda(
  source: DataSource,
  offices: readonly string[],
  law: Law,
  on: Day,
  which: 'all' | 'listed' = 'all',
  eyes: Eyes = 'everybody',
): Promise<Agenda> {
  const rows = await source
    .getRepository(REGISTER_ENTITIES.obligations)
    .createQueryBuilder('line')
    .where('line.office = any(:offices)', { offices })
    .andWhere('line.dueOn <= :last', { last: addDays(on, AHEAD) })
    .andWhere('line.doneOn is null and (line.lapsedOn is null or line.lapsedOn > :on)', { on })
    .andWhere(which === 'listed' ? notSealed('obligations', eyes) : 'true')
    .orderBy('line.dueOn')
    .addOrderBy('line.fileNumber')
    .addOrderBy('line.code')
    .getMany();
  const lines = rows.map((row) => agendaLine(row, law, on));
  const sunday = addDays(on, 7 - weekdayOf(on));
  return {
    on,
    overdue: lines.filter(({ dueOn }) => dueOn < on),
    today: lines.filter(({ dueOn }) => dueOn === on),
    thisWeek: lines.filter(({ dueOn }) => dueOn > on && dueOn <= sunday),
    next30Days: lines.filter(({ dueOn }) => dueOn > on && dueOn > sunday),
  };
}
