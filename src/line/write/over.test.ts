import { describe, expect, it } from 'vitest';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { isOver } from './over.ts';

const noon = Date.UTC(2026, 2, 3, 12);

function over(first: string, then: string, hours = 2, language = 'en'): boolean {
  const reports = [first, then].map((body, index) => ({
    ...madeUpReport(index + 1, `Outlet ${index}`, 'News', body, new Date(noon + index * hours * 3_600_000)),
    language,
  }));
  const witnesses = reports.flatMap(candidatesOf).filter(({ whole }) => whole);
  return isOver(
    witnesses.find(({ report, position }) => report === reports[0] && position === 1)!,
    witnesses,
  );
}

describe('a state', () => {
  it('is over where a later report tells its end', () => {
    expect(
      over('Payment network Paynet down in Morland and Tarn.', 'Paynet restored payments at noon.'),
    ).toBe(true);
    expect(over('A bear from Lind is on the loose.', 'The bear was caught near Lind by rangers.')).toBe(true);
    expect(
      over('Minister Ana Ruiz is on her way to the town.', 'Ana Ruiz visited the wreck with firemen.'),
    ).toBe(true);
    expect(
      over('Der Räuber aus Moor ist auf der Flucht.', 'Die Polizei hat den Räuber in Moor gefasst.', 2, 'de'),
    ).toBe(true);
  });
  it('goes on where that was told at the same time, before, of another, or in the same breath', () => {
    const loose = 'A bear from Lind is on the loose.';
    expect(over(loose, 'The bear was caught near Lind by rangers.', 0)).toBe(false);
    expect(over(loose, 'The bear was caught near Lind by rangers.', -2)).toBe(false);
    expect(over(loose, 'A burglar was caught near Moor by rangers.')).toBe(false);
    expect(
      over('A bear from Lind was on the loose until it was caught.', 'The bear was caught near Lind.'),
    ).toBe(false);
    expect(over('Profit at Paynet is down 3 percent in Moor.', 'Paynet restored payments at noon.')).toBe(
      false,
    );
  });
});
