import { sql } from 'kysely';
import type { SagaReason } from '../news/reason.ts';
import type { Db } from './database.ts';
import type { StorylineCard, StorylinePage } from './newsroom-views.ts';
import { cards } from './paper.ts';

/** A storyline with its published stories in the order of the events; where it went, when it was merged; or null. */
export async function storylinePage(
  db: Db,
  slug: string,
): Promise<StorylinePage | { movedTo: string } | null> {
  const line = await db.selectFrom('storyline').selectAll().where('slug', '=', slug).executeTakeFirst();
  if (!line) return null;
  if (line.merged_into !== null) {
    const target = await db
      .selectFrom('storyline')
      .select('slug')
      .where('id', '=', line.merged_into)
      .executeTakeFirstOrThrow();
    return { movedTo: target.slug };
  }
  return pageOf(db, line);
}

/** The storyline that a story belongs to; null where it stands alone. */
export async function storyStoryline(db: Db, story: string): Promise<StorylinePage | null> {
  const line = await db
    .selectFrom('storyline')
    .innerJoin('storyline_story', 'storyline_story.storyline_id', 'storyline.id')
    .innerJoin('story', 'story.id', 'storyline_story.story_id')
    .select(['storyline.id', 'storyline.slug', 'storyline.title'])
    .where('story.slug', '=', story)
    .executeTakeFirst();
  if (!line) return null;
  const page = await pageOf(db, line);
  return page && page.stories > 1 ? page : null;
}

/** Storylines with at least two published stories, newest first. */
export async function newestStorylines(db: Db, most: number): Promise<StorylineCard[]> {
  const { rows } = await sql<StorylineCard>`
    select storyline.slug, storyline.title, count(*)::int as stories, min(story.founded_at) as from,
      max(article.updated_at) as until
    from storyline join storyline_story step on step.storyline_id = storyline.id
      join article on article.story_id = step.story_id join story on story.id = step.story_id
    where storyline.merged_into is null group by storyline.id having count(*) > 1
    order by until desc, storyline.id desc limit ${most}`.execute(db);
  return rows;
}

async function pageOf(
  db: Db,
  line: { id: number; slug: string; title: string },
): Promise<StorylinePage | null> {
  const { rows } = await sql<{ slug: string; follows: string | null; reason: SagaReason | null; at: Date }>`
    select story.slug, before.slug as follows, step.reason, story.founded_at as at
    from storyline_story step join story on story.id = step.story_id left join story before on before.id = step.follows
    where step.storyline_id = ${line.id} order by story.founded_at, story.id`.execute(db);
  const found = await cards(
    db,
    sql`story.slug = any(${rows.map((row) => row.slug)})`,
    sql`story.id`,
    rows.length,
  );
  const bySlug = new Map(found.map((card) => [card.slug, card]));
  const told = rows.filter((row) => bySlug.has(row.slug));
  if (told.length === 0) return null;
  return {
    slug: line.slug,
    title: line.title,
    stories: told.length,
    from: told[0]!.at,
    until: new Date(Math.max(...found.map((card) => card.updatedAt.getTime()))),
    steps: told.map(({ slug, follows, reason }) => ({ story: bySlug.get(slug)!, follows, reason })),
  };
}
