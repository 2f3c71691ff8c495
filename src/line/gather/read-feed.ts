import { createHash } from 'node:crypto';
import { cleanLine, cleanText } from '../../news/clean.ts';
import { Fault } from '../../news/fault.ts';
import { type ClaimedDate, type FeedItem, longestReport } from '../../news/report.ts';
import { claimDate } from './claimed-date.ts';
import { decodeDocument } from './decode.ts';
import { readJsonFeed } from './json-feed.ts';
import { plainText, textOfMarkup } from './plain-text.ts';
import type { RawFeed, RawItem, RawText } from './raw-feed.ts';
import { titleOfUntitled } from './untitled.ts';
import { readXmlFeed } from './xml-feed.ts';

/** What one feed document says, cleaned at the door. */
export interface FeedDocument {
  /** `rss 2.0`, `rdf`, `atom 1.0`, `json 1.1`, … */
  format: string;
  id: string | null;
  title: string | null;
  description: string | null;
  /** The address of the outlet's page that the feed belongs to. */
  home: string | null;
  authors: string[];
  published: ClaimedDate | null;
  updated: ClaimedDate | null;
  language: string | null;
  ttlMinutes: number | null;
  /** Hours of the day in GMT in which the feed asks to be left alone. */
  skipHours: number[];
  /** Days of the week in GMT, Sunday 0, likewise. */
  skipDays: number[];
  /** WebSub: the hubs that tell of news of this feed, and the address that the feed has for them. */
  hubs: string[];
  self: string | null;
  items: FeedItem[];
  /** Keys of items that the feed says are deleted (RFC 6721). */
  deleted: string[];
  /** What was wrong with it although it was read. */
  faults: string[];
}

/** What is known of a document beside its bytes. */
export interface AboutFeed {
  /** Where it came from. */
  address: string;
  contentType: string | null;
  /** The language that the header names, for feeds that name none. */
  contentLanguage?: string | null;
  now: Date;
}

const mostItems = 5_000;
const longestTitle = 500;
const longestKey = 2_000;

/**
 * Reads a feed of any kind, and of a broken one every complete item.
 * @throws Fault `not-a-feed` with what it is instead
 */
export function readFeed(body: Uint8Array, about: AboutFeed): FeedDocument {
  const text = decodeDocument(body, about.contentType).trimStart();
  if (text === '') throw new Fault('not-a-feed', 'The document is empty.');
  const read = text.startsWith('{') ? readJsonFeed : readXmlFeed;
  const raw = read(text, about.address, mostItems);
  if (!raw) throw notAFeed(text);
  return {
    format: raw.format,
    ...channelOf(raw, about),
    items: raw.items.map((item) => itemOf(item, about)),
    deleted: raw.deleted.map((key) => cleanLine(key, longestKey)).filter((key) => key !== ''),
    faults: raw.faults,
  };
}

function channelOf(
  raw: RawFeed,
  about: AboutFeed,
): Omit<FeedDocument, 'format' | 'items' | 'deleted' | 'faults'> {
  return {
    id: cleanLine(raw.id ?? '', longestKey) || null,
    title: lineOf(raw.title, longestTitle) || null,
    description: lineOf(raw.description, 2_000) || null,
    home: webAddress(raw.link),
    authors: namesOf(raw.authors, 5),
    published: claimDate(raw.published, about.now),
    updated: claimDate(raw.updated, about.now),
    language: languageTag(raw.language) ?? languageTag(about.contentLanguage),
    ttlMinutes: raw.ttlMinutes && raw.ttlMinutes > 0 ? Math.min(raw.ttlMinutes, 1440) : null,
    skipHours: [...new Set(raw.skipHours)].filter((hour) => hour >= 0 && hour < 24),
    skipDays: [...new Set(raw.skipDays)],
    hubs: [...new Set(raw.hubs.flatMap((hub) => webAddress(hub) ?? []))].slice(0, 5),
    self: webAddress(raw.self),
  };
}

function itemOf(raw: RawItem, about: AboutFeed): FeedItem {
  const address = webAddress(raw.link);
  const summary = cleanText(plain(raw.summary), longestReport);
  const content = cleanText(plain(raw.content), longestReport);
  const language = languageTag(raw.language) ?? languageTag(about.contentLanguage);
  const title = lineOf(raw.title, longestTitle) || titleOfUntitled(summary || content, language);
  const key =
    cleanLine(raw.id ?? '', longestKey) ||
    address ||
    createHash('sha256').update(`${title}\n${summary}`).digest('hex');
  return {
    key,
    address,
    title,
    summary,
    content,
    authors: namesOf(raw.authors, 5),
    published: claimDate(raw.published, about.now) ?? claimDate(raw.updated, about.now),
    updated: claimDate(raw.updated, about.now),
    language,
    categories: namesOf(raw.categories, 20),
    source: raw.source ? { ...raw.source, name: cleanLine(raw.source.name, 200) } : null,
    enclosures: raw.enclosures.slice(0, 20).flatMap((enclosure) => {
      const at = webAddress(enclosure.address);
      return at ? { ...enclosure, address: at, type: cleanLine(enclosure.type ?? '', 100) || null } : [];
    }),
    picture: webAddress(raw.picture),
    place: raw.place,
  };
}

function plain(text: RawText | null): string {
  if (!text) return '';
  if (text.kind === 'text') return text.words;
  return text.kind === 'html' ? textOfMarkup(text.words) : plainText(text.words);
}

function lineOf(text: RawText | null, longest: number): string {
  return cleanLine(plain(text), longest);
}

function namesOf(names: string[], most: number): string[] {
  const clean = names.map((name) => cleanLine(plainText(name), 200));
  return [...new Set(clean.filter((name) => name !== ''))].slice(0, most);
}

/** A language tag as browsers write it, in lower case: `en-gb`. Null for what is none. */
function languageTag(language: string | null | undefined): string | null {
  const tag = (language ?? '').trim().toLowerCase().replaceAll('_', '-');
  return /^[a-z]{2,3}(?:-[a-z0-9]{1,8}){0,4}$/.test(tag) ? tag : null;
}

/** The address where it is one of the web, else null. */
function webAddress(address: string | null): string | null {
  return address && /^https?:\/\//i.test(address) && address.length <= 4_000 ? address : null;
}

function notAFeed(text: string): Fault {
  const head = text.slice(0, 5_000).replace(/<!--.*?-->/gs, '');
  const html = /^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html)/i.test(head);
  return new Fault(
    'not-a-feed',
    html ? 'It is a web page, not a feed.' : 'It is not a feed of any kind that is known.',
  );
}
