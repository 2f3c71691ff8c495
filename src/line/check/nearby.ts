import type { Token } from './alignment.ts';
import { placesOf, type Reading } from './reading.ts';

/** How many words to either side of a place belong to what is said there. */
const reach = 6;

/** The content words around a word of the claim, at most three to either side, without the word itself. */
export function around({ claim }: Reading, at: number, most = 3): Token[] {
  const stem = claim.tokens[at]!.stem;
  const pick = (tokens: Token[]) =>
    tokens
      .filter((token) => !token.stop && token.stem !== stem && token.sentence === claim.tokens[at]!.sentence)
      .slice(0, most);
  return [...pick(claim.tokens.slice(0, at).reverse()), ...pick(claim.tokens.slice(at + 1))];
}

/** How much of the words around a word of the claim stands near one place of the source, in its own sentence. */
export function supportAt(reading: Reading, context: Token[], place: number): number {
  const { tokens } = reading.source;
  const { sentence } = tokens[place]!;
  let found = 0;
  for (const token of context) {
    if (
      placesOf(reading, token).some(
        (other) =>
          other !== place && Math.abs(other - place) <= reach && tokens[other]!.sentence === sentence,
      )
    )
      found += 1;
  }
  return found;
}

/** The best support that any of the places gives. */
export function bestSupport(
  reading: Reading,
  context: Token[],
  places: number[],
): { found: number; place: number } {
  let best = { found: 0, place: -1 };
  for (const place of places) {
    const found = supportAt(reading, context, place);
    if (found > best.found) best = { found, place };
  }
  return best;
}

/** The sentences of the passages that hold most of the claim's content words, and at least half of them. */
export function nearestSentences({ held, claim }: Reading): number[] {
  const most = Math.max(0, ...[...held.values()].map((places) => places.size));
  const content = claim.tokens.filter((token) => !token.stop).length;
  if (most < content * 0.5) return [];
  return [...held].filter(([, places]) => places.size >= most * 0.7).map(([sentence]) => sentence);
}
