import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../news/fault.ts';
import { readOpml, writeOpml } from './opml.ts';
import { readOutlets, writeOutlets } from './outlets-file.ts';

const list = (body: string, head = '') =>
  `<?xml version="1.0"?>${head}<opml version="2.0"><head/><body>${body}</body></opml>`;
const feed = (address: string) => `<outline text="Paper" type="rss" xmlUrl="${address}"/>`;

function refusal(text: string): string {
  try {
    readOpml(text);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('opml');
    return error.message;
  }
  return '';
}

test('our own list comes back as it was, with every fact of every outlet', () => {
  const outlets = readOutlets(readFileSync(new URL('./outlets.yaml', import.meta.url), 'utf8'));
  outlets[0]!.name = `A "quoted" <b>name</b> & 'more'`;
  expect(readOpml(writeOpml(outlets))).toEqual(outlets);
});

test('a foreign list becomes outlets by site, with folders as sections, and makes a valid file', () => {
  const text = list(`
    <outline text="World">
      <outline text="The Courier" TYPE="rss" XMLURL="https://courier.example/rss?a=1&amp;b=2" htmlUrl="https://www.courier.example/"/>
    </outline>
    <outline text="Sport"><outline title="Courier Sport" text="x" xmlUrl="https://courier.example/sport" htmlUrl="https://courier.example"/></outline>
    ${feed('https://gazette.example/feed')}${feed('https://gazette.example/feed')}`);
  const outlets = readOpml(text);
  expect(outlets.map((outlet) => [outlet.id, outlet.name, outlet.home])).toEqual([
    ['courier-example', 'The Courier', 'https://www.courier.example/'],
    ['gazette-example', 'Paper', 'https://gazette.example'],
  ]);
  expect(outlets[0]!.feeds).toEqual([
    { address: 'https://courier.example/rss?a=1&b=2', section: 'World' },
    { address: 'https://courier.example/sport', section: 'Sport' },
  ]);
  expect(readOutlets(writeOutlets(outlets))).toEqual(outlets);
});

describe('hostile lists are refused with a sentence', () => {
  test.each([
    [
      'a document type',
      list(feed('https://a.example/'), '<!DOCTYPE opml SYSTEM "file:///etc/passwd">'),
      /document type/,
    ],
    [
      'entities',
      `<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${list(feed('https://a.example/&b;'))}`,
      /entities/,
    ],
    [
      'depth',
      list('<outline text="x">'.repeat(50) + feed('https://a.example/') + '</outline>'.repeat(50)),
      /too deep/,
    ],
    ['many outlines', list('<outline text="x"/>'.repeat(20_001)), /more than 20000/],
    ['size', list(' '.repeat(5_000_001)), /larger than 5 MB/],
    ['a file address', list(feed('file:///etc/passwd')), /neither http nor https/],
    ['a script address', list(feed('javascript:alert(1)')), /neither http nor https/],
    ['credentials', list(feed('https://me:pw@a.example/')), /user name or a password/],
    ['no feed', list('<outline text="x"/>'), /no feeds/],
    ['a page', '<html><body><outline xmlUrl="https://a.example/"/></body></html>', /not OPML/],
    ['nothing', '', /not OPML/],
    ['half a document', `<opml><body>${feed('https://a.example/')}`, /cut short/],
  ])('%s', (_, text, expected) => {
    expect(refusal(text)).toMatch(expected);
  });

  test('an outline outside the body, and an entity without a declaration, do nothing', () => {
    expect(readOpml(list(feed('https://a.example/&xxe;')))[0]!.feeds[0]!.address).toBe(
      'https://a.example/&xxe;',
    );
    expect(refusal(`<opml><head>${feed('https://a.example/')}</head><body/></opml>`)).toMatch(/no feeds/);
  });
});

test('addresses with the scheme that feeds once had are those of the web', () => {
  const outlets = readOpml(list(feed('feed://a.example/rss') + feed('feed:https://b.example/rss')));
  expect(outlets.flatMap(({ feeds }) => feeds.map(({ address }) => address))).toEqual([
    'http://a.example/rss',
    'https://b.example/rss',
  ]);
});
