import { liftParts } from '../../src/line/write/lift.ts';
import { longestRunOf } from '../../src/line/write/overlap.ts';
import type { DraftSentence, Part, StoryReport } from '../../src/news/draft.ts';

/** What one system printed of one story, headline first where it has one, and what it was made from. */
export interface Printed {
  sentences: DraftSentence[];
  reports: StoryReport[];
}

/** How well what was printed shows where it is from, over all stories that were written. */
export function evidenceOf(all: Printed[]): Record<string, number> {
  const written = all.filter(({ sentences }) => sentences.length > 0);
  const runs = written.map(({ sentences, reports }) =>
    longestRunOf(
      sentences,
      reports.map((report) => report.text),
    ),
  );
  runs.sort((a, b) => a - b);
  const sentences = written.flatMap((one) => one.sentences);
  const share = (test: (sentence: DraftSentence) => boolean) =>
    sentences.filter(test).length / (sentences.length || 1);
  const quotes = written.flatMap(({ sentences: list, reports }) => quotesIn(list, reports));
  const words = written.map(
    (one) => one.sentences.reduce((sum, sentence) => sum + ownWords(sentence), 0) / one.reports.length,
  );
  return {
    written: written.length,
    citedShare: share(({ citations }) => citations.length > 0),
    severalOriginsShare: share(({ citations }) => new Set(citations.map((one) => one.versionId)).size > 1),
    quotes: quotes.length,
    quotesVerified: quotes.filter((stands) => stands).length,
    longestRunMedian: runs[runs.length >> 1] ?? 0,
    longestRunMax: runs.at(-1) ?? 0,
    wordsPerOutlet: words.reduce((sum, count) => sum + count, 0) / (words.length || 1),
  };
}

/** A sentence of a report as a peer prints it: whole, with the marks that it has, and without a word on its source. */
export function asPrinted(text: string, reports: StoryReport[]): DraftSentence {
  const report = reports.find((one) => one.text.includes(text));
  const start = report?.text.indexOf(text) ?? 0;
  const lifted = report && liftParts(report.text, report.versionId, start, start + text.length);
  return { parts: lifted?.parts ?? [{ kind: 'words', text }], citations: [] };
}

/** For each quote whether it stands to the letter where it is said to be from. */
function quotesIn(sentences: DraftSentence[], reports: StoryReport[]): boolean[] {
  const quotes = sentences.flatMap(({ parts }) => parts.flatMap((part) => (isQuote(part) ? [part] : [])));
  return quotes.map(({ text, passage }) => {
    const report = reports.find(({ versionId }) => versionId === passage.versionId);
    return report?.text.slice(passage.start, passage.end) === text;
  });
}

function isQuote(part: Part): part is Extract<Part, { kind: 'quote' }> {
  return part.kind === 'quote';
}

function ownWords({ parts }: DraftSentence): number {
  const own = parts.filter((part) => part.kind !== 'attribution').map((part) => part.text);
  return own.join('').split(/\s+/).filter(Boolean).length;
}
