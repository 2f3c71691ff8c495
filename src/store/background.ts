import { sql } from 'kysely';
import type { PastStory } from '../news/draft.ts';
import type { Db, Tx } from './database.ts';
import { insertRows } from './rows.ts';
import { type StoryVersions, versionsOf } from './stories.ts';

/** A report of another story that an article's background is told from. */
export interface BackgroundRow {
  story_id: number;
  report_id: number;
}

/** Published stories of the same storylines that were founded before these stories, oldest first. */
export async function pastStories(db: Db | Tx, storyIds: number[]): Promise<Map<number, PastStory[]>> {
  const stories = new Map<number, PastStory[]>();
  if (storyIds.length === 0) return stories;
  const { rows } = await sql<{
    later: number;
    storyId: number;
    foundedAt: Date;
    followed: boolean;
    lede: { reportId: number; text: string; start: number; end: number }[];
  }>`
    select own.story_id as later, past.id as "storyId", past.founded_at as "foundedAt",
      coalesce(own.follows = past.id, false) as followed,
      (select jsonb_agg(jsonb_build_object('reportId', version.report_id, 'text', version.text,
          'start', citation.start_at, 'end', citation.end_at) order by citation.position)
        from sentence join citation on citation.revision_id = sentence.revision_id
            and citation.position = sentence.position and citation.ordinal = 0
          join version on version.id = citation.version_id
        where sentence.revision_id = article.revision_id and sentence.place = 'lede') as lede
    from storyline_story own join story later on later.id = own.story_id
      join storyline_story step on step.storyline_id = own.storyline_id
      join story past on past.id = step.story_id and past.merged_into is null
        and (past.founded_at, past.id) < (later.founded_at, later.id)
      join article on article.story_id = past.id
    where own.story_id = any(${storyIds}::int[])
      and (own.follows = past.id or step.follows is null)
    order by past.founded_at, past.id`.execute(db);
  const cited = rows.flatMap(({ lede }) => (lede ?? []).map(({ reportId }) => reportId));
  const { reports } = await reportVersions(db, [...new Set(cited)]);
  const byId = new Map(reports.map((report) => [report.reportId, report]));
  for (const { later, lede, ...past } of rows) {
    // Offsets count UTF-16 code units, as JavaScript does and the database does not: so the text is cut here.
    const told = (lede ?? []).map(({ reportId, text, start, end }) => ({
      reportId,
      words: text.slice(start, end),
    }));
    const standing = [...new Set(told.map(({ reportId }) => reportId))].flatMap((id) => byId.get(id) ?? []);
    stories.set(later, [...(stories.get(later) ?? []), { ...past, lede: told, reports: standing }]);
  }
  return stories;
}

/** All versions of reports that still stand, of whatever story. */
export async function reportVersions(db: Db | Tx, reportIds: number[]): Promise<StoryVersions> {
  if (reportIds.length === 0) return { reports: [], earlier: [] };
  const rows = await versionsOf(db).where('report.id', '=', sql<number>`any(${reportIds}::int[])`).execute();
  const of = (which: boolean) =>
    rows.filter(({ newest }) => newest === which).map(({ newest: _, storyId: __, ...version }) => version);
  return { reports: of(true), earlier: of(false) };
}

/** The reports that these versions are of. */
export async function reportsOfVersions(db: Db | Tx, versionIds: number[]): Promise<Map<number, number>> {
  if (versionIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('version')
    .select(['id', 'report_id as reportId'])
    .where('id', '=', sql<number>`any(${versionIds}::int[])`)
    .execute();
  return new Map(rows.map(({ id, reportId }) => [id, reportId]));
}

/** The stories whose background is told from reports of these stories. */
export async function storiesBehind(db: Db | Tx, storyIds: number[]): Promise<number[]> {
  if (storyIds.length === 0) return [];
  const rows = await db
    .selectFrom('background')
    .innerJoin('report', 'report.id', 'background.report_id')
    .select('background.story_id as storyId')
    .distinct()
    .where('report.story_id', '=', sql<number>`any(${storyIds}::int[])`)
    .orderBy('storyId')
    .execute();
  return rows.map(({ storyId }) => storyId);
}

/** Keeps which reports of other stories the newest drafts of stories are told from, in place of what was kept before. */
export async function keepBackground(
  tx: Tx,
  drafts: { storyId: number; reportIds: number[] }[],
): Promise<void> {
  if (drafts.length === 0) return;
  const ids = drafts.map(({ storyId }) => storyId);
  await sql`delete from background where story_id = any(${ids}::int[])`.execute(tx);
  const rows = drafts.flatMap(({ storyId, reportIds }) =>
    reportIds.map((reportId) => ({ story_id: storyId, report_id: reportId })),
  );
  if (rows.length > 0)
    await insertRows('background', rows, { story_id: 'int', report_id: 'int' }).execute(tx);
}
