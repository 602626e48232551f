import {
  caseFile,
  compareProjections,
  parkedFiles,
  projectedPosition,
  Projector,
  rebuild,
} from '#read-models';
import { verifyAll } from '#runtime';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { OFFICE } from './office.js';
import { append, enrol, POISONS } from './poison.js';

const ASKED = {
  period: { from: '2023-01-01', to: '2023-12-31', asOf: '2023-06-01' },
  office: OFFICE,
  knownAt: null,
};
const shownFiles = async ({ registers }: TestRuntime): Promise<string[]> =>
  (await registers([OFFICE]).all()).cases.map(({ fileNumber }) => fileNumber).sort();
const enrolled = async ({ figures }: TestRuntime): Promise<number> => (await figures.report(ASKED)).enrolled;
const parkedNumbers = async ({ database }: TestRuntime): Promise<(string | null)[]> =>
  (await parkedFiles(database.pool)).map(({ fileNumber }) => fileNumber);

describe.each(Object.entries(POISONS))('a file with %s', (_what, poison) => {
  let runtime: TestRuntime;
  let streamId: string;
  beforeAll(async () => {
    runtime = await openTestRuntime('2023-06-01');
    await enrol(runtime, '甲');
    ({ streamId } = await enrol(runtime, '乙'));
  });
  afterAll(() => runtime.close());

  it('is left out, and all others are shown and counted', async () => {
    await poison(runtime, streamId);
    await enrol(runtime, '丙');
    await runtime.projector.catchUp();
    expect(await shownFiles(runtime)).toEqual(['丙', '甲']);
    expect(await enrolled(runtime)).toBe(2);
    expect(await projectedPosition(runtime.database.pool)).toBe(await runtime.store.head());
    const [file] = await parkedFiles(runtime.database.pool);
    expect(file).toMatchObject({ streamId, office: OFFICE });
    expect(file?.reason).not.toMatch(/张三|[0-9]{15}/);
  });

  it('is named by verify, which ends, and finds nothing else wrong in the registers', async () => {
    const found = await verifyAll(runtime);
    expect(found.sound).toBe(false);
    expect(found.parked.map((file) => file.streamId)).toEqual([streamId]);
    expect(found.projections).toEqual([]);
  });

  it('is left out by a rebuild, which ends, and equals what was projected', async () => {
    expect(await rebuild(runtime.database.pool, runtime)).toMatchObject({ parked: 1 });
    expect(await shownFiles(runtime)).toEqual(['丙', '甲']);
    expect(await enrolled(runtime)).toBe(2);
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
    expect(await rebuild(runtime.database.pool, runtime, ['figures'])).toMatchObject({ parked: 1 });
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
  });

  it('stays left out when it is tried once more without being mended', async () => {
    expect(await runtime.projector.retryParked()).toEqual({ shown: 0, parked: 1 });
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
  });

  it('keeps nothing that comes after from being shown', async () => {
    await append(runtime, streamId, 'CorrectionPlanMade', { madeOn: '2023-06-02', summary: '试' });
    await enrol(runtime, '丁');
    await runtime.projector.catchUp();
    expect(await shownFiles(runtime)).toEqual(['丁', '丙', '甲']);
    expect(await enrolled(runtime)).toBe(3);
  });
});

describe('a file that was shown before it could not be shown', () => {
  let runtime: TestRuntime;
  let streamId: string;
  beforeAll(async () => {
    runtime = await openTestRuntime('2023-06-01');
    await enrol(runtime, '甲');
    ({ streamId } = await enrol(runtime, '乙'));
    await runtime.projector.catchUp();
    expect(await enrolled(runtime)).toBe(2);
  });
  afterAll(() => runtime.close());

  it('goes from every register and sum', async () => {
    await POISONS['a number that is too long for an index']?.(runtime, streamId);
    await runtime.projector.catchUp();
    expect(await shownFiles(runtime)).toEqual(['甲']);
    expect(await enrolled(runtime)).toBe(1);
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
    expect(await parkedNumbers(runtime)).toHaveLength(1);
  });

  it('comes back whole when a correction mends it', async () => {
    await runtime.executor.execute({
      aggregate: 'correction',
      streamId,
      actor: 'test',
      commandId: 'mend',
      command: {
        type: 'CorrectRecord',
        record: 'particulars',
        ref: null,
        fields: { fileNumber: '乙二' },
        reason: '编号有误',
      } as { type: string },
    });
    await runtime.projector.catchUp();
    expect(await shownFiles(runtime)).toEqual(['乙二', '甲']);
    expect(await enrolled(runtime)).toBe(2);
    expect(await parkedNumbers(runtime)).toEqual([]);
    expect((await verifyAll(runtime)).sound).toBe(true);
    expect((await caseFile(runtime, { streamId }, '2023-06-01'))?.fileNumber).toBe('乙二');
  });
});

describe('a file whose key is lost after it was counted', () => {
  it('is out of the registers at once, and out of the sums once they are made anew', async () => {
    const runtime = await openTestRuntime('2023-06-01');
    await enrol(runtime, '甲');
    const { streamId } = await enrol(runtime, '乙');
    await runtime.projector.catchUp();
    const keys = await runtime.owner.query('select * from protection.keys where stream_id = $1', [streamId]);
    await POISONS['a key that is gone']?.(runtime, streamId);
    // Somebody else becomes the one who projects: nothing is remembered of the file.
    const other = new Projector(runtime.database.pool, runtime);
    await append(runtime, streamId, 'CorrectionPlanMade', { madeOn: '2023-06-02' });
    await other.catchUp();
    expect(await shownFiles(runtime)).toEqual(['甲']);
    await rebuild(runtime.database.pool, runtime);
    expect(await enrolled(runtime)).toBe(1);
    expect(await compareProjections(runtime.database.pool, runtime)).toEqual([]);
    // The key is found again.
    await runtime.owner.query('delete from protection.keys where stream_id = $1', [streamId]);
    for (const { stream_id, no, master, suite, wrapped } of keys.rows as Record<string, unknown>[])
      await runtime.owner.query(
        'insert into protection.keys (stream_id, no, master, suite, wrapped) values ($1,$2,$3,$4,$5)',
        [stream_id, no, master, suite, wrapped],
      );
    runtime.protection.keyring.forgetAll();
    expect(await runtime.projector.retryParked([streamId])).toEqual({ shown: 1, parked: 0 });
    expect(await enrolled(runtime)).toBe(2);
    expect((await verifyAll(runtime)).sound).toBe(true);
    await runtime.close();
  });
});

describe('a file that stays left out because it is still counted', () => {
  it('is kept as what comes since says, for its place and reason as they were', async () => {
    const runtime = await openTestRuntime('2023-06-01');
    try {
      const { streamId } = await enrol(runtime, '丙');
      await runtime.projector.catchUp();
      await POISONS['a number that is too long for an index']?.(runtime, streamId);
      await runtime.projector.catchUp();
      const { pool } = runtime.database;
      const [before] = await parkedFiles(pool);
      expect(before?.confidentiality).not.toBe('sealed');
      // What it gave could not be told when it was left out.
      await pool.query('update read_models.parked set is_counted = true');
      await append(runtime, streamId, 'RecordSealed', { on: '2023-06-02' });
      await runtime.projector.catchUp();
      const { rows } = await pool.query<{ sealed: boolean }>(
        'select sealed_at is not null as sealed from read_models.parked where is_counted',
      );
      expect(rows).toEqual([{ sealed: true }]);
      expect(await parkedFiles(pool)).toEqual([{ ...before, confidentiality: 'sealed' }]);
    } finally {
      await runtime.close();
    }
  });
});
