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
  const met = new Meetings(open, agreement, (both, one, other) => mean(both, one, other, unlike, speakers));
  const alive = open.map((_, place) => place);
  for (;;) {
    let [best, one, other] = [enough, -1, -1];
    for (let row = 1; row < alive.length; row += 1)
      for (let column = 0; column < row; column += 1) {
        const agreed = met.agreed(alive[row]!, alive[column]!);
        if (agreed > best) [best, one, other] = [agreed, alive[column]!, alive[row]!];
      }
    if (one < 0) return alive.map((place) => open[place]!);
    open[one]!.reports = [...open[one]!.reports, ...open[other]!.reports];
    alive.splice(alive.indexOf(other), 1);
    for (const third of alive) if (third !== one) met.join(one, other, third);
  }
}

/** What was compared between clusters, in flat tables: who looks for the two that agree most goes through all of it. */
class Meetings {
  #clusters: Cluster[];
  #mean: (both: Agreement, one: Cluster, other: Cluster) => number;
  #sums: Float64Array;
  #pairs: Uint32Array;
  /** How much two agree; minus infinity where nothing was compared. */
  #agreed: Float64Array;

  constructor(
    clusters: Cluster[],
    agreement: (one: Cluster, other: Cluster) => Agreement,
    mean: (both: Agreement, one: Cluster, other: Cluster) => number,
  ) {
    this.#clusters = clusters;
    this.#mean = mean;
    this.#sums = new Float64Array(clusters.length ** 2);
    this.#pairs = new Uint32Array(clusters.length ** 2);
    this.#agreed = new Float64Array(clusters.length ** 2).fill(Number.NEGATIVE_INFINITY);
    for (let row = 1; row < clusters.length; row += 1)
      for (let column = 0; column < row; column += 1)
        this.#meet(row, column, agreement(clusters[row]!, clusters[column]!));
  }

  agreed(one: number, other: number): number {
    return this.#agreed[this.#at(one, other)]!;
  }

  /** What `from` has with a third cluster is added to what `into` has with it, which has grown. */
  join(into: number, from: number, third: number): void {
    const [to, added] = [this.#at(into, third), this.#at(from, third)];
    this.#meet(into, third, {
      sum: this.#sums[to]! + this.#sums[added]!,
      pairs: this.#pairs[to]! + this.#pairs[added]!,
    });
  }

  #meet(one: number, other: number, both: Agreement): void {
    if (both.pairs === 0) return;
    const at = this.#at(one, other);
    this.#sums[at] = both.sum;
    this.#pairs[at] = both.pairs;
    const [later, earlier] = one > other ? [one, other] : [other, one];
    this.#agreed[at] = this.#mean(both, this.#clusters[later]!, this.#clusters[earlier]!);
  }

  #at(one: number, other: number): number {
    return one > other ? one * this.#clusters.length + other : other * this.#clusters.length + one;
  }
}

/** The mean log-odds of two clusters, those that were not compared counting as unlike. */
export function mean(met: Agreement, one: Cluster, other: Cluster, unlike: number, speakers: number): number {
  const due = Math.min(one.reports.length, speakers) * Math.min(other.reports.length, speakers);
  const missing = Math.max(0, due - met.pairs);
  return (met.sum + unlike * missing) / (met.pairs + missing);
}
