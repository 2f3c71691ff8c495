/** A comparison of two reports, and whether they cover one event. */
export interface Example {
  features: Float64Array;
  same: boolean;
  /** Whether both have a date. */
  dated: boolean;
  /** Whether one of both is short. */
  short: boolean;
  /** How far an embedding model puts them above the usual; null where there is none. */
  standing?: number | null;
  weight: number;
  /** Log-odds that are known beforehand, and not learnt. */
  offset: number;
}

/**
 * Logistic regression by iteratively reweighted least squares with a little ridge on standardised features (Hastie,
 * Tibshirani and Friedman, "The Elements of Statistical Learning", 4.4.1).
 * @returns the intercept, then a weight for each feature as it comes
 */
export function fitLogistic(examples: Example[], ridge = 1): number[] {
  const size = examples[0]!.features.length;
  const { means, scales } = scalesOf(examples, size);
  const rows = examples.map(({ features }) => {
    const row = new Float64Array(size + 1);
    row[0] = 1;
    for (let at = 0; at < size; at += 1) row[at + 1] = (features[at]! - means[at]!) / scales[at]!;
    return row;
  });
  let beta = new Float64Array(size + 1);
  for (let round = 0; round < 30; round += 1) {
    const step = newtonStep(rows, examples, beta, ridge);
    beta = beta.map((value, at) => value + step[at]!);
    if (Math.max(...step.map(Math.abs)) < 1e-6) break;
  }
  const weights = Array.from(beta.subarray(1), (value, at) => value / scales[at]!);
  const intercept = beta[0]! - weights.reduce((sum, weight, at) => sum + weight * means[at]!, 0);
  return [intercept, ...weights];
}

function scalesOf(examples: Example[], size: number) {
  const means = new Float64Array(size);
  const scales = new Float64Array(size);
  for (const { features } of examples)
    for (let at = 0; at < size; at += 1) means[at]! += features[at]! / examples.length;
  for (const { features } of examples)
    for (let at = 0; at < size; at += 1) scales[at]! += (features[at]! - means[at]!) ** 2 / examples.length;
  return { means, scales: scales.map((value) => Math.sqrt(value) || 1) };
}

function newtonStep(rows: Float64Array[], examples: Example[], beta: Float64Array, ridge: number): number[] {
  const size = beta.length;
  const slope = new Float64Array(size);
  const curve = Array.from({ length: size }, () => new Float64Array(size));
  for (const [number, row] of rows.entries()) {
    let odds = examples[number]!.offset;
    for (let at = 0; at < size; at += 1) odds += row[at]! * beta[at]!;
    const chance = 1 / (1 + Math.exp(-odds));
    const { same, weight } = examples[number]!;
    const error = weight * ((same ? 1 : 0) - chance);
    const spread = weight * Math.max(1e-9, chance * (1 - chance));
    for (let at = 0; at < size; at += 1) {
      slope[at]! += error * row[at]!;
      for (let other = 0; other <= at; other += 1) curve[at]![other]! += spread * row[at]! * row[other]!;
    }
  }
  for (let at = 0; at < size; at += 1) {
    for (let other = at + 1; other < size; other += 1) curve[at]![other] = curve[other]![at]!;
    curve[at]![at]! += at === 0 ? 1e-6 : ridge;
    if (at > 0) slope[at]! -= ridge * beta[at]!;
  }
  return solve(curve, slope);
}

/** Gauss–Jordan with pivots. */
function solve(matrix: Float64Array[], right: Float64Array): number[] {
  const rows = matrix.map((row, at) => Float64Array.from([...row, right[at]!]));
  for (let at = 0; at < rows.length; at += 1) {
    let pivot = at;
    for (let row = at; row < rows.length; row += 1)
      if (Math.abs(rows[row]![at]!) > Math.abs(rows[pivot]![at]!)) pivot = row;
    [rows[at], rows[pivot]] = [rows[pivot]!, rows[at]!];
    for (const [number, row] of rows.entries()) {
      if (number === at) continue;
      const factor = row[at]! / rows[at]![at]!;
      for (let column = at; column <= rows.length; column += 1) row[column]! -= factor * rows[at]![column]!;
    }
  }
  return rows.map((row, at) => row[rows.length]! / row[at]!);
}
