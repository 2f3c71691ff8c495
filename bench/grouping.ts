import { writeFileSync } from 'node:fs';
import { CopyIndex } from '../src/line/group/copies.ts';
import { Grouper } from '../src/line/group/grouper.ts';
import { embedded } from './grouping/embedded.ts';
import { growthChart, measureGrowth } from './grouping/growth.ts';
import { bcubed, pairwise } from './grouping/measures.ts';
import { averageLink, cosines, greedy, type PeerRun } from './grouping/peers.ts';
import { placeReport } from './grouping/place.ts';
import { type LabelledReport, readReports } from './grouping/reports.ts';
import { inTwoLanguages } from './grouping/two-languages.ts';
import type { Bench } from './main.ts';

/** Beyond so many reports the matrix of all pairs, which both baselines need, does not fit. */
const mostForPeers = 16_000;

/**
 * With `--embedding`, reports are embedded by that model first; with `--languages`, every other report of an event is told in a
 * language that is nobody's. A labelled set through the product's own grouper; what is scored is where each report stands at the end. Reports per
 * second are of the clock, or of processor time where a busy machine gave the process less than one core.
 */
export const bench: Bench = {
  about:
    'one story per event: --reports <file.jsonl> [--alone: no baselines] [--embedding <provider:model>] [--languages] [--growth 100000,1000000 --chart <file.svg>]',
  options: {
    reports: { type: 'string' },
    alone: { type: 'boolean' },
    embedding: { type: 'string' },
    languages: { type: 'boolean' },
    growth: { type: 'string' },
    chart: { type: 'string' },
  },
  async measure(values) {
    if (typeof values.reports !== 'string') throw new Error('Say which reports: --reports <file.jsonl>.');
    const read = readReports(values.reports);
    const told = values.languages ? inTwoLanguages(read) : read;
    const reports =
      typeof values.embedding === 'string' ? await embedded(told, read, values.embedding) : told;
    if (typeof values.growth === 'string') {
      const measured = measureGrowth(reports, values.growth.split(',').map(Number));
      if (typeof values.chart === 'string') writeFileSync(values.chart, growthChart(measured.growth));
      return measured;
    }
    const [begun, used] = [performance.now(), process.cpuUsage()];
    const stories = groupAll(reports);
    const milliseconds = performance.now() - begun;
    const { user, system } = process.cpuUsage(used);
    const seconds = Math.min(milliseconds / 1000, (user + system) / 1_000_000);
    const own = {
      ...score(reports, stories),
      reportsPerSecond: Math.round(reports.length / seconds),
      peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
    };
    if (values.alone || reports.length > mostForPeers) return { ...own, peers: {} };
    return { ...own, peers: measurePeers(reports) };
  },
};

/** The story of each report once all are placed: on the way they may have moved. */
function groupAll(reports: LabelledReport[]): number[] {
  const copies = new CopyIndex();
  const grouper = new Grouper();
  for (const report of reports) placeReport({ grouper, copies }, report);
  return reports.map(({ id }) => grouper.storyOf(id)!);
}

function score(reports: LabelledReport[], stories: number[]) {
  const events = reports.map(({ eventId }) => eventId);
  return {
    reports: reports.length,
    events: new Set(events).size,
    stories: new Set(stories).size,
    bcubed: bcubed(events, stories),
    pairwise: pairwise(events, stories),
  };
}

function measurePeers(reports: LabelledReport[]): Record<string, unknown> {
  const peers: Record<string, unknown> = {};
  const cosine = cosines(reports);
  const runs: [string, (reports: LabelledReport[], cosine: Float32Array) => PeerRun][] = [
    ['greedy', greedy],
    ['averageLink', averageLink],
  ];
  for (const [name, run] of runs) {
    const begun = performance.now();
    const { stories, setting } = run(reports, cosine);
    console.error(`${name}: ${((performance.now() - begun) / 1000).toFixed(1)} s for all its settings`);
    peers[name] = { ...score(reports, stories), setting };
  }
  return peers;
}
