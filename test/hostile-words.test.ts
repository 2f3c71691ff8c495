import { readFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixturePaper } from '../src/site/fixture.ts';
import { frameFor, noticePage } from '../src/site/notice.tsx';
import { openSite, policy } from '../src/site/site.tsx';
import type { Paper } from '../src/store/paper-views.ts';
import { browserIsHere, openBrowser } from './browser.ts';

/** Made up for this test; a longer list, one JSON object with a `payload` a line, may be named by PRESSAI_XSS. */
const made = [
  '<script>window.alive=1</script>',
  '"><script>window.alive=1</script>',
  "'><img src=x onerror=window.alive=1>",
  '<svg/onload=window.alive=1>',
  '</title></style></textarea></script><script>window.alive=1</script>',
  '<iframe srcdoc="<script>parent.alive=1</script>"></iframe>',
  '<math><mtext><table><mglyph><style><img src=x onerror=window.alive=1>',
  '<a href="javascript:window.alive=1" autofocus onfocus=window.alive=1>x</a>',
  'javascript:window.alive=1//',
  '" onmouseover="window.alive=1" autofocus onfocus="window.alive=1',
  "' style='animation-name:x' onanimationstart='window.alive=1",
  '<base href="https://elsewhere.example/">',
  '<meta http-equiv="refresh" content="0;url=https://elsewhere.example/">',
  '<form action="https://elsewhere.example/"><button autofocus>x</button></form>',
  '<link rel=stylesheet href="https://elsewhere.example/x.css">',
  '<noscript><p title="</noscript><img src=x onerror=window.alive=1>">',
  '<!--><script>window.alive=1</script-->',
  '<![CDATA[<script>window.alive=1</script>]]>',
  '&lt;script&gt;window.alive=1&lt;/script&gt;',
  '\\u003cscript\\u003ewindow.alive=1\\u003c/script\\u003e',
  '{{constructor.constructor("window.alive=1")()}}#{window.alive=1}<%= window.alive=1 %>',
  '</script><!--<script>window.alive=1',
  '\u2028\u2029window.alive=1',
  '\u202Eevitca<script>window.alive=1</script>\u0000\uFFFE',
];
const given = process.env.PRESSAI_XSS;
const payloads = given
  ? readFileSync(given, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => (JSON.parse(line) as { payload: string }).payload)
  : made;
const paths = [
  '/',
  '/story/nine-killed-1',
  '/section/World',
  '/search',
  '/outlets',
  '/progress',
  '/notice',
  '/ar/story/nine-killed-1',
];

/** Words to a page. A page with so many is drawn in a second, and a list of a thousand is through in minutes. */
const together = 40;

describe.skipIf(!browserIsHere)('hostile words in a real browser', () => {
  let words = [''];
  let server: Server;
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    const app = new Hono();
    app.get('/notice', (context) => {
      const frame = frameFor({ name: 'The Test', origin }, '');
      const word = words.join(' ');
      const page = noticePage(frame, { kind: 'fault', message: word, text: word, back: '/' });
      return context.html(page, 200, { 'content-security-policy': policy });
    });
    app.get('/picture/*', (context) => context.body(new Uint8Array(), 200, { 'content-type': 'image/webp' }));
    // One site for all words: what it keeps of some is old with the next.
    const paper = new Proxy({} as Paper, {
      get: (_, name: keyof Paper) => (name === 'version' ? async () => words.join() : paperOf(words, name)),
    });
    const site = openSite({ paper, name: 'The Test', origin: () => origin, glance: 0 });
    app.all('*', (context) => site.fetch(context.req.raw));
    server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server;
    await new Promise((resolve) => server.once('listening', resolve));
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await openBrowser();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
  });

  test(
    `none of ${payloads.length} comes alive: every page has the elements that it has with harmless words, and breaks no policy`,
    async () => {
      const troubles: string[] = [];
      const harmless = new Map<string, string>();
      const page = await browser.newPage();
      const trouble = (what: string) => troubles.push(`${new URL(page.url()).pathname}, ${words}: ${what}`);
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => trouble('a dialog')));
      page.on('console', (message) => message.type() === 'error' && trouble(message.text()));
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) trouble(`asked ${request.url()}`);
      });
      const same = async (path: string, given: string[]) => {
        words = given.map((_, place) => `harmless ${place}`);
        const known = `${path} ${words.length}`;
        const plain = harmless.get(known) ?? (await elements(page, address(origin, path, words[0]!))).tags;
        harmless.set(known, plain);
        words = given;
        const hostile = await elements(page, address(origin, path, words[0]!));
        if (hostile.alive || hostile.tags !== plain) trouble(difference(plain, hostile.tags));
      };
      for (let from = 0; from < payloads.length; from += together)
        for (const path of paths) await same(path, payloads.slice(from, from + together));
      // A search is a word of its own, and so are the headline, the title and the data of a story.
      for (const payload of payloads) await same('/search', [payload]);
      for (const payload of made) await same('/story/nine-killed-1', [payload]);
      expect(troubles).toEqual([]);
    },
    given ? 3_600_000 : 180_000,
  );

  test('a word longer than a phone is wide widens no page', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    words = ['Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'];
    for (const path of paths) {
      await page.goto(address(origin, path, words[0]!), { waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    }
  });
});

function address(origin: string, path: string, word: string): string {
  // An address of more than 16 KB is refused before anybody reads it.
  const asked = word.slice(0, 1_000).toWellFormed();
  return path === '/search' ? `${origin}/search?q=${encodeURIComponent(asked)}` : origin + path;
}

/** The names of a page's elements and event handlers, in order, once its script has run. */
async function elements(page: Page, at: string): Promise<{ tags: string; alive: boolean }> {
  await page.goto(at, { waitUntil: 'load' });
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')];
    const handlers = all.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    // Words with hyphens, lines and matches of their own have these, by what the words are.
    const tags = all
      .map((element) => element.tagName)
      .filter((tag) => !['A', 'MARK', 'P', 'SPAN'].includes(tag));
    return { tags: [...tags, ...handlers].join(' '), alive: 'alive' in globalThis };
  });
}

/** What a made-up paper answers with all the words: lists hold an entry for each, and a text of which there is one has them all. */
function paperOf(words: string[], name: keyof Paper) {
  return async (...asked: never[]) => {
    const ask = (word: string) => fixturePaper(word)[name] as (...asked: never[]) => Promise<unknown>;
    return (await Promise.all(words.map((word) => ask(word)(...asked)))).reduce(merged);
  };
}

function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return [...one, ...other];
  if (typeof one === 'string' && typeof other === 'string') return one === other ? one : `${one} ${other}`;
  if (!one || !other || one.constructor !== Object) return one;
  const theirs = other as Record<string, unknown>;
  return Object.fromEntries(Object.entries(one).map(([name, mine]) => [name, merged(mine, theirs[name])]));
}

function difference(one: string, other: string): string {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  const at = mine.findIndex((tag, place) => tag !== theirs[place]);
  return `element ${at} is ${theirs[at]} and not ${mine[at]}`;
}
