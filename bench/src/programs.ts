import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** As the worker and the command line set it for themselves. */
const HEAP = '--heap-growing-percent=50';

/** A script of the bench as a process of its own. */
export const program = (
  script: string,
  settings: Readonly<Record<string, string>>,
  ...args: readonly string[]
): ChildProcess =>
  spawn(process.execPath, [HEAP, fileURLToPath(new URL(script, import.meta.url)), ...args], {
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });

/** The first line that it prints. */
export function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.split('\n')[0] ?? '');
    });
    child.once('exit', (code) => reject(new Error(`it ended with ${code}`)));
  });
}
