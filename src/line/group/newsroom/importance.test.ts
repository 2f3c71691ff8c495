import { expect, test } from 'vitest';
import { heatOf, importanceAt } from '../../../news/importance.ts';
import { type CountedReport, importanceParts } from './importance.ts';

const at = (hour: number) => new Date(Date.parse('2026-03-12T00:00:00Z') + hour * 3_600_000);
let outlets = 0;

function report(given: Partial<CountedReport> = {}): CountedReport {
  outlets += 1;
  const own = `outlet-${outlets}`;
  return {
    outletId: own,
    family: own,
    country: 'XA',
    origin: own,
    copyOf: null,
    attached: 'member',
    firstSeen: at(0),
    ...given,
  };
}

test('a wire copy on ten sites is one origin, one owner, one country', () => {
  const wire = report({ origin: 'wire', family: 'Wire' });
  const copies = Array.from({ length: 9 }, (_, index) =>
    report({ origin: 'wire', copyOf: 1, country: `X${index}` }),
  );
  expect(importanceParts([wire, ...copies])).toMatchObject({
    origins: 1,
    families: 1,
    countries: 1,
    outlets: 10,
  });
});

test('views, live blogs and round-ups add nothing, unless there is nothing else', () => {
  const member = report();
  const view = report({ attached: 'view' });
  expect(importanceParts([member, view]).origins).toBe(1);
  expect(importanceParts([view]).origins).toBe(1);
});

test('owners and countries count beside origins: five houses of one owner weigh less than five owners', () => {
  const chain = Array.from({ length: 5 }, () => report({ family: 'Chain' }));
  const many = Array.from({ length: 5 }, (_, index) => report({ country: `X${index}` }));
  const score = (reports: CountedReport[]) => importanceAt(importanceParts(reports), at(1)).score;
  expect(score(many)).toBeGreaterThan(score(chain));
});

test('importance halves in a day, and a burst raises it', () => {
  const old = importanceParts([report(), report()]);
  expect(importanceAt(old, at(48)).score / importanceAt(old, at(24)).score).toBeCloseTo(0.5);
  const burst = importanceParts([report(), report({ firstSeen: at(23) }), report({ firstSeen: at(24) })]);
  const slow = importanceParts([report(), report({ firstSeen: at(1) }), report({ firstSeen: at(24) })]);
  expect(importanceAt(burst, at(24)).score).toBeGreaterThan(importanceAt(slow, at(24)).score);
});

test('what six origins tell leads for hours over what four have just told', () => {
  const told = (origins: number, hour: number) =>
    importanceParts(Array.from({ length: origins }, () => report({ firstSeen: at(hour) })));
  const score = (origins: number, hour: number) => importanceAt(told(origins, hour), at(24)).score;
  expect(score(6, 19)).toBeGreaterThan(score(4, 24));
  expect(score(6, 0)).toBeLessThan(score(4, 24));
});

test('a copy that comes late does not make a story fresh', () => {
  const parts = importanceParts([
    report({ origin: 'wire' }),
    report({ origin: 'wire', copyOf: 1, firstSeen: at(9) }),
  ]);
  expect(parts.newestAt).toEqual(at(0));
});

test('sorting by heat is sorting by importance but for the burst, at any hour', () => {
  const stories = [
    importanceParts([report(), report(), report()]),
    importanceParts([report({ firstSeen: at(20) })]),
    importanceParts([report({ firstSeen: at(5) }), report({ firstSeen: at(5), country: 'XB' })]),
  ];
  const byHeat = stories.toSorted((a, b) => heatOf(b) - heatOf(a));
  for (const hour of [21, 40, 400]) {
    const plain = (parts: (typeof stories)[number]) => {
      const { breadth, freshness } = importanceAt(parts, at(hour));
      return breadth.sum * freshness;
    };
    expect(stories.toSorted((a, b) => plain(b) - plain(a))).toEqual(byHeat);
  }
});
