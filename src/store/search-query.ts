import { fold } from '../news/language/span.ts';
import { wordsOf } from '../news/language/words.ts';
import { longestWord, quoteLexeme } from './search-index.ts';

/** One thing that is looked for: a word, or words that must follow each other. */
export interface SearchTerm {
  /** As typed, for telling what was corrected. */
  text: string;
  /** In each language of the paper, the stems with their places from the first. */
  readings: { stem: string; at: number }[][];
  /** Stories with it are left out. */
  without: boolean;
}

/** Terms in one query; more say nothing more. */
const mostTerms = 12;

/**
 * Reads what people type: words, "words that follow each other", and -words to leave out.
 * @param languages those that the paper's articles are written in: a word is stemmed in each
 */
export function readQuery(typed: string, languages: string[]): SearchTerm[] {
  const terms: SearchTerm[] = [];
  for (const [, minus, phrase, word] of typed.matchAll(
    /(-)?(?:["“”„«»]([^"“”„«»]+)["“”„«»]|([^\s"“”„«»]+))/g,
  )) {
    const text = (phrase ?? word)!.trim();
    const readings = languages.map((language) => reading(text, language)).filter((stems) => stems.length > 0);
    const distinct = [...new Map(readings.map((stems) => [JSON.stringify(stems), stems])).values()];
    if (distinct.length > 0) terms.push({ text, readings: distinct, without: minus !== undefined });
    if (terms.length === mostTerms) break;
  }
  return terms;
}

/** The query in the database's own language. Only quoted stems and our own operators come into it. */
export function asTsQuery(terms: SearchTerm[]): string {
  return terms
    .map(({ readings, without }) => {
      const any = readings.map(followed).join(' | ');
      return `${without ? '!' : ''}(${any})`;
    })
    .join(' & ');
}

/** Stems whose words are shown as found. */
export function stemsToMark(terms: SearchTerm[]): Set<string> {
  const wanted = terms.filter((term) => !term.without);
  return new Set(wanted.flatMap(({ readings }) => readings.flat().map(({ stem }) => stem)));
}

/** The words of a query that can be misspelled: those of letters alone, folded. */
export function spellable(terms: SearchTerm[]): string[] {
  return terms.flatMap(({ text, without }) => (!without && /^\p{L}{3,30}$/u.test(text) ? [fold(text)] : []));
}

function reading(text: string, language: string): { stem: string; at: number }[] {
  const words = wordsOf(text, language).map(({ stem, stop }, at) => ({ stem, stop, at }));
  return words
    .filter(({ stop, stem }) => !stop && stem !== '' && stem.length <= longestWord)
    .map(({ stem, at }) => ({ stem, at }));
}

function followed(stems: { stem: string; at: number }[]): string {
  const [first, ...rest] = stems;
  let text = quoteLexeme(first!.stem);
  let last = first!.at;
  for (const { stem, at } of rest) {
    text += ` <${at - last}> ${quoteLexeme(stem)}`;
    last = at;
  }
  return `(${text})`;
}
