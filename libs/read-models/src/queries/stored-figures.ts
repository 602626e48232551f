import type { DataSource } from 'typeorm';
import type { FamilyAidRow } from '#register';
import { lastCounted, type FigureSource, type Period, type Sums } from '#statistics';
import { addDays, dayOf, partsOf } from '#statute';
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

/**
 * Figures from the stored sums. Their cost depends on the days of the period and on the number of offices,
 * never on how many people there are: whole months are summed by month, the rest by day.
 */
export class StoredFigures implements FigureSource {
  constructor(
    private readonly source: DataSource,
    private readonly offices: readonly string[],
  ) {}

  async flows(period: Period): Promise<Sums> {
    const to = lastCounted(period);
    if (to < period.from) return new Map();
    const { firstMonth, endMonth } = split(period.from, to);
    const rows = await this.source.query<SumRow[]>(
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
      [this.offices, period.from, to, firstMonth, endMonth, period.asOf],
    );
    return asSums(rows);
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

  async people(of: 'leaves' | 'reoffences', period: Period): Promise<number> {
    const [table, day, condition] =
      of === 'leaves'
        ? ['leaves', 'start_on', `status in ('granted', 'returned') and start_on <= $4`]
        : ['reoffences', 'committed_on', 'discovered_on <= $4'];
    const rows = await this.source.query<{ n: string }[]>(
      `select count(distinct person_key) as n from ${READ_SCHEMA}.${table}
        where office = any($1) and ${day} between $2 and $3 and ${condition}`,
      [this.offices, period.from, period.to, period.asOf],
    );
    return Number(rows[0]?.n ?? 0);
  }

  aids(period: Period): Promise<FamilyAidRow[]> {
    return this.source
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
  }
}
