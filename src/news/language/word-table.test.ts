import { expect, test } from 'vitest';
import { WordTable } from './word-table.ts';

const unitsOf = (text: string) => Uint16Array.from(text, (unit) => unit.charCodeAt(0));

test('words of one hash, and words that begin alike, are told apart', () => {
  const table = new WordTable<string>();
  const units = unitsOf('rain rains train');
  table.add(units, 0, 4, 7, 'rain');
  table.add(units, 5, 10, 7, 'rains');
  expect(table.find(units, 0, 4, 7)).toBe('rain');
  expect(table.find(units, 5, 10, 7)).toBe('rains');
  expect(table.find(units, 12, 16, 7)).toBe('rain');
  expect(table.find(units, 11, 16, 7)).toBeUndefined();
  expect(table.find(units, 0, 4, -7)).toBeUndefined();
});

test('however many words there are, the last one is found, and the table is emptied instead of growing', () => {
  const table = new WordTable<number>();
  const words = Array.from({ length: 100_001 }, (_, place) => unitsOf(`word${place}`));
  for (const [place, word] of words.entries()) {
    table.add(word, 0, word.length, place, place);
    expect(table.find(word, 0, word.length, place)).toBe(place);
  }
  expect(table.find(words[0]!, 0, words[0]!.length, 0)).toBeUndefined();
  const long = new Uint16Array(3_000_000).fill(97);
  for (const length of [3_000_000, 2_000_000]) {
    table.add(long, 0, length, 1, length);
    expect(table.find(long, 0, length, 1)).toBe(length);
  }
  expect(table.find(long, 0, 3_000_000, 1)).toBeUndefined();
});
