import { AsyncLocalStorage } from 'node:async_hooks';
import { KurrentDBClient } from '@kurrent/kurrentdb-client';
import pg from 'pg';

/** As if the process had ended: neither this statement nor any later one of the same work is done. */
export class BrokenOff extends Error {
  constructor() {
    super('broken off');
    this.name = 'BrokenOff';
  }
}

interface Countdown {
  readonly begins: string;
  hasBegun: boolean;
  left: number;
}
const countdown = new AsyncLocalStorage<Countdown>();

type Method = (this: unknown, ...args: unknown[]) => unknown;

const textOf = (query: unknown): string =>
  typeof query === 'string' ? query : ((query as { text?: string } | undefined)?.text ?? '');

/** Counts the calls of a method that are made within the work. */
function counted(prototype: object, name: string): void {
  const methods = prototype as Record<string, Method>;
  const original = methods[name] as Method;
  methods[name] = function (...args) {
    const counting = countdown.getStore();
    if (counting) {
      counting.hasBegun ||= textOf(args[0]).includes(counting.begins);
      if (counting.hasBegun && --counting.left < 0) throw new BrokenOff();
    }
    return original.apply(this, args);
  };
}
counted(pg.Client.prototype, 'query');
for (const call of ['appendToStream', 'readAll', 'readStream']) counted(KurrentDBClient.prototype, call);

/**
 * Does work that ends at its n-th statement to PostgreSQL or call to KurrentDB, counted from 0 and from the statement
 * that says `begins`.
 * @returns what it gave; null where it was broken off
 */
export async function brokenOffAt<Result>(
  n: number,
  begins: string,
  work: () => Promise<Result>,
): Promise<Result | null> {
  const counting = { begins, hasBegun: false, left: n };
  try {
    return await countdown.run(counting, work);
  } catch (error) {
    if (counting.left >= 0) throw error;
    return null;
  }
}
