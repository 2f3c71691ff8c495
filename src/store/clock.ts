import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** The press's moment: the database's own time, or the replayed clock's (invariant 6). */
export async function pressNow(db: Db | Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select press_now() as now`.execute(db);
  return rows[0]!.now;
}

/** Sets the replayed clock; null returns to the database's own time. */
export async function setClock(db: Db | Tx, at: Date | null): Promise<void> {
  await db.updateTable('clock').set({ at }).where('id', '=', 1).execute();
}

/** The replayed clock as it stands; null when time is the database's own. */
export async function replayedClock(db: Db | Tx): Promise<Date | null> {
  const row = await db.selectFrom('clock').select('at').where('id', '=', 1).executeTakeFirstOrThrow();
  return row.at;
}
