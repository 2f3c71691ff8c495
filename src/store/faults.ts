import { type Generated, sql } from 'kysely';
import { cleanLine } from '../news/clean.ts';
import { Fault } from '../news/fault.ts';
import type { Db, Tx } from './database.ts';

export interface FaultRow {
  id: Generated<number>;
  stage: string;
  subject: string;
  code: string;
  message: string;
  at: Date;
}

/** Puts a fault on record, where the desk and the progress page find it (invariant 11). */
export async function recordFault(
  db: Db | Tx,
  stage: string,
  subject: string,
  error: unknown,
): Promise<void> {
  const code = error instanceof Fault ? error.code : 'unexpected';
  const message = error instanceof Error ? error.message : String(error);
  await db
    .insertInto('fault')
    .values({ stage, subject, code, message: cleanLine(message, 1000), at: sql`press_now()` })
    .execute();
}
