/**
 * From a number of 32 bits to the place where it is kept, for up to so many numbers, in flat arrays that serve one report
 * after the other.
 */
export class Places {
  #keys: Uint32Array;
  /** 1 + the place of a key, 0 for none. */
  #places: Uint16Array;

  /** @param room a power of two, at least twice as many as the numbers that stand in it at once */
  constructor(room: number) {
    this.#keys = new Uint32Array(room);
    this.#places = new Uint16Array(room);
  }

  clear(): void {
    this.#places.fill(0);
  }

  /** The place of a number, or −1. */
  of(key: number): number {
    return this.#places[this.#slotOf(key)]! - 1;
  }

  /** The place of a number that has one; else −1, and it has the given one now. */
  give(key: number, place: number): number {
    const slot = this.#slotOf(key);
    if (this.#places[slot] !== 0) return this.#places[slot]! - 1;
    this.#keys[slot] = key;
    this.#places[slot] = place + 1;
    return -1;
  }

  /** Where a number stands, or may be put. */
  #slotOf(key: number): number {
    const last = this.#places.length - 1;
    let slot = key & last;
    while (this.#places[slot] !== 0 && this.#keys[slot] !== key) slot = (slot + 1) & last;
    return slot;
  }
}
