import { LONGEST_ROW, type ReadingLimits } from './reading-limits.js';
import { refuse, type RefusalPlace } from './workbook-refused.js';

/** Counts what reading has cost so far. Every method @throws WorkbookRefused when it is too much. */
export class ReadingBudget {
  private cells = 0;
  private characters = 0;
  private unpacked = 0;
  private readonly until: number;

  constructor(private readonly limits: ReadingLimits) {
    this.until = performance.now() + limits.seconds * 1_000;
  }

  /** A row that holds this many cells, those left out before the last one counted, and so much text. */
  addRow(cells: number, characters: number, place: RefusalPlace): void {
    if (characters > LONGEST_ROW) refuse('row-too-long', place);
    this.cells += cells;
    if (this.cells > this.limits.cells) refuse('too-many-cells', place);
  }

  addText(characters: number, place: RefusalPlace): void {
    this.characters += characters;
    if (this.characters > this.limits.characters) refuse('too-much-text', place);
  }

  addUnpacked(bytes: number): void {
    this.unpacked += bytes;
    if (this.unpacked > this.limits.unpackedBytes) refuse('unpacked-too-large');
    this.lookAround();
  }

  checkSheets(count: number): void {
    if (count > this.limits.sheets) refuse('too-many-sheets');
  }

  /** Time and memory, which go by themselves. */
  lookAround(): void {
    if (performance.now() > this.until) refuse('out-of-time');
    if (process.memoryUsage.rss() > this.limits.memoryMegabytes * 1024 * 1024) refuse('out-of-memory');
  }
}
