import { rules } from '../../src/line/check/check.ts';
import { evidenceOf } from '../../src/line/check/evidence.ts';
import { readingOf } from '../../src/line/check/reading.ts';
import type { DraftSentence } from '../../src/news/draft.ts';
import type { Bench } from '../main.ts';
import { passagesOf, type Row, readRows, sentencesOf } from './rows.ts';
import { scoresBy, scoresOf } from './scores.ts';

/** One summary: what was counted of each sentence, and whether a rule other than support has failed one. */
interface Example {
  row: Row;
  sentences: number[][];
  failed: boolean;
}

/** Weights of `fit` and `unknown`, and the base. */
type Weights = [number, number, number];

/**
 * Learns the weights of `src/line/check/support.ts` from summaries that pass all other rules. A summary is supported
 * when all its sentences are, so its likelihood is the product of theirs; every set counts alike, and in it both
 * verdicts. Printed beside them: each group of sets by weights that were learnt on the others.
 */
export const bench: Bench = {
  about: 'the weights of the check’s support rule: --data <file.jsonl>',
  options: { data: { type: 'string' } },
  async measure(values) {
    if (typeof values.data !== 'string') throw new Error('Say which file: --data <file.jsonl>.');
    const examples = readRows(values.data).map(exampleOf);
    const [fit, unknown, base] = learn(examples.filter(({ failed }) => !failed));
    return {
      weights: { fit, unknown, base },
      curve: curveOf(examples, [fit, unknown, base]),
      heldOut: heldOut(examples),
    };
  },
};

function exampleOf(row: Row): Example {
  const passages = passagesOf(row);
  const all = sentencesOf(row);
  const others = rules.filter(([name]) => name !== 'support');
  const fails = (sentence: DraftSentence, at: number) => {
    const reading = readingOf(sentence, passages);
    return others.some(
      ([, rule]) => rule(reading, { opens: at === 0 && all.length > 1, strict: false }) !== null,
    );
  };
  const sentences = all.map((sentence) => {
    const evidence = evidenceOf(readingOf(sentence, passages));
    return evidence ? [evidence.fit, evidence.unknown, 1] : [1, 0, 1];
  });
  return { row, sentences, failed: all.some(fails) };
}

/** Gradient descent on the likelihood of people's verdicts, with a little decay. */
function learn(examples: Example[]): Weights {
  const weights: Weights = [0, 0, 0];
  const classes = new Map<string, number>();
  for (const { row } of examples) classes.set(classOf(row), (classes.get(classOf(row)) ?? 0) + 1);
  for (let round = 0; round < 4000; round++) {
    const gradient = [0, 0, 0];
    for (const { row, sentences } of examples) {
      const chances = sentences.map((counted) => 1 / (1 + Math.exp(-oddsOf(counted, weights))));
      const all = chances.reduce((product, chance) => product * chance, 1);
      const pull =
        (row.supported ? 1 : -all / Math.max(1e-6, 1 - all)) / classes.get(classOf(row))! / classes.size;
      sentences.forEach((counted, at) => {
        counted.forEach((value, place) => {
          gradient[place]! += pull * (1 - chances[at]!) * value;
        });
      });
    }
    for (const place of [0, 1, 2] as const)
      weights[place] += gradient[place]! - (place < 2 ? 0.0003 * weights[place] : 0);
  }
  return weights;
}

function classOf(row: Row): string {
  return `${row.set} ${row.supported}`;
}

function oddsOf(counted: number[], weights: Weights): number {
  return counted.reduce((sum, value, place) => sum + value * weights[place]!, 0);
}

/** Precision and recall of "not supported", and balanced accuracy, by what a sentence has to reach. */
function curveOf(examples: Example[], weights: Weights): Record<string, unknown> {
  const points = [0.2, 0.3, 0.4, 0.45, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.2];
  return Object.fromEntries(points.map((least) => [least, judged(examples, weights, least)]));
}

function heldOut(examples: Example[]): Record<string, unknown> {
  const groupOf = ({ row }: Example) => row.set.split('-')[0]!;
  const groups = [...new Set(examples.map(groupOf))];
  return Object.fromEntries(
    groups.map((group) => {
      const weights = learn(examples.filter((example) => groupOf(example) !== group && !example.failed));
      return [
        group,
        {
          weights,
          ...judged(
            examples.filter((example) => groupOf(example) === group),
            weights,
            0.8,
          ),
        },
      ];
    }),
  );
}

function judged(examples: Example[], weights: Weights, least: number): Record<string, unknown> {
  const rows = examples.map(({ row }) => row);
  const passes = examples.map(
    ({ sentences, failed }) => !failed && sentences.every((counted) => oddsOf(counted, weights) >= least),
  );
  return { ...scoresOf(rows, passes), groups: scoresBy(rows, passes, (row) => row.set.split('-')[0]!) };
}
