import { expect, test } from 'vitest';
import { supportOf } from './agreement.ts';
import { witnessesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';

const at = new Date('2026-03-12T10:00:00Z');

test('another saying of the same speaker is no second origin', () => {
  expect(
    agrees(
      'Mission chief Kofi Brandvold said that all instruments were working.',
      '“We cried, and then we checked the fuel,” said mission chief Kofi Brandvold.',
    ),
  ).toBe(false);
});

test('a quote is not credited to an outlet that never printed it', () => {
  expect(
    agrees(
      '“The yards are busy, and so are we,” said chief executive Mira Solheim.',
      'Chief executive Mira Solheim said that lending to shipyards had grown.',
    ),
  ).toBe(false);
});

test('a figure that nobody gives by chance, of the same thing, is the same fact in other words', () => {
  expect(
    agrees(
      'Adela Finch won the presidency of Quillon with 52.3 percent of the vote.',
      'With 52.3 percent of the vote, Finch takes the presidency, the electoral board said.',
    ),
  ).toBe(true);
  expect(
    agrees(
      'Eleven people were killed when a freight train derailed near Port Aldous.',
      'Eleven people died when a Halden freight train left the curve.',
    ),
  ).toBe(true);
});

test('a small number alone is none', () => {
  expect(
    agrees('Three people were killed in the market hall.', 'Three people were arrested in the market hall.'),
  ).toBe(false);
  expect(
    agrees(
      'The bridge will cost 18 million crowns, the council said.',
      'The council will spend 18 million crowns on schools, kindergartens and a swimming hall.',
    ),
  ).toBe(false);
});

/** Whether the report of a second outlet bears out the first's sentence. */
function agrees(sentence: string, other: string): boolean {
  const [one, two] = [sentence, other].map((text, index) =>
    witnessesOf(madeUpReport(index + 1, index === 0 ? 'Courier' : 'Herald', 'A day', text, at)).filter(
      ({ position }) => position === 1,
    ),
  );
  return supportOf(one![0]!, two!).length > 0;
}
