import { jest } from '@jest/globals';
import type { Runtime } from '#runtime';
import { ReadSide } from './read-side.js';

const HEAD = 7;

/** Registers that show nothing new, as while nobody projects. */
function standingStill(): { readonly side: ReadSide; readonly asked: number[] } {
  const asked: number[] = [];
  const runtime = {
    // Where the registers are.
    database: { pool: { query: () => Promise.resolve({ rows: [{ position: '0' }] }) } },
    store: { head: () => Promise.resolve(HEAD) },
    projector: {
      catchUpTo: (position: number) => {
        asked.push(position);
        return new Promise<void>(() => undefined);
      },
    },
  };
  return { side: new ReadSide(runtime as unknown as Runtime), asked };
}

describe('a reader who waits for what he recorded', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is told after ten seconds that it is recorded and not shown yet, instead of that it is not there', async () => {
    const { side, asked } = standingStill();
    const told = expect(side.waitFor('5')).rejects.toMatchObject({
      status: 503,
      response: { problem: { status: 503, code: 'not-yet-shown' } },
    });
    await jest.advanceTimersByTimeAsync(10_000);
    await told;
    expect(asked).toEqual([5]);
  });

  it('waits for nothing that was never recorded', async () => {
    const { side, asked } = standingStill();
    void side.waitFor('999').catch(() => undefined);
    await jest.advanceTimersByTimeAsync(0);
    expect(asked).toEqual([HEAD]);
  });
});
