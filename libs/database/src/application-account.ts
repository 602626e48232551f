import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import pg from 'pg';

const ACCOUNT = 'correction_app';
const ITERATIONS = 4096;
const LENGTH = 32;

/**
 * What PostgreSQL keeps of a password (RFC 5803): given in place of the password itself, so that no statement, and no
 * log of one, ever holds what somebody could sign in with.
 * @param password ASCII only
 */
export function scramVerifier(password: string, salt = randomBytes(16)): string {
  const salted = pbkdf2Sync(password, salt, ITERATIONS, LENGTH, 'sha256');
  const keyed = (text: string): Buffer => createHmac('sha256', salted).update(text).digest();
  const storedKey = createHash('sha256').update(keyed('Client Key')).digest('base64');
  const serverKey = keyed('Server Key').toString('base64');
  return `SCRAM-SHA-256$${ITERATIONS}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

/**
 * Makes the account that the product works with, or gives it this password: it owns what can be made anew and may
 * only add to what cannot (`libs/runtime/src/least-rights.ts`).
 */
export async function giveApplicationAccount(ownerUrl: string, password: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [ACCOUNT]);
    const verb = rows.length > 0 ? 'alter' : 'create';
    // Base64 and fixed signs only: nothing to escape.
    await client.query(`${verb} role ${ACCOUNT} login password '${scramVerifier(password)}'`);
  } finally {
    await client.end();
  }
}

/** The address of the owner's database for the product's account. */
export function applicationUrl(ownerUrl: string, password: string): string {
  const url = new URL(ownerUrl);
  url.username = ACCOUNT;
  url.password = password;
  return url.href;
}
