import { describe, expect, it } from 'vitest';
import { liftParts } from './lift.ts';
import { opensWell, reads } from './standing.ts';

describe('a sentence by itself', () => {
  it('does not open with what only the sentence before makes whole', () => {
    for (const text of [
      'Yes, the harbour of Port Amsel is full of boats.',
      'Second, the owners of the ferry would pay more.',
      'At least, it has not done so since the harbour was built.',
      'Maybe a lot worse, the engineers of Moor say.',
      '[I]t is the dike and not the harbour that drives the mayor.',
      '), the head of the council of Moor, is suing the builders.',
    ])
      expect(opensWell(text), text).toBe(false);
  });
  it('may open with anybody, any place, and a number that counts something', () => {
    for (const text of [
      'The harbour of Port Amsel is full of boats.',
      'Second place went to the rowers of Moor.',
      'At least nine people died in the ferry fire.',
      'Next week the council of Moor will meet.',
      'First the ferry lost its rudder, divers said.',
    ])
      expect(opensWell(text), text).toBe(true);
  });
  it('tells the street of a number', () => {
    const stands = (text: string) => reads(liftParts(text, 1, 0, text.length)!, 'en');
    expect(stands('Marta Oyel, who lives at number 14, answered each of them.')).toBe(false);
    expect(stands('Marta Oyel, who lives at number 14 Quay Street, answered each of them.')).toBe(true);
  });
});
