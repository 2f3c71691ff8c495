import { wordsOf } from '../../src/news/language/words.ts';
import { bcubed } from './measures.ts';
import type { LabelledReport } from './reports.ts';

/** What a baseline made of a set, with the setting that served it best on that very set. */
export interface PeerRun {
  stories: number[];
  setting: Record<string, number | string>;
}

const thresholds = Array.from({ length: 36 }, (_, step) => 0.04 + step * 0.02);
const windows = [2, 4, 8, 16, Number.POSITIVE_INFINITY];
const day = 86_400_000;

/** Cosines of the tf-idf vectors (1 + ln tf, idf over the whole set) of all pairs of reports, n × n. */
export function cosines(reports: LabelledReport[]): Float32Array {
  const postings = new Map<string, { report: number; weight: number }[]>();
  for (const [number, report] of reports.entries()) {
    const counts = new Map<string, number>();
    for (const word of wordsOf(report.text, report.language))
      if (!word.stop) counts.set(word.stem, (counts.get(word.stem) ?? 0) + 1);
    for (const [stem, count] of counts) {
      const list = postings.get(stem) ?? [];
      list.push({ report: number, weight: 1 + Math.log(count) });
      postings.set(stem, list);
    }
  }
  const lengths = new Float64Array(reports.length);
  for (const list of postings.values()) {
    const idf = Math.log(reports.length / list.length);
    for (const entry of list) {
      entry.weight *= idf;
      lengths[entry.report]! += entry.weight ** 2;
    }
  }
  const cosine = new Float32Array(reports.length ** 2);
  for (const list of postings.values())
    for (const one of list)
      for (const other of list)
        cosine[one.report * reports.length + other.report]! +=
          (one.weight * other.weight) / Math.sqrt(lengths[one.report]! * lengths[other.report]! || 1);
  return cosine;
}

/** Greedy and online: each report joins the story whose centroid is nearest, if near enough and recent enough. */
export function greedy(reports: LabelledReport[], cosine: Float32Array): PeerRun {
  const settings = windows.flatMap((window) => thresholds.map((threshold) => ({ threshold, window })));
  return best(reports, settings, ({ threshold, window }) => greedyRun(reports, cosine, threshold, window));
}

function greedyRun(reports: LabelledReport[], cosine: Float32Array, threshold: number, window: number) {
  const stories: { members: number[]; length: number; newest: number | null }[] = [];
  return reports.map((report, number) => {
    let nearest: { story: number; score: number; dot: number } | null = null;
    for (const [story, { members, length, newest }] of stories.entries()) {
      if (report.at && newest !== null && report.at.getTime() - newest > window * day) continue;
      let dot = 0;
      for (const member of members) dot += cosine[number * reports.length + member]!;
      const score = dot / Math.sqrt(length);
      if (score > (nearest?.score ?? threshold)) nearest = { story, score, dot };
    }
    const at = report.at?.getTime() ?? null;
    if (!nearest) {
      stories.push({ members: [number], length: 1, newest: at });
      return stories.length;
    }
    const story = stories[nearest.story]!;
    story.members.push(number);
    story.length += 2 * nearest.dot + 1;
    story.newest = at ?? story.newest;
    return nearest.story + 1;
  });
}

/** Average-link clustering of all reports at once, without dates, by chains of nearest neighbours (Murtagh, 1983). */
export function averageLink(reports: LabelledReport[], cosine: Float32Array): PeerRun {
  const merges = dendrogram(Float32Array.from(cosine), reports.length);
  merges.sort((a, b) => b.near - a.near);
  const settings = thresholds.map((threshold) => ({ threshold }));
  return best(reports, settings, ({ threshold }) => {
    const parent = reports.map((_, number) => number);
    const root = (number: number): number => {
      let at = number;
      while (parent[at] !== at) at = parent[at]!;
      return at;
    };
    for (const { one, other, near } of merges) if (near >= threshold) parent[root(other)] = root(one);
    return reports.map((_, number) => root(number));
  });
}

/** All merges of average linkage with how near the two were. Uses up the matrix. */
function dendrogram(near: Float32Array, count: number): { one: number; other: number; near: number }[] {
  const sizes = new Array<number>(count).fill(1);
  const open = new Set(Array.from({ length: count }, (_, number) => number));
  const merges: { one: number; other: number; near: number }[] = [];
  let chain: number[] = [];
  while (open.size > 1) {
    if (chain.length === 0) chain = [open.values().next().value!];
    const end = chain.at(-1)!;
    const before = chain.at(-2);
    let nearest = before ?? -1;
    for (const other of open)
      if (other !== end && (nearest < 0 || near[end * count + other]! > near[end * count + nearest]!))
        nearest = other;
    if (nearest !== before) {
      chain.push(nearest);
      continue;
    }
    merges.push({ one: end, other: before, near: near[end * count + before]! });
    const [a, b] = [sizes[end]!, sizes[before]!];
    for (const other of open) {
      const joined = (a * near[end * count + other]! + b * near[before * count + other]!) / (a + b);
      near[end * count + other] = joined;
      near[other * count + end] = joined;
    }
    sizes[end] = a + b;
    open.delete(before);
    chain.length -= 2;
  }
  return merges;
}

function best<Setting extends Record<string, number>>(
  reports: LabelledReport[],
  settings: Setting[],
  run: (setting: Setting) => number[],
): PeerRun {
  const events = reports.map(({ eventId }) => eventId);
  let found: { stories: number[]; setting: Setting; f1: number } | null = null;
  for (const setting of settings) {
    const stories = run(setting);
    const { f1 } = bcubed(events, stories);
    if (!found || f1 > found.f1) found = { stories, setting, f1 };
  }
  if (!found) return { stories: [], setting: {} };
  const shown = Object.entries(found.setting).map(([name, value]) => [
    name,
    Number.isFinite(value) ? Number(value.toFixed(2)) : 'none',
  ]);
  return { stories: found.stories, setting: Object.fromEntries(shown) };
}
