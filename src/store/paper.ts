import { sql } from 'kysely';
import type { Stage } from '../news/stage.ts';
import { openBrowsing } from './browsing.ts';
import { pressNow } from './clock.ts';
import type { Db } from './database.ts';
import { frontCounts } from './front-counts.ts';
import { openNewsroom } from './newsroom.ts';
import { briefCandidates, chooseBriefs, fillIn, layOut, storiesIn } from './paper-edition.ts';
import { freshStories, longestList, storiesOfRun, storyRuns } from './paper-lists.ts';
import { rankedStories } from './paper-ranking.ts';
import { storyPage } from './paper-story.ts';
import type { FrontPage, OutletCard, Paper, StoryCard } from './paper-views.ts';
import { pictureColumn } from './pictures.ts';
import { readProgress } from './progress.ts';
import { readersOf } from './readers.ts';
import { search } from './search.ts';

/** Jobs that wait, a stage: the queue's to count. */
export type Waiting = () => Promise<Record<Stage, { waiting: number; failed: number }>>;

/** The paper as the public may read it (invariant 10: it only reads). */
export function openPaper(db: Db, waiting: Waiting): Paper {
  const counts = frontCounts(db);
  return {
    version: () => version(db),
    now: () => pressNow(db),
    frontPage: () => frontPage(db, counts),
    section: (name) =>
      cards(db, sql`section = ${name} and not article.brief`, sql`updated_at desc`, longestList),
    newest: (most) => cards(db, sql`true`, sql`updated_at desc`, most),
    story: (slug, revision) => storyPage(db, slug, revision),
    outlets: () => outletCards(db, sql`outlet.active`),
    search: (query) => search(db, query),
    readersOf: (slug) => readersOf(db, slug),
    storyRuns: (size) => storyRuns(db, size),
    storiesOfRun: (number, size) => storiesOfRun(db, number, size),
    freshStories: (days, most) => freshStories(db, days, most),
    progress: () => readProgress(db, waiting),
    ...openNewsroom(db),
    ...openBrowsing(db),
  };
}

/** Moves whenever a transaction changed what readers see; see migration 0017. */
async function version(db: Db): Promise<string> {
  const { rows } = await sql<{ version: string }>`
    select coalesce(max(id), 0) || '-' || count(*) as version from paper_change`.execute(db);
  return rows[0]!.version;
}

/** Stories that the edition chooses from. */
const candidates = 400;

/**
 * The edition: stories by importance (paper-ranking.ts); the first is the lead. Briefs stand apart. Cards are asked for
 * of those alone that find a place.
 */
async function frontPage(db: Db, counts: () => Promise<FrontPage['counts']>): Promise<FrontPage> {
  const [ranked, brief, edition, counted] = await Promise.all([
    rankedStories(db, candidates),
    newestBriefs(db),
    sql<{ editionAt: Date | null }>`select max(updated_at) as "editionAt" from article`.execute(db),
    counts(),
  ]);
  const { editionAt } = edition.rows[0]!;
  const layout = layOut(ranked, editionAt);
  const slugs = [...storiesIn(layout), ...brief].map(({ slug }) => slug);
  const found = await cards(db, sql`story.slug = any(${slugs})`, sql`story.id`, slugs.length);
  const bySlug = new Map(found.map((card) => [card.slug, card]));
  const briefs = brief.flatMap(({ slug }) => bySlug.get(slug) ?? []);
  return { ...fillIn(layout, ({ slug }) => bySlug.get(slug)), editionAt, briefs, counts: counted };
}

/** The briefs of the edition, by their addresses. */
async function newestBriefs(db: Db): Promise<{ slug: string; leadOutlet: string }[]> {
  const { rows } = await sql<{ slug: string; leadOutlet: string }>`
    select story.slug, article.lead_outlet_id as "leadOutlet" from article join story on story.id = article.story_id
    where article.brief and story.merged_into is null
    order by updated_at desc, article.story_id desc limit ${briefCandidates}`.execute(db);
  return chooseBriefs(rows);
}

type Fragment = ReturnType<typeof sql>;

/** The topics that a story is most about, as an array of slugs; stands where `story` is a table of the query. */
export const topicSlugs = sql`array(select topic.slug from story_topic join topic on topic.id = story_topic.topic_id
  where story_topic.story_id = story.id order by story_topic.weight desc limit 5)`;

/** Story cards that satisfy a condition on the article, in an order. */
export async function cards(db: Db, where: Fragment, order: Fragment, most: number): Promise<StoryCard[]> {
  const { rows } = await sql<StoryCard>`
    select story.slug, article.headline, standfirst, section, article.brief, outlets, origins, reports,
      outlet.name as "leadOutlet", revision.language, published_at as "publishedAt", updated_at as "updatedAt",
      article.number as revision,
      array(select distinct outlet_id from report where id = any(revision.report_ids)) as "outletIds",
      ${topicSlugs} as "topicSlugs", ${pictureColumn} as picture
    from article join story on story.id = article.story_id join outlet on outlet.id = article.lead_outlet_id
      join revision on revision.id = article.revision_id
    where story.merged_into is null and ${where} order by ${order} limit ${most}`.execute(db);
  return rows;
}

/** Outlets that satisfy a condition, by their names. */
export async function outletCards(db: Db, where: Fragment): Promise<OutletCard[]> {
  const { rows } = await sql<OutletCard>`
    select outlet.id, outlet.name, outlet.family, outlet.country, outlet.language, outlet.kind, outlet.home,
      (select count(*)::int from report where report.outlet_id = outlet.id) as reports,
      worst.result, worst.result_text as "resultText"
    from outlet left join lateral (
      select result, result_text from feed where feed.outlet_id = outlet.id and feed.result is not null
      order by feed.failures desc, feed.polled_at desc limit 1) worst on true
    where ${where} order by outlet.name`.execute(db);
  return rows;
}
