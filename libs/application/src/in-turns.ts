import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work in small steps: whoever goes through them may serve others between two of them, or give the rest up. */
export type Steps<Result> = Generator<void, Result, void>;

/** So long nobody else is served; several that work at once take this each. */
const TURN_MS = 20;

/** Goes through all steps in one piece, where nobody else waits. */
export function inOnePiece<Result>(steps: Steps<Result>): Result {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/**
 * Goes through the steps so that whoever else is served by this process is served meanwhile.
 * @throws the reason of the signal, where nobody wants the result any more
 */
export async function inTurns<Result>(steps: Steps<Result>, signal?: AbortSignal): Promise<Result> {
  for (;;) {
    signal?.throwIfAborted();
    const end = performance.now() + TURN_MS;
    do {
      const step = steps.next();
      if (step.done) return step.value;
    } while (performance.now() < end);
    await nextTurn();
  }
}
