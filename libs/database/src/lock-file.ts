import {
  closeSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeSync,
  linkSync,
} from 'node:fs';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { explainedWriting } from './disk-full.js';
import { ExplainedFailure } from './explained-failure.js';
import { isHeld, markText, OWN_MARK, REFRESH_MS, whoHolds } from './process-mark.js';

const WAIT_MS = 60_000;
const ASK_MS = 100;

interface Found {
  readonly text: string;
  readonly refreshedMs: number;
}

export function foundAt(path: string): Found | null {
  try {
    return { text: readFileSync(path, 'utf8'), refreshedMs: statSync(path).mtimeMs };
  } catch {
    return null;
  }
}

/** Written whole or not at all. @throws whatever the disk says */
export function writeNew(path: string, text: string): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeSync(file, text);
  } catch (error) {
    closeSync(file);
    rmSync(path, { force: true });
    throw error;
  }
  closeSync(file);
}

/** Says every few seconds that we are still there; where it was taken away meanwhile `gone` is asked. */
export function keepFresh(path: string, gone: () => void = () => undefined): () => void {
  const timer = setInterval(() => {
    try {
      const now = new Date();
      utimesSync(path, now, now);
    } catch {
      gone();
    }
  }, REFRESH_MS).unref();
  return () => clearInterval(timer);
}

/** Takes away what nobody holds. Somebody quicker may have put his own there meanwhile: that goes back. */
function takeAway(path: string, judged: string): void {
  const aside = `${path}.${randomBytes(4).toString('hex')}`;
  try {
    renameSync(path, aside);
    if (readFileSync(aside, 'utf8') !== judged) linkSync(aside, path);
  } catch {
    // Gone already, or there again: looked at anew.
  } finally {
    rmSync(aside, { force: true });
  }
}

/**
 * Of several who find the same left behind one takes it away, under a file of its own, and after he looked again: one
 * who was slower would take away what somebody has put there since.
 */
function takeOver(path: string, judged: string): void {
  const taking = `${path}.taking`;
  try {
    writeNew(taking, markText(OWN_MARK));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainedWriting(error, path);
    // Held for a moment only, unless its process ended in that moment.
    const found = foundAt(taking);
    if (found && !isHeld(found.text, found.refreshedMs)) takeAway(taking, found.text);
    return;
  }
  try {
    if (foundAt(path)?.text === judged) rmSync(path, { force: true });
  } finally {
    rmSync(taking, { force: true });
  }
}

async function acquire(path: string, text: string, signal?: AbortSignal): Promise<void> {
  for (const until = Date.now() + WAIT_MS; ;) {
    try {
      writeNew(path, text);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainedWriting(error, path);
    }
    const found = foundAt(path);
    if (found && !isHeld(found.text, found.refreshedMs)) takeOver(path, found.text);
    else if (found && Date.now() > until) {
      throw new ExplainedFailure(
        `另一个进程（${whoHolds(found.text)}）一直占用启动锁 ${path}；请等它完成，或结束该进程后再试。`,
      );
    }
    signal?.throwIfAborted();
    await sleep(ASK_MS);
  }
}

/**
 * Runs work while holding a lock file. One that was left behind is taken over: by a process that is gone, or whose
 * number another process has by now at once; one that is empty or says nothing after some seconds.
 */
export async function withLockFile<Result>(
  path: string,
  work: () => Promise<Result>,
  signal?: AbortSignal,
): Promise<Result> {
  const text = markText({ ...OWN_MARK, token: randomBytes(6).toString('hex') });
  await acquire(path, text, signal);
  const rest = keepFresh(path);
  try {
    return await work();
  } finally {
    rest();
    if (foundAt(path)?.text === text) rmSync(path, { force: true });
  }
}
