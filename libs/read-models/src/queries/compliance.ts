import type { DataSource } from 'typeorm';
import { lastCounted, LEAD, type Period } from '#statistics';
import type { Law } from '#statute';
import { READ_SCHEMA } from '../schema/entities.js';
import { storedFlows } from './stored-figures.js';

/** How one deadline was kept in an office: opened in the period; of those due in it, met on time, met late, still owed. */
export interface ComplianceLine {
  readonly office: string;
  readonly code: string;
  readonly title: string;
  readonly rank: 'statutory' | 'norm';
  readonly article: string;
  readonly opened: number;
  readonly onTime: number;
  readonly late: number;
  readonly open: number;
  /** onTime ÷ (onTime + late + open), 4 decimals; null where nothing fell due. */
  readonly onTimeRate: number | null;
  /** Of those that were met: the middle of the days late, negative for early; null where none was met. */
  readonly medianDays: number | null;
}

/** Parts that `--explain CODE.PART` can name, each the list of what it counts. */
export const COMPLIANCE_PARTS = ['opened', 'onTime', 'late', 'open'] as const;

/** The middle of days that came so often each. */
export function medianOf(counts: ReadonlyMap<number, number>): number | null {
  const days = [...counts].filter(([, n]) => n > 0).sort(([a], [b]) => a - b);
  const total = days.reduce((sum, [, n]) => sum + n, 0);
  const at = (place: number): number => {
    let seen = 0;
    for (const [day, n] of days) {
      seen += n;
      if (place <= seen) return day;
    }
    return 0;
  };
  return total === 0 ? null : (at(Math.ceil(total / 2)) + at(Math.floor(total / 2) + 1)) / 2;
}

/** Those that were done on the very day are the rest of all that were done. */
function withThoseOnTheDay(
  leads: ReadonlyMap<number, number> | undefined,
  done: number,
): Map<number, number> {
  const elsewhere = [...(leads?.values() ?? [])].reduce((sum, n) => sum + n, 0);
  return new Map([...(leads ?? []), [0, done - elsewhere]]);
}

async function leads(
  source: DataSource,
  office: string,
  period: Period,
): Promise<Map<string, Map<number, number>>> {
  const rows = await source.query<{ key: string; n: string }[]>(
    `select key, sum(n) as n from ${READ_SCHEMA}.lead_counts
      where office = $1 and day between $2 and $3
        and day + substring(key from '-?[0-9]+$')::integer <= $4::date
      group by key`,
    [office, period.from, lastCounted(period), period.asOf],
  );
  const found = new Map<string, Map<number, number>>();
  for (const { key, n } of rows) {
    const dot = key.lastIndexOf('.');
    const code = key.slice(LEAD.length, dot);
    const days = found.get(code) ?? new Map<number, number>();
    found.set(code, days.set(Number(key.slice(dot + 1)), Number(n)));
  }
  return found;
}

async function ofOffice(
  source: DataSource,
  office: string,
  law: Law,
  period: Period,
): Promise<ComplianceLine[]> {
  const [sums, days] = await Promise.all([
    storedFlows(source, [office], period),
    leads(source, office, period),
  ]);
  const codes = new Map(law.rulesOf(office).rules.map((rule) => [rule.code, rule]));
  return [...codes.values()].flatMap((any): ComplianceLine[] => {
    const rule = law.rulesOf(office).rule(any.code, period.to) ?? any;
    const { code, title, rank, article } = rule;
    const [opened, onTime, late, open] = COMPLIANCE_PARTS.map(
      (part) => sums.get(`obligations.${code}.${part}`) ?? 0,
    ) as [number, number, number, number];
    const due = onTime + late + open;
    if (opened + due === 0) return [];
    return [
      {
        office,
        code,
        title: title.zh,
        rank,
        article,
        opened,
        onTime,
        late,
        open,
        onTimeRate: due === 0 ? null : Math.round((onTime / due) * 10_000) / 10_000,
        medianDays: medianOf(withThoseOnTheDay(days.get(code), onTime + late)),
      },
    ];
  });
}

/** Per office and rule, for any period; `asOf` leaves out what was done later. */
export async function compliance(
  source: DataSource,
  offices: readonly string[],
  law: Law,
  period: Period,
): Promise<ComplianceLine[]> {
  const lines = await Promise.all(offices.map((office) => ofOffice(source, office, law, period)));
  return lines.flat();
}
