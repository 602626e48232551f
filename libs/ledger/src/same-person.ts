import { inTurns, type Steps } from '#application';
import type { FieldValue } from '#casework';
import { openedBeside, otherName, type FoundIrregularity, type PersonFile } from '#register';
import { earlierOf, type Day } from '#statute';
import type { LedgerIrregularity } from './plan-import.js';
import type { LedgerRow } from './read-ledger.js';

/** The files on record, by the identity number. */
export type FilesOfPersons = ReadonlyMap<string, readonly PersonFile[]>;

const textOf = (value: FieldValue | undefined): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

/** On which day each file of the ledger was over: its end, or the arrival at the new place. */
function* endsIn(rows: readonly LedgerRow[]): Steps<ReadonlyMap<string, Day>> {
  const ends = new Map<string, Day>();
  for (const { sheet, fields } of rows) {
    yield;
    const file = textOf(fields['fileNumber']);
    const moved =
      sheet.record === 'transfer' && fields['decision'] === 'granted' ? fields['arrivedOn'] : null;
    const end = sheet.record === 'ending' ? textOf(fields['endedOn']) : textOf(moved ?? undefined);
    if (file === null || end === null) continue;
    ends.set(file, earlierOf(ends.get(file) ?? null, end) ?? end);
  }
  return ends;
}

interface Told extends PersonFile {
  readonly row: LedgerRow;
}

/** Files by the document of whom they are about. */
function* personsIn(rows: readonly LedgerRow[], known: FilesOfPersons): Steps<Map<string, Told[]>> {
  const ends = yield* endsIn(rows);
  const persons = new Map<string, Told[]>();
  const ended = new Map<string, Day | null>();
  for (const [idNumber, files] of known)
    for (const { fileNumber, until } of files) ended.set(`${idNumber} ${fileNumber}`, until);
  for (const row of rows) {
    yield;
    const { sheet, fields } = row;
    const idNumber = sheet.record === 'particulars' ? textOf(fields['idNumber']) : null;
    if (idNumber === null) continue;
    const fileNumber = String(fields['fileNumber']);
    const told: Told = {
      row,
      fileNumber,
      name: textOf(fields['name']),
      since: textOf(fields['enrolledOn']) ?? String(fields['effectiveOn']),
      until: earlierOf(ends.get(fileNumber) ?? null, ended.get(`${idNumber} ${fileNumber}`) ?? null),
    };
    const others = persons.get(idNumber);
    if (others) others.push(told);
    else persons.set(idNumber, [told]);
  }
  return persons;
}

/** Of files that were opened before, the one that was open longest, and the next of another number. */
class OpenedBefore {
  private best: readonly PersonFile[] = [];

  add(file: PersonFile): void {
    const others = this.best.filter(({ fileNumber }) => fileNumber !== file.fileNumber);
    this.best = [...others, file].sort((a, b) => lasts(b) - lasts(a)).slice(0, 2);
  }

  /** The one beside which a file was opened, if there is one. */
  of({ fileNumber }: PersonFile): readonly PersonFile[] {
    return this.best.filter((other) => other.fileNumber !== fileNumber).slice(0, 1);
  }
}

const lasts = ({ until }: PersonFile): number => (until === null ? Infinity : Date.parse(until));

/** One person's files: each compared with what was opened before it, in time that grows with their number. */
function* ofPerson(told: readonly Told[], recorded: readonly PersonFile[]): Steps<LedgerIrregularity[]> {
  const numbers = new Set(told.map(({ fileNumber }) => fileNumber));
  const others = recorded.filter(({ fileNumber }) => !numbers.has(fileNumber));
  const first = [...others, ...told].find(({ name }) => name !== null);
  const names: LedgerIrregularity[] = [];
  const beside: LedgerIrregularity[] = [];
  const before = new OpenedBefore();
  // Of those opened on one day, what is on record was first, then what stands first in the ledger.
  const inOrder = [...others, ...told].sort((a, b) => (a.since < b.since ? -1 : Number(a.since > b.since)));
  for (const file of inOrder) {
    yield;
    if (isTold(file)) {
      names.push(...at(file, otherName(file, first)));
      beside.push(...at(file, openedBeside(file, before.of(file))));
    }
    before.add(file);
  }
  return [...inRows(names), ...inRows(beside)];
}

const isTold = (file: PersonFile): file is Told => 'row' in file;

const inRows = (found: readonly LedgerIrregularity[]): LedgerIrregularity[] =>
  [...found].sort((a, b) => a.row - b.row);

const at = ({ row, fileNumber }: Told, found: readonly FoundIrregularity[]): LedgerIrregularity[] =>
  found.map(({ target: _target, ...one }) => ({ ...one, fileNumber, sheet: row.sheet.title, row: row.row }));

/** The documents of those whom a ledger puts on file, each once. */
const documentsIn = (rows: readonly LedgerRow[]): string[] => [
  ...new Set(
    rows.flatMap(({ sheet, fields }) =>
      sheet.record === 'particulars' ? (textOf(fields['idNumber']) ?? []) : [],
    ),
  ),
];

/** One document with two names, and files of one person that were open at the same time. */
export function* samePersons(rows: readonly LedgerRow[], known: FilesOfPersons): Steps<LedgerIrregularity[]> {
  const found: LedgerIrregularity[] = [];
  for (const [idNumber, told] of yield* personsIn(rows, known)) {
    yield;
    const recorded = known.get(idNumber) ?? [];
    if (told.length + recorded.length > 1) {
      for (const one of yield* ofPerson(told, recorded)) found.push(one);
    }
  }
  return found;
}

export interface PersonLookup {
  /** Files of the office of the people with these documents, but for those that are closed. */
  filesOfPersons(
    office: string,
    idNumbers: readonly string[],
    closed: ReadonlySet<string>,
  ): Promise<FilesOfPersons>;
}

/** The same with the files on record. `compared`: those that were looked at, whose numbers may be told. */
export async function personsTwice(
  rows: readonly LedgerRow[],
  office: string,
  closed: ReadonlySet<string>,
  lookup: PersonLookup,
  signal: AbortSignal | undefined,
): Promise<{ readonly irregularities: readonly LedgerIrregularity[]; readonly compared: readonly string[] }> {
  const known = await lookup.filesOfPersons(office, documentsIn(rows), closed);
  const irregularities = await inTurns(samePersons(rows, known), signal);
  const compared = [...known.values()].flatMap((files) => files.flatMap(({ streamId }) => streamId ?? []));
  return { irregularities, compared };
}
