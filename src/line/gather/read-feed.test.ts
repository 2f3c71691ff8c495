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

  test('of a document after the warnings of its server', () => {
    const { title, items } = read(
      `<br />\n<b>Warning</b>: Undefined variable $x in <b>/srv/feed.php</b> on line <b>3</b><br />\n<?xml version="1.0"?>${item('<item><title>One</title><link>www.courier.example/1</link></item>')}`,
    );
    expect(title).toBe('C');
    expect(items.map((each) => [each.title, each.address])).toEqual([
      ['One', 'https://www.courier.example/1'],
    ]);
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
  test('what has no title is named by its first sentence, cut at a word where that is long', () => {
    const [note, long] = read(
      item(
        `<item><description>The U.S. ferry is back in port. All are well.</description></item><item><description>${'very '.repeat(60)}long</description></item>`,
      ),
    ).items;
    expect(note!.title).toBe('The U.S. ferry is back in port');
    expect(long!.title).toMatch(/^(?:very ){20,}very…$/);
    expect(long!.title.length).toBeLessThanOrEqual(160);
  });

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

describe('what feeds are made of', () => {
  const one = (inner: string, names = '') =>
    read(`<rss version="2.0" ${names}><channel><title>C</title><item>${inner}</item></channel></rss>`)
      .items[0]!;

  test('addresses are relative to the nearest base', () => {
    const { home, items } = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/x/"><link href="."/><entry xml:base="y/"><title>T</title><link href="1"/><link rel="enclosure" href="/s.mp3" type="audio/mpeg" length="7"/></entry></feed>',
    );
    expect(home).toBe('https://a.example/x/');
    expect(items[0]).toMatchObject({
      address: 'https://a.example/x/y/1',
      enclosures: [{ address: 'https://a.example/s.mp3', type: 'audio/mpeg', length: 7 }],
    });
  });

  test('the page is linked, not the sound, the comments or the proxy', () => {
    const link = (links: string) =>
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>T</title>${links}</entry></feed>`)
        .items[0]!.address;
    expect(
      link(
        '<link rel="enclosure" href="https://a.example/s.mp3"/><link rel="replies" href="https://a.example/c"/><link href="https://a.example/1"/>',
      ),
    ).toBe('https://a.example/1');
    expect(
      link(
        '<link rel="alternate" type="application/json" href="https://a.example/1.json"/><link rel="alternate" type="text/html" href="https://a.example/1"/>',
      ),
    ).toBe('https://a.example/1');
    const proxied = one(
      '<title>T</title><link>https://proxy.example/~r/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>',
      'xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"',
    );
    expect(proxied.address).toBe('https://a.example/1');
    expect(one('<title>T</title><guid>https://a.example/1</guid>').address).toBe('https://a.example/1');
    expect(one('<title>T</title><guid isPermaLink="false">https://a.example/1</guid>').address).toBeNull();
  });

  test('of names only those of people are authors', () => {
    const names = 'xmlns:dc="http://purl.org/dc/elements/1.1/"';
    expect(one('<title>T</title><author>desk@a.example (Ann Field)</author>').authors).toEqual(['Ann Field']);
    expect(
      one(
        '<title>T</title><dc:creator>Ann Field</dc:creator><dc:creator>Bo Hill</dc:creator><author>Ann Field &lt;a@a.example></author>',
        names,
      ).authors,
    ).toEqual(['Ann Field', 'Bo Hill']);
  });

  test('media, places, sources and sections are kept', () => {
    const item = one(
      `<title>T</title><category>World</category><category domain="x">Asia</category><source url="https://wire.example/rss">The Wire</source>
      <media:group><media:content url="/small.jpg" medium="image" width="100"/><media:content url="/large.jpg" type="image/jpeg" width="900" fileSize="12"/><media:description>What is seen</media:description></media:group>
      <georss:point>45.25 -71.9</georss:point>`,
      'xmlns:media="http://search.yahoo.com/mrss/" xmlns:georss="http://www.georss.org/georss"',
    );
    expect(item).toMatchObject({
      categories: ['World', 'Asia'],
      source: { name: 'The Wire', address: 'https://wire.example/rss' },
      picture: 'https://courier.example/large.jpg',
      summary: 'What is seen',
      place: { latitude: 45.25, longitude: -71.9 },
    });
  });

  test('the title is the item’s, whatever stands before it', () => {
    const item = one(
      '<media:content xmlns:media="http://search.yahoo.com/mrss/"><media:title>Photo</media:title></media:content><image><title>Logo</title></image><podcast:x xmlns:podcast="urn:p"><title>Other</title></podcast:x><title>True</title>',
    );
    expect(item.title).toBe('True');
  });

  test('namespaces are known by address, by usual prefix, and with other prefixes', () => {
    expect(
      one('<title>T</title><a:creator>Ann</a:creator>', 'xmlns:a="http://purl.org/dc/elements/1.1/"').authors,
    ).toEqual(['Ann']);
    expect(one('<title>T</title><dc:creator>Ann</dc:creator>').authors).toEqual(['Ann']);
    expect(
      one('<title>T</title><dc:creator>Ann</dc:creator>', 'xmlns:dc="urn:something-else"').authors,
    ).toEqual(['Ann']);
  });

  test('Atom’s text is text, its HTML is HTML, and its XHTML too', () => {
    const title = (construct: string) =>
      read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>1</id>${construct}</entry></feed>`).items[0]!
        .title;
    expect(title('<title type="text">Use &lt;b&gt; in HTML</title>')).toBe('Use <b> in HTML');
    expect(title('<title type="html">Use &lt;b&gt;bold&lt;/b&gt; &amp;amp; more</title>')).toBe(
      'Use bold & more',
    );
    expect(
      title(
        '<title type="xhtml"><x:div xmlns:x="http://www.w3.org/1999/xhtml">Use <x:b>bold</x:b> &amp; more</x:div></title>',
      ),
    ).toBe('Use bold & more');
  });

  test('what the feed says of itself', () => {
    const { description, language, ttlMinutes, skipHours, hubs, self, format } = read(
      '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>C</title><description>All &lt;b&gt;news&lt;/b&gt;</description><language>en_GB</language><ttl>15</ttl><skipHours><hour>24</hour><hour>3</hour><hour>x</hour></skipHours><atom:link rel="hub" href="https://hub.example/"/><atom:link rel="self" href="/self"/><item><title>T</title></item></channel></rss>',
    );
    expect({ description, language, ttlMinutes, skipHours, hubs, self, format }).toEqual({
      description: 'All news',
      language: 'en-gb',
      ttlMinutes: 15,
      skipHours: [0, 3],
      hubs: ['https://hub.example/'],
      self: 'https://courier.example/self',
      format: 'rss 2.0',
    });
  });

  test('deleted entries are told, and are no items', () => {
    const { items, deleted } = read(
      '<feed xmlns="http://www.w3.org/2005/Atom"><at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="tag:a,1" when="2026-03-10T12:00:00Z"><at:by><name>Ann</name></at:by></at:deleted-entry><entry><id>2</id><title>T</title></entry></feed>',
    );
    expect([items.length, deleted]).toEqual([1, ['tag:a,1']]);
  });

  test('RDF, whose items stand beside their channel', () => {
    const { items, title, format } = read(
      '<rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="https://r.example/"><title>R</title><items><rdf:Seq><rdf:li resource="https://r.example/1"/></rdf:Seq></items></channel><item rdf:about="https://r.example/1"><title>T</title><link>https://r.example/1</link><dc:date>2026-03-10T12:00:00+01:00</dc:date></item></rdf:RDF>',
    );
    expect([title, format]).toEqual(['R', 'rdf']);
    expect(items).toMatchObject([
      { key: 'https://r.example/1', published: { at: new Date('2026-03-10T11:00:00Z') } },
    ]);
  });

  test('items whose ends are missing, and titles whose ends are missing', () => {
    const { items, faults } = read(
      item(
        '<item><title>One<link>https://a.example/1</link><guid>1</guid><item><title>Two</title><description>Text<pubDate>Tue, 10 Mar 2026 10:00:00 GMT</pubDate></item>',
      ),
    );
    expect(items.map(({ title, address, summary }) => [title, address, summary])).toEqual([
      ['One', 'https://a.example/1', ''],
      ['Two', null, 'Text'],
    ]);
    expect(items[1]!.published!.at).toEqual(new Date('2026-03-10T10:00:00Z'));
    expect(faults).toEqual(['The document is not well formed; what is complete in it was read.']);
  });

  test('entities: those of HTML, those that the document declares, and none from elsewhere', () => {
    const { items } = read(
      '<!DOCTYPE rss [<!ENTITY town "Düren"><!ENTITY file SYSTEM "/etc/passwd">]><rss><channel><item><title>Caf&eacute; in &town; &#8211; &file;</title></item></channel></rss>',
    );
    expect(items[0]!.title).toBe('Café in Düren – &file;');
  });
});

test('lists in one another beyond all reason are refused, and brackets in words are not counted', () => {
  const feed = (text: string, inner = '[]') =>
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'C',
      items: [{ id: '1', title: text }],
    }).replace('"title":"C"', `"title":"C","_more":${inner}`);
  expect(read(feed('['.repeat(400))).items.length).toBe(1);
  expect(() => read(feed('x', '['.repeat(400)))).toThrow();
  expect(() => read(feed('x', `${'['.repeat(400)}${']'.repeat(400)}`))).toThrow();
});
