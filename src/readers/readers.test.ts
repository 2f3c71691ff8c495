import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Notice } from '../news/notice.ts';
import { commentsForDesk, decideComment, releasedComments } from '../store/comments.ts';
import type { Store } from '../store/database.ts';
import { readersOf } from '../store/readers.ts';
import { longestComment, mostAnHour } from './comments.ts';
import { openReaders } from './readers.ts';
import { ViewCounter } from './view-counter.ts';
import { Visitors } from './visitor.ts';

let store: Store;
let story: { id: number; slug: string };
let views: ViewCounter;
let app: Hono;
let address = '203.0.113.1';

beforeAll(async () => {
  store = await openTestStore();
  story = await publishedStory(store.db);
  views = new ViewCounter(store.db, (error) => {
    throw error;
  });
});
afterAll(async () => {
  await views.close();
  await store.close();
});
beforeEach(() => {
  address = `203.0.113.${Math.floor(Math.random() * 250)}.${Math.random()}`;
  app = new Hono();
  app.route(
    '/',
    openReaders({
      store,
      visitors: new Visitors(store.db),
      views,
      comments: true,
      addressOf: () => address,
      draw: (_context, notice: Notice) => JSON.stringify(notice),
    }),
  );
  app.get('/story/:slug', (context) => context.html('a page'));
});

const send = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  app.request(`/story/${story.slug}/comments`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers,
  });

test('a comment is held for the desk, and shown only once it is released', async () => {
  const answer = await send({ name: 'Ada', text: 'Well read.', website: '' });
  expect(answer.status).toBe(303);
  expect(await releasedComments(store.db, story.id)).toEqual([]);
  const [held] = await commentsForDesk(store.db, 'held', 10);
  expect(held).toMatchObject({ name: 'Ada', text: 'Well read.', slug: story.slug, reports: 0 });
  await decideComment(store.db, held!.id, 'released');
  expect(await releasedComments(store.db, story.id)).toMatchObject([{ name: 'Ada', text: 'Well read.' }]);
});

test('its writer can erase it for good, with the address that was given back, and nobody else can', async () => {
  const own = (await send({ name: 'Bo', text: 'Erase me.' })).headers.get('location')!;
  const other = own.replace(/[^/]+$/, 'wrong');
  expect((await app.request(`${other}/erase`, { method: 'POST' })).status).toBe(404);
  expect(await (await app.request(own)).json()).toMatchObject({ kind: 'held', text: 'Erase me.' });
  expect((await app.request(`${own}/erase`, { method: 'POST' })).status).toBe(303);
  expect(await (await app.request(own)).json()).toMatchObject({ kind: 'erased', text: '' });
  const id = Number(own.split('/')[2]);
  expect(await decideComment(store.db, id, 'released')).toBe(false);
});

test.each([
  ['no name', { name: ' ', text: 'words' }],
  ['no words', { name: 'A', text: ' \n ' }],
  ['too many words', { name: 'A', text: 'x'.repeat(longestComment + 1) }],
  ['many addresses', { name: 'A', text: 'https://a.example https://b.example www.c.example' }],
  ['a filled trap', { name: 'A', text: 'words', website: 'https://spam.example' }],
])('a comment with %s is refused with the reason, and its words are given back', async (_, fields) => {
  const answer = await send(fields);
  expect(answer.status).toBe(400);
  expect(await answer.json()).toMatchObject({ kind: 'fault', text: fields.text });
});

test('the same words twice, and more than a few an hour, are refused', async () => {
  await send({ name: 'A', text: 'once' });
  expect((await send({ name: 'A', text: 'once' })).status).toBe(400);
  for (let count = 1; count < mostAnHour; count += 1) await send({ name: 'A', text: `more ${count}` });
  expect((await send({ name: 'A', text: 'too many' })).status).toBe(429);
});

test('control characters and markup stay plain text', async () => {
  await send({ name: '<b>A</b>\u0000', text: '<script>alert(1)</script>\u202Eevil\u0000' });
  const held = await commentsForDesk(store.db, 'held', 100);
  expect(held.at(-1)).toMatchObject({ name: '<b>A</b>', text: '<script>alert(1)</script>evil' });
});

test('a form of another site writes nothing', async () => {
  expect((await send({ name: 'A', text: 'words' }, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
});

test('a body of megabytes is refused before it is read', async () => {
  expect((await send({ name: 'A', text: 'x'.repeat(100_000) })).status).toBe(413);
});

test('a report of a comment counts once a visitor, and only for what is public', async () => {
  await send({ name: 'A', text: 'reported words' });
  const id = (await commentsForDesk(store.db, 'held', 100)).at(-1)!.id;
  expect((await app.request(`/comment/${id}/report`, { method: 'POST' })).status).toBe(404);
  await decideComment(store.db, id, 'released');
  for (let times = 0; times < 3; times += 1)
    expect((await app.request(`/comment/${id}/report`, { method: 'POST' })).status).toBe(200);
  expect((await commentsForDesk(store.db, 'reported', 100)).find((each) => each.id === id)!.reports).toBe(1);
});

test('comments that are switched off are not taken', async () => {
  const off = openReaders({
    store,
    visitors: new Visitors(store.db),
    views,
    comments: false,
    addressOf: () => address,
    draw: () => '',
  });
  expect((await off.request(`/story/${story.slug}/comments`, { method: 'POST' })).status).toBe(404);
});

test('a view counts once a visitor and day; machines and prefetching do not count; no address is kept', async () => {
  const person = { 'user-agent': 'Mozilla/5.0' };
  const open = (headers: Record<string, string>) => app.request(`/story/${story.slug}`, { headers });
  await open(person);
  await open(person);
  await open({ 'user-agent': 'Examplebot/1.0' });
  await open({ ...person, 'sec-purpose': 'prefetch' });
  address = '198.51.100.9';
  await open(person);
  await views.flush();
  expect((await readersOf(store.db, story.slug)).views).toBe(2);
});

test('what a visitor is told apart by cannot be traced to an address without the salt, which two days end', async () => {
  const visitors = new Visitors(store.db);
  const [one, same, other] = [
    await visitors.hash('192.0.2.1'),
    await visitors.hash('192.0.2.1'),
    await visitors.hash('192.0.2.2'),
  ];
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  await store.db.updateTable('visitor_salt').set({ day: '2020-01-01' }).execute();
  expect(await new Visitors(store.db).hash('192.0.2.1')).not.toBe(one);
  expect(await store.db.selectFrom('visitor_salt').selectAll().execute()).toHaveLength(1);
});
