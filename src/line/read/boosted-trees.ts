/** A forest of regression trees whose sum is the log-odds of a yes (Friedman, "Greedy function approximation", 2001). */
export interface Forest {
  base: number;
  trees: Tree[];
}

/** Nodes by number; a node is a leaf where `feature` is -1, and then `value` is what it adds. */
export interface Tree {
  feature: number[];
  /** Rows whose number is not above it go left. */
  threshold: number[];
  left: number[];
  right: number[];
  value: number[];
}

/** The likelihood of a yes, 0 to 1. */
export function likelihood(forest: Forest, row: ArrayLike<number>): number {
  let sum = forest.base;
  for (const { feature, threshold, left, right, value } of forest.trees) {
    let at = 0;
    while (feature[at]! >= 0) at = row[feature[at]!]! <= threshold[at]! ? left[at]! : right[at]!;
    sum += value[at]!;
  }
  return 1 / (1 + Math.exp(-sum));
}

/** One line a tree: its nodes apart by spaces, each `feature,threshold,left,right` or a leaf's value alone. */
export function writeForest(forest: Forest): string {
  const lines = forest.trees.map(({ feature, threshold, left, right, value }) =>
    feature
      .map((each, at) =>
        each < 0 ? `${round(value[at]!)}` : `${each},${round(threshold[at]!)},${left[at]},${right[at]}`,
      )
      .join(' '),
  );
  return `${[round(forest.base), ...lines].join('\n')}\n`;
}

/** @throws Error when the text is not one that `writeForest` wrote */
export function readForest(text: string): Forest {
  const [base, ...lines] = text.trim().split('\n');
  const forest = { base: Number(base), trees: lines.map(readTree) };
  const whole = forest.trees.every(({ value, threshold }) => [...value, ...threshold].every(Number.isFinite));
  if (!Number.isFinite(forest.base) || !whole) throw new Error('The learnt model cannot be read.');
  return forest;
}

function readTree(line: string): Tree {
  const tree: Tree = { feature: [], threshold: [], left: [], right: [], value: [] };
  for (const node of line.split(' ')) {
    const parts = node.split(',').map(Number);
    const leaf = parts.length === 1;
    tree.feature.push(leaf ? -1 : parts[0]!);
    tree.threshold.push(leaf ? 0 : parts[1]!);
    tree.left.push(leaf ? 0 : parts[2]!);
    tree.right.push(leaf ? 0 : parts[3]!);
    tree.value.push(leaf ? parts[0]! : 0);
  }
  return tree;
}

function round(value: number): number {
  return Number(value.toPrecision(5));
}
