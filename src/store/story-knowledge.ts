import { sql } from 'kysely';
import { breadthOf, heatOf, type ImportanceParts } from '../news/importance.ts';
import type { Category } from '../news/media-topic.ts';
import type { Db, Tx } from './database.ts';
import { givenRows } from './rows.ts';

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

/** What is known of a story: how it is filed, how it weighs, whom and what it is about. */
export interface StoryKnowledge {
  storyId: number;
  category: Category;
  importance: ImportanceParts & { outlets: number };
  /** Keys that are no topic are left out. */
  topics: { key: string; weight: number; origins: number }[];
}

/** Keeps what is known of stories, in place of what was known before. */
export async function saveKnowledge(tx: Tx, stories: StoryKnowledge[]): Promise<void> {
  if (stories.length === 0) return;
  await saveCategories(tx, stories);
  await saveImportances(tx, stories);
  await saveStoryTopics(tx, stories);
}

async function saveCategories(tx: Tx, stories: StoryKnowledge[]): Promise<void> {
  await tx
    .insertInto('story_category')
    .values(stories.map(({ storyId, category }) => ({ story_id: storyId, ...category })))
    .onConflict((conflict) =>
      conflict.column('story_id').doUpdateSet((excluded) => ({
        code: excluded.ref('excluded.code'),
        section: excluded.ref('excluded.section'),
        reason: excluded.ref('excluded.reason'),
      })),
    )
    .execute();
}

/** See news/importance.ts. */
async function saveImportances(tx: Tx, stories: StoryKnowledge[]): Promise<void> {
  await tx
    .insertInto('story_importance')
    .values(
      stories.map(({ storyId, importance }) => ({
        story_id: storyId,
        origins: importance.origins,
        outlets: importance.outlets,
        families: importance.families,
        countries: importance.countries,
        breadth: breadthOf(importance).sum,
        arrivals: importance.arrivals,
        newest_at: importance.newestAt,
        heat: heatOf(importance),
      })),
    )
    .onConflict((conflict) =>
      conflict.column('story_id').doUpdateSet((excluded) => ({
        origins: excluded.ref('excluded.origins'),
        outlets: excluded.ref('excluded.outlets'),
        families: excluded.ref('excluded.families'),
        countries: excluded.ref('excluded.countries'),
        breadth: excluded.ref('excluded.breadth'),
        arrivals: excluded.ref('excluded.arrivals'),
        newest_at: excluded.ref('excluded.newest_at'),
        heat: excluded.ref('excluded.heat'),
      })),
    )
    .execute();
}

async function saveStoryTopics(tx: Tx, stories: StoryKnowledge[]): Promise<void> {
  const ids = stories.map(({ storyId }) => storyId);
  await tx.deleteFrom('story_topic').where('story_id', 'in', ids).execute();
  const rows = stories.flatMap(({ storyId, topics }) => topics.map((topic) => ({ storyId, ...topic })));
  await sql`insert into story_topic (story_id, topic_id, weight, origins)
    select given."storyId", topic.id, given.weight, given.origins
    from ${givenRows(rows, { storyId: 'int', key: 'text', weight: 'double precision', origins: 'int' })}
      join topic on topic.key = given.key`.execute(tx);
}

/** The section of the paper that each story is printed in; a story of which none was told is not among them. */
export async function storySections(db: Db | Tx, storyIds: number[]): Promise<Map<number, string>> {
  if (storyIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('story_category')
    .select(['story_id as storyId', 'section'])
    .where('story_id', 'in', storyIds)
    .execute();
  return new Map(rows.map(({ storyId, section }) => [storyId, section]));
}

/** Forgets what was known of stories that are none any more: merged away, or left without reports. */
export async function forgetStories(tx: Tx, storyIds: number[]): Promise<void> {
  if (storyIds.length === 0) return;
  await tx.deleteFrom('story_importance').where('story_id', 'in', storyIds).execute();
  await tx.deleteFrom('story_category').where('story_id', 'in', storyIds).execute();
  await tx.deleteFrom('story_topic').where('story_id', 'in', storyIds).execute();
}
