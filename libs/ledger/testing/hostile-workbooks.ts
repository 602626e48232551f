import { SENT_LIMITS, type ReadingLimits, type RefusalKind } from '../src/index.js';
import { archiveOf, type Part } from './archive.js';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SHEET = 'xl/worksheets/sheet1.xml';
const STRINGS = 'xl/sharedStrings.xml';

export const cell = (reference: string, text = 'x'): string =>
  `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`;
export const row = (number: number | string, ...cells: readonly string[]): string =>
  `<row r="${number}">${cells.join('')}</row>`;
export const sheetOf = (rows: string): string =>
  `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`;
const workbookPart = (sheets: string): string =>
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets}</sheets></workbook>`;

/** The relations of a workbook to its sheet and to other parts, each named as its kind. */
export const relations = (sheet: string, ...others: readonly string[]): string =>
  `${HEAD}<Relationships><Relationship Id="rId1" Target="${sheet}"/>${others
    .map((kind) => `<Relationship Id="${kind}" Type="${RELATIONS}/${kind}" Target="${kind}.xml"/>`)
    .join('')}</Relationships>`;

/** The parts of a workbook of one sheet, some of them replaced, or left out by null. */
export function partsOf(sheet: string, others: Readonly<Record<string, string | null>> = {}): Part[] {
  const parts: Record<string, string | null> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': workbookPart('<sheet name="入矫" sheetId="1" r:id="rId1"/>'),
    'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml'),
    [SHEET]: sheet,
    ...others,
  };
  return Object.entries(parts).flatMap(([name, content]) => (content === null ? [] : [{ name, content }]));
}

const TITLES = row(1, cell('A1', '档案号'), cell('B1', '姓名'));
const book = (rows: string, others?: Readonly<Record<string, string | null>>): Buffer =>
  archiveOf(partsOf(sheetOf(TITLES + rows), others));
const rowsOf = (count: number, cells: (number: number) => string): string =>
  Array.from({ length: count }, (_, n) => row(n + 2, cells(n + 2))).join('');
const shared = (...texts: readonly string[]): string =>
  `${HEAD}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`;

/** Less than usual, so that what is too much is soon made. */
export const SMALL_LIMITS: ReadingLimits = { ...SENT_LIMITS, cells: 2_000_000, unpackedBytes: 40_000_000 };

export interface Hostile {
  readonly what: string;
  readonly bytes: () => Buffer;
  /** How it is refused; null: it is read. */
  readonly refused: RefusalKind | null;
  /** And where. */
  readonly at?: { readonly sheet: string; readonly row?: number; readonly reference?: string };
}

const withDoctype = (declaration: string, text: string): Buffer =>
  archiveOf(
    partsOf(sheetOf(TITLES + row(2, cell('A2', text))).replace(HEAD, `${HEAD}<!DOCTYPE x [${declaration}]>`)),
  );

/** Numbers in cells of the first of these formats. */
const formatted = (...formats: readonly string[]): Buffer =>
  book(
    rowsOf(2_000, () => '<c s="0"><v>44000</v></c>'.repeat(10)),
    {
      'xl/styles.xml': `${HEAD}<styleSheet><numFmts>${formats
        .map((format, n) => `<numFmt numFmtId="${200 + n}" formatCode="${format}"/>`)
        .join('')}</numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    },
  );

/** Workbooks made to hurt, each of one kind. */
export const HOSTILE: readonly Hostile[] = [
  {
    what: 'a cell beyond the last column',
    bytes: () => book(row(2, cell('ZZZZZZ2'))),
    refused: 'too-many-columns',
    at: { sheet: '入矫', row: 2, reference: 'ZZZZZZ2' },
  },
  {
    what: 'the first cell beyond the last column',
    bytes: () => book(row(2, cell('XFE2'))),
    refused: 'too-many-columns',
    at: { sheet: '入矫', row: 2, reference: 'XFE2' },
  },
  { what: 'a cell in the last column', bytes: () => book(row(2, cell('XFD2'))), refused: null },
  {
    what: 'a cell of no place',
    bytes: () => book(row(2, cell('2A'))),
    refused: 'bad-place',
    at: { sheet: '入矫', row: 2, reference: '2A' },
  },
  {
    what: 'a reference of a million letters',
    bytes: () => book(row(2, cell('A'.repeat(1_000_000)))),
    refused: 'too-many-columns',
  },
  {
    what: 'more cells in a row than there are columns',
    bytes: () => book(row(2, '<c><v>1</v></c>'.repeat(16_385))),
    refused: 'too-many-columns',
    at: { sheet: '入矫', row: 2 },
  },
  { what: 'a row beyond the last', bytes: () => book(row(1_048_577, cell('A1'))), refused: 'too-many-rows' },
  { what: 'a row of a huge number', bytes: () => book(row('1e15', cell('A1'))), refused: 'too-many-rows' },
  {
    what: 'the same row again and again',
    bytes: () => book(row(2, cell('A2')).repeat(16_000)),
    refused: 'bad-place',
    at: { sheet: '入矫', reference: '2' },
  },
  {
    what: 'a row after a later one',
    bytes: () => book(row(3, cell('A3')) + row(2, cell('A2'))),
    refused: 'bad-place',
  },
  {
    what: 'two texts for one cell',
    bytes: () => book(row(2, cell('A2') + cell('A2'))),
    refused: 'bad-place',
    at: { sheet: '入矫', row: 2 },
  },
  { what: 'a row of no number', bytes: () => book(row('-5', cell('A1'))), refused: 'bad-place' },
  {
    what: 'the last column in 40 000 rows',
    bytes: () => book(rowsOf(40_000, (number) => cell(`XFD${number}`))),
    refused: 'too-many-cells',
  },
  {
    what: 'styled cells without a text in every row that Excel has',
    bytes: () => book('<row><c s="1"/></row>'.repeat(1_048_575)),
    refused: null,
  },
  {
    what: 'more cells than anybody keeps',
    bytes: () => book(`<row>${'<c/>'.repeat(1_000)}</row>`.repeat(2_500)),
    refused: 'too-many-cells',
  },
  {
    what: 'one long text in many cells',
    bytes: () =>
      book(
        rowsOf(100, () => '<c t="s"><v>0</v></c>'.repeat(30)),
        { [STRINGS]: shared('长'.repeat(32_767)) },
      ),
    refused: 'too-much-text',
  },
  {
    what: 'a text longer than a cell holds',
    bytes: () => book(row(2, cell('A2', '长'.repeat(32_768)))),
    refused: 'cell-too-long',
    at: { sheet: '入矫', row: 2 },
  },
  {
    what: 'a shared text of thirty million characters',
    bytes: () => book(row(2, '<c r="A2" t="s"><v>0</v></c>'), { [STRINGS]: shared('a'.repeat(30_000_000)) }),
    refused: 'cell-too-long',
    at: { sheet: '入矫', row: 2 },
  },
  {
    what: 'a bomb that says how large it is',
    bytes: () => book('', { [STRINGS]: shared('a'.repeat(50_000_000)) }),
    refused: 'unpacked-too-large',
  },
  {
    what: 'a bomb that says that it is small',
    bytes: () =>
      archiveOf([
        ...partsOf(sheetOf(TITLES)),
        { name: STRINGS, content: Buffer.alloc(50_000_000, 0x20), claimedSize: 100 },
      ]),
    refused: 'no-workbook',
  },
  {
    what: 'a part that is not what was packed',
    bytes: () => archiveOf(partsOf(sheetOf(TITLES)).map((part) => ({ ...part, claimedSum: 1 }))),
    refused: 'no-workbook',
  },
  {
    what: 'an archive in an archive',
    bytes: () => archiveOf([{ name: 'ledger.xlsx', content: book(row(2, cell('A2'))) }]),
    refused: 'no-workbook',
  },
  {
    what: 'a part that is an archive',
    bytes: () => archiveOf([...partsOf('', { [SHEET]: null }), { name: SHEET, content: book('') }]),
    refused: 'no-workbook',
  },
  {
    what: 'entities that multiply',
    bytes: () =>
      withDoctype(
        Array.from({ length: 12 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(''),
        '&e12;',
      ),
    refused: 'no-workbook',
  },
  {
    what: 'an entity that is a file',
    bytes: () => withDoctype('<!ENTITY f SYSTEM "file:///etc/passwd">', '&f;'),
    refused: 'no-workbook',
  },
  {
    what: 'elements in one another without an end',
    bytes: () => archiveOf(partsOf(sheetOf('<a>'.repeat(1_000_000)))),
    refused: 'no-workbook',
  },
  {
    what: 'ten thousand sheets that are the same one',
    bytes: () =>
      archiveOf(
        partsOf(sheetOf(TITLES), {
          'xl/workbook.xml': workbookPart('<sheet name="入矫" sheetId="1" r:id="rId1"/>'.repeat(10_000)),
        }),
      ),
    refused: 'too-many-sheets',
  },
  { what: 'no workbook part', bytes: () => book('', { 'xl/workbook.xml': null }), refused: 'no-workbook' },
  {
    what: 'no sheet',
    bytes: () => book('', { [SHEET]: null }),
    refused: 'incomplete',
    at: { sheet: '入矫' },
  },
  {
    what: 'no relations',
    bytes: () => book('', { 'xl/_rels/workbook.xml.rels': null }),
    refused: 'incomplete',
    at: { sheet: '入矫' },
  },
  {
    what: 'a sheet by a roundabout path',
    bytes: () => book('', { 'xl/_rels/workbook.xml.rels': relations('./theme/../worksheets/sheet1.xml') }),
    refused: null,
  },
  {
    what: 'formats that are not there',
    bytes: () => book('', { 'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'styles') }),
    refused: 'incomplete',
  },
  {
    what: 'shared texts that are not there',
    bytes: () =>
      book('', { 'xl/_rels/workbook.xml.rels': relations('worksheets/sheet1.xml', 'sharedStrings') }),
    refused: 'incomplete',
  },
  {
    what: 'a text that is none of the shared ones',
    bytes: () => book(row(2, '<c r="A2" t="s"><v>1</v></c>'), { [STRINGS]: shared('甲') }),
    refused: 'incomplete',
    at: { sheet: '入矫', row: 2 },
  },
  {
    what: 'a sheet with a name of a million characters',
    bytes: () =>
      book(row(2, cell('XFE2')), {
        'xl/workbook.xml': workbookPart(`<sheet name="${'名'.repeat(1_000_000)}" sheetId="1" r:id="rId1"/>`),
      }),
    refused: 'too-many-columns',
  },
  {
    what: 'a sheet with a name that no sentence can hold',
    bytes: () =>
      book(row(2, cell('\u009f2')), {
        'xl/workbook.xml': workbookPart('<sheet name="&#x85;&#x9f;" sheetId="1" r:id="rId1"/>'),
      }),
    refused: 'bad-place',
  },
  {
    what: 'a row longer than anybody writes',
    bytes: () =>
      book(row(2, ...Array.from({ length: 40 }, () => cell('', '长'.repeat(32_767)).replace(' r=""', '')))),
    refused: 'row-too-long',
    at: { sheet: '入矫', row: 2 },
  },
  { what: 'a NUL in a text', bytes: () => book(row(2, cell('A2', 'a\0b'))), refused: 'no-workbook' },
  { what: 'a NUL as a number', bytes: () => book(row(2, cell('A2', '&#0;'))), refused: 'no-workbook' },
  {
    what: 'half a surrogate pair',
    bytes: () => book(row(2, cell('A2', '&#xD800;'))),
    refused: 'no-workbook',
  },
  {
    what: 'numbers longer than any',
    bytes: () => book(row(2, `<c r="A2"><v>${'9'.repeat(400)}</v></c><c r="B2"><v>1e999</v></c>`)),
    refused: null,
  },
  {
    what: 'a number format that is half open a hundred thousand times, in twenty thousand cells',
    bytes: () => formatted('['.repeat(100_000)),
    refused: null,
  },
  {
    what: 'a number format that begins a text a hundred thousand times, in twenty thousand cells',
    bytes: () => formatted('&quot;['.repeat(100_001)),
    refused: null,
  },
  {
    what: 'a hundred thousand number formats that are half open',
    bytes: () => formatted(...Array.from({ length: 100_000 }, () => '['.repeat(255))),
    refused: null,
  },
  {
    what: 'a part whose name goes up and down a hundred thousand times',
    bytes: () =>
      book('', {
        'xl/_rels/workbook.xml.rels': relations(
          `${'a/'.repeat(500_000)}${'b/../'.repeat(200_000)}sheet1.xml`,
        ),
      }),
    refused: 'incomplete',
  },
  {
    what: 'another prefix',
    bytes: () =>
      archiveOf(
        partsOf(
          sheetOf(TITLES)
            .replaceAll('<', '<x:')
            .replaceAll('<x:/', '</x:')
            .replace('<x:?xml', '<?xml')
            .replace('xmlns=', 'xmlns:x='),
        ),
      ),
    refused: null,
  },
  { what: 'nothing', bytes: () => Buffer.alloc(0), refused: 'no-workbook' },
  { what: 'one byte', bytes: () => Buffer.from('P'), refused: 'no-workbook' },
  { what: 'the head of an archive', bytes: () => Buffer.from('PK\u0003\u0004'), refused: 'no-workbook' },
  {
    what: 'an old .xls',
    bytes: () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(4_096)]),
    refused: 'protected',
  },
  { what: 'text', bytes: () => Buffer.from('档案号,姓名\n1,张三\n'), refused: 'no-workbook' },
];
