import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import type { SearchQuery } from '../store/search-views.ts';
import { fixturePaper } from './fixture.ts';
import { openSite } from './site.tsx';

function asked(path: string): Promise<{ queries: SearchQuery[]; text: string }> {
  const queries: SearchQuery[] = [];
  const paper = fixturePaper('found');
  const listening = {
    ...paper,
    search: (query: SearchQuery) => {
      queries.push(query);
      return paper.search(query);
    },
  };
  const site = openSite({ paper: listening, name: 'The Test', origin: () => 'https://paper.example' });
  return Promise.resolve(site.request(path)).then(async (answer) => ({ queries, text: await answer.text() }));
}

test('a search shows what was found, marked, with the words still in the form and a feed to follow it', async () => {
  const { document } = parseHTML((await asked('/search?q=ferry')).text);
  expect(document.querySelector('input[name=q]')?.getAttribute('value')).toBe('ferry');
  expect(document.querySelector('.hits mark')?.textContent).toBe('found');
  expect(
    document.querySelector('link[type="application/rss+xml"][href="/search/feed.xml?q=ferry"]'),
  ).toBeTruthy();
});

test('filters are read, a day counts whole, and the next page keeps them', async () => {
  const { queries, text } = await asked(
    '/search?q=a&section=World&outlet=x&from=2026-03-01&to=2026-03-02&order=newest&page=2',
  );
  expect(queries[0]).toEqual({
    words: 'a',
    section: 'World',
    outlet: 'x',
    topic: null,
    from: new Date('2026-03-01T00:00:00Z'),
    to: new Date('2026-03-03T00:00:00Z'),
    order: 'newest',
    page: 1,
  });
  const next = parseHTML(text).document.querySelector('a[rel=next]')!.getAttribute('href');
  expect(next).toBe('/search?q=a&section=World&outlet=x&from=2026-03-01&to=2026-03-02&order=newest&page=3');
});

test.each(['page=-1', 'page=1e9', 'page=NaN', 'from=yesterday', 'to=2026-02-31x', 'order=%00', 'q=%00%ff'])(
  'nonsense is taken as not asked: %s',
  async (question) => {
    const { queries, text } = await asked(`/search?q=ferry&${question}`);
    expect(text).toContain('</html>');
    expect(queries[0]?.page).toBe(0);
  },
);

test('the empty form asks the store for nothing', async () => {
  expect((await asked('/search')).queries).toEqual([]);
});
