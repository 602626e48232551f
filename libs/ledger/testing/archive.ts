import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: Buffer | string;
  /** What the archive says that the part unpacks to; the truth where it is left out. */
  readonly claimedSize?: number;
  /** The check sum that the archive gives for it; the true one where it is left out. */
  readonly claimedSum?: number;
}

const u16 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 2);
  numbers.forEach((number, at) => bytes.writeUInt16LE(number, at * 2));
  return bytes;
};
const u32 = (...numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeUInt32LE(number >>> 0, at * 4));
  return bytes;
};

/** A zip archive of these parts, which may lie about their sizes as no library's would. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const pieces: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, content, claimedSize, claimedSum } of parts) {
    const plain = Buffer.from(content);
    const packed = deflateRawSync(plain);
    const title = Buffer.from(name);
    // Version 2.0, names in UTF-8, deflated, made on 1 January 1980.
    const common = [
      u16(20, 0x800, 8, 0, 0x21),
      u32(claimedSum ?? crc32(plain), packed.length, claimedSize ?? plain.length),
      u16(title.length, 0),
    ];
    const head = Buffer.concat([u32(0x04034b50), ...common, title]);
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), ...common, u16(0, 0, 0), u32(0, offset), title]));
    pieces.push(head, packed);
    offset += head.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = [u32(0x06054b50), u16(0, 0, parts.length, parts.length), u32(listed.length, offset), u16(0)];
  return Buffer.concat([...pieces, listed, ...end]);
}
