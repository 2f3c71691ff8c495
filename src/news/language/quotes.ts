import { findNames } from './names.ts';
import type { Span } from './span.ts';

/** Words between quotation marks, and who said them where the text tells. */
export interface Quote extends Span {
  text: string;
  speaker: Span | null;
  cue: Span | null;
}

/** Opening marks with what closes them. German closes with what English opens with. */
const pairs: [string, string][] = [
  ['“', '”'],
  ['„', '“'],
  ['«', '»'],
  ['»', '«'],
  ['"', '"'],
  ['‟', '”'],
];

const cues =
  /\b(said|says|told|added|adds|warned|explained|insisted|stated|asked|replied|wrote|tweeted|announced|declared|claimed|argued|sagte|sagt|erklärte|betonte|teilte|warnte|a déclaré|a dit|a affirmé|a ajouté|déclare|affirme|dijo|afirmó|declaró|aseguró|explicó)\b/giu;

/** The longest stretch that counts as a quote; an opening mark without its end must not swallow the text. */
const longest = 1_200;

/**
 * Quotes of a text with offsets inside the marks. A quote never crosses a paragraph. The speaker is the name beside
 * a verb of saying, after or before the quote; where that is a pronoun or unclear, there is none. Linear but for
 * the names around each quote.
 */
export function findQuotes(text: string, language: string): Quote[] {
  const quotes: Quote[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const pair = pairs.find(([open]) => text[at] === open);
    if (!pair) continue;
    const end = text.indexOf(pair[1], at + 1);
    const wall = text.indexOf('\n', at + 1);
    if (end === -1 || end - at > longest || (wall !== -1 && wall < end)) continue;
    const span = { start: at + 1, end };
    if (end > at + 1)
      quotes.push({ ...span, text: text.slice(span.start, end), ...speakerOf(text, span, language) });
    at = end;
  }
  return quotes;
}

function speakerOf(text: string, quote: Span, language: string): { speaker: Span | null; cue: Span | null } {
  const after = around(text, quote.end + 1, Math.min(text.length, quote.end + 140), 'after');
  const before = around(text, Math.max(0, quote.start - 140), quote.start - 1, 'before');
  for (const stretch of [after, before]) {
    const cue = stretch && cueIn(text, stretch);
    if (!stretch || !cue) continue;
    const names = findNames(text.slice(stretch.start, stretch.end), language).map((name) => ({
      start: stretch.start + name.start,
      end: stretch.start + name.end,
    }));
    const near = names
      .filter((name) => (name.start < cue.start ? cue.start - name.end < 40 : name.start - cue.end < 20))
      .sort((a, b) => distance(a, cue) - distance(b, cue))[0];
    if (near) return { speaker: near, cue };
    return { speaker: null, cue };
  }
  return { speaker: null, cue: null };
}

/** The rest of the sentence on one side of a quote. */
function around(text: string, start: number, end: number, side: 'before' | 'after'): Span | null {
  if (end <= start) return null;
  const stretch = text.slice(start, end);
  if (side === 'after') {
    const stop = stretch.search(/[.!?“"„«]\s|\n/);
    return { start, end: stop === -1 ? end : start + stop };
  }
  const from = Math.max(stretch.lastIndexOf('. '), stretch.lastIndexOf('\n'), stretch.lastIndexOf('” '));
  return { start: from === -1 ? start : start + from + 1, end };
}

function cueIn(text: string, span: Span): Span | null {
  const match = [...text.slice(span.start, span.end).matchAll(cues)][0];
  return match ? { start: span.start + match.index, end: span.start + match.index + match[0].length } : null;
}

function distance(a: Span, b: Span): number {
  return a.start < b.start ? b.start - a.end : a.start - b.end;
}
