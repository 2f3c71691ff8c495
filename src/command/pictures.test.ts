import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Store } from '../store/database.ts';
import { storyPage } from '../store/paper-story.ts';
import { openWeb } from '../web/door.ts';
import { RobotsKeeper } from '../web/robots-keeper.ts';
import type { Web } from '../web/web.ts';
import { drawPicture } from './draw-picture.ts';
import { fetchPictures } from './follow-pictures.ts';
import { openPictureDoor } from './picture-door.ts';

let store: Store;
let web: Web;
let place: string;
let answer: (response: ServerResponse) => void;
let robotsText = '';
let asked: string[] = [];
let photograph: Buffer;
const server = createServer((request, response) => {
  asked.push(request.url!);
  if (request.url === '/robots.txt') response.end(robotsText);
  else answer(response);
});

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  place = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }] });
  store = await openTestStore();
  photograph = await sharp({ create: { width: 2_000, height: 1_000, channels: 3, background: '#456' } })
    .withExif({ IFD0: { Artist: 'somebody', Copyright: 'at home' } })
    .jpeg()
    .toBuffer();
});

afterAll(async () => {
  await web.close();
  server.closeAllConnections();
  server.close();
  await store.close();
});

beforeEach(async () => {
  asked = [];
  robotsText = '';
  answer = (response) => response.end(photograph);
  await sql`truncate outlet, feed, story, report, draft cascade`.execute(store.db);
});

/** An article in print whose lead report names a picture; answers with its slug and the version's number. */
async function article(address: string, change: { paywalled?: boolean; signal?: [string, boolean] } = {}) {
  const { slug } = await publishedStory(store.db);
  await sql`insert into item (report_id, number, item, content_hash, seen_at) select id, 1, '{}', 'x', now() from report`.execute(
    store.db,
  );
  const { rows } = await sql<{ id: number }>`
    insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from,
      read_at, paywalled, picture_address, picture_caption, picture_credit)
    select report_id, id, 1, 't', 't', 'h', 'en', 'news', 'o', 'r', 'page', now(), ${change.paywalled ?? false},
      ${address}, 'The bridge', 'A. Lens' from item returning id`.execute(store.db);
  const [value, forbids] = change.signal ?? ['No rule speaks of it.', false];
  await sql`insert into decision (report_id, signal, value, place, forbids, decided, at)
    select id, 'robots', ${value}, 'robots.txt', ${forbids}, ${forbids ? 'feed only' : 'page read'}, now() from report`.execute(
    store.db,
  );
  return { slug, id: rows[0]!.id };
}

async function settled(slug: string) {
  await fetchPictures(store.db, web, new RobotsKeeper(web, 'PressAI'));
  const page = await storyPage(store.db, slug);
  return page && 'picture' in page ? page.picture : null;
}

test('an allowed lead picture is drawn anew, smaller and without what it carried, and served for good', async () => {
  const { slug, id } = await article(`${place}/bridge.jpg`);
  expect(await settled(slug)).toEqual({
    versionId: id,
    width: 1_120,
    height: 560,
    caption: 'The bridge',
    credit: 'A. Lens',
  });
  const door = openPictureDoor(store.db);
  const served = await door.request(`/${id}.webp`);
  expect(served.headers.get('cache-control')).toContain('immutable');
  const { format, exif } = await sharp(Buffer.from(await served.arrayBuffer())).metadata();
  expect([format, exif]).toEqual(['webp', undefined]);
  const again = await door.request(`/${id}.webp`, {
    headers: { 'if-none-match': served.headers.get('etag')! },
  });
  expect(again.status).toBe(304);
});

test('the door gives out what is there and asks nobody', async () => {
  const { id } = await article(`${place}/bridge.jpg`);
  const door = openPictureDoor(store.db);
  for (const file of [
    `${id}.webp`,
    '99999999999.webp',
    '0.webp',
    `${id}`,
    `${encodeURIComponent(place)}.webp`,
  ])
    expect((await door.request(`/${file}`)).status).toBe(404);
  expect(asked).toEqual([]);
});

test.each([
  ['a paywall', { paywalled: true }],
  ['a signal that forbids the page', { signal: ['noai', true] as [string, boolean] }],
  ['noimageai', { signal: ['noimageai', false] as [string, boolean] }],
])('%s keeps us from asking', async (_, change) => {
  const { slug } = await article(`${place}/bridge.jpg`, change);
  expect(await settled(slug)).toBeNull();
  expect(asked).toEqual([]);
});

test.each<[string, () => void]>([
  ['robots.txt', () => (robotsText = 'user-agent: *\ndisallow: /bridge')],
  ['a header', () => (answer = (response) => response.setHeader('x-robots-tag', 'noai').end(photograph))],
  [
    'an inside address',
    () => (answer = (response) => response.writeHead(302, { location: 'http://10.0.0.1/' }).end()),
  ],
  [
    'SVG',
    () =>
      (answer = (response) =>
        response.end('<svg xmlns="http://www.w3.org/2000/svg" width="999" height="999"/>')),
  ],
  ['half a picture', () => (answer = (response) => response.end(photograph.subarray(0, 300)))],
])('%s ends in the drawn cover, with the reason on record, and is not asked again', async (_, make) => {
  make();
  const { slug } = await article(`${place}/bridge.jpg`);
  expect(await settled(slug)).toBeNull();
  const row = await store.db.selectFrom('picture').selectAll().executeTakeFirstOrThrow();
  expect(row.state).toBe('refused');
  expect(row.why).toMatch(/\.$/);
  asked = [];
  await settled(slug);
  expect(asked).toEqual([]);
});

test('logos, and pictures of more pixels than any photograph, are refused', async () => {
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#fff' }, limitInputPixels: false })
      .png()
      .toBuffer();
  await expect(drawPicture(await blank(120, 120))).rejects.toMatchObject({ code: 'bad-picture' });
  await expect(drawPicture(await blank(9_000, 9_000))).rejects.toMatchObject({ code: 'bad-picture' });
});
