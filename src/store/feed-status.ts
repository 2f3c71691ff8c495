import type { Db } from './database.ts';

/** How a feed fares: what came of its last poll, when the next is due, how often it failed, since when and why. */
export interface FeedStatus {
  outletId: string;
  address: string;
  /** Where it is asked for since it moved for good; null while at its listed address. */
  adopted: string | null;
  /** `new`, `unchanged`, `failed` or `gone`; null before the first poll. */
  result: string | null;
  /** The same for people, with the reason for the time of the next poll. */
  why: string | null;
  /** HTTP status of the last answer; null where none came. */
  status: number | null;
  polledAt: Date | null;
  /** Null before the first poll, and for a feed that is gone. */
  nextPollAt: Date | null;
  /** Failures in a row. */
  failures: number;
  failingSince: Date | null;
  polls: number;
  itemsNew: number;
}

/** All feeds that are followed, those that fail longest first, then in the order of the list. */
export async function feedStatuses(db: Db): Promise<FeedStatus[]> {
  const rows = await db
    .selectFrom('feed')
    .select([
      'outlet_id as outletId',
      'address',
      'adopted',
      'result',
      'result_text as why',
      'status',
      'polled_at as polledAt',
      'next_poll_at as nextPollAt',
      'failures',
      'failing_since as failingSince',
      'polls',
      'items_new as itemsNew',
    ])
    .where('active', '=', true)
    .orderBy('failing_since', (order) => order.asc().nullsLast())
    .orderBy('position')
    .execute();
  return rows.map((row) => (row.result === 'gone' ? { ...row, nextPollAt: null } : row));
}
