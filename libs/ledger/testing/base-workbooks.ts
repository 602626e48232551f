import { buffer } from 'node:stream/consumers';
import { wordOf } from '#statute';
import { fromBufferPromise } from 'yauzl';
import { SHEETS, workbookBytes, type Column, type RawSheet } from '../src/index.js';
import { archiveOf, type Part } from './archive.js';
import { cell, HOSTILE, partsOf, relations, row, sheetOf } from './hostile-workbooks.js';

/** What mutated workbooks are made from. */
export interface BaseWorkbook {
  readonly what: string;
  readonly bytes: Buffer;
  readonly parts: readonly Part[];
}

const SAMPLES: Readonly<Record<Column['kind'], string>> = {
  text: '甲',
  day: '2023-03-07',
  moment: '2023-03-07 14:30',
  month: '2023年4月',
  'yes-no': '是',
  identity: '11010519491231002X',
  yuan: '1300',
  list: '',
  count: '30',
  sentence: '3年6个月',
  'open-list': '',
};

function sample({ kind, list, field, title }: Column, number: number): string {
  if (list) return wordOf(list, Object.keys(list)[number % Object.keys(list).length] ?? '');
  if (field === 'fileNumber') return `渝酉矫〔2023〕${number}号`;
  return kind === 'text' ? `${title}${number}` : SAMPLES[kind];
}

/** Every sheet of the product's own form with three rows, the last after an empty one. */
const OWN_FORM: readonly RawSheet[] = SHEETS.map(({ title, columns }) => ({
  title,
  titles: columns.map((column) => column.title),
  rows: [2, 3, 5].map((place) => ({
    row: place,
    cells: columns.map((column) => sample(column, place)),
  })),
}));

async function unpacked(bytes: Buffer): Promise<Part[]> {
  const archive = await fromBufferPromise(bytes, { lazyEntries: true });
  const parts: Part[] = [];
  // The day of writing stands in it; the same seed shall make the same workbooks.
  const undated = (content: Buffer): Buffer | string =>
    content.includes('dcterms')
      ? content.toString().replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '2023-03-07T00:00:00Z')
      : content;
  for await (const entry of archive.eachEntry())
    parts.push({
      name: entry.fileName as string,
      content: undated(await buffer(await archive.openReadStreamPromise(entry))),
    });
  return parts;
}

const STRINGS = `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="3" uniqueCount="3">
<si><t>档案号</t></si><si><r><t xml:space="preserve">姓</t></r><r><rPr><b/></rPr><t>名</t></r><rPh sb="0" eb="1"><t>xing</t></rPh></si>
<si><t>接收日期</t></si><si><t><![CDATA[张 & 三]]></t></si><si><t>甲&amp;乙&#x20BB7;</t></si></sst>`;
const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts>
<cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`;
const OTHER_PROGRAM = row(
  2,
  '<c r="A2" t="str"><f>1&amp;"号"</f><v>1号</v></c><c t="s"><v>3</v></c><c r="C2" s="1"><v>45000.5</v></c><c r="E2" t="b"><v>1</v></c>',
).concat(
  '<!-- two --><row><c t="s"><v>4</v></c><c r="C3" s="2"><v>45001</v></c><c r="AB3" t="e"><v>#REF!</v></c></row>',
  '<row r="9" spans="1:3"><c r="A9" t="d"><v>2023-03-07T00:00:00</v></c><c r="B9"><is><t>乙</t></is></c></row>',
);
const withShared = sheetOf(
  row(1, ...[0, 1, 2].map((index) => `<c t="s"><v>${index}</v></c>`)) + OTHER_PROGRAM,
);

const OTHER_PARTS = {
  'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'sharedStrings', 'styles'),
  'xl/sharedStrings.xml': STRINGS,
  'xl/styles.xml': STYLES,
};

/** As other programs write them: shared texts, dates as numbers, cells without a place, other prefixes and paths. */
const OTHERS: readonly (readonly [what: string, parts: readonly Part[]])[] = [
  ['shared texts and dates', partsOf(withShared, OTHER_PARTS)],
  [
    'days from 1904, an absolute path',
    partsOf(withShared, OTHER_PARTS).map(({ name, content }) => ({
      name,
      content: String(content)
        .replace('<sheets>', '<workbookPr date1904="true"/><sheets>')
        .replace('Target="worksheets', 'Target="/xl/worksheets'),
    })),
  ],
  [
    'texts in the cells, names with backslashes',
    partsOf(sheetOf(row(1, cell('A1', '档案号'), cell('B1', '姓名')) + row(2, cell('A2'), cell('B2')))).map(
      ({ name, content }) => ({ name: name.replaceAll('/', '\\'), content }),
    ),
  ],
];

/** Of the hostile ones those that are small: a mutation of a large one is only slow. */
const SMALL_HOSTILE = [
  'a cell beyond the last column',
  'a cell in the last column',
  'a cell of no place',
  'a row of a huge number',
  'an archive in an archive',
  'a part that is an archive',
  'entities that multiply',
  'an entity that is a file',
  'numbers longer than any',
  'another prefix',
  'no relations',
  'an old .xls',
];

const isArchive = (bytes: Buffer): boolean => bytes.readUInt32LE(0) === 0x04034b50;

export async function baseWorkbooks(): Promise<BaseWorkbook[]> {
  const own = await workbookBytes(OWN_FORM);
  const marks = [{ sheet: '入矫', row: 3, column: '姓名', message: '“姓名”是必填项。' }];
  const annotated = await workbookBytes(OWN_FORM.slice(0, 2), marks);
  const hostile = SMALL_HOSTILE.map((what) => {
    const found = HOSTILE.find((one) => one.what === what);
    if (!found) throw new Error(`no such workbook: ${what}`);
    return [what, found.bytes()] as const;
  });
  const written = [
    ['the own form', own],
    ['the own form with marks', annotated],
  ] as const;
  const archives = [
    ...(await Promise.all(written.map(async ([what, bytes]) => [what, await unpacked(bytes)] as const))),
    ...OTHERS,
  ];
  return [
    ...archives.map(([what, parts]) => ({ what, bytes: archiveOf(parts), parts })),
    ...(await Promise.all(
      hostile.map(async ([what, bytes]) => ({
        what,
        bytes,
        parts: isArchive(bytes) ? await unpacked(bytes) : [{ name: 'xl/workbook.xml', content: bytes }],
      })),
    )),
  ];
}
