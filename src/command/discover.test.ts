import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFeedReader } from '../line/gather/feed-pool.ts';
import { openWeb } from '../web/door.ts';
import type { Web } from '../web/web.ts';
import { discoverFeeds } from './discover.ts';

const pages: Record<string, { type: string; body: string }> = {};
const asked: string[] = [];
const site = createServer((request, response) => {
  asked.push(request.url!);
  const page = pages[request.url!];
  if (!page) response.writeHead(404).end();
  else response.writeHead(200, { 'content-type': page.type }).end(page.body);
});
const reader = openFeedReader();
let web: Web;
let home: string;

beforeAll(async () => {
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const { port } = site.address() as AddressInfo;
  home = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }] });
});

afterAll(async () => {
  await Promise.all([web.close(), reader.close()]);
  site.close();
});

function publish(set: Record<string, string>): void {
  for (const path of Object.keys(pages)) delete pages[path];
  asked.length = 0;
  for (const [path, body] of Object.entries(set))
    pages[path] = { type: body.startsWith('<rss') ? 'application/rss+xml' : 'text/html', body };
}

const rss = (title: string, ...paths: string[]) =>
  `<rss version="2.0"><channel><title>${title}</title>${paths.map((path) => `<item><title>A piece at ${path}</title><link>${path}</link></item>`).join('')}</channel></rss>`;

const found = async (path = '/') =>
  (await discoverFeeds(home + path, web, reader)).map(({ address, document }) => [
    address.slice(home.length),
    document.title,
  ]);

test('a feed is its own', async () => {
  publish({ '/rss': rss('Courier', '/a') });
  expect(await found('/rss')).toEqual([['/rss', 'Courier']]);
});

test('the feeds that a page names are found, in its order, without those of comments', async () => {
  publish({
    '/': `<html><head><base href="/site/"><link rel="alternate" type="application/rss+xml" title="Comments" href="/comments/feed">
      <link rel="ALTERNATE stylesheet" type="application/rss+xml; charset=utf-8" href="news.xml"><link rel="alternate" hreflang="de" href="/de">
      <link rel=alternate type=application/atom+xml href=sport.xml><link rel="alternate" type="application/rss+xml" href="gone.xml"></head><body><a href="/rss/other">RSS</a></body></html>`,
    '/site/news.xml': rss('News', '/1', '/2'),
    '/site/sport.xml': rss('Sport', '/3'),
    '/comments/feed': rss('Comments', '/4'),
    '/rss/other': rss('Other', '/5'),
  });
  expect(await found()).toEqual([
    ['/site/news.xml', 'News'],
    ['/site/sport.xml', 'Sport'],
  ]);
});

test('two forms of one feed count once', async () => {
  publish({
    '/': '<link rel="alternate" type="application/rss+xml" href="/rss"><link rel="alternate" type="application/atom+xml" href="/again">',
    '/rss': rss('One', '/1', '/2'),
    '/again': rss('One, again', '/1', '/2'),
  });
  expect(await found()).toEqual([['/rss', 'One']]);
});

test('a page that names none may link to them, or to a page that lists them', async () => {
  publish({
    '/': '<a href="/about">About</a> <a href="/service/rss-feeds"><img alt=""> Our <b>RSS</b> feeds</a>',
    '/service/rss-feeds': '<ul><li><a href="/x/world.rss">World</a><li><a href="/x/city.rss">City</a></ul>',
    '/x/world.rss': rss('World', '/1'),
    '/x/city.rss': rss('City', '/2'),
  });
  expect(await found()).toEqual([
    ['/x/world.rss', 'World'],
    ['/x/city.rss', 'City'],
  ]);
  expect(asked).not.toContain('/about');
});

test('where no page tells, the usual places are asked', async () => {
  publish({
    '/paper/': '<h1>Courier</h1>',
    '/paper/rss.xml': rss('Courier', '/1'),
    '/feed.xml': rss('Else', '/2'),
  });
  expect(await found('/paper/')).toEqual([['/paper/rss.xml', 'Courier']]);
});

test('where there is none, it says so, and has not asked for ever', async () => {
  publish({ '/': Array.from({ length: 200 }, (_, at) => `<a href="/feed/${at}">x</a>`).join('') });
  await expect(found()).rejects.toMatchObject({ code: 'no-feed' });
  expect(asked.length).toBeLessThanOrEqual(31);
  await expect(found('/nowhere')).rejects.toThrow('status 404');
});
