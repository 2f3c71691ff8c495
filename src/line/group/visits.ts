/** Milliseconds between two visits that leave no doubt on which day a report came out. */
const near = 86_400_000;

/**
 * When outlets were visited last, so that a report which bears no date can be given one: what was not there at the visit
 * before came out since then. Of the first visit nothing is known: a feed may show what is years old.
 */
export class Visits {
  /** Of each outlet that brought a report when its newest were seen, and when those before them. */
  #seen = new Map<number, { last: number; before: number }>();

  /** Takes note of when an outlet's report was seen, in milliseconds since 1970. In the order of seeing. */
  add(outlet: number, seen: number): void {
    const visit = this.#seen.get(outlet);
    if (!visit) this.#seen.set(outlet, { last: seen, before: Number.NEGATIVE_INFINITY });
    else if (seen > visit.last) this.#seen.set(outlet, { last: seen, before: visit.last });
  }

  /** When a report without a date came out: when it was seen, if its outlet was visited within the day before; else NaN. */
  dateOf(outlet: number, seen: number): number {
    const visit = this.#seen.get(outlet);
    if (!visit) return Number.NaN;
    const before = seen > visit.last ? visit.last : visit.before;
    return seen - before <= near ? seen : Number.NaN;
  }
}
