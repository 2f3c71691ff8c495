import { expect, test } from 'vitest';
import { decodeDocument } from './decode.ts';

const russian = 'Поезд остановился у моста, и пассажиры вышли на снег, пока инженеры искали причину поломки.';
/** The bytes of a text in an encoding of one byte a letter, by trying each byte. */
function encode(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label);
  const table = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (letter) => table.get(letter)!);
}
const xml = (text: string, encoding?: string) =>
  `<?xml version="1.0"${encoding ? ` encoding="${encoding}"` : ''}?><rss><title>${text}</title></rss>`;

test.each([
  ['UTF-8 that says nothing', Buffer.from(xml('Düren – 東京')), null, 'Düren – 東京'],
  [
    'UTF-8 that is said to be Latin-1 by the header',
    Buffer.from(xml('Düren – 東京')),
    'text/xml; charset=iso-8859-1',
    'Düren – 東京',
  ],
  ['UTF-8 that is said to be UTF-16 by the document', Buffer.from(xml('Düren', 'utf-16')), null, 'Düren'],
  [
    'UTF-8 with a mark, whatever the header says',
    Buffer.from(`\ufeff${xml('Düren')}`),
    'text/xml; charset=koi8-r',
    'Düren',
  ],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${xml('Düren')}`, 'utf16le'), null, 'Düren'],
  ['UTF-16 without', Buffer.from(xml('Düren'), 'utf16le'), 'application/xml', 'Düren'],
  ['UTF-16 the other way round', Buffer.from(`\ufeff${xml('Düren')}`, 'utf16le').swap16(), null, 'Düren'],
  ['Latin-1 that says so', encode(xml('Düren', 'ISO-8859-1'), 'latin1'), null, 'Düren'],
  [
    'Latin-1 of which only the header tells',
    encode(xml('Düren'), 'latin1'),
    'text/xml; charset="iso-8859-1"',
    'Düren',
  ],
  [
    'Latin-1 that is said to be UTF-8',
    encode(xml('Der Zug hält in Düren, später in Köln', 'utf-8'), 'latin1'),
    'text/xml; charset=utf-8',
    'Der Zug hält in Düren, später in Köln',
  ],
  ['Cyrillic that says so', encode(xml(russian, 'windows-1251'), 'windows-1251'), null, russian],
  ['Cyrillic that says nothing', encode(xml(russian), 'windows-1251'), null, russian],
  ['Cyrillic of another kind that says nothing', encode(xml(russian), 'koi8-r'), null, russian],
  ['an encoding that nobody knows', Buffer.from(xml('Düren', 'x-klingon')), null, 'Düren'],
  [
    'plain letters that are said to be anything',
    Buffer.from(xml('Train', 'gb2312')),
    'text/xml; charset=utf-16',
    'Train',
  ],
  [
    'letters of Windows as control characters',
    Buffer.from(xml('It\u0092s here \u0096 now')),
    null,
    'It’s here – now',
  ],
  [
    'UTF-8 with a broken byte',
    Buffer.concat([Buffer.from(xml('Düren – 東京 – Šibenik – Łódź')), Buffer.from([0xc3])]),
    null,
    'Düren – 東京 – Šibenik – Łódź',
  ],
] as [string, Uint8Array, string | null, string][])('%s is read', (_, bytes, header, expected) => {
  expect(/<title>(.*)<\/title>/.exec(decodeDocument(bytes, header))?.[1]).toBe(expected);
});

test('Japanese in an encoding of its own, declared and not', () => {
  // "Earthquake early warning for the Kanto region" in Shift_JIS.
  const words = [
    0x8a, 0xd6, 0x93, 0x8c, 0x92, 0x6e, 0x95, 0xfb, 0x82, 0xc9, 0x8b, 0xd9, 0x8b, 0x7d, 0x92, 0x6e, 0x90,
    0x6b, 0x91, 0xac, 0x95, 0xf1,
  ];
  const bytes = (encoding?: string) => {
    const [before, after] = xml('*', encoding).split('*');
    return Buffer.concat([Buffer.from(before!), Buffer.from(words), Buffer.from(after!)]);
  };
  for (const document of [bytes('Shift_JIS'), bytes()])
    expect(decodeDocument(document, null)).toContain('関東地方に緊急地震速報');
});
