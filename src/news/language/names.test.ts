import { describe, expect, test } from 'vitest';
import { findNames, sameName } from './names.ts';

const texts = (text: string, language = 'en') => findNames(text, language).map((name) => name.text);
const kinds = (text: string, language = 'en') =>
  findNames(text, language).map((name) => `${name.text}: ${name.kind}`);

describe('names', () => {
  test('keep full stops, initials, particles, hyphens and apostrophes, and lose titles', () => {
    expect(texts('The storm hit St. Louis, where J. K. Harlow and Dr. Ludwig van der Berg live.')).toEqual([
      'St. Louis',
      'J. K. Harlow',
      'Ludwig van der Berg',
    ]);
    expect(texts("Former Prime Minister Sir Alan Reed met John O'Neill's aide.")).toEqual([
      'Alan Reed',
      "John O'Neill",
    ]);
  });

  test('a headline in capitals gives only what the text or the tables bear out', () => {
    expect(texts('FIRE KILLS THREE IN OSLO HOTEL')).toEqual(['OSLO']);
    expect(texts('POLICE ARREST KARL ODERMATT OVER RAID')).toEqual(['KARL ODERMATT']);
    expect(texts('ODERMATT HELD OVER RAID. Karl Odermatt was held on Monday.')).toEqual([
      'ODERMATT',
      'Karl Odermatt',
    ]);
    expect(texts('EVENTS MARK ANNIVERSARY OF QUAKE')).toEqual([]);
    expect(texts('Storm Hits Coast As Thousands Flee\n\nThe storm hit the coast of Ghana.')).toEqual([
      'Ghana',
    ]);
  });

  test('German nouns are no names', () => {
    expect(texts('Der Minister sprach am Abend mit der Presse über die Steuer.', 'de')).toEqual([]);
    expect(texts('Ende Januar kamen zwei Millionen Menschen.', 'de')).toEqual([]);
    expect(kinds('Bundeskanzlerin Angela Weber traf die Deutsche Bahn in Köln.', 'de')).toEqual([
      'Angela Weber: person',
      'Deutsche Bahn: organisation',
      'Köln: place',
    ]);
  });

  test('French articles and Spanish "y" are no part of a name', () => {
    expect(texts("L'Allemagne et l'Italie ont signé.", 'fr')).toEqual(['Allemagne', 'Italie']);
    expect(texts('Alemania y Francia firmaron.', 'es')).toEqual(['Alemania', 'Francia']);
  });

  test('a demonym has its country as key, in every language and in lower case', () => {
    const key = (text: string, language: string) => findNames(text, language).map((name) => name.key);
    expect(key('The French minister left.', 'en')).toEqual(['france']);
    expect(key('Die französische Ministerin ging.', 'de')).toEqual(['france']);
    expect(key('Las ministras francesas se fueron.', 'es')).toEqual(['france']);
    expect(key('Un malaise a été signalé.', 'fr')).toEqual([]);
  });

  test('a surname has the full name as its whole, unless two people bear it', () => {
    const wholes = (text: string) => findNames(text, 'en').map((name) => name.whole);
    expect(wholes('Maria Lopez spoke. Then Lopez left.')).toEqual(['Maria Lopez', 'Maria Lopez']);
    expect(wholes('Maria Lopez met Juan Lopez. Then Lopez left.').at(-1)).toBe('Lopez');
  });

  test('an acronym has the words before its bracket as its whole, whatever their case', () => {
    const found = findNames("L'Organisation mondiale de la santé (OMS) alerte. L'OMS attend.", 'fr');
    expect(found.map((name) => name.text)).toEqual(['Organisation mondiale de la santé', 'OMS', 'OMS']);
    expect(found.at(-1)!.whole).toBe('Organisation mondiale de la santé');
  });
});

describe('sameName', () => {
  test.each([
    ['Merkel', 'Angela Merkel'],
    ['French', 'France'],
    ['WHO', 'World Health Organization'],
    ['J. Smith', 'John Smith'],
  ])('%s is %s', (one, other) => expect(sameName(one, other)).toBe(true));
  test.each([
    ['Ana Lopez', 'Juan Lopez'],
    ['Iran', 'Iraq'],
    ['Niger', 'Nigeria'],
    ['WWI', 'World War II'],
  ])('%s is not %s', (one, other) => expect(sameName(one, other)).toBe(false));
});
