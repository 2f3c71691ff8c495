import { decodeHTML } from 'entities';
import { Parser } from 'htmlparser2';

/** Elements whose words are not read. */
const silent = new Set('script style noscript template applet svg figcaption button form head'.split(' '));
/** Elements that stand apart as paragraphs. */
const blocks = new Set(
  (
    'p div br li ul ol dl dt dd h1 h2 h3 h4 h5 h6 blockquote tr table section article aside header footer ' +
    'figure hr pre center address main nav'
  ).split(' '),
);
/** Elements that set words apart in a line. */
const cells = new Set(['td', 'th']);
/** Names that show that a text is HTML. What else stands in angle brackets are words: `List<T>`. */
const telling =
  /<(?:\/?(?:a|abbr|acronym|address|applet|article|aside|audio|b|base|big|blink|blockquote|body|br|button|caption|center|cite|code|col|dd|del|dfn|dir|div|dl|dt|em|embed|fieldset|figure|figcaption|font|footer|form|frame|frameset|h[1-6]|head|header|hr|html|i|iframe|img|input|ins|kbd|label|legend|li|link|main|map|mark|marquee|math|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|q|s|samp|script|section|select|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|template|textarea|tfoot|th|thead|time|title|tr|tt|u|ul|var|video|wbr)(?:[\s/>]|$)|!--|!\[CDATA\[|\?xml)/i;

/**
 * The words of a text that may be HTML or not: HTML is read as such, its paragraphs set apart by a blank line; of
 * other text the references to characters are resolved.
 */
export function plainText(text: string): string {
  if (telling.test(text)) return textOfMarkup(text);
  return (text.includes('&') ? decodeHTML(text) : text).trim();
}

/** The words of HTML, with paragraphs apart by a blank line. */
export function textOfMarkup(html: string): string {
  if (!/[<&]/.test(html)) return paragraphs(html);
  const parts: string[] = [];
  let muted = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (silent.has(name)) muted += 1;
        if (blocks.has(name)) parts.push('\n\n');
        else if (cells.has(name)) parts.push(' ');
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
  parser.end(withoutTraps(html));
  return paragraphs(parts.join(''));
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** What swallows all that follows where its end is missing: a comment, or a frame, which holds nothing to read. */
function withoutTraps(html: string): string {
  const comment = html.lastIndexOf('<!--');
  const ended = comment === -1 || html.includes('-->', comment);
  const safe = ended ? html : `${html.slice(0, comment)}<!${html.slice(comment + 4)}`;
  return /<iframe/i.test(safe) ? safe.replace(/<\/?iframe\b[^>]{0,2000}>/gi, '') : safe;
}
