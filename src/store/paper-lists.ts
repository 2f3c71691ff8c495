import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Stories that the page of a section or a topic lists at most. */
export const longestList = 100;

/** A story as a sitemap lists it. */
export interface ListedStory {
  slug: string;
  headline: string;
  language: string;
  publishedAt: Date;
  updatedAt: Date;
}

/** Runs of story numbers, `size` to each, with when anything in them last changed. */
export async function storyRuns(db: Db, size: number): Promise<{ number: number; updatedAt: Date }[]> {
  const { rows } = await sql<{ number: number; updatedAt: Date }>`
    select story_id / ${sql.lit(size)} as number, max(updated_at) as "updatedAt" from article group by 1 order by 1`.execute(
    db,
  );
  return rows;
}

/** The stories of one run, in the order of their numbers. */
export async function storiesOfRun(db: Db, number: number, size: number): Promise<ListedStory[]> {
  return listed(
    db,
    sql`article.story_id >= ${number * size} and article.story_id < ${(number + 1) * size}`,
    sql`article.story_id`,
    size,
  );
}

/** What was first published in the last days, newest first. */
export async function freshStories(db: Db, days: number, most: number): Promise<ListedStory[]> {
  return listed(
    db,
    sql`article.published_at > press_now() - ${`${days} days`}::interval`,
    sql`article.published_at desc`,
    most,
  );
}

type Fragment = ReturnType<typeof sql>;

async function listed(db: Db, where: Fragment, order: Fragment, most: number): Promise<ListedStory[]> {
  const { rows } = await sql<ListedStory>`
    select story.slug, article.headline, revision.language, published_at as "publishedAt", updated_at as "updatedAt"
    from article join story on story.id = article.story_id join revision on revision.id = article.revision_id
    where story.merged_into is null and ${where} order by ${order} limit ${most}`.execute(db);
  return rows;
}
