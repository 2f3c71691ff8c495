import { bodyOf } from './alignment.ts';
import { isFullDate, type Reading } from './reading.ts';

/** Whether each stretch of a sentence's own words stands as it is in a passage. */
export function isLifted({ claimText, sourceText }: Reading): boolean {
  const whole = plain(sourceText);
  return claimText.split(' . ').every((piece) => plain(piece).trim() === '' || whole.includes(plain(piece)));
}

/**
 * Whether all of a sentence but its attributions stands in a passage in one go, between the bounds of sentences or
 * clauses: it turns nothing round, and leaves no "no" or "if" behind.
 */
export function isWhole({ sentence, source, language }: Reading): boolean {
  const own = sentence.parts
    .map((part) => (part.kind === 'attribution' ? ' ' : isFullDate(part) ? '' : part.text))
    .join('');
  const words = bodyOf(own, language).tokens.map((token) => token.folded);
  return source.tokens.some(
    (token, from) =>
      token.clause !== source.tokens[from - 1]?.clause &&
      source.tokens[from + words.length - 1]?.clause !== source.tokens[from + words.length]?.clause &&
      words.every((word, at) => source.tokens[from + at]?.folded === word),
  );
}

function plain(words: string): string {
  const bare = words.toLowerCase().replace(/[^\p{L}\p{N}'’]+/gu, ' ');
  return ` ${bare.trim()} `;
}
