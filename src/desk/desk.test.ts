import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import { commentsForDesk, insertComment } from '../store/comments.ts';
import type { Store } from '../store/database.ts';
import { openDesk } from './desk.ts';

let store: Store;
let desk: ReturnType<typeof openDesk>;
const key = 'the-key-of-the-desk';
const authorization = `Basic ${btoa(`anyone:${key}`)}`;

beforeAll(async () => {
  store = await openTestStore();
  const { id } = await publishedStory(store.db);
  await store.db.transaction().execute(async (tx) => {
    for (const text of ['one', 'two', 'three'])
      await insertComment(tx, { storyId: id, name: 'A', text, tokenHash: text, visitor: 'v' });
  });
  desk = openDesk({ store, key, draw: (_context, state, comments) => `${state}: ${comments.length}` });
});
afterAll(() => store.close());

const decide = (id: number, decision: string, headers: Record<string, string> = {}) =>
  desk.request(`/comments/${id}`, {
    method: 'POST',
    body: new URLSearchParams({ decision }),
    headers: { authorization, accept: 'application/json', ...headers },
  });

test('the desk opens to its key and to nothing else', async () => {
  for (const given of ['', 'Basic !!', `Basic ${btoa('anyone:wrong')}`, `Basic ${btoa('anyone:')}`])
    expect((await desk.request('/comments', { headers: { authorization: given } })).status).not.toBe(200);
  expect(await (await desk.request('/comments', { headers: { authorization } })).text()).toBe('held: 3');
});

test('a comment is released, refused or erased, and an unknown decision or comment is said to be so', async () => {
  const [one, two, three] = (await commentsForDesk(store.db, 'held', 9)).map(({ id }) => id);
  expect((await decide(one!, 'release')).status).toBe(200);
  expect((await decide(two!, 'refuse')).status).toBe(200);
  expect((await decide(three!, 'erase')).status).toBe(200);
  expect((await decide(one!, 'constructor')).status).toBe(400);
  expect((await decide(999, 'release')).status).toBe(404);
  const left = await store.db.selectFrom('comment').select(['state', 'text']).orderBy('id').execute();
  expect(left).toEqual([
    { state: 'released', text: 'one' },
    { state: 'refused', text: 'two' },
    { state: 'erased', text: '' },
  ]);
});

test('a form of another site decides nothing, even with the key', async () => {
  expect((await decide(1, 'refuse', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});
