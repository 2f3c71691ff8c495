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
  const met = new Meetings(open, agreement);
  const alive = open.map((_, place) => place);
  for (;;) {
    let [best, one, other] = [enough, -1, -1];
    for (let row = 1; row < alive.length; row += 1)
      for (let column = 0; column < row; column += 1) {
        const both = met.between(alive[row]!, alive[column]!);
        if (both.pairs === 0) continue;
        const agreed = mean(both, open[alive[row]!]!, open[alive[column]!]!, unlike, speakers);
        if (agreed > best) [best, one, other] = [agreed, alive[column]!, alive[row]!];
      }
    if (one < 0) return alive.map((place) => open[place]!);
    open[one]!.reports = [...open[one]!.reports, ...open[other]!.reports];
    alive.splice(alive.indexOf(other), 1);
    for (const third of alive) if (third !== one) met.join(one, other, third);
  }
}

const nothing: Agreement = { sum: 0, pairs: 0 };

/** What was compared between clusters: mostly nothing. */
class Meetings {
  #size: number;
  #met = new Map<number, Agreement>();

  constructor(clusters: Cluster[], agreement: (one: Cluster, other: Cluster) => Agreement) {
    this.#size = clusters.length;
    for (let row = 1; row < clusters.length; row += 1)
      for (let column = 0; column < row; column += 1) {
        const both = agreement(clusters[row]!, clusters[column]!);
        if (both.pairs > 0) this.#met.set(row * this.#size + column, both);
      }
  }

  between(one: number, other: number): Agreement {
    return this.#met.get(this.#key(one, other)) ?? nothing;
  }

  /** What `from` has with a third cluster is added to what `into` has with it. */
  join(into: number, from: number, third: number): void {
    const added = this.between(from, third);
    if (added.pairs === 0) return;
    const { sum, pairs } = this.between(into, third);
    this.#met.set(this.#key(into, third), { sum: sum + added.sum, pairs: pairs + added.pairs });
  }

  #key(one: number, other: number): number {
    return Math.max(one, other) * this.#size + Math.min(one, other);
  }
}

/** The mean log-odds of two clusters, those that were not compared counting as unlike. */
export function mean(met: Agreement, one: Cluster, other: Cluster, unlike: number, speakers: number): number {
  const due = Math.min(one.reports.length, speakers) * Math.min(other.reports.length, speakers);
  const missing = Math.max(0, due - met.pairs);
  return (met.sum + unlike * missing) / (met.pairs + missing);
}
