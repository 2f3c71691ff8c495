import { type Generated, sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** A reader's comment. Held until the desk releases it; erased by its writer or the desk, when its words go for good. */
export interface CommentRow {
  id: Generated<number>;
  story_id: number;
  name: string;
  text: string;
  state: CommentState;
  /** SHA-256 of the token with which its writer may erase it. */
  token_hash: string;
  /** Keyed with the day's salt, which is thrown away: by it nobody is found again later. */
  visitor: string | null;
  at: Date;
  decided_at: Date | null;
}
export type CommentState = 'held' | 'released' | 'refused' | 'erased';

export interface CommentReportRow {
  comment_id: number;
  visitor: string;
  at: Date;
}

/** A comment as the public sees it. */
export interface CommentView {
  id: number;
  name: string;
  text: string;
  at: Date;
}

/** A comment as the desk sees it. */
export interface CommentForDesk extends CommentView {
  state: CommentState;
  slug: string;
  headline: string | null;
  /** How many readers reported it. */
  reports: number;
}

export async function releasedComments(db: Db, storyId: number): Promise<CommentView[]> {
  return db
    .selectFrom('comment')
    .select(['id', 'name', 'text', 'at'])
    .where('story_id', '=', storyId)
    .where('state', '=', 'released')
    .orderBy('id')
    .limit(500)
    .execute();
}

/** The story that a new comment belongs to, merges followed; undefined where nothing is published. */
export async function storyToCommentOn(
  db: Db | Tx,
  slug: string,
): Promise<{ id: number; slug: string } | undefined> {
  const { rows } = await sql<{ id: number; slug: string }>`
    select target.id, target.slug from story join story target on target.id = coalesce(story.merged_into, story.id)
      join article on article.story_id = target.id
    where story.slug = ${slug}`.execute(db);
  return rows[0];
}

/** What one visitor sent within the last hour, and whether these very words were among it. */
export async function recentComments(
  tx: Tx,
  visitor: string,
  text: string,
): Promise<{ count: number; same: boolean }> {
  const { rows } = await sql<{ count: number; same: boolean }>`
    select count(*)::int as count, coalesce(bool_or(text = ${text}), false) as same from comment
    where visitor = ${visitor} and at > now() - interval '1 hour'`.execute(tx);
  return rows[0]!;
}

/** @returns the comment's id */
export async function insertComment(
  tx: Tx,
  comment: { storyId: number; name: string; text: string; tokenHash: string; visitor: string },
): Promise<number> {
  const { id } = await tx
    .insertInto('comment')
    .values({
      story_id: comment.storyId,
      name: comment.name,
      text: comment.text,
      state: 'held',
      token_hash: comment.tokenHash,
      visitor: comment.visitor,
      at: sql<Date>`now()`,
      decided_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

/** What became of a comment, for who holds its token. */
export async function commentByToken(
  db: Db,
  id: number,
  tokenHash: string,
): Promise<{ state: CommentState; text: string; slug: string } | undefined> {
  return db
    .selectFrom('comment')
    .innerJoin('story', 'story.id', 'comment.story_id')
    .select(['comment.state', 'comment.text', 'story.slug'])
    .where('comment.id', '=', id)
    .where('token_hash', '=', tokenHash)
    .executeTakeFirst();
}

/** Takes the words and the name away for good. @returns whether there was such a comment */
export async function eraseComment(db: Db | Tx, id: number, tokenHash: string | null): Promise<boolean> {
  const result = await db
    .updateTable('comment')
    .set({ name: '', text: '', state: 'erased', visitor: null, decided_at: sql<Date>`now()` })
    .where('id', '=', id)
    .$if(tokenHash !== null, (query) => query.where('token_hash', '=', tokenHash!))
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/** Puts a reader's report of a comment on record, once a visitor. @returns whether the comment is public */
export async function reportComment(db: Db, id: number, visitor: string): Promise<boolean> {
  const { rows } = await sql<{ id: number }>`
    with public as (select id from comment where id = ${id} and state = 'released'),
      kept as (insert into comment_report (comment_id, visitor, at) select id, ${visitor}, now() from public
        on conflict do nothing)
    select id from public`.execute(db);
  return rows.length > 0;
}

/** Comments for the desk: those that wait, then those that readers reported, then the newest. */
export async function commentsForDesk(
  db: Db,
  state: CommentState | 'reported',
  most: number,
): Promise<CommentForDesk[]> {
  const { rows } = await sql<CommentForDesk>`
    select comment.id, comment.name, comment.text, comment.at, comment.state, story.slug, article.headline,
      (select count(*)::int from comment_report where comment_id = comment.id) as reports
    from comment join story on story.id = comment.story_id left join article on article.story_id = story.id
    where ${state === 'reported' ? sql`comment.state = 'released' and exists (select 1 from comment_report where comment_id = comment.id)` : sql`comment.state = ${state}`}
    order by comment.id limit ${most}`.execute(db);
  return rows;
}

/** Releases or refuses a comment; what was erased stays erased. @returns whether there was one to decide on */
export async function decideComment(
  db: Db | Tx,
  id: number,
  state: 'released' | 'refused',
): Promise<boolean> {
  const result = await db
    .updateTable('comment')
    .set({ state, decided_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', '!=', 'erased')
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}
