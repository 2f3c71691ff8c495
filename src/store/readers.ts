import { sql } from 'kysely';
import { type CommentView, releasedComments } from './comments.ts';
import type { Db } from './database.ts';
import { viewsOf } from './views.ts';

/** What readers left at a story: the comments that the desk released, and how often it was opened. */
export async function readersOf(db: Db, slug: string): Promise<{ comments: CommentView[]; views: number }> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(merged_into, id) as id from story where slug = ${slug}`.execute(db);
  const id = rows[0]?.id;
  if (id === undefined) return { comments: [], views: 0 };
  return { comments: await releasedComments(db, id), views: await viewsOf(db, id) };
}
