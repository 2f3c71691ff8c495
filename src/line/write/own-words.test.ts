import { expect, it } from 'vitest';
import { ownWords } from './own-words.ts';

const keys = [
  'lead',
  'first',
  'same',
  'borne',
  'headline',
  'added',
  'cut',
  'brought',
  'more',
  'withdrawn',
  'corrected',
  'changed',
] as const;

it('has each phrase in each language of the paper, with the same gaps, and English for all others', () => {
  const gaps = { outlets: '<outlets>', outlet: '<outlet>', title: '<title>', words: '<words>', count: 222 };
  for (const key of keys) {
    const english = ownWords('en', key, gaps);
    for (const language of ['de', 'fr', 'es', 'ar']) {
      const phrase = ownWords(language, key, gaps);
      expect(phrase).not.toBe(english);
      for (const value of Object.values(gaps).map(String))
        expect(phrase.includes(value), `${language} ${key} ${value}`).toBe(english.includes(value));
    }
    expect(ownWords('fi', key, gaps)).toBe(english);
  }
});

it('chooses the form of a phrase by its count', () => {
  expect([1, 2].map((count) => ownWords('en', 'cut', { count }))).toEqual([
    '1 sentence replaced or dropped',
    '2 sentences replaced or dropped',
  ]);
});
