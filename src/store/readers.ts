import { sql } from 'kysely';
import { type CommentView, releasedComments } from './comments.ts';
import type { Db } from './database.ts';

/** What readers left at a story: the comments that the desk released, and how often it was opened. */
export async function readersOf(db: Db, slug: string): Promise<{ comments: CommentView[]; views: number }> {
  const { rows } = await sql<{ id: number; views: number }>`
    select coalesce(merged_into, id) as id, (select coalesce(sum(views), 0)::int from view
      where view.story_id = coalesce(story.merged_into, story.id)) as views from story where slug = ${slug}`.execute(
    db,
  );
  const [story] = rows;
  return story
    ? { comments: await releasedComments(db, story.id), views: story.views }
    : { comments: [], views: 0 };
}
