import {
  type CheckedDraft,
  type Draft,
  type DraftSection,
  type DraftSentence,
  type Part,
  sentencesOf,
  sentenceText,
  type Verdict,
} from '../../news/draft.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { reasonOf } from '../../news/reason.ts';
import { checkAttribution } from './attribution.ts';
import { checkBinding } from './binding.ts';
import { checkDates } from './dates.ts';
import { checkKinds } from './kinds.ts';
import { checkMarkup } from './markup.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkOrders } from './orders.ts';
import { checkOrphans } from './orphans.ts';
import { checkPadding } from './padding.ts';
import { checkPieces } from './pieces.ts';
import { checkPolarity } from './polarity.ts';
import { checkPronouns } from './pronouns.ts';
import { checkQuotes } from './quotes.ts';
import { type Finding, finding, type Reading, readingOf } from './reading.ts';
import { repeatsIn } from './repeats.ts';
import { checkRepetition } from './repetition.ts';
import { checkRoles } from './roles.ts';
import { checkSpeakers } from './speakers.ts';
import type { Standing } from './standing.ts';
import { checkSubjects } from './subjects.ts';
import { checkSupport } from './support.ts';

/** What a rule finds wrong with a sentence; null when it stands. */
export type Rule = (reading: Reading, standing: Standing) => Finding | null;

/** The rules, in the order in which they are asked. The first that fails cuts the sentence. */
export const rules: [name: string, rule: Rule][] = [
  ['markup', checkMarkup],
  ['orders', checkOrders],
  ['quotes', checkQuotes],
  ['attribution', checkAttribution],
  ['orphan', checkOrphans],
  ['padding', checkPadding],
  ['numbers', checkNumbers],
  ['dates', checkDates],
  ['names', checkNames],
  ['binding', checkBinding],
  ['roles', checkRoles],
  ['pronoun', checkPronouns],
  ['subject', checkSubjects],
  ['speaker', checkSpeakers],
  ['polarity', checkPolarity],
  ['kind', checkKinds],
  ['repetition', checkRepetition],
  ['support', checkSupport],
  ['pieces', checkPieces],
];

/** More letters than this are no sentence of an article, and are not read. */
const longest = 3000;

/** Which rule fails a sentence, and what it found. */
export interface Failure extends Finding {
  rule: string;
}

/**
 * Holds one sentence against the passages that it cites and against nothing else: a pure function.
 * @param asked the rules to ask: all of them, but for a test that shows what one rule is for
 * @param standing where the sentence stands: within a text, unless told otherwise
 * @returns the rule that fails and its reason, or null when the sentence is carried
 */
export function checkSentence(
  sentence: DraftSentence,
  passages: ReadPassage[],
  asked = rules,
  standing: Standing = { opens: false, strict: false, repeats: null, several: false },
): Failure | null {
  return unreadable(sentence, passages) ?? failureIn(readingOf(sentence, passages), asked, standing);
}

/** Why a sentence is not read at all. */
function unreadable({ parts }: DraftSentence, cited: readonly Passage[]): Failure | null {
  if (cited.length === 0) return { rule: 'citations', ...finding(reasonOf('no-citation')) };
  return lengthOf(parts) > longest ? { rule: 'length', ...finding(reasonOf('too-long')) } : null;
}

function lengthOf(parts: Part[]): number {
  return parts.reduce((sum, { text }) => sum + text.length, 0);
}

/** As `checkSentence`, of a sentence that is read already. */
export function failureIn(reading: Reading, asked: typeof rules, standing: Standing): Failure | null {
  for (const [rule, find] of asked) {
    const found = find(reading, standing);
    if (found !== null) return { rule, ...found };
  }
  return null;
}

/**
 * Lets a draft through with what failed cut out. A draft that loses its headline, or all of its body, is held with
 * the reasons.
 * @param read the words of a passage; it may throw for a passage that does not exist
 * @param refused sentences that a model has rejected on top; it cannot let any through
 */
export function checkDraft(
  draft: Draft,
  read: (passage: Passage) => ReadPassage,
  refused: ReadonlySet<DraftSentence> = new Set(),
): CheckedDraft {
  const verdicts: Verdict[] = [];
  const readings = readingsOf(draft, read);
  const repeats = repeatsIn([...readings.values()]);
  const stands: Stands = (sentence, place, standing) => {
    const failed =
      refusal(refused.has(sentence)) ??
      unreadable(sentence, sentence.citations) ??
      failureIn(readings.get(sentence)!, rules, standing) ??
      misplacedQuote(sentence, read);
    const found = failed ?? { rule: 'all', words: '', passage: null };
    verdicts.push({ place, sentence: sentenceText(sentence), passed: failed === null, ...found });
    return failed === null;
  };
  const top = { opens: true, strict: true, repeats, several: true };
  const headline = stands(draft.headline, 'headline', top);
  const standfirst =
    draft.standfirst && stands(draft.standfirst, 'standfirst', top) ? draft.standfirst : null;
  const sections = draft.sections.flatMap((section) => leftOf(section, stands, repeats));
  const held = [
    ...(headline ? [] : ['The headline is not carried by what it cites.']),
    ...(sections.length > 0 ? [] : ['No sentence of the body is carried by what it cites.']),
  ];
  return held.length > 0
    ? { draft: null, verdicts, held }
    : { draft: { ...draft, standfirst, sections }, verdicts, held };
}

/** The sentences of a draft as they are read, but for those that are too long to be. */
function readingsOf(draft: Draft, read: (passage: Passage) => ReadPassage): Map<DraftSentence, Reading> {
  const sentences = sentencesOf(draft).filter(({ parts }) => lengthOf(parts) <= longest);
  return new Map(sentences.map((one) => [one, readingOf(one, one.citations.map(read))]));
}

type Stands = (sentence: DraftSentence, place: string, standing: Standing) => boolean;

function refusal(refused: boolean): Failure | null {
  return refused ? { rule: 'entailment', ...finding(reasonOf('entailment')) } : null;
}

/** A quote must stand at the very place that it was lifted from, and that place must be within what is cited. */
function misplacedQuote(sentence: DraftSentence, read: (passage: Passage) => ReadPassage): Failure | null {
  for (const part of sentence.parts) {
    if (part.kind !== 'quote') continue;
    const { versionId, start, end } = part.passage;
    const cited = sentence.citations.some(
      (passage) => passage.versionId === versionId && passage.start <= start && end <= passage.end,
    );
    if (cited && read(part.passage).text === part.text) continue;
    return { rule: 'quotes', ...finding(reasonOf('quote-misplaced', part.text), part.passage) };
  }
  return null;
}

/** What is left of a section. A sentence opens its paragraph also where the one before it was cut. */
function leftOf(section: DraftSection, stands: Stands, repeats: number): DraftSection[] {
  const paragraphs = section.paragraphs
    .map((sentences, paragraph) => {
      let opens = true;
      return sentences.filter((sentence, order) => {
        const kept = stands(sentence, `${section.kind}/${paragraph}/${order}`, {
          opens,
          strict: false,
          repeats,
          several: true,
        });
        opens = !kept;
        return kept;
      });
    })
    .filter((sentences) => sentences.length > 0);
  return paragraphs.length > 0 ? [{ ...section, paragraphs }] : [];
}
