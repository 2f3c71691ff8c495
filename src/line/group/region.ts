/** A set of reports that is looked at as one. */
export interface Cluster {
  reports: number[];
}

/** How likely reports are one event, summed over the pairs that were compared. */
export interface Agreement {
  sum: number;
  pairs: number;
}

/**
 * Average-link clustering (Sokal and Michener, 1958) of a few clusters: the two that agree most are joined until no two
 * agree enough. Agreement is the mean log-odds over the pairs of their reports, so that a quorum must agree and one
 * look-alike is not enough. A pair that was never compared shares too little to be worth it and counts as `unlike`; of
 * large clusters a sample speaks for all.
 *
 * @param agreement what was compared between two of the clusters. @param enough the least mean log-odds
 */
export function joinNearest(
  clusters: Cluster[],
  agreement: (one: Cluster, other: Cluster) => Agreement,
  enough: number,
  unlike: number,
  speakers: number,
): Cluster[] {
  const open = clusters.map((cluster) => ({ ...cluster }));
  const met = open.map((one, row) =>
    open.map((other, column) => (column < row ? agreement(one, other) : null)),
  );
  const between = (a: number, b: number): Agreement => (a > b ? met[a]![b]! : met[b]![a]!);
  const alive = open.map((_, place) => place);
  for (;;) {
    let best: { one: number; other: number; agreement: number } | null = null;
    for (const [row, one] of alive.entries())
      for (const other of alive.slice(0, row)) {
        const both = between(one, other);
        if (both.pairs === 0) continue;
        const agreement = mean(both, open[one]!, open[other]!, unlike, speakers);
        if (agreement > (best?.agreement ?? enough)) best = { one: other, other: one, agreement };
      }
    if (!best) return alive.map((place) => open[place]!);
    const { one, other } = best;
    open[one]!.reports = [...open[one]!.reports, ...open[other]!.reports];
    alive.splice(alive.indexOf(other), 1);
    for (const third of alive)
      if (third !== one) {
        const [into, from] = [between(one, third), between(other, third)];
        into.sum += from.sum;
        into.pairs += from.pairs;
      }
  }
}

/** The mean log-odds of two clusters, those that were not compared counting as unlike. */
export function mean(met: Agreement, one: Cluster, other: Cluster, unlike: number, speakers: number): number {
  const due = Math.min(one.reports.length, speakers) * Math.min(other.reports.length, speakers);
  const missing = Math.max(0, due - met.pairs);
  return (met.sum + unlike * missing) / (met.pairs + missing);
}
