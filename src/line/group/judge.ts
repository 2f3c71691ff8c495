import { coefficients } from './coefficients.ts';
import type { Link } from './links.ts';
import type { Memory } from './memory.ts';
import { type Beside, compare, featureNames, HeldTrace, isShort, rivalry, rivals } from './pair.ts';
import { type Judged, likelySteps } from './rate.ts';
import { groupingSettings as settings } from './settings.ts';

const day = 86_400_000;
const refused = { odds: Number.NEGATIVE_INFINITY, closeness: 0 };

/** Says how likely two reports of the memory cover one event. */
export class Judge {
  #memory: Memory;
  #scorer: Scorer;
  #features = new Float64Array(featureNames.length);
  #held = new HeldTrace();
  /** Whose trace is held, and since when: see `Frequencies.changes`. */
  #holder = -1;
  #heldAt = -1;

  constructor(memory: Memory, scorer = frozen) {
    this.#memory = memory;
    this.#scorer = scorer;
  }

  /** What two reports tell of whether they cover one event. */
  compare(number: number, other: number): Link {
    const memory = this.#memory;
    const apart = Math.abs(memory.atOf(number) - memory.atOf(other)) / day;
    const days = Number.isNaN(apart) ? null : apart;
    if (apart > settings.hardDays) return { other, ...refused };
    const later = Math.max(number, other);
    const beside: Beside = {
      days,
      crowd: memory.crowdWith(later, days !== null),
      oneOutlet: memory.outletOf(number) === memory.outletOf(other),
    };
    const { frequencies } = memory;
    if (this.#holder !== number || this.#heldAt !== frequencies.changes)
      this.#held.hold(memory.traceOf(number), frequencies);
    [this.#holder, this.#heldAt] = [number, frequencies.changes];
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
    return { other, odds: sumOf(this.#features, this.#modelFor(number, other)), closeness };
  }

  /**
   * Log-odds that two reports cover one event, beside what else each is close to.
   * @param closest of what the first is compared with just now
   */
  oddsOf(number: number, link: Link, closest = 0): number {
    return Math.min(
      settings.mostOdds,
      this.#besideRivals(number, link, closest) + this.#shift(number, link.other),
    );
  }

  /** What a report's coming tells of how often undated pairs are one event: see `Rate`. */
  judgedOf(number: number, links: readonly Link[], closest: number): Judged {
    let [pairs, likely] = [0, 0];
    for (const link of links) {
      if (link.odds === refused.odds || this.#areDated(number, link.other)) continue;
      pairs += 1;
      likely += 1 / (1 + Math.exp(-this.#besideRivals(number, link, closest)));
    }
    return { pairs, likely: Math.round(likely * likelySteps) };
  }

  #besideRivals(number: number, { other, odds, closeness }: Link, closest: number): number {
    const { links } = this.#memory;
    const mine = Math.max(closest, links.closest(number));
    const [nearer, farther] = rivalry(closeness, mine, Math.max(links.closest(other), closeness));
    const weights = this.#modelFor(number, other);
    return odds + weights[1 + rivals.nearer]! * nearer + weights[1 + rivals.farther]! * farther;
  }

  /** Dates part reports well enough: only pairs without them are judged by how often such pairs are one event. */
  #shift(number: number, other: number): number {
    return this.#areDated(number, other) ? 0 : this.#memory.rate.shift(this.#scorer.usual);
  }

  /** Whether a link may yet be likely, with the most that rivals can leave it. */
  isPromising(number: number, { other, odds }: Link): boolean {
    const weights = this.#modelFor(number, other);
    const most = Math.max(0, weights[1 + rivals.nearer]!) + Math.max(0, weights[1 + rivals.farther]!);
    return odds + most + Math.max(0, this.#shift(number, other)) > settings.unlike;
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

const frozen: Scorer = {
  dated: weightsOf(coefficients.dated),
  undated: weightsOf(coefficients.undated),
  short: weightsOf(coefficients.short),
  shortUndated: weightsOf(coefficients.shortUndated),
  usual: coefficients.usual,
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
