import { expect, test } from 'vitest';
import { wordsOfAddress } from './address-words.ts';
import { groupsOf, report, storiesOf } from './fixture.ts';

test('of an address the words that tell of its piece are given, but for those of its title', () => {
  const ferry = 'ferry aurora runs aground';
  expect(wordsOfAddress('https://a.example/news/2026/03/12/ferry-aurora-runs-aground-n24230', '')).toBe(
    ferry,
  );
  expect(wordsOfAddress('https://a.example/Ferry-Aurora-runs-aground/index.html?from=rss-of-all', '')).toBe(
    ferry,
  );
  expect(wordsOfAddress('https://a.example/2026/ferry_aurora_runs_aground.html#top', '')).toBe(ferry);
  expect(wordsOfAddress('https://a.example/ferry-aurora-runs-aground', 'Ferry disaster')).toBe(
    'aurora runs aground',
  );
});

test('where nothing but sections and numbers stand there are none', () => {
  for (const address of [
    'https://www.a-news-site.example/',
    'https://a.example/world-europe-52376547',
    'https://a.example/watch?v=ferry-aurora-runs-aground',
    'no address',
    null,
  ])
    expect(wordsOfAddress(address, '')).toBe('');
});

test('a teaser is told by the words of its address', () => {
  const told = (id: number, title: string, body: string, address: string | null) =>
    report(id, title, body, { address });
  const piece = told(1, 'Ferry Aurora runs aground off Skell', 'All 90 on board are safe.', null);
  const teaser = (address: string | null) =>
    told(2, 'What happened off Skell', 'Passengers tell of a night at sea.', address);
  expect(groupsOf(storiesOf([piece, teaser(null)]))).toEqual([[0], [1]]);
  expect(
    groupsOf(storiesOf([piece, teaser('https://a.example/ferry-aurora-runs-aground-off-skell')])),
  ).toEqual([[0, 1]]);
});
