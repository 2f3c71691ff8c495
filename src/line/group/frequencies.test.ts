import { expect, test } from 'vitest';
import { Frequencies } from './frequencies.ts';

const term = (99 << 10) >>> 0;

test('a count is exact however large, and after reports have left', () => {
  const frequencies = new Frequencies();
  const trace = Uint32Array.of(term);
  const idfOf = (reports: number) => Math.log(reports + 50) - Math.log(reports + 0.7);
  const rise = [1, 2047, 20_000, 32_767, 32_768, 32_769, 70_000];
  let reports = 0;
  for (const to of [...rise, ...rise.toReversed()]) {
    for (; reports < to; reports += 1) frequencies.add(trace, 2);
    for (; reports > to; reports -= 1) frequencies.add(trace, -2);
    expect(frequencies.idf(term, frequencies.logTotal)).toBeCloseTo(idfOf(reports), 12);
  }
});
