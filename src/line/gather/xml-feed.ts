import { type Element, readElements } from './elements.ts';
import type { RawFeed } from './raw-feed.ts';
import { childrenOf, resolved, textOf, wordsOf } from './words.ts';
import { alternateOf, authorsOf, idOf, readItem, relationOf } from './xml-item.ts';

/** Outermost elements of what is a feed; anything else is one only if it holds items. */
const roots = new Set(['rss', 'rdf:rdf', 'feed', 'channel']);

/**
 * Reads RSS 0.9x to 2.0, RDF (RSS 0.9, 1.0, 1.1), Atom 0.3 and 1.0, and CDF, well formed or not.
 * @param address where the document came from: what addresses in it are relative to
 * @returns null where it is none of these
 */
export function readXmlFeed(text: string, address: string, mostItems: number): RawFeed | null {
  const { root, items, illFormed, cut } = readElements(text, address, mostItems);
  if (!root || root.name === 'html' || (!roots.has(root.name) && items.length === 0)) return null;
  const [channel = root] = childrenOf(root, 'channel', 'feed');
  const deleted = items.filter(({ name }) => name === 'at:deleted-entry');
  const faults: string[] = [];
  if (cut && items.length === mostItems) faults.push(`Only the first ${mostItems} items were read.`);
  else if (cut) faults.push('The document is cut off; the items that are complete were read.');
  else if (illFormed) faults.push('The document is not well formed; what is complete in it was read.');
  return {
    ...readChannel(channel),
    format: formatOf(root),
    items: items.filter(({ name }) => name !== 'at:deleted-entry').map(readItem),
    deleted: deleted.flatMap(({ attributes }) => attributes.ref?.trim() || []),
    faults,
  };
}

function readChannel(channel: Element): Omit<RawFeed, 'format' | 'items' | 'deleted' | 'faults'> {
  const dated = wordsOf(channel, 'dc:date');
  return {
    id: idOf(channel),
    title: textOf(channel, 'title', 'dc:title'),
    description: textOf(
      channel,
      'description',
      'subtitle',
      'tagline',
      'dc:description',
      'abstract',
      'itunes:summary',
      'itunes:subtitle',
    ),
    link: alternateOf(channel),
    authors: authorsOf(channel),
    published: wordsOf(channel, 'published', 'pubdate', 'dcterms:issued') ?? dated,
    updated:
      wordsOf(channel, 'updated', 'modified', 'lastbuilddate', 'dcterms:modified') ??
      channel.attributes.lastmod ??
      dated ??
      null,
    language: wordsOf(channel, 'language', 'dc:language') ?? channel.language,
    ttlMinutes: wholeNumber(wordsOf(channel, 'ttl')),
    skipHours: childrenOf(channel, 'skiphours')
      .flatMap((hours) => childrenOf(hours, 'hour'))
      .flatMap(({ words }) => wholeNumber(words) ?? [])
      // Netscape counted from 1 to 24, so 24 is midnight.
      .map((hour) => hour % 24),
    skipDays: childrenOf(channel, 'skipdays')
      .flatMap((days) => childrenOf(days, 'day'))
      .map(({ words }) => weekdays.indexOf(words.trim().slice(0, 3).toLowerCase()))
      .filter((day) => day >= 0),
    ...linksOf(channel),
  };
}

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

function linksOf(channel: Element): { hubs: string[]; self: string | null } {
  const links = channel.children.filter(({ name }) => name === 'link');
  const related = (relation: string) =>
    links
      .filter(({ attributes }) => attributes.href && relationOf(attributes.rel) === relation)
      .flatMap((link) => resolved(link.attributes.href, link) ?? []);
  return { hubs: related('hub'), self: related('self')[0] ?? null };
}

function formatOf(root: Element): string {
  const version = root.attributes.version?.trim();
  if (root.name === 'rss') return version ? `rss ${version.slice(0, 10)}` : 'rss';
  if (root.name === 'feed') return version ? `atom ${version.slice(0, 10)}` : 'atom 1.0';
  if (root.name === 'rdf:rdf') return 'rdf';
  return root.name === 'channel' ? 'cdf' : 'unknown';
}

function wholeNumber(words: string | null): number | null {
  return words && /^\s*\d{1,6}\s*$/.test(words) ? Number(words) : null;
}
