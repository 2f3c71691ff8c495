const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Of each code unit: a letter or a digit of ASCII, what is in no word, or what may be anything. */
const kinds = new Uint8Array(1 << 16).fill(3);
const [mark, letter, digit, other] = [0, 1, 2, 3];
for (let unit = 0; unit < 128; unit += 1)
  kinds[unit] = isLetter(unit) ? letter : isDigit(unit) ? digit : mark;
// Spaces that keep together, quotation marks, dashes, dots: no letter and no digit is among these.
kinds[0xa0] = mark;
for (let unit = 0x2000; unit < 0x2070; unit += 1) kinds[unit] = mark;
const [basis, prime] = [0x811c9dc5, 0x01000193];

/** Told of a word where it stands, with the FNV-1a hash of its code units (signed) and the units of the whole text. */
export type Visit = (start: number, end: number, hash: number, units: Uint16Array) => void;

/**
 * Visits the words of a text in order: runs of letters, with apostrophes between them, and numbers with their separators
 * and what is joined to them. Plain words are read unit by unit; one that stands by any other letter or sign goes by one
 * expression; runs of Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by Intl.Segmenter.
 */
export function scanWords(text: string, language: string, visit: Visit): void {
  withUnits(text, (units) => {
    for (let at = 0; at < text.length; ) {
      const kind = kinds[units[at]!]!;
      if (kind === mark) at += 1;
      else
        at =
          (kind === other ? 0 : visitPlain(units, at, kind, visit)) ||
          visitAny(text, units, at, language, visit);
    }
  });
}

/** Room for a text's units; null while one is read, so that another that is read meanwhile gets room of its own. */
let free: Uint16Array | null = null;

/** Reads a text's code units, with one behind them that is in no word: an array is read several times as fast as a string. */
export function withUnits<Result>(text: string, read: (units: Uint16Array) => Result): Result {
  const units = free && free.length > text.length ? free : new Uint16Array(Math.max(4096, text.length + 1));
  free = null;
  Buffer.from(units.buffer).write(text, 'utf16le');
  units[text.length] = 0;
  const result = read(units);
  free = units;
  return result;
}

/** The FNV-1a hash of a text's code units. @param from that of what stands before the text, where something does */
export function hashOf(text: string, from = basis): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}

/** The end of the plain word that begins at a place; 0 where it may be more than a plain one. */
function visitPlain(units: Uint16Array, start: number, first: number, visit: Visit): number {
  let hash = basis | 0;
  let at = start;
  let kind = first;
  for (;;) {
    const unit = units[at]!;
    const next = kinds[unit]!;
    if (next === kind || (first === digit && next === letter)) {
      kind = next;
      hash = Math.imul(hash ^ unit, prime);
      at += 1;
      continue;
    }
    if (next === other) return 0;
    // What joins: an apostrophe between letters, a point or a comma between digits.
    const joins =
      first === digit ? kind === digit && (unit === 46 || unit === 44) : unit === 39 || unit === 0x2019;
    if (!joins) break;
    const after = kinds[units[at + 1]!]!;
    if (after === other) return 0;
    if (after !== kind) break;
    hash = Math.imul(hash ^ unit, prime);
    at += 1;
  }
  visit(start, at, hash, units);
  return at;
}

/** Visits the next word from a place on; answers with where it ends. */
function visitAny(text: string, units: Uint16Array, from: number, language: string, visit: Visit): number {
  anyWord.lastIndex = from;
  const match = anyWord.exec(text);
  if (!match) return text.length;
  const [word] = match;
  const end = match.index + word.length;
  if (word.charCodeAt(0) > 0x0e00 && unspaced.test(word)) {
    for (const { segment, index, isWordLike } of segmenterOf(language).segment(word)) {
      const start = match.index + index;
      if (isWordLike) visit(start, start + segment.length, hashOf(segment) | 0, units);
    }
  } else visit(match.index, end, hashOf(word) | 0, units);
  return end;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(language === 'und' ? undefined : language, { granularity: 'word' });
  segmenters.set(language, made);
  return made;
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
