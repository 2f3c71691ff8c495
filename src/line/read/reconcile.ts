import { cleanLine } from '../../news/clean.ts';
import type { AboutReport, FeedItem } from '../../news/report.ts';
import type { PageReading } from './read-page.ts';

/** Feed and page brought together on what they say about a report beside its words. */
export function aboutReport(item: FeedItem, page: PageReading | null): AboutReport {
  const section = page?.section ?? item.categories[0] ?? null;
  return {
    section: section ? cleanLine(section, 100) || null : null,
    canonical: page?.canonical ?? null,
    paywalled: page?.paywalled ?? false,
    // The feed's moment is the one that the report was found by; a page's is finer where the feed knows the day alone.
    published: finer(item.published, page?.published ?? null),
    modified: page?.modified ?? item.updated,
    picture: page?.picture ?? (item.picture ? { address: item.picture, caption: null, credit: null } : null),
  };
}

/** Who signs: the feed's names, unless they are none of people and the page has some. */
export function authorOf(item: FeedItem, page: PageReading | null, outletName: string): string | null {
  const names = item.authors.map((name) => name.trim()).filter((name) => name !== '');
  const nobody = names.every(
    (name) => /@|^https?:/.test(name) || name.toLowerCase() === outletName.toLowerCase(),
  );
  return (nobody ? page?.byline : null) ?? (names.join(', ') || null);
}

function finer(feed: AboutReport['published'], page: AboutReport['published']): AboutReport['published'] {
  if (!feed || !page) return feed ?? page;
  const sameDay = Math.abs(feed.at.getTime() - page.at.getTime()) < 36 * 3_600_000;
  return feed.precision === 'day' && page.precision !== 'day' && sameDay ? page : feed;
}
