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

describe.skipIf(!browserIsHere)('hostile words in a real browser', () => {
  let word = '';
  let server: Server;
  let origin: string;
  let browser: Browser;
  beforeAll(async () => {
    const app = new Hono();
    app.get('/notice', (context) => {
      const frame = frameFor({ name: 'The Test', origin }, '');
      const page = noticePage(frame, { kind: 'fault', message: word, text: word, back: '/' });
      return context.html(page, 200, { 'content-security-policy': policy });
    });
    app.get('/picture/*', (context) => context.body(new Uint8Array(), 200, { 'content-type': 'image/webp' }));
    app.all('*', (context) =>
      openSite({ paper: fixturePaper(word), name: 'The Test', origin: () => origin, glance: 0 }).fetch(
        context.req.raw,
      ),
    );
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
    `none of ${payloads.length} comes alive: every page has the elements that it has with a harmless word, and breaks no policy`,
    async () => {
      const troubles: string[] = [];
      const page = await browser.newPage();
      page.on('dialog', (dialog) => void dialog.dismiss().then(() => troubles.push(`${word}: a dialog`)));
      page.on(
        'console',
        (message) => message.type() === 'error' && troubles.push(`${word}: ${message.text()}`),
      );
      page.on('request', (request) => {
        if (!request.url().startsWith(origin)) troubles.push(`${word}: asked ${request.url()}`);
      });
      for (const path of paths) {
        word = 'harmless';
        const plain = await elements(page, address(origin, path, word));
        for (const payload of payloads) {
          word = payload;
          const hostile = await elements(page, address(origin, path, word));
          if (hostile.alive || hostile.tags !== plain.tags)
            troubles.push(`${path}, ${word}: ${difference(plain.tags, hostile.tags)}`);
        }
      }
      expect(troubles).toEqual([]);
    },
    given ? 3_600_000 : 180_000,
  );

  test('a word longer than a phone is wide widens no page', async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
    for (const path of paths) {
      await page.goto(address(origin, path, word), { waitUntil: 'load' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBe(360);
    }
  });
});

function address(origin: string, path: string, word: string): string {
  return path === '/search' ? `${origin}/search?q=${encodeURIComponent(word.toWellFormed())}` : origin + path;
}

/** The names of a page's elements and event handlers, in order, once its script has run. */
async function elements(page: Page, at: string): Promise<{ tags: string; alive: boolean }> {
  await page.goto(at, { waitUntil: 'load' });
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('body *')];
    const handlers = all.flatMap((element) =>
      element.getAttributeNames().filter((name) => name.startsWith('on')),
    );
    const tags = all.map((element) => element.tagName).filter((tag) => !['A', 'MARK'].includes(tag));
    return { tags: [...tags, ...handlers].join(' '), alive: 'alive' in globalThis };
  });
}

function difference(one: string, other: string): string {
  const [mine, theirs] = [one.split(' '), other.split(' ')];
  const at = mine.findIndex((tag, place) => tag !== theirs[place]);
  return `element ${at} is ${theirs[at]} and not ${mine[at]}`;
}
