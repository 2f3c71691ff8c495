import type { Reading } from './reading.ts';
import type { Standing } from './standing.ts';

/** Of a sentence: how many pairs of neighbouring words it has, and how many of those stand so in its passages. */
interface Pairs {
  all: number;
  held: number;
}

/** Below the first share a text is told anew, from the second on it repeats; between them it is partly one and the other. */
const bounds = { anew: 0.5, repeats: 0.8 };

function pairsOf({ claim, source }: Reading): Pairs {
  const pairs = { all: 0, held: 0 };
  for (const [at, token] of claim.tokens.entries()) {
    const before = claim.tokens[at - 1];
    if (before?.sentence !== token.sentence) continue;
    pairs.all += 1;
    const places = source.places.get(token.stem) ?? [];
    if (places.some((place) => source.tokens[place - 1]?.stem === before.stem)) pairs.held += 1;
  }
  return pairs;
}

/** The share of the pairs of some sentences that are held, 0 to 1; 1 of none. */
export function repeatsIn(readings: Reading[]): number {
  const pairs = readings.map(pairsOf);
  const all = pairs.reduce((sum, one) => sum + one.all, 0);
  return all === 0 ? 1 : pairs.reduce((sum, one) => sum + one.held, 0) / all;
}

/**
 * How much a sentence is held to the wording of its passages: 0 where it, or the text that it stands in, is told anew, 1
 * where both repeat. Who repeats has no reason to depart; who tells anew has one in every word.
 */
export function repeatingOf(reading: Reading, { repeats }: Standing): number {
  const own = repeatsIn([reading]);
  return repeatingAt(Math.min(own, repeats ?? own));
}

/** 0 for a share of pairs as low as that of what is told anew, 1 for that of what repeats. */
export function repeatingAt(share: number): number {
  return Math.min(1, Math.max(0, (share - bounds.anew) / (bounds.repeats - bounds.anew)));
}
