import { expect, test } from 'vitest';
import { supportOf } from './agreement.ts';
import { candidatesOf } from './candidates.ts';
import { madeUpReport } from './fixture.ts';
import { standfirstOf } from './standfirst.ts';

const at = new Date('2026-03-12T10:00:00Z');
const sentence = 'A dairy in Lind recalled 12,000 bottles of milk on Tuesday after 57 people fell ill.';
const parted =
  'In Lind 57 people fell ill with the milk of a dairy. The dairy recalled 12,000 bottles on Tuesday.';

/** The standfirst of an article whose best sentence beside the lede another outlet tells so. */
function standfirst(other: string): string | undefined {
  const [one, two] = [sentence, other].map((text, index) =>
    candidatesOf(
      madeUpReport(index + 1, index === 0 ? 'Courier' : 'Herald', 'Dairy recalls milk in Lind', text, at),
    ),
  );
  const [title, candidate] = one!.filter(({ whole }) => whole);
  const told = { candidate: candidate!, support: supportOf(candidate!, two!) };
  expect(told.support).toHaveLength(1);
  return standfirstOf([told, told, told], title!, 3)?.candidate.text;
}

test('a standfirst is what another outlet tells in a sentence too, and not in two', () => {
  expect(standfirst(sentence)).toBe(sentence);
  expect(standfirst(parted)).toBeUndefined();
});
