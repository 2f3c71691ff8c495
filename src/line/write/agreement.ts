import { sameNumber } from '../../news/language/numbers.ts';
import type { Candidate } from './candidates.ts';
import { countsOf } from './counts.ts';

/** The share of a claim that another sentence must make too, to say the same. */
const sameClaim = 0.7;
/** What is shared may be no more than who and where: so few stems must be shared at least. */
const fewestShared = 3;
/** A claim with figures that few would give by chance is the same where so much else of it is. */
const sameFigures = 0.4;
/** Whole figures below this are in many sentences. */
const telling = 13;
/** The share of its names that another must name. */
const sameNames = 0.75;

/**
 * Sentences of other origins that say the same. What counts is what is claimed, not who says it: "Lee said that all
 * pumps work" and "Lee said that help is coming" have only Lee in common. One per origin, the closest.
 */
export function supportOf(chosen: Candidate, all: Candidate[]): Candidate[] {
  const best = new Map<string, { candidate: Candidate; share: number }>();
  for (const candidate of all) {
    const { origin } = candidate.report;
    if (origin === chosen.report.origin || candidate.report.language !== chosen.report.language) continue;
    const share = agreementOf(chosen, candidate);
    if (share > (best.get(origin)?.share ?? 0)) best.set(origin, { candidate, share });
  }
  return [...best.values()].map((entry) => entry.candidate);
}

/** The share of a sentence's claim that another makes too, or 0 where it does not say the same. */
function agreementOf(chosen: Candidate, other: Candidate): number {
  if (!chosen.numbers.every((number) => other.numbers.includes(number))) return 0;
  const shared = [...chosen.claim].filter((stem) => other.claim.has(stem)).length;
  const share = chosen.claim.size === 0 ? 0 : shared / chosen.claim.size;
  const counted = countOf(chosen, other);
  if (counted === 'another') return 0;
  const enough = counted === 'same' || chosen.numbers.some(isTelling) ? sameFigures : sameClaim;
  if (share < enough || shared < Math.min(fewestShared, chosen.claim.size)) return 0;
  const named = chosen.names.filter((name) => other.names.includes(name)).length;
  if (enough === sameClaim && named < sameNames * chosen.names.length) return 0;
  return share;
}

/** Whether two sentences count the same: eleven killed and eleven dead do, three killed and three arrested do not. */
function countOf(one: Candidate, other: Candidate): 'same' | 'another' | 'none' {
  const [ours, theirs] = [countsOf(one), countsOf(other)];
  if (ours.length === 0 || theirs.length === 0) return 'none';
  const same = ours.some(({ slot, mention }) =>
    theirs.some((count) => count.slot === slot && sameNumber(count.mention, mention)),
  );
  return same ? 'same' : 'another';
}

/** Whether a figure is one that two sentences seldom share by chance: no small whole number, and no year. */
function isTelling(number: number): boolean {
  if (!Number.isInteger(number)) return true;
  return number >= telling && !(number >= 1900 && number <= 2100);
}
