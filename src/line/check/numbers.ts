import { type NumberMention, sameNumber } from '../../news/language/numbers.ts';
import { literal } from '../../news/language/span.ts';
import { type Reason, reasonOf } from '../../news/reason.ts';
import { type Finding, finding, passageAt, type Reading } from './reading.ts';

/**
 * Every number of a sentence is in a passage that it cites, of the same kind: with its currency, its per cent, its
 * measure, and on its side of "more than" and of "exactly"; rounding is allowed for. A score keeps its two sides, and
 * a time of day is a time of day. Dates are held by a rule of their own.
 */
export function checkNumbers(reading: Reading): Finding | null {
  const known = reading.source.figures.numbers;
  for (const claimed of reading.claim.figures.numbers) {
    if (claimed.kind === 'date' || isMereFirst(reading.claimText, claimed, known)) continue;
    const found = wrongNumber(reading, claimed, known);
    if (found) return found;
  }
  return null;
}

/** "At first", "when it first opened": a time, and no place in an order. */
function isAdverb(text: string, { start, end }: NumberMention): boolean {
  return (
    /\bat $/i.test(text.slice(Math.max(0, start - 4), start)) ||
    /^ (?:\p{L}{2,}ed|became|began|came|met|saw|took|went)\b/iu.test(text.slice(end, end + 20))
  );
}

/** "The first time" counts nothing, unless the passages tell the third from the first. */
function isMereFirst(text: string, claimed: NumberMention, known: NumberMention[]): boolean {
  if (claimed.kind !== 'ordinal' || claimed.value !== 1) return false;
  return isAdverb(text, claimed) || known.every(({ kind }) => kind !== 'ordinal');
}

function wrongNumber(reading: Reading, claimed: NumberMention, known: NumberMention[]): Finding | null {
  const kin = known.filter((number) => sameKind(claimed, number));
  const equal = kin.filter((number) => sameNumber(claimed, number) && isRounding(claimed, number));
  if (kin.some((number) => comparable(claimed, number)) || standsAsItIs(reading, claimed, known)) return null;
  if (isInOtherWords(reading, claimed, known)) return null;
  if (equal.length === 0)
    return finding(
      reasonOf(isKnownOtherwise(claimed, known) ? 'no-number-so' : 'no-number', claimed.text.trim()),
    );
  const told = equal.map((number) => disagreement(claimed, number));
  return told.includes(null) ? null : finding(told[0]!, passageAt(reading, equal[0]!.start));
}

/** Money is money, a share a share and a measure a measure on both sides: no unit is left out, and none is added. */
function sameKind(one: NumberMention, other: NumberMention): boolean {
  return (['money', 'percent', 'points', 'measure'] as const).every(
    (kind) => (one.kind === kind) === (other.kind === kind) || (kind === 'percent' && isFraction(one, other)),
  );
}

/** The first, the 747 and the four-day ordeal: what is no amount is carried by its own words. */
function standsAsItIs({ sourceText }: Reading, claimed: NumberMention, known: NumberMention[]): boolean {
  const amounts = ['money', 'percent', 'points', 'measure', 'time', 'score'];
  if (amounts.includes(claimed.kind) || claimed.about !== null) return false;
  const words = literal(claimed.text.trim());
  return [...sourceText.matchAll(new RegExp(`(?<![\\p{L}\\d.,:-])${words}(?![\\p{L}\\d])`, 'giu'))].some(
    ({ index }) =>
      !known.some(({ kind, start, end }) => amounts.includes(kind) && start <= index && index < end) &&
      !known.some(({ about, start, end }) => about !== null && start <= index && index < end) &&
      !known.some(({ start, end }) => start < index && index < end),
  );
}

/** The 20th anniversary of what was 20 years ago, the sixth minute for six minutes, ten years for a decade, the 60s for the Sixties. */
function isInOtherWords(
  { claimText, sourceText }: Reading,
  { kind, unit, value, about, end }: NumberMention,
  known: NumberMention[],
): boolean {
  if (about !== null) return false;
  const behind = claimText.slice(end);
  const isTold = (other: NumberMention['kind'], noun: RegExp) =>
    known.some(
      (number) =>
        number.kind === other &&
        number.value === value &&
        number.about === null &&
        (noun.test(number.text) || noun.test(sourceText.slice(number.end, number.end + 12))),
    );
  if (kind === 'ordinal') return /^ anniversary/i.test(behind) && isTold('duration', /years?$/i);
  if (kind === 'duration' && unit === 'minute') return isTold('ordinal', / minute$/i);
  if (kind === 'duration' && unit === 'year')
    return (
      isTold('ordinal', /^ anniversary/i) ||
      (value === 10 && /\ba decade\b/i.test(sourceText)) ||
      (value === 100 && /\ba century\b/i.test(sourceText))
    );
  return kind === 'label' && /^s\b/.test(behind) && (decades.get(value)?.test(sourceText) ?? false);
}

const decades = new Map(
  [...'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ').entries()].map(
    ([at, word]) => [20 + 10 * at, new RegExp(`\\b${word}\\b`, 'i')],
  ),
);

/** A number rounded to one digit may be half as large again: that is too far to print, and needs an "about" at least. */
function isRounding(one: NumberMention, other: NumberMention): boolean {
  if (
    one.kind !== other.kind ||
    one.unit !== other.unit ||
    one.about === 'several' ||
    other.about === 'several'
  )
    return true;
  if (one.second !== null || other.second !== null || one.kind === 'time') return true;
  const rough = /^[1-9]0*(?:\.0+)?$/.test(String(one.value));
  if (one.value !== other.value && rough && one.about === null) return false;
  return Math.abs(one.value - other.value) <= 0.1 * Math.max(Math.abs(one.value), Math.abs(other.value));
}

function isFraction(one: NumberMention, other: NumberMention): boolean {
  return one.kind === 'fraction' || other.kind === 'fraction';
}

function isKnownOtherwise(claimed: NumberMention, known: NumberMention[]): boolean {
  return known.some((number) => number.value === claimed.value);
}

/** `more than 40` for 43, `nearly 40` for 38, `about 40` for 41: a rounder number on the right side, and close. */
function comparable(claimed: NumberMention, number: NumberMention): boolean {
  if (number.about !== null || number.value === claimed.value || claimed.value < 10) return false;
  if (number.unit !== claimed.unit) return false;
  const ratio = number.value / claimed.value;
  if (claimed.about === 'more-than') return ratio > 1 && ratio <= 1.25;
  if (claimed.about === 'less-than') return ratio < 1 && ratio >= 0.8;
  return claimed.about === 'about' && Math.abs(ratio - 1) <= 0.06 && claimed.value % 5 === 0;
}

/** Why an equal number of a passage does not carry the claimed one; null where it does. */
function disagreement(claimed: NumberMention, number: NumberMention): Reason | null {
  if (claimed.kind === 'score' && claimed.value !== number.value)
    return reasonOf('score-turned', claimed.text);
  const [mine, theirs] = [sideOf(claimed.about), sideOf(number.about)];
  if (claimed.about === 'exactly' && number.about !== null && number.about !== 'exactly')
    return reasonOf('made-exact', number.text);
  if (mine !== 0 && theirs !== 0 && mine !== theirs) return reasonOf('other-bound', number.text);
  const strict = claimed.about === 'more-than' || claimed.about === 'less-than';
  if (strict && (number.about === null || number.about === 'exactly'))
    return reasonOf('no-bound', number.text);
  return null;
}

function sideOf(about: NumberMention['about']): -1 | 0 | 1 {
  if (about === 'more-than' || about === 'at-least') return 1;
  return about === 'less-than' || about === 'at-most' ? -1 : 0;
}
