import { fold } from '../../news/language/span.ts';
import { placesOf, type Reading } from './reading.ts';
import { placesOfSide, sidesOf } from './turning-words.ts';

/** The logarithm of the odds that people would call a claim supported: learnt by `bench/checking/learn.ts`, and rounded. */
const weights = { fit: 1.1, unknown: -0.6, base: 0.35 };

/** What is counted of how a claim's content words stand in its passages. */
export interface Evidence {
  /** How much of the words around a word stands around it in the passages too: the mean of the words that they hold, 0 to 1. */
  fit: number;
  /** The logarithm of one more than the words that the passages hold in no form. */
  unknown: number;
}

/** How far to either side the words around a word are looked for in the passages, in words. */
const reach = 10;
/** Words of ours that tie sentences together and claim nothing, by their stems. */
export const ties = new Set(
  'report say said accord add also meanwhil earlier later outlet give figur while put other origin tell told differ against still unknown updat previous time'.split(
    ' ',
  ),
);

/** With the words that no passage holds, the most of them that follow on each other, and a sentence that is made of them alone. @returns null where a sentence has no content words but those of its quotes */
export function evidenceOf(
  reading: Reading,
): (Evidence & { known: number; loose: string[]; stretch: string[]; foreign: string[] }) | null {
  const { tokens } = reading.claim;
  const outlets = new Set(
    reading.passages.flatMap(({ outletName }) => fold(outletName).match(/[\p{L}\d]+/gu) ?? []),
  );
  const words = tokens.flatMap((token, at) =>
    token.stop || ties.has(token.stem) || (token.name && outlets.has(token.folded)) ? [] : [at],
  );
  if (words.length === 0) return null;
  const places = new Map(
    words.map((at) => [at, [...placesOf(reading, tokens[at]!)].sort((one, other) => one - other)]),
  );
  // Numbers and dates are held by rules of their own, in whatever form they come.
  const content = words.filter((at) => places.get(at)!.length > 0 || !tokens[at]!.figure);
  const known = content.filter((at) => places.get(at)!.length > 0);
  const loose = content.filter((at) => places.get(at)!.length === 0 && !isHeldOtherwise(reading, at));
  const fits = known.map((at) => fitOf(places, content, at));
  const fit = fits.length === 0 ? 0 : fits.reduce((sum, one) => sum + one, 0) / fits.length;
  const textOf = (at: number) => tokens[at]!.text;
  const stretch = longestStretch(content, new Set(loose)).map(textOf);
  // One of two sentences in one, of which the passages hold nothing.
  const own = Map.groupBy(content, (at) => tokens[at]!.sentence).values();
  const foreign = [...own].find((places) => places.every((at) => loose.includes(at)))?.map(textOf) ?? [];
  return {
    fit,
    unknown: Math.log1p(loose.length),
    known: known.length,
    loose: loose.map(textOf),
    stretch,
    foreign,
  };
}

/** The most content words on end that are all loose. */
function longestStretch(content: number[], loose: Set<number>): number[] {
  let [longest, open]: number[][] = [[], []];
  for (const at of content) {
    open = loose.has(at) ? [...open!, at] : [];
    if (open.length > longest!.length) longest = open;
  }
  return longest!;
}

/** Figures and names are held by rules of their own, and so is "lost" for what the passages tell as "won". */
export function isHeldOtherwise({ claim, claimNames, source }: Reading, at: number): boolean {
  const { start, folded, figure } = claim.tokens[at]!;
  if (figure) return true;
  if (claimNames.some((name) => name.start <= start && start < name.end)) return true;
  return sidesOf(folded).some(
    ({ pair, converse }) =>
      converse && placesOfSide(source, pair, 0).length + placesOfSide(source, pair, 1).length > 0,
  );
}

export function oddsOf({ fit, unknown }: Evidence): number {
  return weights.base + weights.fit * fit + weights.unknown * unknown;
}

/** Of the three content words to either side of one, the share that stands within reach of its best place in the passages. */
function fitOf(places: Map<number, number[]>, content: number[], at: number): number {
  const order = content.indexOf(at);
  const context = content.slice(Math.max(0, order - 3), order + 4).filter((other) => other !== at);
  if (context.length === 0) return 1;
  let best = 0;
  for (const place of places.get(at)!) {
    const found = context.filter((other) => isNear(places.get(other)!, place)).length;
    best = Math.max(best, found);
  }
  return best / context.length;
}

/** Whether a list of places in order holds another within reach of one. */
function isNear(places: number[], place: number): boolean {
  let [from, to] = [0, places.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (places[middle]! < place - reach) from = middle + 1;
    else to = middle;
  }
  const next = places[from] === place ? places[from + 1] : places[from];
  return next !== undefined && next <= place + reach;
}
