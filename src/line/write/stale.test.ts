import { describe, expect, it } from 'vitest';
import { witnessesOf } from './candidates.ts';
import { countFacts } from './count-facts.ts';
import { madeUpReport } from './fixture.ts';
import { givesToll, isStale, wentOn } from './stale.ts';

const noon = Date.UTC(2026, 2, 3, 12);
const hour = 3_600_000;
const report = (id: number, outlet: string, toll: string, later = 0) =>
  madeUpReport(
    id,
    outlet,
    'Ferry sinks',
    `${toll} people were killed when the ferry Nordlys sank off Port Amsel.`,
    new Date(noon + later * hour),
  );
const body = (each: ReturnType<typeof report>) => witnessesOf(each).find(({ position }) => position === 1)!;

describe('a figure', () => {
  const early = report(1, 'Herald', 'Seven');
  const late = report(2, 'Courier', 'Eleven', 5);
  const facts = countFacts([early, late].flatMap(witnessesOf), []);
  it('that a later one took the place of is past, and is not the toll', () => {
    expect(isStale(body(early), facts)).toBe(true);
    expect(isStale(body(late), facts)).toBe(false);
  });
  it('on which origins differ at one moment is not past', () => {
    const now = report(3, 'Courier', 'Eleven');
    const differing = countFacts([early, now].flatMap(witnessesOf), []);
    expect([early, now].map((each) => isStale(body(each), differing))).toEqual([false, false]);
  });
  it('opens the article when two origins agree on it', () => {
    expect(givesToll(body(late), facts)).toBe(false);
    const agreed = countFacts([early, late, report(4, 'Mail', 'Eleven', 6)].flatMap(witnessesOf), []);
    expect(givesToll(body(late), agreed)).toBe(true);
    expect(givesToll(body(early), agreed)).toBe(false);
  });
  it('of another thing is neither', () => {
    const other = madeUpReport(
      5,
      'Star',
      'Ferry',
      'Divers searched for 12 lorries off Port Amsel.',
      new Date(noon),
    );
    expect(isStale(body(other), facts)).toBe(false);
  });
});

describe('what is still going on', () => {
  const words = '“We are still pulling people out of the hull,” the coast guard said.';
  const told = (id: number, body: string, later: number) =>
    madeUpReport(id, `Outlet ${id}`, 'Ferry sinks', body, new Date(noon + later * hour));
  const morning = told(1, words, 0);
  it('is past when the newest report came hours later', () => {
    expect(wentOn(body(morning), [morning, told(2, 'All are ashore.', 5)])).toBe(true);
    expect(wentOn(body(morning), [morning, told(2, 'All are ashore.', 1)])).toBe(false);
  });
  it('is as old as the first version that has its words', () => {
    const again = told(1, words, 5);
    expect(wentOn(body(again), [again])).toBe(false);
    expect(wentOn(body(again), [again, morning])).toBe(true);
  });
  it('does not end what is no more than so', () => {
    const yet = told(1, 'The election on Amsel is still six months away for the coast guard.', 0);
    expect(wentOn(body(yet), [yet, told(2, 'All are ashore.', 5)])).toBe(false);
  });
});
