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
import { attributed, type Chosen } from './attribution.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { differenceSentence } from './differences.ts';
import { comparedFacts, storyFacts } from './facts.ts';
import { withFullDates } from './full-dates.ts';
import { chooseHeadline } from './headline.ts';
import { introduceNames } from './introduce.ts';
import { type Choice, selectQuotes, selectSentences, speaks, supportOf } from './select.ts';
import { givesToll, isStale } from './stale.ts';
import { standfirstOf } from './standfirst.ts';
import { pairWeights } from './weights.ts';

/** The most words taken from one report, unless told. */
export const defaultExcerptWords = 60;
const ledeSentences = 2;
const mostKeyFacts = 3;
const mostVoices = 3;
const unknown =
  /\b(?:(?:un|not (?:yet |immediately )?)(?:clear|known|confirmed)|not (?:been )?(?:independently )?verified|could not be (?:reached|verified)|remains? a mystery)\b/i;
const leadRule =
  'The earliest report of its own origin among those that the article draws most on; the fullest where two are equally early.';

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
  const printable = candidates.filter(
    (candidate) => mayPrint.has(candidate.report) && !isStale(candidate, compared),
  );
  // 2. The headline, and the sentences that cover what the origins agree on.
  const weights = pairWeights(witnesses);
  const headline = chooseHeadline(
    printable.filter((candidate) => candidate.position === 0),
    weights,
  );
  if (!headline) return { held: ['no title of a report can stand as the headline'] };
  const title = printable.find(
    ({ position, report }) => position === 0 && report.versionId === headline.citations[0]!.versionId,
  )!;
  const choices = choose(printable, weights, reports.length, options, compared, title);
  const chosen = choices.map(({ candidate }) => ({ candidate, support: supportOf(candidate, witnesses) }));
  const facts = storyFacts({ ...material, reports }, witnesses, compared, chosen);
  if (choices.length === 0) return { draft: titleAlone(headline, reports, language), facts };
  // 3. Each with its attribution and all its passages, in the sections where news puts them.
  const lead = leadReport(choices, reports);
  const draft: Draft = {
    headline,
    ...bodyOf(chosen, title, facts, reports, witnesses),
    lead: { reportId: lead.reportId, outletId: lead.outletId, rule: leadRule },
    language,
    madeBy: 'digest',
  };
  return { draft, facts };
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

/** A post or a statement shown without marks is somebody's words: where another sentence quotes them, they are not printed bare. */
function withoutBareQuotes(candidates: Candidate[]): Candidate[] {
  const quotes = candidates.flatMap(({ text }) => text.match(/[“"][^“”"]{20,}/g) ?? []).join('\n');
  for (const candidate of candidates) {
    const bare = candidate.text.replace(/[.!?]$/, '');
    if (candidate.lifted?.parts.length === 1 && quotes.includes(bare)) candidate.lifted = null;
  }
  return candidates;
}

/** Reports of which only a title can be taken are told by that, as their outlet's. */
function titleAlone(headline: DraftSentence, reports: StoryReport[], language: string): Draft {
  const { versionId } = headline.citations[0]!;
  const report = reports.find((each) => each.versionId === versionId)!;
  const name: Part = { kind: 'attribution', text: report.outletName, outletId: report.outletId };
  const sentence = { ...headline, parts: [name, { kind: 'words' as const, text: ': ' }, ...headline.parts] };
  const lead = { reportId: report.reportId, outletId: report.outletId, rule: leadRule };
  const sections: DraftSection[] = [{ kind: 'lede', paragraphs: [[sentence]] }];
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

/** Copies of one text count once: of reports with equal origin and title the earliest stays. */
function oneVersionPerOrigin(reports: StoryReport[]): StoryReport[] {
  const seen = new Set<string>();
  return [...reports]
    .sort((a, b) => a.at.getTime() - b.at.getTime() || a.reportId - b.reportId)
    .filter((report) => {
      const key = `${report.origin}\n${report.title.toLowerCase()}`;
      return !seen.has(key) && seen.add(key);
    });
}

function bodyOf(
  chosen: Chosen[],
  title: Candidate,
  facts: Fact[],
  reports: StoryReport[],
  witnesses: Candidate[],
): Pick<Draft, 'standfirst' | 'sections'> {
  const top = standfirstOf(
    chosen.filter((one) => !unknown.test(one.candidate.text)),
    title,
  );
  const told = chosen.filter((one) => one !== top);
  // A quote with little around it comments on the event; the lede tells it.
  const events = told.filter(
    ({ candidate: { lifted, text } }) => lifted!.allWords < 3 * lifted!.ownWords && !unknown.test(text),
  );
  const lede = (events.length > 0 ? events : told).slice(0, ledeSentences);
  const rest = told.filter((one) => !lede.includes(one));
  const unclear = rest.filter((one) => unknown.test(one.candidate.text));
  const said = rest.filter((one) => !unclear.includes(one) && speaks(one.candidate));
  const others = rest.filter((one) => !unclear.includes(one) && !said.includes(one));
  const course = others.slice(mostKeyFacts).sort(byTime);
  const disputed = facts.filter((fact) => fact.state === 'disputed');
  // Names are given in full where they are first met, so the order of reading comes before that.
  const order = [lede, ...others.slice(0, mostKeyFacts).map((one) => [one]), ...paragraphsOf(course)];
  const apart = [...order, ...[...said, ...unclear].map((one) => [one])];
  const read = [...(top ? [top] : []), ...apart.flat()];
  const flat = withFullDates(introduceNames(read, witnesses), read[0]!.candidate.report.language);
  const standfirst = top ? attributed(flat.splice(0, 1))[0]! : null;
  const paragraphs = apart.map((paragraph) => attributed(flat.splice(0, paragraph.length)));
  const take = (count: number) => paragraphs.splice(0, count);
  const sections: DraftSection[] = [
    { kind: 'lede', paragraphs: take(1) },
    { kind: 'key-facts', paragraphs: take(Math.min(mostKeyFacts, others.length)) },
    { kind: 'course', paragraphs: take(order.length - 1 - Math.min(mostKeyFacts, others.length)) },
    { kind: 'said', paragraphs: take(said.length) },
    {
      kind: 'differences',
      paragraphs: disputed.flatMap((fact) => differenceSentence(fact, reports) ?? []).map((one) => [one]),
    },
    { kind: 'unknown', paragraphs: take(unclear.length) },
  ];
  return { standfirst, sections: sections.filter((section) => section.paragraphs.length > 0) };
}

function byTime(one: Chosen, other: Chosen): number {
  const [a, b] = [one.candidate, other.candidate];
  return (
    a.report.at.getTime() - b.report.at.getTime() ||
    a.report.reportId - b.report.reportId ||
    a.position - b.position
  );
}

/** Sentences of one report in a row make one paragraph, of at most three. */
function paragraphsOf(told: Chosen[]): Chosen[][] {
  const paragraphs: Chosen[][] = [];
  for (const one of told) {
    const last = paragraphs.at(-1) ?? [];
    if (last[0]?.candidate.report === one.candidate.report && last.length < 3) last.push(one);
    else paragraphs.push([one]);
  }
  return paragraphs;
}

/** See `leadRule`. */
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
