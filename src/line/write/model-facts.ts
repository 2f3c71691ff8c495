import {
  type Draft,
  type DraftSentence,
  type Part,
  type StoryReport,
  sentenceText,
  tellingPassages,
} from '../../news/draft.ts';
import type { Claim, Fact } from '../../news/fact.ts';
import { splitSentences } from '../../news/language/sentences.ts';
import type { Passage } from '../../news/passage.ts';
import { reportOf } from './facts.ts';
import { leaningOf } from './leaning.ts';

/** The most facts that a model is given of a story, and the most characters of them. */
export const factBounds = { facts: 40, characters: 12_000 };
/** Tokens of our instructions, and how few characters may make one token. */
const instructionTokens = 500;
const charactersPerToken = 3;

/**
 * How many characters of facts a model can be given beside our instructions and its reply. A model whose context is
 * shorter than the question does not always say so: some cut the question's beginning off, instructions and all.
 *
 * @param context tokens that the model holds, question and reply together; null where it is not told
 * @param reply tokens of the longest reply
 */
export function charactersFor(context: number | null, reply: number): number {
  if (context === null) return factBounds.characters;
  const room = (context - reply - instructionTokens) * charactersPerToken;
  return Math.max(0, Math.min(factBounds.characters, room));
}
/** The room of the wider choice that they come from: what is told of it is told in a model's own words. */
export const roomForFacts = { excerptWords: 240, sentences: 30, least: 0 };
const mostVoices = 6;

export type QuotePart = Extract<Part, { kind: 'quote' }>;

/** How the origins stand to a fact, as far as a model is told: how many agree, or that they do not. */
export type Standing = { origins: number } | 'headline' | 'disputed' | 'newest' | 'denied';

/** One fact as a model sees it: a number, its words in one line, and the quotes in it by the name that it calls them by. */
export interface NumberedFact {
  number: number;
  standing: Standing;
  text: string;
  quotes: Map<string, QuotePart>;
  citations: Passage[];
}

/** A fact before it has a number. */
export interface Telling {
  standing: Standing;
  parts: Part[];
  citations: Passage[];
}

/**
 * The facts of a story for a model, weightiest first and numbered from 1, within `factBounds`: the headline, what the
 * digest tells, what reports differ on and deny, and what a wider choice by the same rules tells beside it.
 *
 * @param wide a digest of the same story with more room, and the facts that it was written from
 * @param added facts from elsewhere, told after what the digest tells
 * @param most characters of all facts together
 */
export function numberFacts(
  digest: Draft,
  wide: { draft: Draft; facts: Fact[] },
  reports: StoryReport[],
  added: Telling[] = [],
  most = factBounds.characters,
): NumberedFact[] {
  const told = bodyOf(digest).map((run) => tellingOf(run, reports));
  const more = bodyOf(wide.draft).map((run) => tellingOf(run, reports));
  const rest = wide.facts.flatMap((fact) => comparedTelling(fact, reports) ?? []);
  const voices = wide.facts.filter(({ kind }) => kind === 'quote').slice(0, mostVoices);
  const title = { ...tellingOf([digest.headline], reports), standing: 'headline' as const };
  const quotes = voices.flatMap((fact) => voiceTelling(fact, reports) ?? []);
  const all = withoutRepeats([title, ...told, ...added, ...rest, ...more, ...quotes]);
  const facts: NumberedFact[] = [];
  let characters = 0;
  for (const telling of all.slice(0, factBounds.facts)) {
    const fact = numbered(facts.length + 1, telling);
    characters += fact.text.length;
    if (characters > most) break;
    facts.push(fact);
  }
  return facts;
}

/**
 * What the digest says in the reports' words, each sentence with those that lean on it; where reports differ is told by
 * code and not by a model.
 */
function bodyOf({ standfirst, sections, language }: Draft): DraftSentence[][] {
  const body = sections.filter(({ kind }) => kind !== 'differences' && kind !== 'background');
  const paragraphs = body.flatMap((section) => section.paragraphs);
  return [
    ...(standfirst ? [[standfirst]] : []),
    ...paragraphs.flatMap((paragraph) => runsOf(paragraph, language)),
  ];
}

function runsOf(paragraph: DraftSentence[], language: string): DraftSentence[][] {
  const runs: DraftSentence[][] = [];
  for (const sentence of paragraph) {
    const last = runs.at(-1);
    if (last && leaningOf(sentenceText(sentence), sentence, language)) last.push(sentence);
    else runs.push([sentence]);
  }
  return runs;
}

function tellingOf(run: DraftSentence[], reports: StoryReport[]): Telling {
  const citations = run.flatMap((sentence) => sentence.citations);
  const space: Part = { kind: 'words', text: ' ' };
  const parts = run.flatMap((sentence, at) => (at === 0 ? sentence.parts : [space, ...sentence.parts]));
  return { standing: { origins: originsOf(tellingPassages(run[0]!), reports) }, parts, citations };
}

function originsOf(citations: Passage[], reports: StoryReport[]): number {
  const origins = citations.map(
    ({ versionId }) => reports.find((report) => report.versionId === versionId)?.origin,
  );
  return new Set(origins).size;
}

/** A count or measure that was compared across origins, or a denial; null for what sentences tell already. */
function comparedTelling(fact: Fact, reports: StoryReport[]): Telling | null {
  if (fact.kind === 'statement' || fact.kind === 'quote') return null;
  const current = fact.claims.filter((claim) => claim.current && reportOf(claim, reports));
  // Only the denial bears a denial out: what is denied is told as its own fact by those who say it.
  if (fact.kind === 'denial')
    return fact.state === 'denied' ? factTelling(current.slice(-1), 'denied') : null;
  if (fact.state === 'disputed') return factTelling(differing(current), 'disputed');
  if (fact.state === 'superseded') return factTelling(current.slice(-1), 'newest');
  return fact.state === 'corroborated' ? factTelling(current, { origins: fact.origins }) : null;
}

function differing(claims: Claim[]): Claim[] {
  return claims.filter((claim, at) => claims.findIndex(({ value }) => value === claim.value) === at);
}

function factTelling(claims: Claim[], standing: Standing): Telling | null {
  if (claims.length === 0) return null;
  const said = standing === 'disputed' ? claims : claims.slice(0, 1);
  const text = said.map((claim) => claim.words).join('; or: ');
  return { standing, parts: [{ kind: 'words', text }], citations: claims.map((claim) => claim.passage) };
}

/** Somebody's words with the sentences that hold them, and those before that name the speaker. */
function voiceTelling(fact: Fact, reports: StoryReport[]): Telling | null {
  const claim = fact.claims[0]!;
  const report = reportOf(claim, reports);
  if (!report) return null;
  const { start, end } = claim.passage;
  const spans = splitSentences(report.text, report.language);
  const first = spans.findLastIndex((span) => span.start <= start);
  const last = spans.findIndex((span) => span.end >= end);
  const named = spans.findLastIndex(
    (span, at) =>
      at <= Math.max(first, last) + 1 && report.text.slice(span.start, span.end).includes(fact.slot),
  );
  if (first === -1 || last === -1 || named === -1 || named < first - 2) return null;
  const around = { start: spans[Math.min(first, named)]!.start, end: spans[Math.max(last, named)]!.end };
  return {
    standing: { origins: fact.origins },
    parts: [
      { kind: 'words', text: `${fact.slot}: ` },
      { kind: 'quote', text: claim.words, passage: claim.passage },
    ],
    citations: [{ versionId: report.versionId, ...around }],
  };
}

/** A fact stands once: what cites the same place as one before it, or holds the same quote, says nothing new. */
function withoutRepeats(tellings: Telling[]): Telling[] {
  const kept: Telling[] = [];
  for (const telling of tellings) {
    const known = kept.some(
      (other) =>
        other.standing !== 'headline' &&
        (sameQuote(telling, other) ||
          (telling.standing !== 'disputed' &&
            telling.citations.every((passage) => other.citations.some((one) => overlap(passage, one))))),
    );
    if (!known) kept.push(telling);
  }
  return kept;
}

function overlap(one: Passage, other: Passage): boolean {
  return one.versionId === other.versionId && one.start < other.end && other.start < one.end;
}

function sameQuote(one: Telling, other: Telling): boolean {
  if (one.parts.length !== 2 || one.parts[1]!.kind !== 'quote') return false;
  const text = sentenceText(other);
  return text.includes(one.parts[1]!.text.replace(/[.,]$/, ''));
}

/** A source's own braces and brackets would pass for ours: a fact's number, or a quote. */
function plain(text: string): string {
  return text.replace(/[{}[\]]/g, '');
}

/** Quotes are called by the number of their fact, and by a letter from the second on: 3, 3b, 3c. */
function numbered(number: number, { standing, parts, citations }: Telling): NumberedFact {
  const quotes = new Map<string, QuotePart>();
  // Who reports it is told by the citations, which code makes: a model never names an outlet.
  const said = parts.map((part) => {
    if (part.kind !== 'quote') return part.kind === 'words' ? plain(part.text) : '';
    const name = quotes.size === 0 ? `${number}` : `${number}${String.fromCharCode(97 + quotes.size)}`;
    quotes.set(name, part);
    return `{quote ${name}: ${plain(part.text)}}`;
  });
  const text = said
    .join('')
    .replace(/\s*\((?:[\s,]|and)*\)/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return { number, standing, text, quotes, citations };
}
