import { sql } from 'kysely';
import type { Draft, Verdict } from '../news/draft.ts';
import type { Correction, Fact } from '../news/fact.ts';
import type { Passage } from '../news/passage.ts';
import type { Db, Tx } from './database.ts';
import { insertCorrections, insertFacts } from './facts.ts';

export interface StoredDraft {
  id: number;
  storyId: number;
  draft: Draft;
  fallback: Draft | null;
  reportIds: number[];
  change: string;
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
  change: string;
  facts: Fact[];
  corrections: Correction[];
  /** Sentences that were refused while it was written, and are not in it. */
  refused: Verdict[];
}

/** Keeps a draft with the facts that it was written from and the corrections that it carries. */
export async function insertDraft(tx: Tx, written: NewDraft): Promise<number> {
  const row = await tx
    .insertInto('draft')
    .values({
      story_id: written.storyId,
      draft: sql<Draft>`${JSON.stringify(written.draft)}::jsonb`,
      fallback: written.fallback && sql<Draft>`${JSON.stringify(written.fallback)}::jsonb`,
      report_ids: written.reportIds,
      change: written.change,
      state: 'written',
      reasons: sql<string[]>`'[]'::jsonb`,
      at: sql<Date>`press_now()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await insertVerdicts(tx, row.id, written.refused);
  await insertFacts(tx, row.id, written.facts);
  await insertCorrections(tx, written.storyId, row.id, written.corrections);
  return row.id;
}

export async function draftsById(db: Db | Tx, ids: number[]): Promise<StoredDraft[]> {
  return db.selectFrom('draft').select(draftColumns).where('id', 'in', ids).orderBy('id').execute();
}

/** The newest draft of a story that was not held: what a new one is compared with. */
export async function newestDraft(db: Db | Tx, storyId: number): Promise<StoredDraft | undefined> {
  return db
    .selectFrom('draft')
    .select(draftColumns)
    .where('story_id', '=', storyId)
    .where('state', '!=', 'held')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/** Writes down the check's word: what is left of the draft, every verdict, and for a held draft the reasons. */
export async function recordCheck(
  tx: Tx,
  draftId: number,
  checked: { draft: Draft | null; verdicts: Verdict[]; held: string[] },
): Promise<void> {
  const reasons = sql<string[]>`${JSON.stringify(checked.held)}::jsonb`;
  await tx
    .updateTable('draft')
    .set(
      checked.draft
        ? { state: 'passed', reasons, draft: sql<Draft>`${JSON.stringify(checked.draft)}::jsonb` }
        : { state: 'held', reasons },
    )
    .where('id', '=', draftId)
    .execute();
  if (!checked.draft) await withdrawUncorrected(tx, draftId);
  await insertVerdicts(tx, draftId, checked.verdicts);
}

async function insertVerdicts(tx: Tx, draftId: number, verdicts: Verdict[]): Promise<void> {
  if (verdicts.length === 0) return;
  await tx
    .insertInto('verdict')
    .values(
      verdicts.map(({ passage, ...verdict }) => ({
        draft_id: draftId,
        ...verdict,
        passage: passage && sql<Passage>`${JSON.stringify(passage)}::jsonb`,
      })),
    )
    .execute();
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
