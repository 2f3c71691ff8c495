import type { StoryReport } from '../../news/draft.ts';
import type { Claim, Fact } from '../../news/fact.ts';
import { findQuotes } from '../../news/language/quotes.ts';
import { countWords } from './lift.ts';

const mostQuotes = 12;
const fewestWords = 4;
/** Characters of a report's text that are searched. */
const searched = 6000;

/** What people said, word for word, with who said it; one quote that several origins carry is one fact. */
export function quoteFacts(reports: StoryReport[]): Fact[] {
  const facts = new Map<string, Fact>();
  for (const report of reports) {
    if (report.kind !== 'news') continue;
    for (const quote of findQuotes(report.text.slice(0, searched), report.language)) {
      const name = quote.speaker?.name;
      if (!name || countWords(quote.text) < fewestWords) continue;
      const key = plain(quote.text);
      const fact = facts.get(key) ?? emptyFact(name);
      facts.set(key, fact);
      if (!fact.claims.some((claim) => claim.origin === report.origin))
        fact.claims.push(claimOf(quote, report));
      fact.origins = fact.claims.length;
      fact.state = fact.origins > 1 ? 'corroborated' : 'single';
    }
  }
  return [...facts.values()].sort((a, b) => b.origins - a.origins).slice(0, mostQuotes);
}

function emptyFact(name: string): Fact {
  return {
    kind: 'quote',
    slot: name,
    state: 'single',
    origins: 0,
    who: [name],
    where: [],
    when: [],
    claims: [],
  };
}

function claimOf(quote: { text: string; start: number; end: number }, report: StoryReport): Claim {
  return {
    words: quote.text,
    value: null,
    passage: { versionId: report.versionId, start: quote.start, end: quote.end },
    since: report.since,
    origin: report.origin,
    current: true,
  };
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
