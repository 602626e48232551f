import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import pg from 'pg';
import { applicationUrl, openEmbedded, scramVerifier, type EmbeddedPostgres } from './index.js';

const WINDOWS = process.platform === 'win32';
let folder: string;
let dataDir: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'private-'));
  // As another account than root must be able to pass, and nobody may rely on it.
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (): Promise<EmbeddedPostgres> => openEmbedded(dataDir, { throwaway: true });

async function mayConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

const entriesBelow = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const below = join(path, entry.name);
    return entry.isDirectory() ? [below, ...entriesBelow(below)] : [below];
  });

/** What another account of the machine could read. */
const readableByOthers = (): string[] =>
  WINDOWS ? [] : [dataDir, ...entriesBelow(dataDir)].filter((path) => (statSync(path).mode & 0o077) !== 0);

/** The environment of the running server, where the system tells it. */
function serverEnvironment(): string {
  const [pid] = readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  const path = `/proc/${pid}/environ`;
  return existsSync(path) ? readFileSync(path, 'latin1') : '';
}

it('lets no other account read the data folder, and keeps no password where a log or an environment tells it', async () => {
  process.env['SMTP_URL'] = 'smtp://post:canary-of-a-setting@mail';
  const first = await open();
  const log = (): string => readFileSync(join(dataDir, 'postgres.log'), 'utf8');
  try {
    expect(readableByOthers()).toEqual([]);
    expect(await mayConnect(applicationUrl(first.url, first.applicationPassword))).toBe(true);
    // The one place that told the password was a statement that failed.
    const client = new pg.Client({ connectionString: first.url });
    await client.connect();
    await client.query(`create role correction_app password 'canary-of-a-statement'`).catch(() => undefined);
    await client.end();
    expect(log()).toContain('correction_app');
    expect(log()).not.toContain('canary-of-a-statement');
    expect(log()).not.toContain(first.applicationPassword);
    expect(serverEnvironment()).not.toContain('canary-of-a-setting');
  } finally {
    delete process.env['SMTP_URL'];
    await first.close();
  }
});

it('gives the product another password with each first user, and the same one to who joins', async () => {
  const first = await open();
  const joined = await open();
  expect(joined.applicationPassword).toBe(first.applicationPassword);
  await joined.close();
  await first.close();
  const next = await open();
  expect(next.applicationPassword).not.toBe(first.applicationPassword);
  expect(await mayConnect(applicationUrl(next.url, first.applicationPassword))).toBe(false);
  expect(await mayConnect(applicationUrl(next.url, next.applicationPassword))).toBe(true);
  await next.close();
});

it('closes a folder that an earlier version left readable', async () => {
  await (await open()).close();
  chmodSync(dataDir, 0o755);
  chmodSync(join(dataDir, 'postgres.log'), 0o644);
  const again = await open();
  expect(readableByOthers()).toEqual([]);
  await again.close();
});

/** A folder with files of a program that has nothing to do with us. */
function foreignFolder(): Record<string, number> {
  mkdirSync(dataDir);
  chmodSync(dataDir, 0o755);
  const made: Record<string, number> = { 'run.sh': 0o755, 'notes.txt': 0o644, shared: 0o775, secrets: 0o750 };
  for (const name of ['shared', 'secrets']) mkdirSync(join(dataDir, name));
  for (const name of ['run.sh', 'notes.txt']) writeFileSync(join(dataDir, name), name);
  // As a start of the whole product puts its keys there.
  writeFileSync(join(dataDir, 'secrets', 'master-keys.json'), '{}');
  for (const [name, mode] of Object.entries(made)) chmodSync(join(dataDir, name), mode);
  return { ...made, '.': 0o755 };
}
const rightsOf = (names: readonly string[]): Record<string, number> =>
  Object.fromEntries(names.map((name) => [name, statSync(join(dataDir, name)).mode & 0o777]));

it.each(['by its path', 'as the working folder'])(
  'leaves the rights of other people’s files in its folder, named %s, at every start; only ours are closed',
  async (how) => {
    const given = foreignFolder();
    const owner = statSync(dataDir).uid;
    const before = process.cwd();
    if (how === 'as the working folder') process.chdir(dataDir);
    try {
      for (let start = 1; start <= 3; start++) {
        const server = await openEmbedded(how === 'by its path' ? dataDir : '.', { throwaway: true });
        await server.close();
        if (!WINDOWS) expect(rightsOf(Object.keys(given))).toEqual(given);
        expect(statSync(dataDir).uid).toBe(owner);
        chmodSync(join(dataDir, 'postgres.log'), 0o644);
      }
    } finally {
      process.chdir(before);
    }
    await (await open()).close();
    const ours = ['postgres', 'postgres.log', 'postgres-password', 'application-password', 'holders'];
    expect(readableByOthers().filter((path) => ours.includes(basename(path)))).toEqual([]);
  },
  120_000,
);

it('makes a verifier as PostgreSQL does', () => {
  // Salt and password of the example in RFC 7677.
  const salt = Buffer.from('W22ZaJ0SNY7soEsUEjb6gQ==', 'base64');
  expect(scramVerifier('pencil', salt)).toBe(
    'SCRAM-SHA-256$4096:W22ZaJ0SNY7soEsUEjb6gQ==$WG5d8oPm3OtcPnkdi4Uo7BkeZkBFzpcXkuLmtbsT4qY=:wfPLwcE6nTWhTAmQ7tl2KeoiWGPlZqQxSrmfPwDl2dU=',
  );
});
