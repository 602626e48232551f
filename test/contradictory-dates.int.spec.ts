import { streamOf } from '#application';
import { caseFile } from '#read-models';
import { openTestRuntime } from '../libs/runtime/testing/test-runtime.js';
import { ENROL, OFFICE } from './office.js';

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
