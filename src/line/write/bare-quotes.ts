import type { StoryReport } from '../../news/draft.ts';
import { markedSpans } from '../../news/language/quote-marks.ts';
import type { Span } from '../../news/language/span.ts';
import type { Candidate } from './candidates.ts';

/** How posts and statements speak, and reports do not. */
const demand = /\s&\s|!|\b(?:must|should|shall|let us)\b/i;
/** Characters of a report's text that are searched for quotes. */
const searched = 12_000;
/** Shorter ones are a manner of speaking. In characters. */
const shortest = 20;

/**
 * Sentences that are somebody's words and stand without marks: in the middle of a quote of several sentences, where
 * another report quotes them, or where two origins have them letter for letter and they demand or shout. They are not
 * printed bare; `lifted` becomes null.
 */
export function withoutBareQuotes(candidates: Candidate[]): Candidate[] {
  const quotes = new Map<StoryReport, Span[]>();
  for (const { report } of candidates) if (!quotes.has(report)) quotes.set(report, quotesIn(report));
  const words = [...quotes]
    .flatMap(([{ text }, spans]) => spans.map(({ start, end }) => plain(text.slice(start, end))))
    .join('\n');
  const posts = postsIn(candidates);
  for (const candidate of candidates) {
    if (!candidate.lifted || candidate.position === 0) continue;
    const { text, lifted, report, start, end } = candidate;
    const within = quotes.get(report)!.some((quote) => quote.start <= start && end <= quote.end + 1);
    const quoted = lifted.parts.length === 1 && words.includes(plain(text));
    if (within || quoted || posts.has(placeOf(candidate))) candidate.lifted = null;
  }
  return candidates;
}

/** The words between marks, of some length. */
function quotesIn({ text, language }: StoryReport): Span[] {
  return markedSpans(text.slice(0, searched), language).filter(({ start, end }) => end - start >= shortest);
}

/** What two origins have letter for letter, and that demands or shouts. */
function postsIn(candidates: Candidate[]): Set<string> {
  const origins = new Map<string, Set<string>>();
  for (const { text, report } of candidates)
    origins.set(text, (origins.get(text) ?? new Set()).add(report.origin));
  const demanded = candidates.filter(({ text }) => (origins.get(text)?.size ?? 0) > 1 && demand.test(text));
  return new Set(demanded.map(placeOf));
}

function placeOf({ report, start }: Candidate): string {
  return `${report.versionId} ${start}`;
}

/** As it compares, whatever its marks and its stop. */
function plain(text: string): string {
  return text
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/^[\s“"]+|[\s.,!?”"]+$/g, '');
}
