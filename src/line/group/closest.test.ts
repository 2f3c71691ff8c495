import { expect, test } from 'vitest';
import { Closest, closestOf, meet, rivalsOf } from './closest.ts';

const rivals = (all: number[], closeness: number) =>
  Number(rivalsOf(closestOf(all.map((each) => ({ closeness: each }))), closeness).toFixed(3));

test('of all that a report was compared with, the two closest beside any one are told', () => {
  const all = [0.2, 0.9, 0.5, 0.7];
  expect([0.9, 0.7, 0.5, 0.2, 0.8].map((each) => rivals(all, each))).toEqual([0.6, 0.7, 0.8, 0.8, 0.8]);
  expect(rivals([0.9, 0.9, 0.9], 0.9)).toBe(0.9);
});

test('what is missing is not close', () => {
  expect(rivals([0.9, 0.5], 0.9)).toBe(0.25);
  expect(rivals([0.9], 0.9)).toBe(0);
  expect(rivals([], 0.9)).toBe(0);
});

test('what was met in any order is kept the same, and each report has its own', () => {
  const closest = new Closest();
  for (const closeness of [0.1, 0.4, 0.3]) meet(closest.of(2000), closeness);
  for (const closeness of [0.3, 0.1, 0.4]) meet(closest.of(7), closeness);
  expect([...closest.of(2000)]).toEqual([...closest.of(7)]);
  expect(closest.rivals(7, 0.4)).toBeCloseTo(0.2, 4);
  expect(closest.rivals(8, 0.4)).toBe(0);
});
