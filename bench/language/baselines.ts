import { primaryLanguage } from '../../src/news/language/span.ts';

type Baseline = (text: string, language: string) => { start: number; end: number }[] | string;

/** What one would start with: one expression for each kind, and Intl.Segmenter for sentences. */
export const baselines: Record<string, Baseline> = {
  sentences: (text, language) =>
    [...segmenterOf(language).segment(text)].map(({ index, segment }) => ({
      start: index + (segment.length - segment.trimStart().length),
      end: index + segment.trimEnd().length,
    })),
  numbers: (text) => spans(text, /\d+(?:[.,]\d+)*/g),
  dates: (text) =>
    spans(text, /\b(?:\d{4}-\d\d-\d\d|\d{1,2}\.? (?:de )?\p{L}+ (?:de )?\d{4}|(?:19|20)\d\d)\b/gu),
  names: (text) => spans(text, /\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+)*/gu),
  quotes: (text) => spans(text, /(?<=["“„«»] ?)[^"“”„«»]+(?= ?["“”«»])/g),
  speakers: (text) =>
    /(\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)*) said|according to ([^,.]+)/u.exec(text)?.slice(1).find(Boolean) ?? '-',
  language: (text) => {
    const scores = Object.entries(frequent).map(([tag, words]) => [
      tag,
      text
        .toLowerCase()
        .split(/\P{L}+/u)
        .filter((word) => words.includes(word)).length,
    ]);
    return scores.sort((a, b) => Number(b[1]) - Number(a[1]))[0]![0] as string;
  },
};

const frequent: Record<string, string[]> = {
  en: ['the', 'of', 'and', 'to', 'in', 'on', 'is', 'over'],
  de: ['der', 'die', 'das', 'und', 'nach', 'den', 'hat'],
  fr: ['le', 'la', 'les', 'et', 'après', 'du', 'a'],
  es: ['el', 'la', 'los', 'y', 'tras', 'que', 'al'],
  it: ['il', 'la', 'e', 'dopo', 'si', 'ha'],
  pt: ['o', 'a', 'da', 'do', 'depois', 'e'],
  nl: ['de', 'het', 'een', 'na', 'van', 'heeft'],
};

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const key = primaryLanguage(language);
  let segmenter = segmenters.get(key);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(key, { granularity: 'sentence' });
    segmenters.set(key, segmenter);
  }
  return segmenter;
}

function spans(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
