import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** A story whose rewrite waits for its cool-down to be over. */
export interface RewriteRow {
  story_id: number;
  due: Date;
  why: string;
}

/** A report that was taken back, as a correction names it. */
export interface WithdrawnReport {
  reportId: number;
  title: string;
}

/** The stories whose time to be rewritten has come. */
export async function dueRewrites(db: Db | Tx, most: number): Promise<number[]> {
  const rows = await db
    .selectFrom('rewrite')
    .select('story_id')
    .where('due', '<=', sql<Date>`press_now()`)
    .orderBy('due')
    .orderBy('story_id')
    .limit(most)
    .execute();
  return rows.map((row) => row.story_id);
}

/** Lets a story wait for its rewrite; one that waits already keeps its time. */
export async function postponeRewrite(tx: Tx, storyId: number, due: Date, why: string): Promise<void> {
  await tx
    .insertInto('rewrite')
    .values({ story_id: storyId, due, why })
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .execute();
}

/** Forgets what waited: the stories were looked at. */
export async function endRewrites(tx: Tx, storyIds: number[]): Promise<void> {
  if (storyIds.length > 0) await tx.deleteFrom('rewrite').where('story_id', 'in', storyIds).execute();
}

/** Those of these reports that their outlets, or the desk, took back, with the title they had last. */
export async function withdrawnAmong(db: Db | Tx, reportIds: number[]): Promise<WithdrawnReport[]> {
  if (reportIds.length === 0) return [];
  return db
    .selectFrom('report')
    .select([
      'report.id as reportId',
      sql<string>`(select title from version where report_id = report.id order by number desc limit 1)`.as(
        'title',
      ),
    ])
    .where('report.id', 'in', reportIds)
    .where('report.withdrawn_at', 'is not', null)
    .orderBy('report.id')
    .execute();
}
