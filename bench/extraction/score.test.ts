import { expect, test } from 'vitest';
import { shingleScore, wordF1 } from './score.ts';

test('the same text scores one by both measures', () => {
  const page = { text: 'The river rose by two metres.', truth: 'The river rose by two metres' };
  expect(shingleScore([page])).toEqual({ precision: 1, recall: 1, f1: 1 });
  expect(wordF1(page.text, page.truth)).toBe(1);
});

test('shingles punish words out of order, words alone do not', () => {
  const page = { text: 'metres two by rose river the', truth: 'the river rose by two metres' };
  expect(shingleScore([page]).f1).toBe(0);
  expect(wordF1(page.text, page.truth)).toBe(1);
});

test('precision leaves out pages that nothing was extracted from, recall counts them', () => {
  const score = shingleScore([
    { text: 'one two three four', truth: 'one two three four' },
    { text: '', truth: 'five six seven eight nine' },
  ]);
  expect(score.precision).toBe(1);
  expect(score.recall).toBe(0.5);
});

test('a long page weighs no more than a short one', () => {
  const long = Array.from({ length: 400 }, (_, at) => `w${at}`).join(' ');
  const score = shingleScore([
    { text: long, truth: long },
    { text: 'a b c d', truth: 'e f g h' },
  ]);
  expect(score.precision).toBe(0.5);
  expect(score.recall).toBe(0.5);
});

test('shingles keep letter case and words do not, as their benchmarks have it', () => {
  const page = { text: 'NINE DIED IN MORLAND', truth: 'nine died in Morland' };
  expect(shingleScore([page]).f1).toBe(0);
  expect(wordF1(page.text, page.truth)).toBe(1);
});
