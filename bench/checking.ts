import { checkSentence, rules } from '../src/line/check/check.ts';
import { evidenceOf, oddsOf } from '../src/line/check/evidence.ts';
import { readingOf } from '../src/line/check/reading.ts';
import { bestThreshold, bigramShare, numbersAndNames } from './checking/peers.ts';
import { passagesOf, type Row, readRows, sentencesOf } from './checking/rows.ts';
import { scoresBy, scoresOf } from './checking/scores.ts';
import type { Bench } from './main.ts';

/**
 * The product's own check against people's verdicts: a summary passes when each of its sentences passes, held
 * against the whole source. Precision and recall are those of "not supported". The first figures are those of a
 * sentence in the text; under `headline` stand those of a headline, which is held to more, and under `careful` those of
 * the same rules with a measure of support that lets a word or two pass.
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
      careful: report(rows, rows.map(passesCarefully)),
      peers: peersOf(rows),
    };
  },
};

/** Whether all sentences pass. One that stands alone may go on from something; the first of several opens a text. */
function passesAs(row: Row, strict: boolean): boolean {
  const passages = passagesOf(row);
  const all = sentencesOf(row);
  return all.every((sentence, at) => {
    const opens = at === 0 && all.length > 1;
    return checkSentence(sentence, passages, rules, { opens, strict }) === null;
  });
}

/** The learnt odds alone in the place of the rule of support. */
function passesCarefully(row: Row): boolean {
  const passages = passagesOf(row);
  const others = rules.filter(([name]) => name !== 'support');
  const all = sentencesOf(row);
  return all.every((sentence, at) => {
    const evidence = evidenceOf(readingOf(sentence, passages));
    if (evidence && oddsOf(evidence) < carefulOdds) return false;
    return (
      checkSentence(sentence, passages, others, { opens: at === 0 && all.length > 1, strict: false }) === null
    );
  });
}

const carefulOdds = 0.45;

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
