import type { DraftSentence } from '../../news/draft.ts';
import { findNumbers, type NumberMention, sameNumber } from '../../news/language/numbers.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { claimOf, languageOf, wordsOfAll } from './claims.ts';

/** Every number, amount, percentage and date of a sentence is in a passage that it cites, unit and rounding allowed for. */
export function checkNumbers(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  const language = languageOf(passages);
  const known = findNumbers(wordsOfAll(passages), language);
  const loose = findNumbers(claimOf(sentence), language).find(
    (claimed) => !known.some((number) => sameNumber(claimed, number) && !contradicts(claimed, number)),
  );
  return loose ? `No passage gives the number ${loose.text.trim()}` : null;
}

/** `more than 40` is not `fewer than 40`. */
function contradicts(one: NumberMention, other: NumberMention): boolean {
  const up = (about: NumberMention['about']) => about === 'more-than' || about === 'at-least';
  return (up(one.about) && other.about === 'less-than') || (one.about === 'less-than' && up(other.about));
}
