import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isHeld, locked, markOf } from '../scripts/lock.mjs';

const LONG_AGO_MS = 3_600_000;

describe('the lock of an installation', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'lock-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is held by a process that lives, and not once that has ended', async () => {
    const child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    await once(child, 'spawn');
    const mark = markOf(child.pid ?? 0);
    expect(isHeld(mark, 1)).toBe(true);
    child.kill('SIGKILL');
    await once(child, 'exit');
    expect(isHeld(mark, 1)).toBe(false);
  });

  it.each([
    ['of a process whose number another one has now', JSON.stringify({ pid: process.pid, began: 'boot/1' })],
    ['that is empty', ''],
    ['cut short', '{"pid":1'],
    ['of an older edition', String(process.pid)],
  ])('%s is taken over', (_what, text) => {
    const path = join(folder, 'lock');
    writeFileSync(path, text);
    const then = new Date(Date.now() - LONG_AGO_MS);
    utimesSync(path, then, then);
    const waits: string[] = [];
    expect(
      locked(
        path,
        () => 'done',
        () => waits.push('waited'),
      ),
    ).toBe('done');
    expect([waits, existsSync(path)]).toEqual([[], false]);
  });

  it('that was opened only just now and says nothing yet is waited for', () => {
    expect([isHeld('', 10), isHeld('', LONG_AGO_MS)]).toEqual([true, false]);
  });
});
