const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Of each ASCII character: a letter, a digit, or neither. */
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => (isLetter(unit) ? 1 : isDigit(unit) ? 2 : 0));
const [letter, digit] = [1, 2];
const [basis, prime] = [0x811c9dc5, 0x01000193];

/** Told of a word where it stands, with the FNV-1a hash of its code units. */
export type Visit = (start: number, end: number, hash: number) => void;

/**
 * Visits the words of a text in order: runs of letters, with apostrophes between them, and numbers with their separators
 * and what is joined to them. Plain words are read unit by unit; one that stands by any other letter or sign goes by one
 * expression; runs of Chinese, Japanese, Thai, Lao, Khmer and Burmese are cut by Intl.Segmenter.
 */
export function scanWords(text: string, language: string, visit: Visit): void {
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit < 128 ? kinds[unit] === 0 : isPlainMark(unit)) at += 1;
    else at = (unit < 128 ? visitPlain(text, at, visit) : 0) || visitAny(text, at, language, visit);
  }
}

/** The FNV-1a hash of a text's code units. @param from that of what stands before the text, where something does */
export function hashOf(text: string, from = basis): number {
  let hash = from;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), prime);
  return hash >>> 0;
}

/** The end of the plain word that begins at a place; 0 where it may be more than a plain one. */
function visitPlain(text: string, start: number, visit: Visit): number {
  let hash = basis;
  let at = start;
  let kind = kinds[text.charCodeAt(at)]!;
  const number = kind === digit;
  for (;;) {
    const unit = text.charCodeAt(at);
    // Past the end there is no unit, which is no number.
    if (!(unit < 128)) {
      if (at < text.length && !isPlainMark(unit)) return 0;
      if (number || unit !== 0x2019) break;
    }
    const next = unit < 128 ? kinds[unit]! : 0;
    if (next === kind || (number && next === letter)) {
      kind = next;
      hash = Math.imul(hash ^ unit, prime);
      at += 1;
      continue;
    }
    // What joins: an apostrophe between letters, a point or a comma between digits.
    const joins = number ? kind === digit && (unit === 46 || unit === 44) : unit === 39 || unit === 0x2019;
    if (!joins) break;
    const after = text.charCodeAt(at + 1);
    if (after >= 128 && !isPlainMark(after)) return 0;
    if (!(after < 128) || kinds[after] !== kind) break;
    hash = Math.imul(hash ^ unit, prime);
    at += 1;
  }
  visit(start, at, hash >>> 0);
  return at;
}

/** Visits the next word from a place on; answers with where it ends. */
function visitAny(text: string, from: number, language: string, visit: Visit): number {
  anyWord.lastIndex = from;
  const match = anyWord.exec(text);
  if (!match) return text.length;
  const [word] = match;
  const end = match.index + word.length;
  if (word.charCodeAt(0) > 0x0e00 && unspaced.test(word)) {
    for (const { segment, index, isWordLike } of segmenterOf(language).segment(word)) {
      const start = match.index + index;
      if (isWordLike) visit(start, start + segment.length, hashOf(segment));
    }
  } else visit(match.index, end, hashOf(word));
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

/** Quotation marks and dashes, which stand in English texts and are in no word. */
function isPlainMark(unit: number): boolean {
  return (unit >= 0x2018 && unit <= 0x201d) || unit === 0x2013 || unit === 0x2014;
}

function isLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
}

function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}
