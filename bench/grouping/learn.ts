import { writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { CopyIndex } from '../../src/line/group/copies.ts';
import { Grouper } from '../../src/line/group/grouper.ts';
import type { Scorer } from '../../src/line/group/judge.ts';
import { featureNames, rivals } from '../../src/line/group/pair.ts';
import { type Disturbance, disturb, examplesOf } from './examples.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { bcubed } from './measures.ts';
import { placeReport } from './place.ts';
import { type LabelledReport, readReports } from './reports.ts';

/**
 * `node bench/grouping/learn.ts --dir <folder> --sets neus,ecbplus,allsides2021 [--test seesaw] [--write]`
 *
 * Learns the coefficients of the pair scorer from labelled sets, and tells how the grouper does on each set with
 * coefficients learnt from the others (`--folds`), then on each with those learnt from all (`--score`). Seesaw overlaps
 * with two others in time and outlets: its fold learns from neither.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    sets: { type: 'string', default: 'neus,ecbplus,allsides2021' },
    test: { type: 'string', default: 'seesaw' },
    jittered: { type: 'string', default: 'allsides2021' },
    shifts: { type: 'string', default: '0' },
    folds: { type: 'boolean', default: false },
    score: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (!values.dir) throw new Error('Say where the sets are: --dir <folder>.');

const leastForOutlet = -2;
/** Days to either side that make dates lie apart as those of neus do, where two in three reports of an event are of one day. */
const meanJitter = 0.4;

const names = values.sets.split(',');
const tests = [...names, ...values.test.split(',').filter(Boolean)];
const sets = new Map(
  tests.map((name) => [name, readReports(join(values.dir!, `${name}.reports.jsonl`))] as const),
);
const jittered = new Set(values.jittered.split(','));

/** Each set as it is, without half its dates, with its events drawn together, as on a busy day, and as in feeds. */
function variants(name: string, reports: LabelledReport[]): Disturbance[] {
  const jitter = jittered.has(name) ? meanJitter : 0;
  if (!reports.some(({ at }) => at)) return [{}, { cut: 200, alone: 0.5 }];
  const feed = { jitter, crowding: 200, cut: 140, alone: 0.8 };
  return [{ jitter }, { jitter, undated: 0.5 }, { jitter, crowding: 15 }, feed];
}

const examples = new Map<string, Example[]>();
for (const name of names) {
  const reports = sets.get(name)!;
  examples.set(
    name,
    variants(name, reports).flatMap((how) => examplesOf(disturb(reports, how))),
  );
  console.error(`${name}: ${examples.get(name)!.length} examples`);
}

function learn(from: string[]): Scorer {
  const all = from.flatMap((name) => examples.get(name)!);
  const articles = all.filter(({ short }) => !short);
  return {
    dated: bounded(learnDated(articles)),
    undated: bounded(learnUndated(articles.filter(({ dated }) => !dated))),
    short: bounded(fitLogistic(all.filter(({ short }) => short))),
  };
}

/**
 * The sets were picked so that no outlet tells an event twice. Outlets do, if seldom: what is learnt of it is bounded.
 */
function bounded(weights: number[]): number[] {
  const place = 1 + featureNames.indexOf('outlet');
  return weights.with(place, Math.max(leastForOutlet, weights[place]!));
}

/**
 * Learns from all pairs what words say beside dates: a constant tells those that have them, in the place of the numbers,
 * which are asked for without dates alone.
 */
function learnDated(all: Example[]): number[] {
  const place = featureNames.indexOf('number');
  const marked = all.map((example) => ({
    ...example,
    features: example.features.with(place, example.dated ? 1 : 0),
  }));
  const [intercept, ...weights] = fitLogistic(marked);
  return [intercept! + weights[place]!, ...weights.with(place, 0)];
}

/**
 * Without the smaller of the two shares of rivalry: of an event of many reports most are not the closest of each other, and
 * sets whose events have two or three teach that they must be.
 */
function learnUndated(all: Example[]): number[] {
  return fitLogistic(
    all.map((example) => ({ ...example, features: example.features.with(rivals.farther, 0) })),
  );
}

/** B-cubed F1 with the intercept as learnt, and shifted: what another threshold would do. */
function score(name: string, scorer: Scorer): string {
  const reports = sets.get(name)!;
  const events = reports.map(({ eventId }) => eventId);
  const shifts = values.shifts.split(',').map(Number);
  const scores = shifts.map((shift) => {
    const shifted = ([intercept, ...weights]: readonly number[]) => [intercept! + shift, ...weights];
    const grouper = new Grouper({
      scorer: {
        dated: shifted(scorer.dated),
        undated: shifted(scorer.undated),
        short: shifted(scorer.short),
      },
    });
    const copies = new CopyIndex();
    for (const report of reports) placeReport({ grouper, copies }, report);
    const { precision, recall, f1 } = bcubed(
      events,
      reports.map(({ id }) => grouper.storyOf(id)!),
    );
    return `${f1.toFixed(4)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`;
  });
  return scores.join('  ');
}

console.log(`B-cubed F1 (precision, recall), intercept shifted by ${values.shifts}`);
for (const name of values.folds ? tests : []) {
  const others = names.filter((other) => other !== name && !(name === 'seesaw' && other !== 'ecbplus'));
  console.log(`held out ${name.padEnd(14)} ${score(name, learn(others))}`);
}
const all = learn(names);
for (const name of values.score ? tests : []) console.log(`learnt   ${name.padEnd(14)} ${score(name, all)}`);
const models = ['dated', 'undated', 'short'] as const;
const coefficients = ['intercept', ...featureNames];
for (const [place, name] of coefficients.entries())
  console.log(name.padEnd(14), ...models.map((model) => all[model][place]!.toFixed(3)));
if (values.write) write(all);

function write(scorer: Scorer): void {
  const lines = (weights: readonly number[]) =>
    coefficients.map((name, place) => `    ${name}: ${Number(weights[place]!.toFixed(4))},`).join('\n');
  const file = new URL('../../src/line/group/coefficients.ts', import.meta.url);
  const each = models.map((model) => `  ${model}: {\n${lines(scorer[model])}\n  },\n`);
  writeFileSync(
    file,
    `/** Learnt by \`bench/grouping/learn.ts\`; see docs/grouping.md. */\nexport const coefficients = {\n${each.join('')}};\n`,
  );
  console.error(`wrote ${basename(file.pathname)}`);
}
