import type { Pool } from 'pg';
import type { Organ } from '#statute';
import { isRole, roleOf, ROLES, type AccountRole } from './roles.js';
import { Viewer, type Standing } from './viewer.js';

interface FoundAccount {
  readonly id: string;
  readonly name: string;
  readonly person: string;
  /** How the session was opened; a provider's word needs no password here. */
  readonly via?: string;
  readonly must_change: boolean;
  readonly second_factor: string | null;
  readonly sees_restricted: boolean;
  readonly assignments: readonly { readonly role: string; readonly area: string }[];
}

export const ACCOUNT_COLUMNS = `a.id, a.name, a.person, a.must_change, a.second_factor, a.sees_restricted,
  coalesce((select jsonb_agg(jsonb_build_object('role', g.role, 'area', g.area))
     from access.assignments g where g.account_id = a.id), '[]') as assignments`;

/** The body in whose name a role takes decisions. */
const DECIDES_FOR: Readonly<Partial<Record<AccountRole, Organ>>> = Object.fromEntries(
  (Object.keys(ROLES) as AccountRole[]).flatMap((role) => {
    const { organ, rights } = roleOf(role);
    return organ && rights.includes('case.decide') ? [[role, organ]] : [];
  }),
);

const FRESH_MS = 1_000;

/** The offices below an area. */
export type OfficesBelow = (area: string) => Promise<readonly string[]>;

/** Makes viewers of accounts: the roles with the offices that they hold in. */
export class Directory {
  private readonly known = new Map<
    string,
    { readonly at: number; readonly offices: Promise<readonly string[]> }
  >();

  constructor(
    readonly pool: Pool,
    private readonly officesBelow: OfficesBelow,
  ) {}

  async viewer(account: FoundAccount, scopes: readonly string[] | null = null): Promise<Viewer> {
    const held = await Promise.all(
      account.assignments
        .filter((one): one is { role: AccountRole; area: string } => isRole(one.role))
        .map(async ({ role, area }) => ({ role, area, offices: await this.below(area) })),
    );
    const { id, name, person, sees_restricted } = account;
    // Another system signs in by its token alone.
    const standing = scopes ? 'full' : standingOf(account);
    return new Viewer(id, name, person, standing, sees_restricted, held, scopes);
  }

  /** By body, the accounts that can take its decisions in this office. */
  async decidersIn(office: string): Promise<Partial<Record<Organ, string[]>>> {
    const { rows } = await this.pool.query<{ name: string; role: AccountRole; area: string }>(
      `select distinct a.name, g.role, g.area from access.assignments g join access.accounts a on a.id = g.account_id
        where not a.disabled and g.role = any($1)`,
      [Object.keys(DECIDES_FOR)],
    );
    const here = await Promise.all(
      rows.map(async (one) => ((await this.below(one.area)).includes(office) ? [one] : [])),
    );
    const deciders: Partial<Record<Organ, string[]>> = {};
    for (const { name, role } of here.flat()) {
      const organ = DECIDES_FOR[role];
      if (organ) deciders[organ] = [...(deciders[organ] ?? []), name];
    }
    return deciders;
  }

  /** The tree of areas changes seldom: it is asked for once a second at most. */
  private below(area: string): Promise<readonly string[]> {
    const now = performance.now();
    const found = this.known.get(area);
    if (found && now - found.at < FRESH_MS) return found.offices;
    const offices = this.officesBelow(area);
    this.known.set(area, { at: now, offices });
    return offices;
  }
}

function standingOf({ via, must_change, second_factor, assignments }: FoundAccount): Standing {
  if (must_change && via !== 'outside') return 'change-password';
  const needed = assignments.some(({ role }) => isRole(role) && roleOf(role).secondFactor);
  return needed && second_factor === null ? 'enrol-second-factor' : 'full';
}

export type { FoundAccount };
