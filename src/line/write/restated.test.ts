import { describe, expect, it } from 'vitest';
import { witnessesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { restatementsOf } from './restated.ts';

const at = new Date('2026-03-12T10:00:00Z');

/** The passages of a second outlet's report that tell what a sentence tells. */
function restated(sentence: string, other: string, title = 'A day in Lind'): string[] {
  const [one, two] = [sentence, other].map((text, index) =>
    witnessesOf(madeUpReport(index + 1, index === 0 ? 'Courier' : 'Herald', title, text, at)),
  );
  return restatementsOf(one!.at(-1)!, two!, new Set()).map(({ text }) => text);
}

describe('another outlet tells the same in other words', () => {
  it('where it has all figures, the names, and most of the rest', () => {
    const told = 'Moor Bank earned 84 million crowns in the fourth quarter, 8 percent more than a year ago.';
    expect(
      restated(
        'Moor Bank on Thursday reported a fourth-quarter profit of 84 million crowns, up 8 percent from a year earlier.',
        `${told} It lent more to shipyards.`,
      ),
    ).toEqual([told]);
  });

  it('where two of its sentences on end do', () => {
    const told = [
      'Ilse Frey, a former judge, is the new president of Lind.',
      'She won 52.3 percent of the vote, the electoral commission says.',
    ];
    expect(
      restated(
        'Ilse Frey won the presidential election in Lind with 52.3 percent of the vote, the commission said.',
        told.join(' '),
      ).sort(),
    ).toEqual(told);
  });

  it('also where a name opens its sentence, or a word stands for another', () => {
    expect(
      restated(
        'A blaze killed 14 people in a hotel in Lind, police said.',
        'Lind mourns 14 people who died in a hotel fire.',
      ),
    ).toHaveLength(1);
  });
});

describe('it does not', () => {
  const rail = 'Moor Rail will cut 300 jobs in Lind after profit fell 11 percent, the company said.';
  it('where a figure is another, or of another thing', () => {
    expect(restated(rail, 'Moor Rail will cut 400 jobs in Lind after profit fell 11 percent.')).toEqual([]);
    expect(
      restated(rail, 'Moor Rail will plant 300 trees in Lind and paint 11 percent of its trains.'),
    ).toEqual([]);
  });

  it('where somebody else is named', () => {
    expect(restated(rail, 'Vell Steel will cut 300 jobs in Hamm after profit fell 11 percent.')).toEqual([]);
  });

  it('where it denies what the other says', () => {
    expect(
      restated(rail, 'Moor Rail will not cut 300 jobs in Lind although profit fell 11 percent.'),
    ).toEqual([]);
  });

  it('where it names another day', () => {
    const closed = (day: string) => `The bridge in Lind was closed on ${day} for 12 hours by police.`;
    expect(restated(closed('Monday'), closed('Monday'))).toHaveLength(1);
    expect(restated(closed('Monday'), closed('Friday'))).toEqual([]);
  });

  it('where it leaves out a thing of its own', () => {
    expect(
      restated(
        'Storm Otto cut power to 18,000 homes in Lind and kept all ferries tied up in port.',
        'Schools closed as storm Otto came on from Lind, where 18,000 homes had lost power.',
      ),
    ).toEqual([]);
  });

  it('where only words are the same that its report has everywhere', () => {
    const other = [
      'The primary in Lind was held after the first primary in Moor.',
      'No primary had more voters than the primary in Lind.',
      'The state counted the primary twice.',
    ];
    expect(restated('The primary of the state could end it for Lind.', other.join(' '))).toEqual([]);
  });

  it('where somebody is quoted: who tells a quote prints it', () => {
    expect(
      restated(
        '“The 300 jobs in Lind are gone,” said Otto Lind of Moor Rail.',
        'Otto Lind of Moor Rail said that the 300 jobs in Lind are gone.',
      ),
    ).toEqual([]);
  });
});
