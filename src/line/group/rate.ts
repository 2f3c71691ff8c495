/** What was judged of a report's pairs of which one has no date: how many, and how many of them seem one event, in steps of 1/1024. */
export interface Judged {
  pairs: number;
  likely: number;
}

export const likelySteps = 1024;

/** As many pairs are taken to have been judged before, of which the usual share was one event. */
const before = 3000;
/** By how much the bound may be moved, in log-odds. */
const [least, most] = [-1, 2];

/**
 * How often two undated reports that come near are one event in this stream. Where dates do not part reports, that depends
 * on what is streamed: in an archive of a few great events one pair in three, in a year of small ones one in fifty; what was
 * learnt on some sets asks too much, or too little, of another. So the share is read off the odds themselves, and they are
 * moved by as much as it is away from the usual one: a step of Saerens, Latinne and Decaestecker, "Adjusting the outputs of a
 * classifier to new a priori probabilities" (2002). Of the window alone, in whole numbers, so that what is read back gives
 * what was.
 */
export class Rate {
  #pairs = 0;
  #likely = 0;
  #shift: number | null = null;

  add({ pairs, likely }: Judged, sign: 1 | -1 = 1): void {
    this.#pairs += sign * pairs;
    this.#likely += sign * likely;
    this.#shift = null;
  }

  /** What to add to the log-odds of a pair. @param usual the share of pairs that are one event where the odds were learnt: always the same */
  shift(usual: number): number {
    this.#shift ??= this.#shiftFrom(usual);
    return this.#shift;
  }

  #shiftFrom(usual: number): number {
    const share = (this.#likely / likelySteps + before * usual) / (this.#pairs + before);
    return shiftBetween(share, usual);
  }
}

/** By how much log-odds are moved where one share of pairs is one event and not the other. */
export function shiftBetween(share: number, usual: number): number {
  return Math.min(most, Math.max(least, logOdds(share) - logOdds(usual)));
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}
