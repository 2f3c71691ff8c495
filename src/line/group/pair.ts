import type { Frequencies } from './frequencies.ts';
import { type HeldTrace, namesInTitle } from './held-trace.ts';
import { countWeight, inHead, inTitle, isNumber, isPair, isProper, type Trace, weekdaysIn } from './trace.ts';

/** What is compared of two reports, in the order of the coefficients. */
export const featureNames = [
  'terms',
  'words',
  'title',
  'rarest',
  'shared',
  'day',
  'gap',
  'otherNumbers',
  'number',
  'crowd',
  'length',
  'outlet',
  'weekdays',
  'background',
  'ahead',
  'theme',
] as const;

/** Where the feature stands that tells how close two reports are beside what else each is close to: see `aheadOf`. */
export const ahead = featureNames.indexOf('ahead');
/** Where the feature stands that tells how many other stories have what two reports share: see `Company`. */
export const themePlace = featureNames.indexOf('theme');

/** Two reports beside each other. */
export interface Beside {
  /** Days between their dates, null where one has none. */
  days: number | null;
  /** How many reports there are that could be alike by chance alone: those of the day before, or all. */
  crowd: number;
  /** Whether one outlet has both. */
  oneOutlet: boolean;
}

/** What a report weighs by itself: squared lengths of its vectors, one number each, and how many words it has. */
export const weighings = {
  terms: 0,
  words: 1,
  title: 2,
  names: 3,
  numbers: 4,
  count: 5,
  background: 6,
} as const;

/** A cosine below this is as good as none. */
const least = 0.02;
/** Words as alike as this are near-copies, which are no measure for others. */
const mostAlike = 0.4;
/** The least that must be shared: the sum of the weights of telling words, and the share of titles in each other. */
const leastShared = 1.2;
const leastTitle = 0.06;
/**
 * In a newsroom that knows few reports no word is known to be common, and any name looks rare: until it knows this many,
 * so much must be shared beside names and numbers.
 */
const young = 64;
const leastActs = 1;
/**
 * What must be shared beside names and numbers where both name somebody or some place and none of the other's: "the UN" and
 * "the World Food Programme" tell of one event, but hardly in other words too. Where both do so in their titles nothing helps.
 */
const leastUnnamed = 3;
/** Reports of fewer words are short: a headline and a sentence or two, as feeds carry them. */
const fewWords = 40;
/** Even the first reports of a newsroom are taken for some of many. */
const fewest = 20;

/**
 * Weighs a report by itself, once for all comparisons. Weights are (1 + ln tf) · idf; cosines ask for idf once more, which
 * leaves the say to telling terms.
 */
export function weigh(trace: Trace, frequencies: Frequencies, weights: Float32Array): void {
  const logTotal = frequencies.logTotal;
  let [terms, words, title, names, numbers, count, background] = [0, 0, 0, 0, 0, 0, 0];
  for (let at = 0; at < trace.length; at += 1) {
    const term = trace[at]!;
    const idf = frequencies.idf(term, logTotal);
    if (idf <= 0) continue;
    const square = (countWeight[term & 15]! * idf) ** 2 * idf;
    terms += square;
    if (term & isPair) continue;
    count += 1;
    words += square;
    if (!(term & inHead)) background += square;
    if (term & inTitle) title += idf * idf;
    if (term & isProper) names += idf * idf;
    if (term & isNumber) numbers += idf * idf;
  }
  weights.set([terms, words, title, names, numbers, count, background]);
}

/**
 * Fills `features` with what two reports have in common; those of `aheadOf` and `themeOf` are left at 0.
 *
 * @param weights what each weighs by itself
 * @returns how close they are, from 0 to 1; null where the two can not be one event: too few telling words shared, hardly a word of one's title in the
 *   other, or both name somebody or some place and none of the other's and share little else
 */
export function compare(
  one: HeldTrace,
  other: Trace,
  weights: [Float32Array, Float32Array],
  frequencies: Frequencies,
  beside: Beside,
  features: Float64Array,
): number | null {
  const shared = one.sharedWith(other, frequencies);
  if (shared.telling < leastShared) return null;
  if (shared.acts < leastActs && frequencies.total < young) return null;
  const [mine, theirs] = weights;
  const title =
    (part(shared.titleOfOne, mine[weighings.title]!) + part(shared.titleOfOther, theirs[weighings.title]!)) /
    2;
  if (title < leastTitle) return null;
  const namesApart = mine[weighings.names]! > 0 && theirs[weighings.names]! > 0 && shared.names === 0;
  if (namesApart && (shared.acts < leastUnnamed || (one.namesInTitle() && namesInTitle(other)))) return null;
  const otherNumbers = mine[weighings.numbers]! > 0 && theirs[weighings.numbers]! > 0 && shared.numbers === 0;
  const { days, crowd, oneOutlet } = beside;
  const words = cosine(shared.words, mine[weighings.words]!, theirs[weighings.words]!);
  features[0] = Math.log(cosine(shared.terms, mine[weighings.terms]!, theirs[weighings.terms]!) + least);
  features[1] = Math.log(words + least);
  features[2] = Math.sqrt(title);
  features[3] = shared.rarest;
  features[4] = Math.log1p(shared.telling);
  features[5] = days !== null && days >= 1 ? 1 : 0;
  features[6] = gapOf(days);
  features[7] = otherNumbers ? 1 : 0;
  features[8] = shared.number;
  features[9] = crowdingOf(crowd);
  features[10] = Math.log(Math.min(mine[weighings.count]!, theirs[weighings.count]!) + 10);
  features[11] = oneOutlet ? 1 : 0;
  features[12] = areApart(one.weekdays, weekdaysIn(other)) ? 1 : 0;
  features[13] = Math.log(
    cosine(shared.background, mine[weighings.background]!, theirs[weighings.background]!) + least,
  );
  features.fill(0, ahead);
  return Math.min(1, words / mostAlike);
}

/** The days between two reports as the models see them. */
export function gapOf(days: number | null): number {
  return Math.min(Math.log1p(days ?? 0), 3);
}

/** How many reports could be alike by chance, as the models see it. */
export function crowdingOf(crowd: number): number {
  return Math.log(crowd + fewest);
}

/** How many other stories have what two reports share, as the models see it. */
export function themeOf(others: number): number {
  return Math.log1p(others);
}

/** The least that two reports in two languages must share: meaning alone is never enough. */
const leastNames = 0.25;

/**
 * What two reports in two languages have in common beside their meaning: the names and numbers that stand in both, as telling
 * as they are, summed; null where that is too little.
 */
export function sharedNames(one: HeldTrace, other: Trace, frequencies: Frequencies): number | null {
  const { telling, acts } = one.sharedWith(other, frequencies);
  const names = telling - acts;
  return names < leastNames ? null : names;
}

/** As close as this something is to anything. */
const leastClose = 0.01;

/**
 * How far ahead two reports are, from 0 to 1, of what else each was compared with; of both, where they are farther ahead. Where
 * the news is dense, what is close to both is as close to something else.
 * @param rivalsOfOne how close its rivals are to the first: see `rivalsOf`
 */
export function aheadOf(closeness: number, rivalsOfOne: number, rivalsOfOther: number): number {
  return closeness / (closeness + Math.min(rivalsOfOne, rivalsOfOther) + leastClose);
}

/** Whether one of two reports is short, by how many words they have. */
export function isShort(one: number, other: number): boolean {
  return one < fewWords || other < fewWords;
}

/** Whether two reports each name weekdays, and none that the other names. */
function areApart(one: number, other: number): boolean {
  return one !== 0 && other !== 0 && (one & other) === 0;
}

function part(of: number, all: number): number {
  return all > 0 ? Math.min(1, of / all) : 0;
}

function cosine(both: number, one: number, other: number): number {
  return one > 0 && other > 0 ? Math.min(1, both / Math.sqrt(one * other)) : 0;
}
