import type { Frequencies } from './frequencies.ts';
import { countWeight, inLead, inTitle, isNumber, isPair, isProper, type Trace } from './trace.ts';

/** What is compared of two reports, in the order of the coefficients. */
export const featureNames = [
  'terms',
  'termsRoot',
  'words',
  'wordsRoot',
  'title',
  'titleRoot',
  'rarest',
  'shared',
  'sharedRoot',
  'day',
  'gap',
  'length',
  'otherNames',
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
  names = 0;
  namesOne = 0;
  namesOther = 0;
  numbers = 0;
  numbersOne = 0;
  numbersOther = 0;
  rarest = 0;
  shared = 0;
  lengthOne = 0;
  lengthOther = 0;
}

const head = inTitle | inLead;

/**
 * Fills `features` with what two reports have in common. Weights are (1 + ln tf) · idf; cosines ask for idf once more,
 * which leaves the say to telling terms, and leave out terms that no other report holds.
 */
export function compare(
  one: Trace,
  other: Trace,
  frequencies: Frequencies,
  beside: Beside,
  features: Float64Array,
): void {
  const sums = new Sums();
  const logTotal = frequencies.logTotal;
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
    add(sums, a, b, idf, logTotal, alone);
  }
  fill(features, sums, beside);
}

function add(sums: Sums, a: number, b: number, idf: number, logTotal: number, alone: boolean): void {
  const x = a === 0 ? 0 : countWeight[a & 15]! * idf;
  const y = b === 0 ? 0 : countWeight[b & 15]! * idf;
  if (!alone) {
    sums.terms += x * y * idf;
    sums.termsOne += x * x * idf;
    sums.termsOther += y * y * idf;
  }
  if ((a | b) & isPair) return;
  if (!alone) {
    sums.words += x * y * idf;
    sums.wordsOne += x * x * idf;
    sums.wordsOther += y * y * idf;
  }
  if (a !== 0) {
    sums.lengthOne += 1;
    if (a & inTitle) sums.titleOne += idf * idf;
    if (a & isProper) sums.namesOne += x * x;
    if (a & isNumber) sums.numbersOne += idf * idf;
  }
  if (b !== 0) {
    sums.lengthOther += 1;
    if (b & inTitle) sums.titleOther += idf * idf;
    if (b & isProper) sums.namesOther += y * y;
    if (b & isNumber) sums.numbersOther += idf * idf;
  }
  if (a !== 0 && b !== 0) addShared(sums, a, b, x * y, idf, logTotal);
}

function addShared(sums: Sums, a: number, b: number, xy: number, idf: number, logTotal: number): void {
  if (a & inTitle) sums.titleInOther += idf * idf;
  if (b & inTitle) sums.titleInOne += idf * idf;
  if (a & b & isProper) sums.names += xy;
  if (a & isNumber) sums.numbers += idf * idf;
  const telling = (idf / logTotal) * (a & head ? 1 : 0.5) * (b & head ? 1 : 0.5);
  sums.shared += telling;
  if (telling > sums.rarest) sums.rarest = telling;
}

function fill(features: Float64Array, sums: Sums, { days, crowd }: Beside): void {
  const terms = share(sums.terms, sums.termsOne, sums.termsOther);
  const words = share(sums.words, sums.wordsOne, sums.wordsOther);
  const title =
    ((sums.titleOne > 0 ? sums.titleInOther / sums.titleOne : 0) +
      (sums.titleOther > 0 ? sums.titleInOne / sums.titleOther : 0)) /
    2;
  const shared = Math.log1p(sums.shared);
  const bothName = sums.namesOne > 0 && sums.namesOther > 0;
  const bothCount = sums.numbersOne > 0 && sums.numbersOther > 0;
  features[0] = terms;
  features[1] = Math.sqrt(terms);
  features[2] = words;
  features[3] = Math.sqrt(words);
  features[4] = title;
  features[5] = Math.sqrt(title);
  features[6] = sums.rarest;
  features[7] = shared;
  features[8] = Math.sqrt(shared);
  features[9] = days !== null && days >= 1 ? 1 : 0;
  features[10] = Math.min(Math.log1p(days ?? 0), 3);
  features[11] = Math.log(Math.min(sums.lengthOne, sums.lengthOther) + 10);
  features[12] = bothName && share(sums.names, sums.namesOne, sums.namesOther) < 0.05 ? 1 : 0;
  features[13] = bothCount && sums.numbers === 0 ? 1 : 0;
  features[14] = days === null ? 0 : 1;
  features[15] = Math.log(crowd + 2);
}

function share(both: number, one: number, other: number): number {
  return one > 0 && other > 0 ? both / Math.sqrt(one * other) : 0;
}
