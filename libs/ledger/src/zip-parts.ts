import { crc32 } from 'node:zlib';
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import type { ReadingBudget } from './reading-budget.js';
import { refuse, WorkbookRefused } from './workbook-refused.js';

/** A workbook has a few dozen parts, one with many pictures some hundreds. */
const MOST_PARTS = 10_000;

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString('latin1') === 'PK';
/** What Excel wrote before 2007, and what it still writes around a workbook with a password. */
const isCompoundFile = (bytes: Buffer): boolean => bytes.readUInt32BE(0) === 0xd0cf11e0;

/** `/xl\workbook.xml`, as some programs write it, is `xl/workbook.xml`. */
const nameOf = ({ fileNameRaw }: Entry): string =>
  fileNameRaw.toString('utf8').replaceAll('\\', '/').replace(/^\//, '');

/** The parts of a workbook by their names. What they unpack to is counted as it is read, whatever the archive says. */
export class ZipParts {
  private constructor(
    private readonly archive: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
    private readonly budget: ReadingBudget,
  ) {}

  /** @throws WorkbookRefused, or an error where it is no archive */
  static async open(bytes: Buffer, budget: ReadingBudget): Promise<ZipParts> {
    if (bytes.length >= 8 && isCompoundFile(bytes)) refuse('protected');
    if (!isZip(bytes)) refuse('no-workbook');
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false });
    if (archive.entryCount > MOST_PARTS) refuse('no-workbook');
    const entries = new Map<string, Entry>();
    for await (const entry of archive.eachEntry()) {
      const name = nameOf(entry);
      if (!entries.has(name)) entries.set(name, entry);
    }
    return new ZipParts(archive, entries, budget);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  async *pieces(name: string): AsyncGenerator<Buffer, void> {
    const entry = this.entries.get(name);
    if (!entry) return;
    if (entry.isEncrypted()) throw new WorkbookRefused({ kind: 'protected' });
    let sum = 0;
    for await (const piece of await this.archive.openReadStreamPromise(entry)) {
      this.budget.addUnpacked((piece as Buffer).length);
      sum = crc32(piece as Buffer, sum);
      yield piece as Buffer;
    }
    // The library leaves that to us. Without it one wrong bit makes another name or day of what was written.
    if (sum !== entry.crc32) throw new Error('wrong check sum');
  }
}
