import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/** Marks that would pass for a quotation. A single one within or behind a word is an apostrophe. */
const marks = /["“”„«»‟]|``|''|(?<![\p{L}\d])['‘‚](?=\p{L})[^'’]*['’](?!\p{L})/u;

/**
 * Quotes are verbatim, and code alone sets the marks (invariant 3): words of ours hold none. Typographic variants
 * are allowed: straight and curly marks, dashes of any length, an ellipsis as a character or three dots, and any
 * white space.
 */
export function checkQuotes({ sentence, passages }: Reading): Finding | null {
  for (const part of sentence.parts) {
    if (part.kind !== 'quote') {
      const typed = marks.exec(part.text);
      if (typed) return finding(reasonOf('typed-quote', typed[0]));
    } else if (!passages.some((passage) => plain(passage.text).includes(plain(part.text))))
      return finding(reasonOf('no-quote', part.text));
  }
  return null;
}

function plain(text: string): string {
  return text
    .replace(/[“”„«»‟]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/gu, ' ')
    .trim();
}
