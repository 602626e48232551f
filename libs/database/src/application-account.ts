import { createHmac } from 'node:crypto';
import pg from 'pg';

const ACCOUNT = 'correction_app';
const [DUPLICATE_OBJECT, UNIQUE_VIOLATION] = ['42710', '23505'];

/**
 * The account that the product works with, on a server where it may make one: it owns what can be made anew and may
 * only add to what cannot (`libs/runtime/src/least-rights.ts`). Its password follows from the owner's, so that every
 * process that knows the one knows the other.
 * @returns the address of the database for that account
 */
export async function applicationUrl(ownerUrl: string): Promise<string> {
  const url = new URL(ownerUrl);
  const password = createHmac('sha256', decodeURIComponent(url.password)).update(ACCOUNT).digest('base64url');
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    // Letters, digits, - and _ only: nothing to escape.
    await client.query(`create role ${ACCOUNT} login password '${password}'`).catch((error: unknown) => {
      const { code = '' } = error as { code?: string };
      if (![DUPLICATE_OBJECT, UNIQUE_VIOLATION].includes(code)) throw error;
    });
  } finally {
    await client.end();
  }
  url.username = ACCOUNT;
  url.password = password;
  return url.href;
}
