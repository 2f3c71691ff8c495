import { readFileSync } from 'node:fs';
import { cleanText } from '../../news/clean.ts';
import { longestReport } from '../../news/report.ts';
import { featuresOf } from './block-features.ts';
import type { Block } from './blocks.ts';
import { type Forest, likelihood, readForest } from './boosted-trees.ts';
import type { PageClaims } from './page-measures.ts';

/** From this likelihood on, a block is the article's. */
const likely = 0.5;
/** And from this one on, where it stands between two that are. */
const likelyBetween = 0.25;
/** With fewer characters than these the model was unsure of the whole page: its best guesses stand. */
const fewest = 250;
/** JSON-LD's own text of the article stands in for blocks that hold less than this share of it. */
const leastOfClaimed = 0.3;

/** The article's paragraphs, headings and items of lists, as a learnt model has it (`bench/extraction/learn.ts`). */
export function articleParagraphs(blocks: Block[], said: PageClaims): string[] {
  const rows = featuresOf(blocks, said);
  const chosen = choose(
    blocks,
    rows.map((row) => likelihood(model(), row)),
  );
  const claimed = said.body.length > fewest && /[.!?。]/.test(said.body) ? said.body : '';
  const length = chosen.reduce((sum, text) => sum + text.length, 0);
  if (length < claimed.length * leastOfClaimed) return paragraphsOf(claimed);
  return chosen;
}

/** The texts of the blocks that are the article's by their likelihoods. */
export function choose(blocks: Pick<Block, 'text' | 'linked'>[], likelihoods: number[]): string[] {
  const is = likelihoods.map((each) => each >= likely);
  const length = blocks.reduce((sum, { text }, at) => sum + (is[at] ? text.length : 0), 0);
  const least = length < fewest ? Math.max(0.02, Math.max(0, ...likelihoods) / 2) : likely;
  return blocks
    .filter(
      (block, at) =>
        (likelihoods[at]! >= least || (likelihoods[at]! >= likelyBetween && is[at - 1] && is[at + 1])) &&
        !pointsElsewhere(block),
    )
    .map(({ text }) => text);
}

/** `MINISTER PROMISES AN INQUIRY`, all of it a link: a pointer to another piece between the paragraphs of this. */
function pointsElsewhere({ text, linked }: Pick<Block, 'text' | 'linked'>): boolean {
  return (
    linked > text.length * 0.95 &&
    text.length > 15 &&
    text === text.toUpperCase() &&
    text !== text.toLowerCase()
  );
}

/** Paragraphs, apart by a blank line. */
export function joinParagraphs(paragraphs: string[]): string {
  return cleanText(paragraphs.join('\n\n'), longestReport);
}

/** JSON-LD gives the article's text as plain text, at times with markup left in it. */
function paragraphsOf(body: string): string[] {
  return body
    .replace(/<\/?(?:p|br|div|li|h\d)\b[^>]*>/gi, '\n')
    .replace(/<[^>]{1,300}>/g, '')
    .split(/\n+/)
    .map((paragraph) => paragraph.replace(/\s+/gu, ' ').trim())
    .filter((paragraph) => paragraph !== '');
}

let forest: Forest | null = null;

function model(): Forest {
  forest ??= readForest(readFileSync(new URL('./article-model.txt', import.meta.url), 'utf8'));
  return forest;
}
