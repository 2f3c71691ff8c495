import { type Generated, sql } from 'kysely';
import type { Change, LeadRule } from '../news/change.ts';
import type { Part } from '../news/draft.ts';
import type { Passage } from '../news/passage.ts';
import type { Db, Tx } from './database.ts';
import { momentColumn, originColumn } from './report-columns.ts';
import { insertRows } from './rows.ts';
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
  /** What lists and feeds show under the headline: the standfirst, or else the lede's first sentence. */
  standfirst: string | null;
  brief: boolean;
  section: string | null;
  lead: { reportId: number; outletId: string; rule: LeadRule };
  language: string;
  madeBy: string;
  change: Change;
  reportIds: number[];
  outlets: number;
  origins: number;
  sentences: PublishedSentence[];
}

/** The newest revision of each story that has one: its number, and the draft it was made from. */
export async function newestRevisions(
  tx: Db | Tx,
  storyIds: number[],
): Promise<Map<number, { number: number; draftId: number }>> {
  if (storyIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('revision')
    .select(['story_id as storyId', 'number', 'draft_id as draftId'])
    .distinctOn('story_id')
    .where('story_id', 'in', storyIds)
    .orderBy('story_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ storyId, ...newest }) => [storyId, newest]));
}

type Numbered = NewRevision & { number: number };
type Kept = Numbered & { id: number };

const revisionColumns = {
  ...{ story_id: 'int', number: 'int', draft_id: 'int', headline: 'text', brief: 'boolean' },
  ...{ lead_report_id: 'int', lead_outlet_id: 'text', lead_rule: 'text', language: 'text', made_by: 'text' },
  ...{ change: 'jsonb', report_ids: 'int[]' },
};

/** Publishes revisions, at most one a story: numbered, immutable, with every sentence and every citation. */
export async function insertRevisions(tx: Tx, numbered: Numbered[]): Promise<void> {
  if (numbered.length === 0) return;
  const rows = numbered.map((revision) => ({
    story_id: revision.storyId,
    number: revision.number,
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
  }));
  const inserted = await sql<{ id: number; draftId: number }>`
    ${insertRows('revision', rows, revisionColumns, { at: sql`(select press_now())` })}
    returning id, draft_id as "draftId"`.execute(tx);
  const idOf = new Map(inserted.rows.map(({ id, draftId }) => [draftId, id]));
  const revisions = numbered.map((revision) => ({ ...revision, id: idOf.get(revision.draftId)! }));
  await insertSentences(tx, revisions);
  await setArticles(tx, revisions);
  await indexArticles(
    tx,
    revisions.map(({ sentences, ...revision }) => ({ ...revision, body: bodyOf(sentences) })),
  );
  const drafts = revisions.map(({ draftId }) => draftId);
  await tx.updateTable('draft').set({ state: 'published' }).where('id', 'in', drafts).execute();
}

function bodyOf(sentences: PublishedSentence[]): string[] {
  return sentences.flatMap(({ place, text }) => (place === 'headline' || place === 'standfirst' ? [] : text));
}

const sentenceColumns = {
  ...{ revision_id: 'int', position: 'int', place: 'text', paragraph: 'int', key: 'text', text: 'text' },
  ...{ parts: 'jsonb', origins: 'int' },
};
const citationColumns = {
  ...{
    revision_id: 'int',
    position: 'int',
    ordinal: 'int',
    version_id: 'int',
    start_at: 'int',
    end_at: 'int',
  },
  hash: 'text',
};

async function insertSentences(tx: Tx, revisions: Kept[]): Promise<void> {
  const sentences = revisions.flatMap((revision) =>
    revision.sentences.map((sentence, position) => ({ ...sentence, revision_id: revision.id, position })),
  );
  await insertRows(
    'sentence',
    sentences.map(({ citations: _, ...sentence }) => sentence),
    sentenceColumns,
  ).execute(tx);
  const citations = sentences.flatMap((sentence) =>
    sentence.citations.map(({ versionId, start, end, hash }, ordinal) => ({
      ...{ revision_id: sentence.revision_id, position: sentence.position, ordinal },
      ...{ version_id: versionId, start_at: start, end_at: end, hash },
    })),
  );
  await insertRows('citation', citations, citationColumns).execute(tx);
}

const articleColumns = {
  ...{ story_id: 'int', revision_id: 'int', number: 'int', headline: 'text', standfirst: 'text' },
  ...{ brief: 'boolean', section: 'text', outlets: 'int', origins: 'int', reports: 'int' },
  lead_outlet_id: 'text',
};

async function setArticles(tx: Tx, revisions: Kept[]): Promise<void> {
  const rows = revisions.map((revision) => ({
    story_id: revision.storyId,
    revision_id: revision.id,
    number: revision.number,
    headline: revision.headline,
    standfirst: revision.standfirst,
    brief: revision.brief,
    section: revision.section,
    outlets: revision.outlets,
    origins: revision.origins,
    reports: revision.reportIds.length,
    lead_outlet_id: revision.lead.outletId,
  }));
  const now = { updated_at: sql`(select press_now())`, published_at: sql`(select press_now())` };
  const known = [...Object.keys(articleColumns).filter((column) => column !== 'story_id'), 'updated_at'];
  const anew = known.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  await sql`${insertRows('article', rows, articleColumns, now)}
    on conflict (story_id) do update set ${sql.join(anew)}`.execute(tx);
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
