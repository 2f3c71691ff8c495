/** A stretch of a text: UTF-16 offsets, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** Lower case, no accents, straight apostrophes: how words are compared. Keeps the length of most texts, not of all. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/ß/g, 'ss');
}

/** A regular expression's source that matches a text as it stands. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

/** `en` of `en-GB`, lower case; `und` for what is no language tag. */
export function primaryLanguage(tag: string | null | undefined): string {
  const found = /^\s*([a-z]{2,3})(?:[-_]|\s*$)/i.exec(tag ?? '');
  return found ? found[1]!.toLowerCase() : 'und';
}

/** The word of letters that ends right before a place, one space or a full stop and a space away; empty where none does. */
export function wordBefore(text: string, at: number): string {
  let end = at - 1;
  if (end < 0 || (text[end] !== ' ' && text[end] !== '\u00a0')) return '';
  if (text[end - 1] === '.') end--;
  let start = end;
  while (start > 0 && end - start < 40 && /\p{L}/u.test(text[start - 1]!)) start--;
  return text.slice(start, end);
}
