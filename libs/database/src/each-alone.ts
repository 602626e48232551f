import { isConnectionLost } from './connection-lost.js';

type Load<Key, Value> = (keys: readonly Key[]) => Promise<readonly Value[]>;

/**
 * What loads many at once, such that one that cannot be loaded fails by itself: those that happened to be asked for with
 * it are loaded without it. Without a database each of them would wait in vain.
 */
export const eachAlone =
  <Key, Value>(load: Load<Key, Value>) =>
  async (keys: readonly Key[]): Promise<(Value | Error)[]> => {
    try {
      return [...(await load(keys))];
    } catch (error) {
      if (keys.length === 1 || isConnectionLost(error)) throw error;
    }
    const results: (Value | Error)[] = [];
    for (const key of keys) {
      const one = await load([key]).catch((error: unknown) => [
        error instanceof Error ? error : new Error(String(error)),
      ]);
      results.push(one[0] as Value | Error);
    }
    return results;
  };
