import { jest } from '@jest/globals';
import { UploadShelf, type Shelved } from './upload-shelf.js';

const MINUTE = 60_000;
const LETTERS = 1_000;

const ledger = (id: string, accountId: string, rows = 1, state = 'read') => ({
  id,
  accountId,
  state,
  sheets: [
    {
      title: '入矫',
      titles: ['姓名'],
      rows: Array.from({ length: rows }, (_, row) => ({ row, cells: ['张'.repeat(LETTERS)] })),
    },
  ] as Shelved['sheets'],
  report: null,
  brought: [],
});

/** Room for ten rows, and for four of one account. */
const ROOM = { bytes: 10.9 * 2_112, bytesOfOneAccount: 4.9 * 2_112, keptMs: 30 * MINUTE };
let shelf: UploadShelf<Shelved>;
beforeEach(() => {
  jest.useFakeTimers();
  shelf = new UploadShelf(ROOM);
});
afterEach(() => {
  shelf.clear();
  jest.useRealTimers();
});

const isThere = (...ids: string[]): boolean[] => ids.map((id) => shelf.find(id) !== undefined);

it('holds nothing in memory after half an hour, though nobody asks', () => {
  shelf.put(ledger('a', 'li'));
  expect(shelf.bytes).toBeGreaterThan(2 * LETTERS);
  jest.advanceTimersByTime(31 * MINUTE);
  expect([shelf.bytes, ...isThere('a')]).toEqual([0, false]);
});

it('keeps one that is being worked on until that is done', () => {
  const one = ledger('a', 'li', 1, 'importing');
  shelf.put(one);
  jest.advanceTimersByTime(45 * MINUTE);
  expect(isThere('a')).toEqual([true]);
  one.state = 'done';
  jest.advanceTimersByTime(31 * MINUTE);
  expect(isThere('a')).toEqual([false]);
});

it('takes from an account that brings too much its own oldest, never one at work, and nothing of others', () => {
  shelf.put(ledger('theirs', 'wang', 2));
  shelf.put(ledger('working', 'li', 1, 'undoing'));
  shelf.put(ledger('old', 'li'));
  shelf.put(ledger('newer', 'li', 2));
  shelf.put(ledger('newest', 'li'));
  expect(isThere('theirs', 'working', 'old', 'newer', 'newest')).toEqual([true, true, false, true, true]);
  expect(() => shelf.put(ledger('huge', 'li', 4))).toThrow();
  expect(isThere('theirs', 'working', 'huge')).toEqual([true, true, false]);
});

it('refuses who finds all memory taken by others, and takes him once there is room', () => {
  for (const who of ['wang', 'zhao']) shelf.put(ledger(who, who, 4));
  expect(() => shelf.put(ledger('a', 'li', 3))).toThrow(
    expect.objectContaining({ status: 503 }) as unknown as Error,
  );
  expect(isThere('wang', 'zhao', 'a')).toEqual([true, true, false]);
  jest.advanceTimersByTime(31 * MINUTE);
  shelf.put(ledger('a', 'li', 3));
  expect(isThere('a')).toEqual([true]);
});

it('counts no sheet any more that was let go', () => {
  const one = ledger('a', 'li', 4);
  shelf.put(one);
  one.sheets = [];
  expect(shelf.bytes).toBe(0);
  shelf.put(ledger('b', 'li', 4));
  expect(isThere('a', 'b')).toEqual([true, true]);
});
