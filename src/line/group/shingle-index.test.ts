import { expect, test } from 'vitest';
import { ShingleIndex } from './shingle-index.ts';

test('however many buckets are parted, a shingle leads to all that hold it, newest first', () => {
  const index = new ShingleIndex();
  const holders = new Map<number, number[]>();
  let seed = 1;
  for (let report = 0; report < 3000; report += 1) {
    const prints = new Set<number>();
    for (let each = 0; each < 20; each += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      // Multiples of four, as of long reports, and some that many hold.
      prints.add(each < 3 ? each * 4 : (seed & ~3) >>> 0);
    }
    for (const print of prints) holders.set(print, [report, ...(holders.get(print) ?? [])]);
    index.add(Uint32Array.from(prints));
    // Chained now and then, as when reports come one by one, and many at once, as when they are read back.
    if (report > 500 && report % 7 === 0) index.visit(0, 0, 1, () => undefined);
  }
  for (const [print, reports] of holders) {
    const all: number[] = [];
    const few: number[] = [];
    index.visit(print, 0, 5000, (report) => all.push(report));
    index.visit(print, 1000, 2, (report) => few.push(report));
    expect(all).toEqual(reports);
    expect(few).toEqual(reports.filter((report) => report >= 1000).slice(0, 2));
  }
});
