import { randomUUID } from 'node:crypto';
import { type OrderRefused, placeOffice, stableId } from '#application';
import { officesUnder } from '#read-models';
import { openTestRuntime, type TestRuntime } from '../libs/runtime/testing/test-runtime.js';

let runtime: TestRuntime;
beforeAll(async () => {
  runtime = await openTestRuntime('2024-01-01');
});
afterAll(() => runtime.close());

const place = async (office: string, below: string): Promise<void> => {
  await runtime.projector.catchUpTo(await placeOffice(runtime, 'test', office, below));
};
const refusalsOf = (office: string, below: string): Promise<unknown> =>
  placeOffice(runtime, 'test', office, below).then(
    () => [],
    (error: unknown) => (error as OrderRefused).refusals,
  );

describe('areas', () => {
  it('stand in no circle, however long', async () => {
    await place('甲所', '乙县');
    await place('乙县', '丙市');
    await place('丙市', '丁省');
    for (const [office, below] of [
      ['甲所', '甲所'],
      ['乙县', '甲所'],
      ['丁省', '甲所'],
      ['丁省', '丙市'],
    ] as const) {
      expect(await refusalsOf(office, below)).toMatchObject([{ code: 'area-circle', field: 'below' }]);
    }
    expect(await officesUnder(runtime.readModels, '丁省')).toEqual(['甲所']);
    await place('乙县', '丁省');
    await place('丙市', '乙县');
  });

  it('have names that can be stored, of a length', async () => {
    expect(await refusalsOf('长'.repeat(61), '乙县')).toMatchObject([{ code: 'bad-text', field: 'name' }]);
    expect(await refusalsOf('甲所', `乙\u0000`)).toMatchObject([{ code: 'bad-text', field: 'below' }]);
    for (const odd of ['*', '__proto__', '%', '甲/乙', '甲*'])
      expect([odd, await refusalsOf(odd, '乙县')]).toEqual([
        odd,
        [expect.objectContaining({ code: 'bad-text', field: 'name' })],
      ]);
    expect(await refusalsOf('龙潭（工业园区）司法所', '酉阳县')).toEqual([]);
  });

  it('that stand in a circle from an earlier day do not hang anything, and can be put right', async () => {
    const store = runtime.store;
    let last = 0;
    for (const [office, county] of [
      ['子县', '丑市'],
      ['丑市', '子县'],
      ['寅所', '子县'],
    ] as const) {
      const commandId = randomUUID();
      const metadata = {
        ...{ office, actor: 'test', commandId, causationId: commandId, correlationId: commandId },
        schemaVersion: 1,
        occurredOn: '2024-01-01',
      };
      const event = { id: randomUUID(), type: 'OfficePlaced', data: { office, county }, metadata };
      const streamId = `office-${stableId('office', office)}`;
      last = (await store.append({ streamId, expected: 'any', events: [event] })).position;
    }
    await runtime.projector.catchUpTo(last);
    expect(await officesUnder(runtime.readModels, '子县')).toEqual(['寅所']);
    await place('卯所', '子县');
    await place('丑市', '辰省');
    expect(await officesUnder(runtime.readModels, '辰省')).toEqual(['卯所', '寅所'].sort());
  });
});
