import { printedText } from '../../news/draft.ts';
import type { StoryPage } from '../../store/paper-views.ts';
import { cardSize } from './card-size.ts';

/** What the head of a story's page tells to who links to it: the share card (OpenGraph), the dates, the way to embed it. */
export function StoryLinks({ story, origin }: { story: StoryPage; origin: string }) {
  const address = `${origin}/story/${story.slug}`;
  const embed = `${origin}/oembed?url=${encodeURIComponent(address)}`;
  return (
    <>
      <meta property="og:type" content="article" />
      <meta property="og:image" content={`${address}/card.png`} />
      <meta property="og:image:width" content={String(cardSize.width)} />
      <meta property="og:image:height" content={String(cardSize.height)} />
      <meta property="og:image:alt" content={printedText(story.headline, story.language)} />
      <meta property="article:published_time" content={story.publishedAt.toISOString()} />
      <meta property="article:modified_time" content={story.updatedAt.toISOString()} />
      {story.section && <meta property="article:section" content={story.section} />}
      <meta name="twitter:card" content="summary_large_image" />
      <link rel="alternate" type="application/json+oembed" href={`${embed}&format=json`} />
      <link rel="alternate" type="text/xml+oembed" href={`${embed}&format=xml`} />
    </>
  );
}

/** The feeds of a page that can be followed by itself. */
export function FeedLinks({ title, path, query = '' }: { title: string; path: string; query?: string }) {
  return (
    <>
      <link rel="alternate" type="application/rss+xml" title={title} href={`${path}/feed.xml${query}`} />
      <link rel="alternate" type="application/atom+xml" title={title} href={`${path}/atom.xml${query}`} />
      <link rel="alternate" type="application/feed+json" title={title} href={`${path}/feed.json${query}`} />
    </>
  );
}
