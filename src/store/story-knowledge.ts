import { sql } from 'kysely';
import { breadthOf, heatOf, type ImportanceParts } from '../news/importance.ts';
import type { Category } from '../news/media-topic.ts';
import type { Db, Tx } from './database.ts';

/** One report of a story, as far as the newsroom's knowledge of the story rests on it. */
export interface KnownReportOfStory {
  storyId: number;
  outletId: string;
  family: string;
  /** ISO 3166-1 alpha-2; `ZZ` where it is not known. */
  country: string;
  origin: string;
  copyOf: number | null;
  attached: string;
  firstSeen: Date;
  section: string | null;
  address: string | null;
  /** What was read out of it when it was placed. */
  profile: unknown;
}

/** The reports of stories that still stand, in the order of their placing. */
export async function reportsOfStories(tx: Db | Tx, storyIds: number[]): Promise<KnownReportOfStory[]> {
  if (storyIds.length === 0) return [];
  const { rows } = await sql<KnownReportOfStory>`
    select report.story_id as "storyId", outlet.id as "outletId", outlet.family, outlet.country,
      coalesce(report.origin, outlet.family) as origin, report.copy_of as "copyOf", report.attached,
      report.first_seen as "firstSeen", report.section, report.address, report_profile.profile
    from report join outlet on outlet.id = report.outlet_id
      join report_profile on report_profile.report_id = report.id
    where report.story_id = any(${storyIds}) and report.withdrawn_at is null order by report.placed`.execute(
    tx,
  );
  return rows;
}

/** Keeps what makes a story important; see news/importance.ts. */
export async function saveImportance(
  tx: Tx,
  storyId: number,
  parts: ImportanceParts & { outlets: number },
): Promise<void> {
  const row = {
    origins: parts.origins,
    outlets: parts.outlets,
    families: parts.families,
    countries: parts.countries,
    breadth: breadthOf(parts).sum,
    arrivals: parts.arrivals,
    newest_at: parts.newestAt,
    heat: heatOf(parts),
  };
  await tx
    .insertInto('story_importance')
    .values({ story_id: storyId, ...row })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}

/** Keeps what a story is about, by the seventeen. */
export async function saveCategory(tx: Tx, storyId: number, category: Category): Promise<void> {
  await tx
    .insertInto('story_category')
    .values({ story_id: storyId, ...category })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet({ ...category }))
    .execute();
}

/** The section of the paper that a story is printed in; null where none was told. */
export async function storySection(db: Db | Tx, storyId: number): Promise<string | null> {
  const row = await db
    .selectFrom('story_category')
    .select('section')
    .where('story_id', '=', storyId)
    .executeTakeFirst();
  return row?.section ?? null;
}

/** Keeps what a story is about, in place of what it was about before. Keys that are no topic are left out. */
export async function saveStoryTopics(
  tx: Tx,
  stories: { storyId: number; topics: { key: string; weight: number; origins: number }[] }[],
): Promise<void> {
  const ids = stories.map(({ storyId }) => storyId);
  if (ids.length === 0) return;
  await tx.deleteFrom('story_topic').where('story_id', 'in', ids).execute();
  const rows = stories.flatMap(({ storyId, topics }) => topics.map((topic) => ({ storyId, ...topic })));
  await sql`insert into story_topic (story_id, topic_id, weight, origins)
    select given."storyId", topic.id, given.weight, given.origins
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as given("storyId" int, key text, weight double precision, origins int)
      join topic on topic.key = given.key`.execute(tx);
}

/** Forgets what was known of stories that are none any more: merged away, or left without reports. */
export async function forgetStories(tx: Tx, storyIds: number[]): Promise<void> {
  if (storyIds.length === 0) return;
  await tx.deleteFrom('story_importance').where('story_id', 'in', storyIds).execute();
  await tx.deleteFrom('story_category').where('story_id', 'in', storyIds).execute();
  await tx.deleteFrom('story_topic').where('story_id', 'in', storyIds).execute();
}
