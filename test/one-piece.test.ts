import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openFeedReader } from '../src/line/gather/feed-pool.ts';
import { gatherStep } from '../src/line/gather/step.ts';
import { PageReader } from '../src/line/read/page-pool.ts';
import { readStep } from '../src/line/read/step.ts';
import type { Store } from '../src/store/database.ts';
import { followOutlets } from '../src/store/feeds.ts';
import { openWeb } from '../src/web/door.ts';
import type { Web } from '../src/web/web.ts';
import { openTestStore } from './store.ts';

/** One outlet, played over HTTP: what its feed and its pages are at the moment. */
let feed = '';
const pages: Record<string, string | { to: string }> = {};
const server = createServer((request, response) => {
  const page = request.url === '/feed' ? feed : pages[request.url!];
  if (page === undefined) response.writeHead(404).end();
  else if (typeof page === 'object') response.writeHead(301, { location: page.to }).end();
  else
    response.writeHead(200, { 'content-type': request.url === '/feed' ? 'text/xml' : 'text/html' }).end(page);
});
const reader = openFeedReader();
const pageReader = new PageReader(1);
let store: Store;
let web: Web;
let site: string;

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  site = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }], perHost: { pageGapMilliseconds: 0 } });
  store = await openTestStore();
  const courier = {
    id: 'courier',
    name: 'Courier',
    family: 'Courier',
    country: 'GB',
    language: 'en',
    home: site,
  };
  await followOutlets(store.db, [
    { ...courier, kind: 'newspaper', feeds: [{ address: `${site}/feed`, section: null }] },
  ]);
});

afterAll(async () => {
  await Promise.all([reader.close(), pageReader.close(), web.close(), store.close()]);
  server.close();
});

beforeEach(async () => {
  for (const table of ['decision', 'version', 'item', 'report'])
    await sql`delete from ${sql.table(table)}`.execute(store.db);
  await sql`update feed set body_hash = null`.execute(store.db);
  for (const path of Object.keys(pages)) delete pages[path];
});

interface Piece {
  id?: string;
  link?: string;
  title?: string;
  text?: string;
  date?: string;
}

const words = (number: number) =>
  `Engineers found crack number ${number} in the harbour bridge on Tuesday, and the council closed it to all traffic.`;

function publish(pieces: Piece[], more = ''): void {
  const items = pieces.map(({ id, link, title, text, date }) => {
    const parts = { guid: id, link: link && `${site}${link}`, title, description: text, pubDate: date };
    const inner = Object.entries(parts).map(([name, value]) => (value ? `<${name}>${value}</${name}>` : ''));
    return `<item>${inner.join('')}</item>`;
  });
  feed = `<rss version="2.0"><channel><title>Courier</title>${more}${items.join('')}</channel></rss>`;
}

const story = (number: number, changes: Piece = {}): Piece => ({
  id: `id-${number}`,
  link: `/story/${number}`,
  title: `Crack number ${number} closes the harbour bridge`,
  text: words(number),
  date: 'Tue, 10 Mar 2026 10:00:00 GMT',
  ...changes,
});
const stories = (change: (number: number) => Piece = () => ({})) =>
  Array.from({ length: 12 }, (_, number) => story(number, change(number)));

async function poll(): Promise<number[]> {
  const save = await gatherStep(store, web, reader).work([1]);
  return store.db.transaction().execute(save);
}

async function readPages(items: number[]): Promise<number[]> {
  const save = await readStep(store, web, pageReader).work(items);
  return store.db.transaction().execute(save);
}

const reports = () =>
  store.db.selectFrom('report').select(['id', 'withdrawn_at as withdrawn']).orderBy('id').execute();

test.each<[string, (number: number) => Piece]>([
  ['changes all its ids', (number) => ({ id: `new-${number}` })],
  ['adds tracking to its addresses', (number) => ({ link: `/story/${number}?utm_source=rss` })],
  ['changes ids and addresses', (number) => ({ id: `n-${number}`, link: `/new/${number}` })],
  [
    'publishes all again as new',
    (number) => ({ id: `r-${number}`, link: `/r/${number}`, date: new Date().toUTCString() }),
  ],
])('a feed that %s brings no new reports', async (_, change) => {
  publish(stories());
  expect(await poll()).toHaveLength(12);
  publish(stories(change));
  expect(await poll()).toEqual([]);
  expect(await reports()).toHaveLength(12);
});

test('one id for all pieces makes a report of each, and of a piece ten thousand times one', async () => {
  publish(stories(() => ({ id: '0' })));
  expect(await poll()).toHaveLength(12);
  publish([...stories(() => ({ id: '0' })), story(50, { id: '0' })]);
  expect(await poll()).toHaveLength(1);
  publish(Array.from({ length: 10_000 }, () => story(99)));
  expect(await poll()).toHaveLength(1);
  expect(await reports()).toHaveLength(14);
});

const article = (number: number, head = '') =>
  `<html><head><title>Crack number ${number} closes the harbour bridge</title>${head}</head><body><article><h1>Crack number ${number} closes the harbour bridge</h1>${`<p>${words(number)} Repairs will take three weeks, and ferries run every hour until then.</p>`.repeat(5)}</article></body></html>`;

test('two addresses of one page are one report: by redirect, or by what the page says of itself', async () => {
  pages['/story/1'] = article(1);
  pages['/go/1'] = { to: '/story/1' };
  pages['/short/1'] = article(1, '<link rel="canonical" href="/story/1">');
  publish([story(1, { text: 'First words.' })]);
  await readPages(await poll());
  publish([
    story(1, { text: 'First words.' }),
    story(1, {
      id: 'a',
      link: '/go/1',
      text: 'Other words.',
      date: new Date(Date.now() + 1e6).toUTCString(),
    }),
    story(1, {
      id: 'b',
      link: '/short/1',
      text: 'More words.',
      date: new Date(Date.now() + 1e6).toUTCString(),
    }),
  ]);
  expect(await readPages(await poll())).toEqual([]);
  const all = await reports();
  expect(all.filter(({ withdrawn }) => !withdrawn)).toEqual([all[0]]);
});

test('pages that all give one address are still many reports', async () => {
  for (const number of [1, 2, 3])
    pages[`/story/${number}`] = article(number, '<link rel="canonical" href="/all">');
  publish([1, 2, 3].map((number) => story(number)));
  expect(await readPages(await poll())).toHaveLength(3);
  expect(await poll()).toEqual([]);
  expect((await reports()).filter(({ withdrawn }) => !withdrawn)).toHaveLength(3);
});

test('what a feed says is deleted is taken out, and what was written of it is written anew', async () => {
  publish(stories());
  await poll();
  publish(
    stories().slice(1),
    '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="id-0" when="2026-03-10T12:00:00Z"/>',
  );
  const items = await poll();
  expect(items).toHaveLength(1);
  expect((await reports()).filter(({ withdrawn }) => withdrawn)).toHaveLength(1);
  await sql`insert into story (id, slug, founded_at, changed_at) values (1, 's', now(), now()) on conflict do nothing`.execute(
    store.db,
  );
  await sql`update report set story_id = 1 where withdrawn_at is not null`.execute(store.db);
  expect(await readPages(items)).toHaveLength(1);
  await sql`update report set story_id = null`.execute(store.db);
});
