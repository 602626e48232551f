import { randomUUID } from 'node:crypto';
import { BATCH_STREAM, Batches, type EventMetadata } from '#event-store';
import { importLedger, type ImportOptions } from '#ledger';
import { beginsInClear, eventsInClear, sealHistory, verifyAll } from '#runtime';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { intake, workbook } from './ledger-workshop.js';

const OFFICE = '麻旺司法所';
/** As a page sent it before what an import is known by was a keyed digest. */
const MENDED = '[{"sheet":"入矫","row":2,"column":"姓名","value":"蕤媖"}]';
const REASON = '其母赟龘来电更正';
const LEDGER = workbook({ 入矫: [intake('台1')] }, `${'ab'.repeat(32)}+${MENDED}`);
const OPTIONS: ImportOptions = { office: OFFICE, actor: 'test', correctionReason: REASON };

let runtime: TestRuntime;
beforeEach(async () => {
  runtime = await openTestRuntime();
});
afterEach(() => runtime.close());

const stored = async (): Promise<{ type: string; data: { batchId: string; digest?: string } }[]> => {
  const { rows } = await runtime.database.pool.query<{ type: string; data: string }>(
    'select type, data from event_store.events where stream_id = $1 order by version',
    [BATCH_STREAM],
  );
  return rows.map(({ type, data }) => ({ type, data: JSON.parse(data) as { batchId: string } }));
};

/** An import of an earlier release that was killed, behind so many other events. */
async function openedBefore(): Promise<string> {
  const batchId = randomUUID();
  const ids = { commandId: batchId, causationId: batchId, correlationId: batchId };
  const metadata: EventMetadata = {
    schemaVersion: 1,
    occurredOn: '2024-01-05',
    office: OFFICE,
    actor: 'test',
    ...ids,
  };
  for (let n = 0; n < 201; n++)
    await runtime.store.append({
      streamId: 'elsewhere',
      expected: 'any',
      events: [{ id: randomUUID(), type: 'Something', data: {}, metadata }],
    });
  await runtime.store.append({
    streamId: BATCH_STREAM,
    expected: 'any',
    events: [
      {
        id: randomUUID(),
        type: 'BatchOpened',
        data: { batchId, office: OFFICE, purpose: 'ledger-import', digest: `${LEDGER.digest}/all/${REASON}` },
        metadata,
      },
    ],
  });
  return batchId;
}

describe('what an import is known by', () => {
  it('tells nothing of what was mended and why, and is of one length', async () => {
    await importLedger(LEDGER, OPTIONS, runtime.imports);
    const [opened, completed] = await stored();
    expect(opened?.data.digest).toMatch(/^[\w-]{22}$/);
    expect(Object.keys(completed?.data ?? {})).not.toContain('digest');
    expect(JSON.stringify(await stored())).not.toMatch(/蕤媖|赟龘/);
    expect(await eventsInClear(runtime.database.pool)).toBe(0);
  });

  it('is refused by the store of batches where it is a text', async () => {
    const batches = await new Batches(runtime.store).refresh();
    const by: EventMetadata = {
      schemaVersion: 1,
      occurredOn: '2024-01-05',
      office: OFFICE,
      actor: 'test',
      commandId: 'a',
      causationId: 'a',
      correlationId: 'a',
    };
    const batch = {
      batchId: randomUUID(),
      office: OFFICE,
      purpose: 'ledger-import',
      digest: MENDED,
    } as const;
    await expect(batches.tell('BatchOpened', batch, by)).rejects.toThrow('digest');
    expect(await stored()).toEqual([]);
  });
});

describe('an import of an earlier release, known by what was mended in clear', () => {
  it('is gone on with, and its text is not repeated', async () => {
    const batchId = await openedBefore();
    expect(await eventsInClear(runtime.database.pool)).toBe(1);
    expect(await beginsInClear(runtime)).toBe(true);
    await importLedger(LEDGER, OPTIONS, runtime.imports);
    const events = await stored();
    expect(events.map(({ type, data }) => [type, data.batchId])).toEqual([
      ['BatchOpened', batchId],
      ['BatchCompleted', batchId],
    ]);
    expect(JSON.stringify(events[1])).not.toMatch(/蕤媖|赟龘/);
  });

  it('is given up where another ledger is imported, and its text is not repeated', async () => {
    await openedBefore();
    await importLedger(workbook({ 入矫: [intake('台2')] }), OPTIONS, runtime.imports);
    const events = await stored();
    expect(events.map(({ type }) => type)).toEqual([
      'BatchOpened',
      'BatchAbandoned',
      'BatchOpened',
      'BatchCompleted',
    ]);
    expect(JSON.stringify(events.slice(1))).not.toMatch(/蕤媖|赟龘/);
  });

  it('is sealed with the history, and gone on with after that', async () => {
    const batchId = await openedBefore();
    expect(await sealHistory(runtime, '张三', () => undefined)).toMatchObject({ sealed: 1 });
    expect(await eventsInClear(runtime.database.pool)).toBe(0);
    expect(await beginsInClear(runtime)).toBe(false);
    const [opened] = await stored();
    expect(opened?.data.digest).toMatch(/^[\w-]{22}$/);
    await importLedger(LEDGER, OPTIONS, runtime.imports);
    const events = await stored();
    expect(events.map(({ data }) => data.batchId)).toEqual([batchId, batchId]);
    expect((await verifyAll(runtime)).sound).toBe(true);
  });
});
