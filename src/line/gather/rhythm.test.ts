import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxAgeSeconds, nextPoll, type PollHistory } from './rhythm.ts';

const now = new Date('2026-05-05T09:30:00Z');
const quiet: PollHistory = {
  now,
  lastStatus: 200,
  failures: 0,
  itemTimes: [],
  ttlMinutes: null,
  skipHours: [],
  skipDays: [],
  maxAgeSeconds: null,
  retryAfterSeconds: null,
};
const seconds = (change: Partial<PollHistory>) => nextPoll({ ...quiet, ...change }).seconds;
/** Items so many minutes apart, the newest now. */
const every = (minutes: number) =>
  Array.from({ length: 20 }, (_, at) => new Date(now.getTime() - at * minutes * 60_000));

describe('after a success', () => {
  test('a feed is asked twice as often as it brings news, within five minutes and a day', () => {
    expect(seconds({ itemTimes: every(60) })).toBe(1_800);
    expect(seconds({ itemTimes: every(2) })).toBe(300);
    expect(seconds({ itemTimes: every(7 * 1_440) })).toBe(86_400);
    expect(seconds({})).toBe(3_600);
  });

  test('ttl and Cache-Control make it later and never sooner', () => {
    const itemTimes = every(60);
    expect(seconds({ itemTimes, ttlMinutes: 120 })).toBe(7_200);
    expect(seconds({ itemTimes, ttlMinutes: 1 })).toBe(1_800);
    expect(seconds({ itemTimes, maxAgeSeconds: 5_000 })).toBe(5_000);
    expect(seconds({ itemTimes, ttlMinutes: 100_000 })).toBe(86_400);
  });

  test('hours and days that the feed asks to skip are skipped, in GMT', () => {
    // 10:00 to 12:59 are skipped: half past nine and an hour is at one o'clock.
    expect(seconds({ skipHours: [10, 11, 12] })).toBe(3.5 * 3_600);
    // The fifth of May 2026 is a Tuesday.
    expect(seconds({ skipDays: [2, 3] })).toBe(38.5 * 3_600);
    expect(seconds({ skipDays: [2], skipHours: [0, 1] })).toBe(16.5 * 3_600);
    expect(seconds({ skipHours: Array.from({ length: 24 }, (_, at) => at) })).toBe(3_600);
    expect(seconds({ skipDays: [0, 1, 2, 3, 4, 5, 6] })).toBe(3_600);
  });
});

describe('after failures', () => {
  test('the pause doubles up to a day, and never ends', () => {
    const pauses = [1, 2, 3, 9, 10, 1_000].map((failures) => seconds({ failures, lastStatus: 500 }));
    expect(pauses).toEqual([300, 600, 1_200, 76_800, 86_400, 86_400]);
    expect(nextPoll({ ...quiet, failures: 3, lastStatus: 500 }).why).toMatch(/3 times in a row.*status 500/);
  });

  test.each([429, 503])('%i waits as long as Retry-After asks, up to a day', (lastStatus) => {
    expect(seconds({ failures: 1, lastStatus, retryAfterSeconds: 5_000 })).toBe(5_000);
    expect(seconds({ failures: 1, lastStatus, retryAfterSeconds: 604_800 })).toBe(86_400);
    expect(seconds({ failures: 1, lastStatus, retryAfterSeconds: 1 })).toBe(900);
  });

  test('410 ends it, with the reason', () => {
    expect(nextPoll({ ...quiet, failures: 1, lastStatus: 410, retryAfterSeconds: 5 })).toEqual({
      seconds: null,
      why: 'The outlet says that this feed is gone (410).',
    });
  });
});

test('whatever the history, a feed is asked again within eight days and not within five minutes', () => {
  const history = fc.record({
    now: fc.constant(now),
    lastStatus: fc.option(fc.integer({ min: 100, max: 599 }).filter((status) => status !== 410)),
    failures: fc.nat(2_000),
    itemTimes: fc.array(fc.date(), { maxLength: 60 }),
    ttlMinutes: fc.option(fc.nat(1_000_000)),
    skipHours: fc.uniqueArray(fc.integer({ min: 0, max: 23 })),
    skipDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 })),
    maxAgeSeconds: fc.option(fc.nat()),
    retryAfterSeconds: fc.option(fc.nat()),
  });
  fc.assert(
    fc.property(history, (each) => {
      const next = nextPoll(each).seconds!;
      expect(next).toBeGreaterThanOrEqual(300);
      expect(next).toBeLessThanOrEqual(8 * 86_400);
    }),
  );
});

test('max-age is read less the age, and not where nothing may be kept', () => {
  expect(maxAgeSeconds('public, max-age=600', '100')).toBe(500);
  expect(maxAgeSeconds('max-age="60"', null)).toBe(60);
  expect(maxAgeSeconds('no-store, max-age=600', null)).toBeNull();
  expect(maxAgeSeconds('max-age=soon', null)).toBeNull();
  expect(maxAgeSeconds(null, '5')).toBeNull();
});
