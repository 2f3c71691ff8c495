import type { Context } from 'hono';
import type { StoryCard } from '../store/paper-views.ts';
import { emptySearch } from '../store/search-views.ts';
import { CardPainter } from './for-machines/card-painter.ts';
import { cardSize } from './for-machines/card-size.ts';
import { type FeedFile, feedTypes, renderFeed, updatedAt } from './for-machines/feeds.ts';
import { embedAsXml, storyAsked } from './for-machines/oembed.ts';
import { robotsText, securityText, tdmReservation } from './for-machines/signals.ts';
import {
  newsDays,
  newsMost,
  newsSitemap,
  sitemap,
  sitemapIndex,
  storiesPerSitemap,
} from './for-machines/sitemaps.ts';
import { sectionName } from './layout.tsx';
import { plain, type Site } from './open-site.ts';
import type { RenderedPage } from './page-cache.ts';
import { firstLanguage, wordsOf } from './words.ts';

/** Stories that a feed holds. */
const mostInFeed = 50;

/** What programs read: feeds of everything that can be browsed, site maps, embeds, share cards, and what robots may do. */
export function machineDoors(site: Site): void {
  feedDoors(site);
  sitemapDoors(site);
  signalDoors(site);
  embedDoor(site);
  cardDoor(site);
}

interface Followed {
  title: string;
  page: string;
  cards: StoryCard[];
}

/** RSS, Atom and JSON Feed of the paper, and of each section, topic, storyline, outlet and search. */
function feedDoors(site: Site): void {
  const { paper } = site;
  const words = wordsOf(firstLanguage);
  const followed: Record<string, (context: Context) => Promise<Followed | null>> = {
    '/': async () => ({ title: '', page: '/', cards: await paper.newest(mostInFeed) }),
    '/section/:name/': async (context) => {
      const name = context.req.param('name')!;
      const cards = await paper.section(name);
      return cards.length > 0
        ? { title: sectionName(words, name), page: `/section/${encodeURIComponent(name)}`, cards }
        : null;
    },
    '/topic/:slug/': async (context) => {
      const found = await paper.topic(context.req.param('slug')!);
      return found && { title: found.topic.name, page: `/topic/${found.topic.slug}`, cards: found.stories };
    },
    '/storyline/:slug/': async (context) => {
      const found = await paper.storyline(context.req.param('slug')!);
      if (!found || 'movedTo' in found) return null;
      const cards = found.steps.map((step) => step.story).reverse();
      return { title: found.title, page: `/storyline/${found.slug}`, cards };
    },
    '/outlet/:id/': async (context) => {
      const outlet = (await paper.outlets()).find(({ id }) => id === context.req.param('id'));
      if (!outlet) return null;
      const { hits } = await paper.search({ ...newest, outlet: outlet.id });
      return { title: outlet.name, page: `/outlet/${outlet.id}`, cards: hits };
    },
    '/search/': async (context) => {
      const typed = (context.req.query('q') ?? '').slice(0, 200);
      const { hits } = await paper.search({ ...newest, words: typed });
      return { title: `“${typed}”`, page: `/search?q=${encodeURIComponent(typed)}`, cards: hits };
    },
  };
  for (const [base, follow] of Object.entries(followed))
    for (const file of Object.keys(feedTypes) as FeedFile[])
      site.document(base + file, async (context) => {
        const found = await follow(context);
        if (!found) return missing;
        const { name, origin } = await site.frame(firstLanguage);
        const query = base === '/search/' ? found.page.slice('/search'.length) : '';
        const feed = {
          ...found,
          cards: found.cards.slice(0, mostInFeed),
          title: found.title ? `${name}: ${found.title}` : name,
          paper: name,
          origin,
          base: context.req.path.slice(0, -file.length),
          query,
          hub: site.hub,
        };
        return { ...plain(feedTypes[file], renderFeed(feed, file)), modified: updatedAt(feed) };
      });
}

const newest = { ...emptySearch, order: 'newest' as const };

const missing: RenderedPage = { ...plain('text/plain', 'There is no such thing here.\n'), status: 404 };

function sitemapDoors({ document, frame, paper }: Site): void {
  document('/sitemap.xml', async () => {
    const { origin } = await frame(firstLanguage);
    return plain('application/xml', sitemapIndex(origin, await paper.storyRuns(storiesPerSitemap)));
  });
  document('/sitemaps/:file{[0-9]{1,6}\\.xml}', async (context) => {
    const stories = await paper.storiesOfRun(
      Number.parseInt(context.req.param('file')!, 10),
      storiesPerSitemap,
    );
    if (stories.length === 0) return missing;
    return plain('application/xml', sitemap((await frame(firstLanguage)).origin, stories));
  });
  document('/sitemap-news.xml', async () => {
    const { origin, name } = await frame(firstLanguage);
    return plain('application/xml', newsSitemap(origin, name, await paper.freshStories(newsDays, newsMost)));
  });
}

function signalDoors({ document, frame, contact }: Site): void {
  const origin = async () => (await frame(firstLanguage)).origin;
  document('/robots.txt', async () => plain('text/plain', robotsText(await origin())));
  document('/.well-known/tdmrep.json', async () => plain('application/json', tdmReservation(await origin())));
  if (contact)
    document('/.well-known/security.txt', async () =>
      plain('text/plain', securityText(await origin(), contact, new Date())),
    );
}

/** oEmbed 1.0: a program that finds a link to a story asks here how to show it. */
function embedDoor({ app, frame, paper }: Site): void {
  app.get('/oembed', async (context) => {
    const { origin, name } = await frame(firstLanguage);
    const slug = storyAsked(context.req.query('url'), origin);
    const story = slug ? await paper.story(slug) : null;
    if (!story || 'movedTo' in story) return context.text('There is no such story.', 404);
    const embed = {
      version: '1.0' as const,
      type: 'link' as const,
      title: story.headline.parts.map((part) => part.text).join(''),
      author_name: story.lead.outletName,
      author_url: `${origin}/outlet/${story.lead.outletId}`,
      provider_name: name,
      provider_url: `${origin}/`,
      cache_age: 600,
      thumbnail_url: `${origin}/story/${story.slug}/card.png`,
      thumbnail_width: cardSize.width,
      thumbnail_height: cardSize.height,
    };
    const format = context.req.query('format') ?? 'json';
    if (format === 'json') return context.json(embed);
    if (format === 'xml')
      return context.body(embedAsXml(embed), 200, { 'content-type': 'text/xml; charset=utf-8' });
    return context.text('The format is json or xml.', 501);
  });
}

/** The picture that a shared link shows, drawn when it is first asked for and kept until the paper changes. */
function cardDoor({ app, cache, frame, paper }: Site): void {
  const painter = new CardPainter();
  app.get('/story/:slug/card.png', async (context) => {
    const { name, words } = await frame(firstLanguage);
    const png = await cache.shared(context.req.path, async () => {
      const story = await paper.story(context.req.param('slug'));
      if (!story || 'movedTo' in story) return null;
      const { outlets, origins } = story;
      return painter.paint({
        paper: name,
        headline: story.headline.parts.map((part) => part.text).join(''),
        section: story.section && sectionName(words, story.section),
        weight: words.say('card.weight', {
          outlets: words.say('outlets', { count: outlets }),
          origins: words.say('origins', { count: origins }),
        }),
        day: words.day(story.updatedAt),
        origins,
      });
    });
    if (!png) return context.text('There is no such story.', 404);
    return context.body(new Uint8Array(png), 200, {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=600',
    });
  });
}
