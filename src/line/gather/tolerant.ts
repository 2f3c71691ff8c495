import { Parser } from 'htmlparser2';
import type { RawFeed, RawItem } from './read-feed.ts';

/** Which of our fields an element's text goes to; the first that is not empty wins. */
const fields: Record<string, 'id' | 'link' | 'title' | 'summary' | 'content' | 'published' | 'updated'> = {
  guid: 'id',
  id: 'id',
  link: 'link',
  title: 'title',
  'media:title': 'title',
  description: 'summary',
  summary: 'summary',
  'media:description': 'summary',
  'content:encoded': 'content',
  content: 'content',
  pubdate: 'published',
  published: 'published',
  issued: 'published',
  'dc:date': 'published',
  updated: 'updated',
  modified: 'updated',
};

/** Deeper than any feed goes: what lies below is not read. */
const deepest = 200;

/**
 * Reads what is complete in a document that is not well formed: stray ampersands, unclosed elements, an end that is
 * missing. An item that is cut off counts as complete when it has a title and a link. Null when there is no item.
 */
export function readTolerantly(text: string): RawFeed | null {
  const feed: RawFeed = { format: 'unknown', items: [] };
  let item: RawItem | null = null;
  let words = '';
  let depth = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        depth += 1;
        words = '';
        if (depth > deepest) return;
        const bare = name.replace(/^(?:rss|atom|a10):/, '');
        if (bare === 'item' || bare === 'entry') {
          if (item?.title && item.link) feed.items.push(item);
          item = {};
        }
        if (bare === 'link' && attributes.href && (!attributes.rel || attributes.rel === 'alternate'))
          put('link', attributes.href);
      },
      ontext(piece) {
        if (words.length < 200_000) words += piece;
      },
      onclosetag(name, implied) {
        depth = Math.max(0, depth - 1);
        const bare = name.replace(/^(?:rss|atom|a10):/, '');
        if (bare === 'item' || bare === 'entry') {
          if (item && (!implied || (item.title && item.link))) feed.items.push(item);
          item = null;
        } else if (!implied) keep(bare, words.trim());
        words = '';
      },
    },
    { xmlMode: true, lowerCaseTags: true, decodeEntities: true, recognizeCDATA: true },
  );
  parser.end(text);
  return feed.items.length > 0 ? feed : null;

  function keep(name: string, value: string): void {
    if (value === '') return;
    if (item && (name === 'dc:creator' || name === 'author' || name === 'name'))
      item.authors = [...(item.authors ?? []), value];
    else if (item && (name === 'category' || name === 'dc:subject'))
      item.categories = [...(item.categories ?? []), value];
    else if (!item && name === 'language') feed.language ??= value;
    else if (!item && name === 'ttl') feed.ttl ??= Number(value) || null;
    else if (Object.hasOwn(fields, name)) put(fields[name]!, value);
  }

  function put(field: (typeof fields)[string], value: string): void {
    if (item) item[field] ||= value;
    else if (field === 'title') feed.title ||= value;
    else if (field === 'link') feed.link ||= value;
  }
}
