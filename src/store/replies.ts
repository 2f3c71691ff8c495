import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** A model's reply, kept before it is used, so that a crash never pays for it twice. */
export interface ReplyRow {
  key: string;
  model: string;
  text: string;
  tokens_in: number;
  tokens_out: number;
  at: Date;
}

export interface StoredReply {
  text: string;
  tokensIn: number;
  tokensOut: number;
}

/** The reply that was kept under a key, if any. */
export async function storedReply(db: Db, key: string): Promise<StoredReply | undefined> {
  return db
    .selectFrom('reply')
    .select(['text', 'tokens_in as tokensIn', 'tokens_out as tokensOut'])
    .where('key', '=', key)
    .executeTakeFirst();
}

/** Keeps a reply at once, outside of any job's transaction: it is paid for, whatever becomes of the job. */
export async function keepReply(db: Db | Tx, key: string, model: string, reply: StoredReply): Promise<void> {
  await db
    .insertInto('reply')
    .values({
      key,
      model,
      text: reply.text,
      tokens_in: reply.tokensIn,
      tokens_out: reply.tokensOut,
      at: sql<Date>`press_now()`,
    })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}
