import type { Candidate } from './candidates.ts';
import { containment, shareIn } from './told.ts';

/** The share of a sentence's words, and of its claim, that another must have too, to say the same. */
const same = 0.7;
/** What is shared may be no more than who and where: sentences of fewer stems are not compared. */
const fewest = 4;
/** The share of its names that another must name. */
const sameNames = 0.75;

/**
 * Sentences of other origins that say the same: most of the stems, all of the numbers, most of the names; and most of
 * what is claimed, whoever is named as saying so: "Lee said that all pumps work" and "Lee said that help is coming" have
 * only Lee in common. The check refuses a second outlet that does not carry the whole, so less is not taken. One per
 * origin, the closest.
 */
export function supportOf(chosen: Candidate, all: Candidate[]): Candidate[] {
  const best = new Map<string, { candidate: Candidate; share: number }>();
  if (chosen.stems.size < fewest) return [];
  for (const candidate of all) {
    const { origin } = candidate.report;
    if (origin === chosen.report.origin || candidate.report.language !== chosen.report.language) continue;
    const share = Math.min(containment(chosen, candidate), shareIn(chosen.claim, candidate.claim));
    if (share < same || !namesAndNumbersIn(chosen, candidate)) continue;
    if (share > (best.get(origin)?.share ?? 0)) best.set(origin, { candidate, share });
  }
  return [...best.values()].map((entry) => entry.candidate);
}

function namesAndNumbersIn(one: Candidate, other: Candidate): boolean {
  const named = one.names.filter((name) => other.names.includes(name)).length;
  return (
    one.numbers.every((number) => other.numbers.includes(number)) && named >= sameNames * one.names.length
  );
}
