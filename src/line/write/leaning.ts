import type { Candidate } from './candidates.ts';

/** A sentence that opens with somebody or something that the sentence before it names. */
const pronounFirst =
  /^(?:he|she|they|it|his|her|their|its|er|sie|ihre?[rnsm]?|seine?[rnsm]?|il|elle|ils|elles|son|sa|ses|leurs?|él|ella|ellos|ellas|su|sus)\s/iu;

/** Whether the words open with a pronoun, whose meaning the sentence before them gives. */
export function opensWithPronoun(text: string): boolean {
  return pronounFirst.test(text);
}

/** Whether one stands right before the other in their report, whole, so that what the other leans on is read. */
export function isBefore(one: Candidate, other: Candidate): boolean {
  return (
    one.report === other.report &&
    one.position === other.position - 1 &&
    one.whole &&
    one.names.length + Number(one.leans) > 0
  );
}

/** Whether a sentence that leans on the one before it may be printed: that one is, and names somebody. */
export function mayFollow(candidate: Candidate, chosen: { candidate: Candidate }[]): boolean {
  return chosen.some((choice) => isBefore(choice.candidate, candidate));
}

/** The sentences that stand by themselves, each with those that lean on it, one on the other. */
export function withLeaning<One extends { candidate: Candidate }>(all: One[]): Map<One, One[]> {
  const leaning = all.filter(({ candidate }) => candidate.leans);
  const heads = all.filter(({ candidate }) => !candidate.leans);
  return new Map(
    heads.map((head) => {
      const run = [head];
      for (;;) {
        const next = leaning.find(({ candidate }) => isBefore(run.at(-1)!.candidate, candidate));
        if (!next) return [head, run];
        run.push(next);
      }
    }),
  );
}
