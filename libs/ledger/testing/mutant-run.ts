import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  readApart,
  readLedger,
  WorkbookUnreadable,
  SHEETS,
  type RawSheet,
  type Refusal,
} from '../src/index.js';
import { digestOf } from '../src/read-sheets.js';
import { LONGEST_CELL, MOST_COLUMNS, MOST_ROWS } from '../src/reading-limits.js';
import type { BaseWorkbook } from './base-workbooks.js';
import { SMALL_LIMITS } from './hostile-workbooks.js';
import { mutantMaker, type Mutant } from './mutated-workbooks.js';

type Answer = { readonly cpuSeconds?: number } & (
  { readonly sheets: readonly RawSheet[] } | { readonly refused: Refusal } | { readonly fault: string }
);

/** Of the processor, so that a busy machine does not count; a reader that only waits is ended after the longer one. */
const LONGEST_SECONDS = 10;
const LONGEST_WAIT_MS = 180_000;

const PROGRAM = fileURLToPath(new URL('./read-many.mjs', import.meta.url));
const BUILT = pathToFileURL(fileURLToPath(new URL('../../../dist/libs/ledger/src', import.meta.url))).href;

/** One process that reads one workbook after another, started anew when one has ended it. */
class ReaderOfMany {
  private child: ChildProcess | null = null;

  async read(bytes: Buffer): Promise<Answer> {
    const child = (this.child ??= await this.start());
    let said = '';
    const listen = (piece: Buffer): void => void (said += piece.toString());
    child.stderr?.on('data', listen);
    const timer = setTimeout(() => child.kill('SIGKILL'), LONGEST_WAIT_MS);
    const answered = new Promise<Answer>((resolve) => {
      child.once('message', (answer: Answer) => resolve(answer));
      child.once('close', (code, signal) => {
        this.child = null;
        resolve({ fault: `the process ended with ${code ?? signal}: ${said}` });
      });
    });
    child.send(bytes);
    const answer = await answered;
    clearTimeout(timer);
    child.removeAllListeners('close');
    child.stderr?.off('data', listen);
    return answer;
  }

  private async start(): Promise<ChildProcess> {
    const child = fork(PROGRAM, [BUILT, JSON.stringify(SMALL_LIMITS)], {
      serialization: 'advanced',
      env: { ...process.env },
      execArgv: [`--max-old-space-size=${SMALL_LIMITS.heapMegabytes}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    await once(child, 'message');
    return child;
  }

  async close(): Promise<void> {
    if (!this.child) return;
    const ended = once(this.child, 'close');
    this.child.kill();
    await ended;
  }
}

async function* inPieces(bytes: Buffer): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += 4_096)
    yield await Promise.resolve(bytes.subarray(at, at + 4_096));
}

async function apart(bytes: Buffer): Promise<Answer> {
  try {
    return { sheets: (await readApart(inPieces(bytes), SMALL_LIMITS)).sheets };
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return { refused: error.refusal };
    return { fault: String(error instanceof Error ? error.stack : error) };
  }
}

const CONTROL = /[^\P{Cc}\n\r\t]/u;
const isText = (text: unknown, longest: number): boolean =>
  typeof text === 'string' && text.length <= longest && text.isWellFormed() && !CONTROL.test(text);
const isPlace = (number: number, most: number): boolean =>
  Number.isInteger(number) && number >= 1 && number <= most;
/** The titles of sheets come into sentences: a few words at most. */
const LONGEST_TITLE = 100;
const LONGEST_MESSAGE = 400;
const isSentence = (text: string): boolean => /[一-鿿].*。$/su.test(text) && isText(text, LONGEST_MESSAGE);

function sheetFaults({ title, titles, rows }: RawSheet): string[] {
  const lines = [titles, ...rows.map(({ cells }) => cells)];
  return [
    ...(isText(title, LONGEST_TITLE) ? [] : ['the name of a sheet']),
    ...(lines.every((cells) => cells.length <= MOST_COLUMNS) ? [] : ['too many cells in a row']),
    ...(lines.every((cells) => Array.from(cells).every((cell) => isText(cell, LONGEST_CELL)))
      ? []
      : ['a cell']),
    ...(rows.every(({ row }) => isPlace(row, MOST_ROWS)) ? [] : ['the place of a row']),
  ];
}

/** What the ledger makes of it: whatever the rows hold, each fault has its place and words. */
function ledgerFaults(sheets: readonly RawSheet[]): string[] {
  const titles = new Set(SHEETS.map(({ title }) => title));
  return readLedger(sheets, new Map()).errors.flatMap(({ sheet, row, column, value, message }) => [
    ...(titles.has(sheet) && isPlace(row, MOST_ROWS) && isText(column, LONGEST_TITLE + 1)
      ? []
      : ['an error of no place']),
    ...(isText(value, LONGEST_TITLE + 1) ? [] : ['the value in an error']),
    ...(isSentence(message) ? [] : [`the words of an error: ${message.slice(0, 200)}`]),
  ]);
}

/** Endings that no workbook of this size may bring about. */
const NEVER: ReadonlySet<string> = new Set(['out-of-time', 'out-of-memory', 'reader-ended']);

function refusalFaults(refused: Refusal): string[] {
  const { message } = new WorkbookUnreadable(refused);
  return [
    ...(NEVER.has(refused.kind) ? [`refused as ${refused.kind}`] : []),
    ...(isSentence(message) ? [] : [`the words of a refusal: ${message.slice(0, 200)}`]),
    ...(isText(refused.detail ?? '', 200) ? [] : ['the detail of a refusal']),
  ];
}

function faultsOf(answer: Answer): string[] {
  const slow = (answer.cpuSeconds ?? 0) > LONGEST_SECONDS ? [`took ${answer.cpuSeconds} s`] : [];
  if ('fault' in answer) return [...slow, answer.fault];
  if ('refused' in answer) return [...slow, ...refusalFaults(answer.refused)];
  try {
    return [...slow, ...answer.sheets.flatMap(sheetFaults), ...new Set(ledgerFaults(answer.sheets))];
  } catch (error) {
    return [...slow, `readLedger threw ${String(error)}`];
  }
}

export interface MutantRun {
  readonly sheets: number;
  readonly refused: number;
  /** What was found, by the mutant that it was found with. */
  readonly faults: readonly string[];
}

const contentOf = (answer: Answer): string => ('sheets' in answer ? digestOf(answer.sheets) : 'refused');

/** Reads so many mutants, most of them in one process and every so-manieth in a process of its own. */
export async function runMutants(seed: number, count: number, everyApart: number): Promise<MutantRun> {
  const make = await mutantMaker(seed);
  const reader = new ReaderOfMany();
  const undamaged = new Map<BaseWorkbook, string>();
  const faults: string[] = [];
  let refused = 0;
  const damageFaults = async ({ damaged }: Mutant, answer: Answer): Promise<string[]> => {
    if (!damaged || !('sheets' in answer)) return [];
    const before = undamaged.get(damaged) ?? contentOf(await reader.read(damaged.bytes));
    undamaged.set(damaged, before);
    return contentOf(answer) === before ? [] : ['damaged, and read as something else'];
  };
  try {
    for (let number = 0; number < count; number++) {
      const mutant = make(number);
      const answer = await (number % everyApart === 0 ? apart(mutant.bytes) : reader.read(mutant.bytes));
      if ('refused' in answer) refused++;
      const found = [...faultsOf(answer), ...(await damageFaults(mutant, answer))];
      if (found.length > 0) faults.push(`${number} (${mutant.what}): ${found.join('; ')}`);
    }
  } finally {
    await reader.close();
  }
  return { sheets: count - refused, refused, faults };
}
