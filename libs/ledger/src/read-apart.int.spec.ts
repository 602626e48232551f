import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { archiveOf } from '../testing/archive.js';
import {
  cell,
  HOSTILE,
  partsOf,
  row,
  sheetOf,
  SMALL_LIMITS,
  type Hostile,
} from '../testing/hostile-workbooks.js';
import { leftBehindBy } from '../testing/left-behind.js';
import { until } from '../../../test/until.js';
import { Collector } from './read-apart.js';
import { portions } from './reading-frames.js';
import { readApart, readWorkbook, WorkbookUnreadable, type ReadingLimits } from './index.js';

/** Long enough for a busy machine; by itself each takes a second or two. */
const IN_TIME_MS = 60_000;

async function* inPieces(bytes: Buffer, size = 65_536): AsyncGenerator<Buffer, void> {
  for (let at = 0; at < bytes.length; at += size) yield await Promise.resolve(bytes.subarray(at, at + size));
}
const read = (bytes: Buffer, limits: ReadingLimits = SMALL_LIMITS) => readApart(inPieces(bytes), limits);
const refusalOf = async (reading: Promise<unknown>): Promise<WorkbookUnreadable | null> => {
  try {
    await reading;
    return null;
  } catch (error) {
    if (error instanceof WorkbookUnreadable) return error;
    throw error;
  }
};
const processes = (): number =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'ProcessWrap').length;
const ours = processes();
/** Every process that read is gone. */
const allGone = (): Promise<void> => until(() => processes() <= ours);

describe('a workbook that was made to hurt', () => {
  it.each(HOSTILE.map((hostile): [string, Hostile] => [hostile.what, hostile]))(
    '%s',
    async (_what, { bytes, refused, at }) => {
      const found = await refusalOf(read(bytes()));
      expect(found?.refusal.kind ?? null).toBe(refused);
      if (at) expect(found?.refusal).toMatchObject(at);
      if (found) {
        expect(found.message).toMatch(/^\P{Cc}*[一-鿿]\P{Cc}*。$/u);
        expect(found.message.length).toBeLessThan(400);
      }
      await allGone();
    },
    IN_TIME_MS,
  );

  it('has words of its own for each kind', () => {
    const kinds = [...new Set(HOSTILE.flatMap(({ refused }) => refused ?? []))];
    const words = kinds.map((kind) => new WorkbookUnreadable({ kind }).message);
    expect(new Set(words).size).toBe(kinds.length);
  });
});

describe('the process that reads', () => {
  const good = archiveOf(partsOf(sheetOf(row(1, cell('A1', '档案号')) + row(2, cell('A2', '1号')))));
  const many = (): Buffer =>
    archiveOf(
      partsOf(
        sheetOf(
          row(1, cell('A1', '档案号')) +
            Array.from({ length: 60_000 }, (_, n) => row(n + 2, cell(`A${n + 2}`, `第${n}号`))).join(''),
        ),
      ),
    );

  it('gives every row in its place', async () => {
    const { sheets } = await read(many());
    expect(sheets[0]?.rows).toHaveLength(60_000);
    expect([sheets[0]?.rows[0], sheets[0]?.rows.at(-1)]).toEqual([
      { row: 2, cells: ['第0号'] },
      { row: 60_001, cells: ['第59999号'] },
    ]);
  });

  it('is ended when it takes too long, and the answer says so', async () => {
    const found = await refusalOf(read(many(), { ...SMALL_LIMITS, seconds: 0 }));
    expect(found?.refusal.kind).toBe('out-of-time');
  });

  it('is ended when it takes too much memory, and the answer says so', async () => {
    const little = { ...SMALL_LIMITS, memoryMegabytes: 1 };
    expect((await refusalOf(read(many(), little)))?.refusal.kind).toBe('out-of-memory');
    // Where it does not come to looking at it, V8 itself ends it.
    const heap = { ...SMALL_LIMITS, heapMegabytes: 12 };
    expect((await refusalOf(read(many(), heap)))?.refusal.kind).toBe('out-of-memory');
  });

  it('is gone when the one who brings the workbook stops, and his fault is the answer', async () => {
    async function* broken(): AsyncGenerator<Buffer, void> {
      yield await Promise.resolve(good.subarray(0, 100));
      throw new Error('the line was cut');
    }
    await expect(readApart(broken(), SMALL_LIMITS)).rejects.toThrow('the line was cut');
    await allGone();
  });

  it('writes nothing to the temporary folder', async () => {
    const left = await leftBehindBy(async () => {
      await read(good);
      await refusalOf(read(Buffer.from('PK')));
    });
    expect(left).toEqual([]);
  });

  it('is not believed when it was ended in the middle of a line', async () => {
    const collector = new Collector();
    await collector.listen(Readable.from(['{"sheet":"入矫","titles":["档案号"]}\n', '{"rows":[[2,["1']));
    expect(() => collector.result({ kind: 'reader-ended' })).toThrow(WorkbookUnreadable);
  });

  it('says what it read in portions that keep nobody long', () => {
    const long = Array.from({ length: 500 }, (_, n) => ({ row: n + 2, cells: ['长'.repeat(10_000), 'x'] }));
    const short = Array.from({ length: 5_000 }, (_, n) => ({ row: n + 2, cells: ['x'] }));
    for (const rows of [long, short]) {
      const sizes = [...portions(rows)].map((portion) => JSON.stringify(portion).length);
      expect(Math.max(...sizes)).toBeLessThan(200_000);
      expect([...portions(rows)].flat()).toEqual(rows);
    }
  });
});

describe('a file of this machine', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'read-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const file = (name: string, content: string | Buffer): string => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it('is refused by its name and the place in it', async () => {
    const text = `档案号,姓名\n1,${'长'.repeat(40_000)}\n`;
    await expect(readWorkbook(file('入矫.csv', text))).rejects.toThrow(
      /入矫\.csv 工作表“入矫”第 2 行单元格的内容超过/,
    );
    await expect(readWorkbook(file('表.csv', 'a,"b\nc'))).rejects.toThrow(/表\.csv .*引号或分隔符不成对/);
    await expect(readWorkbook(file('错.xlsx', 'text'))).rejects.toThrow(/错\.xlsx .*不是有效的 Excel/);
  });

  it('is read as one ledger with its neighbours', async () => {
    file('入矫.csv', '档案号,姓名\n1,张三\n');
    file('请销假.csv', '请假编号,档案号\nL1,1\n');
    const { sheets } = await readWorkbook(folder);
    expect(sheets.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['入矫', 1],
      ['请销假', 1],
    ]);
  });
});
