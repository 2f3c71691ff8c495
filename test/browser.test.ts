import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axeViolations, browserIsHere, openPage, openReading, type Reading } from './browser.ts';

describe.skipIf(!browserIsHere)('the paper in a real browser', () => {
  let reading: Reading;
  let story: string;
  let pages: string[];
  beforeAll(async () => {
    reading = await openReading();
    story = reading.story;
    const { paper } = reading.press;
    const [topic] = await paper.topics({ most: 1 });
    const [line] = await paper.storylines(1);
    const at = (await paper.now()).toISOString();
    pages = [
      '/',
      story,
      `${story}/changes`,
      `${story}/revision/1`,
      '/section/Business',
      '/topics',
      ...(topic ? [`/topic/${topic.slug}`] : []),
      ...(line ? [`/storyline/${line.slug}`] : []),
      '/archive',
      `/archive/${at.slice(0, 10)}`,
      `/archive/${at.slice(0, 16)}`,
      '/outlets',
      '/outlet/aldous-courier',
      '/list',
      '/choices',
      '/method',
      '/corrections',
      '/scores',
      '/offline',
      '/progress',
      '/search?q=train',
      `/ar${story}`,
      `/de${story}`,
      '/de',
      '/story/train-port-aldous-0',
      '/nowhere',
    ];
  }, 300_000);
  afterAll(() => reading?.close());

  test('by keys alone a reader goes from sentence to sentence and opens the evidence', async () => {
    const { page, context } = await openPage(reading, story);
    await page.keyboard.press('j');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    expect(await page.locator('.evidence:popover-open').getAttribute('id')).toBe('e2');
    expect(await page.locator('.sentence.shown').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    expect(await page.locator('#keys').isVisible()).toBe(true);
    await context.close();
  });

  test.each(['click', 'tap', 'focus and Enter'])(
    'one gesture tells who reported a sentence, to the eye and to who listens: %s',
    async (gesture) => {
      const { page, context } = await openPage(reading, story, {
        hasTouch: true,
        viewport: gesture === 'tap' ? { width: 390, height: 760 } : { width: 1280, height: 860 },
      });
      const sentence = page.locator('.words .sentence').first();
      const corner = { position: { x: 8, y: 8 } };
      if (gesture === 'click') await sentence.click(corner);
      else if (gesture === 'tap') await sentence.tap(corner);
      else {
        await page.locator('.words .mark').nth(0).focus();
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
      }
      const panel = page.locator('.evidence:popover-open');
      const outlet = await panel.locator('figcaption strong').first().innerText();
      expect(outlet.length).toBeGreaterThan(2);
      expect(await panel.locator('mark').first().isVisible()).toBe(true);
      // It is told when the panel has opened, a moment after the key.
      const told = () => page.locator('[role=status]#told').textContent();
      await expect.poll(told).toContain(outlet);
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      await expect.poll(told).toBe('');
      await context.close();
    },
  );

  test('a page has the landmarks that who listens goes by', async () => {
    const { page, context } = await openPage(reading, story);
    for (const role of ['banner', 'navigation', 'main', 'contentinfo', 'article'] as const)
      expect([role, (await page.getByRole(role).count()) > 0]).toEqual([role, true]);
    expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1);
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').getAttribute('href')).toBe('#main');
    await context.close();
  });

  test('on a phone the sheet leaves the sentence in sight', async () => {
    const { page, context } = await openPage(reading, story, { viewport: { width: 390, height: 760 } });
    const mark = page.locator('.words .mark').nth(3);
    await mark.scrollIntoViewIfNeeded();
    await mark.click();
    const sheet = (await page.locator('.evidence:popover-open').boundingBox())!;
    const sentence = (await page.locator('.sentence.shown').boundingBox())!;
    expect(sentence.y + sentence.height).toBeLessThanOrEqual(sheet.y);
    await context.close();
  });

  test('where reports differ, the values stand side by side with who says them', async () => {
    const { page, context } = await openPage(reading, story);
    const rows = page.locator('.differences-table tbody').first().locator('tr');
    expect(await rows.count()).toBeGreaterThan(1);
    expect(await rows.first().locator('.badge').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('on the front page a story that was read is told from one that changed since', async () => {
    const { page, context } = await openPage(reading, `${story}/revision/1`);
    const other = page.locator('.neighbour').first();
    const path = (await other.getAttribute('href'))!;
    await other.click();
    await page.waitForURL((url) => url.pathname === path);
    await page.goto(reading.address);
    const card = (of: string) => page.locator(`.card[data-story="${of.slice('/story/'.length)}"]`).first();
    expect(await card(story).locator('.news').innerText()).toBe('changed since you read it');
    expect(await card(path).getAttribute('class')).toContain('read');
    expect(await page.locator('.card .news').count()).toBe(1);
    await page.goto(reading.address + story);
    await page.goto(reading.address);
    expect(await page.locator('.card .news').count()).toBe(0);
    await context.close();
  });

  test('hiding a language folds its stories, and none is lost', async () => {
    const { page, context } = await openPage(reading, '/choices');
    await page.locator('input[name="hide languages"][value="de"]').check();
    await page.goto(reading.address);
    const german = page.locator('.card[data-languages="de"]:not(.lead)');
    const hidden = page.locator('.card[hidden]');
    expect(await german.count()).toBeGreaterThan(2);
    expect(await hidden.count()).toBe(await german.count());
    while ((await page.locator('.folded').count()) > 0) await page.locator('.folded').first().click();
    expect(await hidden.count()).toBe(0);
    await context.close();
  });

  test('pinned sections come first, and chosen colours and sizes hold on every page', async () => {
    const { page, context } = await openPage(reading, '/choices');
    await page.locator('input[name="pin sections"]').first().check();
    await page.locator('input[name="theme"][value="dark"]').check();
    await page.locator('input[name="size"][value="large"]').check();
    await page.goto(reading.address);
    expect(await page.locator('.yours .card').count()).toBeGreaterThan(0);
    const look = () =>
      page.evaluate(() => {
        const { color, fontSize } = getComputedStyle(document.documentElement);
        return [color, fontSize];
      });
    expect(await look()).toEqual(['rgb(233, 231, 226)', '18.4px']);
    await context.close();
  });

  test('headlines do not move when their letters come, on a slow line', async () => {
    const { page, context } = await openPage(reading, '/offline');
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 100,
      downloadThroughput: 200_000,
      uploadThroughput: 100_000,
    });
    for (const path of ['/', story]) {
      await page.goto(reading.address + path, { waitUntil: 'networkidle' });
      const moved = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(sum), 100);
          }),
      );
      expect([path, moved]).toEqual([path, 0]);
    }
    await context.close();
  });

  test.each([
    ['light', 1280],
    ['dark', 390],
    ['contrast', 768],
  ])(
    'no page asks another host, breaks its policy, scrolls sideways or fails axe: %s, %i px',
    async (theme, width) => {
      const { page, context, troubles } = await openPage(reading, '/offline', {
        viewport: { width, height: 800 },
      });
      await page.evaluate(
        (chosen) => localStorage.setItem('choices', JSON.stringify({ theme: chosen })),
        theme,
      );
      // The page of the press at work renews itself, and may do so just when it is left.
      const go = (path: string) =>
        page.goto(reading.address + path).catch(() => page.goto(reading.address + path));
      for (const path of pages) {
        await go(path);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([path, wide]).toEqual([path, 0]);
        await page.evaluate(() => {
          for (const fold of document.querySelectorAll('details')) fold.open = true;
        });
        expect([path, await axeViolations(page)]).toEqual([path, []]);
      }
      await page.goto(reading.address + story);
      await page.locator('.words .mark').first().click();
      expect(await axeViolations(page)).toEqual([]);
      expect(troubles.filter((trouble) => !trouble.includes('404'))).toEqual([]);
      await context.close();
    },
    300_000,
  );

  test('the first view of a story is at most 30 KB without its pictures, and the script at most 15 KB', async () => {
    const { page, context } = await openPage(reading, '/robots.txt', { serviceWorkers: 'block' });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    const sizes = new Map<string, number>();
    const kinds = new Map<string, string>();
    session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const kind = kinds.get(requestId) ?? 'Other';
      sizes.set(kind, (sizes.get(kind) ?? 0) + encodedDataLength);
    });
    await page.goto(reading.address + story, { waitUntil: 'networkidle' });
    const size = (...some: string[]) => some.reduce((sum, kind) => sum + (sizes.get(kind) ?? 0), 0);
    expect(size('Document')).toBeGreaterThan(1000);
    expect(size('Document', 'Stylesheet', 'Font')).toBeLessThanOrEqual(30_000);
    expect(size('Script')).toBeLessThanOrEqual(15_000);
    await context.close();
  });
});
