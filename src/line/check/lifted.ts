import type { DraftSentence, Part } from '../../news/draft.ts';
import { fold } from '../../news/language/span.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Body } from './alignment.ts';

/** Whether each stretch of a sentence's own words stands as it is in the passages, whose words alone are given. */
export function isLifted(claimText: string, bare: string): boolean {
  return claimText.split(' . ').every((piece) => plain(piece).trim() === '' || bare.includes(plain(piece)));
}

/**
 * Whether all of a sentence but its attributions stands in a passage in one go, between the bounds of sentences or
 * clauses: it turns nothing round, and leaves no "no" or "if" behind.
 */
export function isWhole({ parts }: DraftSentence, { tokens }: Body, language: string): boolean {
  const own = parts
    .map((part) => (part.kind === 'attribution' ? ' ' : isFullDate(part) ? '' : part.text))
    .join('');
  const words = wordsOf(own, language).map(({ text }) => fold(text));
  if (words.length === 0) return true;
  return tokens.some(
    (token, from) =>
      token.folded === words[0] &&
      token.clause !== tokens[from - 1]?.clause &&
      tokens[from + words.length - 1]?.clause !== tokens[from + words.length]?.clause &&
      words.every((word, at) => tokens[from + at]?.folded === word),
  );
}

/** Whether a part is nothing but a day's full date, set behind a weekday: ", 12 March 2026,". */
export function isFullDate(part: Part): boolean {
  return (
    part.kind === 'words' && /^,? \d{1,2}(?:\.|er)?(?: de)? \p{L}{3,12}(?: de)? \d{4},?$/u.test(part.text)
  );
}

/** The words of a text alone, in lower case, with a space before and behind each. */
export function plain(text: string): string {
  const bare = text.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ');
  return ` ${bare.trim()} `;
}
