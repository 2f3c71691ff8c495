import { expect, test } from 'vitest';
import { Closest, closestOf, meet, rivalsOf } from './closest.ts';

const links = (...all: number[]) => all.map((closeness) => ({ closeness }));
const second = (all: number[], closeness: number) =>
  Number(rivalsOf(closestOf(links(...all)), closeness).second.toFixed(3));

test('of what is kept the second closest beside any one of all is told', () => {
  expect(second([0.2, 0.9, 0.5, 0.7], 0.9)).toBe(0.5);
  expect(second([0.2, 0.9, 0.5, 0.7], 0.7)).toBe(0.5);
  expect(second([0.2, 0.9, 0.5, 0.7], 0.5)).toBe(0.7);
  expect(second([0.2, 0.9, 0.5, 0.7], 0.2)).toBe(0.7);
  expect(second([0.9, 0.9, 0.9], 0.9)).toBe(0.9);
});

test('where there are not two others, nothing is second', () => {
  expect(second([0.9, 0.5], 0.9)).toBe(0);
  expect(second([0.9], 0.9)).toBe(0);
  expect(second([], 0.9)).toBe(0);
});

test('what was met in any order is kept the same, and each report has its own', () => {
  const closest = new Closest();
  for (const closeness of [0.1, 0.4, 0.3]) meet(closest.of(2000), closeness);
  for (const closeness of [0.3, 0.1, 0.4]) meet(closest.of(7), closeness);
  expect([...closest.of(2000)]).toEqual([...closest.of(7)]);
  expect(closest.beside(7, 0.4).second).toBeCloseTo(0.1, 4);
  expect(closest.beside(8, 0.4).second).toBe(0);
});
