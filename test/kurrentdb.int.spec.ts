import { randomUUID } from 'node:crypto';
import { KeyUsedOtherwise, streamOf } from '#application';
import { importLedger, readWorkbook } from '#ledger';
import { rebuild } from '#read-models';
import { verifyAll } from '#runtime';
import { eventStoreContract } from '../libs/event-store/testing/event-store.contract.js';
import { TestKurrentDB } from '../libs/event-store/testing/kurrentdb-server.js';
import { useKurrentDB } from '../libs/event-store/testing/kurrentdb-stores.js';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { ENROL, OFFICE } from './office.js';

/** A server to be tested against (`npm run test:kurrentdb`); without it, one of the test tree that speaks its protocol. */
const REAL = process.env['TEST_KURRENTDB_URL'];
const TIMEOUT_MS = 10_000;

let node: TestKurrentDB | null = null;
const url = async (): Promise<string> => REAL ?? (node ??= await TestKurrentDB.start()).url;
/** A server cannot be emptied: every test has names of its own. */
const prefix = (): string => `test.${randomUUID()}.`;
afterAll(() => node?.stop());

if (REAL) {
  const { store } = useKurrentDB();
  eventStoreContract('KurrentDB itself', () => store(REAL, { prefix: prefix(), timeoutMs: TIMEOUT_MS }));
}

describe('an office whose history is on KurrentDB', () => {
  let runtime: TestRuntime;
  const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };
  const figures = (knownAt: string | null = null) =>
    runtime.figures.report({ period: YEAR, office: OFFICE, knownAt });
  const bring = async () => {
    const demo = await readWorkbook('libs/ledger/demo');
    const report = await importLedger(demo, { office: OFFICE, actor: 'test' }, runtime.imports);
    await runtime.projector.catchUpTo(report.position);
    return report;
  };

  const enrol = (said: Partial<typeof ENROL> | object, commandId: string = randomUUID()) => {
    const command = { ...ENROL, ...said };
    return runtime.executor.execute({
      aggregate: 'correction',
      streamId: streamOf('correction', OFFICE, command.fileNumber),
      office: OFFICE,
      opens: true,
      actor: 'test',
      commandId,
      command,
    });
  };

  beforeAll(async () => {
    const kurrentdb = { url: await url(), prefix: prefix(), timeoutMs: TIMEOUT_MS };
    runtime = await openTestRuntime('2024-01-09', undefined, { kurrentdb });
  });
  afterAll(() => runtime.close());

  it('comes from the ledger to the report', async () => {
    expect((await bring()).imported).toMatchObject({ 入矫: 79 });
    expect(await figures()).toMatchObject({
      caseload: { opening: 41, closing: 49 },
      enrolled: 38,
      released: 30,
      assessments: { received: 19, completed: 19, onTime: 19 },
      leave: { granted: 18, returnedOnTime: 18, onTimeRate: 1 },
      familyAid: { beneficiaries: 2, monthlyTotalFen: 260_000 },
    });
    const again = Object.values((await bring()).imported);
    expect(again.every((rows) => rows === 0)).toBe(true);
  });

  it('goes on with orders, and a repeat changes nothing', async () => {
    const fileNumber = '麻司矫字〔2024〕901号';
    const done = await enrol({ fileNumber }, 'key');
    expect(await enrol({ fileNumber }, 'key')).toEqual(done);
    await expect(enrol({ fileNumber, name: '李四' }, 'key')).rejects.toThrow(KeyUsedOtherwise);
    await runtime.projector.catchUpTo(done.position);
    expect((await runtime.registers([OFFICE]).files()).has(fileNumber)).toBe(true);
  });

  it('knows what was known at an instant', async () => {
    const before = new Date().toISOString();
    const then = await figures(before);
    const fileNumber = '麻司矫字〔2023〕902号';
    await enrol({ fileNumber, enrolledOn: '2023-05-05' });
    await runtime.projector.catchUp();
    expect((await figures()).enrolled).toBe(then.enrolled + 1);
    expect((await figures(before)).enrolled).toBe(then.enrolled);
  });

  it('is whole, and its registers are what it gives, also made anew', async () => {
    expect(await verifyAll(runtime)).toMatchObject({ sound: true, history: [], projections: [] });
    const before = await figures();
    const { law, vault, store, database } = runtime;
    await rebuild(database.pool, { store, law, vault });
    expect(await figures()).toEqual(before);
    expect((await verifyAll(runtime)).sound).toBe(true);
  });
});
