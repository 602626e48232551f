import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import type { FamilyAidRow } from '#register';
import {
  DECIDING_FLOWS,
  DECIDING_STOCKS,
  gapCandidates,
  gapLines,
  lastCounted,
  type DueLater,
  type FigureSource,
  type GapFigure,
  type PeopleOf,
  type Period,
  type Sums,
} from '#statistics';
import { addDays, dayOf, partsOf } from '#statute';
import { countedSince, leavesCounted } from '../projection/leave-changes.js';
import type { RowVault } from '../sealing/row-vault.js';
import { READ_SCHEMA, REGISTER_ENTITIES } from '../schema/entities.js';

interface SumRow {
  readonly key: string;
  readonly n: string;
}

const asSums = (rows: readonly SumRow[]): Sums => new Map(rows.map(({ key, n }) => [key, Number(n)]));

/** Whole months inside `from`..`to`, and the days before and after them. */
function split(from: string, to: string): { firstMonth: string; endMonth: string } {
  const startsWhole = from.endsWith('-01');
  const { year, month } = partsOf(from);
  const first = startsWhole
    ? from.slice(0, 7)
    : dayOf(month === 12 ? year + 1 : year, month === 12 ? 1 : month + 1, 1).slice(0, 7);
  const dayAfter = addDays(to, 1);
  return { firstMonth: first, endMonth: dayAfter.slice(0, 7) };
}

/** Sums over the days of a period. */
export async function storedFlows(
  source: DataSource,
  offices: readonly string[],
  period: Period,
): Promise<Sums> {
  const to = lastCounted(period);
  if (to < period.from) return new Map();
  const { firstMonth, endMonth } = split(period.from, to);
  const rows = await source.query<SumRow[]>(
    `select key, sum(n) as n from (
         select key, n from ${READ_SCHEMA}.monthly_counts
          where office = any($1) and month >= $4 and month < $5
         union all
         select key, n from ${READ_SCHEMA}.daily_counts
          where office = any($1) and day between $2 and $3
            and (to_char(day, 'YYYY-MM') < $4 or to_char(day, 'YYYY-MM') >= $5)
         union all
         select key, n from ${READ_SCHEMA}.dated_counts
          where office = any($1) and day between $2 and $3 and since <= $6 and until > $6
       ) counted where key not like 'caseload%' group by key`,
    [offices, period.from, to, firstMonth, endMonth, period.asOf],
  );
  return asSums(rows);
}

/** By office, the sums that decide what would tell who is a minor: flows of the period, stocks of its last day. */
export async function decidingSums(
  source: DataSource,
  offices: readonly string[],
  period: Period,
): Promise<ReadonlyMap<string, Sums>> {
  const to = lastCounted(period);
  const rows = await source.query<(SumRow & { readonly office: string })[]>(
    `select office, key, sum(n) as n from (
         select office, key, n from ${READ_SCHEMA}.daily_counts
          where office = any($1) and (key = any($2) and day <= $5 or key = any($3) and day between $4 and $5)
         union all
         select office, key, n from ${READ_SCHEMA}.dated_counts
          where office = any($1) and key = any($3) and day between $4 and $5 and since <= $6 and until > $6
       ) counted group by office, key`,
    [offices, DECIDING_STOCKS, DECIDING_FLOWS, period.from, to, period.asOf],
  );
  const found = new Map<string, Map<string, number>>();
  for (const { office, key, n } of rows)
    found.set(office, (found.get(office) ?? new Map<string, number>()).set(key, Number(n)));
  return found;
}

/**
 * Figures from the stored sums. Their cost depends on the days of the period and on the number of offices,
 * never on how many people there are: whole months are summed by month, the rest by day.
 */
export class StoredFigures implements FigureSource {
  constructor(
    private readonly source: DataSource,
    private readonly vault: RowVault,
    private readonly offices: readonly string[],
  ) {}

  flows(period: Period): Promise<Sums> {
    return storedFlows(this.source, this.offices, period);
  }

  async stocks(on: string): Promise<Sums> {
    const month = addDays(on, 1).slice(0, 7);
    const rows = await this.source.query<SumRow[]>(
      `select key, sum(n) as n from (
         select key, n from ${READ_SCHEMA}.monthly_counts where office = any($1) and month < $2 and key like 'caseload%'
         union all
         select key, n from ${READ_SCHEMA}.daily_counts
          where office = any($1) and day between $3 and $4 and key like 'caseload%'
       ) counted group by key`,
      [this.offices, month, `${month}-01`, on],
    );
    return asSums(rows);
  }

  people(of: PeopleOf, period: Period): Promise<number> {
    if (of === 'offSupervision' || of === 'missedIntake') return this.peopleInGaps(of, period);
    if (of === 'leaves') return this.peopleOnLeave(period.from, lastCounted(period));
    if (of === 'decisions') return this.peopleAwaited(period);
    return of === 'reoffences' ? this.reoffenders(period) : this.ofEarlierCrimes(period);
  }

  async dueLater({ from, to, asOf }: Period): Promise<DueLater> {
    if (asOf <= to) return { returnedLate: 0, outstanding: 0 };
    const [row] = await this.source.query<{ late: string; out: string }[]>(
      `select count(*) filter (where returned_on <= $4) as late,
              count(*) filter (where returned_on is null or returned_on > $4) as out
         from ${READ_SCHEMA}.leaves away
        where office = any($1) and start_on between $2 and $3 and due_on > $3 and due_on < $4
          and status in ('granted', 'returned') and (returned_on is null or returned_on > due_on)
          and not exists (select from ${READ_SCHEMA}.cases ended
                           where ended.stream_id = away.stream_id and ended.departed_on <= away.due_on)`,
      [this.offices, from, to, asOf],
    );
    return { returnedLate: Number(row?.late ?? 0), outstanding: Number(row?.out ?? 0) };
  }

  private async peopleAwaited(period: Period): Promise<number> {
    const rows = await this.source.query<{ n: string }[]>(
      `select count(distinct person_key) as n from ${READ_SCHEMA}.decisions
        where office = any($1) and record = 'leave' and status = 'awaiting'
          and counted->>'startOn' between $2 and $3 and counted->>'status' in ('granted', 'returned')`,
      [this.offices, period.from, lastCounted(period)],
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** Counted once and kept; counted again when a leave of the period's months has changed since. */
  private async peopleOnLeave(from: string, to: string): Promise<number> {
    if (to < from) return 0;
    // A digest: the names of a province's offices are longer than what an index takes.
    const scope = createHash('sha256')
      .update(JSON.stringify([...this.offices].sort()))
      .digest('hex');
    const kept = await this.source.query<{ n: number }[]>(
      `select n from ${READ_SCHEMA}.leave_people
        where scope = $1 and from_day = $2 and to_day = $3
          and position >= ${countedSince('$4', '$2::date', '$3::date')}`,
      [scope, from, to, this.offices],
    );
    if (kept[0]) return kept[0].n;
    // One statement, hence one snapshot: the count belongs to the position that is kept with it.
    const [counted] = await this.source.query<{ n: number }[]>(
      `insert into ${READ_SCHEMA}.leave_people as kept (scope, from_day, to_day, offices, n, position)
         select $1, $2::date, $3::date, $4::text[], count(distinct person_key),
                (select position from ${READ_SCHEMA}.checkpoint where name = 'registers')
           from ${leavesCounted('$4', '$2::date', '$3::date')}
       on conflict (scope, from_day, to_day) do update
         set n = excluded.n, position = excluded.position where kept.position <= excluded.position
       returning n`,
      [scope, from, to, this.offices],
    );
    return counted?.n ?? this.peopleOnLeave(from, to);
  }

  private async reoffenders(period: Period): Promise<number> {
    const rows = await this.source.query<{ n: string }[]>(
      `select count(distinct person_key) as n from ${READ_SCHEMA}.reoffences
        where office = any($1) and committed_on between $2 and $3 and discovered_on <= $4 and not earlier`,
      [this.offices, period.from, period.to, period.asOf],
    );
    return Number(rows[0]?.n ?? 0);
  }

  private async ofEarlierCrimes(period: Period): Promise<number> {
    const rows = await this.source.query<{ n: string }[]>(
      `select count(distinct person_key) as n from ${READ_SCHEMA}.reoffences
        where office = any($1) and discovered_on between $2 and $3 and earlier`,
      [this.offices, period.from, lastCounted(period)],
    );
    return Number(rows[0]?.n ?? 0);
  }

  /** There are few of them, and what counts is decided by their hours. */
  private async peopleInGaps(figure: GapFigure, period: Period): Promise<number> {
    const rows = await this.source
      .getRepository(REGISTER_ENTITIES.supervisionGaps)
      .createQueryBuilder('gap')
      .where('gap.office = any(:offices)', { offices: this.offices })
      .andWhere('gap.discoveredOn between :from and :to', gapCandidates(period))
      .getMany();
    return gapLines(await this.vault.opened('supervisionGaps', rows), figure, period).length;
  }

  async aids(period: Period): Promise<FamilyAidRow[]> {
    const rows = await this.source
      .getRepository(REGISTER_ENTITIES.familyAids)
      .createQueryBuilder('aid')
      .where('aid.office = any(:offices)', { offices: this.offices })
      .andWhere('aid.approvedOn <= :asOf', { asOf: period.asOf })
      .andWhere('aid.firstMonth <= :toMonth', { toMonth: period.to.slice(0, 7) })
      .andWhere('(aid.lastMonth is null or aid.lastMonth >= :fromMonth)', {
        fromMonth: period.from.slice(0, 7),
      })
      .orderBy('aid.ref')
      .getMany();
    return this.vault.opened('familyAids', rows);
  }
}
