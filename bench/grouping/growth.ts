import { CopyIndex } from '../../src/line/group/copies.ts';
import { Grouper } from '../../src/line/group/grouper.ts';
import { bcubed, type Measure } from './measures.ts';
import { placeReport } from './place.ts';
import type { LabelledReport } from './reports.ts';
import { Worlds } from './worlds.ts';

/** How the index does with so many reports in it. */
export interface GrowthPoint {
  reports: number;
  /** Processor time of the placing alone: the median over blocks. */
  microsecondsPerReport: number;
  /** Of the grouper's and the copies' flat arrays, with the room that they hold for more. */
  bytesPerReport: number;
  /** By how much the whole process grew, by report. */
  residentBytesPerReport: number;
  /** Of the newest reports. */
  bcubed: Measure;
}

/** What a report costs in a full window beside one in an emptier window: placed by turns, block by block. */
export interface ByTurns {
  reports: number[];
  microsecondsPerReport: number[];
  ratio: number;
}

const perBlock = 500;
const blocks = 40;
const scored = 15_000;
const windowDays = 12;

/**
 * Feeds groupers the stream that `Worlds` makes of a labelled set, all of it seen within one window, at even distances.
 * Copies are looked for as in the product.
 */
export function measureGrowth(
  reports: LabelledReport[],
  counts: number[],
): { growth: GrowthPoint[]; byTurns: ByTurns } {
  const worlds = new Worlds(reports, windowDays, counts.at(-1)! + perBlock * blocks);
  const emptier = new Window(worlds);
  while (emptier.placed < counts[0]!) emptier.placeBlock();
  const full = new Window(worlds);
  const before = process.memoryUsage.rss();
  const growth = counts.map((count) => {
    const spent: number[] = [];
    while (full.placed < count) spent.push(full.placeBlock());
    const point = {
      reports: full.placed,
      microsecondsPerReport: Math.round(median(spent.slice(-blocks))),
      bytesPerReport: Math.round(full.bytes / full.placed),
      residentBytesPerReport: Math.round((process.memoryUsage.rss() - before) / full.placed),
      bcubed: full.score(),
    };
    console.error(JSON.stringify(point));
    return point;
  });
  return { growth, byTurns: placeByTurns(emptier, full) };
}

function placeByTurns(...windows: Window[]): ByTurns {
  const reports = windows.map(({ placed }) => placed);
  const spent: number[][] = windows.map(() => []);
  for (let block = 0; block < blocks; block += 1)
    for (const [place, window] of windows.entries()) spent[place]!.push(window.placeBlock());
  const [one, other] = spent.map(median) as [number, number];
  return { reports, microsecondsPerReport: [one, other].map(Math.round), ratio: other / one };
}

/** A grouper with the copies that it knows, and a place in the stream. */
class Window {
  placed = 0;
  #grouper = new Grouper();
  #copies = new CopyIndex();
  #worlds: Worlds;

  constructor(worlds: Worlds) {
    this.#worlds = worlds;
  }

  /** Places a block of reports; the mean microseconds of processor time for one, without the making of the stream. */
  placeBlock(): number {
    const made = Array.from({ length: perBlock }, (_, place) => this.#worlds.report(this.placed + place));
    const begun = process.cpuUsage();
    for (const report of made) placeReport({ grouper: this.#grouper, copies: this.#copies }, report);
    const { user, system } = process.cpuUsage(begun);
    this.placed += perBlock;
    return (user + system) / perBlock;
  }

  get bytes(): number {
    return this.#grouper.bytes + this.#copies.bytes;
  }

  score(): Measure {
    const first = Math.max(0, this.placed - scored);
    const newest = Array.from({ length: this.placed - first }, (_, place) => first + place);
    return bcubed(
      newest.map((place) => this.#worlds.eventOf(place)),
      newest.map((place) => this.#grouper.storyOf(this.#worlds.idOf(place))!),
    );
  }
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

/** Both curves as an SVG, from nothing but the points. */
export function growthChart(points: GrowthPoint[]): string {
  const [width, height, edge] = [640, 300, 56];
  const most = Math.max(...points.map(({ reports }) => reports));
  const x = (reports: number) => edge + ((width - 2 * edge) * reports) / most;
  const curve = (name: 'microsecondsPerReport' | 'bytesPerReport', colour: string) => {
    const top = Math.max(...points.map((point) => point[name])) * 1.25;
    const y = (value: number) => height - edge - ((height - 2 * edge) * value) / top;
    const path = points
      .map((point) => `${x(point.reports).toFixed(0)},${y(point[name]).toFixed(0)}`)
      .join(' ');
    const labels = points.map(
      (point) =>
        `<text x="${x(point.reports).toFixed(0)}" y="${(y(point[name]) - 8).toFixed(0)}" text-anchor="middle" fill="${colour}">${point[name]}</text>`,
    );
    return `<polyline fill="none" stroke="${colour}" stroke-width="2" points="${path}"/>${labels.join('')}`;
  };
  const ticks = points.map(
    ({ reports }) =>
      `<text x="${x(reports).toFixed(0)}" y="${height - edge + 18}" text-anchor="middle">${reports.toLocaleString('en')}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11">
<title>Microseconds to place a report, and bytes a report in the index, by reports in the window</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${edge} ${height - edge}H${width - edge}" stroke="#888"/>
${ticks.join('\n')}
${curve('microsecondsPerReport', '#b3261e')}
${curve('bytesPerReport', '#1f5fa8')}
<text x="${edge}" y="20" fill="#b3261e">microseconds to place a report</text>
<text x="${edge}" y="36" fill="#1f5fa8">bytes a report in the index</text>
<text x="${width / 2}" y="${height - 12}" text-anchor="middle">reports in the window</text>
</svg>
`;
}
