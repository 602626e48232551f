import { allBusy, oneAtATime } from './upload-denial.js';

/** How many workbooks are taken in and read at the same time. */
export interface PlaceCount {
  readonly all: number;
  readonly ofOneAccount: number;
}

export interface UploadLimits {
  readonly places: PlaceCount;
  readonly mostBytes: number;
}

export const UPLOAD_LIMITS = Symbol('upload limits');

/** Each takes a process of its own while it is read; a hundred thousand rows are about ten million bytes. */
export const USUAL_UPLOADS: UploadLimits = {
  places: { all: 4, ofOneAccount: 2 },
  mostBytes: 64 * 1024 * 1024,
};

/** After which a place may be free. */
export const RETRY_SECONDS = 10;

/** Who brings a workbook has a place before a byte of it is taken, and gives it back when it is read. */
export class UploadPlaces {
  private readonly taken = new Map<string, number>();
  private total = 0;

  constructor(private readonly most: PlaceCount) {}

  /** @throws HttpException where none is free */
  take(accountId: string): () => void {
    const own = this.taken.get(accountId) ?? 0;
    if (own >= this.most.ofOneAccount) throw oneAtATime();
    if (this.total >= this.most.all) throw allBusy();
    this.taken.set(accountId, own + 1);
    this.total++;
    let isTaken = true;
    return () => {
      if (!isTaken) return;
      isTaken = false;
      this.total--;
      const left = (this.taken.get(accountId) ?? 1) - 1;
      if (left > 0) this.taken.set(accountId, left);
      else this.taken.delete(accountId);
    };
  }
}
