import type { Candidate } from './candidates.ts';
import { containment, shareIn } from './told.ts';

/** The share of a sentence's words, and of its claim, that another must have too, to say the same. */
const same = 0.7;
/** What is shared may be no more than who and where: sentences of fewer stems are not compared. */
const fewest = 4;
/** Of two sentences that say the same together, how much of it each has at least; and how long it is, in stems. */
const eachOfTwo = 0.15;
const fewestOfTwo = 7;
/** The share of its names that another must name. */
const sameNames = 0.75;

/**
 * Sentences of other origins that say the same: most of the stems, all of the numbers, most of the names; and most of
 * what is claimed, whoever is named as saying so: "Lee said that all pumps work" and "Lee said that help is coming" have
 * only Lee in common. The check refuses a second outlet that does not carry the whole, so less is not taken. Where no
 * sentence of an origin does, two in a row may, as one passage. One per origin, the closest.
 */
export function supportOf(chosen: Candidate, all: Candidate[]): Candidate[] {
  const best = new Map<string, { candidate: Candidate; share: number }>();
  if (chosen.stems.size < fewest) return [];
  const look = (candidate: Candidate) => {
    const share = Math.min(containment(chosen, candidate), shareIn(chosen.claim, candidate.claim));
    if (share < same || !namesAndNumbersIn(chosen, candidate)) return;
    const { origin } = candidate.report;
    if (share > (best.get(origin)?.share ?? 0)) best.set(origin, { candidate, share });
  };
  const others = all.filter(
    ({ report }) => report.origin !== chosen.report.origin && report.language === chosen.report.language,
  );
  others.forEach(look);
  // Who said what is quoted has to be told beside the quote.
  const quotes = chosen.lifted?.parts.some(({ kind }) => kind === 'quote');
  if (chosen.stems.size >= fewestOfTwo && !quotes) {
    for (const [at, one] of others.entries()) {
      const next = others[at + 1];
      if (next?.report !== one.report || next.position !== one.position + 1 || one.position === 0) continue;
      if (best.has(one.report.origin) || [one, next].some((each) => containment(chosen, each) < eachOfTwo))
        continue;
      look(together(one, next));
    }
  }
  return [...best.values()].map((entry) => entry.candidate);
}

/** Two sentences in a row as one passage: no whole sentence. */
function together(one: Candidate, next: Candidate): Candidate {
  return {
    ...one,
    whole: false,
    end: next.end,
    text: one.report.text.slice(one.start, next.end),
    stems: new Set([...one.stems, ...next.stems]),
    claim: new Set([...one.claim, ...next.claim]),
    names: [...one.names, ...next.names],
    numbers: [...one.numbers, ...next.numbers],
  };
}

function namesAndNumbersIn(one: Candidate, other: Candidate): boolean {
  const named = one.names.filter((name) => other.names.includes(name)).length;
  return (
    one.numbers.every((number) => other.numbers.includes(number)) && named >= sameNames * one.names.length
  );
}
