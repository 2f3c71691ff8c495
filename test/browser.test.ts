import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openWireDay, type WireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import { openEmbeddedStore } from '../src/store/database.ts';

const program = process.env.CHROMIUM ?? '/usr/bin/chromium';
const here = existsSync(program);
if (!here)
  console.warn(`Skipped: the browser tests. There is no browser at ${program}; CHROMIUM names another.`);

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

describe.skipIf(!here)('the paper in a real browser', () => {
  let day: WireDay;
  let browser: Browser;
  let story: string;
  beforeAll(async () => {
    const data = mkdtempSync(join(tmpdir(), 'press-browser-'));
    day = await openWireDay(readConfig({ data, port: '0' }, ''), 0, await openEmbeddedStore(null));
    await day.play(async () => undefined);
    browser = await chromium.launch({ executablePath: program, args: quiet });
    const cards = await day.press.paper.newest(50);
    story = `/story/${cards.find((card) => card.headline.includes('Port Aldous') && card.origins > 3)!.slug}`;
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await day?.close();
  });

  async function open(
    path: string,
    options: Parameters<Browser['newPage']>[0] = {},
  ): Promise<{ page: Page; troubles: string[] }> {
    const page = await browser.newPage({ bypassCSP: false, ...options });
    const troubles: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') troubles.push(message.text());
    });
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(day.press.address)) troubles.push(`asked ${request.url()}`);
    });
    await page.goto(day.press.address + path);
    return { page, troubles };
  }

  test('a reader without script finds who reported a sentence with one press', async () => {
    const { page } = await open(story, { javaScriptEnabled: false });
    await page.click('.body .mark >> nth=0');
    expect(await page.locator('.evidence:popover-open mark').first().isVisible()).toBe(true);
    expect(await page.locator('.evidence:popover-open figcaption').first().innerText()).toContain(
      'Meridian News Agency',
    );
    await page.close();
  });

  test('a link in the evidence opens the original at the passage', async () => {
    const { page } = await open(story);
    const href = await page.locator('.passage a').first().getAttribute('href');
    expect(href).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/o\/[\w-]+\/\w+#:~:text=/);
    await page.close();
  });

  test.each([
    [1280, 'light'],
    [390, 'dark'],
  ] as const)(
    'no page asks another host, breaks its policy, scrolls sideways or fails axe: %i px, %s',
    async (width, colorScheme) => {
      for (const path of ['/', story, '/section/Business', '/outlets', '/method', '/progress', '/nowhere']) {
        const { page, troubles } = await open(path, { viewport: { width, height: 800 }, colorScheme });
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect([path, wide]).toEqual([path, false]);
        expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
        await page.evaluate(axe);
        const found = await page.evaluate(async () => {
          const { violations } = await (
            globalThis as unknown as {
              axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
            }
          ).axe.run();
          return violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 120)}`);
        });
        expect([path, found]).toEqual([path, []]);
        await page.close();
      }
    },
    120_000,
  );

  test('what changed since the last visit is marked, and nothing is sent for it', async () => {
    const { page, troubles } = await open(story);
    const name = `read ${story.replace('/story/', '')}`;
    await page.evaluate(
      (key) => localStorage.setItem(key, JSON.stringify({ revision: '0', keys: [] })),
      name,
    );
    await page.reload();
    expect(await page.locator('.sentence.fresh').count()).toBeGreaterThan(0);
    expect(troubles).toEqual([]);
    await page.close();
  });
});
