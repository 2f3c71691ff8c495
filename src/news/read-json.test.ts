import { describe, expect, test } from 'vitest';
import { readJsonObject } from './read-json.ts';

describe('the object in a reply', () => {
  test.each([
    ['alone', '{"a": 1}'],
    ['in a fence', '```json\n{"a": 1}\n```'],
    ['with remarks around it', 'Sure! Here {it} is: {"a": 1} I hope that helps }'],
    ['behind a byte-order mark', '\uFEFF{"a": 1}'],
    ['with a comma too many', '{"a": 1,}'],
    ['with a field nobody asked for', '{"a": 1, "b": {"c": []}}'],
    ['with a field twice', '{"a": 0, "a": 1}'],
  ])('is read %s', (_, reply) => expect(readJsonObject(reply)).toMatchObject({ a: 1 }));

  test('is read with raw line breaks in its strings', () => {
    expect(readJsonObject('{"a": "one\ntwo, }"}')).toEqual({ a: 'one\ntwo, }' });
  });

  test.each([
    ['cut off', '{"a": [1, 2'],
    ['too deep', `{"a": ${'['.repeat(10_000)}${']'.repeat(10_000)}}`],
    ['too long', `{"a": "${'x'.repeat(10_000_000)}"}`],
    ['with what is no number', '{"a": NaN}'],
    ['missing', 'I am sorry, I cannot do that.'],
  ])('is not read %s', (_, reply) => expect(readJsonObject(reply)).toBeUndefined());

  test('cannot reach for the prototype of objects', () => {
    const read = readJsonObject(
      '{"__proto__": {"spoiled": true}, "constructor": {"prototype": {"spoiled": 1}}, "a": 1}',
    );
    expect(read).toEqual({ a: 1 });
    expect('spoiled' in {}).toBe(false);
  });
});
