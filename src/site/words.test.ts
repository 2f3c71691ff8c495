import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalogue, languages, wordsOf } from './words.ts';

const english = catalogue('en');
const sources = globSync('src/site/**/*.{ts,tsx}')
  .filter((file) => !file.includes('.test.'))
  .map((file) => readFileSync(file, 'utf8'))
  .join('\n');

test('every sentence that a page says is in the catalogue', () => {
  const said = [...sources.matchAll(/\bsay(?:\(|=)['"]([\w.-]+)['"]/g)].map(([, key]) => key!);
  expect(said.length).toBeGreaterThan(50);
  expect(said.filter((key) => !english.has(key))).toEqual([]);
});

test('a sentence takes its form from the number in it, and keeps a gap that nobody filled', () => {
  const words = wordsOf('en');
  expect(words.say('outlets', { count: 1 })).toBe('1 outlet');
  expect(words.say('outlets', { count: 1200 })).toBe('1,200 outlets');
  expect(words.say('story.credited')).toBe('Credited from {outlet}');
  expect(words.say('no.such.key')).toBe('no.such.key');
});

test('dates have years and zones, and "ago" has a unit that fits', () => {
  const words = wordsOf('en');
  const at = new Date('2020-04-21T14:22:00Z');
  expect(words.moment(at)).toBe('21 April 2020, 14:22 UTC');
  expect(words.day(at)).toBe('Tuesday 21 April 2020');
  expect(words.ago(at, new Date('2020-04-21T14:27:40Z'))).toBe('5 minutes ago');
  expect(words.ago(at, new Date('2026-05-01T00:00:00Z'))).toBe('6 years ago');
  expect(words.ago(at, new Date('2020-04-20T00:00:00Z'))).toBe('just now');
});

test('in a line that runs from the right, what is put into a gap keeps its own direction', () => {
  expect(wordsOf('ar').say('originals.by', { author: 'Ines Calder' })).toContain('\u2068Ines Calder\u2069');
  // A moment ends in Latin letters; the mark before it keeps the day from standing behind the hour.
  expect(wordsOf('ar').moment(new Date('2020-04-21T14:22:00Z'))).toMatch(/^\u200f.*UTC$/u);
  expect(wordsOf('ar').list(['A', 'B'])).toContain('\u2068A\u2069');
  expect(wordsOf('en').say('originals.by', { author: 'Ines Calder' })).toBe('by Ines Calder');
});

test('places and languages that have no name are not made up', () => {
  expect(wordsOf('en').country('DE')).toBe('Germany');
  expect(wordsOf('en').country('XA')).toBe('');
  expect(wordsOf('en').country('not a code')).toBe('');
  expect(wordsOf('xx').language).toBe('en');
});

describe.each(languages)('the catalogue of %s', (language) => {
  const own = catalogue(language);
  test('has no key that English has not, and keeps every gap', () => {
    const gaps = (entry: unknown) => [...new Set(JSON.stringify(entry).match(/\{\w+\}/g) ?? [])].sort();
    for (const [key, entry] of own) {
      expect([key, english.has(key)]).toEqual([key, true]);
      expect([key, gaps(entry)]).toEqual([key, gaps(english.get(key))]);
    }
  });

  test('has each form that the language needs for numbers', () => {
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const [key, entry] of own)
      if (typeof entry === 'object')
        expect([key, Object.keys(entry).sort()]).toEqual([key, [...needed].sort()]);
  });
});
