import { sql } from 'kysely';
import type { SagaReason } from '../news/reason.ts';
import type { Tx } from './database.ts';
import type { StoredPlace } from './newsroom-memory.ts';
import { slugOf } from './slug.ts';

/** A storyline has the number of its first story, and an address that lives for ever. */
export async function foundStoryline(tx: Tx, id: number, title: string): Promise<void> {
  await tx
    .insertInto('storyline')
    .values({ id, slug: `${slugOf(title)}-${id}`, title, founded_at: sql`press_now()`, merged_into: null })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

/** Puts a story into a storyline, or moves it there. */
export async function placeInLine(tx: Tx, place: StoredPlace): Promise<void> {
  const row = {
    storyline_id: place.storylineId,
    follows: place.follows,
    reason: place.reason && sql<SagaReason>`${JSON.stringify(place.reason)}::jsonb`,
    score: place.score,
  };
  await tx
    .insertInto('storyline_story')
    .values({ story_id: place.storyId, ...row, linked_at: sql`press_now()` })
    .onConflict((conflict) => conflict.column('story_id').doUpdateSet(row))
    .execute();
}

/** Two storylines proved to be one saga: the address of the one that joins leads on. */
export async function joinLines(tx: Tx, from: number, into: number): Promise<void> {
  await tx
    .updateTable('storyline_story')
    .set({ storyline_id: into })
    .where('storyline_id', '=', from)
    .execute();
  await tx
    .updateTable('storyline')
    .set({ merged_into: into })
    .where((where) => where.or([where('id', '=', from), where('merged_into', '=', from)]))
    .execute();
}

/** Takes a story out of its storyline: it is none any more. */
export async function leaveLine(tx: Tx, storyId: number): Promise<void> {
  await tx.deleteFrom('storyline_story').where('story_id', '=', storyId).execute();
}
