import { chmodSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExplainedFailure } from './explained-failure.js';

const [OWNER_FOLDER, OWNER_FILE] = [0o700, 0o600];

/** From here on nobody but the account that runs this process can read the files that it makes. */
export const keepFilesPrivate = (): void => void process.umask(0o077);

const isEmpty = (folder: string): boolean => readdirSync(folder).length === 0;
/** A folder with other people's files in it keeps the rights that they gave it. */
const isOurs = (dataDir: string): boolean => existsSync(join(dataDir, 'postgres')) || isEmpty(dataDir);

function closeFolder(dataDir: string): void {
  chmodSync(dataDir, OWNER_FOLDER);
  for (const entry of readdirSync(dataDir, { withFileTypes: true })) {
    if (!entry.isFile() && !entry.isDirectory()) continue;
    try {
      chmodSync(join(dataDir, entry.name), entry.isFile() ? OWNER_FILE : OWNER_FOLDER);
    } catch {
      // Gone meanwhile, or another account's: nobody gets at it through the folder any more.
    }
  }
}

/**
 * The data folder, for its owner only; one that an earlier version made readable is closed, with the files in it.
 * @returns whether it holds nothing but ours
 */
export function makeDataFolder(dataDir: string): boolean {
  try {
    mkdirSync(dataDir, { recursive: true, mode: OWNER_FOLDER });
    if (!isOurs(dataDir)) return false;
    closeFolder(dataDir);
    return true;
  } catch (error) {
    throw new ExplainedFailure(
      `不能建立数据目录 ${dataDir}：请检查权限和磁盘空间，或用 DATA_DIR 指定别的目录。`,
      String(error),
    );
  }
}
