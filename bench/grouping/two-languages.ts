import type { LabelledReport } from './reports.ts';

/** A private-use code (BCP 47, 2.2.4): no stemmer and no list of words knows it. */
const nobodys = 'qaa';

/**
 * Every other report of each event as if in another language: its words are spelt backwards, its names and numbers stay. Names
 * are the words that stand with a capital within a sentence. No set here has reports in two languages; this one is harder
 * than the world where languages share words, and easier where they spell names in other letters.
 */
export function inTwoLanguages(reports: LabelledReport[]): LabelledReport[] {
  const met = new Map<string, number>();
  return reports.map((report) => {
    const place = met.get(report.eventId) ?? 0;
    met.set(report.eventId, place + 1);
    return place % 2 === 0 ? report : translated(report);
  });
}

export function translated(report: LabelledReport): LabelledReport {
  const names = new Set(
    [...report.text.matchAll(/(?<=[\p{Ll}\d,;] )\p{Lu}[\p{L}'’-]+/gu)].map(([name]) => name),
  );
  const spelt = (text: string) =>
    text.replace(/[\p{L}'’-]+/gu, (word) => (names.has(word) ? word : backwards(word)));
  return {
    ...report,
    language: nobodys,
    address: null,
    title: spelt(report.title),
    text: spelt(report.text),
  };
}

function backwards(word: string): string {
  return [...word.toLowerCase()].reverse().join('');
}
