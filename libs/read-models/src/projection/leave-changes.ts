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

/**
 * Kept counts of people that would be told and are not what the rows give.
 * @returns each as the table holds it, with what it should be
 */
export async function wrongLeavePeople(client: PoolClient): Promise<readonly unknown[]> {
  const { rows } = await client.query<{ row: unknown }>(
    `select jsonb_build_object('offices', kept.offices, 'from', kept.from_day, 'to', kept.to_day, 'n', kept.n,
        'counted', counted.n) as row
       from ${READ_SCHEMA}.leave_people kept
       cross join lateral (select count(distinct person_key) as n from ${READ_SCHEMA}.leaves
         where office = any(kept.offices) and start_on between kept.from_day and kept.to_day
           and status in ('granted', 'returned')) counted
      where kept.n <> counted.n
        and kept.position >= coalesce((select max(position) from ${READ_SCHEMA}.leave_changes
          where office = any(kept.offices)
            and month between to_char(kept.from_day, 'YYYY-MM') and to_char(kept.to_day, 'YYYY-MM')), 0)
      limit 20`,
  );
  return rows.map(({ row }) => row);
}

/** And every kept count goes. */
export const forgetLeavePeople = (client: PoolClient): Promise<unknown> =>
  client.query(`delete from ${READ_SCHEMA}.leave_people`);
