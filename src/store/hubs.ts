import type { Generated } from 'kysely';
import { sql } from 'kysely';
import type { Db, Tx } from './database.ts';

/** A feed's subscription at the hub that its publisher offers (W3C WebSub). */
export interface SubscriptionRow {
  feed_id: number;
  hub: string;
  /** The address under which the hub knows the feed. */
  topic: string;
  /** Part of the address that the hub calls: nobody can guess it. */
  token: string;
  secret: string;
  /** `offered` by the feed, `asked` for, `active` once the hub has verified it, `refused` by the hub, `ended`. */
  state: 'offered' | 'asked' | 'active' | 'refused' | 'ended';
  /** When the hub is asked next, for the first time, again, or for a longer lease. */
  due_at: Date | null;
  lease_until: Date | null;
  failures: Generated<number>;
  delivered_at: Date | null;
  deliveries: Generated<number>;
  /** What came of it last, for people. */
  result_text: string;
}

export interface Subscription {
  feedId: number;
  hub: string;
  topic: string;
  token: string;
  secret: string;
  state: SubscriptionRow['state'];
}

/** Notes which hub a feed offers now; another than before is asked afresh, and one that is gone is not asked again. */
export async function noteHub(
  tx: Tx,
  feedId: number,
  offer: { hub: string; topic: string } | null,
  fresh: { token: string; secret: string },
): Promise<void> {
  if (!offer) {
    await tx
      .updateTable('subscription')
      .set({ state: 'ended', due_at: null, result_text: 'The feed offers no hub any more.' })
      .where('feed_id', '=', feedId)
      .where('state', '<>', 'ended')
      .execute();
    return;
  }
  const row = {
    ...offer,
    ...fresh,
    state: 'offered' as const,
    due_at: sql<Date>`press_now()`,
    lease_until: null,
    failures: 0,
    result_text: 'The feed offers a hub.',
  };
  await tx
    .insertInto('subscription')
    .values({ feed_id: feedId, ...row })
    .onConflict((conflict) =>
      conflict
        .column('feed_id')
        .doUpdateSet(row)
        .where(
          sql<boolean>`(subscription.hub, subscription.topic) is distinct from (${offer.hub}, ${offer.topic}) or subscription.state = 'ended'`,
        ),
    )
    .execute();
}

/**
 * Takes subscriptions whose hub is to be asked now, and puts the next try off: for an hour, twice as long after each
 * failure, up to a day. A hub that verifies puts it off for the lease.
 */
export async function takeDueSubscriptions(db: Db, most: number): Promise<Subscription[]> {
  const { rows } = await sql<Subscription>`
    update subscription set
      state = case state when 'active' then 'active' else 'asked' end,
      due_at = press_now() + make_interval(hours => least(24, power(2, least(failures, 5))::int)),
      failures = failures + 1,
      result_text = 'The hub was asked and has not answered yet.'
    where feed_id in (
      select feed_id from subscription join feed on feed.id = feed_id
      where feed.active and state <> 'ended' and due_at <= press_now()
      order by due_at limit ${most} for update of subscription skip locked)
    returning feed_id as "feedId", hub, topic, token, secret, state`.execute(db);
  return rows;
}

/** The subscription that a hub calls by its token; one of a feed that is followed no more has ended. */
export async function subscriptionOf(db: Db, token: string): Promise<Subscription | undefined> {
  return db
    .selectFrom('subscription')
    .innerJoin('feed', 'feed.id', 'subscription.feed_id')
    .select(['feed_id as feedId', 'hub', 'topic', 'token', 'secret'])
    .select(sql<SubscriptionRow['state']>`case when feed.active then state else 'ended' end`.as('state'))
    .where('token', '=', token)
    .executeTakeFirst();
}

/** The hub has verified that we want it: it delivers for the seconds of its lease, and is asked again before they end. */
export async function confirmSubscription(db: Db, token: string, leaseSeconds: number): Promise<void> {
  await db
    .updateTable('subscription')
    .set({
      state: 'active',
      failures: 0,
      lease_until: sql<Date>`press_now() + make_interval(secs => ${leaseSeconds})`,
      due_at: sql<Date>`press_now() + make_interval(secs => ${Math.max(300, leaseSeconds * 0.8)})`,
      result_text: 'The hub has verified the subscription.',
    })
    .where('token', '=', token)
    .execute();
}

/** The hub will not, or could not be asked: the feed is polled as if there were none. It is asked again when due. */
export async function failSubscription(
  db: Db,
  token: string,
  { refused, why }: { refused: boolean; why: string },
): Promise<void> {
  await db
    .updateTable('subscription')
    .set({
      result_text: why,
      ...(refused && {
        state: 'refused' as const,
        lease_until: null,
        due_at: sql<Date>`press_now() + interval '1 day'`,
      }),
    })
    .where('token', '=', token)
    .execute();
}

/** A delivery whose signature held: the feed is polled at once, but at most once a minute. */
export async function noteDelivery(db: Db, { feedId }: Subscription): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('subscription')
      .set((column) => ({
        delivered_at: sql<Date>`press_now()`,
        deliveries: column('deliveries', '+', 1),
        result_text: 'The hub has told of news.',
      }))
      .where('feed_id', '=', feedId)
      .execute();
    await sql`
      update feed set next_poll_at = least(next_poll_at, greatest(press_now(), polled_at + interval '1 minute'))
      where id = ${feedId} and active`.execute(tx);
  });
}
