import { decodeHTML } from 'entities';

/** Elements whose words are not read. */
const silent = new Set('noscript template applet svg figcaption button form head'.split(' '));
/** Elements that hold no HTML, and no words for people. */
const raw = new Set(['script', 'style']);
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

/**
 * The words of HTML, with paragraphs apart by a blank line. What is not ended swallows nothing: where the end of a
 * form or a button is missing, its words are read after all. Linear in the text, whatever stands in it.
 */
export function textOfMarkup(html: string): string {
  if (!/[<&]/.test(html)) return paragraphs(html);
  const plain = html.includes('<![CDATA[') ? html.replaceAll('<![CDATA[', '').replaceAll(']]>', '') : html;
  const { text, open } = wordsBetweenTags(plain, silent);
  return paragraphs(open ? wordsBetweenTags(plain, new Set()).text : text);
}

function wordsBetweenTags(html: string, mute: ReadonlySet<string>): { text: string; open: boolean } {
  const parts: string[] = [];
  let muted = 0;
  let at = 0;
  const say = (words: string) => {
    if (muted === 0 && words !== '') parts.push(words.includes('&') ? decodeHTML(words) : words);
  };
  for (let start = html.indexOf('<'); start !== -1; start = html.indexOf('<', Math.max(at, start + 1))) {
    const tag = tagAt(html, start);
    if (!tag) continue;
    say(html.slice(at, start));
    at = tag.end;
    if (mute.has(tag.name) && !tag.empty) muted = Math.max(0, muted + (tag.closes ? -1 : 1));
    if (blocks.has(tag.name)) parts.push('\n\n');
    else if (cells.has(tag.name)) parts.push(' ');
    if (raw.has(tag.name) && !tag.closes && !tag.empty) at = endOfRaw(html, tag);
  }
  say(html.slice(at));
  return { text: parts.join(''), open: muted > 0 };
}

interface Tag {
  /** In lower case; empty for comments and declarations. */
  name: string;
  closes: boolean;
  empty: boolean;
  /** Just behind it. */
  end: number;
}

const tagName = /<(\/?)([a-z][^\s/<>]{0,50})/iy;

/** The tag, comment or declaration that begins here; null where the bracket stands for itself. */
function tagAt(html: string, start: number): Tag | null {
  const nothing = { name: '', closes: false, empty: false };
  if (html.startsWith('<!--', start)) {
    const end = html.indexOf('-->', start + 4);
    return { ...nothing, end: end === -1 ? endOfTag(html, start + 4) : end + 3 };
  }
  const next = html[start + 1];
  if (next === '!' || next === '?') {
    const end = endOfTag(html, start + 2);
    return html[end - 1] === '>' ? { ...nothing, end } : null;
  }
  tagName.lastIndex = start;
  const found = tagName.exec(html);
  if (!found) return null;
  const end = endOfTag(html, start + found[0].length);
  const name = found[2]!.toLowerCase();
  return { name, closes: found[1] === '/', empty: html[end - 2] === '/', end };
}

/** The longest tag: one that goes on beyond has lost its end. */
const longestTag = 5_000;

/** Just behind the bracket that ends a tag, or before one that begins the next; between quotation marks they do not. */
function endOfTag(html: string, from: number): number {
  const last = Math.min(html.length, from + longestTag);
  let quote = '';
  for (let at = from; at < last; at += 1) {
    const letter = html[at]!;
    if (quote !== '') {
      if (letter === quote) quote = '';
    } else if (letter === '>') return at + 1;
    else if (letter === '<') return at;
    else if ((letter === '"' || letter === "'") && html[at - 1] === '=') quote = letter;
  }
  const end = html.slice(from, last).search(/[<>]/);
  if (end === -1) return last;
  return from + end + (html[from + end] === '>' ? 1 : 0);
}

/** Where a script or a style sheet ends; without an end, all that follows belongs to it. */
function endOfRaw(html: string, { name, end }: Tag): number {
  const close = new RegExp(`</${name}`, 'gi');
  close.lastIndex = end;
  return close.exec(html)?.index ?? html.length;
}

function paragraphs(text: string): string {
  return text.replace(/\s+/gu, (space) => (/\n[^\n]*\n/.test(space) ? '\n\n' : ' ')).trim();
}
