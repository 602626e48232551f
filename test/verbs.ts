import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fromBufferPromise } from 'yauzl';

/** All text in a workbook or a document. */
export async function textInArchive(bytes: Buffer): Promise<string> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Buffer[] = [];
  for await (const entry of archive.eachEntry())
    if (entry.fileName.endsWith('.xml'))
      for await (const piece of await archive.openReadStreamPromise(entry)) parts.push(piece as Buffer);
  return Buffer.concat(parts).toString();
}

/** All text that a verb wrote: a folder, a document or a plain file. */
export async function textWritten(path: string): Promise<string> {
  if (statSync(path).isDirectory()) {
    const texts = await Promise.all(readdirSync(path).map((name) => textWritten(join(path, name))));
    return texts.join('\n');
  }
  const bytes = readFileSync(path);
  return /\.(xlsx|docx)$/.test(path) ? textInArchive(bytes) : bytes.toString();
}

/** Where a verb is told to write; the test gives each a place of its own. */
export const OUT = '<out>';
const PERIOD = ['--from', '2023-01-01', '--to', '2024-12-31'];

/** A verb that tells of files: with every way in which it tells them. */
interface Telling {
  readonly ways: readonly (readonly string[])[];
}
/** A verb that lists and counts none, and why. */
interface Silent {
  readonly because: string;
}

/** Every verb of the command line. One that is not here fails the tests that go through them all. */
export const VERBS: Readonly<Record<string, Telling | Silent>> = {
  agenda: { ways: [['--explain'], ['--json', '--explain']] },
  overdue: { ways: [[], ['--on', '2024-06-01', '--explain'], ['--on', '2024-06-01', '--json', '--explain']] },
  compliance: {
    ways: [
      PERIOD,
      [...PERIOD, '--json'],
      [...PERIOD, '--explain', 'report-in.opened'],
      [...PERIOD, '--explain', 'report-in.opened', '--json'],
      ['--from', '1990-01-01', '--to', '1990-01-02'],
    ],
  },
  statistics: {
    ways: [
      [...PERIOD, '--format', 'text'],
      [...PERIOD, '--format', 'json', '--out', `${OUT}.json`],
      [...PERIOD, '--format', 'xlsx', '--out', `${OUT}.xlsx`],
      [...PERIOD, '--format', 'docx', '--out', `${OUT}.docx`],
      [...PERIOD, '--explain', 'enrolled'],
      [...PERIOD, '--known-at', '2099-01-01'],
      ['--form', 'monthly', '--month', '2023-05'],
      ['--form', 'monthly', '--month', '2023-05', '--known-at', '2099-01-01', '--explain', '本月在册'],
      ['--form', 'monthly', '--month', '2023-05', '--format', 'xlsx', '--out', `${OUT}.xlsx`],
    ],
  },
  export: { ways: [[`${OUT}.xlsx`], [OUT]] },
  file: { because: 'tells of one file, which says itself that it is parked or closed' },
  import: { because: 'tells of the rows of a ledger, each at its place' },
  parked: { because: 'is the list of what is missing' },
  verify: { because: 'names each file that is parked, and ends with 1' },
  rebuild: { because: 'prints no list; says beside its end how many files it left out' },
  calendar: { because: 'days off, and how many deadlines a notice would move' },
  keys: { because: 'counts keys, not files of people' },
  accounts: { because: 'lists staff' },
  recipients: { because: 'lists staff' },
  config: { because: 'lists settings' },
  migrate: { because: 'moves the history' },
  offices: { because: 'lists offices' },
};

/** The verbs that the program offers, by its own help. */
export const verbsIn = (help: string): string[] =>
  help
    .slice(help.indexOf('Commands:'))
    .split('\n')
    .flatMap((line) => /^ {2}([a-z]+)/.exec(line)?.[1] ?? [])
    .filter((name) => name !== 'help');
