import type { Pool } from 'pg';
import { instantOf, wallClock } from '#application';
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
}

/** Everybody by id, and who is told in a role of an office. */
export interface Directory {
  readonly people: ReadonlyMap<string, Recipient>;
  readonly told: (office: string, role: Role) => readonly string[];
}

export const USUAL_TIMES = { quietFrom: '21:00', quietTo: '07:30', digestAt: '08:30' } as const;

const COLUMNS = `id, name, office, role, email, webhook,
  quiet_from as "quietFrom", quiet_to as "quietTo", digest_at as "digestAt"`;

/** Where nobody is named for a role, its notices go to the inbox of the role itself. */
export const roleInbox = (role: Role, office: string): string => `${role}@${office}`;

/** The people of all offices, and who of them is told what. */
export class Recipients {
  constructor(private readonly pool: Pool) {}

  async all(): Promise<Recipient[]> {
    const { rows } = await this.pool.query<Recipient>(
      `select ${COLUMNS} from reminders.recipients where active order by office, role, name`,
    );
    return rows;
  }

  /** Adds somebody, or changes what is known of them. */
  async put(person: Recipient): Promise<void> {
    await this.pool.query(
      `insert into reminders.recipients
         (id, name, office, role, email, webhook, quiet_from, quiet_to, digest_at, active)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, true)
       on conflict (id) do update set name = excluded.name, office = excluded.office, role = excluded.role,
         email = excluded.email, webhook = excluded.webhook, quiet_from = excluded.quiet_from,
         quiet_to = excluded.quiet_to, digest_at = excluded.digest_at, active = true`,
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
      ],
    );
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
    const people = await this.all();
    const { rows } = await this.pool.query<{ name: string; county: string | null }>(
      'select name, county from read_models.offices',
    );
    const counties = new Map(rows.map(({ name, county }) => [name, county]));
    const known = new Map<string, readonly string[]>();
    const told = (office: string, role: Role): readonly string[] => {
      const key = `${role}@${office}`;
      const found = known.get(key) ?? this.toldIn(people, office, counties.get(office) ?? null, role);
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
