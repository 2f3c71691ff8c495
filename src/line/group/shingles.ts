/** Words to a shingle. */
export const shingleWords = 5;
/** Words of a report that are looked at. */
export const mostWords = 700;

/** The shingle that begins at a word. */
export function shingleAt(words: readonly number[], at: number): number {
  let shingle = 0;
  for (let each = at; each < at + shingleWords; each += 1)
    shingle = (Math.imul(shingle ^ words[each]!, 0x9e3779b1) + (shingle >>> 15)) >>> 0;
  return shingle;
}

/** Of each run of letters and digits: FNV-1a of its code units. @param ends is filled with where each ends, where it is wanted */
export function wordHashes(text: string, ends: number[] = []): number[] {
  const hashes: number[] = [];
  let [hash, inWord] = [basis, false];
  for (let at = 0; at < text.length; ) {
    const units = wordUnitsAt(text, at);
    if (units > 0) {
      for (const end = at + units; at < end; at += 1)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      inWord = true;
      continue;
    }
    if (inWord) {
      ends.push(at);
      if (hashes.push(hash >>> 0) === mostWords) return hashes;
    }
    [hash, inWord] = [basis, false];
    at += 1;
  }
  if (inWord) {
    ends.push(text.length);
    hashes.push(hash >>> 0);
  }
  return hashes;
}

const basis = 0x811c9dc5;
const wordCharacter = /[\p{L}\p{N}]/u;

/** How many code units a letter or digit has that begins here; 0 where none does. */
function wordUnitsAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return (unit >= 97 && unit <= 122) || (unit >= 48 && unit <= 57) ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at)!);
  return wordCharacter.test(character) ? character.length : 0;
}
