import { chance, Draw } from '../../simulation/src/chance.js';
import { archiveOf, type Part } from './archive.js';
import { baseWorkbooks, type BaseWorkbook } from './base-workbooks.js';
import { XML_MUTATIONS } from './xml-mutations.js';

/** A workbook that something was done to. */
export interface Mutant {
  readonly number: number;
  readonly what: string;
  readonly bytes: Buffer;
  /** What was damaged on its way: it may be read only as it was. Null: somebody made another workbook of it. */
  readonly damaged: BaseWorkbook | null;
}

/** Bytes that no text has, or that look like another encoding. */
const ODD_BYTES: readonly (readonly number[])[] = [
  [0],
  [0xed, 0xa0, 0x80],
  [0xc0, 0x80],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0xf4, 0x90, 0x80, 0x80],
  [0xef, 0xbf, 0xbe],
  [0x1f, 0x8b],
  [0x50, 0x4b, 5, 6],
];

type BytesMutation = readonly [what: string, mutate: (bytes: Buffer, draw: Draw) => Buffer];
type PartsMutation = readonly [what: string, mutate: (parts: readonly Part[], draw: Draw) => Part[]];

const place = (bytes: Buffer, draw: Draw): number => draw.between(0, Math.max(0, bytes.length - 1));

function flipped(bytes: Buffer, draw: Draw, often: number): Buffer {
  const copy = Buffer.from(bytes);
  for (let n = 0; n < often && copy.length > 0; n++) {
    const at = place(copy, draw);
    copy[at] = (copy[at] ?? 0) ^ (1 << draw.between(0, 7));
  }
  return copy;
}

/** What happens to a file on its way. */
const DAMAGES: readonly BytesMutation[] = [
  ['a bit flipped', (bytes, draw) => flipped(bytes, draw, 1)],
  ['bits flipped', (bytes, draw) => flipped(bytes, draw, draw.of([2, 8, 100]))],
  ['the end cut off', (bytes, draw) => bytes.subarray(0, place(bytes, draw))],
  ['the beginning cut off', (bytes, draw) => bytes.subarray(place(bytes, draw))],
  [
    'a piece lost',
    (bytes, draw) => {
      const at = place(bytes, draw);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + draw.between(1, 600))]);
    },
  ],
  [
    'a piece of zeros',
    (bytes, draw) => {
      const at = place(bytes, draw);
      return Buffer.from(bytes).fill(0, at, Math.min(bytes.length, at + draw.between(1, 600)));
    },
  ],
];

/** The fields of an archive's headers, by the header's mark: where each stands and how long it is. */
const HEADERS: readonly (readonly [mark: number, fields: readonly (readonly [at: number, size: 2 | 4])[]])[] =
  [
    [
      0x04034b50,
      [
        [4, 2],
        [6, 2],
        [8, 2],
        [14, 4],
        [18, 4],
        [22, 4],
        [26, 2],
        [28, 2],
      ],
    ],
    [
      0x02014b50,
      [
        [4, 2],
        [6, 2],
        [8, 2],
        [10, 2],
        [16, 4],
        [20, 4],
        [24, 4],
        [28, 2],
        [30, 2],
        [32, 2],
        [34, 2],
        [42, 4],
      ],
    ],
    [
      0x06054b50,
      [
        [4, 2],
        [6, 2],
        [8, 2],
        [10, 2],
        [12, 4],
        [16, 4],
        [20, 2],
      ],
    ],
  ];
const ODD_NUMBERS = [0, 1, 8, 9, 12, 99, 0x800, 0x7fff, 0xffff, 0x10000, 0x7fffffff, 0xfffffffe, 0xffffffff];

function placesOf(bytes: Buffer, mark: number): number[] {
  const bound = Buffer.alloc(4);
  bound.writeUInt32LE(mark);
  const places: number[] = [];
  for (let at = bytes.indexOf(bound); at >= 0; at = bytes.indexOf(bound, at + 1)) places.push(at);
  return places;
}

function withHeader(bytes: Buffer, draw: Draw): Buffer {
  const copy = Buffer.from(bytes);
  const [mark, fields] = draw.of(HEADERS);
  const places = placesOf(bytes, mark);
  if (places.length === 0) return copy;
  const [offset, size] = draw.of(fields);
  const at = draw.of(places) + offset;
  if (at + size > copy.length) return copy;
  const number = draw.percent(50) ? draw.of(ODD_NUMBERS) : copy.readUIntLE(at, size) + draw.between(-30, 30);
  copy.writeUIntLE((number >>> 0) % 2 ** (8 * size), at, size);
  return copy;
}

/** What somebody does to an archive. */
const ARCHIVE_MUTATIONS: readonly BytesMutation[] = [
  ['a header changed', withHeader],
  ['headers changed', (bytes, draw) => withHeader(withHeader(withHeader(bytes, draw), draw), draw)],
  [
    'something before it',
    (bytes, draw) => Buffer.concat([Buffer.alloc(draw.of([1, 30, 70_000]), 'PK'), bytes]),
  ],
  [
    'something behind it',
    (bytes, draw) => Buffer.concat([bytes, Buffer.alloc(draw.of([1, 30, 70_000]), 0x20)]),
  ],
  ['the archive twice', (bytes) => Buffer.concat([bytes, bytes])],
];

const changed = (
  parts: readonly Part[],
  draw: Draw,
  change: (part: Part) => Part | Part[] | null,
): Part[] => {
  const at = draw.between(0, parts.length - 1);
  return parts.flatMap((part, index) => (index === at ? (change(part) ?? []) : part));
};
const NAMES: readonly string[] = [
  ...[
    '',
    '/',
    '..',
    '../xl/workbook.xml',
    '__proto__',
    'constructor',
    'xl/',
    'xl//workbook.xml',
    'C:\\x',
    '\0',
  ],
  ...[
    'xl/workbook.xml',
    'xl/sharedStrings.xml',
    'xl/styles.xml',
    'xl/_rels/workbook.xml.rels',
    '[Content_Types].xml',
  ],
  ...[
    'xl/worksheets/sheet1.xml',
    'XL/WORKBOOK.XML',
    'xl/workbook.xml ',
    'xl'.repeat(10_000),
    '表.xml',
    '\ud800',
  ],
];

/** What somebody does to the parts. */
const PARTS_MUTATIONS: readonly PartsMutation[] = [
  ['a part missing', (parts, draw) => changed(parts, draw, () => null)],
  ['a part twice', (parts, draw) => changed(parts, draw, (part) => [part, part])],
  [
    'a part twice, once empty',
    (parts, draw) => changed(parts, draw, (part) => [{ name: part.name, content: '' }, part]),
  ],
  ['a part empty', (parts, draw) => changed(parts, draw, ({ name }) => ({ name, content: '' }))],
  [
    'a part of another name',
    (parts, draw) => changed(parts, draw, ({ content }) => ({ name: draw.of(NAMES), content })),
  ],
  [
    'a part with the content of another',
    (parts, draw) => changed(parts, draw, ({ name }) => ({ name, content: draw.of(parts).content })),
  ],
  [
    'a part that says another size',
    (parts, draw) => changed(parts, draw, (part) => ({ ...part, claimedSize: draw.of(ODD_NUMBERS) })),
  ],
  ['the parts the other way round', (parts) => [...parts].reverse()],
  [
    'many parts',
    (parts) => [
      ...parts,
      ...Array.from({ length: 500 }, (_, n) => ({ name: `xl/media/${n}`, content: 'x' })),
    ],
  ],
  [
    'a part with odd bytes',
    (parts, draw) =>
      changed(parts, draw, ({ name, content }) => {
        const bytes = Buffer.from(content);
        const at = place(bytes, draw);
        const odd = Buffer.from(draw.of(ODD_BYTES));
        return { name, content: Buffer.concat([bytes.subarray(0, at), odd, bytes.subarray(at)]) };
      }),
  ],
  [
    'a part with flipped bits',
    (parts, draw) =>
      changed(parts, draw, ({ name, content }) => ({
        name,
        content: flipped(Buffer.from(content), draw, 3),
      })),
  ],
  [
    'a part cut off',
    (parts, draw) =>
      changed(parts, draw, ({ name, content }) => {
        const bytes = Buffer.from(content);
        return { name, content: bytes.subarray(0, place(bytes, draw)) };
      }),
  ],
  [
    'a part in UTF-16',
    (parts, draw) =>
      changed(parts, draw, ({ name, content }) => ({
        name,
        content: Buffer.from(`\ufeff${Buffer.from(content).toString()}`, 'utf16le'),
      })),
  ],
];

const isXml = ({ name }: Part): boolean => /\.(xml|rels)$/.test(name);
/** The parts that a reader opens are changed most. */
const isRead = ({ name }: Part): boolean =>
  /xl.(workbook|sharedStrings|styles|worksheets.sheet\d+|_rels.*)/.test(name);

function withXml(parts: readonly Part[], draw: Draw): [what: string, parts: Part[]] {
  const candidates = parts.filter((part) => isXml(part) && (isRead(part) || draw.percent(10)));
  if (candidates.length === 0) return ['nothing', [...parts]];
  const chosen = draw.of(candidates);
  let xml = Buffer.from(chosen.content).toString();
  const done: string[] = [];
  for (let left = draw.of([1, 1, 1, 2, 5]); left > 0; left--) {
    const [what, mutate] = draw.of(XML_MUTATIONS);
    // Not longer and longer without end.
    if (xml.length > 2_000_000) break;
    xml = mutate(xml, draw);
    done.push(what);
  }
  const mutated = parts.map((part) => (part === chosen ? { name: part.name, content: xml } : part));
  return [`${chosen.name}: ${done.join(', ')}`, mutated];
}

function mutated(base: BaseWorkbook, draw: Draw): Omit<Mutant, 'number'> {
  const kind = draw.between(1, 100);
  if (kind <= 15) {
    const [what, mutate] = draw.of(DAMAGES);
    return { what, bytes: mutate(base.bytes, draw), damaged: base };
  }
  if (kind <= 30) {
    const [what, mutate] = draw.of(ARCHIVE_MUTATIONS);
    return { what, bytes: mutate(base.bytes, draw), damaged: null };
  }
  if (kind <= 45) {
    const [what, mutate] = draw.of(PARTS_MUTATIONS);
    return { what, bytes: archiveOf(mutate(base.parts, draw)), damaged: null };
  }
  const [what, parts] = withXml(base.parts, draw);
  return { what, bytes: archiveOf(parts), damaged: null };
}

/** Mutated workbooks, the same for the same seed; each is made from its own number, so that one is found again. */
export async function mutantMaker(seed: number): Promise<(number: number) => Mutant> {
  const bases = await baseWorkbooks();
  return (number) => {
    const draw = new Draw(chance(Math.imul(seed, 0x9e3779b1) ^ number));
    // The own form is what is brought most, and has most to lose.
    const base = draw.percent(40) ? (bases[0] as BaseWorkbook) : draw.of(bases);
    const { what, ...mutant } = mutated(base, draw);
    return { number, what: `${base.what}: ${what}`, ...mutant };
  };
}
