import { findNames } from '../../news/language/names.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Frequencies } from './frequencies.ts';
import { groupingSettings as settings } from './settings.ts';

/** The terms of a report with how much they count: stems of its words, those of its title for more. */
export interface Terms {
  counts: Map<number, number>;
  /** The words of the names in its head: who and where. */
  names: Set<string>;
}

/** Characters of a report's head, where news names who and where. */
const head = 600;

export function termsOf(title: string, text: string, language: string, frequencies: Frequencies): Terms {
  const counts = new Map<number, number>();
  const add = (term: string, weight: number) => {
    const number = frequencies.numberOf(term);
    counts.set(number, (counts.get(number) ?? 0) + weight);
  };
  for (const term of stems(title, language)) add(term, settings.titleWeight);
  const body = text.startsWith(title) ? text.slice(title.length) : text;
  for (const term of stems(body.slice(0, settings.mostWords * 7), language)) add(term, 1);
  for (const [term, count] of counts) counts.set(term, 1 + Math.log(Math.max(1, count)));
  return { counts, names: namesIn(body.slice(0, head), language) };
}

function stems(text: string, language: string): string[] {
  return wordsOf(text, language).flatMap((word) => (word.stop || word.text.length < 2 ? [] : [word.stem]));
}

function namesIn(text: string, language: string): Set<string> {
  return new Set(
    findNames(text, language).flatMap((name) => name.key.split(' ').filter((word) => word.length > 2)),
  );
}
