import { atomFeed, jsonFeed, rssFeed, xml } from './feeds.ts';
import type { Frame } from './layout.tsx';
import { plain, type Site } from './open-site.ts';
import { firstLanguage } from './words.ts';

/** What programs read: feeds, the site map, and what robots may do. */
export function machineDoors({ document, frame, paper }: Site): void {
  const first = () => frame(firstLanguage);
  document('/feed.xml', async () => {
    const page = await first();
    return plain('application/rss+xml', rssFeed(page, page.name, await paper.newest(50)));
  });
  document('/atom.xml', async () => {
    const page = await first();
    return plain('application/atom+xml', atomFeed(page, page.name, await paper.newest(50)));
  });
  document('/feed.json', async () => {
    const page = await first();
    return plain('application/feed+json', JSON.stringify(jsonFeed(page, page.name, await paper.newest(50))));
  });
  document('/sitemap.xml', async () => plain('application/xml', await siteMap(await first(), paper)));
  document('/robots.txt', async () =>
    plain('text/plain', `User-agent: *\nAllow: /\nSitemap: ${(await first()).origin}/sitemap.xml\n`),
  );
}

async function siteMap(frame: Frame, paper: Site['paper']): Promise<string> {
  const cards = await paper.newest(5000);
  const entries = cards.map(
    ({ slug, updatedAt }) =>
      `<url><loc>${xml(`${frame.origin}/story/${slug}`)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${entries.join('')}</urlset>\n`;
}
