import { newStemmer } from 'snowball-stemmers';
import { fold, primaryLanguage, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';

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
  en: 'english',
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
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const plainWord = /\d+(?:[.,]\d+)*[a-z]*|[a-z]+(?:['’][a-z]+)*/gi;
const anyWord =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}]+|\p{N}+(?:[.,]\p{N}+)*\p{L}*|[\p{L}\p{M}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/**
 * The words of a text, in order. Hyphens part words; numbers keep their separators; an English possessive and a
 * French or Italian elision (`l'`, `d'`, `dell'`) are dropped from the stem. Chinese, Japanese, Thai, Lao, Khmer and Burmese
 * runs are cut by Intl.Segmenter, all else by one expression. Stems are Snowball's (M. F. Porter), cached.
 */
export function wordsOf(text: string, language: string): Word[] {
  const lexicon = lexiconOf(language);
  const words: Word[] = [];
  const pattern = /^[\x00-\x7f\u2018-\u201d\u2013\u2014]*$/.test(text) ? plainWord : anyWord;
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const word = match[0];
    if (word.charCodeAt(0) > 0x0e00 && unspaced.test(word)) cut(word, match.index, lexicon, words);
    else push(word, match.index, lexicon, words);
  }
  return words;
}

/** The stem of one word, as `wordsOf` gives it. */
export function stemOf(word: string, language: string): string {
  return entryOf(word, lexiconOf(language)).stem;
}

interface Entry {
  stem: string;
  stop: boolean;
}

interface Lexicon {
  language: string;
  stem: (word: string) => string;
  stops: ReadonlySet<string>;
  entries: Map<string, Entry>;
}

const lexicons = new Map<string, Lexicon>();
/** Entries per language; a hostile text of new words only empties the cache, it never grows it. */
const mostEntries = 100_000;
const longestStemmed = 60;

function lexiconOf(tag: string): Lexicon {
  const language = primaryLanguage(tag);
  const known = lexicons.get(language);
  if (known) return known;
  const algorithm = algorithms[language];
  const stemmer = algorithm ? newStemmer(algorithm) : null;
  const lexicon: Lexicon = {
    language,
    stem: stemmer ? (word) => stemmer.stem(word) : (word) => word,
    stops: stopWords(language),
    entries: new Map(),
  };
  if (lexicons.size > 200) lexicons.clear();
  lexicons.set(language, lexicon);
  return lexicon;
}

function cut(run: string, at: number, lexicon: Lexicon, words: Word[]): void {
  const language = lexicon.language === 'und' ? undefined : lexicon.language;
  for (const part of segmenterOf(language).segment(run)) {
    if (part.isWordLike) push(part.segment, at + part.index, lexicon, words);
  }
}

const segmenters = new Map<string | undefined, Intl.Segmenter>();

function segmenterOf(language: string | undefined): Intl.Segmenter {
  let segmenter = segmenters.get(language);
  if (!segmenter) {
    segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    segmenters.set(language, segmenter);
  }
  return segmenter;
}

function push(word: string, at: number, lexicon: Lexicon, words: Word[]): void {
  const entry = entryOf(word, lexicon);
  words.push({ start: at, end: at + word.length, text: word, stem: entry.stem, stop: entry.stop });
}

function entryOf(word: string, lexicon: Lexicon): Entry {
  const known = lexicon.entries.get(word);
  if (known) return known;
  const folded = fold(word);
  const bare = withoutClitics(folded, lexicon.language);
  const stem =
    bare.length > longestStemmed || /\d/.test(bare) ? bare : fold(lexicon.stem(stemmable(word, bare)));
  const entry = { stem, stop: lexicon.stops.has(folded) || lexicon.stops.has(bare) };
  if (lexicon.entries.size >= mostEntries) lexicon.entries.clear();
  lexicon.entries.set(word, entry);
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
