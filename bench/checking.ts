import { failureIn, rules } from '../src/line/check/check.ts';
import { bestThreshold, bigramShare, numbersAndNames } from './checking/peers.ts';
import { type Row, readingsOf, readRows, sentencesOf } from './checking/rows.ts';
import { scoresBy, scoresOf } from './checking/scores.ts';
import type { Bench } from './main.ts';

/**
 * The product's own check against people's verdicts: a summary passes when each of its sentences passes, held
 * against the whole source. Precision and recall are those of "not supported". The first figures are those of a
 * sentence in the text, as the press runs it; under `headline` stand those of a headline, which is held to more.
 */
export const bench: Bench = {
  about: 'the check against the verdicts of people: --data <file.jsonl> [--limit <rows>]',
  options: { data: { type: 'string' }, limit: { type: 'string' } },
  async measure(values) {
    if (typeof values.data !== 'string') throw new Error('Say which file: --data <file.jsonl>.');
    const rows = readRows(values.data).slice(0, Number(values.limit ?? Number.POSITIVE_INFINITY));
    const sentences = rows.reduce((sum, row) => sum + sentencesOf(row).length, 0);
    const checked = timed(rows, sentences, (row) => passesAs(row, false));
    return {
      ...report(rows, checked.told),
      sentencesPerSecond: checked.perSecond,
      headline: report(
        rows,
        rows.map((row) => passesAs(row, true)),
      ),
      peers: peersOf(rows, sentences),
    };
  },
};

function passesAs(row: Row, strict: boolean): boolean {
  return readingsOf(row, strict).every(
    ({ reading, standing }) => failureIn(reading, rules, standing) === null,
  );
}

function report(rows: Row[], passes: boolean[]): Record<string, unknown> {
  return {
    all: scoresOf(rows, passes),
    sets: scoresBy(rows, passes, (row) => row.set),
    groups: scoresBy(rows, passes, (row) => row.set.split('-')[0]!),
    kinds: scoresBy(rows, passes, (row) => row.kind ?? 'not told'),
  };
}

/** What is told of each row, and how many sentences a second it took. */
function timed<Told>(
  rows: Row[],
  sentences: number,
  tell: (row: Row) => Told,
): { told: Told[]; perSecond: number } {
  const start = performance.now();
  const told = rows.map(tell);
  return { told, perSecond: (1000 * sentences) / (performance.now() - start) };
}

function peersOf(rows: Row[], sentences: number): Record<string, unknown> {
  const named = timed(rows, sentences, numbersAndNames);
  const bigrams = timed(rows, sentences, bigramShare);
  const shares = bigrams.told;
  const threshold = bestThreshold(rows, shares);
  return {
    'numbers and names only': { ...report(rows, named.told), sentencesPerSecond: named.perSecond },
    'bigram overlap': {
      threshold,
      ...report(
        rows,
        shares.map((share) => share >= threshold),
      ),
      sentencesPerSecond: bigrams.perSecond,
    },
  };
}
