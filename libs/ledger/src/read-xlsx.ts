import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import unzipper from 'unzipper';
import { dayAt, ordinalOf } from '#statute';

/**
 * A reader of `.xlsx` that goes through each sheet once and holds no more than a row of it. exceljs has one
 * too, but it cuts Chinese characters that lie across two chunks and loses sheet names when the workbook part
 * comes last in the archive, as in its own files; and its whole-file reader needs a gigabyte for 100 000 rows.
 */
export interface XlsxSheet {
  readonly name: string;
  rows(onRow: (row: number, cells: string[]) => void): Promise<void>;
}

type Entry = unzipper.File;
/** Unpacked size beyond which a workbook is no ledger but an attack (or somebody's mistake). */
const MAX_UNPACKED = 1_500_000_000;

async function parseXml(
  entry: Entry,
  on: {
    open?: (tag: SaxesTagPlain) => void;
    text?: (text: string) => void;
    close?: (tag: SaxesTagPlain) => void;
  },
): Promise<void> {
  const parser = new SaxesParser();
  if (on.open) parser.on('opentag', on.open);
  if (on.text) parser.on('text', on.text);
  if (on.close) parser.on('closetag', on.close);
  let fault: Error | null = null;
  parser.on('error', (error) => (fault ??= error));
  const decoder = new TextDecoder();
  for await (const chunk of entry.stream()) {
    parser.write(decoder.decode(chunk as Buffer, { stream: true }));
    if (fault) throw fault as Error;
  }
  parser.write(decoder.decode()).close();
  if (fault) throw fault as Error;
}

const attribute = (tag: SaxesTagPlain, name: string): string => tag.attributes[name] ?? '';
/** `x:row` and `row` are the same element under another prefix. */
const localName = (tag: SaxesTagPlain): string => tag.name.slice(tag.name.indexOf(':') + 1);

export async function openXlsx(path: string): Promise<XlsxSheet[]> {
  const { files } = await unzipper.Open.file(path);
  if (files.reduce((sum, file) => sum + file.uncompressedSize, 0) > MAX_UNPACKED)
    throw new Error('workbook too large');
  const find = (name: string): Entry | undefined =>
    files.find((file) => file.path.replace(/^\//, '') === name);
  const workbook = find('xl/workbook.xml');
  if (!workbook) throw new Error('no workbook part');
  const { named, from1904 } = await readWorkbookPart(workbook);
  const targets = await readTargets(find('xl/_rels/workbook.xml.rels'));
  const strings = await readSharedStrings(find('xl/sharedStrings.xml'));
  const isDate = await readDateStyles(find('xl/styles.xml'));
  return named.flatMap(({ name, id }) => {
    const target = targets.get(id) ?? '';
    const entry = find(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (!entry) return [];
    return [{ name, rows: (onRow) => readRows(entry, { strings, isDate, from1904 }, onRow) }];
  });
}

async function readWorkbookPart(
  entry: Entry,
): Promise<{ named: { name: string; id: string }[]; from1904: boolean }> {
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  await parseXml(entry, {
    open: (tag) => {
      if (localName(tag) === 'sheet')
        named.push({ name: attribute(tag, 'name'), id: attribute(tag, 'r:id') });
      if (localName(tag) === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(tag, 'date1904'));
    },
  });
  return { named, from1904 };
}

async function readTargets(entry: Entry | undefined): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  if (entry)
    await parseXml(entry, {
      open: (tag) => void targets.set(attribute(tag, 'Id'), attribute(tag, 'Target')),
    });
  return targets;
}

/** The texts of `si` elements; reading aids (`rPh`) are not part of them. */
async function readSharedStrings(entry: Entry | undefined): Promise<string[]> {
  const strings: string[] = [];
  if (!entry) return strings;
  let current = '';
  let inText = false;
  let aid = 0;
  await parseXml(entry, {
    open: (tag) => {
      const name = localName(tag);
      if (name === 'si') current = '';
      if (name === 'rPh') aid++;
      inText = name === 't' && aid === 0;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (tag) => {
      const name = localName(tag);
      if (name === 'rPh') aid--;
      if (name === 't') inText = false;
      if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** Built-in formats that show a day (ECMA-376 18.8.30, the Chinese ones 27–36 and 50–58 included). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));

async function readDateStyles(entry: Entry | undefined): Promise<(style: number) => boolean> {
  const formats = new Map<number, string>();
  const styles: number[] = [];
  let inCellFormats = false;
  if (entry) {
    await parseXml(entry, {
      open: (tag) => {
        const name = localName(tag);
        if (name === 'numFmt') formats.set(Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode'));
        if (name === 'cellXfs') inCellFormats = true;
        if (name === 'xf' && inCellFormats) styles.push(Number(attribute(tag, 'numFmtId')));
      },
      close: (tag) => {
        if (localName(tag) === 'cellXfs') inCellFormats = false;
      },
    });
  }
  return (style) => {
    const id = styles[style] ?? 0;
    const own = formats.get(id);
    return own === undefined ? isBuiltInDate(id) : showsDay(own);
  };
}

interface Book {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
}

/** `AB12` to 27: the place of a cell in its row, from 0. */
function placeOf(reference: string): number {
  let place = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) - 64;
    if (code < 1 || code > 26) break;
    place = place * 26 + code;
  }
  return place - 1;
}

const FIRST_DAY = ordinalOf('1899-12-30');
const FIRST_DAY_1904 = ordinalOf('1904-01-01');

/** The day of a serial number; its fraction is the time of day, which a business day does not have. */
const serialDay = (serial: number, from1904: boolean): string =>
  dayAt((from1904 ? FIRST_DAY_1904 : FIRST_DAY) + Math.floor(serial));

function cellText(type: string, style: number, value: string, { strings, isDate, from1904 }: Book): string {
  if (type === 's') return strings[Number(value)] ?? '';
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'd') return value.slice(0, 10);
  if (type !== '' && type !== 'n') return value;
  const number = Number(value);
  if (value === '' || Number.isNaN(number)) return value;
  return isDate(style) && number >= 1 && number < 2_958_466 ? serialDay(number, from1904) : String(number);
}

async function readRows(
  entry: Entry,
  book: Book,
  onRow: (row: number, cells: string[]) => void,
): Promise<void> {
  let row = 0;
  let cells: string[] = [];
  let place = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  await parseXml(entry, {
    open: (tag) => {
      switch (localName(tag)) {
        case 'row':
          row = Number(attribute(tag, 'r')) || row + 1;
          cells = [];
          place = -1;
          break;
        case 'c':
          place = attribute(tag, 'r') ? placeOf(attribute(tag, 'r')) : place + 1;
          type = attribute(tag, 't');
          style = Number(attribute(tag, 's'));
          value = '';
          break;
        case 'v':
        case 't':
          inValue = true;
          break;
        default:
      }
    },
    text: (text) => {
      if (inValue) value += text;
    },
    close: (tag) => {
      switch (localName(tag)) {
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'c':
          while (cells.length < place) cells.push('');
          cells[place] = cellText(type, style, value, book);
          break;
        case 'row':
          onRow(row, cells);
          break;
        default:
      }
    },
  });
}
