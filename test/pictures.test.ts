import { writeFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { languages } from '../src/site/words.ts';
import { browserIsHere, openPage, openReading, type Reading } from './browser.ts';

/** The largest picture that the documents hold, in bytes. */
const largest = 300_000;
const desk = { width: 1280, height: 860 };
const phone = { width: 390, height: 844 };

interface Picture {
  name: string;
  path: (reading: Reading) => string;
  viewport?: { width: number; height: number };
  colorScheme?: 'light' | 'dark';
  language?: string;
  /** What is scrolled to the top of the picture, and what is pressed then. */
  show?: string;
  press?: string;
}

const story = (reading: Reading) => reading.story;
const pictures: Picture[] = [
  { name: 'front', path: () => '/' },
  { name: 'story-evidence', path: story, show: '.part.course', press: '.words .two .mark' },
  { name: 'differences', path: story, show: '.part.said' },
  { name: 'diff', path: (reading) => `${reading.story}/changes` },
  { name: 'topics', path: () => '/topics' },
  { name: 'topic', path: () => '/topic/port-aldous' },
  { name: 'search', path: () => '/search?q=port+aldous' },
  { name: 'story-dark', path: story, colorScheme: 'dark' },
  { name: 'front-phone', path: () => '/', viewport: phone },
  {
    name: 'evidence-phone-dark',
    path: story,
    viewport: phone,
    colorScheme: 'dark',
    show: '.words',
    press: '.words .mark',
  },
  { name: 'story-arabic', path: (reading) => `/ar${reading.story}`, language: 'ar' },
];

// Made anew on demand: PICTURES=1 npx vitest run test/pictures.test.ts
describe.skipIf(!browserIsHere || !process.env.PICTURES)('the pictures in the documents', () => {
  let reading: Reading;
  beforeAll(async () => {
    reading = await openReading();
  }, 300_000);
  afterAll(() => reading?.close());

  test.each(pictures.filter(({ language }) => !language || languages.includes(language)))(
    '$name',
    async ({ name, path, viewport = desk, colorScheme = 'light', show, press }) => {
      const { page, context } = await openPage(reading, path(reading), {
        viewport,
        colorScheme,
        // The demonstration's addresses have ports that change; nothing else may differ from run to run.
        serviceWorkers: 'block',
      });
      await page.evaluate(() => document.fonts.ready);
      if (show)
        await page
          .locator(show)
          .first()
          .evaluate((element) => element.scrollIntoView({ block: 'start' }));
      if (press) await page.locator(press).first().click();
      await page.mouse.move(0, 0);
      const shot = await page.screenshot();
      const small = await sharp(shot).png({ palette: true, effort: 10 }).toBuffer();
      expect(small.length).toBeLessThan(largest);
      writeFileSync(`docs/pictures/${name}.png`, small);
      await context.close();
    },
  );
});
