/** Counts the first so many terms of a report, by bucket, in flat arrays that serve one report after the other. */
export class Tally {
  #most: number;
  #size = 0;
  /** 1 + the place of a bucket, 0 for none. */
  #slots = new Uint16Array(1024);
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
    this.#slots.fill(0);
    this.#size = 0;
  }

  count(bucket: number, flags: number, weight: number): void {
    let slot = bucket & 1023;
    while (this.#slots[slot] !== 0) {
      const place = this.#slots[slot]! - 1;
      if (this.#buckets[place] === bucket) {
        this.#flags[place]! |= flags;
        this.#counts[place]! += weight;
        return;
      }
      slot = (slot + 1) & 1023;
    }
    if (this.#size === this.#most) return;
    this.#buckets[this.#size] = bucket;
    this.#flags[this.#size] = flags;
    this.#counts[this.#size] = weight;
    this.#slots[slot] = ++this.#size;
  }

  /** Writes all terms as a trace has them, in the order in which they came first. */
  pack(into: Uint32Array, from: number): void {
    for (let place = 0; place < this.#size; place += 1) {
      const steps = Math.min(15, Math.round(Math.log(this.#counts[place]!) * 4));
      into[from + place] = (this.#buckets[place]! << 10) | this.#flags[place]! | steps;
    }
  }
}
