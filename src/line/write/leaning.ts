import type { Candidate } from './candidates.ts';
import type { Lifted } from './lift.ts';
import { leavesSpeakerOpen } from './standing.ts';

/** A sentence that opens with somebody or something that the sentence before it names. */
const pronounFirst =
  /^(?:he|she|they|it|his|her|their|its|er|sie|ihre?[rnsm]?|seine?[rnsm]?|il|elle|ils|elles|son|sa|ses|leurs?|él|ella|ellos|ellas|su|sus)\s/iu;

/** Whom or what a sentence leans on: somebody, or whatever is named before it. */
export type Leaning = 'person' | 'any';

const personFirst = /^(?:he|she|his|her|er|sie|il|elle|él|ella)\s/iu;

/** What a sentence leans on by the words that it is printed with; null where it stands by itself. */
export function leaningOf(
  text: string,
  lifted: Pick<Lifted, 'parts'> | null,
  language: string,
): Leaning | null {
  if (personFirst.test(text) || (lifted && leavesSpeakerOpen(lifted, language))) return 'person';
  return opensWithPronoun(text) || (language === 'en' && hasOpenObject(text)) ? 'any' : null;
}

/**
 * Whom or what a sentence's own first verb is done to cannot be its subject: "the office will let it open", "Brun called it
 * the heart of the town". Where "it" is only what follows ("made it clear"), or is said ("said it was"), it is no such thing.
 */
const objectFirst =
  /^[^,;:“”"()]{3,60}? (?:call|let|put|took|take|gave|give|sen[dt]|left|leave|wish|urg|help|join|follow|arrest|charg|sue|prais|criticis|congratulat|invit|describ|dismiss|reject|welcom|approv|block|clos|open|visit|treat|thank|defend|back)(?:[sdt]|es|ed|te[dr]?)? (?:it|him|them)\b(?! (?:clear|hard|easy|possible|upon|up|on)\b)/u;
const earlierClause =
  /\b(?:and|that|after|before|because|when|while|if|as|who|which|since|until|but|or|whether)\b/u;

/** Whether a pronoun in the sentence's main clause can only mean what the sentence before names. */
function hasOpenObject(text: string): boolean {
  const found = objectFirst.exec(text);
  return found !== null && !earlierClause.test(found[0]);
}

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
    (one.leans !== null || (other.leans === 'person' ? one.namesPerson : one.names.length > 0))
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
