import type { LeadRule } from './change.ts';
import { primaryLanguage } from './language/span.ts';
import type { Passage } from './passage.ts';
import type { Reason } from './reason.ts';
import type { ReportKind } from './report.ts';

/**
 * A piece of a sentence. `words` are ours or an excerpt; `quote` is lifted by code out of `passage` and is the
 * only part that is set in quotation marks (invariant 3: the text holds no marks of its own); `attribution`
 * names an outlet whose passage the sentence cites ("the BBC reports").
 */
export type Part =
  | { kind: 'words'; text: string }
  | { kind: 'quote'; text: string; passage: Passage }
  | { kind: 'attribution'; text: string; outletId: string };

export interface DraftSentence {
  /** Concatenated as they stand: spaces and punctuation belong to the parts. */
  parts: Part[];
  /** At least one (invariant 2). */
  citations: Passage[];
  /** Those of the citations that only give a name in full: nobody tells by them what the sentence tells. */
  naming?: Passage[];
}

export const sectionKinds = [
  'lede',
  'key-facts',
  'course',
  'said',
  'differences',
  'unknown',
  'background',
] as const;
export type SectionKind = (typeof sectionKinds)[number];

export interface DraftSection {
  kind: SectionKind;
  /** Each inner list is a paragraph. */
  paragraphs: DraftSentence[][];
}

/** An article before it is checked. */
export interface Draft {
  headline: DraftSentence;
  standfirst: DraftSentence | null;
  sections: DraftSection[];
  /** The report that the article credits first, and the rule that chose it. */
  lead: { reportId: number; outletId: string; rule: LeadRule };
  language: string;
  /** `digest` when made by code alone, else the model's name. */
  madeBy: string;
}

/** What the writer and the check are given of one report of a story. */
export interface StoryReport {
  reportId: number;
  versionId: number;
  outletId: string;
  outletName: string;
  family: string;
  country: string;
  outletKind: string;
  origin: string;
  /** The origin as readers know it: the wire's name for a wire's words. */
  originName: string;
  kind: ReportKind;
  language: string;
  address: string | null;
  author: string | null;
  title: string;
  text: string;
  /** Claimed publication time, clamped; the first sight where there is none. */
  at: Date;
  firstSeen: Date;
  /** Since when it reads so: its publication, or the moment a changed version was read. */
  since: Date;
}

/** An earlier story of the same storyline, by the lede of its article. */
export interface PastStory {
  storyId: number;
  foundedAt: Date;
  /** Whether the later story follows this one directly. */
  followed: boolean;
  /** For each sentence of its lede what was cited first, in the words that were cited. */
  lede: { reportId: number; words: string }[];
  /** The newest versions of the reports that its lede cites, as far as they still stand. */
  reports: StoryReport[];
}

/** All that an article may be written from. */
export interface StoryMaterial {
  storyId: number;
  reports: StoryReport[];
  /** What the reports said before they were changed, oldest first: bears out what was said when, and is never printed. */
  earlier: StoryReport[];
  /** The moment of writing, from the database. */
  now: Date;
}

/** One rule's word on one sentence; stored and shown. */
export interface Verdict {
  /** Where the sentence stands in the draft: `headline`, `standfirst`, or `<section>/<paragraph>/<sentence>`. */
  place: string;
  sentence: string;
  passed: boolean;
  /** e.g. `numbers`, `names`, `quotes`, `support`, `attribution`; `all` when passed. */
  rule: string;
  /** The words that failed, and why, in English. */
  words: string;
  /** The same as it is told in any language; absent where nothing failed. */
  reason?: Reason;
  /** The passage that tells against the sentence, where one does. */
  passage: Passage | null;
}

/** What the check hands on: the draft with what failed cut out, or null with the reasons when no body is left. */
export interface CheckedDraft {
  draft: Draft | null;
  verdicts: Verdict[];
  /** Why the draft was held; empty when `draft` is not null. */
  held: string[];
}

/** All sentences of a draft, as they are read. */
export function sentencesOf(draft: Draft): DraftSentence[] {
  return [
    draft.headline,
    ...(draft.standfirst ? [draft.standfirst] : []),
    ...draft.sections.flatMap((section) => section.paragraphs.flat()),
  ];
}

/** The passages that tell what a sentence tells: by these its origins are counted. */
export function tellingPassages({ citations, naming = [] }: DraftSentence): Passage[] {
  return citations.filter(
    (one) => !naming.some((other) => other.versionId === one.versionId && other.start === one.start),
  );
}

/** The marks around a quote, by language; in all others as in English. French sets them off by a space that does not break. */
const quoteMarks: Record<string, [opening: string, closing: string]> = {
  de: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  es: ['«', '»'],
  it: ['«', '»'],
  pl: ['„', '”'],
  ru: ['«', '»'],
};
const englishMarks = ['“', '”'] as const;

/** The sentence as it is compared and searched, with English marks around quotes. */
export function sentenceText(sentence: Pick<DraftSentence, 'parts'>): string {
  return textWithin(sentence, englishMarks);
}

/** The sentence as a reader of that language reads it, with its marks around quotes. */
export function printedText(sentence: Pick<DraftSentence, 'parts'>, language: string): string {
  return textWithin(sentence, quoteMarks[primaryLanguage(language)] ?? englishMarks);
}

function textWithin(
  { parts }: Pick<DraftSentence, 'parts'>,
  [opening, closing]: readonly [string, string],
): string {
  return parts
    .map((part) => (part.kind === 'quote' ? `${opening}${part.text}${closing}` : part.text))
    .join('');
}

/** What stands for an article in a list: its standfirst, or else its first sentence. */
export function summarySentence<Sentence>({
  standfirst,
  sections,
}: {
  standfirst: Sentence | null;
  sections: { paragraphs: Sentence[][] }[];
}): Sentence | null {
  return standfirst ?? sections[0]?.paragraphs[0]?.[0] ?? null;
}
