/** How exactly a date was given. `none`: no usable date; the moment we first saw the report stands in. */
export type DatePrecision = 'second' | 'minute' | 'day' | 'none';

/** A date that a feed or a page claims (invariant 6): clamped to the clock, with its precision kept. */
export interface ClaimedDate {
  at: Date;
  precision: DatePrecision;
}

/** What one item of one feed document says, cleaned at the door, before it has an identity with us. */
export interface FeedItem {
  /** The item's own id (guid, atom:id), or its address, or a hash of its words: never empty. */
  key: string;
  /** Absolute http(s) address of the original, or null where the item has none. */
  address: string | null;
  /** Plain text, without markup; empty only where the item has no words at all. */
  title: string;
  /** Plain text of the description or summary; paragraphs separated by a blank line. */
  summary: string;
  /** Plain text of the full content when the feed carries it, else empty. */
  content: string;
  authors: string[];
  published: ClaimedDate | null;
  updated: ClaimedDate | null;
  language: string | null;
  categories: string[];
  /** RSS `<source>` or Atom `source`: who the feed says wrote this first. */
  source: { name: string; address: string | null } | null;
  enclosures: { address: string; type: string | null; length: number | null }[];
  /** Lead picture named by media:content, media:thumbnail or an image enclosure. */
  picture: string | null;
  /** Where it happened, as GeoRSS gives it, in degrees. */
  place?: { latitude: number; longitude: number } | null;
}

/** What kind of piece a report is. Only `news` may found or bridge stories. */
export const reportKinds = ['news', 'opinion', 'analysis', 'live', 'round-up', 'video', 'sponsored'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** How a report belongs to its story: as one of its reports, as a view on it, or as a piece that mentions it. */
export type Attached = 'member' | 'view' | 'mention';

/** What tells an event is one of its reports; who judges it has a view; what tells of many events in one piece mentions it. */
export function attachedAs(kind: ReportKind): Attached {
  if (kind === 'opinion' || kind === 'analysis') return 'view';
  return kind === 'news' || kind === 'video' ? 'member' : 'mention';
}

/**
 * One version of one report, as read: immutable. `text` is the only string that passages point into:
 * the title, a blank line, then the paragraphs, separated by blank lines. Offsets are UTF-16 code units.
 */
export interface ReportVersion {
  /** Null until stored. */
  id: number | null;
  reportId: number;
  number: number;
  title: string;
  text: string;
  /** SHA-256 of `text` in UTF-8, lower-case hex. */
  hash: string;
  language: string;
  author: string | null;
  kind: ReportKind;
  /** Where the words come from: a wire (`reuters`), or the family of the outlet. Two reports with equal origins count once. */
  origin: string;
  readFrom: 'feed' | 'page';
}

/** The longest text of a report that is kept, in UTF-16 code units. */
export const longestReport = 100_000;

/** A report's lead picture, with what it shows and whose it is. */
export interface ReportPicture {
  address: string;
  caption: string | null;
  credit: string | null;
}

/** What a page, or where there is none the feed, says about a report beside its words. */
export interface AboutReport {
  section: string | null;
  /** The address that the page gives as its own. */
  canonical: string | null;
  /** The outlet says that it is not free to read. */
  paywalled: boolean;
  published: ClaimedDate | null;
  modified: ClaimedDate | null;
  picture: ReportPicture | null;
}
