import type { RegisterRows } from '#register';
import { listing, tellCounts, type Count } from './counts.js';
import {
  isAidOf,
  isAwaitedLeaveOf,
  isEarlierCrimeOf,
  isLeaveOf,
  isReoffenceOf,
  lateOfLater,
} from './explain.js';
import { countsIn, countsUpTo } from './period.js';
import type { FigureSource, Sums } from './report.js';
import { gapLines } from './supervision-gaps.js';

/** Figures counted from rows one by one: slower than stored sums, and what they are checked against. */
export function recount(rows: RegisterRows): FigureSource {
  const all: Count[] = [];
  tellCounts(rows, listing(all));
  const sum = (matches: (count: Count) => boolean): Sums => {
    const sums = new Map<string, number>();
    for (const count of all) if (matches(count)) sums.set(count.key, (sums.get(count.key) ?? 0) + count.n);
    return sums;
  };
  const distinct = (keys: readonly string[]): number => new Set(keys).size;
  return {
    flows: (period) => Promise.resolve(sum((count) => countsIn(count, period))),
    stocks: (on) => Promise.resolve(sum((count) => countsUpTo(count, on))),
    people: (of, period) =>
      Promise.resolve(
        of === 'offSupervision' || of === 'missedIntake'
          ? gapLines(rows.supervisionGaps, of, period).length
          : distinct(
              {
                leaves: rows.leaves.filter((row) => isLeaveOf(row, period)),
                decisions: rows.decisions.filter((row) => isAwaitedLeaveOf(row, period)),
                reoffences: rows.reoffences.filter((row) => isReoffenceOf(row, period)),
                earlierCrimes: rows.reoffences.filter((row) => isEarlierCrimeOf(row, period)),
              }[of].map(({ personKey }) => personKey),
            ),
      ),
    dueLater: (period) => {
      const left = new Map(rows.cases.map(({ streamId, departedOn }) => [streamId, departedOn]));
      const found = rows.leaves.map((row) => lateOfLater(row, period, left.get(row.streamId) ?? null));
      const n = (how: 'returnedLate' | 'outstanding'): number => found.filter((one) => one === how).length;
      return Promise.resolve({ returnedLate: n('returnedLate'), outstanding: n('outstanding') });
    },
    aids: (period) => Promise.resolve(rows.familyAids.filter((row) => isAidOf(row, period))),
  };
}
