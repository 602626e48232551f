import type { Pool, PoolClient } from 'pg';
import { stableId, type Clock } from '#application';
import { inTransaction } from '#database';
import { columnName, isOfAFile, notSealed, READ_SCHEMA, reasonOf } from '#read-models';
import type { ObligationRow } from '#register';
import {
  addDays,
  daysBetween,
  remindedBetween,
  type Day,
  type Law,
  type ObligationRule,
  type ReminderSteps,
} from '#statute';
import { addMessage, type Outgoing } from './messages.js';
import { afterQuietHours, Recipients, type Recipient, type Telling } from './recipients.js';
import { noticeText } from './wording.js';

/** Longer stops are caught up for this many days; what is older has later steps anyway. */
const LONGEST_CATCH_UP = 62;
/**
 * Where the law or the calendar of days off became another one, steps of moved deadlines may lie in the days before: these are
 * made good, as after a stop. What was told already is not told again.
 */
const LOOKED_BACK = 7;
const PAGE = 2_000;

type OpenRow = Pick<
  ObligationRow,
  'streamId' | 'office' | 'ref' | 'code' | 'fileNumber' | 'rule' | 'openedOn' | 'dueOn' | 'dueAt'
> & {
  /** Told only to those who may know minors: it belongs to a sealed file and is still under way. */
  readonly isClosed: boolean;
};
const OPEN_COLUMNS = (
  ['streamId', 'office', 'ref', 'code', 'fileNumber', 'rule', 'openedOn', 'dueOn', 'dueAt'] as const
)
  .map((property) => `${columnName(property)} as "${property}"`)
  .join(', ')
  .concat(`, not (${notSealed('obligations')}) as "isClosed"`);

interface Notice {
  readonly recipient: string;
  readonly row: OpenRow;
  readonly rule: ObligationRule;
  readonly step: string;
  readonly text: string;
}

export interface Planned {
  readonly notices: number;
  readonly outgoing: readonly Outgoing[];
}

type People = ReadonlyMap<string, Recipient>;

interface FileNotices {
  readonly streamId: string;
  readonly notices: Notice[];
}

interface PlannedOn {
  readonly today: Day;
  /** Days before today are planned as well. */
  readonly isCaughtUp: boolean;
}

interface Group {
  readonly steps: ReminderSteps;
  readonly codes: Set<string>;
}

/** Rules of one way of reminding, by code; so that a day's reminders are found in few searches. */
function byReminders({ rulebooks }: Law): Group[] {
  const groups = new Map<string, Group>();
  for (const { reminders, code } of rulebooks.flatMap(({ rules }) => rules)) {
    const key = JSON.stringify(reminders);
    const group = groups.get(key) ?? { steps: reminders, codes: new Set<string>() };
    group.codes.add(code);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/**
 * Makes the notices of a day from what is owed. Which steps fall on a day follows from the rules alone, so nothing
 * is scheduled that could be lost, go stale when a date moves, or fire for a past that was only now imported.
 */
export class Planner {
  private readonly recipients: Recipients;
  private readonly groups: readonly Group[];
  /** Files whose notices cannot be made, by the last round that was to make some; each is said once. */
  private leftOut = new Set<string>();
  private found = new Set<string>();
  private tables = { key: '', days: new Map<ReminderSteps, Map<Day, string>>() };

  constructor(
    private readonly pool: Pool,
    private readonly law: Law,
    private readonly clock: Clock,
  ) {
    this.recipients = new Recipients(pool);
    this.groups = byReminders(law);
  }

  /** How many files there are whose notices cannot be made. */
  get leftOutFiles(): number {
    return this.leftOut.size;
  }

  /** Today's notices, and after a stop one for each deadline that had steps meanwhile: its latest. */
  async planToday(): Promise<Planned> {
    const today = this.clock.today();
    const { edition } = this.law;
    const { rows } = await this.pool.query<{ planned: Day; law: string | null }>(
      'select planned, law from reminders.clock',
    );
    const before = rows[0];
    // A store that never wrote it down was opened by an earlier release, whose rules were others.
    const isMoved = before !== undefined && before.law !== edition;
    const planned = before?.planned ?? addDays(today, -1);
    const last = isMoved && planned > addDays(today, -LOOKED_BACK) ? addDays(today, -LOOKED_BACK) : planned;
    const earliest = addDays(today, -LONGEST_CATCH_UP);
    const yesterday = addDays(today, -1);
    const after = last >= yesterday ? yesterday : last < earliest ? earliest : last;
    const made = await this.plan(after, today, null);
    await this.pool.query(
      `insert into reminders.clock (single, planned, seen, law) values (true, $1, $2, $3)
       on conflict (single) do update
         set planned = greatest(clock.planned, excluded.planned), seen = excluded.seen, law = excluded.law`,
      [today, new Date(this.clock.now()), edition],
    );
    return made;
  }

  /** What of these cases is to be told today: something opened, or fell due, in the middle of the day. */
  planStreams(streamIds: readonly string[]): Promise<Planned> {
    const today = this.clock.today();
    return this.plan(addDays(today, -1), today, streamIds);
  }

  private async plan(after: Day, today: Day, streamIds: readonly string[] | null): Promise<Planned> {
    const { people, told } = await this.recipients.directory();
    const outgoing: Outgoing[] = [];
    let notices = 0;
    const open = streamIds ? this.openOf(streamIds, today) : this.openOn(after, today);
    this.found = new Set();
    for await (const rows of open) {
      const made = this.byFile(rows, (row) => this.noticesFor(row, after, today, told));
      const on = { today, isCaughtUp: after < addDays(today, -1) };
      const added = await this.recordEach(made, people, on);
      notices += added.notices;
      outgoing.push(...added.outgoing);
    }
    const asked = streamIds && new Set(streamIds);
    const others = asked ? [...this.leftOut].filter((id) => !asked.has(id)) : [];
    this.leftOut = new Set([...others, ...this.found]);
    return { notices, outgoing };
  }

  /** The days of one way of reminding are the same all day long, and for every case. */
  private daysOf(steps: ReminderSteps, after: Day, today: Day): Map<Day, string> {
    const key = `${after} ${today} ${this.law.edition}`;
    if (this.tables.key !== key) this.tables = { key, days: new Map() };
    let days = this.tables.days.get(steps);
    if (!days) this.tables.days.set(steps, (days = remindedBetween(steps, after, today, this.law.calendar)));
    return days;
  }

  /** What these cases owe. */
  private async *openOf(streamIds: readonly string[], today: Day): AsyncGenerator<OpenRow[]> {
    for (let from = 0; from < streamIds.length; from += PAGE) {
      const { rows } = await this.pool.query<OpenRow>(
        `select ${OPEN_COLUMNS} from ${READ_SCHEMA}.obligations line
          where stream_id = any($1) and done_on is null and (lapsed_on is null or lapsed_on > $2)
            and ${notSealed('obligations', 'knowing')}`,
        [streamIds.slice(from, from + PAGE), today],
      );
      if (rows.length > 0) yield rows;
    }
  }

  /** What is owed on days that a notice belongs to, in every case. */
  private async *openOn(after: Day, today: Day): AsyncGenerator<OpenRow[]> {
    for (const { steps, codes } of this.groups)
      yield* this.open([...codes], [...this.daysOf(steps, after, today).keys()], today);
  }

  private async *open(codes: readonly string[], days: readonly Day[], today: Day): AsyncGenerator<OpenRow[]> {
    let afterStream = '';
    let afterRef = '';
    for (;;) {
      const { rows } = await this.pool.query<OpenRow>(
        // Found by their days first, whatever the planner thinks of the order that the pages are in.
        `with owed as materialized (
           select ${OPEN_COLUMNS} from ${READ_SCHEMA}.obligations line
            where done_on is null and due_on = any($1::date[]) and code = any($2)
              and (lapsed_on is null or lapsed_on > $3) and ${notSealed('obligations', 'knowing')})
         select * from owed where ("streamId", "ref") > ($4, $5)
          order by "streamId", "ref" limit ${PAGE}`,
        [days, codes, today, afterStream, afterRef],
      );
      if (rows.length > 0) yield rows;
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      [afterStream, afterRef] = [last.streamId, last.ref];
    }
  }

  private byFile(rows: readonly OpenRow[], noticesOf: (row: OpenRow) => readonly Notice[]): FileNotices[] {
    const files = new Map<string, FileNotices>();
    for (const row of rows) {
      const { streamId } = row;
      const file = files.get(streamId) ?? { streamId, notices: [] };
      try {
        file.notices.push(...noticesOf(row));
        if (file.notices.length > 0) files.set(streamId, file);
      } catch (error) {
        this.leaveOut(streamId, error);
      }
    }
    return [...files.values()];
  }

  private noticesFor(row: OpenRow, after: Day, today: Day, told: Telling): Notice[] {
    const rule = this.law.rulesOf(row.office).withId(row.rule);
    // An office may be reminded otherwise of the same duty.
    const step = rule && this.daysOf(rule.reminders, after, today).get(row.dueOn);
    if (!rule || step === undefined) return [];
    const late = row.dueOn < today;
    // An expiring permission has nothing to be missed: it is not spoken of once it is over.
    if (late && rule.expires) return [];
    const roles = late ? [...rule.tells, ...rule.tellsWhenLate] : rule.tells;
    const recipients = new Set(roles.flatMap((role) => told(row.office, role, row.isClosed)));
    const text = noticeText(row, rule, today, this.law.calendar);
    return [...recipients].map((recipient) => ({ recipient, row, rule, step, text }));
  }

  /** One file whose notices cannot be written keeps nobody from being told of the others. */
  private async recordEach(made: readonly FileNotices[], people: People, on: PlannedOn): Promise<Planned> {
    try {
      return await this.record(
        made.flatMap(({ notices }) => notices),
        people,
        on,
      );
    } catch (error) {
      const [first] = made;
      if (!first || !isOfAFile(error)) throw error;
      if (made.length === 1) return this.leaveOut(first.streamId, error);
      const half = Math.ceil(made.length / 2);
      const before = await this.recordEach(made.slice(0, half), people, on);
      const after = await this.recordEach(made.slice(half), people, on);
      return {
        notices: before.notices + after.notices,
        outgoing: [...before.outgoing, ...after.outgoing],
      };
    }
  }

  private leaveOut(streamId: string, error: unknown): Planned {
    if (!this.leftOut.has(streamId) && !this.found.has(streamId))
      process.stderr.write(`档案 ${streamId} 的提醒不能生成，其他档案照常提醒：${reasonOf(error)}\n`);
    this.found.add(streamId);
    return { notices: 0, outgoing: [] };
  }

  /** Writes notices that are new, and the messages of those that do not wait for the digest; all or none. */
  private async record(
    notices: readonly Notice[],
    people: People,
    { today, isCaughtUp }: PlannedOn,
  ): Promise<Planned> {
    if (notices.length === 0) return { notices: 0, outgoing: [] };
    return inTransaction(this.pool, async (client) => {
      const added = await insertNotices(client, notices, today, this.clock.now());
      const outgoing: Outgoing[] = [];
      for (const notice of added) {
        const person = people.get(notice.recipient);
        if (person && goesAlone(notice, today, isCaughtUp))
          outgoing.push(...(await this.sendAlone(client, notice, person, today)));
      }
      return { notices: added.length, outgoing };
    });
  }

  private async sendAlone(
    client: PoolClient,
    notice: Notice,
    person: Recipient,
    today: Day,
  ): Promise<Outgoing[]> {
    const { row, recipient, step, text, rule } = notice;
    const now = this.clock.now();
    const messageId = stableId('urgent', row.streamId, row.ref, row.dueOn, step, recipient);
    await client.query(
      `update reminders.notices set digest = $1
        where stream_id = $2 and ref = $3 and due_on = $4 and step = $5 and recipient = $6`,
      [messageId, row.streamId, row.ref, row.dueOn, step, recipient],
    );
    const about = { streamId: row.streamId, ref: row.ref, dueOn: row.dueOn };
    const subject = subjectOf(notice, today);
    const message = { messageId, kind: 'urgent', day: today, subject, body: text, about } as const;
    const at = rule.urgency === 'loudest' ? now : afterQuietHours(person, now);
    return addMessage(client, person, message, at, now);
  }
}

/**
 * Whether a notice is sent by itself and not with the digest. After a stop, and for what was missed long ago (a
 * past that was imported), one digest says it all.
 */
function goesAlone({ rule, row }: Notice, today: Day, caughtUp: boolean): boolean {
  const old = daysBetween(row.dueOn, today) > rule.reminders.dailyUntil;
  if (rule.urgency === 'ordinary' || old) return false;
  return rule.urgency === 'loudest' || !caughtUp;
}

const subjectOf = ({ row, rule }: Notice, today: Day): string => {
  const left = daysBetween(today, row.dueOn);
  const when = left < 0 ? `逾期 ${-left} 天` : left === 0 ? '今天到期' : `${left} 天后到期`;
  return `【${rule.urgency === 'loudest' ? '紧急' : '提醒'}】${row.fileNumber} ${rule.title.zh}：${when}`;
};

async function insertNotices(
  client: PoolClient,
  notices: readonly Notice[],
  today: Day,
  now: number,
): Promise<Notice[]> {
  const lines = notices.map(({ recipient, row, rule, step, text }) => ({
    recipient,
    office: row.office,
    stream_id: row.streamId,
    ref: row.ref,
    code: row.code,
    file_number: row.fileNumber,
    due_on: row.dueOn,
    step,
    day: today,
    urgency: rule.urgency,
    text,
    created_at: new Date(now).toISOString(),
  }));
  const { rows } = await client.query<{ stream_id: string; ref: string; recipient: string }>(
    `insert into reminders.notices
       (recipient, office, stream_id, ref, code, file_number, due_on, step, day, urgency, text, created_at)
     select recipient, office, stream_id, ref, code, file_number, due_on, step, day, urgency, text, created_at
       from json_populate_recordset(null::reminders.notices, $1::json)
     on conflict do nothing returning stream_id, ref, recipient`,
    [JSON.stringify(lines)],
  );
  const added = new Set(rows.map((row) => `${row.stream_id} ${row.ref} ${row.recipient}`));
  return notices.filter(({ row, recipient }) => added.has(`${row.streamId} ${row.ref} ${recipient}`));
}
