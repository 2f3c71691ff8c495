import type { Candidate } from './candidates.ts';

/**
 * What the origins talk about, weighed: a concept (a stem, or two neighbouring stems) counts, per origin, by the
 * earliest place that names it, and more than in proportion where several origins name it.
 * After concept coverage (Gillick and Favre, 2009) with the inverted pyramid as the prior.
 */
export function conceptWeights(candidates: Candidate[]): Map<string, number> {
  const perOrigin = new Map<string, Map<string, number>>();
  for (const candidate of candidates) {
    const value = candidate.position === 0 ? 2 : Math.exp(-(candidate.position - 1) / 3) + 0.05;
    for (const concept of candidate.concepts) {
      const origins = perOrigin.get(concept) ?? new Map<string, number>();
      const known = origins.get(candidate.report.origin) ?? 0;
      if (value > known) origins.set(candidate.report.origin, value);
      perOrigin.set(concept, origins);
    }
  }
  const weights = new Map<string, number>();
  for (const [concept, origins] of perOrigin) {
    let sum = 0;
    for (const value of origins.values()) sum += value;
    weights.set(concept, sum ** 1.6 * (concept.includes(' ') ? 1 : 0.6));
  }
  return weights;
}

export interface Choice {
  candidate: Candidate;
  gain: number;
}

/**
 * Picks printable sentences, best first: each time the one that covers most weight not yet covered per word
 * (greedy submodular maximisation under a budget; Lin and Bilmes, 2011). `perReport` bounds the words from one report.
 */
export function selectSentences(
  candidates: Candidate[],
  weights: Map<string, number>,
  perReport: number,
  most: number,
): Choice[] {
  const left = new Set(candidates.filter((candidate) => candidate.lifted));
  const spent = new Map<number, number>();
  const covered = new Set<string>();
  const chosen: Choice[] = [];
  while (chosen.length < most) {
    let best: Choice | null = null;
    for (const candidate of left) {
      const words = candidate.lifted!.allWords;
      const used = spent.get(candidate.report.reportId) ?? 0;
      if ((used + words > perReport && used > 0) || words > perReport) continue;
      if (chosen.some((choice) => repeats(candidate, choice.candidate))) continue;
      const gain = gainOf(candidate, covered, weights, words);
      if (!best || gain > best.gain) best = { candidate, gain };
    }
    if (!best || best.gain < 0.04 * (chosen[0]?.gain ?? 0)) break;
    chosen.push(best);
    left.delete(best.candidate);
    for (const concept of best.candidate.concepts) covered.add(concept);
    const { reportId } = best.candidate.report;
    spent.set(reportId, (spent.get(reportId) ?? 0) + best.candidate.lifted!.allWords);
  }
  return chosen;
}

function gainOf(
  candidate: Candidate,
  covered: Set<string>,
  weights: Map<string, number>,
  words: number,
): number {
  let sum = 0;
  for (const concept of candidate.concepts) if (!covered.has(concept)) sum += weights.get(concept) ?? 0;
  return (sum / (words + 4) ** 0.4) * (0.6 + 0.4 * Math.exp(-(candidate.position - 1) / 8));
}

/** The share of one sentence's content stems that another has too. */
export function containment(one: Candidate, other: Candidate): number {
  let both = 0;
  for (const stem of one.stems) if (other.stems.has(stem)) both += 1;
  return one.stems.size === 0 ? 0 : both / one.stems.size;
}

function repeats(one: Candidate, other: Candidate): boolean {
  return Math.max(containment(one, other), containment(other, one)) > 0.6;
}

/** Sentences of other origins that say the same: most of the stems, all of the numbers, most of the names. One per origin. */
export function supportOf(chosen: Candidate, all: Candidate[]): Candidate[] {
  const best = new Map<string, { candidate: Candidate; share: number }>();
  for (const candidate of all) {
    const { origin } = candidate.report;
    if (origin === chosen.report.origin || candidate.report.language !== chosen.report.language) continue;
    const share = containment(chosen, candidate);
    // What is shared may be no more than who and where: near all of it must be, for the other to be named as well.
    if (share < 0.7 || chosen.stems.size < 4) continue;
    if (!chosen.numbers.every((number) => candidate.numbers.includes(number))) continue;
    if (chosen.names.filter((name) => candidate.names.includes(name)).length * 4 < chosen.names.length * 3)
      continue;
    if (share > (best.get(origin)?.share ?? 0)) best.set(origin, { candidate, share });
  }
  return [...best.values()].map((entry) => entry.candidate);
}
