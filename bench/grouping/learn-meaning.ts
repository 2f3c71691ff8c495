import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CopyIndex } from '../../src/line/group/copies.ts';
import { Grouper } from '../../src/line/group/grouper.ts';
import { HeldTrace } from '../../src/line/group/held-trace.ts';
import {
  foreignFeatures,
  foreignNames,
  frozen,
  type MeaningScorer,
  sumOf,
} from '../../src/line/group/judge.ts';
import { Memory } from '../../src/line/group/memory.ts';
import { sharedNames } from '../../src/line/group/pair.ts';
import { embedded } from './embedded.ts';
import { disturb, examplesOf, remember } from './examples.ts';
import { type Example, fitLogistic } from './logistic.ts';
import { bcubed } from './measures.ts';
import { placeReport } from './place.ts';
import { type LabelledReport, readReports } from './reports.ts';
import { inTwoLanguages } from './two-languages.ts';

/**
 * `node bench/grouping/learn-meaning.ts --dir <folder> --embedding <provider:model> [--sets neus,allsides2021] [--folds] [--write]`
 *
 * Learns what an embedding model adds to words, and how far it can take the place of words where two reports are in two
 * languages: from sets of one language, each also with half of its reports as if in another. What is learnt is weighed by how
 * far a pair stands above the usual, and not by any model's own cosines, so that it holds for another model as well. With
 * `--folds` tells how the grouper does on each set by words alone, then with what was learnt from the other sets.
 */
const { values } = parseArgs({
  options: {
    dir: { type: 'string' },
    embedding: { type: 'string' },
    sets: { type: 'string', default: 'neus,allsides2021' },
    test: { type: 'string', default: 'seesaw,ecbplus' },
    folds: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});
if (!values.dir || !values.embedding)
  throw new Error(
    'Say where the sets are and what embeds them: --dir <folder> --embedding <provider:model>.',
  );

const day = 86_400_000;
/** Days by which dates are moved, and how much a stream is drawn together: see `Disturbance`. */
const jitter = 0.4;
const crowding = 15;

interface Set {
  name: string;
  reports: LabelledReport[];
  inTwo: LabelledReport[];
  learnt: MeaningScorer;
}

const names = values.sets.split(',');
const sets: Set[] = [];
for (const name of [...names, ...values.test.split(',').filter(Boolean)]) {
  const read = readReports(join(values.dir, `${name}.reports.jsonl`));
  const reports = await embedded(read, read, values.embedding);
  const inTwo = await embedded(inTwoLanguages(read), read, values.embedding);
  const learnt = names.includes(name) ? learnFrom(reports, inTwo) : { one: [0, 0] as const, two: [] };
  sets.push({ name, reports, inTwo, learnt });
}

/** As in `learn.ts`: no feed dates all reports of an event alike. */
function streamsOf(reports: LabelledReport[]): LabelledReport[][] {
  if (!reports.some(({ at }) => at)) return [reports];
  return [{ jitter }, { jitter, undated: 0.5 }, { jitter, crowding }].map((how) => disturb(reports, how));
}

/** Dated pairs in one language: only how they stand is learnt, beside the odds of their words. */
function examplesInOne(reports: LabelledReport[]): Example[] {
  return examplesOf(reports).flatMap((example) => {
    const { standing, short, dated, features } = example;
    if (typeof standing !== 'number' || !dated) return [];
    const weights = short ? frozen.short : frozen.dated;
    return [{ ...example, features: Float64Array.of(standing), offset: sumOf(features, weights) }];
  });
}

function examplesInTwo(reports: LabelledReport[]): Example[] {
  const memory = new Memory();
  const held = new HeldTrace();
  const examples: Example[] = [];
  for (const [one, report] of reports.entries()) {
    const foreign = (other: number) => memory.meanings.isForeign(other, report.meaning!.language);
    const near = remember(memory, report, foreign);
    held.hold(memory.traceOf(one));
    for (const other of near) {
      const standing = memory.meanings.standing(one, other);
      const shared = sharedNames(held, memory.traceOf(other), memory.frequencies);
      if (standing === null || shared === null) continue;
      const apart = Math.abs(memory.atOf(one) - memory.atOf(other)) / day;
      const days = Number.isNaN(apart) ? null : apart;
      const features = foreignFeatures(standing, shared, days, memory.crowdWith(one, days !== null));
      const same = report.eventId === reports[other]!.eventId;
      examples.push({ features, same, dated: days !== null, short: false, weight: 1, offset: 0 });
    }
  }
  return examples.map((example) => ({ ...example, weight: 20_000 / examples.length }));
}

/** The mean of what each set teaches: they differ by how much, and the next one differs again. */
function learn(from: Set[]): MeaningScorer {
  const one = mean(from.map(({ learnt }) => learnt.one));
  return { one: [one[0]!, one[1]!], two: mean(from.map(({ learnt }) => learnt.two)) };
}

function learnFrom(reports: LabelledReport[], inTwo: LabelledReport[]): MeaningScorer {
  const one = fitLogistic(examplesInOne(reports));
  const two = fitLogistic(streamsOf(inTwo).flatMap(examplesInTwo));
  return { one: [one[0]!, one[1]!], two };
}

function mean(fits: readonly (readonly number[])[]): number[] {
  return fits[0]!.map((_, place) => fits.reduce((sum, fit) => sum + fit[place]!, 0) / fits.length);
}

function scoreOf(reports: LabelledReport[], meaning?: MeaningScorer): string {
  const grouper = new Grouper(meaning ? { meaning } : {});
  const copies = new CopyIndex();
  for (const report of reports)
    placeReport({ grouper, copies }, meaning ? report : { ...report, meaning: undefined });
  const stories = reports.map(({ id }) => grouper.storyOf(id)!);
  const events = reports.map(({ eventId }) => eventId);
  const { precision, recall, f1 } = bcubed(events, stories);
  return `${f1.toFixed(4)} (${precision.toFixed(3)}, ${recall.toFixed(3)})`;
}

const learnt = learn(sets.filter(({ name }) => names.includes(name)));
console.log('one', learnt.one.map((weight) => weight.toFixed(3)).join(' '));
console.log('two', learnt.two.map((weight) => weight.toFixed(3)).join(' '));
if (values.folds)
  for (const set of sets) {
    const meaning = learn(sets.filter((other) => other !== set && names.includes(other.name)));
    console.log(
      set.name.padEnd(14),
      'words',
      scoreOf(set.reports),
      ' meaning',
      scoreOf(set.reports, meaning),
    );
    console.log('  two languages', 'words', scoreOf(set.inTwo), ' meaning', scoreOf(set.inTwo, meaning));
  }
if (values.write) write(learnt);

function write({ one, two }: MeaningScorer): void {
  const rounded = (weight: number) => Number(weight.toFixed(4));
  const ofTwo = ['intercept', ...foreignNames].map((name, place) => `${name}: ${rounded(two[place]!)}`);
  writeFileSync(
    new URL('../../src/line/group/meaning/coefficients.ts', import.meta.url),
    `/** Learnt by \`bench/grouping/learn-meaning.ts\`; see docs/grouping.md. */
export const meaningCoefficients = {
  /** Added to the log-odds of two reports in one language. */
  one: { intercept: ${rounded(one[0])}, standing: ${rounded(one[1])} },
  /** The log-odds of two reports in two languages. */
  two: { ${ofTwo.join(', ')} },
};
`,
  );
}
