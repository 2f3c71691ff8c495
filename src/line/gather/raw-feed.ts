/** A text as a feed gives it. `unsure`: RSS does not say whether it is text or HTML. */
export interface RawText {
  words: string;
  kind: 'text' | 'html' | 'unsure';
}

/** An item as it is found: nothing is cleaned, but addresses are absolute. */
export interface RawItem {
  id: string | null;
  link: string | null;
  title: RawText | null;
  summary: RawText | null;
  content: RawText | null;
  authors: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
  categories: string[];
  source: { name: string; address: string | null } | null;
  enclosures: { address: string; type: string | null; length: number | null }[];
  picture: string | null;
  place: { latitude: number; longitude: number } | null;
}

export interface RawFeed {
  /** `rss 2.0`, `rdf`, `atom 1.0`, `json 1.1`, … */
  format: string;
  id: string | null;
  title: RawText | null;
  description: RawText | null;
  link: string | null;
  authors: string[];
  published: string | null;
  updated: string | null;
  language: string | null;
  ttlMinutes: number | null;
  skipHours: number[];
  /** Days of the week in GMT, Sunday 0. */
  skipDays: number[];
  /** WebSub hubs, and the address that the feed gives itself. */
  hubs: string[];
  self: string | null;
  items: RawItem[];
  /** Ids of entries that the feed says are deleted (RFC 6721). */
  deleted: string[];
  /** What was wrong with the document although it was read, as sentences. */
  faults: string[];
}
