import type { Day } from '#statute';
import type { FoundIrregularity } from './irregularities.js';

/** A file of somebody, and the days on which it was open. */
export interface PersonFile {
  /** Of one that is on record. */
  readonly streamId?: string;
  readonly fileNumber: string;
  /** Null where it cannot be told. */
  readonly name: string | null;
  readonly since: Day;
  /** The day on which it was over; null while it is open. */
  readonly until: Day | null;
}

const isBefore = (a: PersonFile, b: PersonFile): boolean =>
  a.since < b.since || (a.since === b.since && a.fileNumber < b.fileNumber);

const TARGET = { record: 'particulars', ref: null } as const;

/** Another file of the same document with another name; nobody knows which of the two is wrong. */
export function otherName(file: PersonFile, other: PersonFile | undefined): FoundIrregularity[] {
  if (!other || file.name === null || other.name === null || other.name === file.name) return [];
  return [
    {
      code: 'identity-name',
      article: '居民身份证法第三条',
      target: TARGET,
      dueOn: null,
      doneOn: file.since,
      message: `身份证号与“${other.fileNumber}”的相同而姓名不同，一个证件只能是一个人的，请核对姓名和身份证号。`,
    },
  ];
}

/** `before`: the files of the same document that were opened before this one. */
export function openedBeside(file: PersonFile, before: readonly PersonFile[]): FoundIrregularity[] {
  const open = before.find(({ until }) => until === null || until > file.since);
  if (!open) return [];
  return [
    {
      code: 'second-open-file',
      article: '社区矫正法实施办法第十八条',
      target: TARGET,
      dueOn: null,
      doneOn: file.since,
      message: `同一身份证号已有未结束的档案“${open.fileNumber}”，请核对是否重复立档；确有另一判决的，请在备注中写明。`,
    },
  ];
}

/** What is wrong with a file on record, by the other files of its document. */
export const samePersonFaults = (file: PersonFile, others: readonly PersonFile[]): FoundIrregularity[] => [
  ...otherName(
    file,
    others.find(({ name }) => name !== null && name !== file.name),
  ),
  ...openedBeside(
    file,
    others.filter((other) => isBefore(other, file)),
  ),
];
