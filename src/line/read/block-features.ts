import { hintNames, hintsOf } from './block-hints.ts';
import { wordFeatureNames, wordFeatures } from './block-words.ts';
import type { Block } from './blocks.ts';
import { plain, shareIn, shinglesOf } from './likeness.ts';
import { type PageClaims, PageMeasures } from './page-measures.ts';
import type { PageNode } from './page-tree.ts';

/** Elements that say something of what stands in them. */
const telling = [
  'article',
  'main',
  'aside',
  'nav',
  'footer',
  'header',
  'form',
  'figure',
  'table',
  'ul',
  'ol',
  'section',
  'blockquote',
  'a',
  'p',
  'details',
  'label',
  'button',
  'dl',
  'pre',
  'figcaption',
  'address',
];
const own = [
  'p',
  'li',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'blockquote',
  'pre',
  'figcaption',
  'dt',
  'dd',
  'section',
  'article',
  'body',
  'label',
  'button',
  'header',
  'summary',
];
/** Farther than any ancestor. */
const nowhere = 40;

const claims = ['titleMatch', 'isTitle', 'descriptionMatch', 'bodyMatch', 'bodyKnown', 'repeated'];
const places = [
  'position',
  'fromHeading',
  'charactersBefore',
  'blocks',
  'depth',
  'linked',
  'links',
  'stressed',
];
const containers = ['length', 'linked', 'prose', 'share', 'blocks'];
const levels = 4;
const top = ['inTop', 'topLevels', 'topShare', 'topParent', 'topFirst', 'topLast', 'topParentIsOwn'];
const signature = ['count', 'meanLength', 'linked', 'proseShare'];
const around = ['length', 'linked', 'prose', 'heading', 'sameSignature', 'sameParent', 'gap'];
const offsets = [-2, -1, 1, 2];
const proseDistance = [
  'proseBefore',
  'proseAfter',
  'proseBeforeSibling',
  'proseAfterSibling',
  'tailHeading',
  'tailHeadingSibling',
];

/** The order is part of the learnt model. */
export const featureNames: string[] = [
  ...wordFeatureNames,
  ...own.map((tag) => `is ${tag}`),
  ...telling.map((tag) => `levels to ${tag}`),
  ...hintNames.map((hint) => `levels to ${hint}`),
  ...hintNames.map((hint) => `share of ${hint}`),
  ...claims,
  ...places,
  ...Array.from({ length: levels }, (_, level) =>
    containers.map((each) => `${each} of ancestor ${level}`),
  ).flat(),
  ...top,
  ...signature.map((each) => `signature ${each}`),
  ...offsets.flatMap((offset) => around.map((each) => `${each} at ${offset}`)),
  ...proseDistance,
];

/** One row of numbers for each block, in the order of `featureNames`. */
export function featuresOf(blocks: Block[], said: PageClaims): Float64Array[] {
  const page = new Rows(new PageMeasures(blocks, said));
  return blocks.map((_, at) => page.features(at));
}

class Rows {
  page: PageMeasures;

  constructor(page: PageMeasures) {
    this.page = page;
  }

  features(at: number): Float64Array {
    const row = new Float64Array(featureNames.length);
    const block = this.page.blocks[at]!;
    wordFeatures(block.text, row, 0);
    let to = wordFeatureNames.length;
    const put = (value: number) => {
      row[to++] = value;
    };
    for (const tag of own) put(Number(block.node.tag === tag));
    this.#putAncestors(block.node, put);
    this.#putClaims(block, put);
    this.#putPlace(block, at, put);
    this.#putContainers(block.node, put);
    this.#putTop(block.node, at, put);
    this.#putSignature(at, put);
    for (const offset of offsets) this.#putNeighbour(at, at + offset, put);
    this.#putProseDistances(at, put);
    return row;
  }

  #putAncestors(from: PageNode, put: (value: number) => void): void {
    const tags = new Array<number>(telling.length).fill(nowhere);
    const hints = new Array<number>(hintNames.length).fill(nowhere);
    const shares = new Array<number>(hintNames.length).fill(0);
    let level = 0;
    for (let node: PageNode | null = from; node && node.tag !== 'body'; node = node.parent) {
      const tag = telling.indexOf(node.tag);
      if (tag >= 0 && tags[tag] === nowhere) tags[tag] = level;
      const bits = hintsOf(node);
      if (bits !== 0)
        for (let hint = 0; hint < hints.length; hint += 1)
          if ((bits >> hint) & 1 && hints[hint] === nowhere) {
            hints[hint] = level;
            shares[hint] = this.page.stats.get(node)!.length / this.page.length;
          }
      level += 1;
    }
    tags.forEach(put);
    hints.forEach(put);
    shares.forEach(put);
  }

  #putClaims(block: Block, put: (value: number) => void): void {
    const key = plain(block.text);
    const mine = shinglesOf(block.text);
    const title = this.page.said.title;
    put(title === '' || key === '' ? 0 : Number(title.includes(key) || key.includes(title)));
    put(Number(title !== '' && key === title));
    put(shareIn(mine, this.page.said.description));
    put(this.page.said.body.size === 0 ? -1 : shareIn(mine, this.page.said.body));
    put(this.page.said.body.size === 0 ? 0 : Math.log1p(this.page.said.body.size));
    put(this.page.repeats.get(key) ?? 1);
  }

  #putPlace(block: Block, at: number, put: (value: number) => void): void {
    put(at / this.page.blocks.length);
    put(at - this.page.heading);
    put(this.page.before[at]! / Math.max(1, this.page.length));
    put(this.page.blocks.length);
    put(block.node.depth);
    put(block.linked / Math.max(1, block.text.length));
    put(block.links);
    put(block.stressed / Math.max(1, block.text.length));
  }

  #putContainers(from: PageNode, put: (value: number) => void): void {
    let node: PageNode = from;
    for (let level = 0; level < levels; level += 1) {
      const { length, linked, prose, blocks } = this.page.stats.get(node)!;
      put(Math.log1p(length));
      put(linked / Math.max(1, length));
      put(prose / Math.max(1, length));
      put(prose / Math.max(1, this.page.proseLength));
      put(blocks);
      node = node.parent ?? node;
    }
  }

  #putTop(from: PageNode, at: number, put: (value: number) => void): void {
    let level = 0;
    let found = -1;
    let nearTop = -1;
    for (let node: PageNode | null = from; node; node = node.parent) {
      if (node === this.page.top) found = level;
      if (this.page.top?.parent && node === this.page.top.parent) nearTop = level;
      level += 1;
    }
    const stats = this.page.top ? this.page.stats.get(this.page.top)! : null;
    put(Number(found >= 0));
    put(found < 0 ? nowhere : found);
    put(stats ? stats.prose / Math.max(1, this.page.proseLength) : 0);
    put(nearTop < 0 ? nowhere : nearTop);
    put(stats ? at - stats.first : 0);
    put(stats ? stats.last - at : 0);
    put(Number(this.page.top !== null && from.parent === this.page.top));
  }

  #putSignature(at: number, put: (value: number) => void): void {
    const { count, length, linked, prose } = this.page.bySignature.get(this.page.signatures[at]!)!;
    put(count);
    put(length / count);
    put(linked / Math.max(1, length));
    put(prose / Math.max(1, this.page.proseLength));
  }

  #putNeighbour(at: number, other: number, put: (value: number) => void): void {
    const block = this.page.blocks[other];
    if (!block) {
      for (let each = 0; each < around.length; each += 1) put(-1);
      return;
    }
    put(Math.log1p(block.text.length));
    put(block.linked / Math.max(1, block.text.length));
    put(Number(this.page.prose[other]));
    put(Number(/^h[1-6]$/.test(block.node.tag)));
    put(Number(this.page.signatures[other] === this.page.signatures[at]));
    put(Number(block.node.parent === this.page.blocks[at]!.node.parent));
    put(levelsBetween(this.page.blocks[at]!.node, block.node));
  }

  #putProseDistances(at: number, put: (value: number) => void): void {
    const parent = this.page.blocks[at]!.node.parent;
    const far = 60;
    const reach = (step: 1 | -1, fits: (other: number) => boolean) => {
      for (let distance = 1; distance < far; distance += 1) {
        const other = at + step * distance;
        if (other < 0 || other >= this.page.blocks.length) break;
        if (fits(other)) return distance;
      }
      return far;
    };
    const prose = (other: number) => this.page.prose[other]!;
    const sibling = (other: number) =>
      this.page.prose[other]! && this.page.blocks[other]!.node.parent === parent;
    const tailed = (other: number) => this.page.isTail(other);
    put(reach(-1, prose));
    put(reach(1, prose));
    put(reach(-1, sibling));
    put(reach(1, sibling));
    put(this.page.isTail(at) ? 0 : reach(-1, tailed));
    put(reach(-1, (other) => this.page.isTail(other) && this.page.blocks[other]!.node.parent === parent));
  }
}

/** How many elements up from the one until the other is inside. */
function levelsBetween(from: PageNode, other: PageNode): number {
  let [a, b, steps] = [from, other, 0];
  while (a !== b) {
    if (a.depth >= b.depth) {
      a = a.parent!;
      steps += 1;
    } else b = b.parent!;
  }
  return steps;
}
