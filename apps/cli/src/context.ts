import { hostname } from 'node:os';
import { configurationOf } from '#configuration';
import { fieldFault } from '#casework';
import { BadInput } from '#database';
import { notCounted, officesUnder } from '#read-models';
import { bringUpToDate, openRuntime, runtimeSettings, type Runtime } from '#runtime';
import { notCountedNote, notCountedNotes } from '#statistics';
import { isCountableDay } from '#statute';

export const DEFAULT_OFFICE = '麻旺司法所';

/** Exit status: done, a fault, or bad input with nothing written. */
export const EXIT = { done: 0, fault: 1, badInput: 2 } as const;

/** Data to standard output; everything else goes to standard error. */
export const print = (text: string): void =>
  void process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
export const printJson = (value: unknown): void => print(JSON.stringify(value, null, 2));
export const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Behind a last day that waits for a year's notice of days off. */
export const provisionalMark = (unpublishedYears: readonly number[]): string =>
  unpublishedYears.length === 0 ? '' : `（暂定，${unpublishedYears.join('、')} 年放假安排尚未录入）`;

/** Opens the system, does the work, closes it; for what needs no registers, whatever keeps them from being up to date. */
export async function withOpened<Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> {
  const runtime = await openRuntime(runtimeSettings(configurationOf(process.env)));
  try {
    return await work(runtime);
  } finally {
    await runtime.close();
  }
}

/** The same with its registers up to date. */
export const withRuntime = <Result>(work: (runtime: Runtime) => Promise<Result>): Promise<Result> =>
  withOpened(async (runtime) => {
    await bringUpToDate(runtime);
    return work(runtime);
  });

/** Says beside what is printed that files are missing in it; how many. Without offices: of all. */
export async function sayNotCounted({ readModels }: Runtime, offices?: readonly string[]): Promise<number> {
  const files = await notCounted(readModels, offices);
  const note = notCountedNote(files);
  if (note) say(`${note}，用 cli parked 查看是哪些、为什么。`);
  return files;
}

/**
 * What a verb answers about some offices: says in whatever is printed of them, text or JSON, how many of their files are
 * missing in it. Every list and figure goes through it.
 */
export interface Answer {
  readonly offices: readonly string[];
  /** To stand in a document or workbook; none where nothing is missing. */
  readonly notes: readonly string[];
  /** An object with `notCounted`; a list, where files are missing in it, as `{ notCounted, items }`, so that nobody takes it for whole. */
  json(value: object): object;
  text(...lines: readonly string[]): void;
}

export async function answerAbout(runtime: Runtime, office: string): Promise<Answer> {
  const offices = await officesUnder(runtime.readModels, office);
  const files = await sayNotCounted(runtime, offices);
  const notes = notCountedNotes(files);
  return {
    offices,
    notes,
    json: (value) => {
      if (files === 0) return value;
      return Array.isArray(value) ? { notCounted: files, items: value } : { ...value, notCounted: files };
    },
    text: (...lines) => [...lines, ...notes].forEach(print),
  };
}

/** Says how many records of early versions are still legible in the database, and what seals them. */
export function tellInClear(records: number): void {
  if (records > 0) print(`${records} 条早期记录以明文保存；请运行 keys seal 封装。`);
}

export function dayOption(name: string, text: string): string {
  if (!isCountableDay(text)) throw new BadInput(`${name} 应为 YYYY-MM-DD 形式的日期，收到的是“${text}”。`);
  return text;
}

/** Puts on record what was read or taken out at the command line; no record, no answer. */
export const recordLook = (
  { looks }: Runtime,
  look: {
    readonly act: string;
    readonly office: string;
    readonly offices?: readonly string[];
    readonly subject: string;
    readonly reason?: string | null;
  },
): Promise<void> =>
  looks.record({ reason: null, ...look, account: operator(), address: hostname(), request: 'cli' });

/** Why somebody wants to see what is closed; null where he does not say. @throws BadInput */
export function reasonOption(text: string | undefined): string | null {
  const reason = text?.trim() ?? '';
  const fault = fieldFault('reason', reason);
  if (fault !== null) throw new BadInput(`--reason 的内容${fault}`);
  return reason === '' ? null : reason;
}

/** The actor for records made at the command line: the account that runs it. */
export const operator = (): string => process.env['USER'] ?? process.env['USERNAME'] ?? 'operator';
