import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import { commentsForDesk, insertComment } from '../store/comments.ts';
import type { Store } from '../store/database.ts';
import { noneWaits } from '../store/fixture.ts';
import { openPaper } from '../store/paper.ts';
import type { StoryPage } from '../store/paper-views.ts';
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

const slug = 'a-made-up-story-1';
const review = (path: string, form: Record<string, string> = {}) =>
  desk.request(`/stories/${path}`, {
    method: 'POST',
    body: new URLSearchParams(form),
    headers: { authorization },
  });

test('a review by a named person stands on the revision it was made of, until it is undone or a new revision comes', async () => {
  const paper = openPaper(store.reading, noneWaits);
  const standing = async () => ((await paper.story(slug)) as StoryPage).review?.person ?? null;
  const before = await paper.version();
  expect((await review(`${slug}/review`, { by: ' \u202e ' })).status).toBe(400);
  expect((await review('nowhere/review', { by: 'Ada' })).status).toBe(404);
  expect((await review(`${slug}/review/undo`)).status).toBe(404);
  expect(await standing()).toBeNull();

  expect(await (await review(`${slug}/review`, { by: 'Ada' })).json()).toMatchObject({
    revision: 1,
    person: 'Ada',
  });
  expect(await standing()).toBe('Ada');
  expect(await paper.version()).not.toBe(before);
  expect((await review(`${slug}/review`, { by: 'Bo', revision: '1' })).status).toBe(200);
  expect(await standing()).toBe('Bo');
  expect((await review(`${slug}/review/undo`)).status).toBe(200);
  expect(await standing()).toBeNull();

  await review(`${slug}/review`, { by: 'Ada' });
  await secondRevision(store);
  expect(await standing()).toBeNull();
  expect(((await paper.story(slug, 1)) as StoryPage).review?.person).toBe('Ada');
  expect((await review(`${slug}/review`, { by: 'Ada', revision: '3' })).status).toBe(404);
});

/** The same words again, as the story's second revision. */
async function secondRevision({ db }: Store): Promise<void> {
  await sql`insert into draft (story_id, draft, report_ids, change, state, at) values (1, '{}', '{}', '{"kind": "first"}', 'published', now())`.execute(
    db,
  );
  await sql`insert into revision (story_id, number, draft_id, headline, brief, lead_report_id, lead_outlet_id, lead_rule, language,
      made_by, change, report_ids, at)
    select story_id, 2, (select max(id) from draft), headline, brief, lead_report_id, lead_outlet_id, lead_rule, language, made_by,
      change, report_ids, now() from revision where number = 1`.execute(db);
  await sql`insert into sentence select (select id from revision where number = 2), position, place, paragraph, key, text, parts,
    origins from sentence`.execute(db);
  await sql`update article set number = 2, revision_id = (select id from revision where number = 2)`.execute(
    db,
  );
}
