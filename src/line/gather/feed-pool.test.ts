import { afterAll, expect, test } from 'vitest';
import type { Fault } from '../../news/fault.ts';
import { openFeedReader } from './feed-pool.ts';

const about = {
  address: 'https://courier.example/feed',
  contentType: null,
  now: new Date('2026-03-12T12:00:00Z'),
};
const reader = openFeedReader();
afterAll(() => reader.close());

const read = (text: string) => reader.read(Buffer.from(text), about);
const good = '<rss><channel><item><guid>1</guid><title>Still here</title></item></channel></rss>';
const megabytes = (text: string, count: number) => text.repeat(Math.ceil((count * 1e6) / text.length));

test('items come back with their marks, in order, however many they are', async () => {
  const items = Array.from(
    { length: 333 },
    (_, at) => `<item><guid>${at}</guid><title>T${at}</title></item>`,
  );
  const document = await read(`<rss><channel>${items.join('')}</channel></rss>`);
  expect(document.items.map(({ item, keyIdentity }) => `${item.title} ${keyIdentity}`)).toEqual(
    items.map((_, at) => `T${at} ${at}`),
  );
});

test.each([
  [
    'entities made of entities',
    `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 20 }, (_, at) => `<!ENTITY a${at} "${`&a${at === 0 ? '' : at - 1};`.repeat(10)}">`).join('')}]><rss><channel><item><title>&a19;</title></item></channel></rss>`,
  ],
  [
    'an entity from a file',
    '<!DOCTYPE r [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&a;</title></item></channel></rss>',
  ],
  [
    'one long entity many times',
    `<!DOCTYPE r [<!ENTITY a "${'x'.repeat(400)}">]><rss><channel><item><title>${megabytes('&a;', 3)}</title></item></channel></rss>`,
  ],
  ['depth', megabytes('<a>', 5)],
  ['depth in a description', `<rss><channel><item><description>${megabytes('<b>', 5)}`],
  ['items in items', `<rss><channel>${megabytes('<item>', 5)}`],
  ['attributes', `<rss ${Array.from({ length: 200_000 }, (_, at) => `a${at}="x"`).join(' ')}>`],
  [
    'namespaces',
    `<rss ${Array.from({ length: 5_000 }, (_, at) => `xmlns:p${at}="u"`).join(' ')}><channel>${megabytes('<item xmlns:q="z"/>', 3)}`,
  ],
  [
    'tags without an end',
    `<rss><channel><item><description>${megabytes('&lt;iframe ', 3)}</description></item></channel></rss>`,
  ],
  [
    'comments without an end',
    `<rss><channel><item><description>${megabytes('&lt;!-- ', 3)}</description></item></channel></rss>`,
  ],
  ['brackets', `<rss><channel><item><title>${megabytes('<', 5)}`],
  ['children', `<rss><channel><item>${megabytes('<link/><enclosure url="/a"/>', 5)}</item></channel></rss>`],
  ['nested lists in JSON', `{"version":"https://jsonfeed.org/version/1","items":${megabytes('[', 3)}`],
  [
    'a string without an end in JSON',
    `{"version":"https://jsonfeed.org/version/1","items":["${megabytes('\\"', 3)}`,
  ],
])('%s end without harm, and the next document is read', async (_, text) => {
  const result = await read(text).catch((error: Fault) => error.code);
  if (typeof result === 'string') expect(['not-a-feed', 'hostile-document']).toContain(result);
  else expect(JSON.stringify(result).length).toBeLessThan(3_000_000);
  expect(JSON.stringify(result)).not.toContain('root:');
  expect((await read(good)).items[0]!.item.title).toBe('Still here');
});
