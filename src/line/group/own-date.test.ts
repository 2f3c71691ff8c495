import { expect, test } from 'vitest';
import { withoutOwnDate } from './own-date.ts';
import { traceOf } from './trace.ts';

const at = new Date('2020-04-26T21:00:00Z');

test('the day on which a piece came out goes, with the hour after it', () => {
  expect(withoutOwnDate('April 27, 2020 5:00 AM The ship left port.', 'en', at)).toBe(' The ship left port.');
  expect(withoutOwnDate('Best of cartoons, April 26, 2020', 'en', at)).toBe('Best of cartoons, ');
  expect(withoutOwnDate('Stand: 26. April 2020, 21:00 Das Schiff', 'de', at)).toBe('Stand: Das Schiff');
});

test('a date that the piece speaks of stays', () => {
  const told = 'On April 26, 1986 the reactor of Chernobyl burnt';
  expect(withoutOwnDate(told, 'en', at)).toBe(told);
  expect(withoutOwnDate('Vote on 3 November 2020', 'en', at)).toBe('Vote on 3 November 2020');
  expect(withoutOwnDate('Top 40 of 1999', 'en', at)).toBe('Top 40 of 1999');
});

test('a trace holds neither the day on which its report came out nor addresses', () => {
  const plain = traceOf(
    'Best of cartoons',
    'Best of cartoons\n\nOur artists on the news of the day.',
    'en',
    at,
  );
  const dated = traceOf(
    'Best of cartoons, April 26, 2020',
    'Best of cartoons, April 26, 2020\n\nApril 27, 2020 5:00 AM Our artists on the news of the day. https://x.example/abc',
    'en',
    at,
  );
  expect(dated).toEqual(plain);
});
