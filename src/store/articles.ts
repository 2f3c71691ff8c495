import { type Generated, sql } from 'kysely';
import type { Part } from '../news/draft.ts';
import type { Passage } from '../news/passage.ts';
import type { Db, Tx } from './database.ts';
import { momentColumn, originColumn } from './report-columns.ts';
import { indexArticles } from './search-index.ts';
import type { SentenceRow } from './tables.ts';

/** A story that was taken out of the paper. */
export interface WithdrawalRow {
  id: Generated<number>;
  story_id: number;
  at: Date;
}

/** A sentence as it is published. */
export interface PublishedSentence {
  place: SentenceRow['place'];
  paragraph: number;
  key: string;
  text: string;
  parts: Part[];
  citations: (Passage & { hash: string })[];
  origins: number;
}

export interface NewRevision {
  storyId: number;
  draftId: number;
  headline: string;
  standfirst: string | null;
  brief: boolean;
  section: string | null;
  lead: { reportId: number; outletId: string; rule: string };
  language: string;
  madeBy: string;
  change: string;
  reportIds: number[];
  outlets: number;
  origins: number;
  sentences: PublishedSentence[];
}

/** The newest revision of a story: its number, 0 where there is none, and the draft it was made from. */
export async function newestRevision(
  tx: Db | Tx,
  storyId: number,
): Promise<{ number: number; draftId: number }> {
  const row = await tx
    .selectFrom('revision')
    .select(['number', 'draft_id as draftId'])
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ?? { number: 0, draftId: 0 };
}

/** Publishes a revision: numbered, immutable, with every sentence and every citation. */
export async function insertRevision(tx: Tx, revision: NewRevision, number: number): Promise<number> {
  const { id } = await tx
    .insertInto('revision')
    .values({
      story_id: revision.storyId,
      number,
      draft_id: revision.draftId,
      headline: revision.headline,
      brief: revision.brief,
      lead_report_id: revision.lead.reportId,
      lead_outlet_id: revision.lead.outletId,
      lead_rule: revision.lead.rule,
      language: revision.language,
      made_by: revision.madeBy,
      change: revision.change,
      report_ids: revision.reportIds,
      at: sql<Date>`press_now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertSentences(tx, id, revision.sentences);
  await setArticle(tx, revision, id, number);
  const body = revision.sentences.filter(({ place }) => place !== 'headline' && place !== 'standfirst');
  await indexArticles(tx, [{ ...revision, body: body.map(({ text }) => text) }]);
  await tx.updateTable('draft').set({ state: 'published' }).where('id', '=', revision.draftId).execute();
  return id;
}

async function insertSentences(tx: Tx, revisionId: number, sentences: PublishedSentence[]): Promise<void> {
  await tx
    .insertInto('sentence')
    .values(
      sentences.map(({ place, paragraph, key, text, parts, origins }, position) => ({
        revision_id: revisionId,
        position,
        place,
        paragraph,
        key,
        text,
        parts: sql<Part[]>`${JSON.stringify(parts)}::jsonb`,
        origins,
      })),
    )
    .execute();
  await tx
    .insertInto('citation')
    .values(
      sentences.flatMap(({ citations }, position) =>
        citations.map(({ versionId, start, end, hash }, ordinal) => ({
          revision_id: revisionId,
          position,
          ordinal,
          version_id: versionId,
          start_at: start,
          end_at: end,
          hash,
        })),
      ),
    )
    .execute();
}

async function setArticle(tx: Tx, revision: NewRevision, revisionId: number, number: number): Promise<void> {
  const row = {
    revision_id: revisionId,
    number,
    headline: revision.headline,
    standfirst: revision.standfirst,
    brief: revision.brief,
    section: revision.section,
    outlets: revision.outlets,
    origins: revision.origins,
    reports: revision.reportIds.length,
    lead_outlet_id: revision.lead.outletId,
    updated_at: sql<Date>`press_now()`,
  };
  await tx
    .insertInto('article')
    .values({ story_id: revision.storyId, ...row, published_at: sql<Date>`press_now()` })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}

/** Takes a story out of the paper; its revisions stay on record. */
export async function withdrawArticle(tx: Tx, storyId: number): Promise<void> {
  await tx.deleteFrom('article').where('story_id', '=', storyId).execute();
  await tx.insertInto('withdrawal').values({ story_id: storyId, at: sql<Date>`press_now()` }).execute();
}

/** The hash and the origin of the versions that are cited, without their texts. */
export async function citedOrigins(db: Db | Tx, versionIds: number[]) {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom('version')
    .innerJoin('report', 'report.id', 'version.report_id')
    .select(['version.id', 'version.hash', originColumn])
    .where('version.id', 'in', versionIds)
    .execute();
}

/** The versions that passages point into, whole, with who wrote them. */
export async function citedVersions(db: Db | Tx, versionIds: number[]) {
  if (versionIds.length === 0) return [];
  return db
    .selectFrom('version')
    .innerJoin('report', 'report.id', 'version.report_id')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .select([
      'version.id',
      'version.text',
      'version.hash',
      'version.language',
      'outlet.id as outletId',
      'outlet.name as outletName',
      originColumn,
      momentColumn,
    ])
    .where('version.id', 'in', versionIds)
    .execute();
}
