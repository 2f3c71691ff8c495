import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openFeedReader } from '../../src/line/gather/feed-pool.ts';
import { gatherStep } from '../../src/line/gather/step.ts';
import { Line } from '../../src/line/line.ts';
import type { Step } from '../../src/line/step.ts';
import type { Outlet } from '../../src/news/outlet.ts';
import { asSql, Queue } from '../../src/queue/queue.ts';
import { openEmbeddedStore } from '../../src/store/database.ts';
import { followOutlets, takeDueFeeds } from '../../src/store/feeds.ts';
import { openWeb } from '../../src/web/door.ts';

/** What came of one feed: its address, and seconds from when it was due until its poll was in the store. */
export interface Polled {
  address: string;
  lag: number;
  /** Seconds from the start. */
  at: number;
}

/** The press with all its stages but the first idle, over a fresh store in memory. */
export interface Gatherer {
  polled: Polled[];
  /** Runs until the polled satisfy the wish or the seconds are over; answers with how many were polled in how many. */
  run(
    enough: (polled: Polled[]) => boolean,
    mostSeconds: number,
  ): Promise<{ seconds: number; polls: number }>;
  close(): Promise<void>;
}

const idle: Step = { batch: 100, runs: 1, work: async () => async () => [] };

/** @param dueAfter seconds from the start after which a feed is due, by its address */
export async function openGatherer(
  outlets: Outlet[],
  port: number,
  dueAfter: (address: string) => number,
): Promise<Gatherer> {
  const store = await openEmbeddedStore(null);
  const queue = new Queue({ embedded: store.embedded! }, `${store.schema}_jobs`);
  await queue.start((error) => console.error(error.message));
  await followOutlets(store.db, outlets);
  const hosts = outlets.map((outlet) => ({ host: new URL(outlet.home).hostname, port }));
  const web = openWeb({ allowInside: hosts, resolve: async () => ['127.0.0.1'] });
  const reader = openFeedReader();
  const addresses = new Map(
    (await store.db.selectFrom('feed').select(['id', 'address']).execute()).map((row) => [
      row.id,
      row.address,
    ]),
  );
  const polled: Polled[] = [];
  let started = 0;
  const gather = gatherStep(store, web, reader);
  const counted: Step = {
    ...gather,
    async work(ids) {
      const save = await gather.work(ids);
      return async (tx) => {
        await save(tx);
        const at = (performance.now() - started) / 1000;
        for (const id of ids) {
          const address = addresses.get(id)!;
          polled.push({ address, at, lag: at - dueAfter(address) });
        }
        // The stages that follow are not measured.
        return [];
      };
    },
  };
  const line = new Line(store, queue, {
    gather: counted,
    read: idle,
    group: idle,
    write: idle,
    check: idle,
    publish: idle,
  });
  return {
    polled,
    async run(enough, mostSeconds) {
      const due = [...addresses].map(([id, address]) => `(${id}, ${dueAfter(address)})`).join(', ');
      await sql`update feed set next_poll_at = press_now() + make_interval(secs => due.seconds::float8)
        from (values ${sql.raw(due)}) as due (id, seconds) where feed.id = due.id`.execute(store.db);
      // The press has asked the healthy ones before; the others are new to it.
      await sql`update feed set result = 'unchanged' where address like '%//healthy-%'`.execute(store.db);
      started = performance.now();
      const ending = new AbortController();
      const running = line.run(ending.signal);
      const elapsed = () => (performance.now() - started) / 1000;
      while (!enough(polled) && elapsed() < mostSeconds) {
        const tick = performance.now();
        await store.db.transaction().execute(async (tx) => {
          await queue.sendEach('gather', await takeDueFeeds(tx, 500), asSql(tx));
        });
        await sleep(Math.max(50, 1_000 - (performance.now() - tick)));
      }
      const result = { seconds: elapsed(), polls: polled.length };
      ending.abort();
      // Those who never answer would be waited for.
      await web.close();
      await running;
      return result;
    },
    async close() {
      await queue.stop();
      await reader.close();
      await store.close();
    },
  };
}
