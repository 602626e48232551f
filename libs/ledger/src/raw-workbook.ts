/** A workbook as written: sheets of text cells, with the row numbers that a spreadsheet shows. */
export interface RawRow {
  /** As Excel shows it; titles are row 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface RawSheet {
  readonly title: string;
  readonly titles: readonly string[];
  readonly rows: readonly RawRow[];
}
