import { spawn, type ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { until } from '../../../test/until.js';
import { secondPaths } from '../testing/second-path.js';
import { openSmallDisk } from '../testing/small-disk.js';
import { ExplainedFailure, openEmbedded, openPool, type EmbeddedPostgres } from './index.js';
import { serverIn } from './postmaster-file.js';
import { isAlive, markText, OWN_MARK } from './process-mark.js';

const PATIENCE_MS = 120_000;
const THROWAWAY = { throwaway: true };
/** Where something must still be there after the server was killed. */
const DURABLE = {};

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), '司法所 data-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

const postmasterOf = (folder: string): number => {
  const path = join(folder, 'postgres', 'postmaster.pid');
  return existsSync(path) ? Number(readFileSync(path, 'utf8').split('\n')[0]) : 0;
};
const isUp = (folder: string): boolean => {
  const pid = postmasterOf(folder);
  return pid > 0 && isAlive(pid);
};

/** One after the other, so that a fault in the middle leaves no server behind. */
async function used(
  folder: string,
  use: (server: EmbeddedPostgres) => Promise<void>,
  options: { throwaway?: boolean } = THROWAWAY,
): Promise<void> {
  const server = await openEmbedded(folder, options);
  try {
    await use(server);
  } finally {
    await server.close();
  }
}

/** Another process that uses the folder, until it is told to end. */
async function another(folder: string): Promise<ChildProcess> {
  const script = `import { openEmbedded } from ${JSON.stringify(join(process.cwd(), 'dist/libs/database/src/index.js'))};
    const server = await openEmbedded(process.argv[1], { throwaway: true });
    process.stdin.on('end', () => void server.close().then(() => process.exit(0))).resume();
    console.log('here');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await until(() => said.includes('here'), PATIENCE_MS);
  return child;
}

describe('a server that was killed', () => {
  it('is started again at the same place, says so meanwhile, and keeps what was committed', async () => {
    await used(
      dataDir,
      async (server) => {
        const pool = openPool(server.url, 4);
        await pool.query('create table kept as select 1 as one');
        for (let time = 1; time <= 2; time++) {
          const before = postmasterOf(dataDir);
          process.kill(before, 'SIGKILL');
          await until(() => server.trouble() !== null, PATIENCE_MS);
          expect(server.trouble()).toContain('数据库意外停止');
          await until(() => server.trouble() === null, PATIENCE_MS);
          expect((await pool.query('select one from kept')).rows).toEqual([{ one: 1 }]);
          expect(postmasterOf(dataDir)).not.toBe(before);
        }
        await pool.end();
      },
      DURABLE,
    );
    expect(isUp(dataDir)).toBe(false);
  }, 200_000);

  it('is started by one of those that use it, and found by the others', async () => {
    await used(dataDir, async (server) => {
      const others = [await another(dataDir), await another(dataDir)];
      const pool = openPool(server.url, 1);
      process.kill(postmasterOf(dataDir), 'SIGKILL');
      await until(() => server.trouble() !== null, PATIENCE_MS);
      await until(async () => (await pool.query('select 1').catch(() => null)) !== null, PATIENCE_MS);
      const [restarted] = [postmasterOf(dataDir)];
      for (const other of others) {
        other.stdin?.end();
        await until(() => other.exitCode !== null, PATIENCE_MS);
      }
      expect(postmasterOf(dataDir)).toBe(restarted);
      expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      await pool.end();
    });
    expect(isUp(dataDir)).toBe(false);
  }, 200_000);
});

describe('what a process left behind', () => {
  const elsewhere = { ...OWN_MARK, host: 'another-machine' };
  it.each([
    ['an empty start lock', ''],
    ['a number that another process has by now', '1'],
    ['a mark of a process that began at another time', markText({ ...OWN_MARK, pid: 1, began: 'x/1' })],
    ['a mark of a process that is gone', markText({ ...OWN_MARK, pid: 2 ** 22 + 1 })],
    ['a mark of a machine that says nothing any more', markText(elsewhere)],
    ['half a mark', markText(OWN_MARK).slice(0, 20)],
  ])(
    '%s costs no hand',
    async (_what, text) => {
      writeFileSync(join(dataDir, 'start.lock'), text);
      await used(dataDir, () => Promise.resolve());
      expect(existsSync(join(dataDir, 'start.lock'))).toBe(false);
      expect(readdirSync(dataDir).filter((name) => name.startsWith('start.lock'))).toEqual([]);
    },
    120_000,
  );

  it.each([
    ['an empty file', () => ''],
    ['a file of words', () => 'not\na\npid\nfile\n'],
    ['a file cut short', (folder: string) => `1\n${folder}\n`],
    ['the number of a group of processes', (folder: string) => `0\n${folder}\n1700000000\n5432\n\n`],
    ['a number below zero', (folder: string) => `-1\n${folder}\n1700000000\n5432\n\n`],
    ['a port that is none', (folder: string) => `1\n${folder}\n1700000000\n\n\n`],
  ])(
    'in the place of the file of the server, %s costs no hand',
    async (_what, text) => {
      await used(dataDir, () => Promise.resolve());
      const cluster = join(dataDir, 'postgres');
      writeFileSync(join(cluster, 'postmaster.pid'), text(cluster));
      await used(dataDir, () => Promise.resolve(expect(isUp(dataDir)).toBe(true)));
      expect(isUp(dataDir)).toBe(false);
    },
    120_000,
  );

  it('a number that the server of another folder has by now costs no hand, nor does a copied folder', async () => {
    const other = mkdtempSync(join(tmpdir(), 'other-'));
    try {
      await used(dataDir, () => Promise.resolve());
      await used(other, async ({ url }) => {
        // A copy has the password of its original too.
        const password = readFileSync(join(dataDir, 'postgres-password'), 'utf8').trim();
        const pool = openPool(url, 1);
        await pool.query(`alter role postgres password '${password}'`);
        await pool.end();
        const [pid, , began, port] = readFileSync(join(other, 'postgres', 'postmaster.pid'), 'utf8').split(
          '\n',
        );
        for (const named of [dataDir, other]) {
          const text = [pid, join(named, 'postgres'), began, port, '', '127.0.0.1', ''].join('\n');
          writeFileSync(join(dataDir, 'postgres', 'postmaster.pid'), text);
          await used(dataDir, () => Promise.resolve(expect(postmasterOf(dataDir)).not.toBe(Number(pid))));
          expect(postmasterOf(other)).toBe(Number(pid));
        }
        expect(isUp(other)).toBe(true);
      });
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  }, 120_000);

  it('among the holders does not keep the server running after the last one left', async () => {
    mkdirSync(join(dataDir, 'holders'));
    const left = {
      '1': '',
      [String(process.pid)]: '',
      '1-abc': markText({ ...OWN_MARK, pid: 1, began: 'x/1' }),
    };
    for (const [name, text] of Object.entries(left)) writeFileSync(join(dataDir, 'holders', name), text);
    await used(dataDir, () => Promise.resolve(expect(isUp(dataDir)).toBe(true)));
    expect(isUp(dataDir)).toBe(false);
    expect(readdirSync(join(dataDir, 'holders'))).toEqual([]);
  }, 120_000);

  it('by who still lives is respected: the last of two stops the server', async () => {
    const other = await another(dataDir);
    await used(dataDir, () => Promise.resolve());
    expect(isUp(dataDir)).toBe(true);
    other.stdin?.end();
    await until(() => other.exitCode !== null, PATIENCE_MS);
    expect(isUp(dataDir)).toBe(false);
  }, 120_000);
});

describe('the living server of a folder', () => {
  it.each(secondPaths())('is found by a second path, %s, and kept', async (_what, secondPathTo) => {
    const other = await another(dataDir);
    const pid = postmasterOf(dataDir);
    const second = secondPathTo(dataDir);
    try {
      await used(second.path, () => Promise.resolve(expect(postmasterOf(second.path)).toBe(pid)));
      expect(postmasterOf(dataDir)).toBe(pid);
      expect(isUp(dataDir)).toBe(true);
    } finally {
      second.remove();
      other.stdin?.end();
      await until(() => other.exitCode !== null, PATIENCE_MS);
    }
    expect(isUp(dataDir)).toBe(false);
  });

  it('keeps its file where it answers, though its number is none of this system', async () => {
    await used(dataDir, async () => {
      const path = join(dataDir, 'postgres', 'postmaster.pid');
      const text = readFileSync(path, 'utf8');
      const foreign = text.replace(/^\d+/, String(process.pid));
      writeFileSync(path, foreign);
      try {
        await expect(openEmbedded(dataDir, THROWAWAY)).rejects.toThrow('本机看不到的进程');
        expect(readFileSync(path, 'utf8')).toBe(foreign);
      } finally {
        writeFileSync(path, text);
      }
      expect(isUp(dataDir)).toBe(true);
    });
    expect(readdirSync(join(dataDir, 'postgres')).filter((name) => name.startsWith('asked-'))).toEqual([]);
  });
});

describe('a start that is given up', () => {
  it('leaves no server, at whatever moment', async () => {
    await used(dataDir, () => Promise.resolve());
    const cluster = join(dataDir, 'postgres');
    for (let ms = 0; ms <= 240; ms += 20) {
      const giveUp = new AbortController();
      const opening = openEmbedded(dataDir, { ...THROWAWAY, signal: giveUp.signal });
      const outcome = opening.then(
        (server) => server.close(),
        () => undefined,
      );
      await pause(ms);
      giveUp.abort();
      await outcome;
      // What would come up comes up within this time.
      await pause(500);
      expect({ ms, server: serverIn(cluster), isUp: isUp(dataDir) }).toEqual({
        ms,
        server: null,
        isUp: false,
      });
    }
  });
});

describe('a full disk', () => {
  const disk = openSmallDisk(220);
  afterAll(() => disk?.remove());
  const within = disk ? it : it.skip;

  within(
    'is told in a sentence at the start, leaves no lock, and once there is room all is well',
    async () => {
      const folder = join(disk?.folder ?? '', 'start');
      await used(folder, () => Promise.resolve());
      for (const fresh of [false, true]) {
        if (fresh) rmSync(join(folder, 'postgres'), { recursive: true });
        disk?.fill();
        const refused = await openEmbedded(folder, THROWAWAY).catch((error: unknown) => error);
        expect(refused).toBeInstanceOf(ExplainedFailure);
        expect((refused as ExplainedFailure).message).toMatch(/磁盘(已满|空间不足)/);
        expect(existsSync(join(folder, 'start.lock'))).toBe(false);
        expect(readdirSync(join(folder, 'holders'))).toEqual([]);
        disk?.free();
        await used(folder, () => Promise.resolve());
        expect(isUp(folder)).toBe(false);
      }
      rmSync(folder, { recursive: true });
    },
    200_000,
  );

  within(
    'that ends the server in the middle of its log is waited for, and all committed is there again',
    async () => {
      const folder = join(disk?.folder ?? '', 'log');
      await used(
        folder,
        async (server) => {
          const pool = openPool(server.url, 2);
          await pool.query('create table kept as select 1 as one');
          disk?.fill();
          // Each a segment of its own, until one cannot be written and the server ends.
          await until(async () => {
            await pool
              .query('create table if not exists more (x int); select pg_switch_wal()')
              .catch(() => undefined);
            return server.trouble() !== null;
          }, PATIENCE_MS);
          await until(() => /磁盘已满/.test(server.trouble() ?? ''), PATIENCE_MS);
          disk?.free();
          await until(() => server.trouble() === null, PATIENCE_MS);
          expect((await pool.query('select one from kept')).rows).toEqual([{ one: 1 }]);
          await pool.end();
        },
        DURABLE,
      );
      expect(isUp(folder)).toBe(false);
    },
    300_000,
  );
});
