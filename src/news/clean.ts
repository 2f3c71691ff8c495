/**
 * The door for text (invariant 7): valid Unicode, NFC, no NUL or other control characters but newline,
 * no lone surrogates, no bidirectional overrides, bounded length.
 */
export function cleanText(text: string, longest: number): string {
  // Most text is plain and clean as it is.
  if (/^[\n\x20-\x7e]*$/.test(text)) return text.slice(0, longest);
  return text
    .slice(0, longest * 2)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/\t/g, ' ')
    .replace(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFD\uFFFE\uFFFF\u200B\u200E\u200F\u2060-\u2064\u{E0000}-\u{E007F}]/gu,
      '',
    )
    .normalize('NFC')
    .slice(0, longest)
    .toWellFormed()
    .replace(/\uFFFD$/u, '');
}

/** One line: cleaned, white space folded, trimmed. */
export function cleanLine(text: string, longest: number): string {
  return cleanText(text, longest * 2)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, longest)
    .toWellFormed();
}
