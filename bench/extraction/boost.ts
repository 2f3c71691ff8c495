import type { Forest, Tree } from '../../src/line/read/boosted-trees.ts';

export interface BoostSettings {
  trees: number;
  leaves: number;
  rate: number;
  /** Shares of the rows and of the features that each tree sees. */
  rows: number;
  features: number;
  /** Least weight of rows in a leaf, and the penalty on its square. */
  least: number;
  penalty: number;
}

export interface Examples {
  rows: ArrayLike<number>[];
  /** 0 to 1. */
  labels: ArrayLike<number>;
  weights: ArrayLike<number>;
}

const bins = 48;

/**
 * Learns boosted trees for a yes or no by the logistic loss, with histograms of features and best-leaf-first growth, as
 * LightGBM does (Ke et al. 2017). The same examples and settings give the same forest.
 */
export function boost(examples: Examples, settings: BoostSettings): Forest {
  const { rows, labels, weights } = examples;
  const count = rows.length;
  const width = rows[0]!.length;
  const random = generator(7);
  const thresholds = Array.from({ length: width }, (_, feature) => cutsOf(rows, feature));
  const binned = thresholds.map((cuts, feature) => {
    const column = new Uint8Array(count);
    for (let at = 0; at < count; at += 1) column[at] = binOf(cuts, rows[at]![feature]!);
    return column;
  });
  let yes = 0;
  let all = 0;
  for (let at = 0; at < count; at += 1) {
    yes += labels[at]! * weights[at]!;
    all += weights[at]!;
  }
  const base = Math.log(yes / (all - yes));
  const sums = new Float64Array(count).fill(base);
  const forest: Forest = { base, trees: [] };
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  for (let number = 0; number < settings.trees; number += 1) {
    for (let at = 0; at < count; at += 1) {
      const guess = 1 / (1 + Math.exp(-sums[at]!));
      gradient[at] = (labels[at]! - guess) * weights[at]!;
      hessian[at] = Math.max(1e-9, guess * (1 - guess)) * weights[at]!;
    }
    const seen: number[] = [];
    for (let at = 0; at < count; at += 1) if (random() < settings.rows) seen.push(at);
    const features = thresholds.map((_, feature) => feature).filter(() => random() < settings.features);
    const tree = grow(Int32Array.from(seen), features, { binned, thresholds, gradient, hessian }, settings);
    forest.trees.push(tree);
    for (let at = 0; at < count; at += 1) sums[at]! += leafOf(tree, rows[at]!);
  }
  return forest;
}

interface Columns {
  binned: Uint8Array[];
  thresholds: number[][];
  gradient: Float64Array;
  hessian: Float64Array;
}

interface Leaf {
  node: number;
  rows: Int32Array;
  split: { gain: number; feature: number; bin: number } | null;
}

function grow(rows: Int32Array, features: number[], columns: Columns, settings: BoostSettings): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  const plant = (own: Int32Array): Leaf => {
    const node = tree.feature.length;
    tree.feature.push(-1);
    tree.threshold.push(0);
    tree.left.push(0);
    tree.right.push(0);
    tree.value.push(leafValue(own, columns, settings));
    return { node, rows: own, split: bestSplit(own, features, columns, settings) };
  };
  const leaves = [plant(rows)];
  while (leaves.length < settings.leaves) {
    let best: Leaf | null = null;
    for (const leaf of leaves) if (leaf.split && (!best || leaf.split.gain > best.split!.gain)) best = leaf;
    if (!best) break;
    const { feature, bin } = best.split!;
    const column = columns.binned[feature]!;
    const left = best.rows.filter((row) => column[row]! <= bin);
    const right = best.rows.filter((row) => column[row]! > bin);
    tree.feature[best.node] = feature;
    tree.threshold[best.node] = columns.thresholds[feature]![bin]!;
    leaves.splice(leaves.indexOf(best), 1);
    for (const [side, own] of [
      ['left', left],
      ['right', right],
    ] as const) {
      const leaf = plant(own);
      tree[side][best.node] = leaf.node;
      leaves.push(leaf);
    }
  }
  return tree;
}

function leafValue(rows: Int32Array, { gradient, hessian }: Columns, settings: BoostSettings): number {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradient[row]!;
    h += hessian[row]!;
  }
  return (settings.rate * g) / (h + settings.penalty);
}

function bestSplit(
  rows: Int32Array,
  features: number[],
  { binned, thresholds, gradient, hessian }: Columns,
  { least, penalty }: BoostSettings,
): Leaf['split'] {
  // Gathered once, so that the loop over features reads them in a row.
  const ownG = Float64Array.from(rows, (row) => gradient[row]!);
  const ownH = Float64Array.from(rows, (row) => hessian[row]!);
  let [allG, allH] = [0, 0];
  for (let at = 0; at < rows.length; at += 1) {
    allG += ownG[at]!;
    allH += ownH[at]!;
  }
  let best: Leaf['split'] = null;
  const sumG = new Float64Array(bins + 1);
  const sumH = new Float64Array(bins + 1);
  const whole = (allG * allG) / (allH + penalty);
  for (const feature of features) {
    const cuts = thresholds[feature]!.length;
    if (cuts === 0) continue;
    sumG.fill(0);
    sumH.fill(0);
    const column = binned[feature]!;
    for (let at = 0; at < rows.length; at += 1) {
      const bin = column[rows[at]!]!;
      sumG[bin]! += ownG[at]!;
      sumH[bin]! += ownH[at]!;
    }
    let [g, h] = [0, 0];
    for (let bin = 0; bin < cuts; bin += 1) {
      g += sumG[bin]!;
      h += sumH[bin]!;
      if (h < least || allH - h < least) continue;
      const gain = (g * g) / (h + penalty) + (allG - g) ** 2 / (allH - h + penalty) - whole;
      if (gain > 1e-6 && (!best || gain > best.gain)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** Values between which rows are told apart: every value where there are few, else equal shares of a sample. */
function cutsOf(rows: ArrayLike<number>[], feature: number): number[] {
  const step = Math.max(1, Math.floor(rows.length / 20_000));
  const values: number[] = [];
  for (let at = 0; at < rows.length; at += step) values.push(rows[at]![feature]!);
  values.sort((a, b) => a - b);
  const different = [...new Set(values)];
  if (different.length <= bins)
    return different.slice(0, -1).map((value, at) => (value + different[at + 1]!) / 2);
  const cuts = new Set<number>();
  for (let bin = 1; bin < bins; bin += 1) cuts.add(values[Math.floor((bin * values.length) / bins)]!);
  return [...cuts].sort((a, b) => a - b);
}

function binOf(cuts: number[], value: number): number {
  let [low, high] = [0, cuts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value <= cuts[middle]!) high = middle;
    else low = middle + 1;
  }
  return low;
}

function leafOf(tree: Tree, row: ArrayLike<number>): number {
  let at = 0;
  while (tree.feature[at]! >= 0)
    at = row[tree.feature[at]!]! <= tree.threshold[at]! ? tree.left[at]! : tree.right[at]!;
  return tree.value[at]!;
}

/** Random numbers that are the same each time (Marsaglia's xorshift). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}
