import { wordsOf } from '../../../news/language/words.ts';
import { type Category, type MediaTopicCode, mediaTopics } from '../../../news/media-topic.ts';
import { lexiconFor } from './lexicon/entries.ts';
import { classes, type TopicClass } from './lexicon/lexicon.ts';
import { type Printed, printedUnder } from './section-words.ts';

/** What a category is told from: where a report stands with its outlet, and what its words say (`wordShares`). */
export interface ReportToFile {
  origin: string;
  section: string | null;
  address: string | null;
  shares: Partial<Shares>;
  /** The words that spoke for its likeliest class. */
  words: string[];
}

/** Characters of the text that are read: news says first what it is about. */
const head = 1500;
const titleFactor = 2;
/** What the section of one outlet weighs against the words of one report, which are certain at most: 1. */
const sectionWeight = 1.5;
/** Log odds are divided by this before they become shares: words of one text repeat each other. */
const temperature = 4;

const codes: Record<TopicClass, MediaTopicCode> = {
  culture: 'medtop:01000000',
  conflict: 'medtop:16000000',
  crime: 'medtop:02000000',
  disaster: 'medtop:03000000',
  economy: 'medtop:04000000',
  education: 'medtop:05000000',
  environment: 'medtop:06000000',
  health: 'medtop:07000000',
  human: 'medtop:08000000',
  labour: 'medtop:09000000',
  lifestyle: 'medtop:10000000',
  politics: 'medtop:11000000',
  religion: 'medtop:12000000',
  science: 'medtop:13000000',
  technology: 'medtop:13000000',
  society: 'medtop:14000000',
  sport: 'medtop:15000000',
  weather: 'medtop:17000000',
};
/** Classes that a paper prints among news from abroad when that is where the outlets have them. */
const goesAbroad = new Set<TopicClass>(['politics', 'society', 'religion', 'human']);

export type Shares = Record<TopicClass, number>;

/**
 * The category of a story from where its outlets print it and from its words, each origin once. The words vote like a
 * naive Bayes classifier whose log odds are set by hand (telling words more than others, the title's twice) instead of
 * learnt, so that it knows no outlet's style; the sections vote beside them.
 */
export function categoryOf(reports: ReportToFile[]): Category {
  const firsts = [...new Map(reports.toReversed().map((report) => [report.origin, report])).values()];
  const sum = emptyShares();
  const printed: Printed[] = [];
  for (const report of firsts) {
    const place = printedUnder(report);
    printed.push(place);
    for (const name of classes) sum[name] += report.shares[name] ?? 0;
    for (const name of place.classes) sum[name] += sectionWeight / place.classes.length;
  }
  const best = bestOf(sum);
  const abroad = printed.filter((place) => place.abroad && place.classes.length === 0).length;
  const code = codes[best];
  return {
    code,
    section: sectionOf(best, abroad * 2 > printed.length),
    reason: reasonOf(best, firsts, printed),
  };
}

/** The likeliest class; on a tie the first in the order of the list. */
export function bestOf(shares: Shares): TopicClass {
  return classes.reduce((best, name) => (shares[name] > shares[best] ? name : best));
}

/** How the words of a text speak for each class: shares that sum to 1. */
export function wordShares(title: string, text: string, language: string): Shares {
  const odds = emptyShares();
  for (const { weight, names } of tellingWords(title, text, language).values())
    for (const name of names) odds[name] += weight;
  const most = Math.max(...Object.values(odds));
  const shares = emptyShares();
  let sum = 0;
  for (const name of classes) {
    shares[name] = Math.exp((odds[name] - most) / temperature);
    sum += shares[name];
  }
  for (const name of classes) shares[name] /= sum;
  return shares;
}

interface Telling {
  word: string;
  weight: number;
  names: TopicClass[];
}

/** The words and phrases of a text that the lists hold, each once; a word of the title counts twice. */
export function tellingWords(title: string, text: string, language: string): Map<string, Telling> {
  const lexicon = lexiconFor(language);
  const found = new Map<string, Telling>();
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  for (const [part, factor] of [
    [title, titleFactor],
    [body.slice(0, head), 1],
  ] as const) {
    const words = wordsOf(part, language).filter((word) => !word.stop);
    for (let at = 0; at < words.length; at += 1) {
      let phrase = '';
      for (let length = 1; length <= lexicon.longest && at + length <= words.length; length += 1) {
        phrase = length === 1 ? words[at]!.stem : `${phrase} ${words[at + length - 1]!.stem}`;
        const entry = lexicon.entries.get(phrase);
        const known = found.get(phrase);
        if (!entry || (known && known.weight >= entry.weight * factor)) continue;
        const word = part.slice(words[at]!.start, words[at + length - 1]!.end);
        found.set(phrase, { word, weight: entry.weight * factor, names: entry.names });
      }
    }
  }
  return found;
}

function sectionOf(best: TopicClass, abroad: boolean): string {
  if (best === 'technology') return 'Technology';
  if (abroad && goesAbroad.has(best)) return 'World';
  return mediaTopics.find(({ code }) => code === codes[best])!.section;
}

function reasonOf(best: TopicClass, firsts: ReportToFile[], printed: Printed[]): string {
  const saying = printed.filter((place) => place.classes.includes(best)).length;
  const words = firsts
    .filter(({ shares }) => bestOf({ ...emptyShares(), ...shares }) === best)
    .flatMap((report) => report.words);
  const places = saying > 0 ? `printed under it by ${saying} of ${firsts.length}` : '';
  const list = [...new Set(words)].slice(0, 5).join(', ');
  return (
    [places, list && `words: ${list}`].filter((part) => part !== '').join('; ') ||
    'nothing speaks for another'
  );
}

function emptyShares(): Shares {
  return Object.fromEntries(classes.map((name) => [name, 0])) as Shares;
}
