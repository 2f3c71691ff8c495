import type { StoryCard } from '../store/paper-views.ts';
import type { Frame } from './layout.tsx';

/** RSS 2.0 (rssboard.org): one item a story, whose guid is its address for life. */
export function rssFeed(frame: Frame, title: string, cards: StoryCard[]): string {
  const items = cards.map(
    (card) =>
      `<item><title>${xml(card.headline)}</title><link>${xml(addressOf(frame, card))}</link>` +
      `<guid isPermaLink="true">${xml(addressOf(frame, card))}</guid><pubDate>${card.publishedAt.toUTCString()}</pubDate>` +
      `<description>${xml(summaryOf(card))}</description>${card.section ? `<category>${xml(card.section)}</category>` : ''}</item>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>${xml(title)}</title><link>${xml(frame.origin)}/</link>
<description>One article per event, and every sentence shows who reported it.</description>
<atom:link href="${xml(frame.origin)}/feed.xml" rel="self" type="application/rss+xml"/>
${items.join('\n')}
</channel></rss>
`;
}

/** Atom (RFC 4287): `updated` moves with every revision. */
export function atomFeed(frame: Frame, title: string, cards: StoryCard[]): string {
  const entries = cards.map(
    (card) =>
      `<entry><id>${xml(addressOf(frame, card))}</id><title>${xml(card.headline)}</title>` +
      `<link href="${xml(addressOf(frame, card))}"/><published>${card.publishedAt.toISOString()}</published>` +
      `<updated>${card.updatedAt.toISOString()}</updated><summary>${xml(summaryOf(card))}</summary></entry>`,
  );
  const updated = cards[0]?.updatedAt ?? new Date(0);
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><id>${xml(frame.origin)}/</id><title>${xml(title)}</title><updated>${updated.toISOString()}</updated>
<author><name>${xml(frame.name)}</name></author><link href="${xml(frame.origin)}/"/><link rel="self" href="${xml(frame.origin)}/atom.xml"/>
${entries.join('\n')}
</feed>
`;
}

/** JSON Feed 1.1 (jsonfeed.org). */
export function jsonFeed(frame: Frame, title: string, cards: StoryCard[]): object {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${frame.origin}/`,
    feed_url: `${frame.origin}/feed.json`,
    items: cards.map((card) => ({
      id: addressOf(frame, card),
      url: addressOf(frame, card),
      title: card.headline,
      content_text: summaryOf(card),
      date_published: card.publishedAt.toISOString(),
      date_modified: card.updatedAt.toISOString(),
      tags: card.section ? [card.section] : [],
    })),
  };
}

function addressOf(frame: Frame, card: StoryCard): string {
  return `${frame.origin}/story/${card.slug}`;
}

function summaryOf(card: StoryCard): string {
  const weight = `${card.outlets} outlets, ${card.origins} origins.`;
  return card.standfirst ? `${card.standfirst} (${weight})` : weight;
}

const escapes: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Escapes text for XML. Text was cleaned at the door, so no character is left that XML forbids. */
export function xml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character]!);
}
