import { streamOf } from '#application';
import { caseFile, projectedPosition, ProjectionStopped } from '#read-models';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { ENROL, OFFICE } from './office.js';

describe('an event that cannot be projected', () => {
  let runtime: TestRuntime;
  beforeAll(async () => {
    runtime = await openTestRuntime('2023-06-01');
  });
  afterAll(() => runtime.close());
  const enrol = (fileNumber: string) =>
    runtime.executor.execute({
      aggregate: 'correction',
      streamId: streamOf('correction', OFFICE, fileNumber),
      office: OFFICE,
      opens: true,
      actor: 'test',
      commandId: fileNumber,
      command: { ...ENROL, fileNumber } as { type: string },
    });

  it('stops the projection before it, with its position and the reason; everything before it is shown', async () => {
    const first = await enrol('甲');
    const poison = await runtime.store.append({
      streamId: streamOf('correction', OFFICE, '甲'),
      expected: first.version,
      events: [
        {
          id: '00000000-0000-5000-8000-0000000000aa',
          type: 'SubjectAbducted',
          data: {},
          metadata: {
            schemaVersion: 1,
            occurredOn: '2023-06-01',
            office: OFFICE,
            actor: 'test',
            commandId: 'x',
            causationId: 'x',
            correlationId: 'x',
          },
        },
      ],
    });
    await enrol('乙');
    await expect(runtime.projector.catchUp()).rejects.toThrow(ProjectionStopped);
    expect(runtime.projector.stoppedAt).toEqual({
      position: poison.position,
      reason: 'unknown event type SubjectAbducted',
    });
    expect(await projectedPosition(runtime.database.pool)).toBe(poison.position - 1);
    expect((await runtime.registers([OFFICE]).files()).has('甲')).toBe(true);
  });

  it('is never passed over: it is tried again and stops again', async () => {
    await expect(runtime.projector.catchUp()).rejects.toThrow('unknown event type');
    expect((await runtime.registers([OFFICE]).files()).has('乙')).toBe(false);
  });
});

describe('contradictory dates', () => {
  it('stop nothing: they are shown with the file', async () => {
    const healthy = await openTestRuntime('2023-06-01');
    const streamId = streamOf('correction', OFFICE, ENROL.fileNumber);
    const order = { aggregate: 'correction', streamId, office: OFFICE, opens: true, actor: 'test' } as const;
    await healthy.executor.execute({ ...order, commandId: '1', command: ENROL });
    const correction = { type: 'CorrectRecord', record: 'particulars', ref: null, reason: '试' };
    const fields = { reportedInOn: '2022-01-01', termEnd: '2021-01-01' };
    await healthy.executor.execute({
      ...order,
      commandId: '2',
      command: { ...correction, fields } as { type: string },
    });
    await healthy.projector.catchUp();
    const file = await caseFile(healthy, { number: ENROL.fileNumber }, '2023-06-01');
    expect(file?.irregularities.map(({ code }) => code)).toContain('contradictory-dates');
    await healthy.close();
  });
});
