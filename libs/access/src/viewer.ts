import type { Organ } from '#statute';
import { roleOf, type AccountRole, type Right } from './roles.js';

/** A role that somebody holds in an area. */
export interface Assignment {
  readonly role: AccountRole;
  /** An office, or a county, city or province with all offices below it. */
  readonly area: string;
}

/** What must be done before anything else is allowed. */
export type Standing = 'full' | 'change-password' | 'enrol-second-factor';

interface Held extends Assignment {
  readonly offices: readonly string[];
}

/** Somebody who signed in: what he may do, and where. Nothing that is not granted here is allowed. */
export class Viewer {
  constructor(
    readonly accountId: string,
    /** The name that signs in and that stands beside every record. */
    readonly account: string,
    readonly person: string,
    readonly standing: Standing,
    /** Whether the identity of minors and of restricted cases is shown. */
    readonly seesRestricted: boolean,
    readonly held: readonly Held[],
    /** The rights that a token is limited to; null for a person. */
    private readonly scopes: readonly string[] | null = null,
  ) {}

  /** The offices in which this right holds. */
  officesFor(right: Right): ReadonlySet<string> {
    const offices = new Set<string>();
    if (this.standing !== 'full' || (this.scopes && !this.scopes.includes(right))) return offices;
    for (const { role, offices: below } of this.held)
      if (roleOf(role).rights.includes(right)) for (const office of below) offices.add(office);
    return offices;
  }

  /** The areas in which this right was given, as they were given. */
  areasFor(right: Right): readonly string[] {
    return this.has(right)
      ? this.held.filter(({ role }) => roleOf(role).rights.includes(right)).map(({ area }) => area)
      : [];
  }

  has(right: Right): boolean {
    if (this.standing !== 'full' || (this.scopes && !this.scopes.includes(right))) return false;
    return this.held.some(({ role }) => roleOf(role).rights.includes(right));
  }

  may(right: Right, office: string): boolean {
    return this.officesFor(right).has(office);
  }

  /** The bodies in whose name this person takes decisions, wherever it is. */
  bodies(): readonly Organ[] {
    if (!this.has('case.decide')) return [];
    const organs = this.held
      .map(({ role }) => roleOf(role))
      .filter(({ rights }) => rights.includes('case.decide'));
    return [...new Set(organs.flatMap(({ organ }) => organ ?? []))];
  }

  /** The bodies that this person acts for in an office by virtue of a right. */
  organsIn(office: string, right: Right): readonly Organ[] {
    if (!this.may(right, office)) return [];
    return this.held.flatMap(({ role, offices }) => {
      const { organ, rights } = roleOf(role);
      return organ && rights.includes(right) && offices.includes(office) ? [organ] : [];
    });
  }
}
