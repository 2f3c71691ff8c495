import { expect, test } from 'vitest';
import { chooseBriefs } from './paper-edition.ts';

const briefs = (outlets: string) =>
  [...outlets].map((leadOutlet, place) => ({ slug: `${leadOutlet}${place}`, leadOutlet }));
const chosen = (outlets: string) =>
  chooseBriefs(briefs(outlets))
    .map(({ slug }) => slug)
    .join(' ');

test('an outlet that publishes forty at once does not take all the room of the briefs', () => {
  expect(chosen(`${'a'.repeat(40)}bccc${'a'.repeat(20)}defghij`)).toBe(
    'a0 a1 b40 c41 c42 d64 e65 f66 g67 h68 i69 j70',
  );
});

test('where there are too few other outlets the newest fill the room, and the order stays by time', () => {
  expect(chosen(`${'a'.repeat(13)}b`)).toBe('a0 a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 b13');
  expect(chosen('ab')).toBe('a0 b1');
  expect(chosen('')).toBe('');
});
