import type { Pool } from 'pg';
import type { DataSource } from 'typeorm';
import { stableId, wallClock, type Clock } from '#application';
import { inTransaction } from '#database';
import { agenda, compliance, isOfAFile, notCounted, officesUnder, reasonOf } from '#read-models';
import { notCountedNotes, type DutyPart } from '#statistics';
import { addDays, daysBetween, weekdayOf, type Day, type Law } from '#statute';
import { addMessage, type Message, type Outgoing } from './messages.js';
import { Recipients, type Recipient } from './recipients.js';
import { stillOwed } from './still-owed.js';
import { dayInWords } from './wording.js';

interface Line {
  readonly id: string;
  readonly text: string;
  readonly due_on: Day;
}

const monday = (day: Day): Day => addDays(day, 1 - weekdayOf(day));

/** What one file keeps from being written keeps nobody else from his letter. */
const unlessOfAFile = (composed: Promise<Outgoing[]>): Promise<Outgoing[]> =>
  composed.catch((error: unknown) => {
    if (!isOfAFile(error)) throw error;
    process.stderr.write(`一封汇总不能生成，其他汇总照常发出：${reasonOf(error)}\n`);
    return [];
  });

/** The daily digest to each person at their time, and on Mondays the week to the head of an office. */
export class Digests {
  private readonly recipients: Recipients;

  constructor(
    private readonly pool: Pool,
    private readonly readModels: DataSource,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {
    this.recipients = new Recipients(pool);
  }

  /** What has not been told yet to whoever's time has come; each at most once a day. */
  async compose(): Promise<Outgoing[]> {
    const { day, time } = wallClock(this.clock.now());
    const outgoing: Outgoing[] = [];
    for (const person of await this.recipients.receiving()) {
      if (person.digestAt > time || (!person.email && !person.webhook)) continue;
      outgoing.push(...(await unlessOfAFile(this.daily(person, day))));
      if (person.role === 'head') outgoing.push(...(await unlessOfAFile(this.weekly(person, day))));
    }
    return outgoing;
  }

  private async wasMade(messageId: string): Promise<boolean> {
    const { rowCount } = await this.pool.query('select 1 from reminders.messages where id = $1', [messageId]);
    return rowCount === 1;
  }

  private async daily(person: Recipient, today: Day): Promise<Outgoing[]> {
    const messageId = stableId('digest', person.id, today);
    if (await this.wasMade(messageId)) return [];
    return inTransaction(this.pool, async (client) => {
      const { rows } = await client.query<Line>(
        `select id, text, due_on from reminders.notices told
          where recipient = $1 and digest is null and done_at is null and ${stillOwed('$2')}
          order by due_on, file_number, id for update skip locked`,
        [person.id, today],
      );
      if (rows.length === 0) return [];
      const ids = rows.map(({ id }) => id);
      await client.query('update reminders.notices set digest = $2 where id = any($1::bigint[])', [
        ids,
        messageId,
      ]);
      const now = this.clock.now();
      return addMessage(client, person, digestOf(messageId, rows, today), now, now);
    });
  }

  private async weekly(person: Recipient, today: Day): Promise<Outgoing[]> {
    const week = monday(today);
    const messageId = stableId('weekly', person.id, week);
    if (await this.wasMade(messageId)) return [];
    const offices = await officesUnder(this.readModels, person.office);
    const owed = await agenda(this.readModels, offices, this.law, today, 'listed');
    const period = { from: addDays(week, -7), to: addDays(week, -1), asOf: today };
    const kept = await compliance(this.readModels, offices, this.law, period, today);
    const sum = (part: DutyPart): number => kept.reduce((all, line) => all + line[part], 0);
    const missed = sum('missed');
    const due = sum('onTime') + sum('late') + missed + sum('open');
    const lines = [
      `${person.office} 本周情况（${dayInWords(week, today)}起）`,
      `上周到期 ${due} 项：按期 ${sum('onTime')} 项，逾期办理 ${sum('late')} 项，尚未办理 ${sum('open')} 项${missed > 0 ? `，未办且已不能再办 ${missed} 项` : ''}。`,
      `目前逾期未办 ${owed.overdue.length} 项，今天到期 ${owed.today.length} 项，本周内到期 ${owed.thisWeek.length} 项，其后三十天内 ${owed.next30Days.length} 项。`,
      ...owed.overdue.map(
        ({ fileNumber, title, dueOn, article }) =>
          `· ${fileNumber}　${title}：逾期 ${daysBetween(dueOn, today)} 天（${article}）`,
      ),
      ...notCountedNotes(await notCounted(this.readModels, offices)),
    ];
    const message: Message = {
      messageId,
      kind: 'weekly',
      day: week,
      subject: `【每周汇总】${person.office}：逾期未办 ${owed.overdue.length} 项`,
      body: lines.join('\n'),
    };
    return addMessage(this.pool, person, message, this.clock.now(), this.clock.now());
  }
}

function digestOf(messageId: string, lines: readonly Line[], today: Day): Message {
  const late = lines.filter(({ due_on }) => due_on < today);
  const ahead = lines.filter(({ due_on }) => due_on >= today);
  const part = (title: string, of: readonly Line[]): string[] =>
    of.length === 0 ? [] : [`${title}（${of.length}）`, ...of.map(({ text }) => `· ${text}`), ''];
  return {
    messageId,
    kind: 'digest',
    day: today,
    subject: `【每日提醒】${dayInWords(today, today)}：逾期 ${late.length} 项，将到期 ${ahead.length} 项`,
    body: [...part('已逾期', late), ...part('今天和近期到期', ahead)].join('\n').trimEnd(),
  };
}
