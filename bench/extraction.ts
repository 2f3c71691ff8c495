import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { readTruths, type Truth } from './extraction/pages.ts';
import type { Run } from './extraction/run.ts';
import { mean, shingleScore, wordF1 } from './extraction/score.ts';
import type { Bench } from './main.ts';

/**
 * How much of an article's text is found, and how little else. `shingleF1` is the figure of Zyte's
 * article-extraction-benchmark, `wordF1` that of WCXB; each published figure is to be compared with its own.
 */
export const bench: Bench = {
  about:
    'articles cut out of pages: --pages <folder> --truth <file> [--every <n>: one page in n] [--alone: no peers] [--worst <n>: the pages that scored least, on standard error]',
  options: {
    pages: { type: 'string' },
    truth: { type: 'string' },
    every: { type: 'string' },
    alone: { type: 'boolean' },
    worst: { type: 'string' },
  },
  async measure(values) {
    const { pages, truth } = values;
    if (typeof pages !== 'string' || typeof truth !== 'string')
      throw new Error('Say which pages and which truth: --pages <folder> --truth <file>.');
    const every = Number(values.every ?? 1);
    const truths = readTruths(truth, every);
    const runOf = async (name: string) => {
      console.error(`${name}: ${truths.length} pages`);
      return run(name, pages, truth, every);
    };
    const ours = await runOf('pressai');
    showWorst(ours, truths, Number(values.worst ?? 0));
    const peers: Record<string, unknown> = {};
    if (!values.alone)
      for (const name of ['readability', 'defuddle']) peers[name] = figures(await runOf(name), truths);
    return { ...figures(ours, truths), peers };
  },
};

function run(name: string, ...args: (string | number)[]): Promise<Run> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const program = fileURLToPath(new URL(`./extraction/run.${suffix}`, import.meta.url));
  const child = fork(program, [name, ...args.map(String)], {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let answer: Run | null = null;
    child.on('message', (message) => {
      answer = message as Run;
    });
    child.on('error', reject);
    child.on('exit', (code) =>
      answer ? resolve(answer) : reject(new Error(`${name} ended with code ${code} and no answer.`)),
    );
  });
}

function figures(result: Run, truths: Truth[]): Record<string, unknown> {
  const pairs = truths.map(({ text: truth }, at) => ({ text: result.extractions[at]!.text, truth }));
  const shingles = shingleScore(pairs);
  return {
    pages: truths.length,
    failed: result.failed,
    shingleF1: shingles.f1,
    shinglePrecision: shingles.precision,
    shingleRecall: shingles.recall,
    wordF1: mean(pairs.map(({ text, truth }) => wordF1(text, truth))),
    ...aboutFigures(result, truths),
    pagesPerSecond: truths.length / result.seconds,
    pagesPerCpuSecond: truths.length / result.cpuSeconds,
    peakMegabytes: result.peakMegabytes,
  };
}

/** The shares of titles, authors and dates that are right, of the pages whose truth names one. */
function aboutFigures(result: Run, truths: Truth[]): Record<string, unknown> {
  const share = (right: (truth: Truth, at: number) => boolean | null) => {
    const answers = truths.map(right).filter((answer) => answer !== null);
    return answers.length === 0 ? null : mean(answers.map(Number));
  };
  return {
    titlesRight: share(({ title }, at) =>
      title === null ? null : letters(title) === letters(result.extractions[at]!.title),
    ),
    authorsRight: share(({ author }, at) =>
      author === null ? null : sameNames(author, result.extractions[at]!.author),
    ),
    datesRight: share(({ published }, at) =>
      published === null ? null : sameDay(published, result.extractions[at]!.published),
    ),
  };
}

/** A moment is of a day when it is so somewhere on earth: truths give the day by the outlet's own clock. */
function sameDay(day: string, moment: string | null): boolean {
  const [start, at] = [Date.parse(`${day}T00:00Z`), Date.parse(moment ?? '')];
  return at >= start - 14 * 3_600_000 && at < start + (24 + 12) * 3_600_000;
}

/** Names are right when they are the same words in any order, whatever stands between them. */
function sameNames(one: string, other: string | null): boolean {
  const namesOf = (text: string) =>
    (text.replace(/\b(?:and|by)\b/gi, ' ').match(/[\p{L}\p{N}]+/gu) ?? [])
      .map((word) => word.toLowerCase())
      .sort()
      .join(' ');
  return other !== null && namesOf(one) === namesOf(other);
}

function letters(text: string | null): string {
  return (text ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function showWorst(result: Run, truths: Truth[], count: number): void {
  const scored = truths.map((truth, at) => ({
    truth,
    word: wordF1(result.extractions[at]!.text, truth.text),
    found: result.extractions[at]!.text.length,
  }));
  for (const { truth, word, found } of scored.sort((a, b) => a.word - b.word).slice(0, count))
    console.error(`${word.toFixed(3)} ${truth.id} found ${found} of ${truth.text.length} ${truth.address}`);
}
