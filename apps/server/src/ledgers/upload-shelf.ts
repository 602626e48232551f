import type { ImportReport, RawSheet } from '#ledger';
import { memoryFull } from './upload-denial.js';

/** What of a ledger takes memory. */
export interface Shelved {
  readonly id: string;
  readonly accountId: string;
  readonly state: string;
  readonly sheets: readonly RawSheet[];
  readonly report: ImportReport | null;
  readonly brought: readonly unknown[];
}

export interface ShelfLimits {
  readonly bytes: number;
  /** The largest ledger that may be sent takes about as much. */
  readonly bytesOfOneAccount: number;
  readonly keptMs: number;
}

const MEGABYTE = 1024 * 1024;
export const USUAL_SHELF: ShelfLimits = {
  bytes: 768 * MEGABYTE,
  bytesOfOneAccount: 256 * MEGABYTE,
  keptMs: 30 * 60_000,
};

/** About what a string, a row and a line of a report take besides their letters, of which each takes two bytes. */
const [CELL_BYTES, ROW_BYTES, LINE_BYTES] = [16, 96, 256];

const sheetBytes = ({ rows }: RawSheet): number => {
  let bytes = 0;
  for (const { cells } of rows) {
    bytes += ROW_BYTES;
    for (const cell of cells) bytes += CELL_BYTES + 2 * cell.length;
  }
  return bytes;
};

const reportLines = ({ rejected, irregularities, conflicts, compared }: ImportReport): number =>
  rejected.length + irregularities.length + conflicts.length + compared.length;

interface Place {
  readonly upload: Shelved;
  /** Its sheets are measured when they change, which they do as a whole. */
  measured: { readonly sheets: readonly RawSheet[]; readonly bytes: number } | null;
  timer: NodeJS.Timeout;
}

const isAtWork = ({ upload }: Place): boolean => upload.state === 'importing' || upload.state === 'undoing';

/**
 * The ledgers in memory: each for half an hour, one that is being worked on until that is done. An account that brings
 * more than its share loses its own oldest; nobody loses one because of somebody else's.
 */
export class UploadShelf<Upload extends Shelved> {
  private readonly places = new Map<string, Place & { readonly upload: Upload }>();

  constructor(private readonly limits: ShelfLimits = USUAL_SHELF) {}

  /** About how much memory they take. */
  get bytes(): number {
    return this.bytesOf([...this.places.values()]);
  }

  /** @throws HttpException where there is no room for it */
  put(upload: Upload): void {
    const place = { upload, measured: null, timer: this.later(upload.id) };
    try {
      this.makeRoom(place);
    } catch (error) {
      clearTimeout(place.timer);
      throw error;
    }
    this.places.set(upload.id, place);
  }

  find(id: string): Upload | undefined {
    return this.places.get(id)?.upload;
  }

  clear(): void {
    for (const id of [...this.places.keys()]) this.remove(id);
  }

  private makeRoom(fresh: Place): void {
    const need = this.bytesOf([fresh]);
    const { bytes, bytesOfOneAccount } = this.limits;
    const own = [...this.places.values()].filter((one) => one.upload.accountId === fresh.upload.accountId);
    const idle = own.filter((one) => !isAtWork(one));
    const lacks = (): boolean => {
      const kept = own.filter(({ upload }) => this.places.has(upload.id));
      return this.bytesOf(kept) + need > bytesOfOneAccount || this.bytes + need > bytes;
    };
    while (lacks()) {
      const oldest = idle.shift();
      if (!oldest) throw memoryFull();
      this.remove(oldest.upload.id);
    }
  }

  private bytesOf(places: readonly Place[]): number {
    let bytes = 0;
    for (const place of places) {
      const { sheets, report, brought } = place.upload;
      if (place.measured?.sheets !== sheets)
        place.measured = { sheets, bytes: sheets.reduce((sum, sheet) => sum + sheetBytes(sheet), 0) };
      bytes += place.measured.bytes + LINE_BYTES * (brought.length + (report ? reportLines(report) : 0));
    }
    return bytes;
  }

  private later(id: string): NodeJS.Timeout {
    return setTimeout(() => {
      const place = this.places.get(id);
      if (place && isAtWork(place)) place.timer = this.later(id);
      else this.remove(id);
    }, this.limits.keptMs).unref();
  }

  private remove(id: string): void {
    clearTimeout(this.places.get(id)?.timer);
    this.places.delete(id);
  }
}
