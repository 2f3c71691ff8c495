import type { DraftSentence } from '../../news/draft.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { claimOf, languageOf, wordsOfAll } from './claims.ts';

/** The share of a sentence's content words that its passages must hold. */
const least = 0.75;

/** Words of ours that tie sentences together and claim nothing. */
const ties = new Set([
  'report',
  'say',
  'said',
  'accord',
  'add',
  'also',
  'meanwhil',
  'earlier',
  'later',
  'outlet',
  'give',
  'figur',
  'while',
  'put',
  'other',
  'origin',
  'tell',
  'told',
  'differ',
  'against',
  'still',
  'unknown',
  'updat',
  'previous',
  'time',
]);

/** Most content words of a sentence, by stem, stand in the passages that it cites. */
export function checkSupport(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  const language = languageOf(passages);
  const claimed = wordsOf(claimOf(sentence), language).filter((word) => !word.stop && !ties.has(word.stem));
  if (claimed.length === 0)
    return sentence.parts.some((part) => part.kind === 'quote') ? null : 'It says nothing.';
  const known = new Set(wordsOf(wordsOfAll(passages), language).map((word) => word.stem));
  const loose = claimed.filter((word) => !known.has(word.stem));
  if (1 - loose.length / claimed.length >= least) return null;
  return `No passage holds ${loose.map((word) => word.text).join(', ')}`;
}
