import { months, weekdays } from './date-words.ts';
import { type NumberWord, numberWordsOf } from './number-words.ts';
import { fold, primaryLanguage, type Span } from './span.ts';
import { type Unit, units } from './units.ts';

/** A figure, a word or a sign, with what the word can mean in a number or a date. */
export interface NumberToken extends Span {
  kind: 'figure' | 'word' | 'sign';
  text: string;
  /** Of a word, without case and accents. */
  folded: string;
  /** Of a figure. */
  value: number;
  word: NumberWord | null;
  unit: Unit | null;
  month: number | null;
  weekday: number | null;
}

const spaced =
  /\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|[\p{L}\p{M}]+|[$€£¥₹₩₽₺₴₦₪฿₫₱%‰°½¼¾⅓⅔+/:−–—]|-(?!\p{L})/gu;
const unspaced =
  /\d{1,3}(?:(?:[\u00a0\u202f\u2009]\d{3})+|(?: 000)+)(?!\d)(?:[.,]\d+)?|\d+(?:[.,'’]\d+)*|[\p{L}\p{M}]+|[$€£¥₹₩₽₺₴₦₪฿₫₱%‰°½¼¾⅓⅔+/:−–—]|-(?!\p{L})/gu;
const addresses = /(?:https?:\/\/|www\.|[@#])\S+/g;

/**
 * The figures, words and signs of a text, in order, without what stands in web addresses. A hyphen before a letter is
 * no sign but a gap. Linear.
 */
export function numberTokens(text: string, language: string): NumberToken[] {
  const code = primaryLanguage(language);
  const dictionary = dictionaryOf(code);
  const readable = /[@#:.]\S/.test(text)
    ? text.replace(addresses, (found) => ' '.repeat(found.length))
    : text;
  const tokens: NumberToken[] = [];
  for (const match of readable.matchAll(code === 'en' ? unspaced : spaced)) {
    const first = match[0].charCodeAt(0);
    const meaning =
      first >= 48 && first <= 57
        ? figure(match[0], code)
        : (dictionary.get(match[0]) ?? look(match[0], code));
    tokens.push({ ...meaning, start: match.index, end: match.index + match[0].length, text: match[0] });
  }
  return tokens;
}

type Meaning = Omit<NumberToken, 'start' | 'end' | 'text'>;
const empty: Meaning = {
  kind: 'word',
  folded: '',
  value: Number.NaN,
  word: null,
  unit: null,
  month: null,
  weekday: null,
};
const dictionaries = new Map<string, Map<string, Meaning>>();
/** Words kept per language; a full dictionary is dropped, not grown. */
const mostKept = 20_000;

function dictionaryOf(code: string): Map<string, Meaning> {
  let dictionary = dictionaries.get(code);
  if (!dictionary) {
    if (dictionaries.size > 100) dictionaries.clear();
    dictionary = new Map();
    dictionaries.set(code, dictionary);
  }
  return dictionary;
}

function look(raw: string, code: string): Meaning {
  const folded = fold(raw);
  const isWord = /^\p{L}/u.test(raw);
  const meaning: Meaning = {
    ...empty,
    kind: isWord ? 'word' : 'sign',
    folded,
    word: numberWordsOf(code).get(folded) ?? null,
    unit: units.get(folded) ?? null,
    month: months.get(folded) ?? null,
    weekday: weekdays.get(folded) ?? null,
  };
  const dictionary = dictionaryOf(code);
  if (dictionary.size >= mostKept) dictionary.clear();
  if (raw.length < 40) dictionary.set(raw, meaning);
  return meaning;
}

function figure(raw: string, code: string): Meaning {
  return { ...empty, kind: 'figure', value: figureValue(raw, code) };
}

/**
 * `1,234.5`, `1.234,5`, `1 234,5` and `1'234`: of two marks the last is the decimal one. Three digits after a single
 * mark are thousands, save where the language writes its decimals with that mark. NaN for `1.2.3`.
 */
export function figureValue(raw: string, language: string): number {
  const plain = raw.replace(/[ \u00a0\u202f\u2009'’]/g, '');
  const marks = plain.replace(/\d/g, '');
  if (marks === '') return Number(plain);
  const last = marks.at(-1)!;
  const at = plain.lastIndexOf(last);
  const tail = plain.slice(at + 1);
  if (new Set(marks).size === 1) {
    const thousands = /^\d{1,3}(?:[.,]\d{3})+$/.test(plain) && !/^0/.test(plain);
    if (marks.length > 1) return thousands ? Number(plain.replace(/[.,]/g, '')) : Number.NaN;
    if (thousands && last !== decimalMark(language)) return Number(plain.replace(/[.,]/, ''));
  } else if (marks.indexOf(last) !== marks.length - 1) return Number.NaN;
  return Number(`${plain.slice(0, at).replace(/[.,]/g, '')}.${tail}`);
}

/** The mark that has no second use in a language. Spanish has both customs, by country, so it has none. */
function decimalMark(language: string): string | null {
  if (language === 'en') return '.';
  return ['de', 'fr', 'it', 'pt', 'nl'].includes(language) ? ',' : null;
}

/** Whether only a space or a hyphen stands between a token and the one before it. */
export function joined(text: string, tokens: NumberToken[], at: number): boolean {
  const gap = gapBefore(text, tokens, at);
  return isSpace(gap) || gap === '-';
}

/** One space, breaking or not. */
export function isSpace(gap: string): boolean {
  return gap === ' ' || gap === '\u00a0' || gap === '\u202f';
}

/** What stands between a token and the one before it; a line break where that is much. */
export function gapBefore(text: string, tokens: NumberToken[], at: number): string {
  if (at < 1 || !tokens[at]) return '\n';
  const from = tokens[at - 1]!.end;
  return tokens[at]!.start - from > 3 ? '\n' : text.slice(from, tokens[at]!.start);
}
