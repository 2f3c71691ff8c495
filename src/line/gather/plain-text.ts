import { Parser } from 'htmlparser2';

/** Elements whose words are not read. */
const silent = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'figcaption',
  'button',
  'form',
]);
/** Elements that stand apart as paragraphs. */
const blocks = new Set([
  'p',
  'div',
  'br',
  'li',
  'ul',
  'ol',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'tr',
  'table',
  'section',
  'article',
  'figure',
  'hr',
  'pre',
]);

/** The words of a piece of HTML, or of plain text, with paragraphs apart by a blank line and entities read. */
export function plainText(html: string): string {
  if (!/[<&]/.test(html)) return html.trim();
  const parts: string[] = [];
  let muted = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) muted += 1;
        if (blocks.has(name)) parts.push('\n\n');
      },
      ontext(text) {
        if (muted === 0) parts.push(text);
      },
      onclosetag(name) {
        if (silent.has(name)) muted = Math.max(0, muted - 1);
        if (blocks.has(name)) parts.push('\n\n');
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return parts
    .join('')
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}
