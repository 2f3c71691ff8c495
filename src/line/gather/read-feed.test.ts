import { describe, expect, test } from 'vitest';
import { readFeed } from './read-feed.ts';

const about = {
  address: 'https://courier.example/feed',
  contentType: null,
  now: new Date('2026-03-12T12:00:00Z'),
};
const read = (text: string) => readFeed(new TextEncoder().encode(text), about);
const item = (inner: string) => `<rss version="2.0"><channel><title>C</title>${inner}</channel></rss>`;

describe('what is complete is read', () => {
  test('of a document that is cut off and has a stray ampersand', () => {
    const { items, faults } = read(
      '<rss version="2.0"><channel><title>Post & Courier</title><item><title>One & two</title><link>/a</link></item><item><title>Cut off in the mid',
    );
    expect(items.map(({ title, address }) => [title, address])).toEqual([
      ['One & two', 'https://courier.example/a'],
    ]);
    expect(faults).toEqual(['The document is cut off; the items that are complete were read.']);
  });

  test('in the encoding that the document declares', () => {
    const text =
      '<?xml version="1.0" encoding="ISO-8859-1"?><rss version="2.0"><channel><title>Z</title><item><title>Zug in Düren</title><link>https://z.example/1</link></item></channel></rss>';
    expect(readFeed(Buffer.from(text, 'latin1'), about).items[0]!.title).toBe('Zug in Düren');
  });

  test('of Atom, RDF and JSON Feed', () => {
    const atom = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><id>x</id><title>T</title><link href="https://a.example/1"/><updated>2026-03-12T10:00:00Z</updated></entry></feed>',
    );
    expect(atom.items[0]).toMatchObject({ key: 'x', address: 'https://a.example/1', title: 'T' });
    const json = read(
      '{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://j.example/1","title":"T","summary":"S"}]}',
    );
    expect(json.items[0]).toMatchObject({ key: '1', title: 'T', summary: 'S' });
  });
});

describe('dates are claims', () => {
  test('a date ahead of the clock is clamped, one from before news had feeds is none', () => {
    const [ahead, ancient] = read(
      item(
        '<item><title>A</title><pubDate>Wed, 01 Jan 2031 00:00:00 GMT</pubDate></item><item><title>B</title><pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate></item>',
      ),
    ).items;
    expect(ahead!.published!.at).toEqual(about.now);
    expect(ancient!.published).toBeNull();
  });

  test('midnight alone is a day, not a moment', () => {
    expect(
      read(item('<item><title>A</title><pubDate>Tue, 10 Mar 2026 00:00:00 GMT</pubDate></item>')).items[0]!
        .published,
    ).toMatchObject({ precision: 'day' });
  });
});

describe('text is cleaned at the door', () => {
  test('markup in titles and summaries is read as text, and scripts are not read at all', () => {
    const [one] = read(
      item(
        '<item><title><![CDATA[<b>Big</b> &amp; small<script>alert(1)</script>]]></title><description>&lt;p&gt;First.&lt;/p&gt;&lt;p&gt;Second.&lt;/p&gt;</description></item>',
      ),
    ).items;
    expect(one).toMatchObject({ title: 'Big & small', summary: 'First.\n\nSecond.' });
  });

  test('addresses that are not of the web are none', () => {
    expect(
      read(item('<item><title>A</title><link>javascript:alert(1)</link></item>')).items[0]!.address,
    ).toBeNull();
  });
});

test.each([
  ['an empty document', ''],
  ['a web page', '<!doctype html><html><body>Not here</body></html>'],
  ['anything else', 'hello'],
])('%s is no feed, and the fault says so', (_, text) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ code: 'not-a-feed' }));
});
