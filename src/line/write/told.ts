import type { Candidate } from './candidates.ts';

/** The share of a sentence's claim that may stand in all that is printed before it. */
const claimedBefore = 0.55;
/** And in any one other sentence. */
const claimedByOne = 0.5;

/** What the sentences so far claim, all together. */
export interface Printed {
  claims: Set<string>;
  numbers: number[];
}

/**
 * Whether a sentence was told already: by itself, or but for what a shorter way to print it leaves out and that brings no
 * figure.
 *
 * @param ways all ways to print it
 * @param printed the sentences that are printed
 */
export function isTold(candidate: Candidate, ways: Candidate[], printed: Candidate[]): boolean {
  return printed.some((one) => {
    if (repeats(candidate, one)) return true;
    return (
      !bringsFigure(candidate, one.numbers) &&
      ways.some((way) => way.text.length < candidate.text.length && repeats(way, one))
    );
  });
}

/** Whether most of what a sentence claims stands in what is printed, here and there, and it brings no figure. */
export function addsNothing(candidate: Candidate, { claims, numbers }: Printed): boolean {
  return !bringsFigure(candidate, numbers) && shareIn(candidate.claim, claims) > claimedBefore;
}

/** Whether a sentence has a figure that is none of those that are known, nor near one. */
function bringsFigure({ numbers }: Candidate, known: number[]): boolean {
  return numbers.some((number) => !known.some((one) => Math.abs(one - number) <= one / 50));
}

/** Whether one says nothing much beyond the other: half of what it claims is there, whoever says so. */
export function repeats(one: Candidate, other: Candidate): boolean {
  const claimedIn = (mine: Candidate, theirs: Candidate) => shareIn(mine.claim, theirs.claim, theirs.stems);
  return Math.max(claimedIn(one, other), claimedIn(other, one)) > claimedByOne;
}

/** The share of one sentence's content stems that another has too. */
export function containment(one: Candidate, other: Candidate): number {
  return shareIn(one.stems, other.stems);
}

/** The share of some stems that stand in any of others; 0 of none. */
export function shareIn(some: Set<string>, ...others: Set<string>[]): number {
  let both = 0;
  for (const stem of some) if (others.some((stems) => stems.has(stem))) both += 1;
  return some.size === 0 ? 0 : both / some.size;
}
