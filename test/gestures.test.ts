import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserIsHere, openArchiveReading, openPage, openReading, type Reading } from './browser.ts';

/** A recorded archive to read as well: PRESSAI_ARCHIVE=<folder> npx vitest run test/gestures.test.ts */
const archive = process.env.PRESSAI_ARCHIVE;
const papers: [string, () => Promise<Reading>][] = [
  ['the wire day', openReading],
  ...(archive
    ? [['the recorded archive', () => openArchiveReading(archive)] as (typeof papers)[number]]
    : []),
];

describe.skipIf(!browserIsHere).each(papers)('what a reader does with the paper of %s', (_, open) => {
  let reading: Reading;
  let story: string;
  beforeAll(async () => {
    reading = await open();
    story = reading.story;
  }, 600_000);
  afterAll(() => reading?.close());

  test('without script, pressing a sentence opens the words of who reported it', async () => {
    const { page, context, troubles } = await openPage(reading, story, { javaScriptEnabled: false });
    await page
      .locator('.words .sentence')
      .first()
      .click({ position: { x: 12, y: 8 } });
    const panel = page.locator('.evidence:popover-open');
    expect(await panel.locator('mark').first().isVisible()).toBe(true);
    const outlet = await panel.locator('figcaption strong').first().innerText();
    expect(await page.locator('.badges').innerText()).toContain(outlet);
    await page.keyboard.press('Escape');
    expect(await panel.count()).toBe(0);
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('a link in the evidence leads to the original, at the words that are marked', async () => {
    const { page, context } = await openPage(reading, story);
    // The outlets of an archive are out in the world, where a test does not go.
    const away = (url: URL) => !url.href.startsWith('http://127.0.0.1:');
    await context.route(away, (route) => route.fulfill({ contentType: 'text/html', body: 'the original' }));
    await page.locator('.words .mark').first().click();
    const panel = page.locator('.evidence:popover-open');
    const words = (await panel.locator('mark').first().innerText()).trim().split(/\s+/);
    const link = panel.locator('.open').first();
    const href = (await link.getAttribute('href'))!;
    expect(decodeURIComponent(href.split('#:~:text=')[1]!)).toContain(words.slice(0, 5).join(' '));
    await link.click();
    await page.waitForURL((url) => url.href.startsWith(href.split('#')[0]!));
    expect((await page.locator('body').innerText()).length).toBeGreaterThan(5);
    await context.close();
  });

  test('what changed is told sentence by sentence, and an old revision says that it is old', async () => {
    const { page, context } = await openPage(reading, `${story}/changes`);
    expect(await page.locator(':is(.reworded, .added) ins').count()).toBeGreaterThan(0);
    await page.locator('.revision a').last().click();
    await page.waitForURL(/\/revision\/1$/);
    expect(await page.locator('.older a').getAttribute('href')).toBe(story);
    await context.close();
  });

  test('what is new since the last visit is marked, and nothing is sent for it', async () => {
    const { page, context, troubles } = await openPage(reading, `${story}/revision/1`);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.method() + new URL(request.url()).pathname));
    await page.goto(reading.address + story);
    expect(await page.locator('.sentence.fresh').count()).toBeGreaterThan(0);
    expect(await page.locator('.since').innerText()).toMatch(/^\d+ new or changed since you last read/);
    expect(sent.filter((each) => !/^GET|^POST\/seen/.test(each))).toEqual([]);
    expect(troubles).toEqual([]);
    await page.reload();
    expect(await page.locator('.sentence.fresh').count()).toBe(0);
    await context.close();
  });

  test('a word of a headline finds the story, marked, also with a slip in it and within its section', async () => {
    const { page, context } = await openPage(reading, story);
    const headline = await page.locator('h1').innerText();
    const section = await page.locator('.kicker a').first().innerText();
    const [longest] = headline.match(/\p{L}{5,}/gu)!.sort((a, b) => b.length - a.length);
    const find = async (words: string) => {
      await page.locator('.to-search').click();
      await page.locator('#q').fill(words);
      await page.locator('.search-form summary').click();
      await page.locator('#section').selectOption(section);
      await page.locator('.search-form button').click();
      await page.locator('.hits li').first().waitFor();
    };
    await find(`${longest} "${headline.split(/\s+/).slice(0, 2).join(' ')}"`);
    const hit = page.locator('.hits li', { hasText: headline });
    expect(await hit.locator('mark').count()).toBeGreaterThan(0);
    await find(longest!.slice(0, 2) + longest![3] + longest![2] + longest!.slice(4));
    expect(await page.locator('.hits mark').count()).toBeGreaterThan(0);
    await context.close();
  });

  test('hiding an outlet folds only the stories that nobody else reports, and none is lost', async () => {
    const { page, context } = await openPage(reading, '/');
    const outletsOf = () =>
      page
        .locator('.briefs .card')
        .evaluateAll((all) =>
          all.map((card) => (card as unknown as { dataset: { outlets: string } }).dataset.outlets),
        );
    const cards = await outletsOf();
    const outlet = cards.find((outlets) => !outlets.includes(' '))!;
    await page.goto(`${reading.address}/outlet/${outlet}`);
    await page.locator('.follow button[value=hide]').click();
    await page.goto(reading.address);
    const hidden = page.locator('.briefs .card[hidden]');
    expect(await hidden.count()).toBe(cards.filter((outlets) => outlets === outlet).length);
    await page.locator('.briefs .folded').click();
    expect(await hidden.count()).toBe(0);
    await context.close();
  });

  test('a comment waits for the desk as plain text, and its writer can erase it', async () => {
    const { page, context, troubles } = await openPage(reading, story);
    await page.locator('#comment-name').fill('Ada');
    await page.locator('#comment-text').fill('Is <b>this</b> the same bridge?');
    await page.locator('.comment-form button').click();
    expect(await page.locator('h1').innerText()).toBe('Your comment waits for the desk');
    expect(await page.locator('.own-words').innerText()).toBe('Is <b>this</b> the same bridge?');
    const own = page.url();
    await page.goto(reading.address + story);
    expect(await page.locator('.comments').innerText()).not.toContain('the same bridge');
    await page.goto(own);
    await page.locator('.notice button').click();
    expect(await page.locator('h1').innerText()).toBe('Your comment is erased');
    expect(troubles).toEqual([]);
    await context.close();
  });

  test('a story is copied, saved for later and found on the reading list', async () => {
    const { page, context } = await openPage(reading, story, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await page.locator('[data-do=copy]').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reading.address + story);
    await page.locator('[data-do=save]').click();
    await page.goto(`${reading.address}/list`);
    expect(await page.locator('.saved a').getAttribute('href')).toBe(story);
    await page.locator('.saved button').click();
    expect(await page.locator('.saved li').count()).toBe(0);
    await context.close();
  });

  test('what was opened is read again without a connection, and what was not is said to be missing', async () => {
    const { page, context } = await openPage(reading, story);
    const headline = await page.locator('h1').innerText();
    await page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      const kept = await caches.open('pages');
      while (!(await kept.match(location.pathname))) await new Promise((resolve) => setTimeout(resolve, 50));
    });
    await context.setOffline(true);
    await page.goto(reading.address + story);
    expect(await page.locator('h1').innerText()).toBe(headline);
    await page.goto(`${reading.address}/section/World`);
    expect(await page.locator('h1').innerText()).toBe('You are offline');
    await page.locator('.kept a', { hasText: headline }).first().waitFor();
    await context.close();
  });
});
