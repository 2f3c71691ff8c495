import type { DraftSentence, Part } from '../../news/draft.ts';
import { findNames, type Name } from '../../news/language/names.ts';
import { findNumbers, type NumberMention } from '../../news/language/numbers.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { type Reason, reasonText } from '../../news/reason.ts';
import { akin, type Body, bodyOf, type Token } from './alignment.ts';
import { synonymsOf } from './synonyms.ts';

/** A sentence and the passages that it cites, read once for all rules. */
export interface Reading {
  sentence: DraftSentence;
  passages: ReadPassage[];
  language: string;
  /** What the sentence claims in words other than its quotes and its attributions. */
  claimText: string;
  claim: Body;
  claimNames: Name[];
  /** All passages, apart from each other. */
  sourceText: string;
  source: Body;
  /** The numbers and the names of the passages. */
  numbers: NumberMention[];
  names: Name[];
  /** For each sentence of the passages, the places in the claim of the content words that it holds. */
  held: Map<number, Set<number>>;
}

/** What a rule finds wrong with a sentence: the words that fail, and why, for people; and the passage that tells. */
export interface Finding {
  words: string;
  reason: Reason;
  passage: Passage | null;
}

export function finding(reason: Reason, passage: Passage | null = null): Finding {
  return {
    words: reasonText(reason),
    reason,
    passage: passage && { versionId: passage.versionId, start: passage.start, end: passage.end },
  };
}

export function readingOf(sentence: DraftSentence, passages: ReadPassage[]): Reading {
  const language = passages[0]?.language ?? 'und';
  const claimText = claimOf(sentence);
  const sourceText = passages.map((passage) => passage.text).join('\n\n');
  const { body: source, numbers, names } = sourceOf(sourceText, language);
  const claim = bodyOf(claimText, language);
  const claimNames = findNames(claimText, language);
  const read = {
    sentence,
    passages,
    language,
    claimText,
    claim,
    claimNames,
    sourceText,
    source,
    numbers,
    names,
  };
  return { ...read, held: heldBy(read) };
}

/**
 * The words of a sentence other than its quotes and its attributions. Where one of those stood, a full stop keeps the
 * words before and after apart. Dates that stand by themselves are for the rule on dates.
 */
function claimOf(sentence: DraftSentence): string {
  return sentence.parts
    .map((part) => (part.kind !== 'words' ? ' . ' : isFullDate(part) ? '' : part.text))
    .join('');
}

/** Whether a part is nothing but a day's full date, set behind a weekday: ", 12 March 2026,". */
export function isFullDate(part: Part): boolean {
  return (
    part.kind === 'words' && /^,? \d{1,2}(?:\.|er)?(?: de)? \p{L}{3,12}(?: de)? \d{4},?$/u.test(part.text)
  );
}

/** Sentences that cite the same passages one after the other have them read once. */
function sourceOf(text: string, language: string): Source {
  if (lastSource?.text !== text || lastSource.language !== language) {
    const [numbers, names] = [findNumbers(text, language), findNames(text, language)];
    lastSource = { text, language, body: bodyOf(text, language), numbers, names };
  }
  return lastSource;
}

interface Source {
  text: string;
  language: string;
  body: Body;
  numbers: NumberMention[];
  names: Name[];
}

let lastSource: Source | null = null;

function heldBy(reading: Omit<Reading, 'held'>): Map<number, Set<number>> {
  const held = new Map<number, Set<number>>();
  reading.claim.tokens.forEach((token, at) => {
    if (token.stop) return;
    for (const place of placesOf(reading, token)) {
      const { sentence } = reading.source.tokens[place]!;
      const known = held.get(sentence);
      if (known) known.add(at);
      else held.set(sentence, new Set([at]));
    }
  });
  return held;
}

/** The passage that holds an offset of `sourceText`. */
export function passageAt(reading: Reading, offset: number): Passage | null {
  let start = 0;
  for (const passage of reading.passages) {
    const end = start + passage.text.length + 2;
    if (offset < end) return passage;
    start = end;
  }
  return null;
}

/** The places of a word in the source; else those of words akin to it, or that news uses in its place. */
export function placesOf({ source, language }: Pick<Reading, 'source' | 'language'>, token: Token): number[] {
  const exact = source.places.get(token.stem);
  if (exact || token.stem.startsWith('#')) return exact ?? [];
  const kin = token.stem.length < 4 ? [] : relatives(source, token.stem);
  const others = new Set([...kin, ...synonymsOf(token.stem, language)]);
  return [...others].flatMap((stem) => source.places.get(stem) ?? []);
}

/** The stems of a text that are forms of one word with a stem. */
export function relatives(body: Body, stem: string): string[] {
  return (body.families.get(stem.slice(0, 4)) ?? []).filter((other) => akin(other, stem));
}
