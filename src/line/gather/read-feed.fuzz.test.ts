import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Fault } from '../../news/fault.ts';
import { markItems } from './identity.ts';
import { readFeed } from './read-feed.ts';

const about = {
  address: 'https://courier.example/feed',
  contentType: null,
  now: new Date('2026-03-12T12:00:00Z'),
};

const samples = {
  rss: `<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE rss [<!ENTITY town "Düren">]>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:media="http://search.yahoo.com/mrss/"><channel xml:base="https://courier.example/"><title>Courier</title><link>/</link><skipHours><hour>3</hour></skipHours>
<item><title>Train stops in &town; &amp; stays</title><link>/a?x=1&amp;y=2</link><guid isPermaLink="false">a1</guid><description><![CDATA[<p>It <b>stopped</b>.</p><script>no()</script>]]></description><pubDate>Tue, 10 Mar 2026 14:05:09 GMT</pubDate><dc:creator>Ann Field</dc:creator><media:content url="/p.jpg" medium="image" width="600"/><enclosure url="/s.mp3" type="audio/mpeg" length="1200"/></item>
<item><title>Second</title><link>/b</link><content:encoded>&lt;p&gt;Long &lt;i&gt;text&lt;/i&gt;&lt;/p&gt;</content:encoded></item></channel></rss>`,
  atom: `<feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0" xml:lang="de"><title type="text">Kurier</title><link rel="hub" href="https://hub.example/"/><link rel="self" href="https://k.example/feed"/><at:deleted-entry ref="tag:k,2026:0" when="2026-03-10T00:00:00Z"/>
<entry><id>tag:k,2026:1</id><title type="html">Zug &amp;amp; Bus</title><link href="https://k.example/1"/><updated>2026-03-10T14:05:09Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Er <br/>steht.</p></div></content></entry></feed>`,
  json: `{"version":"https://jsonfeed.org/version/1.1","title":"J","hubs":[{"type":"WebSub","url":"https://hub.example/"}],"items":[{"id":"1","url":"https://j.example/1","title":"One","content_html":"<p>Text</p>"},{"id":2,"url":"https://j.example/2","title":"Two \\"quoted\\" }","content_text":"More","attachments":[{"url":"/a.mp3","mime_type":"audio/mpeg"}]}]}`,
};

/** What was read, or null where it was refused as it should be; anything else is thrown on. */
function readOrRefuse(body: Uint8Array) {
  try {
    const document = readFeed(body, about);
    markItems(document.items);
    return document;
  } catch (error) {
    if (error instanceof Fault && error.code === 'not-a-feed') return null;
    throw error;
  }
}

const sample = fc.constantFrom(...Object.values(samples)).map((text) => Buffer.from(text));

test.each(Object.entries(samples))('%s cut off anywhere keeps each item that is complete', (_, text) => {
  const whole = readFeed(Buffer.from(text), about).items;
  const bytes = Buffer.from(text);
  for (let length = 0; length < bytes.length; length += 1) {
    const document = readOrRefuse(bytes.subarray(0, length));
    const items = document?.items ?? [];
    expect(items).toEqual(whole.slice(0, items.length));
    const ended = (
      text.slice(0, bytes.subarray(0, length).toString().length).match(/<\/(?:item|entry)>/g) ?? []
    ).length;
    expect(items.length).toBeGreaterThanOrEqual(ended);
  }
});

test('bytes that were flipped, lost or doubled never break it', () => {
  const change = fc.record({
    at: fc.nat(),
    byte: fc.nat({ max: 255 }),
    kind: fc.constantFrom('flip', 'lose', 'double'),
  });
  fc.assert(
    fc.property(sample, fc.array(change, { minLength: 1, maxLength: 20 }), (bytes, changes) => {
      const list = [...bytes];
      for (const { at, byte, kind } of changes) {
        const place = at % list.length;
        if (kind === 'flip') list[place] = byte;
        else
          list.splice(
            place,
            kind === 'lose' ? 1 + (byte % 40) : 0,
            ...(kind === 'double' ? list.slice(place, place + byte) : []),
          );
      }
      readOrRefuse(Uint8Array.from(list));
    }),
    { numRuns: 2_000 },
  );
});

test('marks of feeds in any order never break it, and what is read is clean', () => {
  const mark = fc.constantFrom(
    ...'<rss> <channel> <item> </item> <entry> </entry> <title> </title> <title type="xhtml"> <link href="/a"/> <link> </link> <![CDATA[ ]]> <!-- --> & &amp; &#0; &#x110000; &nope; <b> </b> <?x ?> <!DOCTYPE < > " \u0000 \ud800 text'.split(
      ' ',
    ),
    '<description>',
    '</description>',
    '<item xml:base="::" xml:lang="" xmlns="">',
    '<content type="image/png">',
    '<media:group>',
    '\u202etext',
  );
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 60 }), (marks) => {
      const document = readOrRefuse(Buffer.from(`<rss>${marks.join('')}`));
      for (const { title, summary, content } of document?.items ?? [])
        for (const text of [title, summary, content]) {
          expect(text.isWellFormed()).toBe(true);
          expect(text).not.toMatch(/[\u0000\u202a-\u202e]/);
        }
    }),
    { numRuns: 3_000 },
  );
});

test('any bytes at all are read or refused', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void readOrRefuse(bytes)),
    { numRuns: 1_000 },
  );
});
