import { type Draft, type StoryMaterial, type StoryReport, sentencesOf } from '../../news/draft.ts';
import type { Correction } from '../../news/fact.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Passage } from '../../news/passage.ts';

/** A report that an article rested on and that its outlet, or the desk, took back. */
export interface Withdrawn {
  reportId: number;
  title: string;
}

const notice =
  /\b(?:corrections?|corrected|an earlier version|earlier versions? of this|clarification|berichtigung|korrektur|in einer früheren (?:version|fassung)|rectificatif|correction|une version précédente|corrección|rectificación|fe de errat\w+|una versión anterior)\b/i;
/** Below this share of a sentence's words in the new text, what it said is gone and not reworded. */
const stillThere = 0.5;
const longestWords = 200;
/** Characters from which on a text is a report and no teaser. */
const wholeReport = 800;

/**
 * What readers must be told about reports that a published draft cites: those that were withdrawn, those that were
 * corrected and no longer hold a cited passage, and those that silently lost what was cited. A toll that rose, or a
 * paragraph that was polished, is no correction.
 */
export function correctionsOf(before: Draft, material: StoryMaterial, withdrawn: Withdrawn[]): Correction[] {
  const cited = sentencesOf(before).flatMap((sentence) => sentence.citations);
  const earlier = new Map(material.earlier.map((report) => [report.versionId, report]));
  const current = new Map(material.reports.map((report) => [report.reportId, report]));
  const corrections: Correction[] = withdrawn.map(({ reportId, title }) => ({
    kind: 'withdrawn',
    reportId,
    title,
    words: null,
  }));
  const told = new Set(withdrawn.map(({ reportId }) => reportId));
  for (const passage of cited) {
    const old = earlier.get(passage.versionId);
    const now = old && current.get(old.reportId);
    if (!old || !now || told.has(old.reportId)) continue;
    const correction = correctionOf(passage, old, now);
    if (!correction) continue;
    told.add(old.reportId);
    corrections.push(correction);
  }
  return corrections;
}

function correctionOf(passage: Passage, old: StoryReport, now: StoryReport): Correction | null {
  const said = old.text.slice(passage.start, passage.end);
  if (now.text.includes(said)) return null;
  const words = said.length > longestWords ? `${said.slice(0, longestWords).toWellFormed()}…` : said;
  const { reportId, title } = now;
  if (notice.test(now.text) && !notice.test(old.text)) return { kind: 'corrected', reportId, title, words };
  // A teaser or a headline is reworded all day; only a whole report can be said to have lost a sentence.
  if (old.text.length < wholeReport || passage.start < old.title.length) return null;
  if (now.kind !== 'news' || shareIn(said, now) >= stillThere) return null;
  return { kind: 'changed', reportId, title, words };
}

function shareIn(said: string, report: StoryReport): number {
  const stems = (text: string) =>
    new Set(wordsOf(text, report.language).flatMap((word) => (word.stop ? [] : [word.stem])));
  const known = stems(report.text);
  const claimed = [...stems(said)];
  return claimed.length === 0 ? 1 : claimed.filter((stem) => known.has(stem)).length / claimed.length;
}
