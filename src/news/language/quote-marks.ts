import { primaryLanguage, type Span } from './span.ts';

/** Words between quotation marks: the span of the words, and of the marks around them. */
export interface Marked extends Span {
  marks: Span;
  /** The mark is left open because the quote goes on in the next paragraph. */
  continues: boolean;
}

interface Mark {
  at: number;
  sign: string;
}

/** The longest stretch that counts as a quote: an opening mark without its end must not swallow the text. */
const longest = 2_000;
/** How many marks may stand inside a quote. */
const mostInside = 40;
const anyMark = /[“”„‟«»‹›"‘’‚'「」『』]/g;
const closers: Record<string, string> = {
  '“': '”"',
  '„': '“”"‟',
  '‟': '”',
  '«': '»',
  '»': '«',
  '”': '”',
  '"': '"”',
  '‹': '›',
  '›': '‹',
  '‚': '‘’',
  '‘': '’',
  "'": "'’",
  '「': '」',
  '『': '』',
};
/** Languages that put guillemets with the points outward, so that » never opens. */
const outward = new Set(['fr', 'es', 'it', 'pt', 'ru', 'uk', 'el', 'ca', 'no', 'nb', 'nn', 'tr', 'fa']);
const clipped = /^(?:em|til|cause|n|s|tis|twas|round|bout|d|re|ve|ll|t|m)(?!\p{L})/iu;

/**
 * Quotes of a text in order, outermost only, by all the marks that the languages we read use: “ ” „ “ « » » « ‹ › " ' ‘ ’
 * 「 」. A quote stays within its paragraph, or runs to the paragraph's end where the next one opens with the same mark.
 * Single marks count only where they cannot be apostrophes. Linear.
 */
export function markedSpans(text: string, language: string): Marked[] {
  const marks = [...text.matchAll(anyMark)].map((match) => ({ at: match.index, sign: match[0] }));
  const found: Marked[] = [];
  const code = primaryLanguage(language);
  let wall = -1;
  for (let index = 0; index < marks.length; index++) {
    const mark = marks[index]!;
    if (wall < mark.at) {
      wall = text.indexOf('\n', mark.at);
      if (wall === -1) wall = text.length;
    }
    if (!opens(text, mark, code)) continue;
    const close = closing(text, marks, index, wall);
    if (close !== null) {
      add(text, mark.at, marks[close]!.at, false, found);
      index = close;
    } else if (goesOn(text, mark, wall)) {
      add(text, mark.at, wall, true, found);
      while (index + 1 < marks.length && marks[index + 1]!.at < wall) index++;
    }
  }
  return found;
}

function add(text: string, open: number, close: number, continues: boolean, found: Marked[]): void {
  let start = open + 1;
  let end = close;
  while (start < end && /\s/.test(text[start]!)) start++;
  while (end > start && /\s/.test(text[end - 1]!)) end--;
  if (end > start)
    found.push({ start, end, marks: { start: open, end: continues ? close : close + 1 }, continues });
}

/** Whether a mark stands where quotes begin: behind a space, before a word. */
function opens(text: string, { at, sign }: Mark, code: string): boolean {
  const before = at === 0 ? ' ' : text[at - 1]!;
  const after = text[at + 1] ?? ' ';
  if ('„‚「『'.includes(sign)) return true;
  const free = /[\s([{—–\-/:“„«"‘'’>]/.test(before);
  if (sign === '«') return free && after !== '.' && after !== ',';
  if (sign === '»') return !outward.has(code) && free && /\S/.test(after);
  if (sign === '‹') return free;
  if (sign === '›') return !outward.has(code) && free && /\S/.test(after);
  if (!free || !/[\p{L}\p{N}[(…¿¡$€£.#@‘']/u.test(after)) return false;
  if (sign === '”') return code === 'sv' || code === 'fi';
  if (sign === '“' || sign === '"' || sign === '‟') return true;
  if (sign === '’') return false;
  if (code !== 'en' && code !== 'nl' && code !== 'und' && sign === "'") return false;
  return (
    /[\s([—–]/.test(before) &&
    !clipped.test(text.slice(at + 1, at + 8)) &&
    !/^\d0s/.test(text.slice(at + 1, at + 5))
  );
}

/** The place among the marks of the one that closes; null where there is none before the paragraph ends. */
function closing(text: string, marks: Mark[], index: number, wall: number): number | null {
  const { at, sign } = marks[index]!;
  const wanted = closers[sign]!;
  const single = sign === "'" || sign === '‘' || sign === '‚';
  let depth = 0;
  let fallback: number | null = null;
  for (let next = index + 1; next < marks.length && next <= index + mostInside; next++) {
    const mark = marks[next]!;
    if (mark.at >= wall || mark.at - at > longest) break;
    if (mark.sign === sign && sign !== '"' && sign !== "'" && sign !== '”') depth++;
    else if (wanted.includes(mark.sign)) {
      if (single) {
        const verdict = closesSingle(text, mark.at);
        if (verdict === 'yes') return next;
        if (verdict === 'maybe') fallback ??= next;
      } else if (depth > 0) depth--;
      else return next;
    } else if (single && /["“«]/.test(mark.sign) && sign !== '‚') break;
  }
  return fallback;
}

/** An apostrophe stands in a word; the end of a plural (`the unions' plans`) looks like an end of a quote. */
function closesSingle(text: string, at: number): 'yes' | 'maybe' | 'no' {
  const before = text[at - 1] ?? ' ';
  const after = text[at + 1] ?? ' ';
  if (/[\p{L}\p{N}]/u.test(after) || /\s/.test(before)) return 'no';
  if (/[.,!?…;:)]/.test(before) || /[.,!?;:)\]—–]/.test(after)) return 'yes';
  return before === 's' ? 'maybe' : 'yes';
}

/** A quote of several paragraphs opens each with a mark and closes only the last. */
function goesOn(text: string, { at, sign }: Mark, wall: number): boolean {
  if (wall >= text.length || wall - at > longest || sign === "'" || sign === '‘') return false;
  const next = /^\s*(\S)/.exec(text.slice(wall, wall + 12));
  return next?.[1] === sign || (sign === '«' && next?.[1] === '»');
}
