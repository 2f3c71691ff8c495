import {
  type Draft,
  type DraftSection,
  type DraftSentence,
  type Part,
  type StoryMaterial,
  type StoryReport,
  sentencesOf,
} from '../../news/draft.ts';
import type { Fact } from '../../news/fact.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { longDate } from '../../news/wording.ts';
import { supportOf } from './agreement.ts';
import { type Chosen, passageOf } from './attribution.ts';
import type { Told } from './background.ts';
import { withoutBareQuotes } from './bare-quotes.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { comparedFacts, storyFacts } from './facts.ts';
import { chooseHeadline, judgeTitles } from './headline.ts';
import { isOver } from './over.ts';
import { restatementsOf } from './restated.ts';
import { bodyOf } from './sections.ts';
import { type Choice, selectQuotes, selectSentences } from './select.ts';
import { givesToll, isStale, wentOn } from './stale.ts';
import { pairWeights } from './weights.ts';

/** The most words taken from one report, unless told. */
export const defaultExcerptWords = 60;
const mostVoices = 3;
/** The title and the first two sentences. */
const topOfReport = 2;

export interface DigestOptions {
  /** The most words taken from one report; 60 unless told. */
  excerptWords?: number;
  /** The most sentences beside what people said; three and two a report, and at most 14, unless told. */
  sentences?: number;
  /** The share of the first sentence's weight below which none is worth telling, where it is another than usual. */
  least?: number;
  /** The language that is written in where any report is in it; that of most origins unless told. */
  language?: string | null;
  /** The newest draft: what it printed is preferred where it is as good, so that a revision reads like one. */
  before?: Draft | undefined;
}

/** A digest with the facts that it was written from. */
export interface Digest {
  draft: Draft;
  facts: Fact[];
  /** What it was chosen from; null where only a title could be taken. */
  choice: Told | null;
}

/**
 * An honest article made by code: short, credited excerpts of the reports, chosen by what independent origins
 * agree on, each with every passage that carries it.
 *
 * @returns a draft with its facts, or why none can be made.
 */
export function writeDigest(
  material: StoryMaterial,
  options: DigestOptions = {},
): Digest | { held: string[] } {
  const language = mainLanguage(material.reports, options.language);
  const reports = oneVersionPerOrigin(
    material.reports.filter((report) => primaryLanguage(report.language) === language),
  );
  if (reports.length === 0) return { held: ['the story has no reports'] };
  // 1. Every sentence bears witness; only news may be printed from where there is any, and no figure that is past.
  const candidates = withoutBareQuotes(reports.flatMap(candidatesOf));
  const witnesses = candidates.filter((candidate) => candidate.whole);
  const compared = comparedFacts({ ...material, reports }, witnesses);
  const mayPrint = printableReports(reports);
  const versions = [...material.reports, ...material.earlier];
  const printable = candidates.filter(
    (candidate) =>
      mayPrint.has(candidate.report) &&
      !isStale(candidate, compared) &&
      (candidate.position === 0 || !(wentOn(candidate, versions) || isOver(candidate, witnesses))),
  );
  // 2. The headline, and the sentences that cover what the origins agree on.
  const weights = pairWeights(witnesses);
  const found = headlineAndChoices(printable, witnesses, weights, reports.length, options, compared);
  if (!found) return { held: ['no title of a report can stand as the headline'] };
  const { title, headline, choices } = found;
  const chosen = choices.map(({ candidate }) => borneOut(candidate, witnesses));
  const facts = storyFacts({ ...material, reports }, witnesses, compared, chosen);
  if (choices.length === 0) return { draft: titleAlone(headline, reports, language), facts, choice: null };
  // 3. Each with its attribution and all its passages, in the sections where news puts them.
  const lead = leadReport(
    choices,
    reports.filter((report) => mayPrint.has(report)),
  );
  const draft: Draft = {
    headline,
    ...bodyOf(chosen, title, facts, reports, witnesses),
    lead: { reportId: lead.reportId, outletId: lead.outletId, rule: 'earliest' },
    language,
    madeBy: 'digest',
  };
  const taken = choices.map(({ candidate }) => candidate);
  return { draft, facts, choice: { title, chosen: taken, printable, witnesses, weights } };
}

/** A sentence with those of other origins that say the same, in its words or in others. */
function borneOut(candidate: Candidate, witnesses: Candidate[]): Chosen {
  const support = supportOf(candidate, witnesses);
  const known = new Set(support.map(({ report }) => report.origin));
  return { candidate, support, restated: restatementsOf(candidate, witnesses, known) };
}

/** The title that most agree on, the sentences under it, and then the title that those bear out: most often the same. */
function headlineAndChoices(
  printable: Candidate[],
  witnesses: Candidate[],
  weights: Map<string, number>,
  reports: number,
  options: DigestOptions,
  compared: Fact[],
): { title: Candidate; headline: DraftSentence; choices: Choice[] } | null {
  const titles = printable.filter((candidate) => candidate.position === 0);
  const over = new Set(titles.filter((title) => isOver(title, witnesses)));
  const liftable = judgeTitles(titles, weights, over);
  // Where no title can be lifted (cut off within a quote, two words), a sentence that opens a report stands in.
  const openings = printable.filter(({ position, whole, lifted }) => position === 1 && whole && lifted);
  const judged = liftable.length > 0 ? liftable : judgeTitles(openings, weights);
  const first = chooseHeadline(judged);
  if (!first) return null;
  const choices = choose(printable, weights, reports, options, compared, first.title);
  const { title, sentence } = chooseHeadline(judged, choices) ?? first;
  // What a title says stands at the top of other reports; further down the same words are said of something else.
  const tops = witnesses.filter(({ position }) => position <= topOfReport);
  const citations = [...sentence.citations, ...supportOf(title, tops).map(passageOf)];
  return { title, headline: { ...sentence, citations }, choices };
}

function choose(
  printable: Candidate[],
  weights: Map<string, number>,
  reports: number,
  options: DigestOptions,
  compared: Fact[],
  title: Candidate,
): Choice[] {
  const perReport = options.excerptWords ?? defaultExcerptWords;
  const before = options.before ? sentencesOf(options.before).flatMap((sentence) => sentence.citations) : [];
  const most = options.sentences ?? Math.min(14, 3 + 2 * reports);
  const choices = selectSentences(printable, weights, {
    perReport,
    most,
    least: options.least,
    before,
    headline: title,
    titles: printable.filter(({ position }) => position === 0),
    opens: (candidate) => givesToll(candidate, compared),
  });
  return [...choices, ...selectQuotes(printable, weights, choices, { perReport, voices: mostVoices })];
}

/** News where there is any; and of a wire's words the wire's own report rather than a copy. */
function printableReports(reports: StoryReport[]): Set<StoryReport> {
  const news = reports.some((report) => report.kind === 'news');
  const houses = new Set(
    reports.filter((report) => report.family === report.origin).map((report) => report.origin),
  );
  return new Set(
    reports.filter(
      (report) =>
        (!news || report.kind === 'news') && (report.family === report.origin || !houses.has(report.origin)),
    ),
  );
}

/** Reports of which only a title can be taken are told by that, as their outlet's. */
function titleAlone(headline: DraftSentence, reports: StoryReport[], language: string): Draft {
  const { versionId } = headline.citations[0]!;
  const report = reports.find((each) => each.versionId === versionId)!;
  const text = `${report.outletName}, ${longDate(report.at, language)}`;
  const name: Part = { kind: 'attribution', text, outletId: report.outletId };
  const sentence = { ...headline, parts: [name, { kind: 'words' as const, text: ': ' }, ...headline.parts] };
  const sections: DraftSection[] = [{ kind: 'lede', paragraphs: [[sentence]] }];
  const { reportId, outletId } = report;
  const lead = { reportId, outletId, rule: 'earliest' as const };
  return { headline, standfirst: null, sections, lead, language, madeBy: 'digest' };
}

/** The language that is asked for where a report is in it, else that of most origins. */
function mainLanguage(reports: StoryReport[], asked?: string | null): string {
  const origins = new Map<string, Set<string>>();
  for (const report of reports) {
    const language = primaryLanguage(report.language);
    origins.set(language, (origins.get(language) ?? new Set()).add(report.origin));
  }
  const sorted = [...origins].sort(
    (a, b) => b[1].size - a[1].size || Number(b[0] === 'en') - Number(a[0] === 'en'),
  );
  return asked && origins.has(asked) ? asked : (sorted[0]?.[0] ?? 'en');
}

/** Copies of one text count once: of reports with equal origin and title the earliest stays that is more than its title. */
function oneVersionPerOrigin(reports: StoryReport[]): StoryReport[] {
  const seen = new Set<string>();
  const bare = ({ title, text }: StoryReport) => Number(text.trim().length <= title.length);
  return [...reports]
    .sort((a, b) => bare(a) - bare(b) || a.at.getTime() - b.at.getTime() || a.reportId - b.reportId)
    .filter((report) => {
      const key = `${report.origin}\n${report.title.toLowerCase()}`;
      return !seen.has(key) && seen.add(key);
    })
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.reportId - b.reportId);
}

/** The earliest among those that the article draws most on, the fullest where two are equally early. */
function leadReport(choices: Choice[], reports: StoryReport[]): StoryReport {
  const drawn = new Map<string, number>();
  for (const { candidate } of choices)
    drawn.set(
      candidate.report.origin,
      (drawn.get(candidate.report.origin) ?? 0) + candidate.lifted!.allWords,
    );
  const most = Math.max(...drawn.values());
  const among = reports.filter((report) => (drawn.get(report.origin) ?? 0) >= most / 2);
  return among.sort((a, b) => a.at.getTime() - b.at.getTime() || b.text.length - a.text.length)[0]!;
}
