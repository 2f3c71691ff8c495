import { checkSentence, rules } from '../src/line/check/check.ts';
import { bestThreshold, bigramShare, numbersAndNames } from './checking/peers.ts';
import { passagesOf, type Row, readRows, repeatsOf, sentencesOf } from './checking/rows.ts';
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
    const start = performance.now();
    const passes = rows.map((row) => passesAs(row, false));
    const seconds = (performance.now() - start) / 1000;
    const sentences = rows.reduce((sum, row) => sum + sentencesOf(row).length, 0);
    return {
      ...report(rows, passes),
      sentencesPerSecond: sentences / seconds,
      headline: report(
        rows,
        rows.map((row) => passesAs(row, true)),
      ),
      peers: peersOf(rows),
    };
  },
};

/** Whether all sentences pass. One that stands alone may go on from something; the first of several opens a text. */
function passesAs(row: Row, strict: boolean): boolean {
  const passages = passagesOf(row);
  const all = sentencesOf(row);
  const repeats = repeatsOf(row);
  return all.every((sentence, at) => {
    const opens = at === 0 && all.length > 1;
    return checkSentence(sentence, passages, rules, { opens, strict, repeats }) === null;
  });
}

function report(rows: Row[], passes: boolean[]): Record<string, unknown> {
  return {
    all: scoresOf(rows, passes),
    sets: scoresBy(rows, passes, (row) => row.set),
    groups: scoresBy(rows, passes, (row) => row.set.split('-')[0]!),
    kinds: scoresBy(rows, passes, (row) => row.kind ?? 'not told'),
  };
}

function peersOf(rows: Row[]): Record<string, unknown> {
  const shares = rows.map(bigramShare);
  const threshold = bestThreshold(rows, shares);
  return {
    'numbers and names only': report(rows, rows.map(numbersAndNames)),
    'bigram overlap': {
      threshold,
      ...report(
        rows,
        shares.map((share) => share >= threshold),
      ),
    },
  };
}
