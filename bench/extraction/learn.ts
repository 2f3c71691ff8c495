import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { choose } from '../../src/line/read/article-text.ts';
import { featuresOf } from '../../src/line/read/block-features.ts';
import { type Forest, likelihood, writeForest } from '../../src/line/read/boosted-trees.ts';
import { openPage } from '../../src/line/read/read-page.ts';
import { boost, type Examples } from './boost.ts';
import { labelsOf } from './labels.ts';
import { readBytes, readTruths, type Truth } from './pages.ts';
import { mean, shingleScore, wordF1 } from './score.ts';

/**
 * Learns which blocks of a page are the article's: `learn --set <folder> [--set <folder>] [--folds 4] [--out <file>]`,
 * each folder with `html/<id>.html.gz` and `ground-truth.json`. With `--folds`, pages are judged by models that saw no
 * page of their site, and the scores of those are printed; with `--out`, a model of all pages is written.
 */
interface Page {
  set: string;
  truth: Truth;
  blocks: { text: string; linked: number }[];
  rows: Float64Array[];
  labels: number[];
  weights: number[];
}

const settings = { trees: 120, leaves: 24, rate: 0.15, rows: 0.6, features: 0.35, least: 0.3, penalty: 1 };

function pageOf(set: string, truth: Truth): Page {
  const html = new TextDecoder().decode(readBytes(`${set}/html`, truth.id));
  const { blocks, said } = openPage(html, { address: truth.address, contentType: null, outletName: '' });
  const texts = blocks.map(({ text }) => text);
  const words = truth.text.split(/\s+/).length;
  return {
    set,
    truth,
    blocks: blocks.map(({ text, linked }) => ({ text, linked })),
    rows: featuresOf(blocks, said),
    labels: labelsOf(texts, truth.text),
    // The measures give every page the same weight: a block weighs what its words are of the page's article.
    weights: texts.map((text) => 0.02 + text.split(' ').length / Math.max(60, words)),
  };
}

function examplesOf(pages: Page[]): Examples {
  return {
    rows: pages.flatMap(({ rows }) => rows),
    labels: pages.flatMap(({ labels }) => labels),
    weights: pages.flatMap(({ weights }) => weights),
  };
}

/** Pages of one site are in one fold. */
function foldOf({ truth }: Page, folds: number): number {
  const site = new URL(truth.address).hostname.split('.').slice(-2).join('.');
  let hash = 0;
  for (const letter of site) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % folds;
}

function judge(forest: Forest, page: Page): string {
  return choose(
    page.blocks,
    page.rows.map((row) => likelihood(forest, row)),
  ).join('\n\n');
}

function crossValidate(pages: Page[], folds: number): void {
  const texts = new Map<Page, string>();
  for (let fold = 0; fold < folds; fold += 1) {
    const forest = boost(examplesOf(pages.filter((page) => foldOf(page, folds) !== fold)), settings);
    for (const page of pages) if (foldOf(page, folds) === fold) texts.set(page, judge(forest, page));
    console.error(`fold ${fold + 1} of ${folds}`);
  }
  for (const set of new Set(pages.map((page) => page.set))) {
    const pairs = pages
      .filter((page) => page.set === set)
      .map((page) => ({ text: texts.get(page)!, truth: page.truth.text }));
    const { f1, precision, recall } = shingleScore(pairs);
    const word = mean(pairs.map(({ text, truth }) => wordF1(text, truth)));
    console.log(
      JSON.stringify({
        set,
        pages: pairs.length,
        shingleF1: f1,
        shinglePrecision: precision,
        shingleRecall: recall,
        wordF1: word,
      }),
    );
  }
}

const { values } = parseArgs({
  options: { set: { type: 'string', multiple: true }, folds: { type: 'string' }, out: { type: 'string' } },
});
const pages = (values.set ?? []).flatMap((set) =>
  readTruths(`${set}/ground-truth.json`, 1)
    .filter(({ text }) => text !== '')
    .map((truth) => pageOf(set, truth)),
);
if (pages.length === 0) throw new Error('Say what to learn from: --set <folder>.');
if (values.folds) crossValidate(pages, Number(values.folds));
if (values.out) writeFileSync(values.out, writeForest(boost(examplesOf(pages), settings)));
