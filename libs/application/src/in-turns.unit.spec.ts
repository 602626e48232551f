import { inOnePiece, inTurns, type Steps } from './in-turns.js';

/** Steps of a millisecond of work each. */
function* counting(to: number): Steps<number> {
  for (let n = 0; n < to; n++) {
    for (const end = performance.now() + 1; performance.now() < end;);
    yield;
  }
  return to;
}

it('gives the same, in one piece or in turns', async () => {
  expect(inOnePiece(counting(3))).toBe(3);
  expect(await inTurns(counting(3))).toBe(3);
});

it('serves others between its turns, and several at once let each other work', async () => {
  let served = 0;
  const serving = setInterval(() => served++, 1);
  const ended: string[] = [];
  const one = async (name: string, steps: number): Promise<void> => {
    await inTurns(counting(steps));
    ended.push(name);
  };
  await Promise.all([one('long', 400), one('short', 100)]);
  clearInterval(serving);
  expect(ended).toEqual(['short', 'long']);
  // A turn takes some twenty of the five hundred milliseconds.
  expect(served).toBeGreaterThan(3);
});

it('is given up with the reason that the signal has, also before its first step', async () => {
  const leaving = new AbortController();
  let steps = 0;
  function* endless(): Steps<void> {
    for (;;) {
      steps++;
      yield;
    }
  }
  const work = inTurns(endless(), leaving.signal);
  setTimeout(() => leaving.abort(new Error('nobody waits')), 30);
  await expect(work).rejects.toThrow('nobody waits');
  const done = steps;
  await expect(inTurns(endless(), leaving.signal)).rejects.toThrow('nobody waits');
  expect(steps).toBe(done);
});
