import { randomUUID } from 'node:crypto';
import type { AggregateName } from '../libs/casework/src/index.js';
import { streamOf } from '../libs/application/src/index.js';
import { destroyFiles, filesOfPerson, rotateMaster } from '../libs/protection/src/index.js';
import { importLedger, readWorkbook } from '../libs/ledger/src/index.js';
import { caseFile, compareProjections, listRegister, rebuild } from '../libs/read-models/src/index.js';
import type { CaseRow } from '../libs/register/src/index.js';
import { openRuntime } from '../libs/runtime/src/index.js';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { OFFICE } from './office.js';

const YEAR = { from: '2023-01-01', to: '2023-12-31', asOf: '2024-01-05' };
const BASIS = '档案保管期限届满，依县司法局决定';

let runtime: TestRuntime;
let closed: CaseRow;
let open: CaseRow;
let files: string[];
let before: unknown;
let keptKeys: {
  readonly stream_id: string;
  readonly no: number;
  readonly master: string;
  readonly suite: string;
  readonly wrapped: Buffer;
}[];

const pool = () => runtime.database.pool;
const figures = async (): Promise<unknown> => [
  await runtime.figures.report({ period: YEAR, office: OFFICE, knownAt: null }),
  await runtime.figures.report({ period: YEAR, office: OFFICE, knownAt: '2026-11-30T00:00:00.000Z' }),
  await runtime.figures.monthly({ month: '2023-06', asOf: YEAR.asOf, office: OFFICE, knownAt: null }),
];
const searched = async (search: string): Promise<number> => {
  const query = {
    offices: [OFFICE],
    sort: 'fileNumber',
    descending: false,
    after: null,
    limit: 50,
    filters: [],
  };
  return (await listRegister(runtime, 'cases', { ...query, search, findsMinors: true })).items.length;
};
const order = async (
  aggregate: AggregateName,
  streamId: string,
  command: { type: string },
): Promise<void> => {
  const commandId = randomUUID();
  await runtime.executor.execute({
    aggregate,
    streamId,
    office: OFFICE,
    actor: 'test',
    opens: true,
    commandId,
    command,
  });
  await runtime.projector.catchUp();
};
const destroy = (streams: readonly string[]) => {
  const { keyring, sealedHistory: store } = runtime.protection;
  return destroyFiles({ pool: pool(), store, keyring }, streams, {
    on: '2026-11-24',
    basis: BASIS,
    actor: 'test',
  });
};

beforeAll(async () => {
  runtime = await openTestRuntime('2026-11-24');
  await importLedger(
    await readWorkbook('libs/ledger/demo'),
    { office: OFFICE, actor: 'test' },
    runtime.imports,
  );
  // One child, helped twice.
  for (const aidNumber of ['助2023-101', '助2023-102']) {
    const streamId = streamOf('family-aid', OFFICE, aidNumber);
    const told = {
      prisonerName: '赵某',
      beneficiaryName: '赵小',
      relation: '子女',
      beneficiaryBirth: '2013-05-06',
    };
    const applied = { type: 'ApplyForAid', aidNumber, ...told, aidType: '临时救助', appliedOn: '2023-03-06' };
    await order('family-aid', streamId, applied);
    await order('family-aid', streamId, {
      type: 'CheckAid',
      checkedOn: '2023-03-08',
      passed: true,
      finding: '属实',
    } as { type: string });
    await order('family-aid', streamId, {
      type: 'ConfirmAid',
      approvedOn: '2023-03-10',
      monthlyFen: 10_000,
    } as { type: string });
  }
  await runtime.projector.catchUp();
  const { cases, leaves, resettlements } = await runtime.registers([OFFICE]).all();
  const onLeave = new Set(
    leaves.filter(({ startOn }) => startOn >= YEAR.from).map(({ streamId }) => streamId),
  );
  const helped = new Set(resettlements.map(({ personKey }) => personKey));
  closed = cases.find(
    ({ departedOn, streamId, personKey }) =>
      departedOn !== null && onLeave.has(streamId) && helped.has(personKey),
  ) as CaseRow;
  open = cases.find(({ departedOn }) => departedOn === null) as CaseRow;
  files = await filesOfPerson(pool(), closed.streamId);
  ({ rows: keptKeys } = await pool().query('select * from protection.keys where stream_id = any($1)', [
    files,
  ]));
});
afterAll(() => runtime.close());

describe('a person whose personal data are destroyed', () => {
  it('is found before, and a case that goes on is not destroyed', async () => {
    expect(await searched(closed.name)).toBeGreaterThan(0);
    expect(files).toContain(closed.streamId);
    await expect(destroy([open.streamId])).rejects.toThrow('没有办结');
    // He is in resettlement still.
    expect(files).toHaveLength(2);
    await expect(destroy(files)).rejects.toThrow('没有办结');
    await order(
      'resettlement',
      files.find((id) => id.startsWith('resettlement')) as string,
      {
        type: 'CloseResettlement',
        closedOn: '2026-11-20',
        ground: 'moved',
        reason: '迁出',
      } as { type: string },
    );
    before = await figures();
    expect(await searched(open.name)).toBeGreaterThan(0);
  });

  it('is gone at once, from the registers as from the history, and the fact is on record', async () => {
    await destroy(files);
    const unread = await runtime.registers([OFFICE]).findCase(closed.fileNumber);
    expect(unread?.name).toMatch(/^（已销毁）/);
    await rotateMaster(pool(), runtime.protection.masters);
    await runtime.projector.catchUp();
    const file = await caseFile(runtime, { number: closed.fileNumber }, '2026-11-24');
    expect(file?.facts.at(-1)).toMatchObject({
      title: '销毁个人信息',
      data: { destroyedOn: '2026-11-24', basis: BASIS },
    });
    const told = JSON.stringify(file);
    for (const value of [closed.name, closed.idNumber, closed.address]) expect(told).not.toContain(value);
    expect(await searched(closed.name)).toBe(0);
    expect(await searched(closed.idNumber)).toBe(0);
  });

  it('leaves every figure as it was, and after a rebuild too', async () => {
    expect(await figures()).toEqual(before);
    await rebuild(pool(), runtime);
    expect(await figures()).toEqual(before);
    expect(await compareProjections(pool(), runtime)).toEqual([]);
    expect(await runtime.store.verify()).toEqual([]);
  });

  it('is in no earlier copy of the database either: its keys open with no master key that there is', async () => {
    for (const { stream_id, no, master, suite, wrapped } of keptKeys) {
      await pool().query('insert into protection.keys values ($1, $2, $3, $4, $5)', [
        stream_id,
        no,
        master,
        suite,
        wrapped,
      ]);
    }
    const tombs = await pool().query('delete from protection.destroyed returning *');
    const { url, keyFile } = runtime;
    const restored = await openRuntime({ url, dataDir: '', keyFile });
    await expect(restored.store.readStream(closed.streamId)).rejects.toMatchObject({
      name: 'EventUnreadable',
      why: 'sealed',
    });
    expect(await restored.store.readStream(open.streamId)).not.toEqual([]);
    await restored.close();
    await pool().query('delete from protection.keys where stream_id = any($1)', [files]);
    for (const { stream_id, remains } of tombs.rows as { stream_id: string; remains: unknown }[])
      await pool().query('insert into protection.destroyed (stream_id, remains) values ($1, $2)', [
        stream_id,
        JSON.stringify(remains),
      ]);
  });

  it('counts as the same person in two files, and a beneficiary as the same in two', async () => {
    const { familyAids } = await runtime.registers([OFFICE]).all();
    const aids = familyAids.map(({ streamId }) => streamId);
    expect(aids).toHaveLength(4);
    for (const streamId of aids)
      await order('family-aid', streamId, {
        type: 'EndAid',
        endedOn: '2026-11-20',
        endReason: '本人刑满',
      } as { type: string });
    await destroy(aids);
    await runtime.projector.catchUp();
    const report = await runtime.figures.report({ period: YEAR, office: OFFICE, knownAt: null });
    const { familyAid } =
      (before as { familyAid: { beneficiaries: number; monthlyTotalFen: number } }[])[0] ?? {};
    expect(report.familyAid).toMatchObject({
      beneficiaries: familyAid?.beneficiaries,
      monthlyTotalFen: familyAid?.monthlyTotalFen,
    });
    expect(await compareProjections(pool(), runtime)).toEqual([]);
  });

  it('may be ordered again after it was cut off, and is on record once', async () => {
    await destroy(files);
    const history = await runtime.store.readStream(closed.streamId);
    expect(history.filter(({ type }) => type === 'PersonalDataDestroyed')).toHaveLength(1);
  });
});
