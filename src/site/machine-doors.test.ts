import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { parseHTML } from 'linkedom';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { fixturePaper } from './fixture.ts';
import { openSite } from './site.tsx';

const origin = 'https://paper.example';
const site = (word = '') =>
  openSite({
    paper: fixturePaper(word),
    name: 'The Test',
    origin: () => origin,
    hub: 'https://hub.example/',
    contact: 'desk@paper.example',
  });
const get = async (path: string, word = '') => {
  const answer = await site(word).request(path);
  return { answer, text: await answer.text(), type: answer.headers.get('content-type') };
};
const read = (text: string) => {
  expect(XMLValidator.validate(text)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, parseTagValue: false }).parse(text);
};
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const rfc822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d\d:\d\d:\d\d \+0000$/;
const bases = ['/', '/section/World/', '/topic/port-aldous/', '/outlet/a/', '/search/'];

test.each(bases)(
  'RSS 2.0 of %s has what its specification asks for, and names itself and its hub',
  async (base) => {
    const { text, type } = await get(`${base}feed.xml?q=ferry%20%26%20port`);
    expect(type).toContain('application/rss+xml');
    const { rss } = read(text);
    expect(rss['@_version']).toBe('2.0');
    for (const element of ['title', 'link', 'description']) expect(rss.channel[element]).toBeTruthy();
    expect(rss.channel.lastBuildDate).toMatch(rfc822);
    const links = [rss.channel['atom:link']].flat();
    expect(links.find((link) => link['@_rel'] === 'self')['@_href']).toMatch(
      new RegExp(`^${origin}${base}feed\\.xml`),
    );
    expect(links.find((link) => link['@_rel'] === 'hub')['@_href']).toBe('https://hub.example/');
    const item = [rss.channel.item].flat()[0];
    expect(item.guid['@_isPermaLink']).toBe('true');
    expect(item.guid['#text']).toBe(item.link);
    expect(item.pubDate).toMatch(rfc822);
    expect(item['atom:updated']).toMatch(rfc3339);
    expect(item['dc:language']).toBe('en');
  },
);

test.each(bases)('Atom of %s has what RFC 4287 asks for', async (base) => {
  const { feed } = read((await get(`${base}atom.xml?q=ferry`)).text);
  for (const element of ['id', 'title', 'updated']) expect(feed[element]).toBeTruthy();
  expect(feed.author.name).toBe('The Test');
  expect(feed.updated).toMatch(rfc3339);
  const entry = [feed.entry].flat()[0];
  for (const element of ['id', 'title', 'updated', 'summary']) expect(entry[element]).toBeTruthy();
  expect(new URL(entry.id).href).toBe(entry.id);
  expect(entry['@_xml:lang']).toBe('en');
});

test.each(bases)('JSON Feed of %s has what version 1.1 asks for', async (base) => {
  const feed = JSON.parse((await get(`${base}feed.json?q=ferry`)).text);
  expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
  expect(feed.feed_url).toContain(`${origin}${base}feed.json`);
  expect(feed.hubs).toEqual([{ type: 'WebSub', url: 'https://hub.example/' }]);
  for (const item of feed.items) {
    expect(item.id).toBeTypeOf('string');
    expect(item.content_text ?? item.content_html).toBeTypeOf('string');
    expect(item.date_modified).toMatch(rfc3339);
  }
});

test('a feed that has not changed is not sent again, and a feed of nothing is not there', async () => {
  const app = site();
  const { headers } = await app.request('/section/World/feed.xml');
  const [etag, modified] = [headers.get('etag')!, headers.get('last-modified')!];
  const again = async (asked: Record<string, string>) =>
    (await app.request('/section/World/feed.xml', { headers: asked })).status;
  expect(await again({ 'if-none-match': etag })).toBe(304);
  expect(await again({ 'if-none-match': `"other", W/${etag}` })).toBe(304);
  expect(await again({ 'if-modified-since': modified })).toBe(304);
  const before = new Date(Date.parse(modified) - 1000).toUTCString();
  expect(await again({ 'if-modified-since': before })).toBe(200);
  expect(await again({ 'if-none-match': '"other"', 'if-modified-since': modified })).toBe(200);
  expect((await app.request('/section/Nowhere/feed.xml')).status).toBe(404);
});

test('site maps name every story, in an index, and the news of two days with what Google asks for', async () => {
  const { sitemapindex } = read((await get('/sitemap.xml')).text);
  const places = [sitemapindex.sitemap].flat().map((each: { loc: string }) => new URL(each.loc).pathname);
  expect(places).toEqual(['/sitemaps/0.xml', '/sitemap-news.xml']);
  const { urlset } = read((await get('/sitemaps/0.xml')).text);
  expect(urlset['@_xmlns']).toBe('http://www.sitemaps.org/schemas/sitemap/0.9');
  expect([urlset.url].flat()[0]).toMatchObject({
    loc: `${origin}/story/nine-killed-1`,
    lastmod: expect.stringMatching(rfc3339),
  });
  const news = [read((await get('/sitemap-news.xml')).text).urlset.url].flat()[0]['news:news'];
  expect(news['news:publication']).toEqual({ 'news:name': 'The Test', 'news:language': 'en' });
  expect(news['news:publication_date']).toMatch(rfc3339);
  expect(news['news:title']).toContain('Nine killed');
  expect((await get('/sitemaps/9.xml')).answer.status).toBe(404);
});

test('robots.txt lets readers in, keeps programs from the desk and from training, and names the site map', async () => {
  const { text } = await get('/robots.txt');
  expect(text).toMatch(/^User-agent: \*$/m);
  expect(text).toMatch(/^Content-Signal: search=yes, ai-input=yes, ai-train=no$/m);
  expect(text).toMatch(/^Disallow: \/desk\/$/m);
  expect(text).toContain(`Sitemap: ${origin}/sitemap.xml`);
});

test('well-known files: the TDM reservation, and security.txt with a contact and a date that is not past', async () => {
  expect(JSON.parse((await get('/.well-known/tdmrep.json')).text)).toEqual([
    { location: '/', 'tdm-reservation': 1, 'tdm-policy': `${origin}/privacy` },
  ]);
  const { text } = await get('/.well-known/security.txt');
  expect(text).toMatch(/^Contact: mailto:desk@paper\.example$/m);
  expect(new Date(/^Expires: (.*)$/m.exec(text)![1]!).getTime()).toBeGreaterThan(Date.now());
});

test('whom to write to stands on the pages that promise it, in every language', async () => {
  for (const path of ['/contact', '/takedown', '/ar/contact'])
    expect((await get(path)).text).toContain('<a href="mailto:desk@paper.example">desk@paper.example</a>');
  expect((await get('/privacy')).text).not.toContain('desk@paper.example');
});

test('the icon is there as a picture, of the size that the manifest and the publisher name', async () => {
  const answer = await site().request('/icon-512.png');
  expect(answer.headers.get('content-type')).toBe('image/png');
  const { width, height } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
  expect([width, height]).toEqual([512, 512]);
});

test('oEmbed answers for stories of this paper in JSON and XML, and for nothing else', async () => {
  const address = encodeURIComponent(`${origin}/story/nine-killed-1`);
  const embed = JSON.parse((await get(`/oembed?url=${address}`)).text);
  expect(embed).toMatchObject({ version: '1.0', type: 'link', provider_name: 'The Test' });
  expect(read((await get(`/oembed?url=${address}&format=xml`)).text).oembed.version).toBe('1.0');
  expect((await get(`/oembed?url=${address}&format=yaml`)).answer.status).toBe(501);
  for (const foreign of ['https://else.example/story/nine-killed-1', `${origin}/method`, 'nonsense', ''])
    expect((await get(`/oembed?url=${encodeURIComponent(foreign)}`)).answer.status).toBe(404);
});

test('a story says of itself what schema.org and OpenGraph ask for', async () => {
  const { document } = parseHTML((await get('/story/nine-killed-1')).text);
  const data = JSON.parse(document.querySelector('script[type="application/ld+json"]')!.textContent!);
  expect(data['@type']).toBe('NewsArticle');
  expect(
    Object.keys(data)
      .filter((name) => !name.startsWith('@'))
      .every((name) => newsArticle.has(name)),
  ).toBe(true);
  expect(data.headline.length).toBeGreaterThan(0);
  expect(data.isBasedOn).toEqual(['https://a.example/1']);
  expect(data.citation[0].publisher['@type']).toBe('NewsMediaOrganization');
  expect(data.editor).toEqual({ '@type': 'Person', name: 'Ada' });
  expect(data.mainEntityOfPage).toMatchObject({ '@type': 'WebPage', reviewedBy: data.editor });
  for (const date of [data.datePublished, data.dateModified]) expect(date).toMatch(rfc3339);
  for (const name of ['og:title', 'og:type', 'og:image', 'og:url'])
    expect(document.querySelector(`meta[property="${name}"]`)?.getAttribute('content')).toBeTruthy();
  expect(document.querySelector('link[type="application/json+oembed"]')).toBeTruthy();
});

/** Properties of schema.org's NewsArticle, Article, CreativeWork and Thing that we use. */
const newsArticle = new Set(
  'url mainEntityOfPage headline description image datePublished dateModified inLanguage articleSection version isAccessibleForFree author publisher creditText digitalSourceType about isBasedOn citation correction editor'.split(
    ' ',
  ),
);

test.each(['<script>alert(1)</script>', ']]>&"\'', '\u0000\u000b\uFFFE'])(
  'hostile words leave XML well-formed: %j',
  async (word) => {
    for (const path of ['/feed.xml', '/atom.xml', '/sitemap.xml', '/sitemaps/0.xml', '/sitemap-news.xml'])
      expect(XMLValidator.validate((await get(path, word)).text)).toBe(true);
  },
);
