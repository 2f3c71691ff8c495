import type { Link } from './links.ts';
import type { Memory } from './memory.ts';
import { type Beside, compare, featureNames, rivalry, rivalsFrom, shortness } from './pair.ts';
import { groupingSettings as settings } from './settings.ts';

const day = 86_400_000;

/** Says how likely two reports of the memory cover one event. */
export class Judge {
  #memory: Memory;
  #scorer: Scorer;
  #features = new Float64Array(featureNames.length);

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
    const traces = [memory.traceOf(number), memory.traceOf(other)] as const;
    const weights: [Float32Array, Float32Array] = [memory.weightsOf(number), memory.weightsOf(other)];
    const closeness = compare(...traces, weights, memory.frequencies, beside, this.#features);
    if (closeness === null) return refused;
    return { other, odds: sumOf(this.#features, this.#weightsFor(days)), closeness };
  }

  /**
   * Log-odds that two reports cover one event, beside what else each is close to.
   * @param closest of what the first is compared with just now
   */
  oddsOf(number: number, { other, odds, closeness }: Link, closest = 0): number {
    const { links } = this.#memory;
    const short = this.#shortness(number, other);
    const [mine, theirs] = [Math.max(closest, links.closest(number)), links.closest(other)];
    const shares = rivalry(closeness, mine, Math.max(theirs, closeness), short);
    const weights = this.#weightsFor(this.#daysBetween(number, other));
    return Math.min(
      settings.mostOdds,
      shares.reduce((sum, share, place) => sum + share * weights[1 + rivalsFrom + place]!, odds),
    );
  }

  /** Whether a link may yet be likely, with the most that rivals can leave it. */
  isPromising(number: number, { other, odds }: Link): boolean {
    const weights = this.#weightsFor(this.#daysBetween(number, other));
    const most = rivalry(1, 1, 1, this.#shortness(number, other)).reduce(
      (sum, share, place) => sum + Math.max(0, share * weights[1 + rivalsFrom + place]!),
      odds,
    );
    return most > settings.unlike;
  }

  #shortness(number: number, other: number): number {
    return shortness(this.#memory.weightsOf(number), this.#memory.weightsOf(other));
  }

  #daysBetween(number: number, other: number): number | null {
    const apart = Math.abs(this.#memory.atOf(number) - this.#memory.atOf(other)) / day;
    return Number.isNaN(apart) ? null : apart;
  }

  #weightsFor(days: number | null): readonly number[] {
    return days === null ? this.#scorer.undated : this.#scorer.dated;
  }
}

/**
 * The logistic model of pairs that both have a date, and that of the others: an intercept, then a weight for each feature.
 * Without dates words must say more, and rare numbers speak too.
 */
export interface Scorer {
  dated: readonly number[];
  undated: readonly number[];
}

const { dated, undated } = settings.coefficients;
const frozen: Scorer = { dated: weightsOf(dated), undated: weightsOf(undated) };

function weightsOf(coefficients: Record<'intercept' | (typeof featureNames)[number], number>): number[] {
  return [coefficients.intercept, ...featureNames.map((name) => coefficients[name])];
}

function sumOf(features: Float64Array, weights: readonly number[]): number {
  let odds = weights[0]!;
  for (let place = 1; place < weights.length; place += 1) odds += weights[place]! * features[place - 1]!;
  return odds;
}
