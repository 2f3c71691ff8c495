import { sql } from 'kysely';
import type { StoryReport } from '../news/draft.ts';
import type { Db, Tx } from './database.ts';
import { momentColumn, originColumn } from './report-columns.ts';
import { givenRows, insertRows } from './rows.ts';
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

/** A story's address is made from the first headline, and lives for ever once an article has stood there. */
export async function foundStories(tx: Tx, founded: { id: number; title: string }[]): Promise<void> {
  if (founded.length === 0) return;
  const rows = founded.map(({ id, title }) => ({ id, slug: `${slugOf(title)}-${id}` }));
  const now = { founded_at: sql`(select press_now())`, changed_at: sql`(select press_now())` };
  await insertRows('story', rows, { id: 'int', slug: 'text' }, now).execute(tx);
}

/**
 * Until an article stands at its address, a story is named by the first report of the event, and not by an opinion, a live
 * page or a round-up that came before it; by the first in the article's language, once that is known.
 *
 * @param stories `language` is the language (BCP 47) of the article that is about to be published, null before there is one
 */
export async function nameStories(tx: Tx, stories: { id: number; language: string | null }[]): Promise<void> {
  if (stories.length === 0) return;
  const { rows } = await sql<{ id: number; slug: string; title: string }>`
    select story.id, story.slug, first.title
    from ${givenRows(stories, { id: 'int', language: 'text' })} join story on story.id = given.id
      join lateral (select version.title from report join version on version.id = report.placed_version
        where report.story_id = story.id and report.attached = 'member'
        order by (split_part(version.language, '-', 1) = split_part(given.language, '-', 1)) is true desc, report.placed
        limit 1) first on true
    where story.merged_into is null and not exists (select from revision where revision.story_id = story.id)`.execute(
    tx,
  );
  const named = rows.map(({ id, slug, title }) => ({ id, was: slug, slug: `${slugOf(title)}-${id}` }));
  const renamed = named.filter(({ was, slug }) => was !== slug);
  if (renamed.length === 0) return;
  await sql`update story set slug = given.slug from ${givenRows(renamed, { id: 'int', was: 'text', slug: 'text' })}
    where story.id = given.id`.execute(tx);
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

const placedColumns = {
  ...{ reportId: 'int', versionId: 'int', storyId: 'int', attached: 'text', copyOf: 'int', origin: 'text' },
  placed: 'int',
};

/** Puts reports into their stories, which are there already. */
export async function placeReports(tx: Tx, placed: PlacedReport[]): Promise<void> {
  if (placed.length === 0) return;
  await sql`
    update report set story_id = given."storyId", attached = given.attached, copy_of = given."copyOf",
      origin = given.origin, placed = given.placed, placed_version = given."versionId"
    from ${givenRows(placed, placedColumns)} where report.id = given."reportId"`.execute(tx);
  await tx
    .updateTable('story')
    .set({ changed_at: sql`(select press_now())` })
    .where('id', '=', sql<number>`any(${[...new Set(placed.map(({ storyId }) => storyId))]}::int[])`)
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

/** What a story may be written from. */
export interface StoryVersions {
  /** The newest version of every report that still stands, oldest report first. */
  reports: StoryReport[];
  /** The versions that later ones of the same reports took the place of, oldest first. */
  earlier: StoryReport[];
}

/** What each of these stories may be written from; a story without reports is not among them. */
export async function storyVersions(db: Db | Tx, storyIds: number[]): Promise<Map<number, StoryVersions>> {
  const stories = new Map<number, StoryVersions>();
  if (storyIds.length === 0) return stories;
  for (const { storyId, newest, ...version } of await versionsOf(db)
    .where('report.story_id', '=', sql<number>`any(${storyIds}::int[])`)
    .execute()) {
    const story = stories.get(storyId) ?? { reports: [], earlier: [] };
    stories.set(storyId, story);
    (newest ? story.reports : story.earlier).push(version);
  }
  return stories;
}

/** Versions of reports that still stand, as the writer is given them. */
export function versionsOf(db: Db | Tx) {
  return db
    .selectFrom('report')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .innerJoin('version', 'version.report_id', 'report.id')
    .leftJoin('outlet as house', (join) =>
      join.on('house.id', '=', sql<string>`coalesce(report.origin, version.origin)`),
    )
    .select([
      sql<number>`report.story_id`.as('storyId'),
      sql<boolean>`not exists (select from version later
        where later.report_id = report.id and later.number > version.number)`.as('newest'),
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
    .where('report.withdrawn_at', 'is', null)
    .orderBy('report.placed')
    .orderBy('version.id');
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
