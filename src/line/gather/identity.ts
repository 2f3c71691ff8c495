import { createHash } from 'node:crypto';
import type { FeedItem } from '../../news/report.ts';
import { addressIdentity, isFrontPage } from './canonical.ts';

/** What is known of one report of an outlet, whichever of its feeds brought it. */
export interface Known {
  reportId: number;
  /** `FeedItem.key` as last seen. */
  key: string;
  address: string | null;
  /** `titleHash(item.title)`. */
  titleHash: string;
  /** `contentHash(item)` of every version seen, so that two feeds with two texts do not take turns. */
  contentHashes: readonly string[];
  firstSeen: Date;
}

export interface Recognised {
  /** Never seen at this outlet; in the document's order. */
  fresh: FeedItem[];
  /** Known, with words that were not seen before. */
  changed: { item: FeedItem; reportId: number }[];
  unchanged: number;
  /** Items that say again what an earlier item of the same document is. */
  repeated: number;
}

/** Titles shorter than this many words recur on different days (`Weather`, `Morning briefing`). */
const tellingTitle = 4;

/**
 * Tells the items of one document new, changed or unchanged, against all that is known of the outlet. An item
 * is known by its id; by its address, unless that is a front page or shared by several pieces; by its title
 * together with its words; or by a telling title on an item that claims to be older than the report we hold.
 * So a feed that moves to https, changes its ids or its domain, or repeats itself, brings nothing new.
 * Linear in items and known reports.
 */
export function recogniseItems(items: readonly FeedItem[], known: readonly Known[]): Recognised {
  const index = indexKnown(known);
  const shared = sharedAddresses(items, known);
  const met = new Set<string>();
  const result: Recognised = { fresh: [], changed: [], unchanged: 0, repeated: 0 };
  for (const item of items) {
    const marks = marksOf(item, shared);
    const repeated = marks.some((mark) => met.has(mark));
    for (const mark of marks) met.add(mark);
    if (repeated) {
      result.repeated += 1;
      continue;
    }
    const report = find(item, index, shared);
    if (!report) {
      result.fresh.push(item);
      continue;
    }
    const again = met.has(`report ${report.reportId}`);
    met.add(`report ${report.reportId}`);
    if (again) result.repeated += 1;
    else if (report.contentHashes.includes(contentHash(item))) result.unchanged += 1;
    else result.changed.push({ item, reportId: report.reportId });
  }
  return result;
}

/** SHA-256, hex, of the title's letters and digits in lower case: blind to punctuation and case. */
export function titleHash(title: string): string {
  return hash(letters(title));
}

/** SHA-256, hex, of the letters and digits of title, summary and content. */
export function contentHash(item: Pick<FeedItem, 'title' | 'summary' | 'content'>): string {
  return hash(`${letters(item.title)}\n${letters(item.summary)}\n${letters(item.content)}`);
}

interface Index {
  byKey: Map<string, Known>;
  byAddress: Map<string, Known>;
  byWords: Map<string, Known>;
  byTitle: Map<string, Known>;
}

function indexKnown(known: readonly Known[]): Index {
  const index: Index = { byKey: new Map(), byAddress: new Map(), byWords: new Map(), byTitle: new Map() };
  for (const report of known) {
    index.byKey.set(keyIdentity(report.key), report);
    if (report.address) index.byAddress.set(addressIdentity(report.address), report);
    for (const words of report.contentHashes) index.byWords.set(words, report);
    index.byTitle.set(report.titleHash, report);
  }
  return index;
}

/** Addresses that several pieces share, in the document or among what is known, and front pages. */
function sharedAddresses(items: readonly FeedItem[], known: readonly Known[]): Set<string> {
  const pieces = new Map<string, string>();
  const shared = new Set<string>();
  const note = (address: string | null, key: string, title: string) => {
    if (!address) return;
    const place = addressIdentity(address);
    const piece = `${keyIdentity(key)}\n${title}`;
    const other = pieces.get(place);
    if (isFrontPage(address)) shared.add(place);
    else if (other === undefined) pieces.set(place, piece);
    else if (differs(other, piece)) shared.add(place);
  };
  for (const report of known) note(report.address, report.key, report.titleHash);
  pieces.clear();
  for (const item of items) note(item.address, item.key, titleHash(item.title));
  return shared;
}

/** Two pieces when both the id and the title differ. */
function differs(one: string, other: string): boolean {
  const [oneKey, oneTitle] = one.split('\n');
  const [otherKey, otherTitle] = other.split('\n');
  return oneKey !== otherKey && oneTitle !== otherTitle;
}

function marksOf(item: FeedItem, shared: ReadonlySet<string>): string[] {
  const marks = [`key ${keyIdentity(item.key)}`];
  const place = item.address && addressIdentity(item.address);
  if (place && !shared.has(place)) marks.push(`address ${place}`);
  if (hasWords(item)) marks.push(`words ${contentHash(item)}`);
  return marks;
}

function find(item: FeedItem, index: Index, shared: ReadonlySet<string>): Known | undefined {
  const byKey = index.byKey.get(keyIdentity(item.key));
  if (byKey) return byKey;
  const place = item.address && addressIdentity(item.address);
  const byAddress = place && !shared.has(place) ? index.byAddress.get(place) : undefined;
  if (byAddress) return byAddress;
  const byWords = hasWords(item) ? index.byWords.get(contentHash(item)) : undefined;
  if (byWords) return byWords;
  const byTitle = isTelling(item.title) ? index.byTitle.get(titleHash(item.title)) : undefined;
  return byTitle && claimsOlder(item, byTitle) ? byTitle : undefined;
}

function claimsOlder(item: FeedItem, report: Known): boolean {
  return item.published !== null && item.published.at.getTime() <= report.firstSeen.getTime();
}

/** The key as it is compared: an id that is an address survives a move to https; its fragment may be all that tells it from the next. */
export function keyIdentity(key: string): string {
  const fragment = key.indexOf('#');
  return addressIdentity(key) + (/^https?:/i.test(key) && fragment !== -1 ? key.slice(fragment) : '');
}

/** Enough words that two pieces would not share them by chance. */
function hasWords(item: FeedItem): boolean {
  return isTelling(item.title) && letters(item.summary + item.content).length >= 40;
}

function isTelling(title: string): boolean {
  return title.split(/\s+/).length >= tellingTitle || /\p{Lo}{12}/u.test(title);
}

function letters(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
