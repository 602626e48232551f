import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { machineVariables } from '#database';
import type { RawRow, RawSheet } from './raw-workbook.js';
import type { ReadingFrame } from './reading-frames.js';
import type { ReadingLimits } from './reading-limits.js';
import type { ReadWorkbook } from './read-workbook.js';
import { WorkbookUnreadable } from './workbook-unreadable.js';
import type { Refusal } from './workbook-refused.js';

/** The bytes of a workbook as they come, or files of this machine. */
export type LedgerSource = AsyncIterable<Buffer> | readonly string[];

/** A test runs from the sources; a process of its own from what was built of them. */
const PROGRAM = fileURLToPath(new URL('./reading-process.js', import.meta.url)).replace(
  /([\\/])(libs[\\/]ledger[\\/]src[\\/]reading-process\.js)$/,
  (found, slash: string, path: string) =>
    import.meta.url.endsWith('.ts') ? `${slash}dist${slash}${path}` : found,
);

/** Longer than its own limit: a reader that does not come to looking at the clock is ended. */
const GRACE_MS = 5_000;

function start(paths: readonly string[], limits: ReadingLimits): ChildProcess {
  return fork(PROGRAM, [JSON.stringify(limits), ...paths], {
    // What it would say of a failure quotes what it read.
    stdio: ['pipe', 'pipe', 'ignore', 'ipc'],
    execArgv: [`--max-old-space-size=${limits.heapMegabytes}`],
    env: machineVariables(),
  });
}

/** Hands the bytes over as fast as they are taken, until nobody takes them any more. @throws what the source throws */
async function feed(source: AsyncIterable<Buffer>, into: Writable): Promise<void> {
  let fault: unknown = null;
  async function* watched(): AsyncGenerator<Buffer, void> {
    try {
      yield* source;
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  // That the reader ended before its time is told by what it said, or by how it ended.
  await pipeline(watched, into).catch(() => undefined);
  if (fault) throw fault as Error;
}

/** Null: a reader that was ended in the middle of a line; that it came to no end shows by what is missing. */
function frameOf(line: string): ReadingFrame | null {
  try {
    return JSON.parse(line) as ReadingFrame;
  } catch {
    return null;
  }
}

/** Puts together what a reader says, portion by portion. */
export class Collector {
  private readonly sheets: { title: string; titles: readonly string[]; rows: RawRow[] }[] = [];
  private readonly texts = new Map<string, string>();
  private digest: string | null = null;
  private refusal: Refusal | null = null;

  async listen(to: Readable): Promise<void> {
    for await (const line of createInterface({ input: to, crlfDelay: Infinity })) {
      const frame = frameOf(line);
      if (frame) this.take(frame);
    }
  }

  private take(frame: ReadingFrame): void {
    if ('refused' in frame) this.refusal = frame.refused;
    else if ('digest' in frame) this.digest = frame.digest;
    else if ('sheet' in frame) this.sheets.push({ title: frame.sheet, titles: frame.titles, rows: [] });
    else {
      const rows = this.sheets.at(-1)?.rows;
      for (const [row, cells] of frame.rows) rows?.push({ row, cells: cells.map(this.shared) });
    }
  }

  /** A ledger says the same words over and over: one piece of memory for each. */
  private readonly shared = (text: string): string => {
    const known = this.texts.get(text);
    if (known !== undefined) return known;
    if (this.texts.size < 20_000) this.texts.set(text, text);
    return text;
  };

  /** @throws WorkbookUnreadable; `without`: why, where the reader ended without a word */
  result(without: Refusal): ReadWorkbook {
    if (this.refusal) throw new WorkbookUnreadable(this.refusal);
    if (this.digest === null) throw new WorkbookUnreadable(without);
    return { sheets: this.sheets satisfies RawSheet[], digest: this.digest };
  }
}

/** What V8 does when the heap is full. */
const ABORTED = 134;

/**
 * Reads a ledger in a process of its own, with limits of memory, time and size. Nothing is written to a disk, and
 * whatever becomes of it, the process is gone afterwards. @throws WorkbookUnreadable, or what the source throws
 */
export async function readApart(source: LedgerSource, limits: ReadingLimits): Promise<ReadWorkbook> {
  const isPaths = Array.isArray(source);
  const child = start(isPaths ? (source as readonly string[]) : [], limits);
  const ended = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  try {
    const collector = new Collector();
    const heard = collector.listen(child.stdout as Readable);
    heard.catch(() => undefined);
    if (!isPaths) await feed(source as AsyncIterable<Buffer>, child.stdin as Writable);
    timer = setTimeout(() => (isLate = child.kill('SIGKILL')), limits.seconds * 1_000 + GRACE_MS);
    await heard;
    const [code, signal] = await ended;
    const isFull = code === ABORTED || signal === 'SIGABRT';
    return collector.result({ kind: isLate ? 'out-of-time' : isFull ? 'out-of-memory' : 'reader-ended' });
  } finally {
    clearTimeout(timer);
    child.kill('SIGKILL');
  }
}
