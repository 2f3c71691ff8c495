import { sql } from 'kysely';
import { breadthOf, heatOf, type ImportanceParts } from '../news/importance.ts';
import type { Category } from '../news/media-topic.ts';
import type { ReportKind } from '../news/report.ts';
import type { Db, Tx } from './database.ts';
import { newestVersion, originColumn } from './report-columns.ts';

/** One report of a story, as far as the newsroom's knowledge of the story rests on it. */
export interface KnownReportOfStory {
  storyId: number;
  reportId: number;
  outletId: string;
  family: string;
  /** ISO 3166-1 alpha-2; `ZZ` where it is not known. */
  country: string;
  origin: string;
  copyOf: number | null;
  attached: string;
  kind: ReportKind;
  firstSeen: Date;
  section: string | null;
  address: string | null;
  language: string;
  title: string;
  text: string;
}

/** The reports of stories that still stand, in the order of their placing. */
export async function reportsOfStories(tx: Db | Tx, storyIds: number[]): Promise<KnownReportOfStory[]> {
  if (storyIds.length === 0) return [];
  return tx
    .selectFrom('report')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .innerJoin('version', (join) => join.on('version.id', '=', newestVersion))
    .select([
      sql<number>`report.story_id`.as('storyId'),
      'report.id as reportId',
      'outlet.id as outletId',
      'outlet.family',
      'outlet.country',
      originColumn,
      'report.copy_of as copyOf',
      sql<string>`report.attached`.as('attached'),
      'version.kind',
      'report.first_seen as firstSeen',
      'report.section',
      'report.address',
      'version.language',
      'version.title',
      'version.text',
    ])
    .where('report.story_id', 'in', storyIds)
    .where('report.withdrawn_at', 'is', null)
    .orderBy('report.placed')
    .execute();
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

/** Forgets what was known of stories that are none any more: merged away, or left without reports. */
export async function forgetStories(tx: Tx, storyIds: number[]): Promise<void> {
  if (storyIds.length === 0) return;
  await tx.deleteFrom('story_importance').where('story_id', 'in', storyIds).execute();
  await tx.deleteFrom('story_category').where('story_id', 'in', storyIds).execute();
}
