import { expect, test } from 'vitest';
import { coefficients } from './coefficients.ts';
import { Frequencies } from './frequencies.ts';
import { HeldTrace } from './held-trace.ts';
import { compare, featureNames, weigh, weighings } from './pair.ts';
import { traceOf, weekdaysIn } from './trace.ts';

const monday = 1;
const tuesday = 2;

test('a trace tells which weekdays its report names, in whatever language', () => {
  expect(weekdaysIn(traceOf('Strike begins', 'Strike begins\n\nTrains stood still on Tuesday.', 'en'))).toBe(
    tuesday,
  );
  expect(weekdaysIn(traceOf('Streik', 'Streik\n\nSeit Montag und am Dienstag fuhr nichts.', 'de'))).toBe(
    monday | tuesday,
  );
  expect(weekdaysIn(traceOf('Grève', 'Grève\n\nRien ne roulait mardi.', 'fr'))).toBe(tuesday);
});

test('words that only look like short names of weekdays are none', () => {
  expect(weekdaysIn(traceOf('He sat in the sun', 'He sat in the sun\n\nThe mon was late.', 'en'))).toBe(0);
});

test('only weekdays of which none is shared speak against one event', () => {
  const frequencies = new Frequencies();
  const [first, same, other, none] = ['on Monday', 'on Monday and Tuesday', 'on Thursday', 'at last'].map(
    (day) => {
      const trace = traceOf(
        'Ferry Aurora runs aground',
        `The ferry Aurora ran aground off Skell ${day}.`,
        'en',
      );
      frequencies.add(trace, 2);
      return trace;
    },
  );
  for (let count = 0; count < 200; count += 1) frequencies.add(traceOf('', `Piece ${count}`, 'en'), 2);
  const against = (trace: typeof first) => {
    const weights = [first!, trace!].map((each) => {
      const own = new Float32Array(Object.keys(weighings).length);
      weigh(each, frequencies, own);
      return own;
    }) as [Float32Array, Float32Array];
    const features = new Float64Array(featureNames.length);
    const held = new HeldTrace().hold(first!);
    compare(held, trace!, weights, frequencies, { days: 0, crowd: 200, oneOutlet: false }, features);
    return features[featureNames.indexOf('weekdays')];
  };
  expect([same, other, none].map(against)).toEqual([0, 1, 0]);
  expect(coefficients.dated.weekdays).toBeLessThan(0);
});
