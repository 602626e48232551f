import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { KurrentDBLog } from '../../../libs/event-store/testing/kurrentdb-log.js';
import { packed } from '../dump-file.js';
import { FILES, openKept } from '../kept-store.js';
import { toldBy } from '../told.js';

export interface Source {
  readonly ownerUrl: string;
  readonly keyFile: string;
  /** Where the history is in KurrentDB. */
  readonly log?: KurrentDBLog;
}

/** As new as the server, or newer; what is embedded brings none. */
const PG_DUMP = process.env['PG_DUMP'] ?? 'pg_dump';

/** Keeps a store in a folder that has its `store.json`, with what it tells; once, and never again over it. */
export async function keepStore({ ownerUrl, keyFile, log }: Source, folder: string): Promise<void> {
  const place = (file: string): string => join(folder, file);
  if (existsSync(place(FILES.expected))) throw new Error(`${folder} is kept already and is not made anew`);
  const dump = execFileSync(PG_DUMP, ['--dbname', ownerUrl], { encoding: 'utf8', maxBuffer: 2 ** 30 });
  writeFileSync(place(FILES.dump), packed(dump));
  if (existsSync(keyFile)) copyFileSync(keyFile, place(FILES.keys));
  if (log) writeFileSync(place(FILES.log), gzipSync(log.dumped(), { level: 9 }));
  const store = await openKept(folder);
  try {
    writeFileSync(place(FILES.expected), `${JSON.stringify(await toldBy(store), null, 2)}\n`);
  } finally {
    await store.close();
  }
}
