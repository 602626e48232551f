import type { DataSource } from 'typeorm';
import { DUTY_PARTS, lastCounted, LEAD, RULES, type DutyPart, type Period } from '#statistics';
import { NO_RULE, type Day, type Law } from '#statute';
import { READ_SCHEMA } from '../schema/entities.js';
import { storedFlows } from './stored-figures.js';

/**
 * How one rule was kept in an office: how many deadlines it opened in the period; how many had their last day in it,
 * not after `asOf`, and what became of them: due = onTime + late + missed + open + lapsed.
 */
export interface ComplianceLine extends Readonly<Record<DutyPart, number>> {
  readonly office: string;
  /** The id of the rule, and the duty that it is about. */
  readonly rule: string;
  readonly code: string;
  readonly title: string;
  readonly rank: 'statutory' | 'norm';
  readonly article: string;
  readonly due: number;
  /** Owed today, with a last day in the rest of the period; null where the facts of an earlier day are asked for. */
  readonly notYetDue: number | null;
  /** onTime ÷ (onTime + late + missed), 4 decimals; null where there is none of them. */
  readonly onTimeRate: number | null;
  /** Of those that were met: the middle of the days late, negative for early; null where none was met. */
  readonly medianDays: number | null;
}

/** Parts that `--explain RULE.PART` can name, each the list of what it counts. */
export const COMPLIANCE_PARTS = DUTY_PARTS;

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
    const rule = key.slice(LEAD.length, dot);
    const days = found.get(rule) ?? new Map<number, number>();
    found.set(rule, days.set(Number(key.slice(dot + 1)), Number(n)));
  }
  return found;
}

/** By rule, what is still owed and falls due in the rest of the period. What was met in time since an earlier day has no row. */
async function notYetDue(
  source: DataSource,
  office: string,
  { from, to, asOf }: Period,
  today: Day,
): Promise<Map<string, number> | null> {
  if (to <= asOf) return new Map();
  if (asOf < today) return null;
  const rows = await source.query<{ rule: string; n: string }[]>(
    `select rule, count(*) as n from ${READ_SCHEMA}.obligations
      where office = $1 and due_on between $2 and $3 and due_on > $4 and opened_on <= $4 and rule <> $5
        and (done_on is null or done_on > $4) and (lapsed_on is null or lapsed_on > $4)
      group by rule`,
    [office, from, to, asOf, NO_RULE],
  );
  return new Map(rows.map(({ rule, n }) => [rule, Number(n)]));
}

async function ofOffice(
  source: DataSource,
  office: string,
  law: Law,
  period: Period,
  today: Day,
): Promise<ComplianceLine[]> {
  const [sums, days, waiting] = await Promise.all([
    storedFlows(source, [office], period),
    leads(source, office, period),
    notYetDue(source, office, period, today),
  ]);
  return law.rulesOf(office).rules.flatMap(({ id, code, title, rank, article }): ComplianceLine[] => {
    const counted = DUTY_PARTS.map((part) => [part, sums.get(`${RULES}${id}.${part}`) ?? 0] as const);
    const parts = Object.fromEntries(counted) as Record<DutyPart, number>;
    const { opened, onTime, late, missed, open, lapsed } = parts;
    const due = onTime + late + missed + open + lapsed;
    const ahead = waiting && (waiting.get(id) ?? 0);
    if (opened + due + (ahead ?? 0) === 0) return [];
    const judged = onTime + late + missed;
    return [
      {
        office,
        rule: id,
        code,
        title: title.zh,
        rank,
        article,
        ...parts,
        due,
        notYetDue: ahead,
        onTimeRate: judged === 0 ? null : Math.round((onTime / judged) * 10_000) / 10_000,
        medianDays: medianOf(withThoseOnTheDay(days.get(id), onTime + late)),
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
  today: Day,
): Promise<ComplianceLine[]> {
  const lines = await Promise.all(offices.map((office) => ofOffice(source, office, law, period, today)));
  return lines.flat();
}

/** The figure that `RULE.PART` or `DUTY.PART` names; null where there is none. One rule's name goes before its duty's. */
export function complianceFigure(law: Law, area: string, named: string, part: string): string | null {
  const { rules } = law.rulesOf(area);
  if (!(COMPLIANCE_PARTS as readonly string[]).includes(part)) return null;
  if (rules.some(({ id }) => id === named)) return `rules.${named}.${part}`;
  return rules.some(({ code }) => code === named) ? `obligations.${named}.${part}` : null;
}
