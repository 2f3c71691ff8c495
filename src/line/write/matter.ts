import type { Chosen } from './attribution.ts';
import { type Candidate, smallFigure } from './candidates.ts';

/** So many words of two sentences, besides those of the whole story, make one matter of them. */
const fewestShared = 2;

/**
 * Sentences on one matter behind each other: those that share a figure, or two words that are not the whole story's; each group
 * stands where the first of it stood.
 *
 * @param told in the order that they would have
 * @param theme stems that the whole story is about
 */
export function byMatter(told: Chosen[], theme: ReadonlySet<string>): Chosen[][] {
  const groups: Chosen[][] = [];
  for (const one of told) {
    const group = groups.find((others) => others.some((other) => onOneMatter(one, other, theme)));
    if (group) group.push(one);
    else groups.push([one]);
  }
  return groups;
}

function onOneMatter(one: Chosen, other: Chosen, theme: ReadonlySet<string>): boolean {
  const [mine, theirs] = [one.candidate, other.candidate];
  const figures = (candidate: Candidate) => candidate.numbers.filter((number) => number > smallFigure);
  if (figures(mine).some((number) => figures(theirs).includes(number))) return true;
  const shared = [...mine.stems].filter((stem) => theirs.stems.has(stem) && !theme.has(stem));
  return shared.length >= fewestShared;
}
