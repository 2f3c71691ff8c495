import type { ListedStory } from '../../store/paper-lists.ts';
import { xml } from './xml.ts';

/** Stories to a sitemap: well below the 50,000 that sitemaps.org allows. */
export const storiesPerSitemap = 5_000;
/** Google's news sitemaps hold what is at most two days old, and a thousand of it. */
export const newsDays = 2;
export const newsMost = 1_000;

/** sitemaps.org, a sitemap index: one sitemap for each run of story numbers, so that old ones never change their place. */
export function sitemapIndex(origin: string, sitemaps: { number: number; updatedAt: Date }[]): string {
  const entries = sitemaps.map(
    ({ number, updatedAt }) =>
      `<sitemap><loc>${xml(`${origin}/sitemaps/${number}.xml`)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></sitemap>`,
  );
  const news = `<sitemap><loc>${xml(`${origin}/sitemap-news.xml`)}</loc></sitemap>`;
  return wrapped('sitemapindex', '', [...entries, news]);
}

export function sitemap(origin: string, stories: ListedStory[]): string {
  return wrapped(
    'urlset',
    '',
    stories.map(
      ({ slug, updatedAt }) =>
        `<url><loc>${xml(`${origin}/story/${slug}`)}</loc><lastmod>${updatedAt.toISOString()}</lastmod></url>`,
    ),
  );
}

/** A news sitemap (developers.google.com, "News sitemaps"): name and language of the paper, date and title of each story. */
export function newsSitemap(origin: string, paper: string, stories: ListedStory[]): string {
  return wrapped(
    'urlset',
    ' xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"',
    stories.map(
      ({ slug, headline, language, publishedAt }) =>
        `<url><loc>${xml(`${origin}/story/${slug}`)}</loc><news:news><news:publication><news:name>${xml(paper)}</news:name>` +
        `<news:language>${xml(language)}</news:language></news:publication>` +
        `<news:publication_date>${publishedAt.toISOString()}</news:publication_date>` +
        `<news:title>${xml(headline)}</news:title></news:news></url>`,
    ),
  );
}

function wrapped(element: string, spaces: string, entries: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<${element} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"${spaces}>${entries.join('\n')}</${element}>\n`;
}
