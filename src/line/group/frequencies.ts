import { bucketBits, keyOf, type Trace } from './trace.ts';

/**
 * In how many reports of the window each term stands. A report counts twice while it is fresh, once in the second half
 * of the window, and then no more; so the running theme of a week weighs little while it runs. Whole numbers, so that
 * what is read back from the store is exactly what was there. Copies are never added: an origin's words count once.
 */
export class Frequencies {
  /** By term (see `keyOf`); `many` where the count is too large for 16 bits and stands in `#large`. */
  #counts = new Uint16Array(2 << bucketBits);
  #large = new Map<number, number>();
  #total = 0;

  /** Adds a report's terms, or with a negative weight takes them off. */
  add(trace: Trace, weight: number): void {
    const counts = this.#counts;
    for (let at = 0; at < trace.length; at += 1) {
      const key = keyOf(trace[at]!);
      const count = counts[key]!;
      if (count < many && count + weight < many) counts[key] = count + weight;
      else this.#putLarge(key, this.#countOf(key) + weight);
    }
    this.#total += weight;
  }

  /** How many reports it knows; those of the older half of the window count for half. */
  get total(): number {
    return this.#total / 2;
  }

  /** ln of the number of reports, a few made-up ones added, so that the first ones are not judged too sharply. */
  get logTotal(): number {
    return Math.log(this.#total / 2 + prior);
  }

  /** Inverse document frequency of a term; `logTotal` is taken once for many. */
  idf(term: number, logTotal: number): number {
    return logTotal - logOf(this.#countOf(keyOf(term)));
  }

  #countOf(key: number): number {
    const count = this.#counts[key]!;
    return count < many ? count : this.#large.get(key)!;
  }

  #putLarge(key: number, count: number): void {
    this.#counts[key] = Math.min(count, many);
    if (count < many) this.#large.delete(key);
    else this.#large.set(key, count);
  }
}

const many = 0xffff;
const prior = 50;
const logs = Float64Array.from({ length: 4096 }, (_, count) => Math.log(count / 2 + 0.7));

function logOf(count: number): number {
  return count < logs.length ? logs[count]! : Math.log(count / 2 + 0.7);
}
