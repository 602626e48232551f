import { posix } from 'node:path';
import { TextDecoder } from 'node:util';
import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { dayAt, ordinalOf } from '#statute';
import { trimmed } from './cells.js';
import type { ReadingBudget } from './reading-budget.js';
import { LONGEST_CELL, LONGEST_SHEET_NAME, MOST_COLUMNS, MOST_ROWS } from './reading-limits.js';
import { refuse, type RefusalPlace } from './workbook-refused.js';
import { ZipParts } from './zip-parts.js';

/**
 * A reader of `.xlsx` that goes through each sheet once and holds no more than a row of it. exceljs has one
 * too, but it cuts Chinese characters that lie across two chunks and loses sheet names when the workbook part
 * comes last in the archive, as in its own files; and its whole-file reader needs a gigabyte for 100 000 rows.
 */
export interface XlsxSheet {
  readonly name: string;
  rows(onRow: (row: number, cells: string[]) => void): Promise<void>;
}

/** No part of a workbook goes deeper than a dozen. */
const DEEPEST = 64;

interface Handlers {
  open?: (tag: SaxesTagPlain) => void;
  text?: (text: string) => void;
  close?: (tag: SaxesTagPlain) => void;
}

async function parseXml(parts: ZipParts, name: string, on: Handlers): Promise<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let fault: unknown = null;
  parser.on('opentag', (tag) => {
    if (++depth > DEEPEST) refuse('no-workbook');
    on.open?.(tag);
  });
  if (on.text) parser.on('text', on.text);
  parser.on('closetag', (tag) => {
    depth--;
    on.close?.(tag);
  });
  parser.on('error', (error) => (fault ??= error));
  const decoder = new TextDecoder();
  for await (const piece of parts.pieces(name)) {
    parser.write(decoder.decode(piece, { stream: true }));
    if (fault) throw fault as Error;
  }
  parser.write(decoder.decode()).close();
  if (fault) throw fault as Error;
}

/** Beyond that Excel itself has none that we read: a number format, the longest of them, has 255 characters. */
const LONGEST_ATTRIBUTE = 255;
const attribute = (tag: SaxesTagPlain, name: string): string =>
  (tag.attributes[name] ?? '').slice(0, LONGEST_ATTRIBUTE);
const afterColon = (name: string): string => name.slice(name.indexOf(':') + 1);
/** `x:row` and `row` are the same element under another prefix. */
const localName = (tag: SaxesTagPlain): string => afterColon(tag.name);
/** The attribute that names a relationship has a prefix, and not always the same. */
const relationOf = (tag: SaxesTagPlain): string =>
  Object.entries(tag.attributes).find(([name]) => name.includes(':') && afterColon(name) === 'id')?.[1] ?? '';

/** What stands in the file, as a sentence may hold it. */
const shown = (text: string, longest: number): string => trimmed(text.slice(0, longest));

/** The sheets of a workbook. @throws WorkbookRefused, or an error of the archive or of its XML where it is no workbook */
export async function openXlsx(bytes: Buffer, budget: ReadingBudget): Promise<XlsxSheet[]> {
  const parts = await ZipParts.open(bytes, budget);
  if (!parts.has('xl/workbook.xml')) throw new Error('no workbook part');
  const { named, from1904 } = await readWorkbookPart(parts);
  budget.checkSheets(named.length);
  const targets = await readTargets(parts);
  const strings = await readSharedStrings(parts);
  const isDate = await readDateStyles(parts);
  const book = { strings, isDate, from1904, budget };
  return named.map(({ name, id }) => {
    const part = targets.get(id) ?? '';
    // Left out, its records would be missing without a word.
    if (!parts.has(part)) return refuse('incomplete', { sheet: name });
    return { name, rows: (onRow) => readRows(parts, part, name, book, onRow) };
  });
}

async function readWorkbookPart(
  parts: ZipParts,
): Promise<{ named: { name: string; id: string }[]; from1904: boolean }> {
  const named: { name: string; id: string }[] = [];
  let from1904 = false;
  await parseXml(parts, 'xl/workbook.xml', {
    open: (tag) => {
      if (localName(tag) === 'sheet')
        named.push({ name: shown(attribute(tag, 'name'), LONGEST_SHEET_NAME), id: relationOf(tag) });
      if (localName(tag) === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(tag, 'date1904'));
    },
  });
  return { named, from1904 };
}

/** Parts that change what a sheet says: where one is named and not there, the workbook is not whole. */
const NEEDED = /\/(sharedStrings|styles)$/;

/** The parts that the workbook names, by the names of the relations. */
async function readTargets(parts: ZipParts): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  const name = 'xl/_rels/workbook.xml.rels';
  if (parts.has(name))
    await parseXml(parts, name, {
      open: (tag) => {
        const part = posix.resolve('/xl', attribute(tag, 'Target')).slice(1);
        targets.set(attribute(tag, 'Id'), part);
        if (NEEDED.test(attribute(tag, 'Type')) && !parts.has(part)) refuse('incomplete');
      },
    });
  return targets;
}

/** One character more than a cell may hold is enough to know that it holds too much. */
const withText = (text: string, more: string): string =>
  text.length > LONGEST_CELL ? text : text + more.slice(0, LONGEST_CELL + 1);

/** The texts of `si` elements; reading aids (`rPh`) are not part of them. */
async function readSharedStrings(parts: ZipParts): Promise<string[]> {
  const strings: string[] = [];
  const part = 'xl/sharedStrings.xml';
  if (!parts.has(part)) return strings;
  let current = '';
  let inText = false;
  let aid = 0;
  await parseXml(parts, part, {
    open: (tag) => {
      const name = localName(tag);
      if (name === 'si') current = '';
      if (name === 'rPh') aid++;
      inText = name === 't' && aid === 0;
    },
    text: (text) => {
      if (inText) current = withText(current, text);
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
/** Texts and conditions in a format; one without its end goes to the end, so that nothing is gone over twice. */
const LITERAL = /"[^"]*(?:"|$)|\[[^\]]*(?:\]|$)|\\./g;
const showsDay = (format: string): boolean => /[yd]/i.test(format.replace(LITERAL, ''));

async function readDateStyles(parts: ZipParts): Promise<(style: number) => boolean> {
  /** Whether each shows a day: judged once, not for every cell. */
  const formats = new Map<number, boolean>();
  const styles: number[] = [];
  let inCellFormats = false;
  const part = 'xl/styles.xml';
  if (parts.has(part)) {
    await parseXml(parts, part, {
      open: (tag) => {
        const name = localName(tag);
        if (name === 'numFmt')
          formats.set(Number(attribute(tag, 'numFmtId')), showsDay(attribute(tag, 'formatCode')));
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
    return formats.get(id) ?? isBuiltInDate(id);
  };
}

interface Book {
  readonly strings: readonly string[];
  readonly isDate: (style: number) => boolean;
  readonly from1904: boolean;
  readonly budget: ReadingBudget;
}

/** `AB12` to 27: the place of a cell in its row, from 0. @throws WorkbookRefused where Excel has no such place */
function placeOf(reference: string, place: RefusalPlace): number {
  const letters = /^([A-Z]+)\d*$/.exec(reference)?.[1];
  const at = { ...place, reference: shown(reference, 20) };
  if (letters === undefined) return refuse('bad-place', at);
  if (letters.length > 3) return refuse('too-many-columns', at);
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number > MOST_COLUMNS ? refuse('too-many-columns', at) : number - 1;
}

const FIRST_DAY = ordinalOf('1899-12-30');
const FIRST_DAY_1904 = ordinalOf('1904-01-01');

const SECONDS_A_DAY = 86_400;
const two = (value: number): string => String(value).padStart(2, '0');

/** The day of a serial number, with the time of day that its fraction says; seconds are rounded, and not told. */
function serialDay(serial: number, from1904: boolean): string {
  const first = from1904 ? FIRST_DAY_1904 : FIRST_DAY;
  const whole = Math.floor(serial);
  if (whole === serial) return dayAt(first + whole);
  const seconds = Math.round((serial - whole) * SECONDS_A_DAY);
  const minutes = Math.floor((seconds % SECONDS_A_DAY) / 60);
  const day = dayAt(first + whole + Math.floor(seconds / SECONDS_A_DAY));
  return `${day} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `2023-03-07T14:30:00` as it is written in the file; midnight is a day alone. */
const writtenDay = (value: string): string =>
  /^T(?!00:00(:00)?(\.0+)?Z?$)\d\d:\d\d/.test(value.slice(10))
    ? `${value.slice(0, 10)} ${value.slice(11, 16)}`
    : value.slice(0, 10);

/** @throws WorkbookRefused where there is no such text: an empty cell in its place would be another record */
const sharedText = (strings: readonly string[], value: string, place: RefusalPlace): string =>
  value === '' ? '' : (strings[Number(value)] ?? refuse('incomplete', place));

function cellText(
  type: string,
  style: number,
  value: string,
  { strings, isDate, from1904 }: Book,
  place: RefusalPlace,
): string {
  if (type === 's') return sharedText(strings, value, place);
  if (type === 'b') return value === '1' ? '是' : '否';
  if (type === 'd') return writtenDay(value);
  if (type !== '' && type !== 'n') return value;
  const number = Number(value);
  if (value === '' || !Number.isFinite(number)) return value;
  return isDate(style) && number >= 1 && number < 2_958_466 ? serialDay(number, from1904) : String(number);
}

/** The cells of one row as they come, which may be few and far between. */
class SparseRow {
  private readonly columns: number[] = [];
  private readonly texts: string[] = [];
  private elements = 0;
  private characters = 0;
  private last = -1;

  constructor(
    readonly place: { readonly sheet: string; readonly row: number },
    private readonly budget: ReadingBudget,
  ) {}

  add(column: number, text: string): void {
    this.elements++;
    if (text === '') return;
    if (text.length > LONGEST_CELL) refuse('cell-too-long', this.place);
    this.budget.addText(text.length, this.place);
    this.characters += text.length;
    this.columns.push(column);
    this.texts.push(text);
    this.last = Math.max(this.last, column);
  }

  /** With the empty ones between; counted before they are made. */
  cells(): string[] {
    this.budget.addRow(Math.max(this.elements, this.last + 1), this.characters, this.place);
    const cells = new Array<string>(this.last + 1).fill('');
    this.columns.forEach((column, index) => {
      // Of two texts for one cell nobody could say which is right.
      if (cells[column] !== '') refuse('bad-place', this.place);
      cells[column] = this.texts[index] ?? '';
    });
    return cells;
  }
}

function rowNumber(tag: SaxesTagPlain, before: number, sheet: string): number {
  const given = attribute(tag, 'r');
  const row = given === '' ? before + 1 : Number(given);
  // A row that comes again, or after a later one, would be another record under the same number.
  if (!Number.isInteger(row) || row <= before)
    return refuse('bad-place', { sheet, reference: shown(given, 20) });
  return row > MOST_ROWS ? refuse('too-many-rows', { sheet }) : row;
}

async function readRows(
  parts: ZipParts,
  part: string,
  sheet: string,
  book: Book,
  onRow: (row: number, cells: string[]) => void,
): Promise<void> {
  let row = new SparseRow({ sheet, row: 0 }, book.budget);
  let place = -1;
  let type = '';
  let style = 0;
  let value = '';
  let inValue = false;
  await parseXml(parts, part, {
    open: (tag) => {
      switch (localName(tag)) {
        case 'row':
          row = new SparseRow({ sheet, row: rowNumber(tag, row.place.row, sheet) }, book.budget);
          place = -1;
          break;
        case 'c': {
          const reference = attribute(tag, 'r');
          place = placeAfter(place, reference, row.place);
          type = attribute(tag, 't');
          style = Number(attribute(tag, 's'));
          value = '';
          break;
        }
        case 'v':
        case 't':
          inValue = true;
          break;
        default:
      }
    },
    text: (text) => {
      if (inValue) value = withText(value, text);
    },
    close: (tag) => {
      switch (localName(tag)) {
        case 'v':
        case 't':
          inValue = false;
          break;
        case 'c':
          row.add(place, cellText(type, style, value, book, row.place));
          break;
        case 'row':
          onRow(row.place.row, row.cells());
          break;
        default:
      }
    },
  });
}

/** A cell that does not say where it is stands right of the one before. */
function placeAfter(before: number, reference: string, row: RefusalPlace): number {
  if (reference !== '') return placeOf(reference, row);
  return before + 1 < MOST_COLUMNS ? before + 1 : refuse('too-many-columns', row);
}
