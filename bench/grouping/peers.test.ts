import { expect, test } from 'vitest';
import { averageLink, cosines, greedy } from './peers.ts';
import type { LabelledReport } from './reports.ts';

function report(id: number, eventId: string, text: string, at: Date | null = null): LabelledReport {
  return {
    id,
    eventId,
    outletId: 'one',
    origin: 'one',
    language: 'en',
    kind: 'news',
    at,
    precision: 'minute',
    seen: new Date(0),
    title: '',
    text,
    copyOf: null,
    address: null,
  };
}

const set = [
  report(1, 'train', 'freight train derails near Aldous bridge'),
  report(2, 'bank', 'central bank raises interest rate again'),
  report(3, 'train', 'freight train wreck cleared from Aldous bridge'),
  report(4, 'bank', 'interest rate raised by central bank'),
  report(5, 'race', 'marathon won in record time'),
];

test('both baselines find what shares its words', () => {
  const near = cosines(set);
  for (const run of [greedy(set, near), averageLink(set, near)]) {
    const [a, b, c, d, e] = run.stories;
    expect([a === c, b === d, a === b, a === e, b === e]).toEqual([true, true, false, false, false]);
  }
});

test('the greedy baseline may use its window, average link knows no dates', () => {
  const weekly = [0, 20, 40].map((days) =>
    report(days, `week ${days}`, 'bank raises rate by half a point', new Date(days * 86_400_000)),
  );
  const all = [...weekly, report(9, 'other', 'marathon won in record time', new Date(41 * 86_400_000))];
  const near = cosines(all);
  expect(new Set(greedy(all, near).stories).size).toBe(4);
  expect(new Set(averageLink(all, near).stories).size).toBeLessThan(4);
});
