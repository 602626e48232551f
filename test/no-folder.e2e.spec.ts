import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Far longer than any start takes to find out; one that does not find out is ended. */
const IN_TIME_MS = 60_000;

const place = (): string => mkdtempSync(join(tmpdir(), 'no-folder-'));
function belowAFile(): string {
  const file = join(place(), 'file');
  writeFileSync(file, '');
  return file;
}
function ofALink(): string {
  const link = join(place(), 'link');
  symlinkSync(join(place(), 'nowhere', 'deep'), link, 'dir');
  return link;
}

/** Folders that no system makes. Linux says of one below `/proc` that what is above it is not there. */
const IMPOSSIBLE: readonly (readonly [what: string, path: string])[] = [
  ['a folder of a file', join(belowAFile(), 'data')],
  ['a folder far below a file', join(belowAFile(), 'a', 'b', 'data')],
  ['a file', belowAFile()],
  ['a link to nothing', ofALink()],
  ['a folder behind a link to nothing', join(ofALink(), 'data')],
  ...(existsSync('/proc/self')
    ? ([
        ['a folder of the system', '/proc/data'],
        ['a folder far below one of the system', '/proc/a/b/data'],
      ] as const)
    : []),
];

function run(program: string, args: readonly string[], settings: NodeJS.ProcessEnv) {
  const { DATABASE_URL: _other, ...environment } = process.env;
  const env = { ...environment, PORT: '0', ...settings };
  const options = { env, encoding: 'utf8', timeout: IN_TIME_MS, killSignal: 'SIGKILL' } as const;
  return spawnSync(process.execPath, [`dist/programs/${program}.js`, ...args], options);
}

describe.each(IMPOSSIBLE)('%s', (_what, path) => {
  it.each([
    ['server', []],
    ['cli', ['verify']],
  ] as const)(
    'as the data folder ends the %s with a sentence',
    (program, args) => {
      const { status, stderr } = run(program, args, { DATA_DIR: path });
      expect({ status, stderr }).toEqual({
        status: 1,
        stderr: expect.stringMatching(/^不能建立数据目录 [^\n]*。\n$/) as unknown,
      });
    },
    2 * IN_TIME_MS,
  );
});
