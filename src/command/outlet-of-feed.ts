import type { Outlet } from '../news/outlet.ts';

/** An outlet as far as one of its feeds tells of it; the operator looks it over. */
export function outletOfFeed(
  address: string,
  document: { title: string | null; home: string | null; language: string | null },
): Outlet {
  const home = document.home ?? new URL('/', address).href;
  const host = new URL(home).hostname.replace(/^www\./, '');
  const name = document.title || host;
  return {
    id:
      host
        .replace(/\.[a-z]+$/, '')
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'outlet',
    name,
    family: name,
    country: 'ZZ',
    language: document.language?.split('-')[0]?.toLowerCase() ?? 'en',
    kind: 'digital',
    home,
    feeds: [{ address, section: null }],
  };
}

/** Adds outlets and feeds to a list: a feed that is listed stays as it is, an outlet that is listed gains feeds. */
export function mergeOutlets(list: Outlet[], added: Outlet[]): Outlet[] {
  const merged = list.map((outlet) => ({ ...outlet, feeds: [...outlet.feeds] }));
  const listed = new Set(merged.flatMap((outlet) => outlet.feeds.map((feed) => feed.address)));
  for (const outlet of added) {
    const feeds = outlet.feeds.filter((feed) => !listed.has(feed.address));
    for (const feed of feeds) listed.add(feed.address);
    const same = merged.find(({ id }) => id === outlet.id);
    if (same) same.feeds.push(...feeds);
    else if (feeds.length > 0) merged.push({ ...outlet, feeds });
  }
  return merged;
}
