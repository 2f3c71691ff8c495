import { type Generated, sql } from 'kysely';
import type { Tx } from './database.ts';

/** That a named person reviewed a revision; it stands until it is undone, and says nothing of any other revision. */
export interface ReviewRow {
  id: Generated<number>;
  revision_id: number;
  person: string;
  at: Date;
  undone_at: Date | null;
}

/** The revision that a review is about. */
export interface ReviewedRevision {
  revisionId: number;
  number: number;
  headline: string;
}

/** A story's newest revision or the one of a number, merges followed; undefined where nothing is published. */
export async function revisionToReview(
  tx: Tx,
  slug: string,
  number: number | null,
): Promise<ReviewedRevision | undefined> {
  const { rows } = await sql<ReviewedRevision>`
    select revision.id as "revisionId", revision.number, revision.headline
    from story join article on article.story_id = coalesce(story.merged_into, story.id)
      join revision on revision.story_id = article.story_id and revision.number = coalesce(${number}::int, article.number)
    where story.slug = ${slug}`.execute(tx);
  return rows[0];
}

/** Puts on record who reviewed a revision, in place of who did before. */
export async function insertReview(tx: Tx, revisionId: number, person: string): Promise<void> {
  await undoReview(tx, revisionId);
  await sql`insert into review (revision_id, person, at) values (${revisionId}, ${person}, now())`.execute(
    tx,
  );
}

/** @returns whether there was a review to undo; it stays on record as undone */
export async function undoReview(tx: Tx, revisionId: number): Promise<boolean> {
  const { rows } = await sql`
    update review set undone_at = now() where revision_id = ${revisionId} and undone_at is null returning id`.execute(
    tx,
  );
  return rows.length > 0;
}
