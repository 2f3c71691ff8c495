import { currencies, magnitudes, months, numberWords } from './number-words.ts';
import type { Span } from './span.ts';

export type NumberKind = 'count' | 'money' | 'percent' | 'date' | 'time' | 'ordinal' | 'score';

/** A number as it stands in a text. */
export interface NumberMention extends Span {
  text: string;
  value: number;
  kind: NumberKind;
  /** `EUR`, `USD`, `%`, … or the month's number for a date; null for a plain count. */
  unit: string | null;
  about: 'about' | 'more-than' | 'less-than' | 'at-least' | null;
}

const qualifiers: [RegExp, NonNullable<NumberMention['about']>][] = [
  [/\b(at least|no fewer than|mindestens|wenigstens|au moins|al menos|por lo menos)\s*$/i, 'at-least'],
  [/\b(more than|over|above|upwards of|mehr als|über|plus de|más de)\s*$/i, 'more-than'],
  [
    /\b(less than|fewer than|under|below|nearly|almost|weniger als|fast|moins de|près de|menos de|casi)\s*$/i,
    'less-than',
  ],
  [
    /\b(about|around|some|roughly|approximately|an estimated|etwa|rund|ungefähr|environ|quelque|unos|unas|alrededor de)\s*$/i,
    'about',
  ],
];

const digits =
  /(?<![\p{L}\d.,])(?:([$€£¥₹])\s?)?(\d{1,3}(?:[.,\u00A0\u202F']\d{3})+(?:[.,]\d+)?|\d+(?:[.,]\d+)?)(?:\s?(%|(?:st|nd|rd|th|er|e)\b))?/gu;

/**
 * Numbers, amounts, percentages and dates of a text, with offsets. `3,800`, `1.3 million`, `€40bn`, `12 %`, number
 * words up to ninety-nine, and dozens, in English, German, French and Spanish. Linear in the text.
 */
export function findNumbers(text: string, language: string): NumberMention[] {
  const found = [...inDigits(text), ...inWords(text, language)].sort((a, b) => a.start - b.start);
  return found.filter((mention, place) => place === 0 || mention.start >= found[place - 1]!.end);
}

/** Whether two mentions can be the same number: equal, or one the rounding of the other to its own digits. */
export function sameNumber(one: NumberMention, other: NumberMention): boolean {
  if (one.unit !== null && other.unit !== null && one.unit !== other.unit) return false;
  if ((one.kind === 'percent') !== (other.kind === 'percent')) return false;
  if (one.value === other.value) return true;
  const [exact, round] = significant(one.value) > significant(other.value) ? [one, other] : [other, one];
  if (round.value < 1000 || significant(round.value) > 3) return false;
  const step = 10 ** (Math.floor(Math.log10(round.value)) - significant(round.value) + 1);
  return Math.abs(exact.value - round.value) <= step / 2;
}

function* inDigits(text: string): Generator<NumberMention> {
  for (const match of text.matchAll(digits)) {
    const [whole, symbol, figure, suffix] = match;
    let end = match.index + whole.length;
    const after = /^[\s\u00A0-]?([\p{L}]+)\.?/u.exec(text.slice(end, end + 24));
    const next = after?.[1]?.toLowerCase() ?? '';
    let value = figureValue(figure!);
    let word = next;
    if (Object.hasOwn(magnitudes, next) && !(next === 'm' && !symbol)) {
      value *= magnitudes[next]!;
      end += after![0].replace(/\.$/, '').length;
      word = /^\s?(\p{L}+)/u.exec(text.slice(end, end + 20))?.[1]?.toLowerCase() ?? '';
    }
    const unit = symbol ? currencies[symbol]! : suffix === '%' ? '%' : unitOf(word);
    const kind = kindOf(symbol, suffix, word, text, match.index, end);
    yield {
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: round(value),
      kind,
      unit: kind === 'date' ? null : unit,
      about: qualifierOf(text, match.index),
    };
  }
}

function* inWords(text: string, language: string): Generator<NumberMention> {
  const known = numberWords[language] ?? {};
  for (const match of text.matchAll(/\p{L}+(?:-\p{L}+)?/gu)) {
    const lower = match[0].toLowerCase();
    const value = wordValue(lower, known);
    if (value === null || (value === 1 && language === 'en')) continue;
    const after = /^\s(\p{L}+)/u.exec(
      text.slice(match.index + match[0].length, match.index + match[0].length + 24),
    );
    const scale =
      after && Object.hasOwn(magnitudes, after[1]!.toLowerCase()) ? magnitudes[after[1]!.toLowerCase()]! : 1;
    const end = match.index + match[0].length + (scale > 1 ? after![0].length : 0);
    yield {
      start: match.index,
      end,
      text: text.slice(match.index, end),
      value: value * scale,
      kind: 'count',
      unit: null,
      about: qualifierOf(text, match.index),
    };
  }
}

function wordValue(word: string, known: Record<string, number>): number | null {
  if (Object.hasOwn(known, word)) return known[word]!;
  const [tens, ones] = word.split('-');
  if (ones && Object.hasOwn(known, tens!) && Object.hasOwn(known, ones) && known[tens!]! >= 20)
    return known[tens!]! + known[ones]!;
  return null;
}

function kindOf(
  symbol: string | undefined,
  suffix: string | undefined,
  word: string,
  text: string,
  start: number,
  end: number,
): NumberKind {
  if (symbol || Object.hasOwn(currencies, word)) return 'money';
  if (
    suffix === '%' ||
    /^(percent|prozent|pourcent|pc)$/.test(word) ||
    /^\s?(per cent|por ciento|pour cent)/i.test(text.slice(end))
  )
    return 'percent';
  const before = /(\p{L}+)\.?\s$/u.exec(text.slice(Math.max(0, start - 16), start))?.[1]?.toLowerCase() ?? '';
  if (months.some((month) => month.test(word) || month.test(before))) return 'date';
  if (/^\s?[–-]\s?\d/.test(text.slice(end)) || /\d\s?[–-]\s?$/.test(text.slice(0, start))) return 'score';
  if (suffix) return 'ordinal';
  return 'count';
}

function unitOf(word: string): string | null {
  if (Object.hasOwn(currencies, word)) return currencies[word]!;
  return /^(percent|prozent)$/.test(word) ? '%' : null;
}

/** `1,234.5`, `1.234,5`, `1 234,5` and `1'234`: the last of two marks is the decimal one; three digits after a single mark are thousands. */
function figureValue(figure: string): number {
  const plain = figure.replace(/[\u00A0\u202F']/g, '');
  const last = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf(','));
  if (last === -1) return Number(plain);
  const tail = plain.slice(last + 1);
  const both = plain.includes('.') && plain.includes(',');
  if (!both && tail.length === 3) return Number(plain.replace(/[.,]/g, ''));
  return Number(`${plain.slice(0, last).replace(/[.,]/g, '')}.${tail}`);
}

function qualifierOf(text: string, start: number): NumberMention['about'] {
  const before = text.slice(Math.max(0, start - 24), start);
  return qualifiers.find(([pattern]) => pattern.test(before))?.[1] ?? null;
}

function significant(value: number): number {
  return String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}

function round(value: number): number {
  return Number(value.toPrecision(12));
}
