import { currentVersion, upcast, type RecordedEvent, type Upcasts } from './index.js';

/** Version 1 had a name in one piece, version 2 split it, version 3 calls the reason a ground. */
const UPCASTS: Upcasts = {
  Sampled: [
    (data) => {
      const { name } = data as { name: string };
      return { surname: name.slice(0, 1), given: name.slice(1), reason: '就医' };
    },
    (data) => {
      const { reason, ...rest } = data as { reason: string };
      return { ...rest, ground: reason };
    },
  ],
};

const sampled = (schemaVersion: number, data: unknown): RecordedEvent => ({
  id: '1',
  type: 'Sampled',
  streamId: 's',
  version: 1,
  position: 1,
  recordedAt: '2023-01-01T00:00:00.000Z',
  data,
  metadata: {
    schemaVersion,
    occurredOn: '2023-01-01',
    office: 'x',
    actor: 'x',
    commandId: 'x',
    causationId: 'x',
    correlationId: 'x',
  },
});
const TODAY = { surname: '张', given: '三', ground: '就医' };

describe('old shapes of events', () => {
  it.each([
    [1, { name: '张三' }],
    [2, { surname: '张', given: '三', reason: '就医' }],
    [3, TODAY],
  ])('version %i is read in today’s shape', (version, data) => {
    expect(upcast(UPCASTS, sampled(version, data))).toMatchObject({
      data: TODAY,
      metadata: { schemaVersion: 3 },
    });
  });

  it('a type without steps is at version 1 and stays as it is', () => {
    expect([currentVersion(UPCASTS, 'Sampled'), currentVersion(UPCASTS, 'Other')]).toEqual([3, 1]);
    const other = { ...sampled(1, TODAY), type: 'Other' };
    expect(upcast(UPCASTS, other)).toBe(other);
  });
});
