import { withUnits } from '../../news/language/scan-words.ts';

/** Words to a shingle. */
export const shingleWords = 5;
/** Words of a report that are looked at. */
export const mostWords = 700;

/** The shingle that begins at a word. */
export function shingleAt(words: Uint32Array, at: number): number {
  let shingle = 0;
  for (let each = at; each < at + shingleWords; each += 1)
    shingle = (Math.imul(shingle ^ words[each]!, 0x9e3779b1) + (shingle >>> 15)) >>> 0;
  return shingle;
}

/** Of each run of letters and digits: FNV-1a of its code units. @param ends is filled with where each ends, where it is wanted */
export function wordHashes(text: string, ends?: number[]): Uint32Array {
  const hashes = new Uint32Array(mostWords);
  const count = withUnits(text, (units) => hashWords(text, units, hashes, ends));
  return hashes.subarray(0, count);
}

/** Fills `hashes`; how many there are. The unit behind the text, which is in no word, ends the last. */
function hashWords(text: string, units: Uint16Array, hashes: Uint32Array, ends?: number[]): number {
  let count = 0;
  let [hash, inWord] = [basis, false];
  for (let at = 0; at <= text.length; ) {
    const length = wordUnitsAt(text, units, at);
    if (length > 0) {
      for (const end = at + length; at < end; at += 1) hash = Math.imul(hash ^ units[at]!, prime);
      inWord = true;
      continue;
    }
    if (inWord) {
      ends?.push(at);
      hashes[count++] = hash;
      if (count === hashes.length) return count;
      [hash, inWord] = [basis, false];
    }
    at += 1;
  }
  return count;
}

const [basis, prime] = [0x811c9dc5, 0x01000193];
const wordCharacter = /[\p{L}\p{N}]/u;
/** Of each code unit, once it was met: 1 for a letter or digit, 2 for what is none, 3 for half of either. */
const kinds = new Uint8Array(1 << 16);

/** How many code units a letter or digit has that begins here; 0 where none does. */
function wordUnitsAt(text: string, units: Uint16Array, at: number): number {
  const unit = units[at]!;
  let kind = kinds[unit]!;
  if (kind === 0) {
    kind = kindOf(unit);
    kinds[unit] = kind;
  }
  if (kind < 3) return kind & 1;
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  return wordCharacter.test(character) ? character.length : 0;
}

function kindOf(unit: number): number {
  if (unit >= 0xd800 && unit < 0xe000) return 3;
  return wordCharacter.test(String.fromCharCode(unit)) ? 1 : 2;
}
