import { sql } from 'kysely';
import { expect, it } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import { dueRewrites, endRewrites, postponeRewrite } from './rewrites.ts';

it('lets a story cool down once: until its time, whatever comes meanwhile, and then no more', async () => {
  const store = await openTestStore();
  const { db } = store;
  try {
    await publishedStory(db, 1);
    await publishedStory(db, 2);
    const now = Date.now();
    const wait = (story: number, minutes: number) =>
      db
        .transaction()
        .execute((tx) => postponeRewrite(tx, story, new Date(now + minutes * 60_000), 'another origin'));
    await wait(1, -1);
    await wait(2, 30);
    expect(await dueRewrites(db, 20)).toEqual([1]);
    // What comes while a story waits does not put it off again.
    await wait(2, -1);
    await wait(1, 30);
    expect(await dueRewrites(db, 20)).toEqual([1]);
    await db.transaction().execute((tx) => endRewrites(tx, [1]));
    expect(await dueRewrites(db, 20)).toEqual([]);
    const { rows } = await sql<{ story_id: number }>`select story_id from rewrite`.execute(db);
    expect(rows).toEqual([{ story_id: 2 }]);
  } finally {
    await store.close();
  }
}, 120_000);
