/** A measured figure against its goal, both as ratios or absolute values of one run. */
export interface Result {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** `≥ 1` or `≤ 15`; absent where a figure is only context. */
  readonly goal?: { readonly least?: number; readonly most?: number };
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

/** Operations a second with so many at once, for a fixed time after a warm-up. */
export async function throughput(
  operation: () => Promise<unknown>,
  atOnce: number,
  seconds: number,
): Promise<number> {
  const run = async (until: number): Promise<number> => {
    let done = 0;
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        while (performance.now() < until) {
          await operation();
          done++;
        }
      }),
    );
    return done;
  };
  await run(performance.now() + 500);
  const started = performance.now();
  const done = await run(started + seconds * 1_000);
  return done / ((performance.now() - started) / 1_000);
}

export async function timed<Value>(work: () => Promise<Value>): Promise<{ ms: number; value: Value }> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

export const met = ({ value, goal }: Result): boolean =>
  goal === undefined ||
  ((goal.least === undefined || value >= goal.least) && (goal.most === undefined || value <= goal.most));
