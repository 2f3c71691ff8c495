import { stem as englishStem } from 'porter2';
import { newStemmer } from 'snowball-stemmers';
import { hashOf, scanWords } from './scan-words.ts';
import { fold, primaryLanguage, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';
import { WordTable } from './word-table.ts';

export interface Word extends Span {
  /** As it stands in the text. */
  text: string;
  /** Folded (no case, no accents) and stemmed where the language has a stemmer. */
  stem: string;
  /** A word that says little by itself; always false where we have no list. */
  stop: boolean;
}

const algorithms: Record<string, string> = {
  ar: 'arabic',
  ca: 'catalan',
  cs: 'czech',
  da: 'danish',
  de: 'german',
  es: 'spanish',
  eu: 'basque',
  fi: 'finnish',
  fr: 'french',
  ga: 'irish',
  hu: 'hungarian',
  hy: 'armenian',
  it: 'italian',
  nb: 'norwegian',
  nl: 'dutch',
  nn: 'norwegian',
  no: 'norwegian',
  pt: 'portuguese',
  ro: 'romanian',
  ru: 'russian',
  sl: 'slovene',
  sv: 'swedish',
  ta: 'tamil',
  tr: 'turkish',
};

/**
 * The words of a text, in order. Hyphens part words; numbers keep their separators; an English possessive and a
 * French or Italian elision (`l'`, `d'`, `dell'`) are dropped from the stem. Chinese, Japanese, Thai, Lao, Khmer and Burmese
 * runs are cut by Intl.Segmenter, all else by one expression. Stems are Snowball's (M. F. Porter), cached.
 */
export function wordsOf(text: string, language: string): Word[] {
  const lexicon = lexiconOf(language);
  const words: Word[] = [];
  scanWords(text, lexicon.language, (start, end, hash) => {
    const { text: word, stem, stop } = entryOf(text, start, end, hash, lexicon);
    words.push({ start, end, text: word, stem, stop });
  });
  return words;
}

/** One word as `wordsOf` gives it. */
export function formOf(word: string, language: string): Omit<Word, keyof Span> {
  return entryOf(word, 0, word.length, hashOf(word), lexiconOf(language));
}

/** The stem of one word, as `wordsOf` gives it. */
export function stemOf(word: string, language: string): string {
  return formOf(word, language).stem;
}

interface Entry {
  text: string;
  stem: string;
  stop: boolean;
}

interface Lexicon {
  language: string;
  stem: (word: string) => string;
  stops: ReadonlySet<string>;
  entries: WordTable<Entry>;
}

const lexicons = new Map<string, Lexicon>();
const longestStemmed = 60;

function lexiconOf(tag: string): Lexicon {
  const language = primaryLanguage(tag);
  const known = lexicons.get(language);
  if (known) return known;
  const lexicon: Lexicon = {
    language,
    stem: stemmerOf(language),
    stops: stopWords(language),
    entries: new WordTable(),
  };
  if (lexicons.size > 200) lexicons.clear();
  lexicons.set(language, lexicon);
  return lexicon;
}

/** The English one gives Snowball's own stems seven times as fast: words met for the first time are most of what reading costs. */
function stemmerOf(language: string): (word: string) => string {
  if (language === 'en') return englishStem;
  const algorithm = algorithms[language];
  if (!algorithm) return (word) => word;
  const stemmer = newStemmer(algorithm);
  return (word) => stemmer.stem(word);
}

function entryOf(text: string, start: number, end: number, hash: number, lexicon: Lexicon): Entry {
  const known = lexicon.entries.find(text, start, end, hash);
  if (known) return known;
  const word = text.slice(start, end);
  const folded = fold(word);
  const bare = withoutClitics(folded, lexicon.language);
  const stem =
    bare.length > longestStemmed || /\d/.test(bare) ? bare : fold(lexicon.stem(stemmable(word, bare)));
  const entry = { text: word, stem, stop: lexicon.stops.has(folded) || lexicon.stops.has(bare) };
  lexicon.entries.add(entry, hash);
  return entry;
}

/** Stemmers know their language's accents, so they get the accented word where nothing was taken off it. */
function stemmable(word: string, bare: string): string {
  const lower = word.toLowerCase();
  return fold(lower) === bare ? lower : bare;
}

function withoutClitics(word: string, language: string): string {
  if (!word.includes("'")) return word;
  if (language === 'fr' || language === 'it' || language === 'ca') {
    const bare = word.replace(/^(?:[a-z]|qu|jusqu|lorsqu|puisqu|dell|nell|all|dall|sull|un|quest)'/, '');
    if (bare !== '') return bare;
  }
  return word.replace(/'s$/, '');
}
