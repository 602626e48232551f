import { fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ledgerSheets, writeWorkbook } from '#ledger';
import { compareProjections } from '#read-models';
import type { RecordedEvent } from '#event-store';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { intake, leave, workbook } from './ledger-workshop.js';
import { until } from './until.js';

const CLI = 'dist/programs/cli.js';
const OFFICE = '麻旺司法所';

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const cli = (...args: string[]): ChildProcess =>
  spawn(process.execPath, [CLI, ...args], {
    env: { ...process.env, DATABASE_URL: runtime.url, MASTER_KEY_FILE: runtime.keyFile },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

async function finished(child: ChildProcess): Promise<{ code: number | null; out: string }> {
  let out = '';
  child.stdout?.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const [code] = (await once(child, 'exit')) as [number | null];
  return { code, out };
}

describe('several processes append at once', () => {
  it('and a reader never skips an event, never repeats one and never sees them out of order', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'writers-'));
    const script = join(folder, 'writer.mjs');
    writeFileSync(
      script,
      `import pg from ${JSON.stringify(join(process.cwd(), 'node_modules/pg/esm/index.mjs'))};
       import { randomUUID } from 'node:crypto';
       import { PostgresEventStore } from ${JSON.stringify(join(process.cwd(), 'dist/libs/event-store/src/index.js'))};
       const pool = new pg.Pool({ connectionString: process.argv[2], max: 4 });
       const store = new PostgresEventStore(pool);
       const event = () => { const id = randomUUID(); return { id, type: 'SampleHappened', data: {}, metadata:
         { schemaVersion: 1, occurredOn: '2023-05-01', office: 'x', actor: 'w', commandId: id, causationId: id, correlationId: id } }; };
       await Promise.all(Array.from({ length: 8 }, async (_, lane) => {
         for (let n = 0; n < 100; n++) await store.append({ streamId: 's-' + process.pid + '-' + lane, expected: n * 2, events: [event(), event()] });
       }));
       await pool.end();`,
    );
    const seen: RecordedEvent[] = [];
    const subscription = runtime.store.subscribe(0, (events) => {
      seen.push(...events);
      return Promise.resolve();
    });
    const writers = Array.from({ length: 4 }, () => fork(script, [runtime.url], { stdio: 'inherit' }));
    const codes = await Promise.all(
      writers.map(async (writer) => ((await once(writer, 'exit')) as [number])[0]),
    );
    expect(codes).toEqual([0, 0, 0, 0]);
    const total = 4 * 8 * 100 * 2;
    await until(() => seen.length >= total);
    await subscription.stop();
    rmSync(folder, { recursive: true });
    expect(seen.map(({ position }) => position)).toEqual(
      Array.from({ length: total }, (_, index) => index + 1),
    );
    const versions = new Map<string, number>();
    for (const { streamId, version } of seen) {
      expect(version).toBe((versions.get(streamId) ?? 0) + 1);
      versions.set(streamId, version);
    }
  });
});

describe('an import that is killed', () => {
  const ledger = workbook({
    入矫: Array.from({ length: 3_000 }, (_, index) => intake(`${index + 1}号`)),
    请销假: Array.from({ length: 2_000 }, (_, index) => leave(`L${index + 1}`, `${index + 1}号`)),
  });
  const YEAR = {
    period: { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' },
    office: OFFICE,
    knownAt: null,
  };

  it('shows nothing of itself, and a second run completes it without doubling anything', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'killed-'));
    const path = join(folder, 'ledger.xlsx');
    await writeWorkbook(path, ledger.sheets);
    let interrupted = 0;
    for (let attempt = 0; attempt < 4; attempt++) {
      const child = cli('import', path);
      const ended = finished(child);
      // Killed when some of it is staged, each time a little later.
      await until(async () => child.exitCode !== null || (await runtime.store.head()) > attempt * 3_000);
      child.kill('SIGKILL');
      await ended;
      const staged = await runtime.store.head();
      await runtime.projector.catchUp();
      const { enrolled, leave: leaves } = await runtime.figures.report(YEAR);
      if (staged > 0 && enrolled === 0) interrupted++;
      expect([
        [0, 0],
        [3_000, 2_000],
      ]).toContainEqual([enrolled, leaves.granted]);
      expect((await runtime.figures.report({ ...YEAR, knownAt: new Date().toISOString() })).enrolled).toBe(
        enrolled,
      );
    }
    expect(interrupted).toBeGreaterThan(0);
    expect((await finished(cli('import', path))).code).toBe(0);
    await runtime.projector.catchUp();
    const report = await runtime.figures.report(YEAR);
    expect([report.enrolled, report.leave.granted, report.caseload.closing]).toEqual([3_000, 2_000, 3_000]);
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
    expect(await runtime.store.verify()).toEqual([]);
    const out = ledgerSheets(await runtime.registers([OFFICE]).all());
    expect(out.map(({ rows }) => rows.length).slice(0, 2)).toEqual([3_000, 2_000]);
    rmSync(folder, { recursive: true });
  });
});

describe('the command line', () => {
  it('separates data from talk, and tells bad input by its exit status', async () => {
    const json = await finished(cli('statistics', '--from', '2023-01-01', '--to', '2023-12-31'));
    expect(json.code).toBe(0);
    expect(JSON.parse(json.out)).toMatchObject({ enrolled: 0 });
    const outcomes = await Promise.all(
      [
        ['import', 'libs/ledger/demo', '--json'],
        ['import', '/nowhere.xlsx'],
        ['statistics', '--from', '2023-02-30', '--to', '2023-12-31'],
        ['statistics', '--from', '2023-01-01', '--to', '2023-12-31', '--explain', 'nothing'],
        ['file', '没有'],
        ['rebuild', 'nothing'],
        ['nonsense'],
        ['--help'],
      ].map(async (args) => (await finished(cli(...args))).code),
    );
    expect(outcomes).toEqual([0, 2, 2, 2, 2, 2, 2, 0]);
    expect((await finished(cli('verify'))).code).toBe(0);
    await runtime.owner.query(`update event_store.events set data = '{}' where position = 10`);
    const tampered = await finished(cli('verify', '--json'));
    expect(tampered.code).toBe(1);
    expect(tampered.out).toContain('altered');
  });

  it.each([
    ['verify', 'now'],
    ['keys', 'rotat'],
    ['recipients', 'sett', '王五'],
    ['parked', 'x', 'y'],
  ])('passes over no word that is one too many or mistyped: %s %s', async (...args) => {
    expect((await finished(cli(...args))).code).toBe(2);
  });
});
