import { describe, expect, test } from 'vitest';
import { resolveDate, sameDate } from './date-resolve.ts';
import { findDates } from './dates.ts';

const wednesday = new Date('2026-11-25T09:00:00Z');
const resolved = (text: string, language: string, at = wednesday) => {
  const [date] = findDates(text, language);
  return date ? resolveDate(date, at) : undefined;
};

describe('dates are resolved from the day of the report', () => {
  test.each([
    ['He left yesterday.', 'en', '2026-11-24', 'day'],
    ['Er ging gestern.', 'de', '2026-11-24', 'day'],
    ['Il est parti hier.', 'fr', '2026-11-24', 'day'],
    ['Se fue ayer.', 'es', '2026-11-24', 'day'],
    ['She left on Friday.', 'en', '2026-11-20', 'day'],
    ['She will leave on Friday.', 'en', '2026-11-27', 'day'],
    ['It was in March 2024.', 'en', '2024-03-01', 'month'],
    ['Es war letzte Woche.', 'de', '2026-11-16', 'week'],
    ['It was on 3 January.', 'en', '2027-01-03', 'day'],
    ['It was on 3 November.', 'en', '2026-11-03', 'day'],
  ])('%s', (text, language, start, precision) => {
    expect(resolved(text, language)).toMatchObject({ start, precision });
  });

  test('two dates in a row do not share a word', () => {
    const found = ['la semaine dernière lundi', 'years last Friday'].flatMap((text) => findDates(text, 'fr'));
    expect(found.map(({ text, relative }) => [text, relative?.by ?? null])).toEqual([
      ['semaine dernière', -1],
      ['lundi', null],
      ['years last', -1],
      ['Friday', null],
    ]);
  });

  test('a day that no calendar has is null', () => {
    expect(resolved('It was on 31 February 2024.', 'en')).toBeNull();
  });

  test.each([
    ['She may march on.', 'en'],
    ['Am Morgen regnete es.', 'de'],
    ['Llovió por la mañana.', 'es'],
    ['The sun sat low.', 'en'],
  ])('words that only look like dates are left: %s', (text, language) => {
    expect(findDates(text, language)).toEqual([]);
  });
});

describe('sameDate', () => {
  const same = (one: string, other: string) => sameDate(findDates(one, 'en')[0]!, findDates(other, 'en')[0]!);
  test('the month counts, and what one of them leaves open does not', () => {
    expect(same('on 12 March', 'on 12 April')).toBe(false);
    expect(same('on 12 March', 'on 12 March 2024')).toBe(true);
    expect(same('in 2023', 'on 12 March 2024')).toBe(false);
  });
  test('relative words are compared by the days of their reports', () => {
    const yesterday = findDates('yesterday', 'en')[0]!;
    const tuesday = findDates('on Tuesday', 'en')[0]!;
    expect(sameDate(yesterday, tuesday, wednesday, wednesday)).toBe(true);
    expect(sameDate(yesterday, tuesday, wednesday, new Date('2026-11-30T09:00:00Z'))).toBe(true);
    expect(sameDate(yesterday, tuesday, wednesday, new Date('2026-11-20T09:00:00Z'))).toBe(false);
  });
});
