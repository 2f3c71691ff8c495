import { describe, expect, it } from 'vitest';
import { isMisspelt, spellingOf } from './misspelt.ts';

const texts = [
  'More people drank the cleaner, and people fell ill, doctors said. The minister was warned.',
  'The minister was warned that people would drink the cleaner.',
];

function misspelt(title: string): boolean {
  return isMisspelt(title, spellingOf([...texts, title]));
}

describe('a title', () => {
  it('is misspelt where a word is glued to the next, or has a letter too many or too few', () => {
    expect(misspelt('Rise in inpeople who drank cleaner')).toBe(true);
    expect(misspelt('Rise in poeple who drank cleaner')).toBe(true);
    expect(misspelt('Rise in peopple who drank cleaner')).toBe(true);
    expect(misspelt('Ministter knew, and the misister was silent, of the clener')).toBe(true);
  });
  it('is well spelt with the words of its reports, other forms of them, and words of its own', () => {
    expect(misspelt('Rise in people who drank cleaners')).toBe(false);
    expect(misspelt('Ministers knew of warnings, sources claim')).toBe(false);
    expect(misspelt('Steeple fire')).toBe(false);
  });
});
