import { wordsOf } from '../../news/language/words.ts';
import type { Frequencies } from './frequencies.ts';
import { groupingSettings as settings } from './settings.ts';

/** The terms of a report with how much they count: stems of its words, those of its title for more. */
export interface Terms {
  counts: Map<number, number>;
}

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
  return { counts };
}

function stems(text: string, language: string): string[] {
  return wordsOf(text, language).flatMap((word) => (word.stop || word.text.length < 2 ? [] : [word.stem]));
}
