import type { PoolClient } from 'pg';
import type { RegisterRows } from '#register';
import { READ_SCHEMA } from '../schema/entities.js';

/** In which months leaves of which offices were touched, so that counts of people over them are made anew. */
export class LeaveChanges {
  private readonly months = new Map<string, Set<string>>();

  add(office: string, { leaves }: Pick<RegisterRows, 'leaves'>): void {
    if (leaves.length === 0) return;
    const months = this.months.get(office) ?? new Set<string>();
    for (const { startOn } of leaves) months.add(startOn.slice(0, 7));
    this.months.set(office, months);
  }

  /** In the transaction that moves the registers to this position. */
  async flush(client: PoolClient, position: number): Promise<void> {
    for (const [office, months] of this.months) {
      await client.query(
        `insert into ${READ_SCHEMA}.leave_changes select $1, unnest($2::text[]), $3
         on conflict (office, month) do update set position = excluded.position`,
        [office, [...months], position],
      );
    }
  }
}

/** For when the rows themselves were put in anew: whoever still counts the old ones counts them in vain. */
export const allLeavesChanged = (client: PoolClient, position: number): Promise<unknown> =>
  client.query(
    `insert into ${READ_SCHEMA}.leave_changes
       select distinct office, to_char(start_on, 'YYYY-MM'), $1::bigint from ${READ_SCHEMA}.leaves
     on conflict (office, month) do update set position = excluded.position`,
    [position],
  );

/** SQL: where the leaves are that people are counted by, of offices, from one day to another. */
export const leavesCounted = (offices: string, from: string, to: string): string =>
  `${READ_SCHEMA}.leaves where office = any(${offices}) and start_on between ${from} and ${to}
     and status in ('granted', 'returned')`;

/** SQL: the position from which on a count of them that was kept is still right. */
export const countedSince = (offices: string, from: string, to: string): string =>
  `coalesce((select max(position) from ${READ_SCHEMA}.leave_changes
     where office = any(${offices}) and month between to_char(${from}, 'YYYY-MM') and to_char(${to}, 'YYYY-MM')), 0)`;

/**
 * Kept counts of people that would be told and are not what the rows give.
 * @returns each as the table holds it, with what it should be
 */
export async function wrongLeavePeople(client: PoolClient): Promise<readonly unknown[]> {
  const which = ['kept.offices', 'kept.from_day', 'kept.to_day'] as const;
  const { rows } = await client.query<{ row: unknown }>(
    `select jsonb_build_object('offices', kept.offices, 'from', kept.from_day, 'to', kept.to_day, 'n', kept.n,
        'counted', counted.n) as row
       from ${READ_SCHEMA}.leave_people kept
       cross join lateral (select count(distinct person_key) as n from ${leavesCounted(...which)}) counted
      where kept.n <> counted.n and kept.position >= ${countedSince(...which)}
      limit 20`,
  );
  return rows.map(({ row }) => row);
}

/** And every kept count goes. */
export const forgetLeavePeople = (client: PoolClient): Promise<unknown> =>
  client.query(`delete from ${READ_SCHEMA}.leave_people`);
