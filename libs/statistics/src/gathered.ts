import type { RegisterRows } from '#register';
import { tellCounts } from './counts.js';
import { countsIn, countsUpTo, dayBefore, lastCounted, type Period } from './period.js';
import type { FigureSource } from './report.js';

type Adding = Map<string, number>;

interface Gathered {
  readonly period: Period;
  readonly flows: Adding;
  readonly opening: Adding;
  readonly closing: Adding;
}

const add = (sums: Adding, key: string, n: number): void => void sums.set(key, (sums.get(key) ?? 0) + n);

/**
 * Sums of periods that are known beforehand, gathered row by row: nothing else is kept of the rows. Of people and of aid,
 * which are no sums, it knows nothing.
 */
export class GatheredSums {
  private readonly gathered: readonly Gathered[];

  constructor(periods: readonly Period[]) {
    this.gathered = periods.map((period) => ({
      period,
      flows: new Map(),
      opening: new Map(),
      closing: new Map(),
    }));
  }

  add(rows: RegisterRows): void {
    tellCounts(rows, (key, day, n, since, until) => {
      const count = { key, day, n, ...(since ? { since } : {}), ...(until ? { until } : {}) };
      for (const { period, flows, opening, closing } of this.gathered) {
        if (countsIn(count, period)) add(flows, key, n);
        if (countsUpTo(count, dayBefore(period))) add(opening, key, n);
        if (countsUpTo(count, lastCounted(period))) add(closing, key, n);
      }
    });
  }

  /** For the figures of one of the periods. */
  source(period: Period): FigureSource {
    const found = this.gathered.find((one) => one.period === period);
    const none: ReadonlyMap<string, number> = new Map();
    return {
      flows: () => Promise.resolve(found?.flows ?? none),
      stocks: (on) => Promise.resolve((on === lastCounted(period) ? found?.closing : found?.opening) ?? none),
      people: () => Promise.resolve(0),
      dueLater: () => Promise.resolve({ returnedLate: 0, outstanding: 0 }),
      aids: () => Promise.resolve([]),
    };
  }
}
