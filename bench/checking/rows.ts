import { readFileSync } from 'node:fs';
import { type Reading, readingOf } from '../../src/line/check/reading.ts';
import { repeatsIn } from '../../src/line/check/repeats.ts';
import type { Standing } from '../../src/line/check/standing.ts';
import type { DraftSentence, Part } from '../../src/news/draft.ts';
import { splitSentences } from '../../src/news/language/sentences.ts';
import type { ReadPassage } from '../../src/news/passage.ts';

/** A summary with its source and people's verdict on it. */
export interface Row {
  set: string;
  id: string;
  source: string;
  summary: string;
  supported: boolean;
  kind: string | null;
}

/** @throws Error when a line is no row, with its number */
export function readRows(file: string): Row[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => {
      if (line.trim() === '') return [];
      const row = JSON.parse(line) as Row;
      if (typeof row.source !== 'string' || typeof row.summary !== 'string')
        throw new Error(`Line ${index + 1} has no source or no summary.`);
      return [{ ...row, source: untokenised(row.source), summary: untokenised(row.summary) }];
    });
}

/** Some sets come cut into tokens, with holes where a model had no word: text is put together again. */
function untokenised(text: string): string {
  const plain = withCalendar(text)
    .replace(/\\'/g, "'")
    .replace(/\[?\bUNK\b\]?/g, ' ')
    .replace(/-[lr][rcs]b-/gi, ' ')
    .replace(/# ?(?=\d)/g, '£')
    .replace(/(?<=[$€£]) (?=\d)/g, '')
    .replace(/(?<=[$€£]\d{1,3}), (?=\d{3}(?!\d))|(?<=(?<!\d)\d{1,3}), (?=000(?!\d))/g, ',');
  if (/\p{L}-\p{L}/u.test(plain) || !/\p{L} - \p{L}/u.test(plain)) return plain;
  return plain
    .replace(/(?<=[\p{L}\d]) - (?=[\p{L}\d])/gu, '-')
    .replace(/(?<=\d), (?=\d{3}(?!\d))|(?<=\d\.) (?=\d)/g, (gap) => gap.trim());
}

/** Sets that come in lower case get the capitals of their days and months back. */
function withCalendar(text: string): string {
  const days = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/g;
  const months =
    /\b(?:january|february|april|june|july|august|september|october|november|december)\b|\b(?:march|may)(?= \d)|(?<=\d )(?:march|may)\b/g;
  const capital = (word: string) => word[0]!.toUpperCase() + word.slice(1);
  return text.replace(days, capital).replace(months, capital);
}

/** The whole source as the one passage that every sentence of the summary cites. */
export function passagesOf(row: Row): ReadPassage[] {
  const text = row.source;
  return [
    {
      versionId: 1,
      start: 0,
      end: text.length,
      text,
      outletId: 'source',
      outletName: 'the source',
      origin: 'source',
      language: 'en',
      at: new Date(Number.NaN),
    },
  ];
}

/** The summary's sentences, as a draft would hold them: words of ours, and quotes lifted out of the source. */
export function sentencesOf(row: Row): DraftSentence[] {
  return (
    row.summary
      // Tokenised text sets its full stops apart; such a stop ends a sentence whatever follows.
      .split(/(?<= [.!?])\s+(?=\S)|\n+/)
      .flatMap((block) => splitSentences(block, 'en').map(({ start, end }) => block.slice(start, end)))
      .map((text) =>
        text.replace(/\s+([.,;:!?%)])/g, '$1').replace(/\s+(n't|'(?:s|re|ve|ll|d|m))(?!\p{L})/gu, '$1'),
      )
      .filter((text) => /[\p{L}\p{N}]/u.test(text))
      .map((text) => ({
        parts: partsOf(text, row.source),
        citations: [{ versionId: 1, start: 0, end: row.source.length }],
      }))
  );
}

/** The summary's sentences as the check reads them, each with where it stands in the text. */
export function readingsOf(row: Row, strict = false): { reading: Reading; standing: Standing }[] {
  const passages = passagesOf(row);
  const readings = sentencesOf(row).map((sentence) => readingOf(sentence, passages));
  const [repeats, several] = [repeatsIn(readings), readings.length > 1];
  // One that stands alone may go on from something; the first of several opens a text.
  return readings.map((reading, at) => ({
    reading,
    standing: { opens: at === 0 && several, strict, repeats, several },
  }));
}

const quoted = /``(.{2,}?)(?:''|``)|["“](.{2,}?)["”]|(?<![\p{L}\d])`(.{2,}?)'(?!\p{L})/gu;

/** Words between marks are lifted from where the source has them; where it has not, the quote is nobody's. */
function partsOf(text: string, source: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  const words = (piece: string) => {
    const plain = piece.replace(/``|''|[`"“”]|(?<![\p{L}\d])'(?=\p{L})|(?<=[\p{L}.,])'(?=\s|$)/gu, '');
    if (plain !== '') parts.push({ kind: 'words', text: plain });
  };
  for (const match of text.matchAll(quoted)) {
    words(text.slice(from, match.index));
    const quote = (match[1] ?? match[2] ?? match[3])!;
    const place = find(quote, source) ?? { start: 0, end: 0 };
    parts.push({
      kind: 'quote',
      text: place.end > 0 ? source.slice(place.start, place.end) : quote.trim(),
      passage: { versionId: 1, ...place },
    });
    from = match.index + match[0].length;
  }
  words(text.slice(from));
  return parts;
}

/** Where the letters and digits of a quote stand in the source in this order, whatever lies between them. */
function find(quote: string, source: string): { start: number; end: number } | null {
  const letters = quote.match(/[\p{L}\p{N}]+/gu);
  if (!letters) return null;
  const match = new RegExp(letters.join('[^\\p{L}\\p{N}]+'), 'iu').exec(source);
  return match && { start: match.index, end: match.index + match[0].length };
}
