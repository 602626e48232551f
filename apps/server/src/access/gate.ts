import { Inject, Injectable } from '@nestjs/common';
import {
  fileBefore,
  filesBehind,
  keptFrom,
  leadsToSealed,
  maskedField,
  mayKnow,
  Openings,
  shown,
  withoutNumber,
  type LineOfFile,
  type Viewer,
} from '#access';
import type { Confidentiality } from '#casework';
import type { LedgerReader } from '#ledger';
import {
  keptIn,
  keptOf,
  keptWith,
  namesOf,
  ORDINARY,
  strictest,
  type CaseFile,
  type Eyes,
  type Kept,
} from '#read-models';
import type { Runtime } from '#runtime';
import { RUNTIME } from '../http/runtime-token.js';

interface OfFile {
  readonly streamId: string;
}

/**
 * The one way by which what is recorded of people reaches a viewer: how a file must be kept, the person's other
 * files considered, decides whether it is told, and `present` what of it is masked.
 */
@Injectable()
export class Gate {
  constructor(@Inject(RUNTIME) private readonly runtime: Runtime) {}

  private get openings(): Openings {
    return new Openings(this.runtime.database.pool, this.runtime.clock);
  }

  /**
   * How a file must be kept. `own`: as its own history says, which may be newer than the registers; null where that
   * cannot be read.
   */
  async keptAs(streamId: string, own: Confidentiality | null): Promise<Kept> {
    const kept = (await keptOf(this.runtime.readModels, [streamId])).get(streamId) ?? ORDINARY;
    return own === null ? kept : keptWith(kept, own);
  }

  /**
   * How a file is told to this viewer now; null: not at all. An opening of a file opens those that are kept like it: what
   * is sealed opens with what two people opened, and not with a file of the same person that one may open alone.
   */
  async toldAs(viewer: Viewer, streamId: string, kept: Kept): Promise<Confidentiality | null> {
    const confidentiality = keptFrom(viewer, kept);
    if (mayKnow(viewer, confidentiality)) return confidentiality;
    const by = kept.by.filter(
      (one) => strictest(one.confidentiality, confidentiality) === one.confidentiality,
    );
    const together = [streamId, ...by.map((one) => one.streamId)];
    if (await this.openings.isOpen(viewer.account, together, confidentiality === 'sealed')) return 'ordinary';
    return confidentiality === 'sealed' ? null : confidentiality;
  }

  /** Whether a sealed file is open to this viewer now, another person having agreed. */
  wasOpened({ account }: Viewer, streamId: string): Promise<boolean> {
    return this.openings.isOpen(account, [streamId], true);
  }

  /** A file without the number of the sealed one that it follows from, where it follows from one. */
  async withoutSealedNumber(file: CaseFile, kept: Kept): Promise<CaseFile> {
    const number = file.record['correctionFileNumber'];
    const line = { ...file, correctionFileNumber: typeof number === 'string' ? number : null };
    const before = fileBefore(line);
    const all = await keptOf(this.runtime.readModels, before === null ? [] : [before]);
    return leadsToSealed(line, new Map([...all, [file.streamId, kept]])) ? withoutNumber(file, number) : file;
  }

  /** Whose eyes what is listed is for. */
  eyesOf({ seesRestricted }: Viewer): Eyes {
    return seesRestricted ? 'knowing' : 'everybody';
  }

  /** Lines about files, without those of sealed files, masked for this viewer. */
  async lines<Line extends LineOfFile>(viewer: Viewer, lines: readonly Line[]): Promise<Line[]> {
    const kept = await keptOf(this.runtime.readModels, filesBehind(lines));
    return lines.flatMap((line) => {
      const own = keptFrom(viewer, kept.get(line.streamId) ?? ORDINARY);
      if (own === 'sealed') return [];
      const told = leadsToSealed(line, kept) ? withoutNumber(line, line.correctionFileNumber) : line;
      return [shown(viewer, 'confidentiality' in told ? { ...told, confidentiality: own } : told, own)];
    });
  }

  /** The same of lines that say only which file they are about, with whom it is about. */
  async named<Line extends OfFile>(
    viewer: Viewer,
    lines: readonly Line[],
  ): Promise<(Line & { readonly name: string })[]> {
    const names = await namesOf(
      this.runtime,
      lines.map(({ streamId }) => streamId),
    );
    return lines.flatMap((line) => {
      const { name, kept } = names.get(line.streamId) ?? { name: '', kept: ORDINARY };
      const confidentiality = keptFrom(viewer, kept);
      if (confidentiality === 'sealed') return [];
      return [{ ...line, name: shown(viewer, { name }, confidentiality).name }];
    });
  }

  /** Which of these files, told of by number only, are sealed to this viewer. */
  async sealedAmong(viewer: Viewer, streamIds: readonly string[]): Promise<ReadonlySet<string>> {
    const kept = await keptOf(this.runtime.readModels, streamIds);
    return new Set(
      [...kept].flatMap(([streamId, one]) => (keptFrom(viewer, one) === 'sealed' ? [streamId] : [])),
    );
  }

  /**
   * What this viewer may be told of by a ledger, and change by it: no more than by an order. An opening lets him read a
   * file, and change nothing.
   */
  ledgerReader(viewer: Viewer): LedgerReader {
    const closes = (confidentiality: Confidentiality): boolean => !mayKnow(viewer, confidentiality);
    return {
      closes,
      told: (field, value) => maskedField(field, value),
      closedFiles: async (office) => {
        const kept = await keptIn(this.runtime.readModels, office);
        return new Set(
          [...kept].flatMap(([streamId, one]) => (closes(one.confidentiality) ? [streamId] : [])),
        );
      },
    };
  }
}
