import { Secret, TOTP } from 'otpauth';
import { Accounts, RIGHTS, SignIn, Tokens, type Assignment, type Right } from '../libs/access/src/index.js';
import type { Runtime } from '../libs/runtime/src/index.js';
import { OFFICE } from './office.js';

export type Headers = Readonly<Record<string, string>>;

interface Person {
  readonly seesRestricted?: boolean;
  readonly scopes?: readonly string[];
}

/** An account with these roles, and a token of it as headers of a request. */
export async function accountOf(
  { database, clock }: Runtime,
  name: string,
  assignments: readonly Assignment[],
  { seesRestricted = false, scopes = Object.keys(RIGHTS) }: Person = {},
): Promise<Headers> {
  const { id } = await new Accounts(database.pool, clock).add(name, {
    person: name,
    seesRestricted,
    assignments,
  });
  const request = { title: 'test', scopes: scopes as Right[], days: 366 };
  const { token } = await new Tokens(database.pool, clock).give({ id, name }, request);
  return { authorization: `Bearer ${token}` };
}

export interface Present {
  readonly id: string;
  /** As the browser sends them. */
  readonly headers: Headers;
  /** Each proves once that it is the person. */
  readonly codes: string[];
}

/** Somebody who signed in, with a password of his own, and with an authenticator unless he has `none`. */
export async function sessionOf(
  { database, clock, protection, sessions }: Runtime,
  name: string,
  assignments: readonly Assignment[],
  factor: 'authenticator' | 'none' = 'authenticator',
): Promise<Present> {
  const { pool } = database;
  const { id } = await new Accounts(pool, clock).add(name, {
    person: name,
    seesRestricted: false,
    assignments,
  });
  await pool.query('update access.accounts set must_change = false, password_expires = null where id = $1', [
    id,
  ]);
  const signIn = new SignIn(pool, clock, protection.secrets);
  const { session, csrf } = await signIn.session(id, '127.0.0.1', undefined);
  const headers = { cookie: `__Host-session=${session}`, 'x-csrf-token': csrf };
  if (factor === 'none') return { id, headers, codes: [] };
  const known = await sessions.bySession(session);
  if (!known) throw new Error(`${name} is not signed in`);
  const { secret } = signIn.proposeSecondFactor(known.viewer);
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock.now() });
  return { id, headers, codes: [...(await signIn.enrolSecondFactor(known.viewer, secret, code))] };
}

export interface Staff {
  readonly officer: Headers;
  readonly approver: Headers;
  readonly procurator: Headers;
  /** The one who may: decisions are another person's than requests. */
  who(path: string): Headers;
}

const DECISIONS =
  /\/(grant|refuse|extension|decision|sanctions|level|key-regime|positioning|lifting|travel-permits|ending)$/;

/** The people of an office: the head, and somebody above who approves. */
export async function staffOf(runtime: Runtime, area = OFFICE): Promise<Staff> {
  const officer = await accountOf(runtime, 'head', [{ role: 'office_head', area }], { seesRestricted: true });
  const approver = await accountOf(
    runtime,
    'approver',
    [
      { role: 'office_head', area },
      { role: 'county_approver', area },
      { role: 'municipal_approver', area },
    ],
    { seesRestricted: true },
  );
  const procurator = await accountOf(runtime, 'procurator', [{ role: 'procurator', area }], {
    seesRestricted: true,
  });
  const who = (path: string): Headers =>
    path.endsWith('/opinions') ? procurator : DECISIONS.test(path) ? approver : officer;
  return { officer, approver, procurator, who };
}
