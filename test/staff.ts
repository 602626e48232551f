import { Accounts, RIGHTS, Tokens, type Assignment } from '../libs/access/src/index.js';
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
  const { token } = await new Tokens(database.pool, clock).give(id, 'test', scopes, 366);
  return { authorization: `Bearer ${token}` };
}

export interface Staff {
  readonly officer: Headers;
  readonly approver: Headers;
  readonly procurator: Headers;
  /** The one who may: decisions are another person's than requests. */
  who(path: string): Headers;
}

const DECISIONS = /\/(grant|refuse|extension|decision|sanctions)$/;

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
