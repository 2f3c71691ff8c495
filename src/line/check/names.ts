import type { DraftSentence } from '../../news/draft.ts';
import { findNames, sameName } from '../../news/language/names.ts';
import { fold } from '../../news/language/span.ts';
import { stemOf } from '../../news/language/words.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { claimOf, languageOf, wordsOfAll } from './claims.ts';

/**
 * Every name of a sentence is in a passage that it cites: the same words, or the same name by a surname on second
 * mention, an acronym, a title left out or a demonym. The outlets that are cited may be named as well.
 */
export function checkNames(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  const language = languageOf(passages);
  const text = wordsOfAll(passages);
  const folded = ` ${fold(text).replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  const known = findNames(text, language);
  const claim = claimOf(sentence);
  for (const name of findNames(claim, language)) {
    if (
      folded.includes(
        ` ${fold(name.text)
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim()} `,
      )
    )
      continue;
    if (known.some((other) => sameName(name, other))) continue;
    if (passages.some(({ outletName }) => fold(outletName).includes(fold(name.text)))) continue;
    if (isOrdinaryStart(claim, name, folded, language)) continue;
    return `No passage names ${name.text}`;
  }
  return null;
}

/** The first word of a sentence is capitalised whatever it is: one that the passages use in another form is no name. */
function isOrdinaryStart(
  claim: string,
  name: { start: number; text: string },
  folded: string,
  language: string,
): boolean {
  const before = claim.slice(0, name.start).trimEnd();
  const first = before === '' || /[.!?:]$/.test(before);
  if (!first || /\s/.test(name.text)) return false;
  const stem = stemOf(fold(name.text), language);
  return folded.split(' ').some((word) => word !== '' && stemOf(word, language) === stem);
}
