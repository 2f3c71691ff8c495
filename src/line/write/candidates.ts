import type { StoryReport } from '../../news/draft.ts';
import { findNames, type Name } from '../../news/language/names.ts';
import { findNumbers } from '../../news/language/numbers.ts';
import { splitSentences } from '../../news/language/sentences.ts';
import { primaryLanguage, type Span } from '../../news/language/span.ts';
import { isTitle } from '../../news/language/titles.ts';
import { wordsOf } from '../../news/language/words.ts';
import { compressions, spanned } from './compress.ts';
import { isAboutOutlet, isCaption, isNews, isSelfPraise } from './furniture.ts';
import { leadIn } from './lead-in.ts';
import { type Leaning, leaningOf, opensWithPronoun } from './leaning.ts';
import { type Lifted, liftSpans } from './lift.ts';
import { endsWell, opensWell, reads } from './standing.ts';

/**
 * One sentence of a report, or one shorter way to print it. Only those with `lifted` may be printed; the others
 * still bear witness.
 */
export interface Candidate {
  report: StoryReport;
  /** Of the sentence in the report's text, after what leads into it was cut off. */
  start: number;
  end: number;
  /** The words that would be printed. */
  text: string;
  /** False for a shorter way to print a sentence that is a candidate by itself. */
  whole: boolean;
  /** Place in the report: 0 is the title, 1 the first sentence. */
  position: number;
  /** Stems of words that say something. */
  stems: Set<string>;
  /** The same without the words for who says so, and each figure by its value: what is claimed. */
  claim: Set<string>;
  /** Pairs of neighbouring stems, each with what it is made of. */
  pairs: Pair[];
  names: string[];
  numbers: number[];
  /** Null when the sentence can neither stand by itself nor behind the one before it. */
  lifted: Lifted | null;
  /** Whether somebody among those named is a person. */
  namesPerson: boolean;
  /** What it leans on where it stands only behind the sentence before it in its report: that one names whom it means. */
  leans: Leaning | null;
}

/** Two neighbouring words by their stems. */
export interface Pair {
  key: string;
  /** How many of the two say little by themselves, and how many are capitalised: 0 to 2. */
  stops: number;
  capitals: number;
}

/** The longest stretch of a source's own words that a digest takes over outside quotation marks, in words. */
export const longestExcerpt = 40;
/** Figures up to this are in any report. */
export const smallFigure = 3;
const mostSentences = 60;
/** Words that places stand behind. */
const placing = /(?:^|\s)(?:in|at|on|of|off|near|from|to|over|across|around|outside|between)\s$/i;
/** Sentences so far down are not worth shortening. */
const deepest = 25;

/** The sentences of a report, its title first, each followed by the shorter ways to print it. */
export function candidatesOf(report: StoryReport): Candidate[] {
  const bodyStart = report.text.startsWith(report.title) ? report.title.length : 0;
  const title = makeCandidate(report, { start: 0, end: bodyStart }, report.text.slice(0, bodyStart), 0);
  const spans = splitSentences(report.text.slice(bodyStart), report.language).slice(0, mostSentences);
  const body = spans.flatMap(({ start, end }, index) =>
    waysToPrint(report, { start: bodyStart + start, end: bodyStart + end }, index + 1, spans.length <= 3),
  );
  return [title, ...body].filter((candidate) => candidate.stems.size > 0);
}

/** The sentences of a report as they stand, its title first: what it bears witness to. */
export function witnessesOf(report: StoryReport): Candidate[] {
  return candidatesOf(report).filter((candidate) => candidate.whole);
}

/**
 * Cuts what only leads in (a dateline, a connective), and asides; then the shorter ways. `lifted` stays null where
 * what is left cannot stand alone or is no sentence of news.
 */
function waysToPrint(report: StoryReport, sentence: Span, position: number, short: boolean): Candidate[] {
  const language = primaryLanguage(report.language);
  const start = sentence.start + leadIn(report.text.slice(sentence.start, sentence.end));
  const span = { start, end: sentence.end };
  const text = report.text.slice(start, sentence.end);
  const paragraph = paragraphAround(report.text, sentence);
  const pronounFirst = opensWithPronoun(text);
  const printable =
    isNews(report.text.slice(sentence.start, sentence.end)) &&
    !isSelfPraise(text, report.outletName) &&
    !isCaption(paragraph) &&
    !isAboutOutlet(paragraph, report.title, report.outletName) &&
    (opensWell(text) || (pronounFirst && position > 1)) &&
    endsWell(text, short) &&
    !(/^\p{Ll}/u.test(text) && start === sentence.start);
  if (!printable || position > deepest) return [makeCandidate(report, span, text, position)];
  const ways = compressions(text, language).map((kept, index): Candidate => {
    const candidate = makeCandidate(report, span, spanned(text, kept), position);
    const lifted = liftSpans(
      report.text,
      report.versionId,
      kept.map((part) => ({ start: start + part.start, end: start + part.end })),
    );
    const leans = leaningOf(text, lifted, language);
    const fits =
      lifted && lifted.longestRun <= longestExcerpt && reads(lifted, language) && (!leans || position > 1);
    return { ...candidate, whole: index === 0, lifted: fits ? lifted : null, leans };
  });
  return ways.filter((way) => way.whole || way.lifted);
}

function paragraphAround(text: string, { start, end }: Span): string {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start) + 1, next === -1 ? undefined : next);
}

function makeCandidate(report: StoryReport, span: Span, text: string, position: number): Candidate {
  const words = wordsOf(text, report.language);
  const stems = tellingStems(words);
  const claim = claimOf(withoutVoice(text), report.language);
  const pairs: Pair[] = [];
  for (let at = 1; at < words.length; at++) {
    const [one, two] = [words[at - 1]!, words[at]!];
    const both = (test: (word: typeof one) => boolean) => Number(test(one)) + Number(test(two));
    pairs.push({
      key: `${one.stem} ${two.stem}`,
      stops: both((word) => word.stop),
      capitals: both((word) => /^\p{Lu}/u.test(word.text)),
    });
  }
  const found = findNames(text, report.language);
  const names = [...new Set(found.map((name) => name.key))];
  const namesPerson = found.some((name) => mayBePerson(name, text));
  const numbers = [...new Set(findNumbers(text, report.language).map((number) => number.value))];
  return {
    report,
    ...span,
    text,
    whole: true,
    position,
    stems,
    claim,
    pairs,
    names,
    namesPerson,
    numbers,
    lifted: null,
    leans: null,
  };
}

/** A name in two words, of which nothing else is known and that no place would follow, is most often a person's. */
function mayBePerson({ kind, text: name, start }: Name, text: string): boolean {
  return kind === 'person' || (kind === null && /\s/.test(name) && !placing.test(text.slice(0, start)));
}

function tellingStems(words: { stem: string; stop: boolean }[]): Set<string> {
  return new Set(words.filter((word) => !word.stop && word.stem.length > 1).map((word) => word.stem));
}

/** What a text tells: its stems, and its figures by their value, however they are written. */
function claimOf(text: string, language: string): Set<string> {
  const figures = findNumbers(text, language);
  let words = text;
  for (const { start, end } of figures)
    words = words.slice(0, start) + ' '.repeat(end - start) + words.slice(end);
  const values = figures.flatMap(({ value, unit }) => (unit ? [`#${value}`, `#${unit}`] : [`#${value}`]));
  // Who holds which office is no claim: two sentences on one person are not one for that.
  const told = wordsOf(words, language).filter(({ text }) => !isTitle(text, language));
  return new Set([...tellingStems(told), ...values]);
}

/** Who says so, where that stands first or last: "Mr Lee said that …", "…, the police said". */
const voices = [
  /^[^,;:“”"]{2,60}? (?:said|says|announced|reported|confirmed) that /,
  /, (?!which|who)[^,;:“”"]{2,60} (?:said|says|announced|reported|confirmed)(?: [^,;:“”"]{2,30})?\.?$/,
  /[,”"] (?:said|says|added|adds) [^,;:“”"]{2,60}\.?$/,
];

/** A sentence without who says so. */
export function withoutVoice(text: string): string {
  return voices.reduce((rest, voice) => rest.replace(voice, ''), text);
}

/** The words of a sentence that tell who says so. */
export function voiceOf(text: string): string {
  return voices.map((voice) => voice.exec(text)?.[0] ?? '').join(' ');
}
