import { Arena, grown } from './arena.ts';
import { Frequencies } from './frequencies.ts';
import { Links } from './links.ts';
import { Meanings } from './meaning/meanings.ts';
import { weigh, weighings } from './pair.ts';
import { Postings } from './postings.ts';
import { type Judged, Rate } from './rate.ts';
import { groupingSettings as settings } from './settings.ts';
import type { Trace } from './trace.ts';
import { Visits } from './visits.ts';

/** What is remembered of a report, beside its trace. Times are milliseconds since 1970; an undated one has NaN. */
export interface Remembered {
  id: number;
  storyId: number;
  /** A number that stands for its outlet. */
  outlet: number;
  at: number;
  seen: number;
  /** Whether it may draw others to its story. */
  voting: boolean;
  /** The number of the report whose words it carries, `none`, or `gone` where that one has left the window. */
  copyOf: number;
  /** How many reports it could be like by chance: those dated within the day before it, and all. */
  crowd: { day: number; all: number };
  /** What it weighs by itself: see `weigh`. */
  weights: Float32Array;
  judged: Judged;
}

export const none = -1;
export const gone = -2;

const hour = 3_600_000;
const day = 24 * hour;
const width = Object.keys(weighings).length;

/** The reports of the window in flat arrays, numbered in the order of placing. What has left the window is not looked at. */
export class Memory {
  readonly frequencies = new Frequencies();
  readonly postings = new Postings();
  readonly links = new Links();
  readonly rate = new Rate();
  readonly visits = new Visits();
  readonly meanings = new Meanings();
  /** Reports of the window by story, oldest first. */
  readonly stories = new Map<number, number[]>();
  #traces = new Arena();
  #numbers = new Map<number, number>();
  #ids = new Float64Array(1024);
  #ats = new Float64Array(1024);
  #seens = new Float64Array(1024);
  #storyIds = new Uint32Array(1024);
  #outlets = new Uint32Array(1024);
  #copies = new Int32Array(1024);
  #voting = new Uint8Array(1024);
  #days = new Uint32Array(1024);
  #alls = new Uint32Array(1024);
  #weights = new Float32Array(1024 * width);
  /** Pairs judged, and how many are likely: see `Judged`. */
  #pairs = new Uint16Array(1024);
  #likely = new Uint32Array(1024);
  #size = 0;
  #oldest = 0;
  #fresh = 0;
  #clock = Number.NEGATIVE_INFINITY;
  #undated = 0;
  /** Dated reports of the window by hour. */
  #hours = new Map<number, number>();

  /** All that were ever remembered, those that have left the window too. */
  get size(): number {
    return this.#size;
  }

  /** The first report of the window. */
  get oldest(): number {
    return this.#oldest;
  }

  numberOf(id: number): number | undefined {
    return this.#numbers.get(id);
  }

  /** Moves the window on to a moment: what is older leaves it, what is half as old counts for half. */
  advance(seen: number): void {
    this.#clock = Math.max(this.#clock, seen);
    const window = settings.windowDays * day;
    for (; this.#fresh < this.#size && this.#seens[this.#fresh]! < this.#clock - window / 2; this.#fresh += 1)
      this.#count(this.#fresh, -1);
    for (; this.#oldest < this.#size && this.#seens[this.#oldest]! < this.#clock - window; this.#oldest += 1)
      this.#forget(this.#oldest);
  }

  add(trace: Trace, report: Remembered): number {
    const number = this.#size++;
    if (number === this.#ids.length) this.#grow();
    this.#traces.add(trace);
    this.#numbers.set(report.id, number);
    this.#ids[number] = report.id;
    this.#ats[number] = report.at;
    this.#seens[number] = report.seen;
    this.#outlets[number] = report.outlet;
    this.#copies[number] = report.copyOf;
    this.#voting[number] = report.voting ? 1 : 0;
    this.#days[number] = report.crowd.day;
    this.#alls[number] = report.crowd.all;
    this.weightsOf(number).set(report.weights);
    this.setJudged(number, report.judged);
    if (Number.isNaN(report.at)) this.#undated += 1;
    else this.#countHour(report.at, 1);
    this.visits.add(report.outlet, report.seen);
    if (report.copyOf === none) this.postings.add(number, trace, report.at);
    this.#storyIds[number] = report.storyId;
    if (report.storyId > 0) this.#join(number, report.storyId);
    return number;
  }

  /** How many reports one of this date (NaN for none) could be like by chance. */
  crowdOf(at: number): Remembered['crowd'] {
    const all = this.#size - this.#oldest;
    if (Number.isNaN(at)) return { day: all, all };
    let within = this.#undated;
    const last = Math.floor(at / hour);
    for (let back = 0; back < 24; back += 1) within += this.#hours.get(last - back) ?? 0;
    return { day: within, all };
  }

  /** Adds the terms of a report that is no copy to the frequencies; once, when it is placed or read back. */
  learn(trace: Trace): void {
    this.frequencies.add(trace, 2);
  }

  moveTo(number: number, storyId: number): void {
    this.#leave(number);
    this.#storyIds[number] = storyId;
    this.#join(number, storyId);
  }

  /** Once for each report. */
  setJudged(number: number, judged: Judged): void {
    this.#pairs[number] = judged.pairs;
    this.#likely[number] = judged.likely;
    this.rate.add(judged);
  }

  /** A view: what is written into it is kept. */
  weightsOf(number: number): Float32Array {
    return this.#weights.subarray(number * width, (number + 1) * width);
  }

  /** Weighs a trace by what is known of terms now. */
  weigh(trace: Trace, weights: Float32Array = new Float32Array(width)): Float32Array {
    weigh(trace, this.frequencies, weights);
    return weights;
  }

  traceOf(number: number): Trace {
    return this.#traces.at(number);
  }

  recall(number: number): Remembered {
    return {
      id: this.#ids[number]!,
      storyId: this.#storyIds[number]!,
      outlet: this.#outlets[number]!,
      at: this.#ats[number]!,
      seen: this.#seens[number]!,
      voting: this.#voting[number] === 1,
      copyOf: this.#copies[number]!,
      crowd: { day: this.#days[number]!, all: this.#alls[number]! },
      weights: this.weightsOf(number),
      judged: { pairs: this.#pairs[number]!, likely: this.#likely[number]! },
    };
  }

  idOf = (number: number): number => this.#ids[number]!;
  storyOf = (number: number): number => this.#storyIds[number]!;
  /** How many words it has: see `weigh`. */
  wordsOf = (number: number): number => this.#weights[number * width + weighings.count]!;
  atOf = (number: number): number => this.#ats[number]!;
  outletOf = (number: number): number => this.#outlets[number]!;
  isVoting = (number: number): boolean => this.#voting[number] === 1;
  isCopy = (number: number): boolean => this.#copies[number] !== none;
  originalOf = (number: number): number => this.#copies[number]!;
  crowdWith = (number: number, bothDated: boolean): number =>
    bothDated ? this.#days[number]! : this.#alls[number]!;

  get bytes(): number {
    const flat = this.#ids.length * (55 + 4 * width);
    return this.#traces.bytes + this.links.bytes + this.postings.bytes + this.meanings.bytes + flat;
  }

  #forget(number: number): void {
    this.#count(number, -1);
    this.#leave(number);
    this.#numbers.delete(this.#ids[number]!);
    this.rate.add(this.recall(number).judged, -1);
    this.meanings.forget(number);
    const at = this.#ats[number]!;
    if (Number.isNaN(at)) this.#undated -= 1;
    else this.#countHour(at, -1);
  }

  #count(number: number, weight: number): void {
    if (!this.isCopy(number)) this.frequencies.add(this.#traces.at(number), weight);
  }

  #countHour(at: number, by: number): void {
    const bucket = Math.floor(at / hour);
    const count = (this.#hours.get(bucket) ?? 0) + by;
    if (count === 0) this.#hours.delete(bucket);
    else this.#hours.set(bucket, count);
  }

  #join(number: number, storyId: number): void {
    const reports = this.stories.get(storyId);
    if (!reports) this.stories.set(storyId, [number]);
    else if (number > reports.at(-1)!) reports.push(number);
    else
      this.stories.set(
        storyId,
        [...reports, number].sort((a, b) => a - b),
      );
  }

  #leave(number: number): void {
    const storyId = this.#storyIds[number]!;
    const left = (this.stories.get(storyId) ?? []).filter((other) => other !== number);
    if (left.length > 0) this.stories.set(storyId, left);
    else this.stories.delete(storyId);
  }

  #grow(): void {
    this.#ids = grown(this.#ids);
    this.#ats = grown(this.#ats);
    this.#seens = grown(this.#seens);
    this.#storyIds = grown(this.#storyIds);
    this.#outlets = grown(this.#outlets);
    this.#copies = grown(this.#copies);
    this.#voting = grown(this.#voting);
    this.#days = grown(this.#days);
    this.#alls = grown(this.#alls);
    this.#weights = grown(this.#weights);
    this.#pairs = grown(this.#pairs);
    this.#likely = grown(this.#likely);
  }
}
