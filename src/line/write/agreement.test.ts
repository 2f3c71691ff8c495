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

test('the same in nearly the same words is, whoever is named as saying so', () => {
  expect(
    agrees(
      'Adela Finch won the presidency of Quillon with 52.3 percent of the vote, the board said.',
      'The electoral board said that Adela Finch won the presidency of Quillon with 52.3 percent of the vote.',
    ),
  ).toBe(true);
});

test('the same figure of another thing is none', () => {
  expect(
    agrees(
      'The bridge will cost 18 million crowns, the council said.',
      'The council will spend 18 million crowns on schools, kindergartens and a swimming hall.',
    ),
  ).toBe(false);
});

test('two sentences in a row say together what one says elsewhere, as one passage', () => {
  const whole = 'A dairy in Lind recalled 12,000 bottles of milk on Tuesday after 57 people fell ill.';
  const parted =
    'In Lind 57 people fell ill with the milk of a dairy. The dairy recalled 12,000 bottles on Tuesday.';
  const [one, two] = [whole, parted].map((text, index) =>
    witnessesOf(madeUpReport(index + 1, index === 0 ? 'Courier' : 'Herald', 'A day', text, at)),
  );
  const [passage] = supportOf(one!.at(-1)!, two!);
  expect(passage!.report.text.slice(passage!.start, passage!.end)).toBe(parted);
  const half = parted.replace('12,000', '9,000');
  expect(agrees(whole, half)).toBe(false);
  const others = witnessesOf(madeUpReport(2, 'Herald', 'A day', half, at));
  expect(supportOf(one!.at(-1)!, others)).toEqual([]);
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
