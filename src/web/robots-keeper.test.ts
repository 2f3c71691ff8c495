import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWeb } from './door.ts';
import { RobotsKeeper } from './robots-keeper.ts';
import type { Web } from './web.ts';

let web: Web;
let place: string;
let status = 200;
let asked = 0;
const outlet = createServer((_, response) => {
  asked++;
  response.writeHead(status).end('user-agent: *\ndisallow: /closed');
});

beforeAll(async () => {
  await new Promise<void>((done) => outlet.listen(0, '127.0.0.1', done));
  const { port } = outlet.address() as AddressInfo;
  place = `http://127.0.0.1:${port}`;
  web = openWeb({ allowInside: [{ host: '127.0.0.1', port }], totalMilliseconds: 1_000 });
});

afterAll(async () => {
  await web.close();
  outlet.close();
});

test('one answer serves a day, and then it is asked again', async () => {
  let now = 0;
  asked = 0;
  const keeper = new RobotsKeeper(web, 'PressAI', () => now);
  const words = await Promise.all([keeper.mayFetch(`${place}/open`), keeper.mayFetch(`${place}/closed/1`)]);
  expect(words.map((word) => word.allowed)).toEqual([true, false]);
  expect(words[1]!.why).toBe('Disallow: /closed');
  now = 86_399_999;
  await keeper.mayFetch(`${place}/open`);
  expect(asked).toBe(1);
  now = 86_400_001;
  await keeper.mayFetch(`${place}/open`);
  expect(asked).toBe(2);
});

test.each([
  [404, true],
  [403, true],
  [410, true],
  [429, false],
  [500, false],
  [503, false],
])('status %i of robots.txt: allowed is %s', async (given, allowed) => {
  status = given;
  expect((await new RobotsKeeper(web, 'PressAI').mayFetch(`${place}/open`)).allowed).toBe(allowed);
});

test('a refusal for want of an answer is asked again after an hour', async () => {
  let now = 0;
  status = 500;
  const keeper = new RobotsKeeper(web, 'PressAI', () => now);
  expect((await keeper.mayFetch(`${place}/open`)).allowed).toBe(false);
  status = 200;
  now = 3_600_001;
  expect((await keeper.mayFetch(`${place}/open`)).allowed).toBe(true);
});

test('a host that cannot be reached, or may not be, is not fetched', async () => {
  const keeper = new RobotsKeeper(web, 'PressAI');
  const word = await keeper.mayFetch('http://10.0.0.1/page');
  expect(word.allowed).toBe(false);
  expect(word.why).toMatch(/^robots\.txt cannot be had: .*inside/);
});
