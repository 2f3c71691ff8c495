import type { Row } from './rows.ts';

/** How well "not supported" is told: precision and recall of that verdict, and the mean of both classes' recalls. */
export interface Scores {
  precision: number;
  recall: number;
  balancedAccuracy: number;
  n: number;
}

/** Scores of one decision a row: true where the summary passes. */
export function scoresOf(rows: Row[], passes: boolean[]): Scores {
  const count = { caught: 0, missed: 0, wrongly: 0, rightly: 0 };
  rows.forEach((row, at) => {
    if (row.supported) count[passes[at] ? 'rightly' : 'wrongly'] += 1;
    else count[passes[at] ? 'missed' : 'caught'] += 1;
  });
  const share = (part: number, rest: number) => (part + rest === 0 ? 0 : part / (part + rest));
  const recall = share(count.caught, count.missed);
  const specificity = share(count.rightly, count.wrongly);
  return {
    precision: share(count.caught, count.wrongly),
    recall,
    balancedAccuracy: (recall + specificity) / 2,
    n: rows.length,
  };
}

/** The scores of the rows that share a value, by that value. */
export function scoresBy(
  rows: Row[],
  passes: boolean[],
  keyOf: (row: Row) => string,
): Record<string, Scores> {
  const keys = [...new Set(rows.map(keyOf))].sort();
  return Object.fromEntries(
    keys.map((key) => {
      const places = rows.flatMap((row, at) => (keyOf(row) === key ? [at] : []));
      return [
        key,
        scoresOf(
          places.map((at) => rows[at]!),
          places.map((at) => passes[at]!),
        ),
      ];
    }),
  );
}
