import type { HeldTrace } from './held-trace.ts';
import { groupingSettings as settings } from './settings.ts';
import { mostTerms } from './trace.ts';

/** Reports that one is compared with, at most. */
const most = settings.candidates + settings.foreignCandidates + settings.nearStories * settings.speakers;
/** Places of its trace. */
const width = mostTerms;

/**
 * The reports that one is compared with, and which of its words each has. What two reports share tells of an event where
 * few others have it too; where many stories have half of it and more, it is the theme of the day: nursing homes, a toll, a
 * politician who says something every day.
 */
export class Company {
  #has = new Uint8Array(most * width);
  /** The places of the words that each shares, in a row of `width` for each, and how many they are. */
  #places = new Uint16Array(most * width);
  #counts = new Uint16Array(most);
  #stories = new Int32Array(most);
  #size = 0;
  /** Stories that have enough; kept between calls, which are many. */
  #met = new Set<number>();

  clear(): void {
    this.#has.fill(0, 0, this.#size * width);
    this.#size = 0;
  }

  /** Takes in the report that `held` was compared with last; answers with its row. @param story a number for its story */
  add(held: HeldTrace, story: number): number {
    const row = this.#size++;
    const { places, count } = held.met;
    for (let at = 0; at < count; at += 1) {
      this.#has[row * width + places[at]!] = 1;
      this.#places[row * width + at] = places[at]!;
    }
    this.#counts[row] = count;
    this.#stories[row] = story;
    return row;
  }

  /** How many other stories have at least half of what is shared with the report of a row, as telling as it is. */
  othersWith(row: number, held: HeldTrace): number {
    const { weights } = held.met;
    const has = this.#has;
    const places = this.#places.subarray(row * width, row * width + this.#counts[row]!);
    let half = 0;
    for (let at = 0; at < places.length; at += 1) half += weights[places[at]!]! / 2;
    const met = this.#met;
    met.clear();
    met.add(this.#stories[row]!);
    for (let other = 0; other < this.#size; other += 1) {
      const from = other * width;
      let both = 0;
      for (let at = 0; at < places.length && both < half; at += 1)
        both += has[from + places[at]!]! * weights[places[at]!]!;
      if (both >= half) met.add(this.#stories[other]!);
    }
    return met.size - 1;
  }
}
