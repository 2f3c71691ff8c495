import { expect, test } from 'vitest';
import { Memory, none } from './memory.ts';
import { likelySteps, Rate } from './rate.ts';
import { decode, encode } from './record.ts';

const day = 86_400_000;
const usual = 0.2;
const often = { pairs: 40_000, likely: 20_000 * likelySteps };

test('where pairs are one event more often than usual more are believed, where they seldom are fewer', () => {
  const rate = new Rate();
  expect(rate.shift(usual)).toBe(0);
  rate.add(often);
  expect(rate.shift(usual)).toBeGreaterThan(1);
  rate.add(often, -1);
  expect(rate.shift(usual)).toBeCloseTo(0);
  rate.add({ pairs: 40_000, likely: 2_000 * likelySteps });
  expect(rate.shift(usual)).toBe(-1);
});

test('a few pairs hardly move the bound', () => {
  const rate = new Rate();
  rate.add({ pairs: 30, likely: 30 * likelySteps });
  expect(rate.shift(usual)).toBeLessThan(0.1);
});

test('what was judged is kept with the report, and leaves the window with it', () => {
  const memory = new Memory();
  const trace = new Uint32Array(0);
  const report = { storyId: 1, outlet: 1, at: Number.NaN, seen: 0, voting: true, copyOf: none };
  const judged = { pairs: 90, likely: 60 * likelySteps };
  const more = { crowd: { day: 0, all: 0 }, weights: new Float32Array(6), judged };
  const number = memory.add(trace, { ...report, ...more, id: 7 });
  memory.links.add([]);
  expect(decode(encode(memory, number), () => undefined).judged).toEqual(judged);
  expect(memory.rate.shift(usual)).toBeGreaterThan(0);
  memory.advance(30 * day);
  expect(memory.rate.shift(usual)).toBeCloseTo(0);
});
