/** What an extraction got right of one page. */
export interface Overlap {
  truePositives: number;
  falsePositives: number;
  falseNegatives: number;
}

/**
 * Precision, recall and F1 as Zyte's article-extraction-benchmark counts them (evaluate.py): four-word shingles as
 * multisets, letter case kept, shares of each page's sum so that long pages weigh no more than short ones; precision
 * averaged over the pages that something was extracted from, recall over those with a true text, F1 from the averages.
 */
export function shingleScore(pages: { text: string; truth: string }[]): {
  precision: number;
  recall: number;
  f1: number;
} {
  const overlaps = pages.map(({ text, truth }) => overlapOf(shingles(words(text)), shingles(words(truth))));
  const precision = mean(
    overlaps
      .filter((each) => each.truePositives + each.falsePositives > 0)
      .map((each) => each.truePositives / (each.truePositives + each.falsePositives)),
  );
  const recall = mean(
    overlaps
      .filter((each) => each.truePositives + each.falseNegatives > 0)
      .map((each) => each.truePositives / (each.truePositives + each.falseNegatives)),
  );
  return { precision, recall, f1: harmonic(precision, recall) };
}

/**
 * F1 of one page as WCXB counts it (its evaluate.py): words in lower case as multisets. The benchmark's figure is the
 * average over pages. Nothing extracted where nothing was to be found is right.
 */
export function wordF1(text: string, truth: string): number {
  const [found, wanted] = [words(text.toLowerCase()), words(truth.toLowerCase())];
  if (wanted.length === 0) return found.length === 0 ? 1 : 0;
  if (found.length === 0) return 0;
  const { truePositives } = overlapOf(found, wanted);
  return harmonic(truePositives / found.length, truePositives / wanted.length);
}

export function mean(values: number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Both benchmarks take Python's `\w+`: letters, digits and the underscore, of any script. */
function words(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+/gu) ?? [];
}

/** Four words in a row; a text of fewer is one shingle. */
function shingles(tokens: string[]): string[] {
  if (tokens.length === 0) return [];
  const count = Math.max(1, tokens.length - 3);
  return Array.from({ length: count }, (_, at) => tokens.slice(at, at + 4).join(' '));
}

function overlapOf(found: string[], wanted: string[]): Overlap {
  const left = new Map<string, number>();
  for (const each of wanted) left.set(each, (left.get(each) ?? 0) + 1);
  let truePositives = 0;
  for (const each of found) {
    const count = left.get(each) ?? 0;
    if (count === 0) continue;
    truePositives += 1;
    left.set(each, count - 1);
  }
  return {
    truePositives,
    falsePositives: found.length - truePositives,
    falseNegatives: wanted.length - truePositives,
  };
}

function harmonic(precision: number, recall: number): number {
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}
