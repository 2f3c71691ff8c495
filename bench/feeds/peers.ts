import { parseFeed as parseByFeedsmith } from 'feedsmith';
import { parseFeed as parseByHtmlparser } from 'htmlparser2';
import type { FeedView, PieceView } from './view.ts';

/** How a peer reads a document's text: null where it makes no feed of it. */
export type Peer = (text: string) => FeedView | null;

/** The peers' own objects, put into the fields that are compared as favourably as they allow. */
export const peers: Record<string, Peer> = { feedsmith, htmlparser2: byHtmlparser };

function feedsmith(text: string): FeedView | null {
  const parsed = refused(() => parseByFeedsmith(text));
  if (!parsed) return null;
  // biome-ignore lint/suspicious/noExplicitAny: its types differ for each format
  const feed = parsed.feed as any;
  const view = feedsmithPiece(feed);
  return {
    feed: { ...view, updated: view.updated ?? dated(feed.lastBuildDate) },
    entries: (feed.items ?? feed.entries ?? []).map(feedsmithPiece),
    markup: true,
  };
}

/** It throws errors of its own kinds at what it does not read; any other would be a crash. */
function refused<Result>(read: () => Result): Result | null {
  try {
    return read();
  } catch (error) {
    if (/^(?:Detect|Parse|Malformed)Error$/.test((error as Error).constructor.name)) return null;
    throw error;
  }
}

// biome-ignore lint/suspicious/noExplicitAny: as above
function feedsmithPiece(piece: any): PieceView {
  const { dc = {}, dcterms = {}, media = {} } = piece;
  const group = media.groups?.[0] ?? media.group ?? {};
  const links: { href?: string; rel?: string }[] = piece.links ?? [];
  const guid = piece.guid;
  const people = [piece.managingEditor, ...(piece.authors ?? []), ...(dc.creators ?? []), dc.creator];
  const dates = [dc.dates?.[0], dc.date];
  return {
    title: textOf(piece.title) ?? dc.titles?.[0] ?? media.title?.value ?? group.title?.value,
    link:
      textOf(piece.link) ??
      (links.find(({ rel }) => !rel || rel === 'alternate') ?? links[0])?.href ??
      piece.url ??
      piece.home_page_url ??
      (guid?.isPermaLink !== false ? guid?.value : undefined),
    id: textOf(guid) ?? piece.id ?? piece.rdf?.about,
    authors: people.flatMap((person) => (typeof person === 'string' ? person : (person?.name ?? []))),
    published: dated(
      piece.pubDate ?? piece.published ?? piece.date_published ?? dcterms.issued?.[0] ?? dates[0] ?? dates[1],
    ),
    updated: dated(
      piece.updated ?? piece.modified ?? piece.date_modified ?? dcterms.modified?.[0] ?? dates[0] ?? dates[1],
    ),
    summary:
      textOf(piece.description) ??
      textOf(piece.summary) ??
      textOf(piece.subtitle) ??
      piece.itunes?.summary ??
      media.description?.value,
    content: piece.content?.encoded ?? textOf(piece.content) ?? piece.content_html ?? piece.content_text,
    language: piece.language ?? dc.languages?.[0] ?? dc.language ?? piece.xml?.lang,
    enclosures: (piece.enclosures ?? piece.attachments ?? []).map(
      (enclosure: { url: string; type?: string; length?: number }) => ({
        ...enclosure,
        address: enclosure.url,
      }),
    ),
  };
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  const inner = (value as { value?: unknown } | undefined)?.value;
  return typeof inner === 'string' ? inner : undefined;
}

function dated(text: unknown): Date | null {
  const time = typeof text === 'string' ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? null : new Date(time);
}

function byHtmlparser(text: string): FeedView | null {
  const feed = parseByHtmlparser(text);
  if (!feed) return null;
  const { title, link, id, author, updated, description } = feed;
  return {
    feed: { title, link, id, updated, authors: author ? [author] : [], summary: description },
    entries: feed.items.map((item) => ({
      ...item,
      published: item.pubDate,
      summary: item.description,
      enclosures: item.media.flatMap(({ url, type, fileSize }) =>
        url ? { address: url, type, length: fileSize } : [],
      ),
    })),
    markup: true,
  };
}
