import {
  filesBehind,
  keptFrom,
  leadsToSealed,
  maskedField,
  mayKnow,
  shown,
  withoutNumber,
  type LineOfFile,
  type Reader,
} from '#access';
import type { LedgerReader } from '#ledger';
import { keptIn, keptOf, ORDINARY, type Kept } from '#read-models';
import type { Runtime } from '#runtime';

/**
 * Whoever reads what is printed: it is passed on, so it tells no more of minors, restricted people and sealed files than
 * an account without the right to know them is told. Everybody else's data stand in it in full, as ledgers hold them.
 * Figures do not pass here: they are whole at the command line, as other systems compute with them.
 */
const ANYBODY: Reader = { seesRestricted: false };

/** The office's own ledger, which another system reads again: who is in it is in it in full, but for sealed files. */
const THE_OFFICE: Reader = { seesRestricted: true };

type Kepts = ReadonlyMap<string, Kept>;

function toldOf<Line extends LineOfFile>(reader: Reader, kept: Kepts): (line: Line) => Line[] {
  return (line) => {
    const own = keptFrom(ANYBODY, kept.get(line.streamId) ?? ORDINARY);
    if (own === 'sealed') return [];
    const told = leadsToSealed(line, kept) ? withoutNumber(line, line.correctionFileNumber) : line;
    return [mayKnow(reader, own) ? told : shown(reader, told, own)];
  };
}

/** Lines about files as they may be passed on: not of sealed files, without who minors and restricted people are. */
export async function passedOn<Line extends LineOfFile>(
  { readModels }: Runtime,
  lines: readonly Line[],
): Promise<Line[]> {
  return lines.flatMap(toldOf<Line>(ANYBODY, await keptOf(readModels, filesBehind(lines))));
}

/** What some offices have, as their ledger: without sealed files and their numbers. */
export async function ledgerOf(
  { readModels }: Runtime,
  offices: readonly string[],
): Promise<<Line extends LineOfFile>(lines: readonly Line[]) => Line[]> {
  const kept = new Map<string, Kept>();
  for (const office of offices)
    for (const [streamId, one] of await keptIn(readModels, office)) kept.set(streamId, one);
  return <Line extends LineOfFile>(lines: readonly Line[]) => lines.flatMap(toldOf<Line>(THE_OFFICE, kept));
}

/** Whether a file is told to nobody without a reason: by itself, or since it says a number that leads to a sealed one. */
export async function isClosed({ readModels }: Runtime, line: LineOfFile): Promise<boolean> {
  const kept = await keptOf(readModels, filesBehind([line]));
  const { confidentiality } = kept.get(line.streamId) ?? ORDINARY;
  return confidentiality !== 'ordinary' || leadsToSealed(line, kept);
}

/** Whoever imports at the machine: nothing is done to sealed files, and what differs in closed ones is told masked. */
export function ledgerReader({ readModels }: Runtime): LedgerReader {
  let kept: Kepts = new Map();
  return {
    closes: (confidentiality) => confidentiality === 'sealed',
    closedFiles: async (office) => {
      kept = await keptIn(readModels, office);
      return new Set(
        [...kept].flatMap(([streamId, one]) => (one.confidentiality === 'sealed' ? [streamId] : [])),
      );
    },
    told: (field, value, streamId) => {
      const { confidentiality } = kept.get(streamId) ?? ORDINARY;
      return mayKnow(ANYBODY, confidentiality) ? value : maskedField(field, value, confidentiality);
    },
  };
}
