import { stem as englishStem } from 'porter2';
import { newStemmer } from 'snowball-stemmers';
import { hashOf, scanWords, withUnits } from './scan-words.ts';
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
  scanWords(text, lexicon.language, (start, end, hash, units) => {
    const { text: word, stem, stop } = keptForm(text, units, start, end, hash, lexicon);
    words.push({ start, end, text: word, stem, stop });
  });
  return words;
}

/** The stem of one word, as `wordsOf` gives it. */
export function stemOf(word: string, language: string): string {
  const lexicon = lexiconOf(language);
  return withUnits(word, (units) => keptForm(word, units, 0, word.length, hashOf(word) | 0, lexicon)).stem;
}

/** One word as `wordsOf` gives it, for who keeps it: here it is not. */
export function formOf(word: string, language: string): Form {
  return newForm(word, lexiconOf(language));
}

/** What is known of a word wherever it stands. */
type Form = Omit<Word, keyof Span>;

interface Lexicon {
  language: string;
  stem: (word: string) => string;
  stops: ReadonlySet<string>;
  forms: WordTable<Form>;
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
    forms: new WordTable(),
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

function keptForm(
  text: string,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  lexicon: Lexicon,
): Form {
  const known = lexicon.forms.find(units, start, end, hash);
  if (known) return known;
  const form = newForm(text.slice(start, end), lexicon);
  lexicon.forms.add(units, start, end, hash, form);
  return form;
}

function newForm(word: string, lexicon: Lexicon): Form {
  const folded = fold(word);
  const bare = withoutClitics(folded, lexicon.language);
  const stem =
    bare.length > longestStemmed || /\d/.test(bare) ? bare : fold(lexicon.stem(stemmable(word, bare)));
  return { text: word, stem, stop: lexicon.stops.has(folded) || lexicon.stops.has(bare) };
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
