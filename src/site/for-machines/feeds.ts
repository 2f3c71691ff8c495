import type { StoryCard } from '../../store/paper-views.ts';
import { xml } from './xml.ts';

/** A feed of the paper: of all of it, or of a section, a topic, an outlet, a storyline or a search. */
export interface PaperFeed {
  /** The paper's name and its public address, without a slash at the end. */
  paper: string;
  origin: string;
  title: string;
  /** The page that the feed follows, and the feed's own address without its file, as `/section/World/`. */
  page: string;
  base: string;
  /** Search of the feed's address, with its question mark; empty for most. */
  query: string;
  /** The hub that is told of changes (W3C WebSub), if any. */
  hub: string | null;
  cards: StoryCard[];
}

export const feedTypes = {
  'feed.xml': 'application/rss+xml',
  'atom.xml': 'application/atom+xml',
  'feed.json': 'application/feed+json',
} as const;
export type FeedFile = keyof typeof feedTypes;

export function renderFeed(feed: PaperFeed, file: FeedFile): string {
  if (file === 'feed.xml') return rssFeed(feed);
  return file === 'atom.xml' ? atomFeed(feed) : `${JSON.stringify(jsonFeed(feed))}\n`;
}

/** RSS 2.0 (rssboard.org): one item a story, whose guid is its address for life; `atom:updated` moves with revisions. */
function rssFeed(feed: PaperFeed): string {
  const items = feed.cards.map((card) => {
    const address = xml(addressOf(feed, card));
    return [
      `<item><title>${xml(card.headline)}</title><link>${address}</link>`,
      `<guid isPermaLink="true">${address}</guid><pubDate>${rfc822(card.publishedAt)}</pubDate>`,
      `<atom:updated>${card.updatedAt.toISOString()}</atom:updated>`,
      `<description>${xml(summaryOf(card))}</description>`,
      card.section ? `<category>${xml(card.section)}</category>` : '',
      `<dc:creator>${xml(feed.paper)}</dc:creator><dc:language>${xml(card.language)}</dc:language></item>`,
    ].join('');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>${xml(feed.title)}</title><link>${xml(feed.origin + feed.page)}</link>
<description>${xml(about)}</description>
<lastBuildDate>${rfc822(updatedAt(feed))}</lastBuildDate><ttl>10</ttl>
<atom:link href="${xml(selfOf(feed, 'feed.xml'))}" rel="self" type="application/rss+xml"/>
${feed.hub ? `<atom:link href="${xml(feed.hub)}" rel="hub"/>\n` : ''}${items.join('\n')}
</channel></rss>
`;
}

/** Atom (RFC 4287): `updated` moves with every revision. */
function atomFeed(feed: PaperFeed): string {
  const entries = feed.cards.map((card) => {
    const address = xml(addressOf(feed, card));
    return [
      `<entry xml:lang="${xml(card.language)}"><id>${address}</id><title>${xml(card.headline)}</title><link href="${address}"/>`,
      `<published>${card.publishedAt.toISOString()}</published><updated>${card.updatedAt.toISOString()}</updated>`,
      card.section ? `<category term="${xml(card.section)}"/>` : '',
      `<summary>${xml(summaryOf(card))}</summary></entry>`,
    ].join('');
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(selfOf(feed, 'atom.xml'))}</id><title>${xml(feed.title)}</title>
<subtitle>${xml(about)}</subtitle><updated>${updatedAt(feed).toISOString()}</updated>
<author><name>${xml(feed.paper)}</name></author><link href="${xml(feed.origin + feed.page)}"/>
<link rel="self" href="${xml(selfOf(feed, 'atom.xml'))}"/>
${feed.hub ? `<link rel="hub" href="${xml(feed.hub)}"/>\n` : ''}${entries.join('\n')}
</feed>
`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
function jsonFeed(feed: PaperFeed): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: about,
    home_page_url: feed.origin + feed.page,
    feed_url: selfOf(feed, 'feed.json'),
    authors: [{ name: feed.paper, url: `${feed.origin}/` }],
    ...(feed.hub && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.cards.map((card) => ({
      id: addressOf(feed, card),
      url: addressOf(feed, card),
      title: card.headline,
      content_text: summaryOf(card),
      date_published: card.publishedAt.toISOString(),
      date_modified: card.updatedAt.toISOString(),
      language: card.language,
      tags: card.section ? [card.section] : [],
    })),
  };
}

const about = 'One article per event, and every sentence shows who reported it.';

/** RFC 822 with the four-digit year that RSS asks for. */
function rfc822(at: Date): string {
  return at.toUTCString().replace('GMT', '+0000');
}

/** When the newest of its stories was last revised. */
export function updatedAt(feed: PaperFeed): Date {
  return feed.cards.reduce(
    (newest, card) => (card.updatedAt > newest ? card.updatedAt : newest),
    new Date(0),
  );
}

function selfOf(feed: PaperFeed, file: FeedFile): string {
  return `${feed.origin}${feed.base}${file}${feed.query}`;
}

function addressOf(feed: PaperFeed, card: StoryCard): string {
  return `${feed.origin}/story/${card.slug}`;
}

function summaryOf(card: StoryCard): string {
  const outlets = `${card.outlets} ${card.outlets === 1 ? 'outlet' : 'outlets'}`;
  const origins = `${card.origins} ${card.origins === 1 ? 'origin' : 'origins'}`;
  const weight = `${outlets}, ${origins}. Revision ${card.revision}.`;
  return card.standfirst ? `${card.standfirst} (${weight})` : weight;
}
