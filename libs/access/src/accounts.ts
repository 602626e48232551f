import { randomUUID } from 'node:crypto';
import type { Pool, PoolClient } from 'pg';
import type { Clock } from '#application';
import { fieldFault } from '#casework';
import { inTransaction } from '#database';
import { rightsChanged } from './recently-known.js';
import { roleOf, type AccountRole } from './roles.js';
import { hashPassword, readableSecret } from './secrets.js';
import type { Assignment } from './viewer.js';

/** A password that was given out is good for so long. */
const ONE_TIME_MS = 3 * 24 * 3_600_000;

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  readonly seesRestricted: boolean;
  readonly disabled: boolean;
  readonly secondFactor: boolean;
  readonly outsideName: string | null;
  readonly assignments: readonly Assignment[];
}

export interface AccountRights {
  readonly person: string;
  readonly seesRestricted: boolean;
  readonly disabled: boolean;
  readonly assignments: readonly Assignment[];
  /** Who he is at the office's own identity provider. */
  readonly outsideName?: string;
}

/** Decides, with the account's row held, whether a change takes effect; what it writes stays also where it does not. */
export type Settle = (client: PoolClient, before: Account) => Promise<boolean>;
const agreed: Settle = () => Promise.resolve(true);

/** Why an account cannot be as it was asked for. */
export class AccountRefused extends Error {
  constructor(
    readonly code: string,
    readonly field: string,
    message: string,
  ) {
    super(message);
    this.name = 'AccountRefused';
  }
}

const UNIQUE_VIOLATION = '23505';
const NAME = /^[a-z][a-z0-9._-]{1,31}$/;

function checkAssignments(assignments: readonly Assignment[]): void {
  const roles = new Set(assignments.map(({ role }) => role));
  const alone = [...roles].find((role) => roleOf(role).alone);
  if (alone && roles.size > 1) {
    throw new AccountRefused(
      'role-held-alone',
      'assignments',
      `${roleOf(alone).zh}不能同时担任其他岗位（三员分立）。`,
    );
  }
}

/** Every text that is told of an account is as long as a form lets it be, whichever way it came. */
function checkTexts({ person, outsideName, assignments }: Omit<AccountRights, 'disabled'>): void {
  const told = [
    ['person', person, '姓名'],
    ['outsideName', outsideName ?? '', '统一身份认证中的名称'],
    ...assignments.map(({ area }) => ['area', area, '辖区'] as const),
  ] as const;
  for (const [field, text, title] of told) {
    const fault = fieldFault(field, text);
    if (fault !== null) throw new AccountRefused('bad-text', field, `${title}${fault}`);
  }
}

const COLUMNS = `a.id, a.name, a.person, a.sees_restricted as "seesRestricted", a.disabled,
  a.outside_name as "outsideName", a.second_factor is not null as "secondFactor",
  coalesce((select jsonb_agg(jsonb_build_object('role', s.role, 'area', s.area) order by s.role, s.area)
     from access.assignments s where s.account_id = a.id), '[]') as assignments`;

/** Who may sign in. Every change of rights or password ends the sessions of the account. */
export class Accounts {
  constructor(
    private readonly pool: Pool,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Account[]> {
    const { rows } = await this.pool.query<Account>(
      `select ${COLUMNS} from access.accounts a order by a.name`,
    );
    return rows;
  }

  async find(id: string): Promise<Account | null> {
    const { rows } = await this.pool.query<Account>(
      `select ${COLUMNS} from access.accounts a where a.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  /** @returns the account's id and the password to give to the person, once. @throws AccountRefused */
  async add(
    name: string,
    rights: Omit<AccountRights, 'disabled'>,
    alsoWrite: (client: PoolClient) => Promise<void> = () => Promise.resolve(),
  ): Promise<{ readonly id: string; readonly oneTimePassword: string }> {
    if (!NAME.test(name)) {
      throw new AccountRefused(
        'bad-name',
        'name',
        '账号名应为 2 至 32 个小写字母、数字或 . _ -，以字母开头。',
      );
    }
    checkTexts(rights);
    checkAssignments(rights.assignments);
    const id = randomUUID();
    const oneTimePassword = readableSecret();
    const password = await hashPassword(oneTimePassword);
    const now = this.clock.now();
    try {
      await inTransaction(this.pool, async (client) => {
        await client.query(
          `insert into access.accounts (id, name, person, password, password_expires, sees_restricted, created_at, outside_name)
           values ($1, $2, $3, $4, $5, $6, $7, $8)`,
          [
            id,
            name,
            rights.person,
            password,
            new Date(now + ONE_TIME_MS),
            rights.seesRestricted,
            new Date(now),
            rights.outsideName ?? null,
          ],
        );
        await assign(client, id, rights.assignments);
        await alsoWrite(client);
      });
    } catch (error) {
      throw takenBy(error, name);
    }
    return { id, oneTimePassword };
  }

  /** What changes nothing ends no session either. @throws AccountRefused */
  async change(
    id: string,
    rights: AccountRights,
    settle: Settle = agreed,
  ): Promise<'changed' | 'same' | 'waits' | 'gone'> {
    checkTexts(rights);
    checkAssignments(rights.assignments);
    return inTransaction(this.pool, async (client) => {
      const before = await held(client, id);
      if (!before) return 'gone';
      if (isSame(before, rights)) return 'same';
      await refuseTaken(client, id, rights.outsideName);
      if (!(await settle(client, before))) return 'waits';
      await this.keepRoles(client, before);
      await client.query(
        'update access.accounts set person = $2, sees_restricted = $3, disabled = $4, outside_name = $5 where id = $1',
        [id, rights.person, rights.seesRestricted, rights.disabled, rights.outsideName ?? null],
      );
      await client.query('delete from access.assignments where account_id = $1', [id]);
      await assign(client, id, rights.assignments);
      await endSessions(client, id);
      await refuseWithoutAdministrator(client);
      return 'changed';
    })
      .catch((error: unknown) => {
        throw takenBy(error, '');
      })
      .finally(rightsChanged);
  }

  /** A new one-time password; the second factor goes too where it was lost. @returns null when there is no such account */
  async reset(id: string, withSecondFactor: boolean): Promise<string | null> {
    return (await this.resetWhere(id, withSecondFactor, agreed))?.oneTimePassword ?? null;
  }

  /** The same where it is agreed to. @returns null when there is no such account, no password where it is not */
  async resetWhere(
    id: string,
    withSecondFactor: boolean,
    settle: Settle,
  ): Promise<{ readonly oneTimePassword: string | null } | null> {
    const oneTimePassword = readableSecret();
    const password = await hashPassword(oneTimePassword);
    const until = new Date(this.clock.now() + ONE_TIME_MS);
    return inTransaction(this.pool, async (client) => {
      const account = await held(client, id);
      if (!account) return null;
      if (!(await settle(client, account))) return { oneTimePassword: null };
      await client.query(
        `update access.accounts set password = $2, must_change = true, password_expires = $3,
           second_factor = case when $4 then null else second_factor end where id = $1`,
        [id, password, until, withSecondFactor],
      );
      if (withSecondFactor)
        await client.query('delete from access.recovery_codes where account_id = $1', [id]);
      await endSessions(client, id);
      return { oneTimePassword };
    }).finally(rightsChanged);
  }

  /** What somebody could do until now counts for a while: nobody takes it away for a moment to be asked less. */
  private async keepRoles(client: PoolClient, { id, disabled, assignments }: Account): Promise<void> {
    if (disabled) return;
    await client.query(
      `insert into access.former_roles (account_id, role, ended_at) select distinct $1::uuid, role, $3::timestamptz
         from unnest($2::text[]) as role
       on conflict (account_id, role) do update set ended_at = excluded.ended_at`,
      [id, assignments.map(({ role }) => role), new Date(this.clock.now())],
    );
  }

  /** The first administrator, where there is nobody yet. @returns his one-time password, or null */
  async first(): Promise<{ readonly name: string; readonly oneTimePassword: string } | null> {
    const { rows } = await this.pool.query('select 1 from access.accounts limit 1');
    if (rows.length > 0) return null;
    const assignments = [{ role: 'administrator' as AccountRole, area: '*' }];
    const name = 'admin';
    try {
      const rights = { person: '系统管理员', seesRestricted: false, assignments };
      const { oneTimePassword } = await this.add(name, rights);
      return { name, oneTimePassword };
    } catch (error) {
      // Another process starts at the same time, and tells him his password.
      if (error instanceof AccountRefused && error.code === 'name-taken') return null;
      throw error;
    }
  }
}

/** An account as it stands, which nobody else changes meanwhile. */
async function held(client: PoolClient, id: string): Promise<Account | null> {
  const { rows } = await client.query<Account>(
    `select ${COLUMNS} from access.accounts a where a.id = $1 for no key update of a`,
    [id],
  );
  return rows[0] ?? null;
}

const rolesAndAreas = (assignments: readonly Assignment[]): string =>
  [...new Set(assignments.map(({ role, area }) => JSON.stringify([role, area])))].sort().join();

const isSame = (before: Account, rights: AccountRights): boolean =>
  before.person === rights.person &&
  before.seesRestricted === rights.seesRestricted &&
  before.disabled === rights.disabled &&
  before.outsideName === (rights.outsideName ?? null) &&
  rolesAndAreas(before.assignments) === rolesAndAreas(rights.assignments);

/** Before anybody is asked to agree to it. */
async function refuseTaken(client: PoolClient, id: string, outsideName: string | undefined): Promise<void> {
  const { rows } = await client.query('select 1 from access.accounts where outside_name = $2 and id <> $1', [
    id,
    outsideName ?? null,
  ]);
  if (rows.length > 0) throw outsideNameTaken();
}

const outsideNameTaken = (): AccountRefused =>
  new AccountRefused('outside-name-taken', 'outsideName', '统一身份认证中的这个名称已经属于另一个账号。');

/** What is somebody else's already, or the error as it was. */
function takenBy(error: unknown, name: string): unknown {
  const { code, constraint = '' } = error as { code?: string; constraint?: string };
  if (code !== UNIQUE_VIOLATION) return error;
  return constraint.includes('outside_name')
    ? outsideNameTaken()
    : new AccountRefused('name-taken', 'name', `账号名“${name}”已经用过；账号名不重复使用。`);
}

async function assign(client: PoolClient, id: string, assignments: readonly Assignment[]): Promise<void> {
  for (const { role, area } of assignments) {
    await client.query('insert into access.assignments values ($1, $2, $3) on conflict do nothing', [
      id,
      role,
      area,
    ]);
  }
}

/** Somebody must be able to let people in. */
async function refuseWithoutAdministrator(client: PoolClient): Promise<void> {
  const { rows } = await client.query(
    `select 1 from access.assignments s join access.accounts a on a.id = s.account_id
      where s.role = 'administrator' and not a.disabled limit 1`,
  );
  if (rows.length === 0)
    throw new AccountRefused('last-administrator', 'disabled', '至少要留一名可用的系统管理员。');
}

export async function endSessions(client: PoolClient | Pool, accountId: string): Promise<void> {
  await client.query('delete from access.sessions where account_id = $1', [accountId]);
}
