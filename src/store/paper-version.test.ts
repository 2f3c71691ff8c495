import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Store } from './database.ts';
import { noneWaits } from './fixture.ts';
import { openPaper } from './paper.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await publishedStory(store.db);
});
afterAll(() => store.close());

const version = () => openPaper(store.reading, noneWaits).version();

test.each([
  "insert into storyline (id, slug, title, founded_at) values (1, 'line', 'Line', now())",
  'insert into storyline_story (story_id, storyline_id, linked_at) values (1, 1, now())',
  "update storyline set title = 'Another'",
  `insert into story_importance (story_id, origins, outlets, families, countries, breadth, arrivals, newest_at, heat)
    values (1, 1, 1, 1, 1, 1, array[now()], now(), 1)`,
  'update story_importance set heat = 2',
  'update article set updated_at = now()',
  'insert into withdrawal (story_id, at) values (1, now())',
  'update clock set at = now()',
])('the version of the paper, which kept pages go by, moves with: %s', async (change) => {
  const before = await version();
  await sql.raw(change).execute(store.db);
  const after = await version();
  expect(after).not.toBe(before);
  expect(await version()).toBe(after);
});

test('a transaction moves the version once, when it is over, and one that fails not at all', async () => {
  const before = await version();
  const failing = store.db.transaction().execute(async (tx) => {
    await sql`update article set updated_at = now()`.execute(tx);
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await version()).toBe(before);
  const { rows: counted } = await sql<{
    count: number;
  }>`select count(*)::int as count from paper_change`.execute(store.db);
  await store.db.transaction().execute(async (tx) => {
    await sql`update article set updated_at = now()`.execute(tx);
    await sql`update clock set at = null`.execute(tx);
  });
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from paper_change`.execute(
    store.db,
  );
  expect(rows[0]!.count).toBe(counted[0]!.count + 1);
});
