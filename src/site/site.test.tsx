import { brotliDecompressSync } from 'node:zlib';
import { parseFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import type { StoryPage } from '../store/paper-views.ts';
import { early } from './files.ts';
import { fixturePaper } from './fixture.ts';
import { openSite } from './site.tsx';

const site = (word = '') =>
  openSite({ paper: fixturePaper(word), name: 'The Test', origin: () => 'https://paper.example' });
const pages = [
  '/',
  '/section/World',
  '/story/nine-killed-1',
  '/story/nine-killed-1/revision/2',
  '/story/nine-killed-1/changes',
  '/topics',
  '/topic/port-aldous',
  '/storyline/port-aldous-1',
  '/archive',
  '/archive/2026-03-12',
  '/archive/2026-03-12T10:00',
  '/outlets',
  '/outlet/a',
  '/list',
  '/choices',
  '/corrections',
  '/scores',
  '/about',
  '/method',
  '/progress',
  '/nowhere',
];

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg/onload=alert(1)>',
  '</script><script>alert(1)</script>',
  'javascript:alert(1)',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202Eevil\u0000',
];

describe('hostile words stay words', () => {
  test.each(hostile)('%j, in every field of every page', async (word) => {
    for (const page of pages) {
      const { document } = parseHTML(await (await site(word).request(page)).text());
      const scripts = [...document.querySelectorAll('script')].filter(
        (script) => script.type !== 'application/ld+json' && script.textContent !== early,
      );
      expect(scripts.map((script) => script.getAttribute('src'))).toEqual([
        expect.stringMatching(/^\/paper-\w+\.js$/),
      ]);
      for (const element of document.querySelectorAll('*')) {
        // Pictures are the paper's own, by number.
        if (element.tagName === 'IMG') expect(element.getAttribute('src')).toMatch(/^\/picture\/\d+\.webp$/);
        expect(['IFRAME', 'OBJECT', 'EMBED', 'BASE']).not.toContain(element.tagName);
        for (const { name, value } of element.attributes) {
          expect(name).not.toMatch(/^on/i);
          if (name === 'href' || name === 'src')
            expect(value).not.toMatch(/^\s*(?:javascript|data|vbscript):/i);
        }
      }
    }
  });

  test.each(hostile)('%j, in every feed', async (word) => {
    for (const feed of ['/feed.xml', '/atom.xml', '/feed.json']) {
      const text = await (await site(word).request(feed)).text();
      expect(() => parseFeed(text)).not.toThrow();
      // In JSON, text is text: it needs no escaping and gets none.
      if (feed !== '/feed.json') expect(text).not.toContain('<script>');
    }
  });
});

test('every page carries a policy that runs nothing inline and asks no other host', async () => {
  for (const page of pages) {
    const policy = (await site().request(page)).headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(policy).not.toMatch(/https?:/);
  }
});

test('the passages behind every sentence are in the page itself, opened without script', async () => {
  const { document } = parseHTML(await (await site().request('/story/nine-killed-1')).text());
  const marks = [...document.querySelectorAll('button.mark')];
  expect(marks).toHaveLength(4);
  for (const mark of marks) {
    const panel = document.getElementById(mark.getAttribute('popovertarget')!);
    expect(panel?.hasAttribute('popover')).toBe(true);
    expect(panel?.textContent).toContain('nine people');
  }
});

test('the address of a story that was merged leads on for good', async () => {
  const answer = await site().request('/story/old-2');
  expect([answer.status, answer.headers.get('location')]).toEqual([301, '/story/nine-killed-1']);
});

test('a page that has not changed is not sent again, and goes out compressed', async () => {
  const app = site();
  const first = await app.request('/', { headers: { 'accept-encoding': 'br' } });
  expect(first.headers.get('content-encoding')).toBe('br');
  expect(brotliDecompressSync(Buffer.from(await first.arrayBuffer())).toString()).toContain(
    '<!doctype html>',
  );
  const again = await app.request('/', { headers: { 'if-none-match': first.headers.get('etag')! } });
  expect(again.status).toBe(304);
});

test('a page that should be there is there, and a moment that never was is not', async () => {
  for (const page of pages.filter((each) => each !== '/nowhere'))
    expect([page, (await site().request(page)).status]).toEqual([page, 200]);
  for (const page of ['/archive/2026-02-30', '/archive/2026-03-12T25:00', '/outlet/none', '/topic/none'])
    expect([page, (await site().request(page)).status]).toEqual([page, 404]);
  const form = await site().request('/archive?at=2026-03-12T10:00');
  expect([form.status, form.headers.get('location')]).toEqual([302, '/archive/2026-03-12T10:00']);
});

test('what is not there says so, with a way on', async () => {
  const answer = await site().request('/story/no-such-story');
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain('href="/"');
});

test('until the first article is out the front page tells what is going on, and what cannot be reached', async () => {
  const paper = fixturePaper('the name did not resolve');
  const front = await paper.frontPage();
  const empty = {
    ...paper,
    frontPage: async () => ({ ...front, counts: { articles: 0, briefs: 0, reports: 0, outlets: 0 } }),
  };
  const app = openSite({ paper: empty, name: 'The Test', origin: () => 'https://paper.example' });
  const text = await (await app.request('/')).text();
  expect(text).toContain('The first edition is being made');
  expect(text).toContain('the name did not resolve');
});

test('a story tells what a model took for it, and nothing where none was asked', async () => {
  const paper = fixturePaper('');
  const unasked: typeof paper = {
    ...paper,
    story: async (slug) => ({
      ...((await paper.story(slug)) as StoryPage),
      spent: { calls: 0, tokensIn: 0, tokensOut: 0, cost: 0 },
    }),
  };
  const textOf = async (each: typeof paper) => {
    const app = openSite({ paper: each, name: 'The Test', origin: () => 'https://paper.example' });
    return (await app.request('/story/nine-killed-1')).text();
  };
  expect(await textOf(paper)).toMatch(/2 questions, 1,234 tokens read and 567 written.*Price: 0\.0042\./s);
  expect(await textOf(unasked)).not.toContain('tokens read');
});
