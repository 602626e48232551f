import type { Told } from './told.js';

type Leaf = string | number | boolean | null;

/** Leaves that say something else on purpose since, and why; `now` is left out where nothing is said any more. */
export interface Change {
  readonly because: string;
  readonly leaves: Readonly<Record<string, { readonly was: Leaf; readonly now?: Leaf }>>;
}

const PATH = ' › ';

/** The leaves of a tree by their whole names. */
export function leavesOf(tree: Told, above = ''): Map<string, Leaf> {
  const leaves = new Map<string, Leaf>();
  for (const [name, value] of Object.entries(tree)) {
    const path = `${above}${name}`;
    if (value === null || typeof value !== 'object') leaves.set(path, value);
    else for (const [below, leaf] of leavesOf(value, `${path}${PATH}`)) leaves.set(below, leaf);
  }
  return leaves;
}

/** The expected leaves with what was changed on purpose, and what is wrong with the changes themselves. */
function withChanges(
  expected: Map<string, Leaf>,
  changes: readonly Change[],
): { readonly awaited: Map<string, Leaf | undefined>; readonly faults: string[] } {
  const awaited = new Map<string, Leaf | undefined>(expected);
  const faults: string[] = [];
  for (const { because, leaves } of changes) {
    if (because.trim() === '') faults.push(`a change without a reason: ${Object.keys(leaves).join(', ')}`);
    for (const [path, change] of Object.entries(leaves)) {
      if (!awaited.has(path) || awaited.get(path) !== change.was) {
        faults.push(`${path}: changed from ${JSON.stringify(change.was)}, which nothing said`);
      }
      awaited.set(path, change.now);
    }
  }
  return { awaited, faults };
}

/**
 * What a store does not say any more, or says otherwise than it did. What it says beyond that is no difference: a
 * later release may know more figures.
 */
export function differences(expected: Told, changes: readonly Change[], now: Told): string[] {
  const { awaited, faults } = withChanges(leavesOf(expected), changes);
  const told = leavesOf(now);
  const other = [...awaited]
    .filter(([path, value]) => told.get(path) !== value)
    .map(([path, was]) => `${JSON.stringify(path)}: ${JSON.stringify({ was, now: told.get(path) })}`);
  return [...faults, ...other];
}
