import { expect, test } from 'vitest';
import { Frequencies } from './frequencies.ts';
import { HeldTrace } from './held-trace.ts';
import { inTitle, isPair, type Trace } from './trace.ts';

const bucket = 4711 << 10;
const word = (bucket | inTitle) >>> 0;
const pair = (bucket | inTitle | isPair) >>> 0;
const of = (...terms: number[]): Trace => Uint32Array.from(terms);

test('a word and a pair of words in one bucket are two terms: neither is shared as the other, nor makes it common', () => {
  const frequencies = new Frequencies();
  for (let report = 0; report < 40; report += 1) frequencies.add(of(pair), 2);
  expect(frequencies.idf(word, frequencies.logTotal)).toBeGreaterThan(4);
  expect(frequencies.idf(pair, frequencies.logTotal)).toBeLessThan(1);
  const held = new HeldTrace();
  expect(held.hold(of(word)).sharedWith(of(pair), frequencies).terms).toBe(0);
  expect(held.hold(of(word, pair)).sharedWith(of(word), frequencies).words).toBeGreaterThan(0);
});

test('what is shared is found wherever it stands, and nothing else', () => {
  const frequencies = new Frequencies();
  // They fall on eight slots, so that most are found behind their own.
  const numbers = Array.from({ length: 300 }, (_, at) => ((100 + at * 512) << 10) >>> 0);
  const held = new HeldTrace().hold(Uint32Array.from(numbers));
  for (const [at, term] of numbers.entries()) {
    expect(held.sharedWith(of(term), frequencies).telling).toBeGreaterThan(0);
    expect(held.sharedWith(of((term + (1 << 10)) >>> 0), frequencies).telling).toBe(0);
    expect(held.sharedWith(Uint32Array.from(numbers.slice(0, at)), frequencies).telling > 0).toBe(at > 0);
  }
});
