import { streamOf } from '#application';
import type { KeptSo } from './present.js';

/** A line about a file; what it says of the file before it, where it follows from one. */
export interface LineOfFile {
  readonly streamId: string;
  readonly office?: string;
  readonly correctionFileNumber?: string | null;
}

/** The correction file that a resettlement follows from, where it names one. */
export const fileBefore = ({ office, correctionFileNumber }: LineOfFile): string | null =>
  office && correctionFileNumber ? streamOf('correction', office, correctionFileNumber) : null;

/** Whether the number of the file before would lead to a sealed one: it goes on after one, in whichever office, or names one. */
export const leadsToSealed = (line: LineOfFile, kept: ReadonlyMap<string, KeptSo>): boolean =>
  kept.get(line.streamId)?.goesOn === true || kept.get(fileBefore(line) ?? '')?.confidentiality === 'sealed';

/** The files that say how lines must be told: those that they are of, and those that these lead to. */
export const filesBehind = (lines: readonly LineOfFile[]): string[] =>
  lines.flatMap((line) => [line.streamId, ...[fileBefore(line)].filter((one) => one !== null)]);
