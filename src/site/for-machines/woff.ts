import { inflateSync } from 'node:zlib';

/**
 * Unpacks a WOFF 1.0 font (w3.org/TR/WOFF) into the OpenType font that it holds, for programs that read no WOFF: the
 * header, the table directory, and each table inflated, at offsets that are multiples of four.
 */
export function openTypeOf(woff: Buffer): Buffer {
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(12 + 16 * count);
  woff.copy(directory, 0, 4, 8);
  const power = 2 ** Math.floor(Math.log2(count));
  const search = [count, power * 16, Math.log2(power), (count - power) * 16];
  for (const [place, value] of search.entries()) directory.writeUInt16BE(value, 4 + 2 * place);
  const tables: Buffer[] = [];
  let offset = directory.length;
  for (let place = 0; place < count; place++) {
    const entry = 44 + 20 * place;
    const [at, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field)) as [
      number,
      number,
      number,
    ];
    const table = woff.subarray(at, at + packed);
    const row = 12 + 16 * place;
    woff.copy(directory, row, entry, entry + 4);
    woff.copy(directory, row + 4, entry + 16, entry + 20);
    directory.writeUInt32BE(offset, row + 8);
    directory.writeUInt32BE(length, row + 12);
    const space = -length & 3;
    tables.push(packed === length ? table : inflateSync(table), Buffer.alloc(space));
    offset += length + space;
  }
  return Buffer.concat([directory, ...tables]);
}
