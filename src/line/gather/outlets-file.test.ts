import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Fault } from '../../news/fault.ts';
import type { Outlet } from '../../news/outlet.ts';
import { readOutlets, writeOutlets } from './outlets-file.ts';

const courier = `- id: courier
  name: The Courier
  family: Harbour Press
  country: GB
  language: en
  kind: newspaper
  home: https://courier.example
  feeds:
    - address: https://courier.example/rss
    - address: https://courier.example/world/rss
      section: World
`;

function errorsOf(text: string): string[] {
  try {
    readOutlets(text);
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    expect(error.code).toBe('outlets-file');
    return error.message.split('\n');
  }
  return [];
}

describe('the built-in list', () => {
  const text = readFileSync(new URL('./outlets.yaml', import.meta.url), 'utf8');
  const outlets = readOutlets(text);

  test('holds many outlets, feeds, countries and languages', () => {
    expect(outlets.length).toBeGreaterThanOrEqual(70);
    expect(outlets.flatMap((outlet) => outlet.feeds).length).toBeGreaterThanOrEqual(170);
    expect(new Set(outlets.map((outlet) => outlet.language)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(outlets.map((outlet) => outlet.country)).size).toBeGreaterThanOrEqual(25);
  });

  test('holds the outlets that it must', () => {
    const names = new Set(outlets.map((outlet) => outlet.name));
    for (const name of [
      'Forbes',
      'Le Monde',
      'Channel NewsAsia',
      'HuffPost',
      'BBC News',
      'CBS News',
      'Reuters',
    ])
      expect(names).toContain(name);
    for (const name of [
      'NPR',
      'Newsweek',
      'The Independent',
      'The Hill',
      'Los Angeles Times',
      'Bangkok Post',
    ])
      expect(names).toContain(name);
    for (const name of [
      'Al Jazeera',
      'India Times',
      'Voice of America',
      'ABC News',
      'South China Morning Post',
    ])
      expect(names).toContain(name);
  });

  test('comes back from writing as it was', () => {
    expect(readOutlets(writeOutlets(outlets))).toEqual(outlets);
  });
});

describe('an invalid list is refused with the line and the reason', () => {
  test.each([
    ['kind: newspaper', 'kind: paper', "outlets.yaml line 6: kind 'paper' is not one of wire, newspaper, "],
    ['id: courier', 'id: The Courier', "outlets.yaml line 1: id 'The Courier' is not lower-case letters"],
    ['country: GB', 'country: Britain', "outlets.yaml line 4: country 'Britain' is not a country code"],
    ['language: en', 'language: English', "outlets.yaml line 5: language 'English' is not a language code"],
    ['  name: The Courier\n', '', "outlets.yaml line 1: 'courier' has no name"],
    ['name: The Courier', 'name: ""', 'outlets.yaml line 2: name is not a line of text'],
    ['name: The Courier', 'name: [a]', 'outlets.yaml line 2: name is not a line of text'],
    [
      'name: The Courier',
      `name: ${'x'.repeat(200)}`,
      'outlets.yaml line 2: name is longer than 120 characters',
    ],
    ['family:', 'owner:', "outlets.yaml line 3: 'owner' is not one of id, name, family, "],
    ['section:', 'topic:', "outlets.yaml line 11: 'topic' is not one of address, section"],
    ['https://courier.example/rss', 'ftp://courier.example/rss', 'is neither http nor https'],
    ['https://courier.example/rss', 'courier.example', 'outlets.yaml line 9: address'],
    ['https://courier.example/rss', 'https://me:pw@courier.example/', 'carries a user name or a password'],
    [
      'courier.example/world/rss',
      'courier.example/rss',
      "outlets.yaml line 10: address 'https://courier.example/rss' stands already in line 9",
    ],
    ['family: Harbour Press', 'family: "Harbour', 'outlets.yaml line '],
    ['family: Harbour Press', 'name: Again', 'outlets.yaml line '],
  ])('%s → %s', (from, to, expected) => {
    const errors = errorsOf(courier.replace(from, to));
    expect(errors.join('\n')).toContain(expected);
    for (const error of errors) expect(error).toMatch(/^outlets\.yaml line \d+: \S/);
  });

  test('all errors are told together, one a line', () => {
    const broken = courier
      .replace('kind: newspaper', 'kind: paper')
      .replace('country: GB', 'country: Britain');
    expect(errorsOf(broken)).toHaveLength(2);
    expect(errorsOf(broken + courier)).toHaveLength(5);
  });

  test.each(['hello', '{a: 1}', '- 7', '- [a]', '- id: x\n  feeds: 7', '- *unknown', '&a [*a]'])(
    '%s is refused',
    (text) => {
      expect(errorsOf(text).length).toBeGreaterThan(0);
    },
  );

  test('aliases that multiply do not run away', () => {
    const bomb = Array.from({ length: 30 }, (_, i) => `- &a${i} [${`*a${i - 1},`.repeat(9)}]`).slice(1);
    const errors = errorsOf(`- &a0 [x]\n${bomb.join('\n')}`);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(50);
  });

  test('an empty list is a list', () => {
    expect(readOutlets('')).toEqual([]);
    expect(readOutlets('# nobody yet\n')).toEqual([]);
  });
});

test('what YAML would take for something else than words comes back as words', () => {
  const outlet: Outlet = {
    id: 'no',
    name: '365: "news" # daily',
    family: 'yes',
    country: 'NO',
    language: 'no',
    kind: 'digital',
    home: 'https://no.example/?a=b&c=#d',
    feeds: [{ address: 'https://no.example/feed?x=[1]', section: '- null' }],
  };
  expect(readOutlets(writeOutlets([outlet]))).toEqual([outlet]);
  expect(readOutlets(writeOutlets([outlet]).replace(/"365.*/, '365'))[0]!.name).toBe('365');
});
