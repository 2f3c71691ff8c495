import type { Candidate } from './candidates.ts';

/** What is known of a pair of neighbouring words over all reports of a story. */
interface Seen {
  /** By origin: the earliest place that holds it, 1 for the first sentence. */
  places: Map<string, number>;
  titles: Set<string>;
  times: number;
  stops: number;
  capitals: number;
}

const slow = (place: number) => Math.exp(-(place - 1) / 8);
const fast = (place: number) => Math.exp(-(place - 1) / 2);
const titlePlace = 1;

/**
 * How likely a pair of neighbouring words belongs to the core of a story, from 0 to 1: by how many independent
 * origins use it, how early, and in their titles. Only the order between pairs matters to the selection.
 *
 * The coefficients were fitted once, by logistic regression, on neutral round-ups by people (each half of them predicts
 * the other half as well as itself); the method is supervised bigram weighting (Li, Qian and Liu, 2013) for concept
 * coverage (Gillick and Favre, 2009).
 */
export function pairWeights(witnesses: Candidate[]): Map<string, number> {
  const origins = new Set(witnesses.map(({ report }) => report.origin)).size;
  const words = wordWeights(witnesses, origins);
  const weights = new Map<string, number>();
  for (const [key, pair] of seenPairs(witnesses)) {
    const [one, two] = key.split(' ');
    weights.set(key, weightOf(pair, origins, words.get(one!) ?? 0, words.get(two!) ?? 0));
  }
  return weights;
}

function weightOf(pair: Seen, origins: number, one: number, two: number): number {
  const places = [...pair.places.values()];
  const best = Math.min(...places);
  const agreed = places.length > 1 ? 1 : 0;
  const score =
    -6.26 +
    0.46 * agreed +
    0.36 * (agreed && pair.stops === 0 ? 1 : 0) +
    0.56 * (places.length > 0 ? fast(best) : 0) +
    0.7 * (places.reduce((sum, place) => sum + slow(place), 0) / origins) +
    0.64 * (places.length > 0 ? slow(best) : 0) +
    0.52 * (pair.titles.size / origins) +
    0.59 * (pair.titles.size > 0 ? 1 : 0) -
    0.13 * pair.stops +
    0.42 * (pair.capitals === 2 ? 1 : 0) +
    0.97 * Math.log1p(pair.times / origins) +
    0.8 * (one + two) +
    0.75 * one * two;
  return 1 / (1 + Math.exp(-score));
}

function seenPairs(witnesses: Candidate[]): Map<string, Seen> {
  const pairs = new Map<string, Seen>();
  for (const { report, position, pairs: list } of witnesses) {
    for (const { key, stops, capitals } of list) {
      const seen = pairs.get(key) ?? { places: new Map(), titles: new Set(), times: 0, stops, capitals };
      pairs.set(key, seen);
      seen.times += 1;
      if (position === 0) seen.titles.add(report.origin);
      else seen.places.set(report.origin, Math.min(position, seen.places.get(report.origin) ?? position));
    }
  }
  return pairs;
}

/** Per stem: the mean over the origins of how early each uses it. */
function wordWeights(witnesses: Candidate[], origins: number): Map<string, number> {
  const places = new Map<string, Map<string, number>>();
  for (const { report, position, pairs } of witnesses) {
    for (const stem of new Set(pairs.flatMap(({ key }) => key.split(' ')))) {
      const known = places.get(stem) ?? new Map<string, number>();
      places.set(stem, known);
      const place = Math.max(titlePlace, position);
      known.set(report.origin, Math.min(place, known.get(report.origin) ?? place));
    }
  }
  return new Map(
    [...places].map(([stem, known]) => [
      stem,
      [...known.values()].reduce((sum, place) => sum + slow(place), 0) / origins,
    ]),
  );
}
