import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Store } from './database.ts';
import { search } from './search.ts';
import { indexArticles } from './search-index.ts';
import { emptySearch, type SearchQuery } from './search-views.ts';
import { slipsBetween } from './spelling.ts';

let store: Store;
const texts: [language: string, section: string, headline: string, body: string][] = [
  [
    'en',
    'World',
    'Ferry sinks off Port Aldous',
    'Nine people were rescued when the ferry went down, the harbour master said.',
  ],
  [
    'en',
    'Business',
    'Morland lifts its interest rate',
    'The Bank of Morland raised rates to 3.5 percent. Ferries were not affected.',
  ],
  ['de', 'World', 'Fähre vor Port Aldous gesunken', 'Neun Menschen wurden aus dem Meer gerettet.'],
  ['fr', 'Culture', "L'été des musées", "Les musées de Quillon ouvrent l'été à tous."],
];

beforeAll(async () => {
  store = await openTestStore();
  for (const [index, [language, section, headline, body]] of texts.entries()) {
    const { id } = await publishedStory(store.db, index + 1);
    await store.db.updateTable('article').set({ headline, section }).where('story_id', '=', id).execute();
    await sql`insert into sentence (revision_id, position, place, paragraph, key, text, parts, origins)
      select revision_id, 1, 'lede', 0, 'body', ${body}, '[]', 1 from article where story_id = ${id}`.execute(
      store.db,
    );
    await sql`update revision set language = ${language} where story_id = ${id}`.execute(store.db);
    await indexArticles(store.db, [{ storyId: id, headline, standfirst: null, body: [body], language }]);
  }
});
afterAll(() => store.close());

const ask = (words: string, rest: Partial<SearchQuery> = {}) =>
  search(store.db, { ...emptySearch, words, ...rest });
const headlines = async (words: string, rest: Partial<SearchQuery> = {}) =>
  (await ask(words, rest)).hits.map((hit) => hit.headline);

test('what is in the headline comes before what is in the body, in any form of the word', async () => {
  expect(await headlines('ferry')).toEqual([
    'Ferry sinks off Port Aldous',
    'Morland lifts its interest rate',
  ]);
  expect(await headlines('raising rates')).toEqual(['Morland lifts its interest rate']);
});

test('a word is understood in every language of the paper, with and without its accents', async () => {
  expect(await headlines('Fähren')).toEqual(['Fähre vor Port Aldous gesunken']);
  expect(await headlines('musee ouvrent')).toEqual(["L'été des musées"]);
});

test('words in quotation marks must follow each other; words with a minus must be missing', async () => {
  expect(await headlines('"Port Aldous"')).toHaveLength(2);
  expect(await headlines('"Aldous Port"')).toEqual([]);
  expect(await headlines('port -ferry')).toEqual(['Fähre vor Port Aldous gesunken']);
});

test('sections, outlets and dates narrow what is found, with words and without', async () => {
  expect(await headlines('ferry', { section: 'World' })).toEqual(['Ferry sinks off Port Aldous']);
  expect(await headlines('', { section: 'World' })).toHaveLength(2);
  expect(await headlines('ferry', { outlet: 'nobody' })).toEqual([]);
  expect(await headlines('ferry', { outlet: 'courier' })).toHaveLength(2);
  expect(await headlines('ferry', { to: new Date('2020-01-01') })).toEqual([]);
});

test('a misspelled word is looked for as it may have been meant, and the reader is told', async () => {
  expect(await ask('Morlnad rate')).toMatchObject({
    corrected: 'morland rate',
    hits: [{ headline: texts[1]![2] }],
  });
  expect((await ask('zzzzzz')).hits).toEqual([]);
});

test('what more origins tell comes before a line of one outlet, however well that fits', async () => {
  const told: [headline: string, body: string, origins: number][] = [
    ['Zander returns to the Quill', 'Morland Times: Zander returns to the Quill', 1],
    [
      'Anglers welcome the return of fish to the Quill',
      'The zander was last seen in the river in 1961, before the mills of Halden were built along its banks.',
      5,
    ],
  ];
  for (const [index, [headline, body, origins]] of told.entries()) {
    const { id } = await publishedStory(store.db, 40 + index);
    await store.db.updateTable('article').set({ headline, origins }).where('story_id', '=', id).execute();
    await sql`insert into sentence (revision_id, position, place, paragraph, key, text, parts, origins)
      select revision_id, 1, 'lede', 0, 'body', ${body}, '[]', 1 from article where story_id = ${id}`.execute(
      store.db,
    );
    await indexArticles(store.db, [
      { storyId: id, headline, standfirst: null, body: [body], language: 'en' },
    ]);
  }
  const { hits } = await ask('Quill');
  expect(hits.map(({ origins }) => origins)).toEqual([5, 1]);
  const [, line] = (await ask('Zander')).hits.toSorted((a, b) => b.origins - a.origins);
  expect(line!.excerpt, 'what only says the headline again').toEqual([]);
});

test('what was looked for is marked in headline and sentence', async () => {
  const [hit] = (await ask('harbour ferry')).hits;
  expect(hit!.title.filter((part) => part.found).map((part) => part.text)).toEqual(['Ferry']);
  expect(hit!.excerpt.filter((part) => part.found).map((part) => part.text)).toEqual(['ferry', 'harbour']);
});

test.each([
  "'",
  '\\',
  "ferry' | 'x",
  ':*',
  '&&& !!',
  '((',
  '""',
  '-',
  '<->',
  '\u0000',
  'a'.repeat(300),
  "ferry:A & !'",
])('hostile words are only words: %j', async (words) => {
  await expect(ask(words)).resolves.toBeDefined();
});

test('slips are letters too many, too few, wrong, or turned round', () => {
  expect(slipsBetween('morland', 'morland', 2)).toBe(0);
  expect(slipsBetween('morland', 'molrand', 2)).toBe(1);
  expect(slipsBetween('morland', 'morlan', 2)).toBe(1);
  expect(slipsBetween('morland', 'norlandt', 2)).toBe(2);
  expect(slipsBetween('morland', 'ferries', 2)).toBe(3);
});
