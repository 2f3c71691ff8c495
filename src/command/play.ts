import { asSql } from '../queue/queue.ts';
import { standAlone } from '../store/alone.ts';
import { replayedClock, setClock } from '../store/clock.ts';
import { releaseFeeds, takeFeeds } from '../store/feeds.ts';
import type { Press } from './press.ts';

/** One moment of a recorded or made-up day, and the feeds that have something to show at it. */
export interface Moment {
  at: Date;
  feeds: string[];
}

/**
 * Plays moments through the line, each to its end before the next begins, with the store's clock set to it: so
 * the same moments give the same stories, however often the program was killed on the way.
 * @param before called when the clock moves, before anything is polled
 * @param after called when a moment is over, with how many are done
 */
export async function playMoments(
  press: Press,
  moments: Moment[],
  before: (at: Date) => void,
  after: (done: number, at: Date) => Promise<void>,
): Promise<void> {
  const alone = await standAlone(press.store);
  try {
    // What is still under way was left behind by a process that died.
    await press.queue.releaseAll(asSql(press.store.db));
    await releaseFeeds(press.store.db);
    await playOn(press, moments, before, after);
  } finally {
    await alone.release();
  }
}

async function playOn(...[press, moments, before, after]: Parameters<typeof playMoments>): Promise<void> {
  const reached = await replayedClock(press.store.db);
  if (reached) {
    // A moment that was cut short is finished first: its jobs are all in the store.
    before(reached);
    await press.line.drain();
  }
  for (const [index, { at, feeds }] of moments.entries()) {
    if (reached && at <= reached) continue;
    before(at);
    await press.store.db.transaction().execute(async (tx) => {
      await setClock(tx, at);
      const ids = await takeFeeds(tx, feeds);
      if (ids.length > 0) await press.queue.send('gather', ids, asSql(tx));
    });
    await press.line.drain();
    await after(index + 1, at);
  }
}
