import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import { openFeedReader } from '../line/gather/feed-pool.ts';
import { gatherStep } from '../line/gather/step.ts';
import type { Store } from '../store/database.ts';
import { feedsById, followOutlets, takeDueFeeds } from '../store/feeds.ts';
import { openWeb } from '../web/door.ts';
import type { Web } from '../web/web.ts';
import { canBeCalled, followHubs } from './follow-hubs.ts';
import { openHubDoor } from './hub-door.ts';

/** An outlet with its hub, and our own door for it, all on loopback. */
let store: Store;
let web: Web;
let outlet: string;
let ours: string;
let link: string | undefined;
let pieces = 1;
const asked: URLSearchParams[] = [];
let hubStatus = 202;
const closers: (() => unknown)[] = [];
const reader = openFeedReader();

const server = createServer(async (request, response) => {
  if (request.url === '/hub') {
    asked.push(new URLSearchParams(await textOf(request)));
    response.writeHead(hubStatus).end();
    return;
  }
  const items = Array.from(
    { length: pieces },
    (_, at) => `<item><title>Piece ${at}</title><guid>${at}</guid></item>`,
  );
  response.writeHead(200, { 'content-type': 'application/rss+xml', ...(link && { link }) });
  response.end(
    `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>C</title><atom:link rel="hub" href="/hub"/><atom:link rel="self" href="${outlet}/feed"/>${items.join('')}</channel></rss>`,
  );
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const piece of request) text += piece;
  return text;
}

beforeAll(async () => {
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  outlet = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }], perHost: { pageGapMilliseconds: 0 } });
  store = await openTestStore();
  const door = serve({
    fetch: new Hono().route('/hub', openHubDoor(store)).fetch,
    port: 0,
    hostname: '127.0.0.1',
  });
  await new Promise((done) => door.once('listening', done));
  ours = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
  closers.push(() => door.close());
  await followOutlets(store.db, [
    {
      id: 'courier',
      name: 'Courier',
      family: 'Courier',
      country: 'GB',
      language: 'en',
      kind: 'newspaper',
      home: outlet,
      feeds: [{ address: `${outlet}/feed`, section: null }],
    },
  ]);
});

afterAll(async () => {
  for (const close of closers) close();
  await Promise.all([web.close(), reader.close(), store.close()]);
  server.close();
});

beforeEach(async () => {
  asked.length = 0;
  hubStatus = 202;
  link = undefined;
  await sql`delete from subscription`.execute(store.db);
  await poll();
  await askHubs();
});

/** Polls the feed, whether it is due or not. */
async function poll(): Promise<void> {
  pieces += 1;
  const save = await gatherStep(store, web, reader).work([1]);
  await store.db.transaction().execute(save);
}

/** One round of asking the hubs that are due. */
async function askHubs(): Promise<void> {
  const ending = new AbortController();
  const work = followHubs({ store, address: ours }, web, ending.signal, 5);
  await sleep(50);
  ending.abort();
  await work;
}

const row = () => store.db.selectFrom('subscription').selectAll().executeTakeFirst();
const call = (query: Record<string, string>) =>
  fetch(`${asked[0]!.get('hub.callback')}?${new URLSearchParams(query)}`);
const verify = (changes: Record<string, string> = {}) =>
  call({
    'hub.mode': 'subscribe',
    'hub.topic': asked[0]!.get('hub.topic')!,
    'hub.challenge': 'a challenge & more',
    'hub.lease_seconds': '7200',
    ...changes,
  });
const sign = (body: string, method: string, secret = asked[0]!.get('hub.secret')!) =>
  `${method}=${createHmac(method, secret).update(body).digest('hex')}`;
const deliver = (body: string, signature?: string) =>
  fetch(asked[0]!.get('hub.callback')!, {
    method: 'POST',
    body,
    ...(signature && { headers: { 'x-hub-signature': signature } }),
  });

test('a feed that offers a hub is subscribed to, with a secret, under its own address', async () => {
  expect(Object.fromEntries(asked[0]!)).toMatchObject({
    'hub.mode': 'subscribe',
    'hub.topic': `${outlet}/feed`,
    'hub.lease_seconds': '864000',
  });
  expect(asked[0]!.get('hub.secret')!.length).toBeGreaterThanOrEqual(64);
  expect(asked).toHaveLength(1);
});

test('the header of an answer offers a hub, and its word counts more than that of the document', async () => {
  link = `</other>; rel="self", <${outlet}/hub>; rel=hub, <javascript:x>; rel="hub"`;
  await poll();
  await askHubs();
  expect(asked.at(-1)!.get('hub.topic')).toBe(`${outlet}/other`);
  expect(asked.at(-1)!.get('hub.callback')).not.toBe(asked[0]!.get('hub.callback'));
});

test('the intent is verified by the challenge, and the lease is kept', async () => {
  const answer = await verify();
  expect([answer.status, await answer.text()]).toEqual([200, 'a challenge & more']);
  const { state, lease_until, due_at } = (await row())!;
  expect(state).toBe('active');
  const minutes = (date: Date | null) => Math.round((date!.getTime() - Date.now()) / 60_000);
  expect([minutes(lease_until), minutes(due_at)]).toEqual([120, 96]);
});

test.each([
  ['another topic', { 'hub.topic': 'https://elsewhere.example/' }],
  ['an end that we did not ask for', { 'hub.mode': 'unsubscribe' }],
  ['no challenge', { 'hub.challenge': '' }],
])('%s is not confirmed', async (_, changes) => {
  expect((await verify(changes)).status).toBe(404);
  expect((await row())!.state).toBe('asked');
});

test('an address that nobody was given is not there', async () => {
  expect((await fetch(`${ours}/hub/${'0'.repeat(64)}?hub.mode=subscribe`)).status).toBe(404);
  expect((await fetch(`${ours}/hub/x`, { method: 'POST', body: 'x' })).status).toBe(404);
});

test('a lease is asked for again before it ends, by the same address', async () => {
  await verify();
  await sql`update subscription set due_at = press_now() - interval '1 second'`.execute(store.db);
  await askHubs();
  expect(asked).toHaveLength(2);
  expect(asked[1]!.get('hub.callback')).toBe(asked[0]!.get('hub.callback'));
  expect((await row())!.state).toBe('active');
});

test.each(['sha1', 'sha256', 'sha384', 'sha512'])(
  'a delivery signed with %s makes the press poll the feed',
  async (method) => {
    await verify();
    await sql`update feed set polled_at = press_now() - interval '5 minutes', next_poll_at = press_now() + interval '1 day', queued = false`.execute(
      store.db,
    );
    expect((await deliver('<rss/>', sign('<rss/>', method))).status).toBe(202);
    expect(await store.db.transaction().execute((tx) => takeDueFeeds(tx, 10))).toEqual([1]);
    expect((await feedsById(store.db, [1]))[0]!.pushed).toBe(true);
  },
);

test.each([
  ['without a signature', () => undefined],
  ['with one of another body', () => sign('<other/>', 'sha256')],
  ['with one by another secret', () => sign('<rss/>', 'sha256', 'guess')],
  ['with one of a method that is not known', () => sign('<rss/>', 'md5')],
  ['with half of one', () => sign('<rss/>', 'sha256').slice(0, 39)],
])('a delivery %s does nothing', async (_, signature) => {
  await verify();
  await sql`update feed set next_poll_at = press_now() + interval '1 day', queued = false`.execute(store.db);
  expect((await deliver('<rss/>', signature())).status).toBe(202);
  expect(await store.db.transaction().execute((tx) => takeDueFeeds(tx, 10))).toEqual([]);
  expect((await row())!.deliveries).toBe(0);
});

test('deliveries without end make one poll a minute', async () => {
  await verify();
  await sql`update feed set polled_at = press_now(), next_poll_at = press_now() + interval '1 day', queued = false`.execute(
    store.db,
  );
  for (let count = 0; count < 5; count += 1) await deliver('x', sign('x', 'sha256'));
  expect(await store.db.transaction().execute((tx) => takeDueFeeds(tx, 10))).toEqual([]);
  const { next } = (
    await sql<{
      next: number;
    }>`select extract(epoch from next_poll_at - press_now())::float as next from feed`.execute(store.db)
  ).rows[0]!;
  expect(next).toBeGreaterThan(30);
  expect(next).toBeLessThanOrEqual(60);
});

test('a hub that refuses, or cannot be had, leaves the feed to be polled, and is asked again later', async () => {
  await call({ 'hub.mode': 'denied', 'hub.topic': `${outlet}/feed`, 'hub.reason': 'not <for> you' });
  expect(await row()).toMatchObject({ state: 'refused', result_text: 'The hub refuses: not <for> you.' });
  expect((await feedsById(store.db, [1]))[0]!.pushed).toBe(false);
  expect((await verify()).status).toBe(404);
  hubStatus = 500;
  await sql`update subscription set due_at = press_now()`.execute(store.db);
  await askHubs();
  expect((await row())!.result_text).toBe('The hub answers with status 500.');
  expect((await row())!.due_at!.getTime()).toBeGreaterThan(Date.now() + 30 * 60_000);
});

test('a hub that tells of a feed that is followed no more need not go on', async () => {
  await verify();
  await sql`update feed set active = false`.execute(store.db);
  expect((await deliver('x', sign('x', 'sha256'))).status).toBe(410);
  expect((await verify()).status).toBe(404);
  expect((await verify({ 'hub.mode': 'unsubscribe' })).status).toBe(200);
  await sql`update feed set active = true`.execute(store.db);
});

test('when the lease is over, polling is all there is', async () => {
  await verify();
  await deliver('x', sign('x', 'sha256'));
  expect((await feedsById(store.db, [1]))[0]!.pushed).toBe(true);
  await sql`update subscription set lease_until = press_now() - interval '1 second'`.execute(store.db);
  expect((await feedsById(store.db, [1]))[0]!.pushed).toBe(false);
});

test.each([
  ['https://paper.example.org', true],
  ['http://93.184.216.34:8080', true],
  ['https://[2606:4700::1111]', true],
  [null, false],
  ['http://localhost:4800', false],
  ['http://192.168.1.4', false],
  ['http://[::1]:4800', false],
  ['http://paper', false],
])('whether hubs could call %s: %s', (address, expected) => {
  expect(canBeCalled(address)).toBe(expected);
});

test('a huge delivery is refused before it has all come', async () => {
  await verify();
  const huge = 'x'.repeat(16 * 1_048_576);
  const status = await deliver(huge, sign(huge, 'sha256')).then(
    (answer) => answer.status,
    () => 413,
  );
  expect(status).toBe(413);
});
