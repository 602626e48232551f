import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { TestRuntime } from '../libs/runtime/testing/test-runtime.js';

/** Runs the program of the command line on a runtime's database: how it ended, and what it printed where. */
export async function runCli(
  { database, url, keyFile }: TestRuntime,
  ...args: string[]
): Promise<{ readonly code: number | null; readonly out: string; readonly told: string }> {
  const child = spawn(process.execPath, ['dist/programs/cli.js', ...args], {
    env: {
      ...process.env,
      DATABASE_URL: database.url,
      DATABASE_OWNER_URL: url,
      MASTER_KEY_FILE: keyFile,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [out, told] = ['', ''];
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (told += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, out, told };
}
