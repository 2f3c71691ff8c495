import { primaryLanguage } from '../../../../news/language/span.ts';
import { wordsOf } from '../../../../news/language/words.ts';
import { arabic } from './arabic.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import { classes, type Lexicon, type TopicClass } from './lexicon.ts';
import { spanish } from './spanish.ts';

const lexicons: Record<string, Lexicon> = { ar: arabic, en: english, de: german, fr: french, es: spanish };

/** Log odds of a telling word and of another, in nats; a word of several classes says less of each. */
const telling = 2;
const slight = 0.8;

export interface Entries {
  /** By stem, or by the stems of a phrase without its stop words. */
  entries: Map<string, { weight: number; names: TopicClass[] }>;
  /** Words of the longest phrase. */
  longest: number;
}

const read = new Map<string, Entries>();

/** The word lists of a language, stemmed as its texts are; for a language without lists the English ones: names of firms, sciences and sports go round the world. */
export function lexiconFor(language: string): Entries {
  const primary = primaryLanguage(language);
  const known = read.get(primary);
  if (known) return known;
  const entries = readLexicon(lexicons[primary] ?? english, lexicons[primary] ? primary : 'und');
  read.set(primary, entries);
  return entries;
}

function readLexicon(lexicon: Lexicon, language: string): Entries {
  const entries: Entries = { entries: new Map(), longest: 1 };
  for (const name of classes) {
    const [tell, little] = lexicon[name].split('|');
    for (const word of listed(tell)) add(entries, word, name, telling, language);
    for (const word of listed(little)) add(entries, word, name, slight, language);
  }
  for (const entry of entries.entries.values()) entry.weight /= Math.sqrt(entry.names.length);
  return entries;
}

function add(lists: Entries, word: string, name: TopicClass, weight: number, language: string): void {
  const words = wordsOf(word.replaceAll('_', ' '), language);
  const content = words.filter((each) => !each.stop);
  if (content.length === 0) return;
  const stem = content.map((each) => each.stem).join(' ');
  lists.longest = Math.max(lists.longest, content.length);
  const known = lists.entries.get(stem);
  if (!known) lists.entries.set(stem, { weight, names: [name] });
  else if (!known.names.includes(name)) {
    known.names.push(name);
    known.weight = Math.max(known.weight, weight);
  }
}

function listed(words: string | undefined): string[] {
  return (words ?? '').split(/\s+/).filter((word) => word !== '');
}
