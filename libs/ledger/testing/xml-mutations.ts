import type { Draw } from '../../simulation/src/chance.js';

type XmlMutation = readonly [what: string, mutate: (xml: string, draw: Draw) => string];

/** What stands where something else is expected. */
const ODD: readonly string[] = [
  ...['', ' ', '0', '1', '-1', '1.5', '1e15', '1e999', 'NaN', '-0', '0x10', '007', '4294967296'],
  ...['9007199254740993', '9'.repeat(400), '2958465', '2958466', '-693594', '1048576', '1048577'],
  ...['A0', 'A1', 'XFD1', 'XFE1', 'ZZZ9', 'ZZZZZZ2', 'aa1', '$A$1', 'R1C1', 'A1:XFD1048576', 'Ａ１'],
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length'],
  ...['s', 'b', 'd', 'e', 'n', 'str', 'inlineStr', 'rId1', 'rId999', 'preserve'],
  ...[
    '../../etc/passwd',
    '/xl/workbook.xml',
    'worksheets/sheet1.xml',
    './worksheets/../styles.xml',
    'file:///x',
  ],
  ...['\0', 'a\0b', '\ud800', '\udc00\ud800', '\u202e文', '\ufeff', '\uffff', '\u0085', '👩‍👩‍👧'.repeat(40)],
  ...['&#0;', '&#xD800;', '&#x110000;', '&#xFFFFFFFFFF;', '&nbsp;', '&x;', '&', '&amp;lt;', '&#10;', '%00'],
  ...['=1+1', "'", '<', '>', ']]>', '-->', '"', '\n\n', '\t', '长'.repeat(32_767), '长'.repeat(32_768)],
  ...[
    'a'.repeat(300_000),
    '2023-02-30',
    '2023年13月',
    '入矫',
    '请销假',
    '档案号',
    '是',
    '11010519491231002X',
  ],
];
const FRAGMENTS: readonly string[] = [
  ...[
    '<row/>',
    '<row r="1"/>',
    '<row r="3"><c r="A3"><v>1</v></c></row>',
    '<c/>',
    '<c r="B2"/>',
    '<v>5</v>',
    '<t>x</t>',
  ],
  ...['</row>', '</c>', '<si/>', '<si><t>x</t></si>', '<rPh><t>x</t></rPh>', '</rPh>', '<xf numFmtId="14"/>'],
  ...[
    '<sheet name="x" r:id="rId1"/>',
    '<sheet/>',
    '<sheetData>',
    '</sheetData>',
    '<Relationship Id="rId1" Target="x"/>',
  ],
  ...[
    '<!-- -- -->',
    '<!--',
    '<![CDATA[',
    '<![CDATA[<row>]]>',
    ']]>',
    '<?x?>',
    '<?xml version="1.0"?>',
    '<!DOCTYPE x>',
  ],
  ...[
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:1/">%a;]>',
    '<a:b:c/>',
  ],
  ...[
    '<1/>',
    '< a/>',
    '<a b/>',
    '<a b=c/>',
    '<a xmlns="">',
    '<a xmlns:xml="x"/>',
    '&',
    '&#0;',
    '&lt;&amp;',
    '\0',
    '\ufffe',
  ],
];

const matches = (xml: string, pattern: RegExp): RegExpExecArray[] => [...xml.matchAll(pattern)];
const spliced = (xml: string, at: number, length: number, put: string): string =>
  xml.slice(0, at) + put + xml.slice(at + length);

/** Puts something in the place of one of what matches. */
function replaceOne(xml: string, pattern: RegExp, draw: Draw, put: (found: string) => string): string {
  const found = matches(xml, pattern);
  if (found.length === 0) return xml;
  const one = draw.of(found);
  return spliced(xml, one.index, one[0].length, put(one[0]));
}

const ATTRIBUTE = /\s[\w:]+="[^"<]*"/g;
const TAG = /<\/?[\w:]+[^<>]*>/g;
const TEXT = /(?<=>)[^<>]+(?=<)/g;
/** An element that holds no other of its name. */
const ELEMENT = /<([\w:]+)(?:\s[^<>]*)?>(?:(?!<\1[\s>])[\s\S])*?<\/\1>/g;

/** A piece of the text, at most so long. */
function pieceOf(xml: string, draw: Draw, longest: number): [at: number, length: number] {
  const at = draw.between(0, xml.length);
  return [at, draw.between(0, Math.min(longest, xml.length - at))];
}

export const XML_MUTATIONS: readonly XmlMutation[] = [
  [
    'an attribute changed',
    (xml, draw) =>
      replaceOne(xml, ATTRIBUTE, draw, (found) => found.replace(/"[^"]*"/, () => `"${draw.of(ODD)}"`)),
  ],
  [
    'the same attribute changed everywhere',
    (xml, draw) => {
      const found = matches(xml, ATTRIBUTE).map(([text]) => text.slice(0, text.indexOf('=')));
      if (found.length === 0) return xml;
      const [name, value] = [draw.of(found), draw.of(ODD).slice(0, 1_000)];
      return xml.replace(new RegExp(`${name}="[^"<]*"`, 'g'), () => `${name}="${value}"`);
    },
  ],
  ['an attribute removed', (xml, draw) => replaceOne(xml, ATTRIBUTE, draw, () => '')],
  ['an attribute twice', (xml, draw) => replaceOne(xml, ATTRIBUTE, draw, (found) => found + found)],
  [
    'an attribute of another name',
    (xml, draw) =>
      replaceOne(xml, ATTRIBUTE, draw, (found) => ` ${draw.of(ODD).slice(0, 20)}${found.trim()}`),
  ],
  ['a text changed', (xml, draw) => replaceOne(xml, TEXT, draw, () => draw.of(ODD))],
  [
    'a number changed',
    (xml, draw) => replaceOne(xml, /(?<=[">])\d+(?=["<])/g, draw, () => String(draw.between(-3, 2_000_000))),
  ],
  ['a tag removed', (xml, draw) => replaceOne(xml, TAG, draw, () => '')],
  ['a tag twice', (xml, draw) => replaceOne(xml, TAG, draw, (found) => found + found)],
  ['an element removed', (xml, draw) => replaceOne(xml, ELEMENT, draw, () => '')],
  [
    'an element many times',
    (xml, draw) => replaceOne(xml, ELEMENT, draw, (found) => found.repeat(draw.of([2, 3, 50]))),
  ],
  [
    'an element in itself',
    (xml, draw) => {
      const deep = draw.of([1, 2, 10, 100]);
      return replaceOne(xml, ELEMENT, draw, (found) => {
        const name = /^<([\w:]+)/.exec(found)?.[1] ?? '';
        return `<${name}>`.repeat(deep) + found + `</${name}>`.repeat(deep);
      });
    },
  ],
  [
    'elements of another name',
    (xml, draw) => {
      const names = matches(xml, /<([\w:]+)/g).map(([, name]) => name ?? '');
      const [from, to] = [draw.of(names), draw.of([...names, 'x', 'x:y', '__proto__'])];
      return xml.replace(new RegExp(`(</?)${from}(?=[\\s/>])`, 'g'), `$1${to}`);
    },
  ],
  ['a prefix before every element', (xml) => xml.replace(/(<\/?)(?=[A-Za-z])/g, '$1p:')],
  ['namespaces removed', (xml) => xml.replace(/\sxmlns(:\w+)?="[^"]*"/g, '')],
  [
    'a namespace changed',
    (xml, draw) => xml.replace(/(\sxmlns(?::\w+)?=")[^"]*/, `$1${draw.of(['', 'x', 'http://'])}`),
  ],
  ['something put in', (xml, draw) => spliced(xml, draw.between(0, xml.length), 0, draw.of(FRAGMENTS))],
  [
    'something put in many times',
    (xml, draw) =>
      replaceOne(xml, TAG, draw, (found) => found + draw.of(FRAGMENTS).repeat(draw.of([2, 70, 20_000]))),
  ],
  ['a piece cut out', (xml, draw) => spliced(xml, ...pieceOf(xml, draw, 200), '')],
  [
    'a piece repeated',
    (xml, draw) => {
      const [at, length] = pieceOf(xml, draw, 400);
      return spliced(xml, at, 0, xml.slice(at, at + length).repeat(draw.of([1, 2, 30])));
    },
  ],
  [
    'two pieces swapped',
    (xml, draw) => {
      const [one, two] = [draw.between(0, xml.length), draw.between(0, xml.length)].sort((a, b) => a - b);
      return xml.slice(two) + xml.slice(one, two) + xml.slice(0, one);
    },
  ],
];
