import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStore } from '../../../test/store.ts';
import { setClock } from '../../store/clock.ts';
import type { Store } from '../../store/database.ts';
import { followOutlets, takeDueFeeds } from '../../store/feeds.ts';
import { openWeb } from '../../web/door.ts';
import type { Web } from '../../web/web.ts';
import { openFeedReader } from './feed-pool.ts';
import { gatherStep } from './step.ts';

/** One outlet over real HTTP, polled by the real step into a real store. */
let store: Store;
let web: Web;
let place: string;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let requests: IncomingMessage[] = [];
const reader = openFeedReader();
const server = createServer((request, response) => {
  requests.push(request);
  answer(request, response);
});
const start = Date.parse('2026-05-05T09:30:00Z');
const outlet = {
  name: 'Courier',
  family: 'Courier',
  country: 'GB',
  language: 'en',
  kind: 'newspaper',
} as const;

function feedWith(head: string): string {
  return `<rss version="2.0"><channel><title>C</title>${head}<item><title>Bridge opens</title><guid>1</guid></item></channel></rss>`;
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  place = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }] });
  store = await openTestStore();
});

afterAll(async () => {
  await Promise.all([web.close(), reader.close()]);
  server.closeAllConnections();
  server.close();
  await store.close();
});

beforeEach(async () => {
  requests = [];
  await sql`truncate feed, outlet cascade`.execute(store.db);
  await setClock(store.db, new Date(start));
  await follow(`${place}/feed`);
});

async function follow(...addresses: string[]): Promise<void> {
  const feeds = addresses.map((address) => ({ address, section: null }));
  await followOutlets(store.db, [{ id: 'courier', ...outlet, home: place, feeds }]);
}

/** Polls what is due so many hours after the start, and answers with the one feed's row. */
async function pollAt(hours: number) {
  await setClock(store.db, new Date(start + hours * 3_600_000));
  const ids = await take();
  if (ids.length > 0) {
    const save = await gatherStep(store, web, reader).work(ids);
    await store.db.transaction().execute(save);
  }
  return store.db.selectFrom('feed').selectAll().executeTakeFirstOrThrow();
}

function take(): Promise<number[]> {
  return store.db.transaction().execute((tx) => takeDueFeeds(tx, 100));
}

test('validators go back to the byte, and a 304 that does not repeat them leaves them standing', async () => {
  const etag = 'W/"a \\é"';
  answer = (_, response) =>
    response
      .writeHead(200, {
        etag: Buffer.from(etag).toString('latin1'),
        'last-modified': 'yesterday, about noon',
      })
      .end(feedWith(''));
  await pollAt(0);
  answer = (_, response) => response.writeHead(304).end();
  for (const hours of [2, 4]) {
    await pollAt(hours);
    const { headers } = requests.at(-1)!;
    expect(Buffer.from(headers['if-none-match']!, 'latin1').toString()).toBe(etag);
    expect(headers['if-modified-since']).toBe('yesterday, about noon');
  }
});

test('what a feed asked for holds when the next answer has no document', async () => {
  answer = (_, response) => response.end(feedWith('<ttl>300</ttl><skipDays><day>Wednesday</day></skipDays>'));
  const first = await pollAt(0);
  expect(first.next_poll_at!.getTime() - start).toBe(5 * 3_600_000);
  answer = (_, response) => response.writeHead(304).end();
  const second = await pollAt(10);
  // Five hours on it would be Wednesday.
  expect(second.next_poll_at!.toISOString()).toBe('2026-05-07T00:00:00.000Z');
});

test('410 stops a feed for good, also after the list is read again, and says why', async () => {
  answer = (_, response) => response.writeHead(410).end();
  expect(await pollAt(0)).toMatchObject({ result: 'gone', status: 410 });
  await follow(`${place}/feed`);
  await setClock(store.db, new Date(start + 400 * 86_400_000));
  expect(await take()).toEqual([]);
});

test('a feed that fails is asked ever less often, with the reason and since when, and recovers', async () => {
  answer = (_, response) => response.writeHead(503, { 'retry-after': '7200' }).end();
  const first = await pollAt(0);
  expect(first.next_poll_at!.getTime() - start).toBe(7_200_000);
  const failing = await pollAt(3);
  expect(failing).toMatchObject({ failures: 2, status: 503, result: 'failed' });
  expect(failing.failing_since!.getTime()).toBe(start);
  expect(failing.result_text).toContain('status 503');
  answer = (_, response) => response.end(feedWith(''));
  expect(await pollAt(6)).toMatchObject({ failures: 0, failing_since: null, result: 'new' });
});

test('a permanent redirect is followed for three days before the new address is asked at once', async () => {
  answer = (request, response) => {
    if (request.url === '/feed') response.writeHead(301, { location: '/moved' }).end();
    else response.end(feedWith(''));
  };
  for (const hours of [0, 30, 60]) expect((await pollAt(hours)).adopted).toBeNull();
  expect((await pollAt(90)).adopted).toBe(`${place}/moved`);
  requests = [];
  await pollAt(120);
  expect(requests.map((request) => request.url)).toEqual(['/moved']);
  answer = (request, response) => response.writeHead(request.url === '/feed' ? 200 : 410).end(feedWith(''));
  expect(await pollAt(150)).toMatchObject({ adopted: null, result: 'failed' });
  expect(await pollAt(180)).toMatchObject({ result: 'unchanged', failures: 0 });
});

test('feeds that never answered wait behind those that do', async () => {
  const feeds = Array.from({ length: 40 }, (_, at) => `http://paper${at}.example/feed`);
  await follow(...feeds);
  await sql`update feed set result = 'unchanged' where position >= 20`.execute(store.db);
  const taken = await take();
  const rows = await store.db.selectFrom('feed').select('result').where('id', 'in', taken).execute();
  expect(rows.filter(({ result }) => result === 'unchanged').length).toBe(20);
  expect(rows.filter(({ result }) => result === null).length).toBe(5);
  expect((await take()).length).toBe(15);
});

test('one host has four feeds queued at most, and holds up no other', async () => {
  const crowd = Array.from({ length: 20 }, (_, at) => `${place}/feed${at}`);
  await follow(...crowd, 'http://paper.example/feed');
  const hosts = async (ids: number[]) =>
    (await store.db.selectFrom('feed').select('host').where('id', 'in', ids).execute()).map(
      ({ host }) => host,
    );
  expect((await hosts(await take())).toSorted()).toEqual([
    ...Array(4).fill(new URL(place).host),
    'paper.example',
  ]);
  expect(await take()).toEqual([]);
});
