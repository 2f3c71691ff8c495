import type { Link } from './links.ts';
import type { Memory } from './memory.ts';
import { type Agreement, type Cluster, joinNearest, mean } from './region.ts';
import { groupingSettings as settings } from './settings.ts';

/** Reports that change their story: by a merge (all of them), a split (into a new story), or a move. */
export interface Move {
  kind: 'merge' | 'split' | 'move';
  from: number;
  into: number;
  /** Their ids; of a merge those of the window. */
  reports: number[];
  why: string;
}

/**
 * Groups the reports of some stories afresh, with a new report among them or not, and tells which reports form a
 * story now. Round-ups, live blogs and views take no part in the clustering: they go afterwards where they fit, so
 * that they bridge nothing. Copies go where their original goes.
 */
export function regroup(
  memory: Memory,
  storyIds: number[],
  fresh: number | null,
  oddsOf: (report: number, link: Link) => number,
): Cluster[] {
  const reports = storyIds.flatMap((storyId) => memory.stories.get(storyId)!);
  if (fresh !== null) reports.push(fresh);
  const links = linksAmong(memory, reports, oddsOf);
  const between = (one: Cluster, other: Cluster) => agreementOf(links, one, other);
  const start: Cluster[] = [];
  let room = settings.regionReports;
  for (const storyId of storyIds) {
    const voters = memory.stories.get(storyId)!.filter((report) => memory.isVoting(report));
    if (voters.length === 0) continue;
    const whole = voters.length > settings.speakers || voters.length > room;
    if (!whole) room -= voters.length;
    start.push(...(whole ? [{ reports: voters }] : voters.map((report) => ({ reports: [report] }))));
  }
  if (fresh !== null && memory.isVoting(fresh)) start.push({ reports: [fresh] });
  const clusters = joinNearest(start, between, settings.enough, settings.unlike, settings.speakers);
  attachRest(memory, reports, clusters, between);
  return clusters;
}

/** Views and mentions go to the story they agree with most, else stay where they were; copies follow. */
function attachRest(
  memory: Memory,
  reports: number[],
  clusters: Cluster[],
  between: (one: Cluster, other: Cluster) => Agreement,
): void {
  const voters = clusters.map((cluster) => ({ reports: [...cluster.reports] }));
  const alone = new Map<number, Cluster>();
  const rest = reports.filter((report) => !memory.isVoting(report));
  for (const report of [...rest.filter((each) => !memory.isCopy(each)), ...rest.filter(memory.isCopy)]) {
    const original = memory.originalOf(report);
    const followed = clusters.find((cluster) => original >= 0 && cluster.reports.includes(original));
    const place = memory.isCopy(report) ? null : bestFor(report, voters, between);
    const home = followed ?? clusters[place ?? majority(memory, report, voters) ?? -1];
    if (home) home.reports.push(report);
    else stayAlone(memory.storyOf(report), report, alone, clusters);
  }
}

/** Without voters a story stays what it was. */
function stayAlone(storyId: number, report: number, alone: Map<number, Cluster>, clusters: Cluster[]): void {
  const known = storyId > 0 ? alone.get(storyId) : undefined;
  if (known) {
    known.reports.push(report);
    return;
  }
  const cluster = { reports: [report] };
  clusters.push(cluster);
  if (storyId > 0) alone.set(storyId, cluster);
}

function bestFor(
  report: number,
  clusters: Cluster[],
  between: (one: Cluster, other: Cluster) => Agreement,
): number | null {
  let best: { place: number; agreement: number } | null = null;
  for (const [place, cluster] of clusters.entries()) {
    const own = { reports: [report] };
    const met = between(own, cluster);
    if (met.pairs === 0) continue;
    const agreement = mean(met, own, cluster, settings.unlike, settings.speakers);
    if (agreement > (best?.agreement ?? settings.enough)) best = { place, agreement };
  }
  return best?.place ?? null;
}

/** Where most voters of the story went in which a report stands now. */
function majority(memory: Memory, report: number, clusters: Cluster[]): number | null {
  const storyId = memory.storyOf(report);
  let best: { place: number; count: number } | null = null;
  for (const [place, cluster] of clusters.entries()) {
    const count = cluster.reports.filter((other) => storyId > 0 && memory.storyOf(other) === storyId).length;
    if (count > (best?.count ?? 0)) best = { place, count };
  }
  return best?.place ?? null;
}

function linksAmong(
  memory: Memory,
  reports: number[],
  oddsOf: (report: number, link: Link) => number,
): Map<number, Map<number, number>> {
  const links = new Map(reports.map((report) => [report, new Map<number, number>()]));
  for (const report of reports) {
    const own = links.get(report)!;
    for (const link of memory.links.among(report, (other) => links.has(other))) {
      const odds = oddsOf(report, link);
      own.set(link.other, odds);
      links.get(link.other)!.set(report, odds);
    }
  }
  return links;
}

function agreementOf(links: Map<number, Map<number, number>>, one: Cluster, other: Cluster): Agreement {
  const agreement = { sum: 0, pairs: 0 };
  for (const report of one.reports) {
    const met = links.get(report)!;
    if (met.size === 0) continue;
    for (const each of other.reports) {
      const odds = met.get(each);
      if (odds === undefined) continue;
      agreement.sum += odds;
      agreement.pairs += 1;
    }
  }
  return agreement;
}

/**
 * Gives each cluster its address: the story that most of its reports come from, as long as no other cluster holds more
 * of that story. What is left gets new addresses from `found`. Tells what moved, merges last.
 */
export function address(
  memory: Memory,
  clusters: Cluster[],
  found: () => number,
): { storyIds: number[]; moves: Move[] } {
  const claims = clusters.flatMap((cluster, place) =>
    [...Map.groupBy(cluster.reports, memory.storyOf)].flatMap(([storyId, reports]) =>
      storyId > 0 ? [{ place, storyId, count: reports.length }] : [],
    ),
  );
  claims.sort((a, b) => b.count - a.count || a.storyId - b.storyId || a.place - b.place);
  const storyIds = new Array<number>(clusters.length).fill(0);
  const taken = new Set<number>();
  for (const { place, storyId } of claims) {
    if (storyIds[place] !== 0 || taken.has(storyId)) continue;
    storyIds[place] = storyId;
    taken.add(storyId);
  }
  const fresh = new Set<number>();
  for (const [place, storyId] of storyIds.entries())
    if (storyId === 0) {
      storyIds[place] = found();
      fresh.add(storyIds[place]);
    }
  const moves: Move[] = [];
  const merged = new Set<number>();
  for (const { place, storyId, count } of claims) {
    const into = storyIds[place]!;
    if (into === storyId) continue;
    const reports = clusters[place]!.reports.filter((report) => memory.storyOf(report) === storyId);
    const gone = !taken.has(storyId) && !merged.has(storyId);
    if (gone) merged.add(storyId);
    const kind = gone ? 'merge' : fresh.has(into) ? 'split' : 'move';
    moves.push({ kind, from: storyId, into, reports: reports.map(memory.idOf), why: whyOf(kind, count) });
  }
  return { storyIds, moves: moves.sort((a, b) => order[a.kind] - order[b.kind]) };
}

const order = { split: 0, move: 1, merge: 2 };

function whyOf(kind: Move['kind'], count: number): string {
  const reports = count === 1 ? 'one report' : `${count} reports`;
  if (kind === 'merge')
    return `its reports and those of the other agree that they cover one event (${reports})`;
  if (kind === 'split') return `${reports} agree with each other and not with the rest`;
  return `${reports} agree better with the reports of the other`;
}
