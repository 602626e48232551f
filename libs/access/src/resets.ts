import type { Pool } from 'pg';
import type { Clock } from '#application';
import type { Account } from './accounts.js';
import { roleOf, type Right } from './roles.js';

/** What nobody agreed to by then has to be asked for again. */
const AGREED_WITHIN_MS = 3 * 24 * 3_600_000;

/** What shows or changes what stands in files; figures alone name nobody. */
const OF_FILES: readonly Right[] = ['case.read', 'case.record', 'case.decide', 'opinion.give', 'inbox.use'];

/**
 * Whether whoever gets the new password becomes somebody who reaches files: an authenticator that stays keeps him out.
 */
export const givesAway = (
  { assignments, secondFactor }: Pick<Account, 'assignments' | 'secondFactor'>,
  withSecondFactor: boolean,
): boolean =>
  (withSecondFactor || !secondFactor) &&
  assignments.some(({ role }) => roleOf(role).rights.some((right) => OF_FILES.includes(right)));

/** Resets that one administrator asked for and another one agrees to. */
export class Resets {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  /** Whether there is another administrator who could agree. */
  async hasSecond(by: string): Promise<boolean> {
    const { rows } = await this.pool.query(
      `select 1 from access.assignments s join access.accounts a on a.id = s.account_id
        where s.role = 'administrator' and not a.disabled and a.name <> $1 limit 1`,
      [by],
    );
    return rows.length > 0;
  }

  /** @returns who had asked for the very same, whom this agrees with; null where it is asked for only now */
  async askOrAgree(accountId: string, by: string, withSecondFactor: boolean): Promise<string | null> {
    const now = this.clock.now();
    const { rows } = await this.pool.query<{ asked_by: string }>(
      `delete from access.resets r using access.accounts a
        where r.account_id = $1 and r.asked_by <> $2 and r.second_factor = $3 and r.asked_at > $4
          and a.name = r.asked_by and not a.disabled
        returning r.asked_by`,
      [accountId, by, withSecondFactor, new Date(now - AGREED_WITHIN_MS)],
    );
    if (rows[0]) return rows[0].asked_by;
    await this.pool.query(
      `insert into access.resets (account_id, asked_by, second_factor, asked_at) values ($1, $2, $3, $4)
       on conflict (account_id) do update
         set asked_by = excluded.asked_by, second_factor = excluded.second_factor, asked_at = excluded.asked_at`,
      [accountId, by, withSecondFactor, new Date(now)],
    );
    return null;
  }
}
