import { Parser } from 'htmlparser2';

/** An address that may be that of a feed, as a page tells of it. */
export interface FeedLink {
  address: string;
  /** What the page calls it; empty where it does not. */
  title: string;
  /** `alternate`: the page says that it is its feed. `anchor`: a link in the page that looks like one. */
  told: 'alternate' | 'anchor';
}

const feedType = /^(?:application|text)\/(?:(?:rss|atom|rdf)\+xml|feed\+json|xml|json|rss|atom)\b/i;
const feedPath = /(?:^|[/._-])(?:rss\d*|atom|feeds?|rdf)(?:[/._-]|$)|\.(?:rss|atom|rdf)$|\/index\.xml$/i;
/** Feeds of what readers say, of single pieces and of other things that no newsroom follows. */
const notNews = /comments|oembed|wp-json|opensearch|xmlrpc|\/(?:reply|replies|trackback)\b/i;

/**
 * The feeds that a page tells of: those that it names as its alternates first (WHATWG HTML, "feed autodiscovery"), then
 * links in it that look like feeds. Each once, in the page's order, at most fifty.
 */
export function feedLinks(html: string, address: string): FeedLink[] {
  const found: FeedLink[] = [];
  let base = address;
  let anchor: { href: string; words: string } | null = null;
  const add = (href: string | undefined, title: string, told: FeedLink['told']) => {
    const url = href
      ? URL.parse(
          href
            .trim()
            .replace(/^feed:(?:\/\/)?(?=https?:)/i, '')
            .replace(/^feed:/i, 'http:'),
          base,
        )
      : null;
    if (!url || !/^https?:$/.test(url.protocol) || url.href.length > 2_000) return;
    url.hash = '';
    found.push({ address: url.href, title: title.replace(/\s+/g, ' ').trim().slice(0, 200), told });
  };
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const { href, rel = '', type = '', title = '' } = attributes;
        const relations = rel.toLowerCase().split(/\s+/);
        if (name === 'base' && href && base === address) base = URL.parse(href, address)?.href ?? base;
        if (
          name === 'link' &&
          ((relations.includes('alternate') && feedType.test(type.trim())) || relations.includes('feed'))
        )
          add(href, title, 'alternate');
        if (name === 'a' && href) anchor = { href, words: `${title} ${attributes['aria-label'] ?? ''}` };
      },
      ontext(words) {
        if (anchor && anchor.words.length < 300) anchor.words += words;
      },
      onclosetag(name) {
        if (name !== 'a' || !anchor) return;
        const { href, words } = anchor;
        const path = URL.parse(href, base)?.pathname ?? '';
        if (feedPath.test(path) || /\b(?:rss|atom)\b/i.test(words)) add(href, words, 'anchor');
        anchor = null;
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  const met = new Set<string>();
  return found
    .filter((link) => !notNews.test(`${link.address} ${link.title}`))
    .sort((one, other) => Number(one.told === 'anchor') - Number(other.told === 'anchor'))
    .filter((link) => !met.has(link.address) && met.add(link.address))
    .slice(0, 50);
}

/** Where sites keep their feeds when their pages do not say, the commonest first. */
export function commonFeedAddresses(page: string): string[] {
  const paths = [
    'feed/',
    'rss',
    'rss.xml',
    'feed.xml',
    'atom.xml',
    'index.xml',
    'feeds/',
    'feed.json',
    'rss/index.xml',
    'index.rdf',
  ];
  const here = new URL(page).pathname.replace(/[^/]*$/, '');
  const places = here === '/' ? ['/'] : [here, '/'];
  return places.flatMap((place) => paths.map((path) => new URL(place + path, page).href));
}
