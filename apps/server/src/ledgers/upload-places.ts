import { Shares } from '../http/shares.js';
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
export const uploadPlaces = ({ all, ofOneAccount }: PlaceCount): Shares =>
  new Shares({ all, ofOne: ofOneAccount }, { ofOne: oneAtATime, all: allBusy });
