import { expect, test } from 'vitest';
import type { StoryPage } from '../store/paper-views.ts';
import { fixturePaper } from './fixture.ts';
import { Timeline } from './timeline.tsx';
import { wordsOf } from './words.ts';

test('the timeline shows each title of a report at the time at which it had it, of a story in no storyline too', async () => {
  const story = (await fixturePaper('word').story('nine-killed-1')) as StoryPage;
  const report = {
    ...story.reports[0]!,
    outletName: 'Courier',
    title: 'Eleven killed',
    publishedAt: new Date('2026-03-12T09:00:00Z'),
    titles: [
      { title: 'Train derails', since: new Date('2026-03-12T09:00:00Z') },
      { title: 'Eleven killed', since: new Date('2026-03-12T11:30:00Z') },
    ],
  };
  const words = wordsOf('en');
  const frame = { name: 'P', origin: 'https://p.example', words, sections: [], to: (path: string) => path };
  const page = String(await (<Timeline frame={frame} story={{ ...story, reports: [report] }} />));
  const events = [
    ...page.matchAll(
      /<time datetime="([^"]+)">[^<]*<\/time><span class="what">([^<]*)<\/span><span class="detail"[^>]*>([^<]*)/g,
    ),
  ];
  expect(events.map((event) => event.slice(1))).toEqual(
    expect.arrayContaining([
      ['2026-03-12T09:00:00.000Z', 'Courier reports', 'Train derails'],
      ['2026-03-12T11:30:00.000Z', 'Courier gives it a new title', 'Eleven killed'],
    ]),
  );
});

test('the timeline of a story shows when the others of its storyline came out, and leads to them', async () => {
  const paper = fixturePaper('word');
  const story = (await paper.story('nine-killed-1')) as StoryPage;
  const line = await paper.storyStoryline('nine-killed-1');
  const frame = {
    name: 'P',
    origin: 'https://p.example',
    words: wordsOf('en'),
    sections: [],
    to: (path: string) => path,
  };
  const page = String(await (<Timeline frame={frame} story={story} line={line} />));
  expect(page).toContain('<a href="/story/inquiry-3">');
  expect(page).not.toContain('<a href="/story/nine-killed-1">');
});
