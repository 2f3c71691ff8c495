import {
  type CheckedDraft,
  type Draft,
  type DraftSection,
  type DraftSentence,
  sentenceText,
  type Verdict,
} from '../../news/draft.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { checkAttribution } from './attribution.ts';
import { checkMarkup } from './markup.ts';
import { checkNames } from './names.ts';
import { checkNumbers } from './numbers.ts';
import { checkPolarity } from './polarity.ts';
import { checkQuotes } from './quotes.ts';
import { checkSupport } from './support.ts';

/** What a rule finds wrong with a sentence: the words that fail, and why, for people; null when it stands. */
export type Rule = (sentence: DraftSentence, passages: ReadPassage[]) => string | null;

/** The rules, in the order in which they are asked. The first that fails cuts the sentence. */
export const rules: [name: string, rule: Rule][] = [
  ['markup', checkMarkup],
  ['quotes', checkQuotes],
  ['attribution', checkAttribution],
  ['numbers', checkNumbers],
  ['names', checkNames],
  ['support', checkSupport],
  ['polarity', checkPolarity],
];

/**
 * Holds one sentence against the passages that it cites and against nothing else: a pure function.
 * @param asked the rules to ask: all of them, but for a test that shows what one rule is for
 * @returns the rule that fails and its reason, or null when the sentence is carried
 */
export function checkSentence(
  sentence: DraftSentence,
  passages: ReadPassage[],
  asked = rules,
): { rule: string; words: string } | null {
  if (passages.length === 0) return { rule: 'citations', words: 'It cites no passage.' };
  for (const [name, rule] of asked) {
    const words = rule(sentence, passages);
    if (words !== null) return { rule: name, words };
  }
  return null;
}

/**
 * Lets a draft through with what failed cut out. A draft that loses its headline, or all of its body, is held with
 * the reasons.
 * @param read the words of a passage; it may throw for a passage that does not exist
 */
export function checkDraft(draft: Draft, read: (passage: Passage) => ReadPassage): CheckedDraft {
  const verdicts: Verdict[] = [];
  const stands = (sentence: DraftSentence, place: string): boolean => {
    const failed = checkSentence(sentence, sentence.citations.map(read)) ?? misplacedQuote(sentence, read);
    const { rule, words } = failed ?? { rule: 'all', words: '' };
    verdicts.push({ place, sentence: sentenceText(sentence), passed: failed === null, rule, words });
    return failed === null;
  };
  const headline = stands(draft.headline, 'headline');
  const standfirst = draft.standfirst && stands(draft.standfirst, 'standfirst') ? draft.standfirst : null;
  const sections = draft.sections.flatMap((section) => standing(section, stands));
  const held = [
    ...(headline ? [] : ['The headline is not carried by what it cites.']),
    ...(sections.length > 0 ? [] : ['No sentence of the body is carried by what it cites.']),
  ];
  return held.length > 0
    ? { draft: null, verdicts, held }
    : { draft: { ...draft, standfirst, sections }, verdicts, held };
}

/** A quote must stand at the very place that it was lifted from, and that place must be within what is cited. */
function misplacedQuote(
  sentence: DraftSentence,
  read: (passage: Passage) => ReadPassage,
): { rule: string; words: string } | null {
  for (const part of sentence.parts) {
    if (part.kind !== 'quote') continue;
    const { versionId, start, end } = part.passage;
    const cited = sentence.citations.some(
      (passage) => passage.versionId === versionId && passage.start <= start && end <= passage.end,
    );
    if (!cited || read(part.passage).text !== part.text)
      return {
        rule: 'quotes',
        words: `“${part.text}” does not stand where it is said to have been lifted from.`,
      };
  }
  return null;
}

function standing(
  section: DraftSection,
  stands: (sentence: DraftSentence, place: string) => boolean,
): DraftSection[] {
  const paragraphs = section.paragraphs
    .map((sentences, paragraph) =>
      sentences.filter((sentence, order) => stands(sentence, `${section.kind}/${paragraph}/${order}`)),
    )
    .filter((sentences) => sentences.length > 0);
  return paragraphs.length > 0 ? [{ ...section, paragraphs }] : [];
}
