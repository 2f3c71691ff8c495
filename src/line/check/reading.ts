import type { DraftSentence } from '../../news/draft.ts';
import { akin, synonymsOf } from '../../news/language/kin.ts';
import { findNames, type Name } from '../../news/language/names.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { type Reason, reasonText } from '../../news/reason.ts';
import { type Body, bodyOf, type Token } from './alignment.ts';
import { isFullDate, isLifted, isWhole, plain } from './lifted.ts';

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
  /** The names of the passages. */
  names: Name[];
  /** Each stretch of its own words stands in a passage as it is. */
  lifted: boolean;
  /** All of it stands in a passage in one go. */
  whole: boolean;
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
  const { body: source, names, bare } = sourceOf(sourceText, language);
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
    names,
    lifted: isLifted(claimText, bare),
    whole: isWhole(sentence, source, language),
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

/** Sentences that cite the same passages one after the other have them read once. */
function sourceOf(text: string, language: string): Source {
  if (lastSource?.text !== text || lastSource.language !== language) {
    const [body, names] = [bodyOf(text, language), findNames(text, language)];
    lastSource = { text, language, body, names, bare: plain(text) };
  }
  return lastSource;
}

interface Source {
  text: string;
  language: string;
  body: Body;
  names: Name[];
  /** Its words alone, to find others among them. */
  bare: string;
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
