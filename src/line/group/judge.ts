import { closestOf, rivalsOf, type Three } from './closest.ts';
import { coefficients } from './coefficients.ts';
import { Company } from './company.ts';
import { HeldTrace } from './held-trace.ts';
import type { Link } from './links.ts';
import { meaningCoefficients } from './meaning/coefficients.ts';
import type { Memory } from './memory.ts';
import {
  ahead,
  aheadOf,
  type Beside,
  compare,
  crowdingOf,
  featureNames,
  gapOf,
  isShort,
  sharedNames,
  themeOf,
  themePlace,
} from './pair.ts';
import { type Judged, likelySteps } from './rate.ts';
import { groupingSettings as settings } from './settings.ts';

const day = 86_400_000;
const refused = { odds: Number.NEGATIVE_INFINITY, closeness: 0 };
const nothingClose = closestOf([]);

/** Says how likely two reports of the memory cover one event. */
export class Judge {
  #memory: Memory;
  #scorer: Scorer;
  #meaning: MeaningScorer;
  #features = new Float64Array(featureNames.length);
  #held = new HeldTrace();
  /** Whose trace is held. */
  #holder = -1;
  /** What it was compared with. */
  #company = new Company();

  constructor(memory: Memory, scorer = frozen, meaning = frozenMeaning) {
    this.#memory = memory;
    this.#scorer = scorer;
    this.#meaning = meaning;
  }

  /**
   * What a report and others tell of whether they cover one event, of which each is also seen beside all that the report has
   * been compared with since another one was.
   */
  compare(number: number, others: readonly number[]): Link[] {
    this.#hold(number);
    const rows: number[] = [];
    const links = others.map((other) => {
      const link = this.#compareWith(number, other);
      rows.push(this.#company.add(this.#held, this.#memory.storyOf(other)));
      return link;
    });
    for (const [place, link] of links.entries()) {
      // Refused, or in two languages, where words tell nothing.
      if (link.closeness === 0) continue;
      const weight = this.#modelFor(number, link.other)[1 + themePlace]!;
      if (weight !== 0) link.odds += weight * themeOf(this.#company.othersWith(rows[place]!, this.#held));
    }
    return links;
  }

  #hold(number: number): void {
    if (this.#holder === number) return;
    this.#held.hold(this.#memory.traceOf(number));
    this.#holder = number;
    this.#company.clear();
  }

  #compareWith(number: number, other: number): Link {
    const memory = this.#memory;
    const apart = Math.abs(memory.atOf(number) - memory.atOf(other)) / day;
    const days = Number.isNaN(apart) ? null : apart;
    this.#held.met.count = 0;
    if (apart > settings.hardDays) return { other, ...refused };
    const { frequencies } = memory;
    if (memory.meanings.areForeign(number, other)) return this.#compareForeign(number, other, days);
    const beside: Beside = {
      days,
      crowd: memory.crowdWith(Math.max(number, other), days !== null),
      oneOutlet: memory.outletOf(number) === memory.outletOf(other),
    };
    const weights: [Float32Array, Float32Array] = [memory.weightsOf(number), memory.weightsOf(other)];
    const closeness = compare(
      this.#held,
      memory.traceOf(other),
      weights,
      frequencies,
      beside,
      this.#features,
    );
    if (closeness === null) return { other, ...refused };
    const odds = sumOf(this.#features, this.#modelFor(number, other)) + this.#oddsOfMeaning(number, other);
    return { other, odds, closeness };
  }

  /**
   * What an embedding model says beside the words, where one is configured. Of reports without dates the bound is read off the
   * odds of their words, and this put it wrong (ecbplus −.014).
   */
  #oddsOfMeaning(number: number, other: number): number {
    const standing = this.#areDated(number, other) ? this.#memory.meanings.standing(number, other) : null;
    if (standing === null) return 0;
    const [intercept, weight] = this.#meaning.one;
    return intercept + weight * standing;
  }

  /** Reports in two languages are compared by what an embedding model says, and by names and numbers, which must be shared. */
  #compareForeign(number: number, other: number, days: number | null): Link {
    const memory = this.#memory;
    const standing = memory.meanings.standing(number, other);
    const names = sharedNames(this.#held, memory.traceOf(other), memory.frequencies);
    if (standing === null || names === null) return { other, ...refused };
    const crowd = memory.crowdWith(Math.max(number, other), days !== null);
    const features = foreignFeatures(standing, names, days, crowd);
    return { other, odds: sumOf(features, this.#meaning.two), closeness: 0 };
  }

  /**
   * Log-odds that two reports cover one event, beside what else each is close to.
   * @param closest of what the first is compared with just now, where that is not yet kept
   */
  oddsOf(number: number, link: Link, closest?: Three): number {
    const odds = this.#besideRivals(number, link, closest) + this.#shift(number, link.other);
    return Math.min(settings.mostOdds, Math.max(settings.unlike, odds));
  }

  /** What a report's coming tells of how often undated pairs are one event: see `Rate`. */
  judgedOf(number: number, links: readonly Link[], closest: Three): Judged {
    let [pairs, likely] = [0, 0];
    for (const link of links) {
      if (link.odds === refused.odds || !this.#isShifted(number, link.other)) continue;
      pairs += 1;
      likely += 1 / (1 + Math.exp(-this.#besideRivals(number, link, closest)));
    }
    return { pairs, likely: Math.round(likely * likelySteps) };
  }

  #besideRivals(number: number, { other, odds, closeness }: Link, closest?: Three): number {
    const { links } = this.#memory;
    const mine = closest ? rivalsOf(closest, closeness) : links.rivals(number, closeness);
    const weight = this.#modelFor(number, other)[1 + ahead]!;
    return odds + weight * aheadOf(closeness, mine, links.rivals(other, closeness));
  }

  #shift(number: number, other: number): number {
    return this.#isShifted(number, other) ? this.#memory.rate.shift(this.#scorer.usual) : 0;
  }

  /** Dates part reports well enough: only pairs without them are judged by how often such pairs are one event. */
  #isShifted(number: number, other: number): boolean {
    return !this.#areDated(number, other) && !this.#memory.meanings.areForeign(number, other);
  }

  /** Whether a link may yet be likely, whatever else the first report is compared with. */
  isPromising(number: number, link: Link): boolean {
    const odds = this.#besideRivals(number, link, nothingClose);
    return odds + Math.max(0, this.#shift(number, link.other)) > settings.unlike;
  }

  #areDated(number: number, other: number): boolean {
    return !Number.isNaN(this.#memory.atOf(number) - this.#memory.atOf(other));
  }

  #modelFor(number: number, other: number): readonly number[] {
    const { short, shortUndated, undated, dated } = this.#scorer;
    const oneShort = isShort(this.#memory.wordsOf(number), this.#memory.wordsOf(other));
    if (this.#areDated(number, other)) return oneShort ? short : dated;
    return oneShort ? shortUndated : undated;
  }
}

/**
 * Logistic models, each an intercept, then a weight for each feature: of articles that both have a date; of those that do
 * not, where words must say more and rare numbers speak too; and of pairs one of which is short, where the closest is often
 * close by chance, with dates and without.
 */
export interface Scorer {
  dated: readonly number[];
  undated: readonly number[];
  short: readonly number[];
  shortUndated: readonly number[];
  /** The share of the undated pairs learnt from that are one event. */
  usual: number;
}

/** What an embedding model adds, where one is configured: logistic models as above. */
export interface MeaningScorer {
  /** Of two reports in one language, added to what words say: an intercept, then a weight for how far they stand above the usual. */
  one: readonly [number, number];
  /** Of two reports in two languages: an intercept, then a weight for each of `foreignNames`. */
  two: readonly number[];
}

/** What is compared of two reports in two languages, in the order of the coefficients. */
export const foreignNames = ['standing', 'shared', 'gap', 'undated', 'crowd'] as const;

/** @param names what `sharedNames` gave. @param days between their dates, null where one has none */
export function foreignFeatures(
  standing: number,
  names: number,
  days: number | null,
  crowd: number,
): Float64Array {
  return Float64Array.of(standing, Math.log1p(names), gapOf(days), days === null ? 1 : 0, crowdingOf(crowd));
}

/** What is learnt of words: see `coefficients`. */
export const frozen: Scorer = {
  dated: weightsOf(coefficients.dated),
  undated: weightsOf(coefficients.undated),
  short: weightsOf(coefficients.short),
  shortUndated: weightsOf(coefficients.shortUndated),
  usual: coefficients.usual,
};

const { one, two } = meaningCoefficients;
const frozenMeaning: MeaningScorer = {
  one: [one.intercept, one.standing],
  two: [two.intercept, ...foreignNames.map((name) => two[name])],
};

function weightsOf(from: Record<'intercept' | (typeof featureNames)[number], number>): number[] {
  return [from.intercept, ...featureNames.map((name) => from[name])];
}

/** Log-odds of a logistic model. @param weights its intercept, then a weight for each feature */
export function sumOf(features: Float64Array, weights: readonly number[]): number {
  let odds = weights[0]!;
  for (let place = 1; place < weights.length; place += 1) odds += weights[place]! * features[place - 1]!;
  return odds;
}
