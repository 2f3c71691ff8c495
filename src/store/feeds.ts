import { sql } from 'kysely';
import type { Outlet } from '../news/outlet.ts';
import type { Db, Tx } from './database.ts';

/** A feed as the gatherer needs it, with its outlet. */
export interface FollowedFeed {
  id: number;
  outletId: string;
  outletName: string;
  outletLanguage: string;
  address: string;
  section: string | null;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  failures: number;
  rhythm: Date[];
  /** Whether a hub tells of its news, so that polling is only for what the hub forgets. */
  pushed: boolean;
}

/** What became of one poll. */
export interface Poll {
  feedId: number;
  result: 'new' | 'unchanged' | 'failed' | 'gone';
  text: string;
  etag: string | null;
  lastModified: string | null;
  bodyHash: string | null;
  failures: number;
  rhythm: Date[];
  nextInSeconds: number;
  fresh: number;
  changed: number;
  unchanged: number;
}

/** Makes the outlets and feeds of the store those of the list; what is no longer listed rests, and is kept. */
export async function followOutlets(db: Db, outlets: Outlet[]): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.updateTable('outlet').set({ active: false }).execute();
    await tx.updateTable('feed').set({ active: false }).execute();
    let position = 0;
    for (const [order, outlet] of outlets.entries()) {
      const { feeds, ...facts } = outlet;
      const row = { ...pickOutlet(facts), position: order, active: true };
      await tx
        .insertInto('outlet')
        .values(row)
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
      for (const feed of feeds) {
        const place = { outlet_id: outlet.id, section: feed.section, position: position++, active: true };
        await tx
          .insertInto('feed')
          .values({ ...place, address: feed.address, queued: false, failures: 0, rhythm: sql`'[]'::jsonb` })
          .onConflict((conflict) => conflict.column('address').doUpdateSet(place))
          .execute();
      }
    }
  });
}

function pickOutlet(outlet: Omit<Outlet, 'feeds'>): Omit<Outlet, 'feeds'> {
  const { id, name, family, country, language, kind, home } = outlet;
  return { id, name, family, country, language, kind, home };
}

/** Takes the feeds that are due and marks them as queued, so that each is polled by one job at a time. */
export async function takeDueFeeds(tx: Tx, most: number): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    update feed set queued = true where id in (
      select id from feed where active and not queued and (next_poll_at is null or next_poll_at <= press_now())
      order by next_poll_at nulls first, position limit ${most} for update skip locked)
    returning id`.execute(tx);
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

/** Marks given feeds as queued, in the order of the list: how a replay polls what its archive holds. */
export async function takeFeeds(tx: Tx, addresses: string[]): Promise<number[]> {
  const rows = await tx
    .updateTable('feed')
    .set({ queued: true })
    .where('address', 'in', addresses)
    .where('active', '=', true)
    .returning('id')
    .execute();
  return rows.map((row) => row.id).sort((a, b) => a - b);
}

/** The feeds of these ids, in the order of the ids. */
export async function feedsById(db: Db | Tx, ids: number[]): Promise<FollowedFeed[]> {
  const rows = await db
    .selectFrom('feed')
    .innerJoin('outlet', 'outlet.id', 'feed.outlet_id')
    .select([
      'feed.id',
      'feed.outlet_id as outletId',
      'outlet.name as outletName',
      'outlet.language as outletLanguage',
      'feed.address',
      'feed.section',
      'feed.etag',
      'feed.last_modified as lastModified',
      'feed.body_hash as bodyHash',
      'feed.failures',
      'feed.rhythm',
      sql<boolean>`exists (select 1 from subscription where feed_id = feed.id and state = 'active'
        and lease_until > press_now() and deliveries > 0)`.as('pushed'),
    ])
    .where('feed.id', 'in', ids)
    .orderBy('feed.id')
    .execute();
  return rows.map((row) => ({ ...row, rhythm: row.rhythm.map((moment) => new Date(moment)) }));
}

/** Writes down what became of a poll and when the next one is due. */
export async function recordPoll(tx: Tx, poll: Poll): Promise<void> {
  await tx
    .updateTable('feed')
    .set((column) => ({
      etag: poll.etag,
      last_modified: poll.lastModified,
      body_hash: poll.bodyHash,
      polled_at: sql<Date>`press_now()`,
      next_poll_at: sql<Date>`press_now() + make_interval(secs => ${poll.nextInSeconds})`,
      queued: false,
      result: poll.result,
      result_text: poll.text,
      failures: poll.failures,
      rhythm: sql<Date[]>`${JSON.stringify(poll.rhythm)}::jsonb`,
      active: poll.result === 'gone' ? false : column.ref('active'),
      polls: column('polls', '+', 1),
      items_new: column('items_new', '+', poll.fresh),
      items_changed: column('items_changed', '+', poll.changed),
      items_unchanged: column('items_unchanged', '+', poll.unchanged),
    }))
    .where('id', '=', poll.feedId)
    .execute();
}

/** After a process died: no poll is under way, so none may be marked as such. */
export async function releaseFeeds(db: Db): Promise<void> {
  await db.updateTable('feed').set({ queued: false }).where('queued', '=', true).execute();
}
