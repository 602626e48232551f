// A lock that says which process holds it, for what runs before anything is built.
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';

/** Who opened a lock writes into it at once; what is still empty then is left over. */
const WRITTEN_WITHIN_MS = 10_000;
/** No installation takes longer; it tells where the system does not say when a process began. */
const LONGEST_MS = 20 * 60_000;
const WAIT_MS = 200;
const MOST_WAITS = 3_000;

function toldOf(pid) {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold anything.
    const fields = line.slice(line.lastIndexOf(')') + 2).split(' ');
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    return { state: fields[0], began: `${boot}/${fields[19]}` };
  } catch {
    return null;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== 'EPERM') return false;
  }
  return !['Z', 'X'].includes(toldOf(pid)?.state);
}

/** What a process writes into a lock: its number, which is given to others once it is gone, and when it began. */
export const markOf = (pid) => JSON.stringify({ pid, began: toldOf(pid)?.began ?? null });

function read(text) {
  try {
    const { pid, began } = JSON.parse(text) ?? {};
    return Number.isInteger(pid) && pid > 0 ? { pid, began: began ?? null } : null;
  } catch {
    return null;
  }
}

/** Whether who wrote a lock is still at it, by what it says and how old it is. */
export function isHeld(text, ageMs) {
  const mark = read(text);
  if (!mark) return ageMs < WRITTEN_WITHIN_MS;
  if (!isAlive(mark.pid)) return false;
  const now = toldOf(mark.pid)?.began ?? null;
  return now === null || mark.began === null ? ageMs < LONGEST_MS : now === mark.began;
}

function take(path) {
  try {
    const file = openSync(path, 'wx');
    writeFileSync(file, markOf(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    return false;
  }
}

function isLeftOver(path) {
  try {
    return !isHeld(readFileSync(path, 'utf8'), Date.now() - statSync(path).mtimeMs);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return false;
  }
}

/** One process at a time; what a process that is gone left is taken over. */
export function locked(path, work, onWait) {
  for (let waited = 0; !take(path); waited++) {
    if (isLeftOver(path)) {
      rmSync(path, { force: true });
      continue;
    }
    if (waited === 0) onWait();
    if (waited > MOST_WAITS) throw new Error(`${path} 一直被占用`);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}
