import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '#database';
import { openRuntime } from '#runtime';
import { openSmallDisk } from '../libs/database/testing/small-disk.js';
import { OFFICE } from './office.js';
import { ask, enrol, UNANSWERED, type Answer } from './requests.js';
import { accountOf, type Headers } from './staff.js';
import { until } from './until.js';

const PATIENCE_MS = 180_000;

/** The whole product on its own database, as an office runs it. */
class Product {
  said = '';

  private constructor(
    readonly dataDir: string,
    private readonly child: ChildProcess,
    private readonly base: string,
    private readonly headers: Headers,
  ) {}

  static async start(dataDir: string): Promise<Product> {
    const runtime = await openRuntime({ dataDir });
    const headers = await accountOf(runtime, 'officer', [{ role: 'office_worker', area: OFFICE }]);
    await runtime.close();
    const port = await freePort();
    const { DATABASE_URL: _other, ...rest } = process.env;
    const env = { ...rest, DATA_DIR: dataDir, PORT: String(port) };
    const child = spawn(process.execPath, ['dist/programs/server.js'], {
      env,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => (product.said += chunk.toString()));
    const product = new Product(dataDir, child, `http://127.0.0.1:${port}/api/v1`, headers);
    await until(async () => (await product.ask('/health/ready')).status === 200, PATIENCE_MS);
    return product;
  }

  ask(path: string): Promise<Answer> {
    return ask(`${this.base}${path}`, this.headers);
  }

  enrol(number: number): Promise<Answer> {
    return enrol(this.base, this.headers, number);
  }

  async warnings(): Promise<string> {
    return String((await this.ask('/health')).body['warnings']);
  }

  get postmaster(): number {
    return Number(this.pidFile()[0]);
  }

  private pidFile(): string[] {
    return readFileSync(join(this.dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n');
  }

  /** The database's owner, for what only a disk can do. */
  async owner(): Promise<pg.Client> {
    const password = readFileSync(join(this.dataDir, 'postgres-password'), 'utf8').trim();
    const client = new pg.Client({
      host: '127.0.0.1',
      port: Number(this.pidFile()[3]),
      user: 'postgres',
      password,
      database: 'postgres',
    });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null)
      throw new Error(`the server ended with ${this.child.exitCode}: ${this.said}`);
    const gone = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await gone;
  }
}

it('a database that was killed comes back by itself; requests are told so meanwhile, and the server stays', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'killed-database-'));
  const product = await Product.start(folder);
  try {
    expect((await product.enrol(1)).status).toBe(201);
    const seen: Answer[] = [];
    process.kill(product.postmaster, 'SIGKILL');
    await until(async () => {
      const answer = await product.enrol(2);
      seen.push(answer);
      return answer.status === 201;
    }, PATIENCE_MS);
    const refused = seen.filter(({ status }) => status !== 201);
    expect(refused.length).toBeGreaterThan(0);
    for (const { status, body } of refused) expect([status, body['code']]).toEqual([503, 'unavailable']);
    expect(refused.map(({ body }) => body['detail'])).toContainEqual(
      expect.stringContaining('数据库意外停止'),
    );
    // What follows by itself goes on too: what was recorded is shown, and the clock does its rounds.
    await until(async () => (await product.ask('/health')).status === 200, PATIENCE_MS);
    await until(
      async () => ((await product.ask('/cases')).body['items'] as unknown[]).length === 2,
      PATIENCE_MS,
    );
  } finally {
    await product.stop();
  }
  expect(readdirSync(join(folder, 'holders'))).toEqual([]);
  expect(readdirSync(join(folder, 'postgres'))).not.toContain('postmaster.pid');
  rmSync(folder, { recursive: true });
}, 600_000);

const disk = openSmallDisk(320);
afterAll(() => disk?.remove());

(disk ? it : it.skip)(
  'a disk that fills is told as what it is, reading goes on, and room is all it takes',
  async () => {
    const product = await Product.start(join(disk?.folder ?? '', 'data'));
    try {
      const { body } = await product.enrol(1);
      await until(
        async () => (await product.ask(`/cases/${String(body['id'])}`)).status === 200,
        PATIENCE_MS,
      );
      // A segment of the log of its own, so that it is the tables that find no room first.
      const before = await product.owner();
      await before.query('select pg_switch_wal()');
      await before.query('checkpoint');
      await before.end();
      disk?.fill();
      let number = 1;
      let refused = UNANSWERED;
      await until(async () => {
        refused = await product.enrol(++number);
        return refused.status !== 201;
      }, PATIENCE_MS);
      expect([refused.status, refused.body['code']]).toEqual([503, 'disk-full']);
      for (let time = 0; time < 50; time++) {
        expect(await product.ask(`/cases/${String(body['id'])}`)).toMatchObject({ status: 200 });
        expect(await product.ask('/cases')).toMatchObject({ status: 200 });
      }
      expect(await product.warnings()).toContain('数据磁盘已用');
      disk?.free();
      await until(async () => (await product.enrol(number)).status === 201, PATIENCE_MS);

      // Now the log itself, at which the database ends.
      disk?.fill();
      const owner = await product.owner();
      await until(async () => {
        const [, ended] = await Promise.all([
          product.enrol(++number),
          owner.query('select pg_switch_wal()').then(
            () => false,
            () => true,
          ),
        ]);
        return ended;
      }, PATIENCE_MS);
      await owner.end().catch(() => undefined);
      await until(async () => {
        const { status, body: told } = await product.enrol(number);
        return status === 503 && String(told['detail']).includes('磁盘已满');
      }, PATIENCE_MS);
      disk?.free();
      await until(async () => (await product.enrol(number)).status === 201, PATIENCE_MS);
      await until(async () => (await product.ask('/health')).status === 200, PATIENCE_MS);
    } finally {
      await product.stop();
    }
  },
  900_000,
);
