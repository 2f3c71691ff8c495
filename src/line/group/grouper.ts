import type { DatePrecision, ReportKind } from '../../news/report.ts';
import { Memory, none, type Remembered } from './memory.ts';
import { type Beside, compare, featureNames, weighings } from './pair.ts';
import { decode, encode } from './record.ts';
import { groupingSettings as settings } from './settings.ts';
import { address, type Move, regroup } from './settle.ts';
import { traceOf } from './trace.ts';

/** What the grouper looks at of a report. */
export interface Placeable {
  id: number;
  outletId: string;
  origin: string;
  language: string;
  kind: ReportKind;
  /** The claimed date, and how exact it is; null where the report has none. */
  at: Date | null;
  precision: DatePrecision;
  seen: Date;
  title: string;
  /** The title, a blank line, the paragraphs. */
  text: string;
  copyOf: number | null;
}

/** How a report belongs to its story: as one of its reports, as a view on it, or as a piece that mentions it. */
export type Attached = 'member' | 'view' | 'mention';

export interface Placement {
  reportId: number;
  storyId: number;
  founded: boolean;
  /** For people and logs. */
  why: string;
  /** What its coming changed for reports placed before, in the order in which it happened. */
  moves: Move[];
  /**
   * Null, or what changed afterwards because all reports were compared afresh: then what is kept of each has changed,
   * and the report itself may have moved on.
   */
  relearned: Move[] | null;
  attached: Attached;
}

const day = 86_400_000;

/**
 * Groups reports online into stories, one event each. A report is compared with the nearest ones of the last days, found
 * through an index of telling terms; a logistic model, learnt from labelled sets, gives the log-odds that two reports
 * cover one event. Then the stories that came near are grouped afresh, with the new report among them, by average link,
 * so that a quorum decides, and stories join or part as reports come. Deterministic: the same stream gives the same
 * stories, also when memory is read back from records on the way.
 */
export class Grouper {
  #memory = new Memory();
  #nextStory: number;
  #placed: number;
  #features = new Float64Array(featureNames.length);
  #scorer: Scorer;

  /** @param options.placed how many reports were ever placed before. @param options.scorer for measuring others than the frozen one */
  constructor(options: { nextStory?: number; placed?: number; scorer?: Scorer } = {}) {
    this.#nextStory = options.nextStory ?? 1;
    this.#placed = options.placed ?? 0;
    this.#scorer = options.scorer ?? scorer;
  }

  /** How many reports are in memory, those that have left the window too. */
  get size(): number {
    return this.#memory.size;
  }

  /** How many have left the window: their memory is free again when the rest is read back into a new grouper. */
  get passed(): number {
    return this.#memory.oldest;
  }

  /** Bytes of the index. */
  get bytes(): number {
    return this.#memory.bytes;
  }

  /** Where a report of the window stands now. */
  storyOf(reportId: number): number | undefined {
    const number = this.#memory.numberOf(reportId);
    return number === undefined ? undefined : this.#memory.storyOf(number);
  }

  /** Decides which story a report belongs to, and remembers it there. */
  place(report: Placeable): Placement {
    const number = this.#remember(report);
    this.#placed += 1;
    const before = this.#nextStory;
    const moves = this.#memory.isCopy(number) ? this.#follow(number) : this.#settle(number);
    const storyId = this.#memory.storyOf(number);
    return {
      reportId: report.id,
      storyId,
      founded: storyId >= before && !moves.some(({ into }) => into === storyId),
      why: this.#whyOf(number),
      moves,
      relearned: this.#isTimeToLearn() ? this.#relearn() : null,
      attached: attachedAs(report.kind),
    };
  }

  /** What is kept of a report, to be read back with `restore`. */
  recordOf(reportId: number): Uint8Array {
    return encode(this.#memory, this.#memory.numberOf(reportId)!);
  }

  /** What is kept of every report of the window, by report id. */
  *records(): Generator<[number, Uint8Array]> {
    for (let number = this.#memory.oldest; number < this.#memory.size; number += 1)
      yield [this.#memory.idOf(number), encode(this.#memory, number)];
  }

  /** Remembers a report that was placed before: call in the order of placing. */
  restore(reportId: number, storyId: number, record: Uint8Array): void {
    const { trace, links, ...rest } = decode(record, (id) => this.#memory.numberOf(id));
    this.#memory.advance(rest.seen);
    if (rest.copyOf === none) this.#memory.learn(trace);
    this.#memory.add(trace, { ...rest, id: reportId, storyId });
    this.#memory.addLinks(links);
    this.#nextStory = Math.max(this.#nextStory, storyId + 1);
  }

  #remember(report: Placeable): number {
    const memory = this.#memory;
    const trace = traceOf(report.title, report.text, report.language);
    memory.advance(report.seen.getTime());
    const original = report.copyOf === null ? undefined : memory.numberOf(report.copyOf);
    if (original === undefined) memory.learn(trace);
    memory.postings.mark(trace, memory.frequencies);
    const at = report.at?.getTime() ?? Number.NaN;
    const remembered: Remembered = {
      id: report.id,
      storyId: 0,
      at,
      seen: report.seen.getTime(),
      voting: report.kind === 'news' && original === undefined,
      copyOf: original ?? none,
      crowd: memory.crowdOf(at),
      weights: memory.weigh(trace),
    };
    const nearest =
      original === undefined
        ? memory.postings.nearest(trace, memory.frequencies, memory.oldest, settings.candidates)
        : [];
    const number = memory.add(trace, remembered);
    memory.addLinks(this.#linksTo(number, nearest));
    return number;
  }

  /** A copy goes where its original is. */
  #follow(number: number): Move[] {
    this.#memory.moveTo(number, this.#memory.storyOf(this.#memory.originalOf(number)));
    return [];
  }

  /** Compares a report with those nearest, then with others that speak for the stories that came near. */
  #linksTo(number: number, nearest: number[]): [number, number][] {
    const links = new Map(nearest.map((other) => [other, this.#oddsOf(number, other)]));
    for (const storyId of this.#nearStories(links))
      for (const other of speakersOf(this.#memory.stories.get(storyId)!))
        if (!links.has(other) && !this.#memory.isCopy(other)) links.set(other, this.#oddsOf(number, other));
    return [...links].filter(([, odds]) => odds > settings.unlike);
  }

  #nearStories(links: Iterable<[number, number]>): number[] {
    const best = new Map<number, number>();
    for (const [other, odds] of links) {
      const storyId = this.#memory.storyOf(other);
      if (storyId > 0 && odds > settings.near && odds > (best.get(storyId) ?? Number.NEGATIVE_INFINITY))
        best.set(storyId, odds);
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, settings.nearStories).map(([storyId]) => storyId);
  }

  /** Log-odds that two reports cover one event. */
  #oddsOf(number: number, other: number): number {
    const memory = this.#memory;
    const apart = Math.abs(memory.atOf(number) - memory.atOf(other)) / day;
    const days = Number.isNaN(apart) ? null : apart;
    if (days !== null && days > settings.hardDays) return Number.NEGATIVE_INFINITY;
    const later = Math.max(number, other);
    const beside: Beside = { days, crowd: memory.crowdWith(later, days !== null) };
    const traces = [memory.traceOf(number), memory.traceOf(other)] as const;
    const weights: [Float32Array, Float32Array] = [memory.weightsOf(number), memory.weightsOf(other)];
    if (!compare(...traces, weights, memory.frequencies, beside, this.#features))
      return Number.NEGATIVE_INFINITY;
    const words = Math.min(weights[0][weighings.count]!, weights[1][weighings.count]!);
    const short = settings.shortExtra * Math.max(0, 1 - words / settings.fewWords);
    return oddsOf(this.#features, days === null ? this.#scorer.undated : this.#scorer.dated) - short;
  }

  /** Groups the stories that came near a report afresh, with it among them. */
  #settle(number: number): Move[] {
    const memory = this.#memory;
    const { numbers, odds } = memory.linksOf(number);
    const links: [number, number][] = [];
    for (let at = 0; at < numbers.length; at += 2)
      if (numbers[at]! >= memory.oldest) links.push([numbers[at]!, odds[at + 1]!]);
    const fresh = memory.storyOf(number) === 0;
    const near = this.#nearStories(links);
    if (!fresh && !near.includes(memory.storyOf(number))) near.push(memory.storyOf(number));
    const clusters = regroup(memory, near, fresh ? number : null);
    const { storyIds, moves } = address(memory, clusters, () => this.#nextStory++);
    for (const [place, cluster] of clusters.entries())
      for (const report of cluster.reports)
        if (memory.storyOf(report) !== storyIds[place]) memory.moveTo(report, storyIds[place]!);
    return moves;
  }

  #isTimeToLearn(): boolean {
    const { from, until } = settings.learning;
    return this.#placed >= from && this.#placed <= until && Number.isInteger(Math.log2(this.#placed / from));
  }

  /** Compares all afresh that was compared before, now that more is known of how common each term is. */
  #relearn(): Move[] {
    const moves: Move[] = [];
    for (let number = this.#memory.oldest; number < this.#memory.size; number += 1)
      this.#memory.weigh(this.#memory.traceOf(number), this.#memory.weightsOf(number));
    for (let number = this.#memory.oldest; number < this.#memory.size; number += 1) {
      const { numbers, odds } = this.#memory.linksOf(number);
      for (let at = 0; at < numbers.length; at += 2) odds[at + 1] = this.#oddsOf(number, numbers[at]!);
    }
    for (let number = this.#memory.oldest; number < this.#memory.size; number += 1)
      if (!this.#memory.isCopy(number)) moves.push(...this.#settle(number));
    return moves;
  }

  #whyOf(number: number): string {
    const storyId = this.#memory.storyOf(number);
    const { numbers, odds } = this.#memory.linksOf(number);
    let [agree, met, sum] = [0, 0, 0];
    for (let at = 0; at < numbers.length; at += 2)
      if (this.#memory.storyOf(numbers[at]!) === storyId) {
        met += 1;
        sum += odds[at + 1]!;
        if (odds[at + 1]! > settings.enough) agree += 1;
      }
    if (this.#memory.isCopy(number)) return 'carries the words of one of its reports';
    if (met === 0) return 'nothing near enough';
    return `${agree} of ${met} reports agree (mean log-odds ${(sum / met).toFixed(2)})`;
  }
}

/**
 * The logistic model of pairs that both have a date, and that of the others: an intercept, then a weight for each feature.
 * Without dates words must say more, and rare numbers speak too.
 */
export interface Scorer {
  dated: readonly number[];
  undated: readonly number[];
}

const { dated, undated } = settings.coefficients;
const scorer: Scorer = { dated: weightsOf(dated), undated: weightsOf(undated) };

function weightsOf(coefficients: Record<'intercept' | (typeof featureNames)[number], number>): number[] {
  return [coefficients.intercept, ...featureNames.map((name) => coefficients[name])];
}

function oddsOf(features: Float64Array, weights: readonly number[]): number {
  let odds = weights[0]!;
  for (let place = 1; place < weights.length; place += 1) odds += weights[place]! * features[place - 1]!;
  return Math.min(6, odds);
}

/** The reports that speak for a story: all, or of many the first and the newest. */
function speakersOf(reports: number[]): number[] {
  if (reports.length <= settings.speakers) return reports;
  const half = settings.speakers / 2;
  return [...reports.slice(0, half), ...reports.slice(-half)];
}

function attachedAs(kind: ReportKind): Attached {
  if (kind === 'opinion' || kind === 'analysis') return 'view';
  return kind === 'live' || kind === 'round-up' ? 'mention' : 'member';
}
