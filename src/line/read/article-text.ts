import { readFileSync } from 'node:fs';
import { cleanText } from '../../news/clean.ts';
import { longestReport } from '../../news/report.ts';
import { featuresOf } from './block-features.ts';
import type { Block } from './blocks.ts';
import { type Forest, likelihood, readForest } from './boosted-trees.ts';
import type { PageClaims } from './page-measures.ts';

/** From this likelihood on, a block is the article's. */
const likely = 0.5;

/** The blocks that are the article's, as a learnt model has it: `bench/extraction/learn.ts` makes it. */
export function articleBlocks(blocks: Block[], said: PageClaims): Block[] {
  const rows = featuresOf(blocks, said);
  return blocks.filter((_, at) => likelihood(model(), rows[at]!) >= likely);
}

/** Paragraphs, apart by a blank line. */
export function articleText(blocks: Block[]): string {
  return cleanText(blocks.map(({ text }) => text).join('\n\n'), longestReport);
}

let forest: Forest | null = null;

function model(): Forest {
  forest ??= readForest(readFileSync(new URL('./article-model.txt', import.meta.url), 'utf8'));
  return forest;
}
