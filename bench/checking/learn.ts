import { failureIn, rules } from '../../src/line/check/check.ts';
import { evidenceOf } from '../../src/line/check/evidence.ts';
import { brokenIn, most, mostBroken } from '../../src/line/check/pieces.ts';
import type { Reading } from '../../src/line/check/reading.ts';
import { repeatingAt, repeatingOf } from '../../src/line/check/repeats.ts';
import { seamsOf } from '../../src/line/check/seams.ts';
import type { Standing } from '../../src/line/check/standing.ts';
import { foreign, least } from '../../src/line/check/support.ts';
import type { Bench } from '../main.ts';
import { type Row, readingsOf, readRows } from './rows.ts';
import { scoresBy, scoresOf } from './scores.ts';

/** What is counted of a sentence; null where it is lifted, and is not weighed. */
interface Counted {
  fit: number;
  unknown: number;
  /** What breaks in it, as far as it is held to the wording of its passages. */
  broken: number;
  /** How much the summary repeats. */
  repeating: number;
  several: boolean;
  stretch: number;
  /** The share of the summary's pairs that its passages hold. */
  share: number;
}

/** One summary: what was counted of each sentence, and whether a rule that weighs nothing has failed one. */
interface Example {
  row: Row;
  sentences: (Counted | null)[];
  failed: boolean;
}

/** Weights of `fit` and `unknown`, and the base. */
type Weights = [number, number, number];

/** What the odds have to reach where a text is told anew, what may break in a sentence alone, and the share of pairs that it has to hold. */
interface Bounds {
  odds: number;
  broken: number;
  share: number;
}

const weighing = new Set(['support', 'pieces']);
const groupOf = ({ row }: Example) => row.set.split('-')[0]!;

/**
 * Learns what the rules that weigh stand on: the weights of `src/line/check/evidence.ts`, and the bounds of `support.ts`
 * and `pieces.ts`. A summary is supported when all its sentences are, so its likelihood is the product of theirs; every
 * set counts alike, and in it both verdicts. Of all bounds those are taken that tell the sets apart best on the mean.
 * Printed beside them: each set, and each group of sets, by weights and bounds that were learnt on the others.
 */
export const bench: Bench = {
  about: 'the weights and bounds of the check’s rules that weigh: --data <file.jsonl>',
  options: { data: { type: 'string' } },
  async measure(values) {
    if (typeof values.data !== 'string') throw new Error('Say which file: --data <file.jsonl>.');
    const examples = readRows(values.data).map(exampleOf);
    const [fit, unknown, base] = learn(examples);
    const bounds = boundsFor(examples, [fit, unknown, base]);
    return {
      weights: { fit, unknown, base },
      bounds,
      inSample: judged(examples, [fit, unknown, base], bounds),
      setsLeftOut: leftOut(examples, ({ row }) => row.set),
      groupsLeftOut: leftOut(examples, groupOf),
    };
  },
};

function exampleOf(row: Row): Example {
  const readings = readingsOf(row);
  const others = rules.filter(([name]) => !weighing.has(name));
  const failed = readings.some(({ reading, standing }) => failureIn(reading, others, standing) !== null);
  return { row, sentences: readings.map(countedIn), failed };
}

function countedIn({ reading, standing }: { reading: Reading; standing: Standing }): Counted | null {
  const repeats = standing.repeats!;
  const evidence = evidenceOf(reading);
  if (!evidence || reading.whole || reading.lifted) return null;
  const repeating = repeatingOf(reading, standing);
  const seams = seamsOf(reading);
  return {
    fit: evidence.fit,
    unknown: evidence.unknown,
    broken: seams ? brokenIn(seams, standing) * repeating : 0,
    repeating: repeatingAt(repeats),
    several: standing.several,
    stretch: evidence.stretch.length,
    share: repeats,
  };
}

/** Gradient descent on the likelihood of people's verdicts of what no other rule has failed, with a little decay. */
function learn(all: Example[]): Weights {
  const examples = all.filter(({ failed }) => !failed);
  const rows = examples.map(({ sentences }) =>
    sentences.map((one): Weights => (one ? [one.fit, one.unknown, 1] : [1, 0, 1])),
  );
  const classes = new Map<string, number>();
  for (const { row } of examples) classes.set(classOf(row), (classes.get(classOf(row)) ?? 0) + 1);
  const weights: Weights = [0, 0, 0];
  for (let round = 0; round < 4000; round++) {
    const gradient = [0, 0, 0];
    for (const [place, { row }] of examples.entries()) {
      const chances = rows[place]!.map((counted) => 1 / (1 + Math.exp(-oddsOf(counted, weights))));
      const all = chances.reduce((product, chance) => product * chance, 1);
      const pull =
        (row.supported ? 1 : -all / Math.max(1e-6, 1 - all)) / classes.get(classOf(row))! / classes.size;
      for (const [at, counted] of rows[place]!.entries())
        for (const which of [0, 1, 2]) gradient[which]! += pull * (1 - chances[at]!) * counted[which]!;
    }
    for (const which of [0, 1, 2] as const)
      weights[which] += gradient[which]! - (which < 2 ? 0.0003 * weights[which] : 0);
  }
  return weights;
}

function classOf(row: Row): string {
  return `${row.set} ${row.supported}`;
}

function oddsOf(counted: Weights, weights: Weights): number {
  return counted.reduce((sum, value, place) => sum + value * weights[place]!, 0);
}

/** The bounds that tell best on the mean of the sets. */
function boundsFor(examples: Example[], weights: Weights): Bounds {
  const rows = examples.map(({ row }) => row);
  let best = { odds: 0, broken: 0, share: 0, told: 0 };
  for (const share of [0, 0.2, 0.24, 0.28, 0.32]) {
    for (let odds = -0.5; odds <= 0.5; odds += 0.1) {
      for (let broken = 0.05; broken <= 0.15; broken += 0.01) {
        const told = toldApart(rows, passesOf(examples, weights, { odds, broken, share }));
        if (told > best.told) best = { odds, broken, share, told };
      }
    }
  }
  return { odds: best.odds, broken: best.broken, share: best.share };
}

function toldApart(rows: Row[], passes: boolean[]): number {
  const sets = Object.values(scoresBy(rows, passes, ({ set }) => set));
  return sets.reduce((sum, { balancedAccuracy }) => sum + balancedAccuracy, 0) / sets.length;
}

function leftOut(examples: Example[], keyOf: (example: Example) => string): Record<string, unknown> {
  const keys = [...new Set(examples.map(keyOf))];
  const passes = new Map<Example, boolean>();
  const learnt = keys.map((key) => {
    const rest = examples.filter((example) => keyOf(example) !== key);
    const weights = learn(rest);
    const bounds = boundsFor(rest, weights);
    const own = examples.filter((example) => keyOf(example) === key);
    const told = passesOf(own, weights, bounds);
    for (const [at, example] of own.entries()) passes.set(example, told[at]!);
    return [key, { weights, bounds }];
  });
  const told = examples.map((example) => passes.get(example)!);
  return { ...scoresOfAll(examples, told), learnt: Object.fromEntries(learnt) };
}

function judged(examples: Example[], weights: Weights, bounds: Bounds): Record<string, unknown> {
  return scoresOfAll(examples, passesOf(examples, weights, bounds));
}

function scoresOfAll(examples: Example[], passes: boolean[]): Record<string, unknown> {
  const rows = examples.map(({ row }) => row);
  return {
    all: scoresOf(rows, passes),
    sets: scoresBy(rows, passes, ({ set }) => set),
    groups: scoresBy(rows, passes, ({ set }) => set.split('-')[0]!),
  };
}

function passesOf(examples: Example[], weights: Weights, bounds: Bounds): boolean[] {
  return examples.map(
    ({ sentences, failed }) => !failed && sentences.every((one) => !one || passesWith(one, weights, bounds)),
  );
}

function passesWith(one: Counted, weights: Weights, { odds, broken, share }: Bounds): boolean {
  // Where a text repeats, nearly all that does reaches the odds: those are set by hand.
  const anew = one.several ? odds + least.several - least.anew : odds;
  const wanted = anew + (least.repeats - anew) * one.repeating;
  return (
    one.stretch < foreign &&
    (one.several || one.share >= share) &&
    oddsOf([one.fit, one.unknown, 1], weights) >= wanted &&
    one.broken <= (broken * mostBroken({ several: one.several, repeats: one.share })) / most.alone
  );
}
