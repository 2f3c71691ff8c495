import { type Amount, readAmount } from './amounts.ts';
import { sameDate } from './date-resolve.ts';
import { type DateMention, datesIn } from './dates.ts';
import { mentionAt } from './number-kinds.ts';
import { readClock, readPair } from './number-pairs.ts';
import { numberTokens } from './number-tokens.ts';
import type { Qualifier } from './qualifiers.ts';
import { primaryLanguage, type Span } from './span.ts';

/**
 * `percent` is a share, `points` a difference of two shares; `label` is a number that is a name (`Flight 447`);
 * `time` is a time of day, in minutes after midnight.
 */
export type NumberKind =
  | 'count'
  | 'money'
  | 'percent'
  | 'points'
  | 'fraction'
  | 'measure'
  | 'duration'
  | 'age'
  | 'score'
  | 'ordinal'
  | 'date'
  | 'time'
  | 'label';

/** A number as it stands in a text, with its unit. */
export interface NumberMention extends Span {
  text: string;
  /** Of a date its day, or the month or year where it has none. */
  value: number;
  /** The far end of a range, the other side of a score. */
  second: number | null;
  kind: NumberKind;
  /** An ISO 4217 code for money, else `%`, `km`, `°C`, `year`, …; null for a plain count. */
  unit: string | null;
  about: Qualifier | null;
  /** The noun that a count counts. */
  counted: Span | null;
  date: DateMention | null;
}

/**
 * Numbers, amounts, percentages, ages, scores, times and dates of a text, in order, with offsets and units, in
 * figures and in words: English, German, French, Spanish, Italian, Portuguese and Dutch. Of dates only those with a
 * figure; `findDates` gives all. Linear in the text.
 */
export function findNumbers(text: string, language: string): NumberMention[] {
  return findFigures(text, language).numbers;
}

/** What `findNumbers` and `findDates` give, in one reading. */
export interface Figures {
  numbers: NumberMention[];
  dates: DateMention[];
}

export function findFigures(text: string, language: string): Figures {
  const tokens = numberTokens(text, language);
  const code = primaryLanguage(language);
  const dates = datesIn(text, tokens, language);
  const found: NumberMention[] = [];
  let nextDate = 0;
  for (let at = 0; at < tokens.length; at++) {
    while (nextDate < dates.length && dates[nextDate]!.from < at) nextDate++;
    const date = dates[nextDate];
    if (date && date.from === at && date.mention.relative === null) {
      if (/\d/.test(date.mention.text)) found.push(dated(date.mention));
      at = date.to - 1;
      continue;
    }
    const token = tokens[at]!;
    if (token.kind === 'word' && !token.word) continue;
    const read = readClock(text, tokens, at, code) ?? readPair(text, tokens, at, code);
    const result = read ?? single(text, tokens, at, code);
    if (!result || result.mention.start < (found.at(-1)?.end ?? 0)) continue;
    found.push(result.mention);
    at = Math.max(at, result.to - 1);
  }
  return { numbers: found, dates: dates.map(({ mention }) => mention) };
}

function single(text: string, tokens: ReturnType<typeof numberTokens>, at: number, code: string) {
  const money = tokens[at - 1]?.kind === 'sign';
  const amount: Amount | null = readAmount(text, tokens, at, money);
  return amount ? mentionAt(text, tokens, amount, null, code) : null;
}

function dated(date: DateMention): NumberMention {
  return {
    start: date.start,
    end: date.end,
    text: date.text,
    value: date.day ?? date.year ?? date.month!,
    second: null,
    kind: 'date',
    unit: null,
    about: null,
    counted: null,
    date,
  };
}

/** Kinds that may stand for one another when one text says less than the other. */
const compatible = [new Set(['count', 'money']), new Set(['count', 'age']), new Set(['count', 'measure'])];

/**
 * Whether two mentions can be the same number: the same kind and unit, and equal, or one the rounding of the other to
 * its own digits, or `hundreds` for a number of hundreds. Dates must agree in every part that both give; scores may be
 * told from either side.
 */
export function sameNumber(one: NumberMention, other: NumberMention): boolean {
  if (one.date && other.date) return sameDate(one.date, other.date);
  if (one.date || other.date) return yearAsCount(one, other);
  if (one.kind !== other.kind) {
    const pair = compatible.some((kinds) => kinds.has(one.kind) && kinds.has(other.kind));
    if (!pair || (one.unit !== null && other.unit !== null)) return sameShare(one, other);
  }
  if (one.unit !== null && other.unit !== null && one.unit !== other.unit) return sameDuration(one, other);
  if (one.kind === 'score') return sameScore(one, other);
  if (one.kind === 'time') return (one.value - other.value) % 720 === 0 && sameHalf(one, other);
  if (one.second !== null && other.second !== null)
    return close(one.value, other.value) && close(one.second, other.second);
  if (one.second !== null || other.second !== null) return endOfRange(one, other);
  return sameValue(one, other);
}

/** A lone year may have been read as a count in the poorer of two texts. */
function yearAsCount(one: NumberMention, other: NumberMention): boolean {
  const [date, plain] = one.date ? [one.date, other] : [other.date!, one];
  return plain.kind === 'count' && date.month === null && date.year === plain.value;
}

/** `a third` and `33 per cent` are the same share. */
function sameShare(one: NumberMention, other: NumberMention): boolean {
  const [fraction, percent] = one.kind === 'fraction' ? [one, other] : [other, one];
  if (fraction.kind !== 'fraction' || percent.kind !== 'percent') return false;
  return Math.abs(fraction.value * 100 - percent.value) < 0.7;
}

const seconds: Record<string, number> = { second: 1, minute: 60, hour: 3600, day: 86_400, week: 604_800 };

function sameDuration(one: NumberMention, other: NumberMention): boolean {
  if (one.kind !== 'duration' || other.kind !== 'duration') return false;
  const [first, second] = [seconds[one.unit!], seconds[other.unit!]];
  if (first && second) return one.value * first === other.value * second;
  return one.unit === 'month' && other.unit === 'year'
    ? one.value === other.value * 12
    : one.unit === 'year' && other.unit === 'month' && one.value * 12 === other.value;
}

function sameScore(one: NumberMention, other: NumberMention): boolean {
  if (other.kind !== 'score') return false;
  return (
    (one.value === other.value && one.second === other.second) ||
    (one.value === other.second && one.second === other.value)
  );
}

/** Half a day apart is the same time only where one of the two leaves the half open. */
function sameHalf(one: NumberMention, other: NumberMention): boolean {
  if (one.value === other.value) return true;
  const open = (mention: NumberMention) => mention.value <= 780 && !/[ap]\.?\s?m|Uhr|h/i.test(mention.text);
  return open(one) || open(other);
}

/** `up to 44` is the far end of `41 to 44`, `at least 41` the near one. */
function endOfRange(one: NumberMention, other: NumberMention): boolean {
  const [range, plain] = one.second !== null ? [one, other] : [other, one];
  if (plain.about === 'at-most') return plain.value === range.second;
  return plain.about === 'at-least' && plain.value === range.value;
}

function sameValue(one: NumberMention, other: NumberMention): boolean {
  if (one.about === 'several' || other.about === 'several') {
    const [vague, exact] = one.about === 'several' ? [one, other] : [other, one];
    if (exact.about === 'several') return one.value === other.value;
    return exact.value >= vague.value * (vague.value < 100 ? 1.5 : 2) && exact.value < vague.value * 20;
  }
  return close(one.value, other.value);
}

/** A round figure stands for what is no farther from it than this share of it: 500,000 is not "a million". */
const roundest = 0.15;

function close(one: number, other: number): boolean {
  if (one === other) return true;
  if (Math.sign(one) !== Math.sign(other)) return false;
  const [exact, round] = significant(one) > significant(other) ? [one, other] : [other, one];
  if (Math.abs(round) < 1000 || significant(round) > 3) return false;
  const step = 10 ** (Math.floor(Math.log10(Math.abs(round))) - significant(round) + 1);
  return Math.abs(exact - round) <= Math.min(step / 2, Math.abs(round) * roundest);
}

function significant(value: number): number {
  return String(Math.abs(value))
    .replace(/e.*$/, '')
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;
}
