import { Places } from './places.ts';

/** Counts the first so many terms of a report, by bucket, in flat arrays that serve one report after the other. */
export class Tally {
  #most: number;
  #size = 0;
  #places = new Places(1024);
  #buckets: Uint32Array;
  #flags: Uint16Array;
  #counts: Float64Array;

  /** @param most at most half of 1,024 */
  constructor(most: number) {
    this.#most = most;
    this.#buckets = new Uint32Array(most);
    this.#flags = new Uint16Array(most);
    this.#counts = new Float64Array(most);
  }

  get size(): number {
    return this.#size;
  }

  clear(): void {
    this.#places.clear();
    this.#size = 0;
  }

  count(bucket: number, flags: number, weight: number): void {
    const place = this.#size < this.#most ? this.#places.give(bucket, this.#size) : this.#places.of(bucket);
    if (place >= 0) {
      this.#flags[place]! |= flags;
      this.#counts[place]! += weight;
    } else if (this.#size < this.#most) {
      this.#buckets[this.#size] = bucket;
      this.#flags[this.#size] = flags;
      this.#counts[this.#size] = weight;
      this.#size += 1;
    }
  }

  /** Writes all terms as a trace has them, in the order in which they came first. */
  pack(into: Uint32Array, from: number): void {
    for (let place = 0; place < this.#size; place += 1) {
      const steps = Math.min(15, Math.round(Math.log(this.#counts[place]!) * 4));
      into[from + place] = (this.#buckets[place]! << 10) | this.#flags[place]! | steps;
    }
  }
}
