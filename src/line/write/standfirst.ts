import type { Chosen } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { unintroduced } from './definite.ts';
import { speaks } from './speaks.ts';

const mostWords = 30;
/** An article that gives a sentence to its standfirst keeps at least so many. */
const fewestLeft = 3;
/** What two outlets tell is soon read without one. */
const fewestOrigins = 3;
/** How many sentences beside the lede are weighty enough. */
const highest = 2;
/** What leans on a sentence before it: nothing stands above a standfirst but the headline. */
const leans =
  /\b(?:there|here|then|also|too|them|he|she|they|it|his|her|their|its|ce|cette|il|elle|dort|auch|er|sie|allí|también)\b/iu;

/**
 * The sentence to stand under the headline: the best beside the lede that two or more origins carry in a sentence, that has something in
 * common with the headline, names somebody or gives a figure, and needs nothing before it but the headline. Where there is
 * none, the lede itself is what lists and feeds show.
 *
 * @param told sentences beside the lede that none leans on, best first
 * @param origins how many the story has
 * @returns null where there is none, or too little beside it
 */
export function standfirstOf(told: Chosen[], headline: Candidate, origins: number): Chosen | null {
  if (told.length < fewestLeft || origins < fewestOrigins) return null;
  const fits = ({ candidate, support }: Chosen) =>
    support.some(({ whole }) => whole) &&
    !speaks(candidate) &&
    candidate.lifted!.allWords <= mostWords &&
    candidate.names.length + candidate.numbers.length > 0 &&
    [...candidate.stems].some((stem) => headline.stems.has(stem)) &&
    !leans.test(candidate.text) &&
    unintroduced(candidate, headline.stems) === null;
  return told.slice(0, highest).find(fits) ?? null;
}
