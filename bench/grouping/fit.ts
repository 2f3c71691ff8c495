import { type Scorer, sumOf } from '../../src/line/group/judge.ts';
import { featureNames } from '../../src/line/group/pair.ts';
import { shiftBetween } from '../../src/line/group/rate.ts';
import { type Example, fitLogistic } from './logistic.ts';

type Feature = (typeof featureNames)[number];

/** One stream to learn from, as it is or changed. */
export interface Stream {
  examples: Example[];
  /** Made like a feed: only its short pairs are learnt from. */
  feed: boolean;
}

/**
 * What tells of short pairs in feeds of another kind too. What else tells in the labelled sets, which have no feeds, misled
 * on real ones: of 200 pairs of a recorded archive that were labelled by reading, these alone put more in the right order
 * (area under the curve .94) than all features do (.90).
 */
const ofShort: Feature[] = ['words', 'title', 'shared', 'gap', 'crowd', 'outlet', 'theme'];
/**
 * Weights of short pairs that are not learnt. What one set teaches of its themes (-.9) is too much for the other, and for the
 * archive; and in the sets little is shared by chance, so that they ask for less of it (.5) than a feed must.
 */
const setOfShort: Partial<Record<Feature, number>> = { theme: -0.4, shared: 1.25 };
/** Themes are asked of short pairs alone. */
const ofDated = featureNames.filter((name) => name !== 'theme');
/** Without dates there is no gap. */
const ofUndated = ofDated.filter((name) => !['day', 'gap'].includes(name));
const leastForOutlet = -2;
/**
 * A story that holds another event's report is worse for a reader than two stories of one event, and in feeds it comes more
 * easily: there a wrong merge counts so many times (Elkan, "The Foundations of Cost-Sensitive Learning", 2001).
 */
const costOfWrong = 2;
/** How often odds and shares are made to agree. */
const rounds = 4;

/** Learns a scorer from streams. */
export function learnScorer(streams: Stream[]): Scorer {
  const examples = streams.flatMap((stream) => stream.examples.filter(({ short }) => short || !stream.feed));
  const { undated, shortUndated, usual } = learnUndated(streams.filter(({ feed }) => !feed));
  const short = examples.filter((example) => example.short && example.dated);
  return {
    dated: learnDated(examples.filter((example) => !example.short)),
    undated,
    short: stricter(
      fitOf(ofShort, short.length > 0 ? short : examples.filter((example) => example.short), setOfShort),
    ),
    shortUndated,
    usual,
  };
}

/**
 * Learns from pairs without dates. How often such pairs are one event differs from stream to stream, and is read off the
 * stream when it is grouped (see `Rate`): so the same is done here, that no feature has to learn it.
 */
function learnUndated(streams: Stream[]): Pick<Scorer, 'undated' | 'shortUndated' | 'usual'> {
  const each = streams
    .map(({ examples }) => examples.filter(({ dated }) => !dated))
    .filter((all) => all.length > 0);
  const all = each.flat();
  const usual = shareOf(all, ({ same }) => (same ? 1 : 0));
  for (let round = 0; ; round += 1) {
    const undated = fitOf(
      ofUndated,
      all.filter(({ short }) => !short),
    );
    const shortUndated = fitOf(
      ofUndated,
      all.filter(({ short }) => short),
    );
    if (round === rounds) return { undated, shortUndated, usual };
    for (const stream of each) {
      const seems = shareOf(stream, (example) => chanceOf(example, example.short ? shortUndated : undated));
      for (const example of stream) example.offset = shiftBetween(seems, usual);
    }
  }
}

/**
 * Learns from all articles what words say beside dates: a constant tells those that have them, in the place of the numbers,
 * which are asked for without dates alone.
 */
function learnDated(articles: Example[]): number[] {
  const place = featureNames.indexOf('number');
  const marked = articles.map((example) => ({
    ...example,
    features: example.features.with(place, example.dated ? 1 : 0),
  }));
  const [intercept, ...weights] = fitOf(ofDated, marked);
  return [intercept! + weights[place]!, ...weights.with(place, 0)];
}

/**
 * A logistic model of some features alone. The sets were picked so that no outlet tells an event twice. Outlets do, if
 * seldom: what is learnt of it is bounded.
 * @param set weights that are not learnt
 */
function fitOf(
  names: readonly Feature[],
  examples: Example[],
  set: Partial<Record<Feature, number>> = {},
): number[] {
  const given = featureNames.map((name) => set[name] ?? 0);
  const places = names.filter((name) => set[name] === undefined).map((name) => featureNames.indexOf(name));
  const some = examples.map((example) => ({
    ...example,
    features: Float64Array.from(places, (place) => example.features[place]!),
    offset: example.offset + sumOf(example.features, [0, ...given]),
  }));
  const [intercept, ...learnt] = fitLogistic(some);
  const weights = [intercept!, ...given];
  for (const [at, place] of places.entries()) weights[1 + place] = learnt[at]!;
  const outlet = 1 + featureNames.indexOf('outlet');
  return weights.with(outlet, Math.max(leastForOutlet, weights[outlet]!));
}

function stricter([intercept, ...weights]: number[]): number[] {
  return [intercept! - Math.log(costOfWrong), ...weights];
}

function chanceOf({ features }: Example, weights: readonly number[]): number {
  return 1 / (1 + Math.exp(-sumOf(features, weights)));
}

function shareOf(examples: Example[], of: (example: Example) => number): number {
  let [sum, all] = [0, 0];
  for (const example of examples) {
    sum += example.weight * of(example);
    all += example.weight;
  }
  return sum / all;
}
