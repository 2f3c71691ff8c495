import { sql } from 'kysely';
import type { StoryReport } from '../news/draft.ts';
import type { Db, Tx } from './database.ts';
import { momentColumn, newestVersion, originColumn } from './report-columns.ts';
import { slugOf } from './slug.ts';

/** The report that was placed last: a grouper whose memory ends with another one must be rebuilt. */
export async function lastPlaced(tx: Tx): Promise<{ placed: number; reportId: number; storyId: number }> {
  // One grouper decides at a time, on however many machines: the lock lasts until the transaction ends.
  await sql`select pg_advisory_xact_lock(727002)`.execute(tx);
  const row = await tx
    .selectFrom('report')
    .select(['placed', 'id'])
    .where('placed', 'is not', null)
    .orderBy('placed', 'desc')
    .limit(1)
    .executeTakeFirst();
  const story = await tx
    .selectFrom('story')
    .select(sql<number>`coalesce(max(id), 0)::int`.as('id'))
    .executeTakeFirstOrThrow();
  return { placed: row?.placed ?? 0, reportId: row?.id ?? 0, storyId: story.id };
}

/** A story's address is made once, from the first headline, and lives for ever. */
export async function foundStory(tx: Tx, id: number, title: string): Promise<void> {
  await tx
    .insertInto('story')
    .values({
      id,
      slug: `${slugOf(title)}-${id}`,
      founded_at: sql`press_now()`,
      changed_at: sql`press_now()`,
      merged_into: null,
    })
    .execute();
}

export interface PlacedReport {
  reportId: number;
  versionId: number;
  storyId: number;
  attached: string;
  copyOf: number | null;
  origin: string;
  placed: number;
}

export async function placeReport(tx: Tx, placed: PlacedReport): Promise<void> {
  await tx
    .updateTable('report')
    .set({
      story_id: placed.storyId,
      attached: placed.attached,
      copy_of: placed.copyOf,
      origin: placed.origin,
      placed: placed.placed,
      placed_version: placed.versionId,
    })
    .where('id', '=', placed.reportId)
    .execute();
  await tx
    .updateTable('story')
    .set({ changed_at: sql`press_now()` })
    .where('id', '=', placed.storyId)
    .execute();
}

/** Two stories proved to be one: the reports move, and the address that lost them leads on. */
export async function mergeStories(tx: Tx, from: number, into: number, reason: string): Promise<void> {
  await tx.updateTable('report').set({ story_id: into }).where('story_id', '=', from).execute();
  await tx
    .updateTable('story')
    .set({ merged_into: into, changed_at: sql`press_now()` })
    .where('id', '=', from)
    .execute();
  // An address that led to the one that is leaving now leads straight on: one hop at most.
  await tx.updateTable('story').set({ merged_into: into }).where('merged_into', '=', from).execute();
  await tx.deleteFrom('article_search').where('story_id', '=', from).execute();
  await recordMove(tx, 'merge', from, into, reason);
}

/** One story proved to be two: these reports leave for a story of their own. */
export async function splitStory(
  tx: Tx,
  from: number,
  into: number,
  reports: number[],
  reason: string,
): Promise<void> {
  await tx.updateTable('report').set({ story_id: into }).where('id', 'in', reports).execute();
  await tx
    .updateTable('story')
    .set({ changed_at: sql`press_now()` })
    .where('id', 'in', [from, into])
    .execute();
  await recordMove(tx, 'split', from, into, reason);
}

async function recordMove(
  tx: Tx,
  kind: 'merge' | 'split',
  from: number,
  into: number,
  reason: string,
): Promise<void> {
  await tx
    .insertInto('story_move')
    .values({ kind, from_story: from, into_story: into, reason, at: sql`press_now()` })
    .execute();
}

/** The newest version of every report of a story that still stands, oldest report first. */
export async function storyReports(db: Db | Tx, storyId: number): Promise<StoryReport[]> {
  return storyVersions(db, storyId).where('version.id', '=', newestVersion).execute();
}

/** The versions that later ones of the same reports took the place of, oldest first. */
export async function earlierVersions(db: Db | Tx, storyId: number): Promise<StoryReport[]> {
  return storyVersions(db, storyId).where('version.id', '!=', newestVersion).orderBy('version.id').execute();
}

function storyVersions(db: Db | Tx, storyId: number) {
  return db
    .selectFrom('report')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .innerJoin('version', 'version.report_id', 'report.id')
    .leftJoin('outlet as house', (join) =>
      join.on('house.id', '=', sql<string>`coalesce(report.origin, version.origin)`),
    )
    .select([
      'report.id as reportId',
      'version.id as versionId',
      'outlet.id as outletId',
      'outlet.name as outletName',
      'outlet.family',
      'outlet.country',
      'outlet.kind as outletKind',
      originColumn,
      sql<string>`coalesce(house.name, report.origin, version.origin)`.as('originName'),
      'version.kind',
      'version.language',
      'report.address',
      'version.author',
      'version.title',
      'version.text',
      momentColumn,
      'report.first_seen as firstSeen',
      sql<Date>`case when version.number = 1 then coalesce(report.published, report.first_seen)
        else version.read_at end`.as('since'),
    ])
    .where('report.story_id', '=', storyId)
    .where('report.withdrawn_at', 'is', null)
    .orderBy('report.placed');
}

/** Stories that still are stories: merged ones have nothing of their own to write. */
export async function openStories(db: Db | Tx, ids: number[]): Promise<number[]> {
  const rows = await db
    .selectFrom('story')
    .select('id')
    .where('id', 'in', ids)
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute();
  return rows.map((row) => row.id);
}
