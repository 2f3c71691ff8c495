import { createHash } from 'node:crypto';
import { addressIdentity } from '../../news/canonical.ts';
import type { FeedItem } from '../../news/report.ts';

/** An item with the marks by which it is compared. */
export interface MarkedItem {
  item: FeedItem;
  /** Its key as it is compared. */
  keyIdentity: string;
  /** Its address as it is compared. */
  addressIdentity: string | null;
  titleHash: string;
  contentHash: string;
}

/** What is known of one report of an outlet, whichever of its feeds brought it. */
export interface Known {
  reportId: number;
  keyIdentity: string;
  addressIdentity: string | null;
  /** The address that its page gave itself, as it is compared; null where none was read. */
  canonicalIdentity: string | null;
  titleHash: string;
  /** `contentHash` of every version seen, so that two feeds with two texts do not take turns. */
  contentHashes: readonly string[];
  firstSeen: Date;
}

export interface Recognised {
  /** Never seen at this outlet; in the document's order. */
  fresh: MarkedItem[];
  /** Known, with words that were not seen before. */
  changed: { marked: MarkedItem; reportId: number }[];
  unchanged: number;
  /** Items that say again what an earlier item of the same document is. */
  repeated: number;
}

/** Titles shorter than this many words recur on different days (`Weather`, `Morning briefing`). */
const tellingTitle = 4;

/**
 * Makes the marks of a document's items: SHA-256 over letters and digits, and id and address without what may change.
 * An id that several pieces share tells nothing: the address stands in for it, or the words.
 */
export function markItems(items: readonly FeedItem[]): MarkedItem[] {
  const marked = items.map(markItem);
  const shared = sharedKeys(marked);
  return marked.map((each) => {
    if (!shared.has(each.keyIdentity)) return each;
    const { addressIdentity: place, contentHash } = each;
    const instead = place !== null && !isFrontPage(place) ? `address ${place}` : `words ${contentHash}`;
    return { ...each, keyIdentity: instead };
  });
}

function markItem(item: FeedItem): MarkedItem {
  return {
    item,
    keyIdentity: keyIdentity(item.key),
    addressIdentity: item.address && addressIdentity(item.address),
    titleHash: hash(letters(item.title)),
    contentHash: hash(`${letters(item.title)}\n${letters(item.summary)}\n${letters(item.content)}`),
  };
}

function sharedKeys(items: readonly MarkedItem[]): Set<string> {
  const first = new Map<string, MarkedItem>();
  const shared = new Set<string>();
  for (const marked of items) {
    const { keyIdentity: key, addressIdentity: place, titleHash } = marked;
    const other = first.get(key);
    const apart = other?.addressIdentity !== place || place === null || isFrontPage(place);
    if (other && other.titleHash !== titleHash && apart) shared.add(key);
    if (!other) first.set(key, marked);
  }
  return shared;
}

/**
 * Tells the items of one document new, changed or unchanged, against all that is known of the outlet. An item is known
 * by its id or its address, unless several pieces share it or the address is a front page; what is left, by its title
 * together with its words, or by a telling title on an item that claims to be older than the report we hold. So a feed
 * that moves to https, changes its ids or its domain, or repeats itself, brings nothing new.
 * Linear in items and known reports.
 */
export function recogniseItems(items: readonly MarkedItem[], known: readonly Known[]): Recognised {
  const shared = sharedAddresses(items, known);
  const singles = withoutRepeated(items, shared);
  const reports = byMarks(singles, known, shared);
  addByWords(singles, known, reports);
  const result: Recognised = {
    fresh: [],
    changed: [],
    unchanged: 0,
    repeated: items.length - singles.length,
  };
  const met = new Set<number>();
  for (const marked of singles) {
    const report = reports.get(marked);
    if (!report) result.fresh.push(marked);
    else if (met.has(report.reportId)) result.repeated += 1;
    else if (report.contentHashes.includes(marked.contentHash)) result.unchanged += 1;
    else result.changed.push({ marked, reportId: report.reportId });
    if (report) met.add(report.reportId);
  }
  return result;
}

/** Addresses that several pieces share, in the document or among what is known, and front pages: they tell nothing. */
function sharedAddresses(items: readonly MarkedItem[], known: readonly Known[]): Set<string> {
  const shared = new Set<string>();
  for (const pieces of [known, items]) {
    const first = new Map<string, Marks>();
    for (const piece of pieces)
      for (const place of placesOf(piece)) {
        const other = first.get(place);
        const differs =
          other && other.titleHash !== piece.titleHash && other.keyIdentity !== piece.keyIdentity;
        if (differs || isFrontPage(place)) shared.add(place);
        if (!other) first.set(place, piece);
      }
  }
  return shared;
}

type Marks = Pick<MarkedItem, 'keyIdentity' | 'addressIdentity' | 'titleHash'> &
  Partial<Pick<Known, 'canonicalIdentity'>>;

function placesOf({ addressIdentity, canonicalIdentity }: Marks): string[] {
  return [addressIdentity, canonicalIdentity].filter((place) => typeof place === 'string');
}

/** True for an address, as it is compared, that names no piece. */
function isFrontPage(place: string): boolean {
  return /^[^/?]+\/?$/.test(place);
}

/** The first of all items that are one piece. */
function withoutRepeated(items: readonly MarkedItem[], shared: ReadonlySet<string>): MarkedItem[] {
  const met = new Set<string>();
  return items.filter((marked) => {
    const marks = marksOf(marked, shared);
    if (hasWords(marked.item)) marks.push(`words ${marked.contentHash}`);
    const repeated = marks.some((mark) => met.has(mark));
    for (const mark of marks) met.add(mark);
    return !repeated;
  });
}

function marksOf(piece: Marks, shared: ReadonlySet<string>): string[] {
  const places = placesOf(piece).filter((place) => !shared.has(place));
  return [`key ${piece.keyIdentity}`, ...places.map((place) => `address ${place}`)];
}

/** Where id and address tell of two reports, it is that with its title, else that with its id. */
function byMarks(
  items: readonly MarkedItem[],
  known: readonly Known[],
  shared: ReadonlySet<string>,
): Map<MarkedItem, Known> {
  const index = new Map<string, Known>();
  for (const report of known) for (const mark of marksOf(report, shared)) index.set(mark, report);
  const found = new Map<MarkedItem, Known>();
  for (const item of items) {
    const reports = marksOf(item, shared).flatMap((mark) => index.get(mark) ?? []);
    const report = reports.find(({ titleHash }) => titleHash === item.titleHash) ?? reports[0];
    if (report) found.set(item, report);
  }
  return found;
}

/** Finds the rest by what they say, among the reports that no item of the document was found to be. */
function addByWords(
  items: readonly MarkedItem[],
  known: readonly Known[],
  found: Map<MarkedItem, Known>,
): void {
  const taken = new Set([...found.values()].map(({ reportId }) => reportId));
  const words = new Map<string, Known>();
  const titles = new Map<string, Known>();
  for (const report of known) {
    if (taken.has(report.reportId)) continue;
    for (const each of report.contentHashes) words.set(each, report);
    titles.set(report.titleHash, report);
  }
  for (const marked of items) {
    if (found.has(marked)) continue;
    const sameWords = hasWords(marked.item) ? words.get(marked.contentHash) : undefined;
    const sameTitle = isTelling(marked.item.title) ? titles.get(marked.titleHash) : undefined;
    const report = sameWords ?? (sameTitle && claimsOlder(marked.item, sameTitle) ? sameTitle : undefined);
    if (report) found.set(marked, report);
  }
}

function claimsOlder(item: FeedItem, report: Known): boolean {
  return item.published !== null && item.published.at.getTime() <= report.firstSeen.getTime();
}

/** A key as it is compared: an id that is an address survives a move to https; its fragment may be all that tells it from the next. */
export function keyIdentity(key: string): string {
  const fragment = key.indexOf('#');
  return addressIdentity(key) + (/^https?:/i.test(key) && fragment !== -1 ? key.slice(fragment) : '');
}

/** Enough words that two pieces would not share them by chance. */
function hasWords(item: FeedItem): boolean {
  return (
    isTelling(item.title) && letters(item.summary.slice(0, 500) + item.content.slice(0, 500)).length >= 40
  );
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
