import { expect, test } from 'vitest';
import { NameBook } from './name-book.ts';
import { kindOf } from './names/kind-cues.ts';
import { mentionsIn } from './names/mentions.ts';
import { profileOf } from './profile.ts';
import { topicsOfStory } from './topics.ts';

const firstSeen = new Date('2026-03-12T10:00:00Z');

function mentions(title: string, body = '', language = 'en', outletId = 'a') {
  return mentionsIn({ title, text: `${title}\n\n${body}`, language, outletId });
}

function kinds(title: string, body = '', language = 'en'): Record<string, string | null> {
  return Object.fromEntries(
    mentions(title, body, language).map(({ key, name, votes }) => [name, kindOf(votes, key)]),
  );
}

test.each([
  [
    'en',
    'Mayor Tom Hillier opened the hall, and Odile Marsh, 52, thanked him.',
    { 'Tom Hillier': 'person', 'Odile Marsh': 'person' },
  ],
  [
    'en',
    'The talks with the United Nations and Brightwater Bank were held in France.',
    { 'United Nations': 'organisation', 'Brightwater Bank': 'organisation', France: 'place' },
  ],
  [
    'en',
    'It rained for hours in New York, and the sea was rough at the lighthouse on Cape Wren.',
    { 'New York City': 'place', 'Cape Wren': 'place' },
  ],
  ['de', 'Das sagte Innenministerin Petra Nowak in München.', { 'Petra Nowak': 'person', Munich: 'place' }],
  [
    'fr',
    'Selon l’OMS, le ministre Luc Armand était attendu hier soir à Marseille pour visiter un hôpital.',
    { 'World Health Organization': 'organisation', 'Luc Armand': 'person', Marseille: 'place' },
  ],
  [
    'es',
    'La ONU envió ayer por la tarde a la jueza Ana Ruiz a una reunión sobre vivienda en Bilbao.',
    { 'United Nations': 'organisation', 'Ana Ruiz': 'person', Bilbao: 'place' },
  ],
])('kinds are told apart by cues and lists, in %s: %s', (language, body, expected) => {
  expect(kinds('', body, language)).toMatchObject(expected);
});

test('a run of capitals is parted at titles', () => {
  expect(
    Object.keys(
      kinds('', 'It was Las Vegas Mayor Carolyn Goodman who spoke about hotels and empty streets.'),
    ),
  ).toEqual(expect.arrayContaining(['Las Vegas', 'Carolyn Goodman']));
});

test('a surname goes to the whole name, an acronym to its long form, a royal title stays', () => {
  const body =
    'The Halden Harbour Trust (HHT) said so in a letter that was read aloud. The lawyer Adela Finch smiled when she heard it. Later Finch left by the back door with her bag. The visitors saw Prince Harry waiting outside, and the HHT sent its chairman.';
  const names = mentions('', body).map(({ name }) => name);
  expect(names).toContain('Adela Finch');
  expect(names).not.toContain('Finch');
  expect(names).not.toContain('HHT');
  expect(names).toContain('Prince Harry');
});

test('junk is kept out: days, feasts, themes, shouting, platforms, the outlet itself, columnists', () => {
  const title = 'CRAIG DUNN: Coronavirus UK: This is NOT Easter, says the Tarn Herald';
  const body = 'Muslims and Catholics tweeted on Twitter on Monday. It was the WORST day.';
  const found = mentions(title, body, 'en', 'tarn-herald').filter(
    ({ key, votes }) => kindOf(votes, key) !== null,
  );
  expect(found.map(({ name }) => name)).toEqual(['United Kingdom']);
});

test('people of a country speak less for it than its name does', () => {
  const [france] = mentions('', 'France closed its border.');
  const [french] = mentions('', 'French police closed a road.');
  expect(french!.key).toBe(france!.key);
  expect(french!.weight).toBeLessThan(france!.weight);
});

test('a surname alone stands for whoever of that name is far more in the news', () => {
  const book = new NameBook();
  const read = (title: string) =>
    book.read(
      mentions(title, `${title}, as a spokesman said to reporters in the evening.`),
      firstSeen,
      true,
      100,
    );
  for (let report = 0; report < 4; report += 1) read('Minister Elin Sarto will not resign');
  expect(read('A hard week for Sarto').map(({ key }) => key)).toContain('elin sarto');
  for (let report = 0; report < 3; report += 1) read('Singer Paolo Sarto is back at the harbour');
  expect(read('A hard week for Sarto').map(({ key }) => key)).toContain('sarto');
});

test('a book read back from what it gave away knows the same', () => {
  const book = new NameBook();
  for (let report = 0; report < 4; report += 1)
    book.read(mentions('Minister Elin Sarto will not resign'), firstSeen, true, 100);
  const again = new NameBook();
  for (const entry of book.takeChanged()) again.restore(entry);
  const last = mentions('A hard week for Sarto');
  expect(again.read(last, firstSeen, true, 100)).toEqual(book.read(last, firstSeen, true, 100));
  expect(again.takeChanged()).toEqual(book.takeChanged());
});

test('a story is about what its origins are about: eighteen copies are one', () => {
  const book = new NameBook();
  const report = (origin: string, title: string, body: string) => ({
    origin,
    profile: profileOf(
      { title, text: `${title}\n\n${body}`, language: 'en', outletId: 'a', firstSeen },
      book,
      true,
      100,
    ),
  });
  const wire = Array.from({ length: 18 }, () =>
    report(
      'wire',
      'Minister Elin Sarto denies all',
      'The harbour minister Elin Sarto spoke for an hour and answered nobody.',
    ),
  );
  const own = [
    report(
      'one',
      'Harbour minister denies all',
      'The minister Elin Sarto spoke at the quay in Vasel. The mayor Jan Petersen listened to her.',
    ),
    report(
      'two',
      'Sarto will not resign',
      'The mayor Jan Petersen said on the quay that he believes Sarto and her papers.',
    ),
  ];
  const topics = topicsOfStory([...wire, ...own]);
  expect(topics[0]).toMatchObject({ key: 'elin sarto', origins: 3 });
  expect(topics.find(({ key }) => key === 'jan petersen')).toMatchObject({ origins: 2 });
});
