import { sql } from 'kysely';
import type { Change } from '../news/change.ts';
import type { Draft, Verdict } from '../news/draft.ts';
import type { Correction, Fact } from '../news/fact.ts';
import { reasonOf } from '../news/reason.ts';
import { keepBackground } from './background.ts';
import type { Db, Tx } from './database.ts';
import { insertCorrections, insertFacts } from './facts.ts';
import { givenRows, insertRows } from './rows.ts';

export interface StoredDraft {
  id: number;
  storyId: number;
  draft: Draft;
  fallback: Draft | null;
  reportIds: number[];
  change: Change;
  state: 'written' | 'passed' | 'held' | 'published';
  at: Date;
}

const draftColumns = [
  'id',
  'story_id as storyId',
  'draft',
  'fallback',
  'report_ids as reportIds',
  'change',
  'state',
  'at',
] as const;

/** A draft as the writer hands it over. */
export interface NewDraft {
  storyId: number;
  draft: Draft;
  fallback: Draft | null;
  reportIds: number[];
  change: Change;
  facts: Fact[];
  corrections: Correction[];
  /** Reports of other stories that its background is told from. */
  backgroundIds: number[];
  /** Sentences that were refused while it was written, and are not in it. */
  refused: Verdict[];
}

const newDraftColumns = {
  ...{ story_id: 'int', draft: 'jsonb', fallback: 'jsonb', report_ids: 'int[]', change: 'jsonb' },
};

/**
 * Keeps drafts, at most one a story, with the facts that each was written from and the corrections that it carries.
 * @returns their ids, in the order of the drafts
 */
export async function insertDrafts(tx: Tx, written: NewDraft[]): Promise<number[]> {
  if (written.length === 0) return [];
  const rows = written.map(({ storyId, draft, fallback, reportIds, change }) => ({
    ...{ story_id: storyId, draft, fallback, report_ids: reportIds, change },
  }));
  const others = { state: sql`'written'`, reasons: sql`'[]'::jsonb`, at: sql`(select press_now())` };
  const inserted = await sql<{ id: number; storyId: number }>`
    ${insertRows('draft', rows, newDraftColumns, others)} returning id, story_id as "storyId"`.execute(tx);
  const idOf = new Map(inserted.rows.map(({ id, storyId }) => [storyId, id]));
  const drafts = written.map((draft) => ({ ...draft, draftId: idOf.get(draft.storyId)! }));
  await insertVerdicts(
    tx,
    drafts.map(({ draftId, refused }) => ({ draftId, verdicts: refused })),
  );
  await insertFacts(tx, drafts);
  await keepBackground(
    tx,
    drafts.map(({ storyId, backgroundIds }) => ({ storyId, reportIds: backgroundIds })),
  );
  for (const { storyId, draftId, corrections } of drafts)
    await insertCorrections(tx, storyId, draftId, corrections);
  return drafts.map(({ draftId }) => draftId);
}

export async function draftsById(db: Db | Tx, ids: number[]): Promise<StoredDraft[]> {
  return db.selectFrom('draft').select(draftColumns).where('id', 'in', ids).orderBy('id').execute();
}

/** The newest draft of each story that was not held: what a new one is compared with. */
export async function newestDrafts(db: Db | Tx, storyIds: number[]): Promise<Map<number, StoredDraft>> {
  if (storyIds.length === 0) return new Map();
  const drafts = await db
    .selectFrom('draft')
    .select(draftColumns)
    .distinctOn('story_id')
    .where('story_id', 'in', storyIds)
    .where('state', '!=', 'held')
    .orderBy('story_id')
    .orderBy('id', 'desc')
    .execute();
  return new Map(drafts.map((draft) => [draft.storyId, draft]));
}

/** The check's word about a draft: what is left of it, every verdict, and for a held draft the reasons. */
export interface Checked {
  draftId: number;
  draft: Draft | null;
  verdicts: Verdict[];
  held: string[];
}

/** Writes down what the check found. */
export async function recordChecks(tx: Tx, checked: Checked[]): Promise<void> {
  if (checked.length === 0) return;
  const rows = checked.map(({ draftId, draft, held }) => ({
    ...{ id: draftId, state: draft ? 'passed' : 'held', draft, reasons: held },
  }));
  await sql`
    update draft set state = given.state, reasons = given.reasons, draft = coalesce(given.draft, draft.draft)
    from ${givenRows(rows, { id: 'int', state: 'text', draft: 'jsonb', reasons: 'jsonb' })}
    where draft.id = given.id`.execute(tx);
  for (const { draftId, draft } of checked) if (!draft) await withdrawUncorrected(tx, draftId);
  await insertVerdicts(tx, checked);
}

const verdictColumns = {
  ...{ draft_id: 'int', place: 'text', sentence: 'text', passed: 'boolean', rule: 'text', reason: 'jsonb' },
  passage: 'jsonb',
};

async function insertVerdicts(tx: Tx, drafts: { draftId: number; verdicts: Verdict[] }[]): Promise<void> {
  const rows = drafts.flatMap(({ draftId, verdicts }) =>
    verdicts.map(({ words, reason, ...verdict }) => ({
      ...verdict,
      reason: reason ?? reasonOf('told', words),
      draft_id: draftId,
    })),
  );
  if (rows.length > 0) await insertRows('verdict', rows, verdictColumns).execute(tx);
}

/** An article that was to be corrected, and cannot be, comes out of the paper: what it says no longer stands. */
async function withdrawUncorrected(tx: Tx, draftId: number): Promise<void> {
  await tx
    .deleteFrom('article')
    .where('story_id', '=', (from) => from.selectFrom('draft').select('story_id').where('id', '=', draftId))
    .where((where) =>
      where.exists(where.selectFrom('correction').select('id').where('draft_id', '=', draftId)),
    )
    .execute();
}
