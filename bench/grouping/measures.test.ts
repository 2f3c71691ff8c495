import { expect, test } from 'vitest';
import { bcubed, pairwise } from './measures.ts';

test('a perfect grouping scores one, whatever its stories are called', () => {
  const events = ['a', 'a', 'b', 'c', 'c', 'c'];
  const stories = [7, 7, 3, 1, 1, 1];
  expect(bcubed(events, stories)).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(pairwise(events, stories)).toEqual({ precision: 1, recall: 1, f1: 1 });
});

test('one story for all loses precision, one story each loses recall', () => {
  const events = ['a', 'a', 'b', 'b'];
  expect(bcubed(events, [1, 1, 1, 1])).toEqual({ precision: 0.5, recall: 1, f1: 2 / 3 });
  expect(bcubed(events, [1, 2, 3, 4])).toEqual({ precision: 1, recall: 0.5, f1: 2 / 3 });
  expect(pairwise(events, [1, 1, 1, 1])).toEqual({ precision: 2 / 6, recall: 1, f1: 0.5 });
  expect(pairwise(events, [1, 2, 3, 4])).toEqual({ precision: 1, recall: 0, f1: 0 });
});

test('a case reckoned by hand', () => {
  // Story 1 holds a a b, story 2 holds b. For a a b b: precision 2/3 2/3 1/3 1, recall 1 1 1/2 1/2.
  const measure = bcubed(['a', 'a', 'b', 'b'], [1, 1, 1, 2]);
  expect(measure.precision).toBeCloseTo((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, 12);
  expect(measure.recall).toBeCloseTo((1 + 1 + 0.5 + 0.5) / 4, 12);
  // Of the three pairs put together one belongs; of the two that belong one is together.
  expect(pairwise(['a', 'a', 'b', 'b'], [1, 1, 1, 2])).toEqual({
    precision: 1 / 3,
    recall: 1 / 2,
    f1: 0.4,
  });
});

test('labels that do not fit the reports are refused', () => {
  expect(() => bcubed(['a'], [])).toThrow('Each report needs');
});
