import { afterAll, expect, test } from 'vitest';
import { PageReader } from './page-pool.ts';

const reader = new PageReader(1);
afterAll(() => reader.close());

const about = { address: 'https://outlet.example/story', contentType: 'text/html', outletName: 'Outlet' };
const bytes = (html: string) => new TextEncoder().encode(html);
const words = 'The council of Tarn voted on Monday to close the bridge for a year, by nine votes to four. ';

/** Documents made to exhaust a reader. Each must end in a reading or a fault, and the next page be read. */
const hostile: [string, () => Uint8Array][] = [
  ['a hundred thousand elements within one another', () => bytes(`${'<div>'.repeat(100_000)}${words}`)],
  [
    'formatting left open by the ten thousand',
    () => bytes(`<p>${'<b><i><a href=x>'.repeat(30_000)}${words}`),
  ],
  ['an attribute of four megabytes', () => bytes(`<p class="${'a '.repeat(2_000_000)}">${words}</p>`)],
  ['a style of four megabytes', () => bytes(`<p style="${'color:red;'.repeat(400_000)}">${words}</p>`)],
  [
    'half a million attributes',
    () => bytes(`<p ${Array.from({ length: 500_000 }, (_, at) => `a${at}=1`).join(' ')}>${words}</p>`),
  ],
  ['half a million paragraphs', () => bytes('<p>a.'.repeat(500_000))],
  ['one paragraph of five megabytes', () => bytes(`<p>${words.repeat(55_000)}</p>`)],
  ['five megabytes without a space', () => bytes(`<p>${'a'.repeat(5_000_000)}</p>`)],
  ['a table of tables', () => bytes('<table><tr><td>'.repeat(50_000))],
  ['entities by the million', () => bytes(`<p>${'&amp;&#x110000;&bogus;'.repeat(200_000)}</p>`)],
  ['tags that never close', () => bytes('<'.repeat(3_000_000))],
  ['comments that never close', () => bytes('<!--'.repeat(1_000_000))],
  [
    'JSON-LD nested without end',
    () => bytes(`<script type="application/ld+json">${'['.repeat(1_000_000)}</script>`),
  ],
  ['bytes that are no text', () => Uint8Array.from({ length: 1_000_000 }, (_, at) => (at * 7919) % 256)],
  ['an encoding that does not exist', () => bytes(`<meta charset="utf-9000"><p>${words}</p>`)],
  [
    'half of a character at the end',
    () => new Uint8Array([...bytes(`<meta charset=utf-8><p>${words}`), 0xe2, 0x82]),
  ],
  ['nothing', () => new Uint8Array()],
];

test.each(hostile)('%s ends in a reading or a typed fault, and the next page is read', async (_, make) => {
  const outcome = await reader.read(make(), about).then(
    (page) => typeof page.text,
    (error: { code?: string }) => error.code,
  );
  expect(['string', 'hostile-document', 'unreadable-page']).toContain(outcome);
  const next = await reader.read(
    bytes(
      `<html><body><h1>Bridge closes</h1><article><p>${words}</p><p>${words}</p></article></body></html>`,
    ),
    about,
  );
  expect(next.text).toContain('nine votes');
});
