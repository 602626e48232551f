import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { explainedWriting } from './disk-full.js';
import { foundAt, keepFresh, writeNew } from './lock-file.js';
import { makeFolder } from './make-folder.js';
import { isHeld, isMark, markText, OWN_MARK } from './process-mark.js';

interface Held {
  times: number;
  readonly rest: () => void;
}

/** How often this process holds a folder: it leaves with its last use of it. */
const heldHere = new Map<string, Held>();

const put = (path: string): void => {
  try {
    writeNew(path, markText(OWN_MARK));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw explainedWriting(error, path);
  }
};

function putAgain(path: string): void {
  try {
    put(path);
  } catch {
    // The disk is full, or the folder gone: tried again at the next turn.
  }
}

/**
 * The processes that use a data folder: the last one to leave stops the server. Read and changed under the start lock
 * only, so that what is found empty is nobody's, and not just being written.
 */
export class Holders {
  private readonly folder: string;
  private readonly own: string;

  constructor(dataDir: string) {
    this.folder = join(dataDir, 'holders');
    this.own = join(this.folder, `${process.pid}-${OWN_MARK.token}`);
  }

  enter(): void {
    const held = heldHere.get(this.own);
    if (held) {
      held.times++;
      return;
    }
    try {
      makeFolder(this.folder, 0o700);
    } catch (error) {
      throw explainedWriting(error, this.own);
    }
    put(this.own);
    heldHere.set(this.own, { times: 1, rest: keepFresh(this.own, () => putAgain(this.own)) });
  }

  leave(): void {
    const held = heldHere.get(this.own);
    if (!held || --held.times > 0) return;
    held.rest();
    heldHere.delete(this.own);
    rmSync(this.own, { force: true });
  }

  /** Whether anybody else still holds the folder; what was left behind is cleared away. */
  hasOthers(): boolean {
    let others = heldHere.has(this.own);
    for (const name of existsSync(this.folder) ? readdirSync(this.folder) : []) {
      const path = join(this.folder, name);
      if (path === this.own) continue;
      const found = foundAt(path);
      if (found && isMark(found.text) && isHeld(found.text, found.refreshedMs)) others = true;
      else rmSync(path, { force: true });
    }
    return others;
  }
}
