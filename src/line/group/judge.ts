import { coefficients } from './coefficients.ts';
import type { Link } from './links.ts';
import type { Memory } from './memory.ts';
import { type Beside, compare, featureNames, HeldTrace, isShort, rivalry, rivals } from './pair.ts';
import { groupingSettings as settings } from './settings.ts';

const day = 86_400_000;

/** Says how likely two reports of the memory cover one event. */
export class Judge {
  #memory: Memory;
  #scorer: Scorer;
  #features = new Float64Array(featureNames.length);
  #held = new HeldTrace();
  /** Whose trace is held. */
  #holder = -1;

  constructor(memory: Memory, scorer = frozen) {
    this.#memory = memory;
    this.#scorer = scorer;
  }

  /** What two reports tell of whether they cover one event. */
  compare(number: number, other: number): Link {
    const memory = this.#memory;
    const days = this.#daysBetween(number, other);
    const refused = { other, odds: Number.NEGATIVE_INFINITY, closeness: 0 };
    if (days !== null && days > settings.hardDays) return refused;
    const later = Math.max(number, other);
    const beside: Beside = {
      days,
      crowd: memory.crowdWith(later, days !== null),
      oneOutlet: memory.outletOf(number) === memory.outletOf(other),
    };
    if (this.#holder !== number) this.#held.hold(memory.traceOf(number));
    this.#holder = number;
    const weights: [Float32Array, Float32Array] = [memory.weightsOf(number), memory.weightsOf(other)];
    const { frequencies } = memory;
    const closeness = compare(
      this.#held,
      memory.traceOf(other),
      weights,
      frequencies,
      beside,
      this.#features,
    );
    if (closeness === null) return refused;
    return { other, odds: sumOf(this.#features, this.#modelFor(number, other)), closeness };
  }

  /**
   * Log-odds that two reports cover one event, beside what else each is close to.
   * @param closest of what the first is compared with just now
   */
  oddsOf(number: number, { other, odds, closeness }: Link, closest = 0): number {
    const { links } = this.#memory;
    const [mine, theirs] = [Math.max(closest, links.closest(number)), links.closest(other)];
    const [nearer, farther] = rivalry(closeness, mine, Math.max(theirs, closeness));
    const weights = this.#modelFor(number, other);
    return Math.min(
      settings.mostOdds,
      odds + weights[1 + rivals.nearer]! * nearer + weights[1 + rivals.farther]! * farther,
    );
  }

  /** Whether a link may yet be likely, with the most that rivals can leave it. */
  isPromising(number: number, { other, odds }: Link): boolean {
    const weights = this.#modelFor(number, other);
    const most = Math.max(0, weights[1 + rivals.nearer]!) + Math.max(0, weights[1 + rivals.farther]!);
    return odds + most > settings.unlike;
  }

  #daysBetween(number: number, other: number): number | null {
    const apart = Math.abs(this.#memory.atOf(number) - this.#memory.atOf(other)) / day;
    return Number.isNaN(apart) ? null : apart;
  }

  #modelFor(number: number, other: number): readonly number[] {
    const { short, undated, dated } = this.#scorer;
    if (isShort(this.#memory.weightsOf(number), this.#memory.weightsOf(other))) return short;
    return this.#daysBetween(number, other) === null ? undated : dated;
  }
}

/**
 * Logistic models, each an intercept, then a weight for each feature: of articles that both have a date; of those that do
 * not, where words must say more and rare numbers speak too; and of pairs one of which is short, where the closest is often
 * close by chance.
 */
export interface Scorer {
  dated: readonly number[];
  undated: readonly number[];
  short: readonly number[];
}

const frozen: Scorer = {
  dated: weightsOf(coefficients.dated),
  undated: weightsOf(coefficients.undated),
  short: weightsOf(coefficients.short),
};

function weightsOf(from: Record<'intercept' | (typeof featureNames)[number], number>): number[] {
  return [from.intercept, ...featureNames.map((name) => from[name])];
}

function sumOf(features: Float64Array, weights: readonly number[]): number {
  let odds = weights[0]!;
  for (let place = 1; place < weights.length; place += 1) odds += weights[place]! * features[place - 1]!;
  return odds;
}
