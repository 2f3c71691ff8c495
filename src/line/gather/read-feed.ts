import { createHash } from 'node:crypto';
import { parseFeed } from 'feedsmith';
import { cleanLine, cleanText } from '../../news/clean.ts';
import { Fault } from '../../news/fault.ts';
import { type FeedItem, longestReport } from '../../news/report.ts';
import { claimDate } from './claimed-date.ts';
import { decodeDocument } from './decode.ts';
import { plainText } from './plain-text.ts';
import { readTolerantly } from './tolerant.ts';

/** What one feed document says, cleaned at the door. */
export interface FeedDocument {
  format: string;
  title: string | null;
  /** The address of the outlet's page that the feed belongs to. */
  home: string | null;
  language: string | null;
  ttlMinutes: number | null;
  /** Hours of the day in GMT in which the feed asks to be left alone. */
  skipHours: number[];
  items: FeedItem[];
  /** Which reader made something of it. */
  reader: 'feedsmith' | 'tolerant';
  /** What was wrong with it although it was read. */
  faults: string[];
}

/** An item as either reader finds it: raw text, which may hold markup. */
export interface RawItem {
  id?: string | null;
  link?: string | null;
  title?: string | null;
  summary?: string | null;
  content?: string | null;
  authors?: (string | null | undefined)[];
  published?: string | null;
  updated?: string | null;
  categories?: (string | null | undefined)[];
  source?: { name?: string | null; address?: string | null } | null;
  picture?: string | null;
  language?: string | null;
}

export interface RawFeed {
  format: string;
  title?: string | null;
  link?: string | null;
  language?: string | null;
  ttl?: number | null;
  skipHours?: (number | undefined)[];
  items: RawItem[];
}

const mostItems = 5_000;
const longestTitle = 500;

/**
 * Reads a feed of any kind: feedsmith first, and a tolerant reader of our own for what it refuses, which keeps every
 * complete item of a broken document.
 * @throws Fault `not-a-feed` with what it is instead
 */
export function readFeed(
  body: Uint8Array,
  about: { address: string; contentType: string | null; now: Date },
): FeedDocument {
  const text = decodeDocument(body, about.contentType);
  if (text.trim() === '') throw new Fault('not-a-feed', 'The document is empty.');
  const faults: string[] = [];
  const { raw, reader } = readEither(text, faults);
  if (!raw) throw notAFeed(text);
  const items = raw.items.slice(0, mostItems).flatMap((item) => itemOf(item, about) ?? []);
  if (raw.items.length > mostItems)
    faults.push(`Only the first ${mostItems} of ${raw.items.length} items were read.`);
  return {
    format: raw.format,
    title: raw.title ? cleanLine(plainText(raw.title), longestTitle) : null,
    home: webAddress(raw.link, about.address),
    language: raw.language?.trim().toLowerCase() || null,
    ttlMinutes: raw.ttl && raw.ttl > 0 ? Math.min(raw.ttl, 1440) : null,
    skipHours: (raw.skipHours ?? []).filter(
      (hour): hour is number => hour !== undefined && hour >= 0 && hour < 24,
    ),
    items,
    reader,
    faults,
  };
}

function readEither(text: string, faults: string[]): { raw: RawFeed | null; reader: FeedDocument['reader'] } {
  try {
    const raw = fromFeedsmith(text);
    // Fewer items than the document opens: it was cut off, and the tolerant reader may save more.
    const opened = text.match(/<(?:\w+:)?(?:item|entry)[\s>]/g)?.length ?? 0;
    if (raw.items.length >= opened || opened === 0) return { raw, reader: 'feedsmith' };
  } catch {
    // What feedsmith refuses is tried again below; the refusal is told with the poll.
    faults.push('The document is not well formed; what is complete in it was read.');
  }
  return { raw: readTolerantly(text), reader: 'tolerant' };
}

function fromFeedsmith(text: string): RawFeed {
  const { format, feed } = parseFeed(text) as { format: string; feed: Record<string, never> };
  // feedsmith's types differ for each format; the fields below are read where they are and cleaned afterwards.
  // biome-ignore lint/suspicious/noExplicitAny: see above
  const whole = feed as any;
  const link = typeof whole.link === 'string' ? whole.link : alternate(whole.links);
  return {
    format,
    title: textOf(whole.title),
    link: link ?? whole.home_page_url,
    language: whole.language ?? whole.dc?.languages?.[0] ?? whole.dc?.language ?? whole.xml?.lang,
    ttl: whole.ttl,
    skipHours: whole.skipHours,
    items: (whole.items ?? whole.entries ?? []).map(rawItem),
  };
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function rawItem(item: any): RawItem {
  const group = item.media?.groups?.[0] ?? item.media?.group;
  return {
    id: typeof item.guid === 'string' ? item.guid : (item.guid?.value ?? item.id ?? item.rdf?.about),
    link:
      (typeof item.link === 'string' ? item.link : null) ??
      alternate(item.links) ??
      item.url ??
      permalink(item.guid),
    title: textOf(item.title) ?? item.media?.title?.value ?? group?.title?.value,
    summary:
      textOf(item.description) ??
      textOf(item.summary) ??
      item.media?.description?.value ??
      group?.description?.value,
    content: item.content?.encoded ?? textOf(item.content) ?? item.content_html ?? item.content_text,
    authors: [
      ...(item.authors ?? []).map((author: { name?: string } | string) =>
        typeof author === 'string' ? author : author?.name,
      ),
      ...(item.dc?.creators ?? [item.dc?.creator]),
    ],
    published:
      item.pubDate ??
      item.published ??
      item.issued ??
      item.date_published ??
      item.dc?.dates?.[0] ??
      item.dc?.date,
    updated: item.updated ?? item.modified ?? item.date_modified,
    categories: [
      ...(item.categories ?? []).map(
        (category: { name?: string; term?: string; label?: string }) =>
          category?.name ?? category?.label ?? category?.term,
      ),
      ...(item.tags ?? []),
      ...(item.dc?.subjects ?? [item.dc?.subject]),
    ],
    source: item.source ? { name: textOf(item.source.title), address: item.source.url } : null,
    picture:
      item.media?.thumbnails?.[0]?.url ??
      item.media?.contents?.[0]?.url ??
      group?.thumbnails?.[0]?.url ??
      item.image,
    language: item.language ?? item.dc?.language,
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = (value as { value?: unknown } | undefined)?.value;
  return typeof inner === 'string' ? inner : undefined;
}

function alternate(links: { href?: string; rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => !rel || rel === 'alternate') ?? links?.[0])?.href;
}

function permalink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.value && guid.isPermaLink !== false && /^https?:/i.test(guid.value) ? guid.value : undefined;
}

function itemOf(raw: RawItem, about: { address: string; now: Date }): FeedItem | null {
  const address = webAddress(raw.link, about.address);
  const summary = cleanText(plainText(raw.summary ?? ''), longestReport);
  const content = cleanText(plainText(raw.content ?? ''), longestReport);
  const title = cleanLine(plainText(raw.title ?? ''), longestTitle) || firstWords(summary || content);
  if (!title) return null;
  const key =
    cleanLine(raw.id ?? '', 2000) ||
    address ||
    createHash('sha256').update(`${title}\n${summary}`).digest('hex');
  return {
    key,
    address,
    title,
    summary,
    content,
    authors: namesOf(raw.authors, 5),
    published: claimDate(raw.published ?? raw.updated, about.now),
    updated: claimDate(raw.updated, about.now),
    language: raw.language?.trim().toLowerCase() || null,
    categories: namesOf(raw.categories, 20),
    source: raw.source?.name
      ? { name: cleanLine(raw.source.name, 200), address: webAddress(raw.source.address, about.address) }
      : null,
    enclosures: [],
    picture: webAddress(raw.picture, about.address),
  };
}

function namesOf(names: RawItem['authors'], most: number): string[] {
  const clean = (names ?? []).flatMap((name) => (name ? cleanLine(plainText(name), 200) : []));
  return [...new Set(clean.filter((name) => name !== ''))].slice(0, most);
}

function firstWords(text: string): string {
  const line = text.split('\n')[0]!.trim();
  return line.length > 120 ? `${line.slice(0, 117).replace(/\s+\S*$/, '')}…` : line;
}

/** An absolute http(s) address, or null. */
function webAddress(link: string | null | undefined, base: string): string | null {
  const trimmed = link?.trim();
  if (!trimmed || trimmed.length > 4000 || !URL.canParse(trimmed, base)) return null;
  const url = new URL(trimmed, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
}

function notAFeed(text: string): Fault {
  const html = /^\s*(?:<!doctype html|<html)/i.test(text);
  return new Fault(
    'not-a-feed',
    html ? 'It is a web page, not a feed.' : 'It is not a feed of any kind that is known.',
  );
}
