import type { PoolClient } from 'pg';
import type { Clock } from '#application';
import type { Account } from './accounts.js';
import { isRole, roleOf, type Right } from './roles.js';

/**
 * What nobody agreed to by then has to be asked for again. For as long somebody counts as an administrator after another
 * one took that from him, and whoever got the password of another administrator cannot agree with himself by it.
 */
const AGREED_WITHIN_MS = 3 * 24 * 3_600_000;

/** What shows or changes what stands in files, or who may come in; figures alone name nobody. */
const GIVEN_AWAY: readonly Right[] = [
  'case.read',
  'case.record',
  'case.decide',
  'opinion.give',
  'inbox.use',
  'accounts.manage',
];

/** By what somebody else could come in as the holder. */
export interface Handover {
  readonly secondFactor: boolean;
  /** Who he will be at the office's own identity provider; null where it is the password that is given out. */
  readonly outsideName: string | null;
}

/** Whether whoever has the new password, or the name over there, becomes this account: an authenticator that stays keeps out who has a password only. */
const comesIn = ({ secondFactor }: Account, asked: Handover): boolean =>
  asked.outsideName !== null || asked.secondFactor || !secondFactor;

/** New passwords and outside names that one administrator asks for and another one agrees to. Whoever calls it holds the account's row. */
export class Resets {
  constructor(
    private readonly client: Pick<PoolClient, 'query'>,
    private readonly clock: Clock,
  ) {}

  /** By what right it takes effect, for the record; null where somebody else has to agree first. */
  async consentTo(account: Account, by: string, asked: Handover): Promise<string | null> {
    if (!(await this.givesAway(account, asked))) return '';
    const consent = (await this.hasSecond(by, account.id))
      ? await this.askOrAgree(account.id, by, asked)
      : alone(account, by, asked);
    if (consent !== null) await this.handOver(account.id, by);
    return consent;
  }

  /** Whether there is another administrator than these, or was until lately: nobody is alone because he sent the other away. */
  async hasSecond(by: string, accountId: string): Promise<boolean> {
    const { rows } = await this.client.query(
      `select 1 from access.accounts a where a.name <> $1 and a.id <> $2 and (
         not a.disabled and exists (
           select from access.assignments s where s.account_id = a.id and s.role = 'administrator')
         or exists (select from access.former_roles f
           where f.account_id = a.id and f.role = 'administrator' and f.ended_at > $3)) limit 1`,
      [by, accountId, this.lately()],
    );
    return rows.length > 0;
  }

  /** Also by a role that was taken away: it could be given back afterwards. */
  private async givesAway(account: Account, asked: Handover): Promise<boolean> {
    if (!comesIn(account, asked)) return false;
    const { rows } = await this.client.query<{ role: string }>(
      'select role from access.former_roles where account_id = $1',
      [account.id],
    );
    return [...account.assignments, ...rows].some(({ role }) => opens(role));
  }

  /** @returns who asked for the very same and who agrees; null where it is asked for only now */
  private async askOrAgree(
    accountId: string,
    by: string,
    { secondFactor, outsideName }: Handover,
  ): Promise<string | null> {
    const { rows } = await this.client.query<{ asked_by: string }>(
      `delete from access.resets r using access.accounts a, access.accounts b
        where r.account_id = $1 and r.second_factor = $3 and r.outside_name is not distinct from $4 and r.asked_at > $5
          and a.name = r.asked_by and b.name = $2 and a.id <> b.id and b.id <> r.account_id and not a.disabled
          and exists (select from access.assignments s where s.account_id = a.id and s.role = 'administrator')
          and not coalesce(a.handed_by = b.name and a.handed_at > $5, false)
          and not coalesce(b.handed_by = a.name and b.handed_at > $5, false)
        returning r.asked_by`,
      [accountId, by, secondFactor, outsideName, this.lately()],
    );
    if (rows[0]) return `；${rows[0].asked_by} 申请，${by} 同意`;
    await this.client.query(
      `insert into access.resets (account_id, asked_by, second_factor, outside_name, asked_at)
       values ($1, $2, $3, $4, $5)
       on conflict (account_id, (outside_name is null)) do update
         set asked_by = excluded.asked_by, second_factor = excluded.second_factor,
           outside_name = excluded.outside_name, asked_at = excluded.asked_at`,
      [accountId, by, secondFactor, outsideName, new Date(this.clock.now())],
    );
    return null;
  }

  private async handOver(accountId: string, to: string): Promise<void> {
    await this.client.query('update access.accounts set handed_by = $2, handed_at = $3 where id = $1', [
      accountId,
      to,
      new Date(this.clock.now()),
    ]);
  }

  private lately(): Date {
    return new Date(this.clock.now() - AGREED_WITHIN_MS);
  }
}

const opens = (role: string): boolean =>
  isRole(role) && roleOf(role).rights.some((right) => GIVEN_AWAY.includes(right));

function alone({ name, assignments }: Account, by: string, { outsideName }: Handover): string {
  const manages = assignments.some(({ role }) => roleOf(role).rights.includes('accounts.manage'));
  const who = manages && name !== by ? '除该账号外只有一名系统管理员' : '只有一名系统管理员';
  const holder = outsideName === null ? '持一次性密码者' : '以这个名称登录者';
  return `；${who}，未经另一人同意，${holder}可以用该账号${manages ? '管理账号' : '查看或办理档案'}`;
}
