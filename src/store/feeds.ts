import type { Generated, GeneratedAlways } from 'kysely';
import { sql } from 'kysely';
import type { Outlet } from '../news/outlet.ts';
import type { Db, Tx } from './database.ts';

/** What a feed asked for, and how it went, as columns. */
export interface MannersColumns {
  /** Of its address, with the port: feeds of one host take turns. */
  host: GeneratedAlways<string>;
  /** Where it is asked for since it moved for good; null while at its listed address. */
  adopted: string | null;
  /** Where it permanently redirects to, since when, and how often that was seen. */
  moved_to: string | null;
  moved_since: Date | null;
  sightings: Generated<number>;
  /** What the last document asked for; an answer without one leaves it standing. */
  ttl_minutes: number | null;
  skip_hours: Generated<number[]>;
  skip_days: Generated<number[]>;
  /** HTTP status of the last answer; null where none came. */
  status: number | null;
  /** When the failures began that have not ended yet. */
  failing_since: Date | null;
}

/** What a feed asks for in its document. */
export interface Wishes {
  ttlMinutes: number | null;
  skipHours: number[];
  skipDays: number[];
}

/** Where a feed is asked for, and where it has said to have moved. */
export interface Whereabouts {
  adopted: string | null;
  movedTo: string | null;
  movedSince: Date | null;
  sightings: number;
}

/** A feed as the gatherer needs it, with its outlet. */
export interface FollowedFeed extends Whereabouts {
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
  wishes: Wishes;
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
  /** HTTP status of the answer; null where none came. */
  status: number | null;
  rhythm: Date[];
  wishes: Wishes;
  whereabouts: Whereabouts;
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

/** Feeds of unknown or ill health that are taken at a time while healthy ones are due as well. */
const mostUnproven = 5;

/**
 * Takes feeds that are due and marks them as queued, so that each is polled by one job at a time. One host has at most
 * `perHost` of them queued or under way, and feeds that did not answer last time, or were never asked, come a few at a
 * time beside those that did: a thousand feeds of one host, or dead ones, hold up nobody else. What is gone for good
 * is not taken.
 */
export async function takeDueFeeds(tx: Tx, most: number, perHost = 4): Promise<number[]> {
  const { rows } = await sql<{ id: number }>`
    with due as (
      select id, next_poll_at, position, host, coalesce(result in ('new', 'unchanged'), false) as proven,
        row_number() over (partition by host order by next_poll_at nulls first, position) as turn
      from feed where active and not queued and (next_poll_at is null or next_poll_at <= press_now())
        and result is distinct from 'gone'),
    busy as (select host, count(*) as polls from feed where queued group by host),
    ready as (
      select id, proven, row_number() over (partition by proven order by next_poll_at nulls first, position) as place
      from due left join busy using (host) where turn + coalesce(polls, 0) <= ${perHost})
    update feed set queued = true where not queued and id in (
      select id from ready where place <= case
        when proven or not exists (select 1 from ready where proven) then ${most}::int else ${mostUnproven}::int end)
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
    .where(sql<boolean>`result is distinct from 'gone'`)
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
      'feed.adopted',
      'feed.moved_to as movedTo',
      'feed.moved_since as movedSince',
      'feed.sightings',
      sql<Wishes>`jsonb_build_object('ttlMinutes', ttl_minutes, 'skipHours', skip_hours, 'skipDays', skip_days)`.as(
        'wishes',
      ),
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
      ...mannersOf(poll),
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
      polls: column('polls', '+', 1),
      items_new: column('items_new', '+', poll.fresh),
      items_changed: column('items_changed', '+', poll.changed),
      items_unchanged: column('items_unchanged', '+', poll.unchanged),
    }))
    .where('id', '=', poll.feedId)
    .execute();
}

function mannersOf({ status, failures, wishes, whereabouts }: Poll) {
  return {
    status,
    failing_since: failures > 0 ? sql<Date>`coalesce(failing_since, press_now())` : null,
    adopted: whereabouts.adopted,
    moved_to: whereabouts.movedTo,
    moved_since: whereabouts.movedSince,
    sightings: whereabouts.sightings,
    ttl_minutes: wishes.ttlMinutes,
    skip_hours: sql<number[]>`${JSON.stringify(wishes.skipHours)}::jsonb`,
    skip_days: sql<number[]>`${JSON.stringify(wishes.skipDays)}::jsonb`,
  };
}

/** After a process died: no poll is under way, so none may be marked as such. */
export async function releaseFeeds(db: Db): Promise<void> {
  await db.updateTable('feed').set({ queued: false }).where('queued', '=', true).execute();
}
