import fc from 'fast-check';
import { newStemmer } from 'snowball-stemmers';
import { expect, test } from 'vitest';
import { stemOf } from './words.ts';

const endings =
  's es ed ing ingly edly eed eedly ly li y ies ied ss us tional ation ational ization izer alli biliti fulness ousness iveness bli logi ogist fulli lessli alism alize icate iciti ical ative ement ment ent ence ance able ible ant sion tion ism ate iti ous ive ize al er ic e ll l ness ful';
const part = fc.constantFrom(...'aeiouyaeioubcdfghklmnprstvwxz');
const beginning = fc.array(part, { minLength: 1, maxLength: 7 }).map((letters) => letters.join(''));
const ending = fc.constantFrom('', ...endings.split(' '));

/** What search has indexed and traces hold was stemmed by Snowball's own program: another stem would not be found again. */
test('English stems are those of the general stemmer', () => {
  const general = newStemmer('english');
  fc.assert(
    fc.property(beginning, ending, ending, (...parts) => {
      const word = parts.join('');
      expect(stemOf(word, 'en')).toBe(general.stem(word));
    }),
    { numRuns: 20_000 },
  );
  for (const word of [
    'skies',
    'dying',
    'news',
    'early',
    'generously',
    'organization',
    'proceeded',
    'earring',
  ])
    expect(stemOf(word, 'en')).toBe(general.stem(word));
});
