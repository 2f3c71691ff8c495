import type { Frequencies } from './frequencies.ts';
import { countWeight, inLead, inTitle, isNumber, isPair, isProper, type Trace } from './trace.ts';

/** What is compared of two reports, in the order of the coefficients. */
export const featureNames = [
  'terms',
  'words',
  'title',
  'rarest',
  'shared',
  'day',
  'gap',
  'length',
  'strange',
  'otherNumbers',
  'dated',
  'crowd',
] as const;

/** Two reports beside each other. */
export interface Beside {
  /** Days between their dates, null where one has none. */
  days: number | null;
  /** How many reports there are that could be alike by chance alone: those of the day before, or all. */
  crowd: number;
}

/** Sums over the terms of two traces, walked side by side. */
class Sums {
  terms = 0;
  termsOne = 0;
  termsOther = 0;
  words = 0;
  wordsOne = 0;
  wordsOther = 0;
  title = 0;
  titleOne = 0;
  titleOther = 0;
  titleInOne = 0;
  titleInOther = 0;
  namesBoth = 0;
  namesOne = 0;
  namesOther = 0;
  numbers = 0;
  numbersOne = 0;
  numbersOther = 0;
  /** The most telling word of one's title, or name in its lead, that the other lacks. */
  strangeOne = 0;
  strangeOther = 0;
  rarest = 0;
  shared = 0;
  lengthOne = 0;
  lengthOther = 0;
}

const head = inTitle | inLead;
/** Where a word must stand in the other report to be taken for the same name. */
const named = inTitle | isProper;
/** A cosine below this is as good as none. */
const least = 0.02;
/**
 * How much a term counts against likeness that no other report holds: less than others, since nothing could share it.
 * While few reports are known nearly all terms are such, and they count.
 */
/** The least that must be shared: the sum of the weights of telling words, and the share of titles in each other. */
const leastShared = 1.2;
const leastTitle = 0.06;
const leastLone = 0.3;
const manyReports = 400;
/** Even the first reports of a newsroom are taken for some of many. */
const fewest = 20;

/**
 * Fills `features` with what two reports have in common. Weights are (1 + ln tf) · idf; cosines ask for idf once more,
 * which leaves the say to telling terms.
 *
 * @returns false where the two can not be one event: too few telling words shared, hardly a word of one's title in the
 *   other, or both name somebody or some place and none of the other's
 */
export function compare(
  one: Trace,
  other: Trace,
  frequencies: Frequencies,
  beside: Beside,
  features: Float64Array,
): boolean {
  const sums = new Sums();
  const logTotal = frequencies.logTotal;
  const loneWeight = Math.max(leastLone, 1 - frequencies.total / manyReports);
  let [mine, theirs] = [0, 0];
  while (mine < one.length || theirs < other.length) {
    const left = mine < one.length ? one[mine]! >>> 10 : 0xffffffff;
    const right = theirs < other.length ? other[theirs]! >>> 10 : 0xffffffff;
    const bucket = left < right ? left : right;
    const a = left === bucket ? one[mine++]! : 0;
    const b = right === bucket ? other[theirs++]! : 0;
    const idf = frequencies.idf(bucket, logTotal);
    if (idf <= 0) continue;
    const alone = (a === 0 || b === 0) && frequencies.isLone(bucket);
    add(sums, a, b, idf, logTotal, alone ? loneWeight : 1);
  }
  return fill(features, sums, beside);
}

function add(sums: Sums, a: number, b: number, idf: number, logTotal: number, weight: number): void {
  const x = a === 0 ? 0 : countWeight[a & 15]! * idf;
  const y = b === 0 ? 0 : countWeight[b & 15]! * idf;
  sums.terms += x * y * idf;
  sums.termsOne += x * x * idf * weight;
  sums.termsOther += y * y * idf * weight;
  if ((a | b) & isPair) return;
  sums.words += x * y * idf;
  sums.wordsOne += x * x * idf * weight;
  sums.wordsOther += y * y * idf * weight;
  if (a !== 0) {
    sums.lengthOne += 1;
    if (a & inTitle) sums.titleOne += idf * idf;
    if (a & isProper) sums.namesOne += idf * idf;
    if (a & isProper && b & named) sums.namesBoth += idf * idf;
    if (a & isNumber) sums.numbersOne += idf * idf;
  }
  if (b !== 0) {
    sums.lengthOther += 1;
    if (b & inTitle) sums.titleOther += idf * idf;
    if (b & isProper) sums.namesOther += idf * idf;
    if (b & isProper && a & named) sums.namesBoth += idf * idf;
    if (b & isNumber) sums.numbersOther += idf * idf;
  }
  if (a !== 0 && b !== 0) addShared(sums, a, b, idf, logTotal);
  else if (a !== 0 && isTold(a)) sums.strangeOne = Math.max(sums.strangeOne, idf / logTotal);
  else if (b !== 0 && isTold(b)) sums.strangeOther = Math.max(sums.strangeOther, idf / logTotal);
}

function isTold(term: number): boolean {
  return (term & inTitle) !== 0 || (term & (inLead | isProper)) === (inLead | isProper);
}

function addShared(sums: Sums, a: number, b: number, idf: number, logTotal: number): void {
  if (a & inTitle) sums.titleInOther += idf * idf;
  if (b & inTitle) sums.titleInOne += idf * idf;
  if (a & isNumber) sums.numbers += idf * idf;
  const telling = (idf / logTotal) * (a & head ? 1 : 0.5) * (b & head ? 1 : 0.5);
  sums.shared += telling;
  if (telling > sums.rarest) sums.rarest = telling;
}

function fill(features: Float64Array, sums: Sums, { days, crowd }: Beside): boolean {
  const terms = share(sums.terms, sums.termsOne, sums.termsOther);
  const words = share(sums.words, sums.wordsOne, sums.wordsOther);
  const title =
    ((sums.titleOne > 0 ? sums.titleInOther / sums.titleOne : 0) +
      (sums.titleOther > 0 ? sums.titleInOne / sums.titleOther : 0)) /
    2;
  const bothCount = sums.numbersOne > 0 && sums.numbersOther > 0;
  features[0] = Math.log(terms + least);
  features[1] = Math.log(words + least);
  features[2] = Math.sqrt(title);
  features[3] = sums.rarest;
  features[4] = Math.log1p(sums.shared);
  features[5] = days !== null && days >= 1 ? 1 : 0;
  features[6] = Math.min(Math.log1p(days ?? 0), 3);
  features[7] = Math.log(Math.min(sums.lengthOne, sums.lengthOther) + 10);
  features[8] = Math.min(sums.strangeOne, sums.strangeOther);
  features[9] = bothCount && sums.numbers === 0 ? 1 : 0;
  features[10] = days === null ? 0 : 1;
  features[11] = Math.log(crowd + fewest);
  if (sums.shared < leastShared || title < leastTitle) return false;
  return !(sums.namesOne > 0 && sums.namesOther > 0 && sums.namesBoth === 0);
}

function share(both: number, one: number, other: number): number {
  return one > 0 && other > 0 ? both / Math.sqrt(one * other) : 0;
}
