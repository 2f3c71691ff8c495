import { describe, expect, test } from 'vitest';
import { findNumbers, type NumberMention, sameNumber } from './numbers.ts';

const only = (text: string, language = 'en'): NumberMention => {
  const found = findNumbers(text, language);
  expect(found.map((mention) => mention.text)).toHaveLength(1);
  return found[0]!;
};
const same = (one: string, other: string, language = 'en') =>
  sameNumber(only(one, language), only(other, language));

describe('kinds are told apart', () => {
  test.each([
    ['Der Prozess beginnt am 12. März.', 'de', 'date', 12],
    ['It opened at 10:30.', 'en', 'time', 630],
    ['Um 10.30 Uhr war alles vorbei.', 'de', 'time', 630],
    ['Nearly half a million came.', 'en', 'count', 500_000],
    ['It cost €40bn.', 'en', 'money', 4e10],
    ['A 34-year-old fled.', 'en', 'age', 34],
    ['Rates rose 0.25 percentage points.', 'en', 'points', 0.25],
    ['They won 3-1.', 'en', 'score', 3],
    ['Il faisait -5 °C.', 'fr', 'measure', -5],
    ['Lo condenaron a diez años de prisión.', 'es', 'duration', 10],
    ['Sie lebt auf der Linie 7.', 'de', 'label', 7],
  ] as const)('%s', (text, language, kind, value) => {
    expect(only(text, language)).toMatchObject({ kind, value });
  });

  test('"ten" is not found in 10:30, nor is a number inside a word or an address', () => {
    expect(findNumbers('See https://example.org/2024/10 often, sevenfold.', 'en')).toEqual([]);
    expect(only('At 10:30 it began.').text).toBe('10:30');
  });

  test('a change from one number to another is two numbers, a span between them is one', () => {
    expect(findNumbers('It rose from 3% to 5%.', 'en')).toHaveLength(2);
    expect(findNumbers('It fell 4 percent to $12.', 'en')).toHaveLength(2);
    expect(only('Between 3 and 5 people came.')).toMatchObject({ value: 3, second: 5 });
    expect(only('Zwischen 3 und 5 Menschen kamen.', 'de')).toMatchObject({ value: 3, second: 5 });
  });

  test('marks of thousands and decimals are read by the custom of the language', () => {
    expect(only('Es waren 1.500 Gäste.', 'de').value).toBe(1500);
    expect(only('It grew by 1.500 points.').value).toBe(1.5);
    expect(only('Il y a 1 234,5 mots.', 'fr').value).toBe(1234.5);
    expect(only('Hay 3,800 casas.', 'es').value).toBe(3800);
  });
});

describe('what a number goes with', () => {
  test('the noun it counts is a span of the text', () => {
    const text = 'At least 12 more civilians were killed.';
    const { counted, about } = only(text);
    expect(text.slice(counted!.start, counted!.end)).toBe('civilians');
    expect(about).toBe('at-least');
  });
});

describe('sameNumber', () => {
  test.each([
    ['1,312,400 people', '1.3 million people'],
    ['950,000 people', 'a million people'],
    ['a third of them', '33 percent of them'],
    ['hundreds of people', '450 people'],
    ['a dozen cars', '12 cars'],
    ['They won 3-1.', 'They lost 1-3.'],
    ['It began at 9pm.', 'It began at 21:00.'],
    ['for 48 hours', 'for two days'],
    ['on 12 March 2024', 'on March 12'],
    ['up to 44 miners', 'between 41 and 44 miners'],
  ])('%s is %s', (one, other) => expect(same(one, other)).toBe(true));

  test.each([
    ['on 12 March', 'on 12 April'],
    ['€40bn', '$40bn'],
    ['12 percent', '12 percentage points'],
    ['three days', 'three hours'],
    ['41 people', '44 people'],
    ['500,000 people', 'a million people'],
    ['a 34-year-old', '34%'],
    ['hundreds of people', '5 people'],
    ['in 2019', '2,019 people in total'],
  ])('%s is not %s', (one, other) => {
    const [first] = findNumbers(one, 'en');
    const [second] = findNumbers(other, 'en');
    if (one.includes('2019')) expect(first!.kind).not.toBe(second!.kind);
    else expect(sameNumber(first!, second!)).toBe(false);
  });
});
