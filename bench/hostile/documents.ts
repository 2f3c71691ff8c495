import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFeedReader } from '../../src/line/gather/feed-pool.ts';
import { PageReader } from '../../src/line/read/page-pool.ts';
import { Fault } from '../../src/news/fault.ts';
import { watched } from './watch.ts';

interface Document {
  name: string;
  body: Uint8Array;
  type: string;
}

/** Reads every hostile document as a feed and as a page, each in the press's own threads. */
export async function tryDocuments(dir: string) {
  const documents = [...documentsIn(dir), ...naughtyFeeds(dir), ...ownCases()];
  const feeds = openFeedReader();
  const pages = new PageReader(1);
  await feeds.read(Buffer.from('<rss><channel/></rss>'), about('text/xml')).catch(() => null);
  await pages
    .read(Buffer.from('<p>warm</p>'), { address, contentType: null, outletName: 'X' })
    .catch(() => null);
  const tried: {
    name: string;
    milliseconds: number;
    megabytes: number;
    blocked: number;
    crash: string | null;
  }[] = [];
  for (const { name, body, type } of documents) {
    const ways = [
      ['feed', () => feeds.read(body, about(type))],
      ['page', () => pages.read(body, { address, contentType: null, outletName: 'X' })],
    ] as const;
    for (const [way, read] of ways) {
      const { result, cost } = await watched(() => outcome(read));
      tried.push({ name: `${name} as ${way}`, ...cost, blocked: cost.blockedMilliseconds, crash: result });
    }
  }
  await Promise.all([feeds.close(), pages.close()]);
  return summary(tried);
}

function summary(
  tried: { name: string; milliseconds: number; megabytes: number; blocked: number; crash: string | null }[],
) {
  const worst = (key: 'milliseconds' | 'megabytes' | 'blocked') =>
    tried.toSorted((a, b) => b[key] - a[key])[0]!;
  const crashes = tried.filter(({ crash }) => crash);
  for (const { name, crash } of crashes) console.error(`${name}: ${crash}`);
  for (const { name, milliseconds } of tried)
    if (milliseconds > 2_000) console.error(`${name}: ${Math.round(milliseconds)} ms`);
  return {
    documents: tried.length / 2,
    readings: tried.length,
    crashed: crashes.length,
    longerThanTwoSeconds: tried.filter(({ milliseconds }) => milliseconds > 2_000).length,
    slowest: worst('milliseconds').name,
    slowestMilliseconds: Math.round(worst('milliseconds').milliseconds),
    largest: worst('megabytes').name,
    peakMegabytes: Math.round(worst('megabytes').megabytes),
    longestBlock: worst('blocked').name,
    longestBlockMilliseconds: Math.round(worst('blocked').blocked),
    blockedOverFifty: tried.filter(({ blocked }) => blocked > 50).length,
  };
}

const address = 'https://outlet.example/feed';

function about(contentType: string) {
  return { address, contentType, now: new Date() };
}

/** Null where it was read, or refused with a reason; else what went wrong. */
async function outcome(read: () => Promise<unknown>): Promise<string | null> {
  try {
    await read();
    return null;
  } catch (error) {
    return error instanceof Fault ? null : String(error);
  }
}

function documentsIn(dir: string): Document[] {
  return [
    ['xml', 'application/xml'],
    ['json', 'application/feed+json'],
  ].flatMap(([folder, type]) => {
    const path = join(dir, folder!);
    if (!existsSync(path)) return [];
    return readdirSync(path)
      .filter((name) => /\.(?:xml|html|json)$/.test(name))
      .map((name) => ({ name, body: readFileSync(join(path, name)), type: type! }));
  });
}

/** Every string as a title, a description and an id, in XML and in JSON. */
function naughtyFeeds(dir: string): Document[] {
  const path = join(dir, 'naughty-strings.json');
  if (!existsSync(path)) return [];
  const strings = JSON.parse(readFileSync(path, 'utf8')) as string[];
  const cdata = (text: string) => `<![CDATA[${text.replaceAll(']]>', ']] >')}]]>`;
  const items = strings.map(
    (text) =>
      `<item><title>${cdata(text)}</title><guid>${cdata(text)}</guid><description>${cdata(text)}</description></item>`,
  );
  const rss = `<rss version="2.0"><channel><title>x</title>${items.join('')}</channel></rss>`;
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'x',
    items: strings.map((text) => ({ id: text, title: text, content_html: text, url: text })),
  };
  return [
    { name: 'naughty strings in XML', body: Buffer.from(rss), type: 'application/xml' },
    {
      name: 'naughty strings in JSON',
      body: Buffer.from(JSON.stringify(json)),
      type: 'application/feed+json',
    },
  ];
}

/** Our own, as large as the door lets through. */
function ownCases(): Document[] {
  const rss = (inner: string) => `<rss version="2.0"><channel><title>x</title>${inner}</channel></rss>`;
  const large = (piece: string, bytes: number) => piece.repeat(Math.ceil(bytes / piece.length));
  const megabytes = 1_048_576;
  const cases: [string, string, string][] = [
    ['elements in one another', rss(large('<a>', 5 * megabytes)), 'application/xml'],
    ['items in one another', rss(large('<item><title>t</title>', 5 * megabytes)), 'application/xml'],
    ['items without number', rss(large('<item><title>t</title></item>', 14 * megabytes)), 'application/xml'],
    ['one title without end', rss(`<item><title>${large('word ', 14 * megabytes)}`), 'application/xml'],
    ['attributes without number', rss(`<item ${large('a="" ', 5 * megabytes)}>`), 'application/xml'],
    ['half a tag after another', large('<', 5 * megabytes), 'application/xml'],
    ['comments that never end', rss(large('<!-- ', 5 * megabytes)), 'application/xml'],
    [
      'entities without number',
      rss(`<item><title>${large('&amp;lt;', 5 * megabytes)}</title></item>`),
      'application/xml',
    ],
    [
      'markup in a description',
      rss(`<item><description>${large('&lt;div&gt;', 5 * megabytes)}</description></item>`),
      'application/xml',
    ],
    [
      'arrays in one another',
      `{"version":"https://jsonfeed.org/version/1","items":${large('[', 5 * megabytes)}`,
      'application/feed+json',
    ],
    [
      'items of JSON without number',
      `{"version":"https://jsonfeed.org/version/1","items":[${large('{"id":"1","title":"t"},', 14 * megabytes)}{}]}`,
      'application/feed+json',
    ],
    ['divisions in one another', large('<div>', 4 * megabytes), 'text/html'],
    ['tables in one another', large('<table><tr><td>', 4 * megabytes), 'text/html'],
    ['paragraphs without number', large('<p>word word word word</p>', 4 * megabytes), 'text/html'],
  ];
  return cases.map(([name, text, type]) => ({ name, body: Buffer.from(text), type }));
}
