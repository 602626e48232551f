import type { Pool } from 'pg';
import { instantOf, wallClock } from '#application';
import { fieldFault } from '#casework';
import { addDays, type Role } from '#statute';

/** A person who is told: what about, how, and when not. Times are `HH:mm` in Asia/Shanghai. */
export interface Recipient {
  readonly id: string;
  readonly name: string;
  /** The office, or for people of the county the county. */
  readonly office: string;
  readonly role: Role;
  readonly email: string | null;
  readonly webhook: string | null;
  /** From and to when nothing but the loudest is sent; the same time twice: never quiet. */
  readonly quietFrom: string;
  readonly quietTo: string;
  readonly digestAt: string;
  /** The name of the account of this person; null where none is known. */
  readonly account: string | null;
}

/** A recipient as the office sees it. */
export interface ListedRecipient extends Recipient {
  /** False where the account was disabled: nothing is sent any more. */
  readonly receiving: boolean;
}

/** Who is told in a role of an office; `isClosed`: of them who may know minors, or else the inbox of the role. */
export type Telling = (office: string, role: Role, isClosed: boolean) => readonly string[];

/** Everybody by id, and who is told in a role of an office. */
export interface Directory {
  readonly people: ReadonlyMap<string, Recipient>;
  readonly told: Telling;
}

const TITLES = { id: '名称', name: '姓名', office: '单位', email: '邮箱', webhook: '消息网关地址' } as const;

/** What is wrong with the texts that are told of somebody, each with its field. */
export function recipientFaults(
  person: Pick<Recipient, keyof typeof TITLES>,
): readonly { readonly field: string; readonly message: string }[] {
  return (Object.keys(TITLES) as (keyof typeof TITLES)[]).flatMap((field) => {
    // Who somebody is called by is as long as a name.
    const fault = fieldFault(field === 'id' ? 'name' : field, person[field] ?? '');
    return fault === null ? [] : [{ field, message: `${TITLES[field]}${fault}` }];
  });
}

export const USUAL_TIMES = { quietFrom: '21:00', quietTo: '07:30', digestAt: '08:30' } as const;

const COLUMNS = `id, name, office, role, email, webhook,
  quiet_from as "quietFrom", quiet_to as "quietTo", digest_at as "digestAt", account`;

/** SQL: the accounts `a` that, by person and area, are those of a recipient `r`. */
const ACCOUNTS_OF_R = `access.accounts a where a.person = r.name and exists (
  select from access.assignments held where held.account_id = a.id and (held.area = '*' or held.area in (
    with recursive above(name) as (
      select r.office union
      select o.county from read_models.offices o join above on o.name = above.name where o.county is not null)
    select name from above)))`;

/** SQL: whether a recipient `r` is still told: not taken off the list, and not everybody that it may be is disabled. */
const R_RECEIVES = `(r.active and case
  when r.account is not null
    then not exists (select from access.accounts a where a.name = r.account and a.disabled)
  else coalesce((select bool_or(not a.disabled) from ${ACCOUNTS_OF_R}), true) end)`;

/** SQL: whether what is addressed to a recipient may still be sent; `id` is an expression that holds the id. */
export const RECEIVES = (id: string): string =>
  `not exists (select from reminders.recipients r where r.id = ${id} and not ${R_RECEIVES})`;

/** SQL: whether a recipient `r` may know minors. */
const R_KNOWS = `exists (select from access.accounts a where a.name = r.account and a.sees_restricted)`;

/** SQL: whether whoever reads what is addressed to a recipient may know minors; of an inbox it is asked who opens it. */
export const KNOWS = (id: string): string =>
  `not exists (select from reminders.recipients r where r.id = ${id} and not ${R_KNOWS})`;

/** Where nobody is named for a role, its notices go to the inbox of the role itself. */
export const roleInbox = (role: Role, office: string): string => `${role}@${office}`;

/** The people of all offices, and who of them is told what. */
export class Recipients {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<ListedRecipient[]> {
    const { rows } = await this.pool.query<ListedRecipient>(
      `select ${COLUMNS}, ${R_RECEIVES} as receiving from reminders.recipients r
        where active order by office, role, name`,
    );
    return rows;
  }

  /** Those to whom something may be sent. */
  async receiving(): Promise<Recipient[]> {
    return (await this.all()).filter(({ receiving }) => receiving);
  }

  private async knowing(): Promise<ReadonlySet<string>> {
    const { rows } = await this.pool.query<{ id: string }>(
      `select id from reminders.recipients r where active and ${R_KNOWS}`,
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Keeps whose account it is, while that can be told without doubt: later its rights may have been taken away. */
  async link(): Promise<void> {
    await this.pool.query(
      `update reminders.recipients r set account = (select min(a.name) from ${ACCOUNTS_OF_R})
        where active and account is null and (select count(*) from ${ACCOUNTS_OF_R}) = 1`,
    );
  }

  /** Offices where somebody was to be told and by now nobody is, with who it was. */
  async deserted(): Promise<{ readonly office: string; readonly names: readonly string[] }[]> {
    const { rows } = await this.pool.query<{ office: string; names: string[] }>(
      `select office, array_agg(name order by name) as names from reminders.recipients r
        where active group by office having not bool_or(${R_RECEIVES}) order by office`,
    );
    return rows;
  }

  /** Adds somebody, or changes what is known of them. */
  async put(person: Recipient): Promise<void> {
    await this.pool.query(
      `insert into reminders.recipients
         (id, name, office, role, email, webhook, quiet_from, quiet_to, digest_at, active, account)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true, $10)
       on conflict (id) do update set name = excluded.name, office = excluded.office, role = excluded.role,
         email = excluded.email, webhook = excluded.webhook, quiet_from = excluded.quiet_from,
         quiet_to = excluded.quiet_to, digest_at = excluded.digest_at, active = true, account = excluded.account`,
      [
        person.id,
        person.name,
        person.office,
        person.role,
        person.email,
        person.webhook,
        person.quietFrom,
        person.quietTo,
        person.digestAt,
        person.account,
      ],
    );
    await this.link();
  }

  /** Nothing is sent to them any more; what was sent stays on record. False where there is no such person. */
  async retire(id: string): Promise<boolean> {
    const { rowCount } = await this.pool.query(
      `update reminders.recipients set active = false where id = $1 and active`,
      [id],
    );
    return rowCount === 1;
  }

  /** Who is told in each role of an office, the county's people included; read once for a round of planning. */
  async directory(): Promise<Directory> {
    const people = await this.receiving();
    const { rows } = await this.pool.query<{ name: string; county: string | null }>(
      'select name, county from read_models.offices',
    );
    const counties = new Map(rows.map(({ name, county }) => [name, county]));
    const known = new Map<string, readonly string[]>();
    const knowing = await this.knowing();
    const told: Telling = (office, role, isClosed) => {
      const key = `${role}@${office}@${isClosed}`;
      const asked = isClosed ? people.filter(({ id }) => knowing.has(id)) : people;
      const found = known.get(key) ?? this.toldIn(asked, office, counties.get(office) ?? null, role);
      known.set(key, found);
      return found;
    };
    return { people: new Map(people.map((person) => [person.id, person])), told };
  }

  private toldIn(
    people: readonly Recipient[],
    office: string,
    county: string | null,
    role: Role,
  ): readonly string[] {
    const place = role === 'county' ? (county ?? office) : office;
    const named = people.filter((one) => one.role === role && one.office === place).map(({ id }) => id);
    return named.length > 0 ? named : [roleInbox(role, place)];
  }
}

/** The first instant, from now on, at which somebody may be disturbed. */
export function afterQuietHours({ quietFrom, quietTo }: Recipient, now: number): number {
  const { day, time } = wallClock(now);
  if (quietFrom === quietTo) return now;
  const overnight = quietFrom > quietTo;
  const isQuiet = overnight ? time >= quietFrom || time < quietTo : time >= quietFrom && time < quietTo;
  if (!isQuiet) return now;
  const tomorrow = overnight && time >= quietFrom;
  return instantOf(tomorrow ? addDays(day, 1) : day, quietTo);
}
