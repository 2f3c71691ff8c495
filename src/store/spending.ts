import { type Generated, sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** One call to a model: what was set aside for it before, and what it came to. */
export interface SpendingRow {
  id: Generated<number>;
  key: string;
  model: string;
  story_id: number | null;
  /** The database's day; later days count as well, so that no clock that is set back fills the purse again. */
  day: Date;
  state: 'reserved' | 'spent' | 'released';
  tokens_in: number;
  tokens_out: number;
  /** In the currency of the price that was set; 0 where none was. */
  cost: number;
  at: Date;
}

/** Tokens that may be spent in a day, on everything and on one story. */
export interface Budget {
  perDay: number;
  perStory: number;
}

export interface Call {
  key: string;
  model: string;
  storyId: number | null;
  tokensIn: number;
  tokensOut: number;
}

/**
 * Sets tokens aside for a call before it is made, in a transaction of its own under a lock, so that many workers at
 * once cannot spend more than there is. What was reserved and never settled, by a crash, stays spent.
 * @returns the reservation, or which budget has not enough left
 */
export async function reserveSpending(
  db: Db,
  call: Call,
  budget: Budget,
): Promise<{ id: number } | { spent: 'day' | 'story' }> {
  return db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(727002)`.execute(tx);
    const { rows } = await sql<{ day: number; story: number }>`
      select coalesce(sum(tokens_in + tokens_out), 0)::int as day,
        coalesce(sum(tokens_in + tokens_out) filter (where story_id = ${call.storyId}), 0)::int as story
      from spending where day >= press_now()::date and state <> 'released'`.execute(tx);
    const wanted = call.tokensIn + call.tokensOut;
    if (rows[0]!.day + wanted > budget.perDay) return { spent: 'day' };
    if (call.storyId !== null && rows[0]!.story + wanted > budget.perStory) return { spent: 'story' };
    const { id } = await tx
      .insertInto('spending')
      .values({
        key: call.key,
        model: call.model,
        story_id: call.storyId,
        day: sql<Date>`press_now()::date`,
        state: 'reserved',
        tokens_in: call.tokensIn,
        tokens_out: call.tokensOut,
        cost: 0,
        at: sql<Date>`press_now()`,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    return { id };
  });
}

/**
 * Keeps what was paid for and what it came to, at once and together, whatever becomes of the job.
 * @param keep stores what the call gave
 */
export async function settleSpending(
  db: Db,
  id: number,
  came: { tokensIn: number; tokensOut: number; cost: number },
  keep: (tx: Tx) => Promise<void>,
): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await keep(tx);
    await tx
      .updateTable('spending')
      .set({ state: 'spent', tokens_in: came.tokensIn, tokens_out: came.tokensOut, cost: came.cost })
      .where('id', '=', id)
      .execute();
  });
}

/** Gives back what was set aside for a call that certainly cost nothing. */
export async function releaseSpending(db: Db, id: number): Promise<void> {
  await db.updateTable('spending').set({ state: 'released' }).where('id', '=', id).execute();
}

/** What questions to models came to. */
export interface Spent {
  calls: number;
  tokensIn: number;
  tokensOut: number;
  /** In the currency of the price that was set; 0 where none was. */
  cost: number;
}

const sums = sql<Spent>`count(*)::int as calls, coalesce(sum(tokens_in), 0)::int as "tokensIn",
  coalesce(sum(tokens_out), 0)::int as "tokensOut", coalesce(sum(cost), 0)::float8 as cost`;

/** What a story's articles have cost so far. */
export async function spentOnStory(db: Db, storyId: number): Promise<Spent> {
  const { rows } = await sql<Spent>`
    select ${sums} from spending where story_id = ${storyId} and state = 'spent'`.execute(db);
  return rows[0]!;
}

/** What was spent today, on everything, and today's most expensive stories. */
export async function spentToday(db: Db, most: number): Promise<Spent & { stories: SpentStory[] }> {
  const today = sql`state = 'spent' and day = press_now()::date`;
  const { rows } = await sql<Spent>`select ${sums} from spending where ${today}`.execute(db);
  const stories = await sql<SpentStory>`
    select ${sums}, coalesce(article.headline, story.slug) as headline from spending
    join story on story.id = spending.story_id left join article on article.story_id = story.id
    where ${today} group by story.id, article.headline
    order by sum(tokens_in + tokens_out) desc, story.id limit ${most}`.execute(db);
  return { ...rows[0]!, stories: stories.rows };
}

/** What a story took, by its headline, or by its address where nothing is published of it. */
export interface SpentStory extends Spent {
  headline: string;
}
