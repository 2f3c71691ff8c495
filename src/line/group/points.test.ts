import { expect, test } from 'vitest';
import { isPair, isProper, type Trace, traceOf } from './trace.ts';

function bucketsOf(trace: Trace, flag: number): Set<number> {
  return new Set([...trace].filter((term) => (term & flag) !== 0).map((term) => term >>> 10));
}

test('initials are one word, with points or without', () => {
  const pointed = traceOf('F.D.A. warns of a drug', 'The F.D.A. and the U.N. met.', 'en');
  expect(pointed).toEqual(traceOf('FDA warns of a drug', 'The FDA and the UN met.', 'en'));
});

test('the full stop of a title or of an initial ends no sentence', () => {
  const names = (text: string) => bucketsOf(traceOf('A doctor', `He met ${text} there.`, 'en'), isProper);
  const breen = names('Lorna Breen');
  expect(breen.size).toBe(2);
  expect([...breen].every((name) => names('Dr. Lorna M. Breen').has(name))).toBe(true);
  // Nor does it part what stands in a row.
  const pairs = (text: string) => bucketsOf(traceOf('A doctor', text, 'en'), isPair);
  expect(pairs('It was Gov. Breen today')).toEqual(pairs('It was Gov Breen today'));
  // That of another word does, and a capital behind it names nobody.
  expect(names('nobody. Breen was')).toEqual(new Set());
});
