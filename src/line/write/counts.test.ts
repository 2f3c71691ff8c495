import { describe, expect, it } from 'vitest';
import { witnessesOf } from './candidates.ts';
import { countsOf } from './counts.ts';
import { madeUpReport } from './fixture.ts';

function counts(sentence: string): string[] {
  const report = madeUpReport(1, 'Herald', 'Harbour news', sentence, new Date('2026-03-03T12:00:00Z'));
  return witnessesOf(report)
    .filter(({ position }) => position > 0)
    .flatMap(countsOf)
    .map(({ slot, mention, words }) => `${slot} ${mention.value}: ${words}`);
}

describe('a count', () => {
  it('is read before its verb and behind it', () => {
    expect(counts('The ferry fire in Port Amsel left 12 people dead and 40 injured, police said.')).toEqual([
      'killed 12: 12 people dead',
      'injured 40: 40 injured',
    ]);
    expect(counts('The ferry fire killed at least nine passengers in Port Amsel on Tuesday.')).toEqual([
      'killed 9: killed at least nine passengers',
    ]);
  });
  it('belongs to its own verb, not to the next one', () => {
    expect(counts('The fire swept the ferry, killing 58 and injuring many of the passengers.')).toEqual([
      'killed 58: killing 58',
    ]);
    expect(counts('The blast in Port Amsel killed four and wounded thirty dockers on Tuesday.')).toEqual([
      'killed 4: killed four',
      'injured 30: wounded thirty dockers',
    ]);
  });
  it('is of those to whom it happened, not of the places or the charges beside them', () => {
    expect(counts('The man planned the fires on two Amsel ferries that killed so many dockers.')).toEqual([]);
    expect(counts('Ida Brun was arrested on a four-count charge in Port Amsel on Tuesday.')).toEqual([]);
  });
  it('is no toll when it is a part, an addition, or of those who did it', () => {
    for (const sentence of [
      'In the harbour fire three women and six children were killed in Port Amsel.',
      'The harbour fire swept three sheds, killing two women and two children in Port Amsel.',
      'Harbour master Ida Brun said two sailors were among those killed in Port Amsel.',
      'The health office of Port Amsel reported 38 new deaths from the fever on Tuesday.',
      'Six of the attackers were killed in the harbour of Port Amsel on Tuesday.',
    ])
      expect(counts(sentence)).toEqual([]);
  });
  it('of the injured is no count of those in hospital', () => {
    expect(counts('The ferry fire in Port Amsel left 44 injured on Tuesday, police said.')).toEqual([
      'injured 44: 44 injured',
    ]);
    expect(counts('After the fire 41 passengers were taken to hospital in Port Amsel.')).toEqual([
      'in hospital 41: 41 passengers were taken to hospital',
    ]);
  });
  it('that takes in those who did it is another toll', () => {
    expect(
      counts('Four people were killed in Port Amsel on Tuesday, including the gunman, police said.'),
    ).toEqual([]);
  });
});
