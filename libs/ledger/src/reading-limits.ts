/** What reading a ledger may cost. */
export interface ReadingLimits {
  /** Cells of all sheets, empty ones and those left out before a cell of the same row counted. */
  readonly cells: number;
  readonly sheets: number;
  /** Characters of all cells; a text that many cells share counts for each. */
  readonly characters: number;
  readonly unpackedBytes: number;
  readonly heapMegabytes: number;
  readonly memoryMegabytes: number;
  readonly seconds: number;
}

/** Excel's own. */
export const MOST_COLUMNS = 16_384;
export const MOST_ROWS = 1_048_576;
export const LONGEST_CELL = 32_767;
/** Excel allows 31 characters; a longer name, which is none of a ledger's, is cut. */
export const LONGEST_SHEET_NAME = 100;
/** Ours: a row is handed on in one piece. */
export const LONGEST_ROW = 1_000_000;

/** For a workbook that somebody sends: a quarter of a million rows of a ledger. */
export const SENT_LIMITS: ReadingLimits = {
  cells: 5_000_000,
  sheets: 255,
  characters: 64_000_000,
  unpackedBytes: 400_000_000,
  heapMegabytes: 512,
  memoryMegabytes: 900,
  seconds: 60,
};

/** For the operator's own file at the machine. */
export const OWN_LIMITS: ReadingLimits = {
  cells: 25_000_000,
  sheets: 255,
  characters: 400_000_000,
  unpackedBytes: 1_500_000_000,
  heapMegabytes: 3_072,
  memoryMegabytes: 4_096,
  seconds: 900,
};
