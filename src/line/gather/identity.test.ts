import { expect, test } from 'vitest';
import type { FeedItem } from '../../news/report.ts';
import { type Known, type MarkedItem, markItems, recogniseItems } from './identity.ts';

const published = { at: new Date('2026-03-10T10:00:00Z'), precision: 'second' as const };
const firstSeen = new Date('2026-03-10T12:00:00Z');

function piece(number: number, changes: Partial<FeedItem> = {}): FeedItem {
  return {
    key: `http://courier.example/?p=${number}`,
    address: `http://courier.example/2026/03/10/story-${number}`,
    title: `Harbour bridge number ${number} closes for repairs`,
    summary: `The council closes bridge ${number} over the harbour for three weeks from Monday.`,
    content: '',
    authors: [],
    published,
    updated: null,
    language: null,
    categories: [],
    source: null,
    enclosures: [],
    picture: null,
    ...changes,
  };
}

const pieces = (change: (item: FeedItem, number: number) => Partial<FeedItem> = () => ({})) =>
  markItems(
    Array.from({ length: 20 }, (_, number) => {
      const item = piece(number);
      return { ...item, ...change(item, number) };
    }),
  );

/** The reports as they would be kept after a first poll. */
function kept(items: MarkedItem[]): Known[] {
  return recogniseItems(items, []).fresh.map((marked, at) => ({
    reportId: at + 1,
    keyIdentity: marked.keyIdentity,
    addressIdentity: marked.addressIdentity,
    canonicalIdentity: null,
    titleHash: marked.titleHash,
    contentHashes: [marked.contentHash],
    firstSeen,
  }));
}

const known = kept(pieces());

test('twenty pieces are twenty reports, and none the second time', () => {
  expect(known).toHaveLength(20);
  expect(recogniseItems(pieces(), known)).toMatchObject({ fresh: [], changed: [], unchanged: 20 });
});

test.each<[string, (item: FeedItem, number: number) => Partial<FeedItem>]>([
  [
    'moves to https',
    ({ key, address }) => ({
      key: key.replace('http:', 'https:'),
      address: address!.replace('http:', 'https:'),
    }),
  ],
  ['changes all its ids', (_, number) => ({ key: `tag:courier.example,2026:${number * 7}` })],
  [
    'changes all its addresses',
    (_, number) => ({ address: `https://www.courier.example/news/${number}.html` }),
  ],
  [
    'moves to another domain with other ids',
    (_, number) => ({ key: `new-${number}`, address: `https://thecourier.example/article/${number * 3}` }),
  ],
  [
    'adds tracking to its addresses and drops its ids',
    ({ address }) => ({
      key: `${address}?utm_source=rss`,
      address: `${address}?utm_source=rss&utm_medium=feed`,
    }),
  ],
  [
    'publishes its pages for phones',
    ({ address }) => ({ address: address!.replace('http://', 'https://m.') }),
  ],
  [
    'publishes old pieces again under new ids and addresses, with new dates',
    (_, number) => ({
      key: `again-${number}`,
      address: `https://courier.example/again/${number}`,
      published: { at: new Date('2026-03-12T10:00:00Z'), precision: 'second' },
    }),
  ],
  [
    'publishes old pieces again, shortened, under new ids and addresses',
    (_, number) => ({
      key: `short-${number}`,
      address: `https://courier.example/short/${number}`,
      summary: 'Read more.',
    }),
  ],
  ['loses its addresses', () => ({ address: null })],
])('a feed that %s brings nothing new', (_, change) => {
  const { fresh, changed, unchanged, repeated } = recogniseItems(pieces(change), known);
  expect(fresh).toEqual([]);
  expect(changed.length + unchanged + repeated).toBe(20);
});

test('one piece ten thousand times is one report', () => {
  const items = markItems(Array.from({ length: 10_000 }, () => piece(1)));
  expect(recogniseItems(items, known)).toMatchObject({ fresh: [], unchanged: 1, repeated: 9_999 });
  expect(recogniseItems(items, []).fresh).toHaveLength(1);
});

test('an id that all pieces share tells nothing: each is a report, once', () => {
  const same = pieces(() => ({ key: '0' }));
  const reports = kept(same);
  expect(reports).toHaveLength(20);
  expect(recogniseItems(same, reports)).toMatchObject({ fresh: [], unchanged: 20 });
});

test('where id and address are shared by all, the words tell, however few they are', () => {
  const titles = ['Snow', 'Rain', 'Wind', 'Rain'];
  const items = markItems(
    titles.map((title) => piece(0, { key: 'x', address: 'https://courier.example/', title, summary: '' })),
  );
  const reports = kept(items);
  expect(reports).toHaveLength(3);
  expect(recogniseItems(items, reports)).toMatchObject({ fresh: [], unchanged: 3, repeated: 1 });
});

test('an id that was given to one piece, then to all, still finds each', () => {
  const first = kept(markItems([piece(1, { key: '0' })]));
  const all = markItems([piece(1, { key: '0' }), piece(2, { key: '0' })]);
  expect(recogniseItems(all, first)).toMatchObject({ fresh: [all[1]], unchanged: 1 });
  const both = [...first, ...kept([all[1]!]).map((report) => ({ ...report, reportId: 2 }))];
  const one = recogniseItems(markItems([piece(2, { key: '0', summary: 'Open again.' })]), both);
  expect(one.changed.map(({ reportId }) => reportId)).toEqual([2]);
});

test('a piece is known by the address that its page gave itself, unless all pages give the same', () => {
  const changes = { key: 'other', title: 'Bridge closes', summary: '' };
  const [item] = markItems([piece(1, { ...changes, address: 'https://courier.example/true' })]);
  const read = known.map((report, at) => ({
    ...report,
    canonicalIdentity: `courier.example/${at === 1 ? 'true' : at}`,
  }));
  expect(recogniseItems([item!], read).changed.map(({ reportId }) => reportId)).toEqual([2]);
  const same = known.map((report) => ({ ...report, canonicalIdentity: 'courier.example/true' }));
  expect(recogniseItems([item!], same).fresh).toEqual([item]);
});

test('an address that is a front page tells nothing', () => {
  const items = pieces(() => ({ address: 'https://courier.example/?utm_source=rss' }));
  expect(kept(items)).toHaveLength(20);
});

test('a changed piece is the same report', () => {
  const items = pieces((_, number) =>
    number === 3 ? { summary: 'The bridge is open again since noon.' } : {},
  );
  const { fresh, changed, unchanged } = recogniseItems(items, known);
  expect(fresh).toEqual([]);
  expect(changed.map(({ reportId }) => reportId)).toEqual([4]);
  expect(unchanged).toBe(19);
});

test('a new piece is new although an older one had its title, or has its title beside it', () => {
  const title = 'Your morning briefing: what to know today';
  const old = kept(markItems([piece(1, { title })]));
  const later = { at: new Date('2026-03-11T06:00:00Z'), precision: 'second' as const };
  const next = markItems([piece(2, { title, summary: 'Rain is coming to the coast.', published: later })]);
  expect(recogniseItems(next, old).fresh).toEqual(next);
  const both = markItems([piece(1, { title }), piece(2, { title, summary: 'Rain is coming to the coast.' })]);
  expect(recogniseItems(both, old).fresh).toEqual([both[1]]);
});

test('posts on one page are told apart by the fragments of their ids', () => {
  const post = (number: number) => `https://courier.example/live#post-${number}`;
  const items = markItems(
    [1, 2].map((number) => piece(number, { key: post(number), address: post(number) })),
  );
  expect(recogniseItems(items, []).fresh).toHaveLength(2);
});
