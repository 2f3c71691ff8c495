import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveDate } from './date-resolve.ts';
import { findDates } from './dates.ts';
import { detectLanguage } from './detect.ts';
import { findNames } from './names.ts';
import { findNumbers } from './numbers.ts';
import { findQuotes } from './quotes.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { attributionOf } from './speakers.ts';

const languages = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'ru', 'ja', 'und', '', 'x-y'];
const pieces =
  '“ ” „ « » " \' ‘ ’ ( ) , . ! ? : - – / % € $ ° \n \n\n 3 10:30 1,200 1.2.3 40bn 2024 12. März said sagte a déclaré dijo Maria Lopez St. Dr. the der NATO (NATO) one half million between and to from yesterday last Friday old 34 years aged l’Italie é\u0301 😀 \ud800 \u0000 \u00a0 あ'.split(
    / (?=\S)/,
  );
const messyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom('', ' ', ' ')), { maxLength: 60 })
    .map((parts) => parts.flat().join('')),
);

function everySpan(text: string, language: string): Span[][] {
  const numbers = findNumbers(text, language);
  return [
    splitSentences(text, language),
    numbers,
    findDates(text, language),
    findNames(text, language),
    findQuotes(text, language),
  ];
}

describe('on any text', () => {
  test('spans are in order, do not overlap, and slice to what they say', () => {
    fc.assert(
      fc.property(messyText, fc.constantFrom(...languages), (text, language) => {
        for (const spans of everySpan(text, language)) {
          let last = 0;
          for (const span of spans) {
            expect(span.start).toBeGreaterThanOrEqual(last);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
            if ('text' in span) expect(text.slice(span.start, span.end)).toBe(span.text);
            last = span.end;
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  test('speakers, cues, counted nouns and resolved dates are sound', () => {
    fc.assert(
      fc.property(messyText, fc.constantFrom(...languages), (text, language) => {
        for (const { speaker, cue } of [...findQuotes(text, language), attributionOf(text, language)].filter(
          (found) => found !== null,
        )) {
          if (speaker) expect(text.slice(speaker.start, speaker.end)).toBe(speaker.text);
          if (cue) expect(cue.end).toBeLessThanOrEqual(text.length);
        }
        for (const { counted, value } of findNumbers(text, language)) {
          expect(value).not.toBeNaN();
          if (counted) expect(text.slice(counted.start, counted.end)).toMatch(/^\p{L}/u);
        }
        for (const date of findDates(text, language)) {
          const day = resolveDate(date, new Date('2026-11-25'));
          if (day) expect(day.start <= day.end).toBe(true);
        }
        detectLanguage(text, language);
      }),
      { numRuns: 1000 },
    );
  });
});

/** What a rule that looks back or ahead without bound would take hours over; the time limit of the test ends it. */
describe('a hundred thousand of a kind take no longer than many', () => {
  const many = 100_000;
  test.each([
    ['quotation marks', '"'],
    ['opening marks', '“'],
    ['opening guillemets', '« '],
    ['single marks', " '"],
    ['digits', '7'],
    ['figures', '1,200 '],
    ['groups of three', '123 '],
    ['numbers in words', 'twenty '],
    ['ranges', '3 to '],
    ['hyphens', '-'],
    ['capitals', 'A'],
    ['capitalised words', 'Maria '],
    ['initials', 'J. '],
    ['verbs of saying', 'said '],
    ['quotes with speakers', '“Go on,” Maria said. '],
    ['opened quotes on lines', '“Go on\n'],
    ['full stops', '.'],
    ['line breaks', '\n'],
    ['spaces', ' '],
    ['commas and names', 'Maria Lopez, '],
    ['acronyms in brackets', 'A B (AB) '],
    ['months', 'May '],
  ])(
    '%s',
    (_, unit) => {
      const text = unit.repeat(Math.ceil(many / unit.length));
      for (const language of ['en', 'de', 'fr']) everySpan(text, language);
      attributionOf(text, 'en');
    },
    20_000,
  );
});
