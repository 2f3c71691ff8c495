import { groupingSettings as settings } from './settings.ts';

/**
 * In how many reports each term stands, fading by half in some days. Numbers are given to terms in the order in which
 * they are met. Instead of fading every count, later reports count for more, and all is scaled back now and then.
 */
export class Frequencies {
  #numbers = new Map<string, number>();
  #counts: number[] = [];
  #total = 0;
  #unit = 1;
  #last = 0;

  numberOf(term: string): number {
    const known = this.#numbers.get(term);
    if (known !== undefined) return known;
    const number = this.#counts.length;
    this.#numbers.set(term, number);
    this.#counts.push(0);
    return number;
  }

  idf(term: number): number {
    return Math.log((this.#total / this.#unit + 100) / (this.#counts[term]! / this.#unit + 0.5));
  }

  /** @param at milliseconds since 1970, when the report was seen. @param original false for copies, which count no term again */
  add(terms: Iterable<number>, at: number, original: boolean): void {
    if (!original) return;
    if (this.#last > 0 && at > this.#last)
      this.#unit *= 2 ** ((at - this.#last) / 86_400_000 / settings.halfLifeDays);
    this.#last = Math.max(this.#last, at);
    if (this.#unit > 1e12) this.#scaleBack();
    for (const term of terms) this.#counts[term]! += this.#unit;
    this.#total += this.#unit;
  }

  #scaleBack(): void {
    for (let term = 0; term < this.#counts.length; term += 1) this.#counts[term]! /= this.#unit;
    this.#total /= this.#unit;
    this.#unit = 1;
  }
}
