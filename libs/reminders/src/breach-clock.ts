import type { Pool } from 'pg';
import {
  CaseBusy,
  CaseNotFound,
  CaseUnreadable,
  enteredNotices,
  OrderRefused,
  type Clock,
  type CommandExecutor,
} from '#application';
import { aggregateOf, type BreachCommand } from '#casework';
import { refuseUnreadable, VersionConflict, type EventStore } from '#event-store';
import { noticeThatMoved } from '#obligations';
import { isOfAFile } from '#read-models';
import type { ObligationRow } from '#register';
import {
  addDays,
  KNOWN_NOTICES,
  NO_RULE,
  OBLIGATION_RULES,
  type Day,
  type HolidayNotice,
  type Law,
} from '#statute';

type Missed = Pick<ObligationRow, 'streamId' | 'ref' | 'rule' | 'code' | 'dueOn' | 'doneOn' | 'lapsedOn'>;
const COLUMNS = `stream_id as "streamId", ref, rule, code, due_on as "dueOn", done_on as "doneOn", lapsed_on as "lapsedOn"`;

/** The row of a breach without a deadline has the name that the history gives it as its ref: rule (or duty), about what, which day. */
function nameIn(key: string, dueOn: Day): { readonly rule?: string; readonly ref: string } {
  const named = key.slice(0, key.indexOf('/'));
  const ref = key.slice(named.length + 1, -`@${dueOn}`.length);
  return RULE_IDS.has(named) ? { rule: named, ref } : { ref };
}
const RULE_IDS: ReadonlySet<string> = new Set(OBLIGATION_RULES.map(({ id }) => id));

const PAGE = 500;
const SIDE_BY_SIDE = 16;

export interface Recorded {
  readonly recorded: number;
  readonly withdrawn: number;
  /** Position of the last fact; 0 where there was none. */
  readonly position: number;
}

/** What the clock works with. */
export interface BreachParts {
  readonly pool: Pool;
  readonly store: EventStore;
  readonly executor: CommandExecutor;
  readonly clock: Clock;
  readonly law: Law;
}

/** A deadline as it stands now. */
type Standing = Pick<ObligationRow, 'office' | 'rule' | 'openedOn' | 'dueOn'>;

interface Named {
  readonly rule?: string;
  readonly code: string;
  readonly ref: string;
}

const CORRECTED = '所依据的记录已更正、补充或者延期，按现有记录期限并未逾期';
/** Nothing was recorded since it was missed: what judges it changed. */
const JUDGED_ANEW = '所适用的期限规则已经改变，按现行规则没有这项期限或者期限并未逾期';

/**
 * Records every missed deadline in its case's own history, once: the fact's id is made from what was missed, so it
 * does not matter who records it, how often, or how long after. What the facts no longer bear out is withdrawn.
 */
export class BreachClock {
  constructor(private readonly parts: BreachParts) {}

  private get pool(): Pool {
    return this.parts.pool;
  }

  /** One page of what was missed up to yesterday and is not on record; call again while it finds something. */
  async record(): Promise<Recorded> {
    const today = this.parts.clock.today();
    const missed = await this.pool.query<Missed>(
      `select ${COLUMNS} from read_models.obligations
        where breached_on is null and (late or done_on is null) and due_on < $1
          and (done_on is not null or lapsed_on is null or lapsed_on > due_on)
        order by due_on limit ${PAGE}`,
      [today],
    );
    const stale = await this.pool.query<Missed>(
      `select ${COLUMNS} from read_models.obligations where stale limit ${PAGE}`,
    );
    const recorded = await this.each(missed.rows, (one) => this.recordOne(one, today));
    const notices = stale.rows.length > 0 ? await enteredNotices(this.parts.store) : [];
    const withdrawn = await this.each(stale.rows, (one) => this.withdraw(one, notices));
    return {
      recorded: recorded.length,
      withdrawn: withdrawn.length,
      position: Math.max(0, ...recorded, ...withdrawn),
    };
  }

  private async each(
    rows: readonly Missed[],
    work: (row: Missed) => Promise<number | null>,
  ): Promise<number[]> {
    const waiting = [...rows];
    const positions: number[] = [];
    const helper = async (): Promise<void> => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const position = await work(next);
        if (position !== null) positions.push(position);
      }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, helper));
    return positions;
  }

  private recordOne(
    { streamId, ref, rule, code, dueOn, doneOn, lapsedOn }: Missed,
    today: string,
  ): Promise<number | null> {
    const about = ref.slice(code.length + 1);
    const stillOwed = doneOn === null && (lapsedOn === null || lapsedOn > today);
    return this.order(streamId, `breach/${ref}/${dueOn}/${today}`, {
      type: 'RecordBreach',
      rule,
      code,
      ref: about,
      dueOn,
      breachedOn: addDays(dueOn, 1),
      noticedOn: today,
      stillOwed,
    });
  }

  private async withdraw(
    { streamId, ref, rule, code, dueOn }: Missed,
    notices: readonly HolidayNotice[],
  ): Promise<number | null> {
    const named = rule === NO_RULE ? nameIn(ref, dueOn) : { rule, ref: ref.slice(code.length + 1) };
    const reason =
      (await this.movedBy(streamId, { ...named, code }, dueOn, notices)) ??
      (await this.usualReason(streamId, dueOn));
    return this.order(streamId, `breach-withdrawn/${ref}/${dueOn}/${this.parts.clock.today()}`, {
      type: 'WithdrawBreach',
      ...named,
      code,
      dueOn,
      reason,
    });
  }

  /** Why a breach has no deadline any more, where no notice of days off moved that. */
  private async usualReason(streamId: string, dueOn: Day): Promise<string> {
    const events = refuseUnreadable(await this.parts.store.readStream(streamId));
    const missed = events.findIndex(
      ({ type, data }) => type === 'ObligationBreached' && (data as { dueOn?: Day }).dueOn === dueOn,
    );
    const isAnewAlone = events.slice(missed + 1).every(({ metadata }) => metadata.actor === 'clock');
    return missed >= 0 && isAnewAlone ? JUDGED_ANEW : CORRECTED;
  }

  /** Where the last day moved because a year's notice of days off came in: which notice, and from when to when. */
  private async movedBy(
    streamId: string,
    { rule, code, ref }: Named,
    dueOn: Day,
    entered: readonly HolidayNotice[],
  ): Promise<string | null> {
    const { rows } = await this.pool.query<Standing>(
      `select office, rule, opened_on as "openedOn", due_on as "dueOn" from read_models.obligations
        where stream_id = $1 and ref = $2 and ($3::text is null or rule = $3)`,
      [streamId, `${code}/${ref}`, rule ?? null],
    );
    const [now] = rows;
    const row = now && this.parts.law.rulesOf(now.office).withId(now.rule);
    if (!row || now.dueOn === dueOn) return null;
    const notice = noticeThatMoved(row, now, dueOn, entered);
    if (!notice) return null;
    // Until a year's first notice its days are provisional; a later one puts a published one right.
    const isFirst =
      !KNOWN_NOTICES.years.has(notice.year) && entered.find(({ year }) => year === notice.year) === notice;
    const from = isFirst ? `暂定的 ${dueOn}` : dueOn;
    return `${notice.year}年放假安排（${notice.documentNumber}）录入后，期限由${isFirst ? '' : ' '}${from} 改为 ${now.dueOn}`;
  }

  /** Null where somebody else was first, or the case is being worked on, or cannot be read: the next round looks again. */
  private async order(streamId: string, commandId: string, command: BreachCommand): Promise<number | null> {
    const aggregate = aggregateOf(streamId);
    if (!aggregate) return null;
    try {
      const done = await this.parts.executor.execute({
        aggregate,
        streamId,
        actor: 'clock',
        commandId,
        command,
      });
      return done.position;
    } catch (error) {
      const raced =
        error instanceof OrderRefused ||
        error instanceof VersionConflict ||
        error instanceof CaseBusy ||
        error instanceof CaseUnreadable ||
        error instanceof CaseNotFound;
      // What is wrong with one file keeps no other from being watched over.
      if (raced || isOfAFile(error)) return null;
      throw error;
    }
  }
}
