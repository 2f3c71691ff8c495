import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openWeb } from './door.ts';
import { PageVisitor } from './page-visit.ts';
import type { Web } from './web.ts';

let web: Web;
let paper: string;
let other: string;
let asked: string[] = [];
type Answers = Record<string, string | ((response: ServerResponse) => void)>;
let answers: Answers = {};
const outlet = createServer((request, response) => {
  const key = `${request.headers.host?.split('.')[0]} ${request.url}`;
  asked.push(key);
  const answer = answers[key];
  if (typeof answer === 'function') answer(response);
  else response.writeHead(answer === undefined ? 404 : 200).end(answer);
});

beforeAll(async () => {
  await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
  const { port } = outlet.address() as AddressInfo;
  paper = `http://paper.news:${port}`;
  other = `http://other.news:${port}`;
  web = openWeb({
    allowInside: ['paper.news', 'other.news'].map((host) => ({ host, port })),
    resolve: async () => ['127.0.0.1'],
    perHost: { pageGapMilliseconds: 0 },
  });
});

afterAll(async () => {
  await web.close();
  outlet.closeAllConnections();
  outlet.close();
});

beforeEach(() => {
  asked = [];
});

async function visit(given: Answers) {
  answers = given;
  return new PageVisitor(web, 'PressAI').visit(`${paper}/page`);
}

test('a page that nothing forbids is read', async () => {
  const { answer, decisions } = await visit({ 'paper /page': '<p>news</p>' });
  expect(Buffer.from(answer!.body).toString()).toBe('<p>news</p>');
  expect(decisions.map(({ signal, forbids, decided }) => [signal, forbids, decided])).toEqual([
    ['robots', false, 'page read'],
  ]);
});

test.each<[string, Answers]>([
  ['robots.txt', { 'paper /robots.txt': 'user-agent: *\ndisallow: /page' }],
  ['Content-Signal', { 'paper /robots.txt': 'user-agent: *\ncontent-signal: ai-input=no' }],
  ['the TDM file', { 'paper /.well-known/tdmrep.json': '[{"location": "/", "tdm-reservation": 1}]' }],
  ['a robots.txt that fails', { 'paper /robots.txt': (response) => response.writeHead(500).end() }],
])('%s forbids a page before it is asked for', async (_, given) => {
  const { answer, decisions } = await visit({ ...given, 'paper /page': 'news' });
  expect(answer).toBeNull();
  expect(asked).not.toContain('paper /page');
  expect(decisions.some((decision) => decision.forbids && decision.decided === 'feed only')).toBe(true);
});

test.each<[string, Answers]>([
  [
    'a header',
    { 'paper /page': (response) => response.writeHead(200, { 'x-robots-tag': 'noai' }).end('news') },
  ],
  ['a meta', { 'paper /page': '<meta name="robots" content="noai"><p>news</p>' }],
])('%s forbids the use of a page that was asked for', async (_, given) => {
  const { answer, decisions } = await visit(given);
  expect(answer).toBeNull();
  expect(decisions.find((decision) => decision.forbids)!.signal).toBe('noai');
});

test('a page that redirects to a site which forbids it is not used', async () => {
  const moved = (response: ServerResponse) => response.writeHead(302, { location: `${other}/page` }).end();
  const allowed = await visit({ 'paper /page': moved, 'other /page': 'news' });
  expect(allowed.answer).not.toBeNull();
  const rules = 'user-agent: *\ndisallow: /page';
  const { answer, decisions } = await visit({
    'paper /page': moved,
    'other /page': 'news',
    'other /robots.txt': rules,
  });
  expect(answer).toBeNull();
  expect(decisions.at(-1)).toMatchObject({ forbids: true, value: 'Disallow: /page' });
  const reserved = await visit({
    'paper /page': moved,
    'other /page': 'news',
    'other /.well-known/tdmrep.json': '[{"location": "/*", "tdm-reservation": 1}]',
  });
  expect(reserved.answer).toBeNull();
});

test('no address is asked for before the robots.txt that speaks of it, on whatever site', async () => {
  const moved = (response: ServerResponse) => response.writeHead(301, { location: '/closed/page' }).end();
  const rules = 'user-agent: *\ndisallow: /closed';
  const inside = await visit({
    'paper /page': moved,
    'paper /robots.txt': rules,
    'paper /closed/page': 'news',
  });
  expect(inside.answer).toBeNull();
  expect(inside.decisions[0]).toMatchObject({ value: 'Disallow: /closed', decided: 'feed only' });
  const away = (response: ServerResponse) => response.writeHead(301, { location: `${other}/closed` }).end();
  await visit({ 'paper /page': away, 'other /robots.txt': rules, 'other /closed': 'news' });
  expect(asked.filter((key) => key.includes('/closed'))).toEqual([]);
});

test('an outlet that asks for a pause is not asked for pages until it is over', async () => {
  let now = 0;
  answers = { 'paper /page': (response) => response.writeHead(429, { 'retry-after': '600' }).end() };
  const visitor = new PageVisitor(web, 'PressAI', () => now);
  const { decisions } = await visitor.visit(`${paper}/page`);
  expect(decisions.at(-1)).toMatchObject({ signal: 'retry-after', value: 'status 429, Retry-After 600 s' });
  answers = { 'paper /other': 'news' };
  now = 599_000;
  expect((await visitor.visit(`${paper}/other`)).answer).toBeNull();
  expect(asked).not.toContain('paper /other');
  now = 601_000;
  expect((await visitor.visit(`${paper}/other`)).answer).not.toBeNull();
});

test('a reservation is asked for again after a day', async () => {
  let now = 0;
  answers = { 'paper /page': 'news' };
  const visitor = new PageVisitor(web, 'PressAI', () => now);
  expect((await visitor.visit(`${paper}/page`)).answer).not.toBeNull();
  answers['paper /.well-known/tdmrep.json'] = '[{"location": "/", "tdm-reservation": 1}]';
  expect((await visitor.visit(`${paper}/page`)).answer).not.toBeNull();
  now = 86_400_001;
  expect((await visitor.visit(`${paper}/page`)).answer).toBeNull();
});

test.each([401, 402])('a page that asks for money or a name (%i) is marked, and left', async (status) => {
  const visited = await visit({ 'paper /page': (response) => response.writeHead(status).end('a taste') });
  expect(visited).toMatchObject({ answer: null, walled: true });
  expect(visited.decisions.at(-1)).toMatchObject({ signal: 'paywall', decided: 'feed only' });
});

test('a page that is gone says so, and one that is refused is a fault', async () => {
  expect((await visit({ 'paper /page': (response) => response.writeHead(410).end() })).gone).toBe(true);
  await expect(visit({ 'paper /page': (response) => response.writeHead(403).end() })).rejects.toThrow(
    'status 403',
  );
});
