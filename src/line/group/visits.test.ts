import { expect, test } from 'vitest';
import { groupsOf, report, start, storiesOf } from './fixture.ts';
import type { Placeable } from './grouper.ts';

const day = 86_400_000;
const ferry = 'Ferry Aurora runs aground off Skell';
const aground = 'The ferry Aurora ran aground off Skell with 200 passengers aboard, the coast guard said.';

function seenAfter(days: number, more: Partial<Placeable>): Partial<Placeable> {
  const seen = new Date(start + days * day);
  return { seen, at: seen, ...more };
}

const told = report(1, ferry, aground, seenAfter(0, { outletId: 'herald' }));
const other = report(
  2,
  'Chess title goes to Anand Rao',
  'Anand Rao won the chess title.',
  seenAfter(8.5, { outletId: 'echo' }),
);
const undated = report(
  3,
  'Aurora runs aground off Skell again',
  'The ferry Aurora ran aground off Skell again, the coast guard said.',
  seenAfter(9, { outletId: 'echo', at: null, precision: 'none' }),
);

test('a report without a date came out when it was seen, where its outlet had been visited the day before', () => {
  expect(groupsOf(storiesOf([told, other, undated]))).toEqual([[0], [1], [2]]);
});

test('at the first visit a report without a date may be of any day', () => {
  expect(groupsOf(storiesOf([told, undated]))).toEqual([[0, 1]]);
  expect(groupsOf(storiesOf([told, { ...other, seen: undated.seen }, undated]))).toEqual([[0, 2], [1]]);
});
