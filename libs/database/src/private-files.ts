import { chmodSync, existsSync, readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { explainedMaking, makeFolder } from './make-folder.js';

const [OWNER_FOLDER, OWNER_FILE] = [0o700, 0o600];

/** From here on nobody but the account that runs this process can read the files that it makes. */
export const keepFilesPrivate = (): void => void process.umask(0o077);

/** What this product and its versions before put into a data folder. */
const FILES =
  /^(postgres-password|application-password|postgres\.log|start\.lock.*|postgres\.new-.*-password)$/;
const FOLDERS = /^(holders|postgres\.new-\d+)$/;
/** Somebody else's may well have these names: they are ours with what is in them. */
const KNOWN_BY: Readonly<Record<string, string>> = { postgres: 'PG_VERSION', secrets: 'master-keys.json' };

function isOwn(dataDir: string, entry: Dirent): boolean {
  if (entry.isFile()) return FILES.test(entry.name);
  if (!entry.isDirectory()) return false;
  const mark = KNOWN_BY[entry.name];
  return mark === undefined ? FOLDERS.test(entry.name) : existsSync(join(dataDir, entry.name, mark));
}

function close(path: string, rights: number): void {
  try {
    chmodSync(path, rights);
  } catch {
    // Gone meanwhile, or another account's, which then has it to itself.
  }
}

/**
 * The data folder, for its owner only where nothing but ours is in it; what an earlier version made readable is closed.
 * A folder with other people's files, and these files, keep the rights that they gave them, at every start.
 * @returns whether it holds nothing but ours
 */
export function makeDataFolder(dataDir: string): boolean {
  try {
    makeFolder(dataDir, OWNER_FOLDER);
    const entries = readdirSync(dataDir, { withFileTypes: true });
    const own = entries.filter((entry) => isOwn(dataDir, entry));
    const isOurs = own.length === entries.length;
    for (const entry of own) {
      // A folder of somebody else's may have come to hold something of ours.
      if (!isOurs && entry.isDirectory() && entry.name !== 'postgres') continue;
      close(join(dataDir, entry.name), entry.isFile() ? OWNER_FILE : OWNER_FOLDER);
    }
    if (isOurs) chmodSync(dataDir, OWNER_FOLDER);
    return isOurs;
  } catch (error) {
    throw explainedMaking(error, `数据目录 ${dataDir}`, '可用 DATA_DIR 指定别的目录');
  }
}
