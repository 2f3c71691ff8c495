import fc from 'fast-check';
import { expect, test } from 'vitest';
import { claimDate } from './claimed-date.ts';
import { readDate } from './read-date.ts';

test.each([
  // RFC 822 and its abuses
  ['Tue, 10 Mar 2026 14:05:09 GMT', '2026-03-10T14:05:09Z', 'second'],
  ['Tue, 10 Mar 2026 14:05 +0200', '2026-03-10T12:05:00Z', 'minute'],
  ['10 Mar 26 14:05:09 EST', '2026-03-10T19:05:09Z', 'second'],
  ['Tuesday, 10 March 2026 14:05:09 BST', '2026-03-10T13:05:09Z', 'second'],
  ['Tue, Mar 10 2026 14:05:09 PDT', '2026-03-10T21:05:09Z', 'second'],
  ['Tue,10 Mar 2026 14:05:09 +05:30', '2026-03-10T08:35:09Z', 'second'],
  ['Mar 10, 2026 2:05 p.m. ET', '2026-03-10T19:05:00Z', 'minute'],
  ['Tue, 10 Mar 2026 14:05:09 GMT+0100 (CET)', '2026-03-10T13:05:09Z', 'second'],
  ['Tue, 10 Mar 2026 00:00:00 GMT', '2026-03-10T00:00:00Z', 'day'],
  ['Mon, 9 Mar 2026 24:00:00 GMT', '2026-03-10T00:00:00Z', 'second'],
  ['10-Mar-2026', '2026-03-10T00:00:00Z', 'day'],
  // ISO 8601, W3C and the way databases write it
  ['2026-03-10T14:05:09Z', '2026-03-10T14:05:09Z', 'second'],
  ['2026-03-10T14:05:09.123456-05:00', '2026-03-10T19:05:09.123Z', 'second'],
  ['2026-03-10T14:05+0100', '2026-03-10T13:05:00Z', 'minute'],
  ['2026-03-10 14:05:09.0', '2026-03-10T14:05:09Z', 'second'],
  ['2026-03-10', '2026-03-10T00:00:00Z', 'day'],
  ['20260310T140509Z', '2026-03-10T14:05:09Z', 'second'],
  ['20260310', '2026-03-10T00:00:00Z', 'day'],
  ['Tue, 2026/03/10 14:05:09 EDT', '2026-03-10T18:05:09Z', 'second'],
  // asctime
  ['Tue Mar 10 14:05:09 2026', '2026-03-10T14:05:09Z', 'second'],
  ['Tue Mar  3 14:05:09 PST 2026', '2026-03-03T22:05:09Z', 'second'],
  // numbers alone
  ['10.03.2026 14:05', '2026-03-10T14:05:00Z', 'minute'],
  ['10/03/2026 14:05:09', '2026-03-10T14:05:09Z', 'second'],
  ['3/10/2026 2:05:09 PM', '2026-03-10T14:05:09Z', 'second'],
  ['03/25/2026 14:05', '2026-03-25T14:05:00Z', 'minute'],
  // other languages and scripts
  ['Τρι, 10 Μαρ 2026 14:05:09 EET', '2026-03-10T12:05:09Z', 'second'],
  ['Κυρ, 12 Ιούλ 2026 12:00:00 EST', '2026-07-12T17:00:00Z', 'second'],
  ['2026-július-13T9:15-05:00', '2026-07-13T14:15:00Z', 'minute'],
  ['2026년 3월 10일  오후 02:05:09', '2026-03-10T14:05:09Z', 'second'],
  ['2026-03-10 오전 02:05:09', '2026-03-10T02:05:09Z', 'second'],
  ['2026年03月10日 14時05分', '2026-03-10T14:05:00Z', 'minute'],
  ['2026年3月10日 下午2:05', '2026-03-10T14:05:00Z', 'minute'],
  ['mar., 10 févr. 2026 14:05:09 +0100', '2026-02-10T13:05:09Z', 'second'],
  ['Di, 10 Mär 2026 14:05:09 +0100', '2026-03-10T13:05:09Z', 'second'],
  ['martes, 10 de marzo de 2026, 14:05', '2026-03-10T14:05:00Z', 'minute'],
  ['10 марта 2026 г. 14:05 MSK', '2026-03-10T11:05:00Z', 'minute'],
  ['10 Şubat 2026 14:05', '2026-02-10T14:05:00Z', 'minute'],
  ['١٠ مارس ٢٠٢٦ 14:05', '2026-03-10T14:05:00Z', 'minute'],
  ['10 mrt 2026', '2026-03-10T00:00:00Z', 'day'],
] as const)('%s is read', (text, expected, precision) => {
  expect(readDate(text)).toEqual({ time: Date.parse(expected), precision });
});

test.each(['', 'yesterday', 'Mar 2026', '2026', '2026-13-40', 'Tue, 99 Foo 2026', '14:05', '0', '-1'])(
  '%j tells no day',
  (text) => {
    expect(readDate(text)).toBeNull();
  },
);

test('no text breaks it, and it reads what JavaScript writes', () => {
  const sensible = fc.date({ min: new Date(0), max: new Date('2100-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(sensible, (date) => {
      const seconds = Math.trunc(date.getTime() / 1000) * 1000;
      expect(readDate(date.toISOString())!.time).toBe(date.getTime());
      expect(readDate(date.toUTCString())!.time).toBe(seconds);
    }),
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
      const date = claimDate(text, new Date('2026-03-10T00:00:00Z'));
      expect(date === null || !Number.isNaN(date.at.getTime())).toBe(true);
    }),
  );
});
