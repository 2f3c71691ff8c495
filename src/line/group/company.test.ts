import { expect, test } from 'vitest';
import { Company } from './company.ts';
import { Frequencies } from './frequencies.ts';
import { HeldTrace } from './held-trace.ts';
import { sharedNames } from './pair.ts';
import { traceOf } from './trace.ts';

const told = 'Nursing home in Merle reports five new cases';
const others = [
  'Nursing home in Ostra reports two new cases',
  'Five new cases in a nursing home, ministry reports',
  'Nursing home cases double',
  'Chess title goes to Anand Rao',
];

/** How many other stories have half of what the first of the others shares with the report. @param stories of the others */
function othersWith(stories: number[]): number {
  const traces = others.map((title) => traceOf(title, '', 'en'));
  const frequencies = new Frequencies();
  for (const trace of traces) frequencies.add(trace, 2);
  const held = new HeldTrace().hold(traceOf(told, '', 'en'));
  const company = new Company();
  const rows = traces.map((trace, place) => {
    sharedNames(held, trace, frequencies);
    return company.add(held, stories[place]!);
  });
  return company.othersWith(rows[0]!, held);
}

test('tells how many other stories have as much of what two reports share', () => {
  expect(othersWith([1, 2, 3, 4])).toBe(2);
});

test('counts a story once, and not the one that is asked about', () => {
  expect(othersWith([1, 2, 2, 4])).toBe(1);
  expect(othersWith([1, 1, 1, 4])).toBe(0);
});
