import { Parser } from 'htmlparser2';
import { cleanLine, cleanText } from '../../news/clean.ts';
import type { Element } from './xml-tree.ts';

const words = (text: string) => new Set(text.split(' '));
const blocks = words(
  'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer ' +
    'form h1 h2 h3 h4 h5 h6 header hgroup hr html li main menu nav ol p pre section summary table tbody tfoot ' +
    'thead tr ul',
);
const unread = words(
  'script style noscript template iframe object embed svg math select textarea audio video canvas head applet xml',
);
const inline = words(
  'a abbr acronym area b base basefont bdi bdo big blink br button caption cite code col colgroup data datalist ' +
    'del dfn em font frame frameset i img input ins kbd label legend link map mark meta meter nobr noframes optgroup option ' +
    'output param picture progress q rp rt ruby s samp small source span strike strong sub sup td th time ' +
    'title tt track u var wbr marquee',
);
/** A tag-like run that opens no HTML element is the writer's own `<`. */
const tagLike = /<(?=\/?([a-z][a-z0-9:-]*))/gi;

/**
 * HTML to plain text: paragraphs separated by a blank line, entities read, nothing of scripts, styles, players
 * or alternative texts. Text without any tag keeps its own blank lines.
 */
export function htmlToText(html: string, longest: number): string {
  if (!html.includes('<')) {
    if (!html.includes('&')) return paragraphs(html.split(/\n\s*\n/), longest);
    return paragraphs(collect(html, true).split(/\n\s*\n/), longest);
  }
  return paragraphs(collect(html, false).split('\n\n'), longest);
}

/** HTML to one line, for titles and names. */
export function htmlToLine(html: string, longest: number): string {
  return cleanLine(html.includes('<') || html.includes('&') ? htmlToText(html, longest * 4) : html, longest);
}

/** The markup inside an element, to be read as HTML. Entities stay as the document has them. */
export function innerHtml(parent: Element): string {
  return parent.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('<', '&lt;');
      const name = child.name.replace(/^.*:/, '');
      return `<${name}>${innerHtml(child)}</${name}>`;
    })
    .join('');
}

/** True where text that is said to be plain is HTML all the same: a closing tag or an entity by name. */
export function looksLikeHtml(text: string): boolean {
  if (!/<|&/.test(text)) return false;
  const closing = /<\/([a-z][a-z0-9]*)\s*>|<(br|img|hr)\b[^>]*>/i.exec(text);
  return closing ? isElement(closing[1] ?? closing[2] ?? '') : /&(#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(text);
}

function collect(html: string, keepLines: boolean): string {
  const pieces: string[] = [];
  let silent = 0;
  let kept = keepLines ? 1 : 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (unread.has(name)) silent += 1;
        if (name === 'pre') kept += 1;
        if (blocks.has(name)) pieces.push('\n\n');
        else if (name === 'br') pieces.push('\n');
        else if (name === 'td' || name === 'th') pieces.push(' ');
      },
      onclosetag(name) {
        if (unread.has(name)) silent = Math.max(0, silent - 1);
        if (name === 'pre') kept = Math.max(0, kept - 1);
        if (blocks.has(name)) pieces.push('\n\n');
      },
      ontext(text) {
        if (silent === 0) pieces.push(kept > 0 ? text : text.replace(/[^\S\u00A0]+/g, ' '));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(readable(html));
  return pieces.join('');
}

/**
 * Guards what the parser would lose: `<` before a word that is no element stays a letter, and a hidden element
 * that is never closed hides nothing. Self-closed hidden elements are closed.
 */
function readable(html: string): string {
  const lower = html.toLowerCase();
  const closes = new Map<string, number>();
  return html.replace(tagLike, (mark, name: string, place: number) => {
    const plain = name.toLowerCase();
    if (!isElement(plain)) return '&lt;';
    if (!unread.has(plain)) return mark;
    if (!closes.has(plain)) closes.set(plain, lower.lastIndexOf(`</${plain}`));
    return place <= closes.get(plain)! ? mark : '<x-';
  });
}

function isElement(name: string): boolean {
  const plain = name.toLowerCase();
  return blocks.has(plain) || inline.has(plain) || unread.has(plain);
}

function paragraphs(parts: string[], longest: number): string {
  const kept = parts
    .map((part) =>
      part
        .split('\n')
        .map((line) => line.replace(/\s+/gu, ' ').trim())
        .filter((line) => line !== '')
        .join('\n'),
    )
    .filter((part) => part !== '');
  return cleanText(kept.join('\n\n'), longest).trim();
}
