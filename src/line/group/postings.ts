import { grown } from './arena.ts';
import type { Frequencies } from './frequencies.ts';
import { bucketBits, countWeight, inLead, inTitle, isIndexed, isPair, type Trace } from './trace.ts';

/** Terms that a report is found by: words and pairs. */
const mostWords = 24;
const mostPairs = 12;
/** Terms of a new report that others are looked up by, and how many of each term's reports, newest first. */
const mostLookedUp = 64;
const mostOfTerm = 64;
const perReport = mostWords + mostPairs;

/** Which reports are looked for. */
export interface Sought {
  /** The first that may be given. */
  oldest: number;
  /** When the report came out that they shall be like, NaN where that is not known; and how far apart they may be, in milliseconds. */
  at: number;
  apart: number;
  /** How many at most. */
  most: number;
  /** What else is asked of them. */
  wanted?: ((report: number) => boolean) | undefined;
}

/**
 * From a term to the reports that are found by it, newest first: one number a report and term. A report has a fixed
 * number of places, so that the place tells the report.
 */
export class Postings {
  /** 1 + the newest place of each bucket, 0 for none. */
  #heads = new Uint32Array(1 << bucketBits);
  /** 1 + the place before each place. */
  #before = new Uint32Array(1024 * perReport);
  /** Of each report when it came out, and while others are looked up its score: 16 bytes, looked at together. */
  #dates = new Float64Array(2 * 1024);
  #scores = new Float32Array(this.#dates.buffer);

  /** Marks in a trace the terms that its report shall be found by: those that weigh most now. */
  mark(trace: Trace, frequencies: Frequencies): void {
    const weights = weighTerms(trace, frequencies);
    for (const at of heaviest(trace, weights, 0, mostWords)) trace[at]! |= isIndexed;
    for (const at of heaviest(trace, weights, isPair, mostPairs)) trace[at]! |= isIndexed;
  }

  /** @param at when the report came out; NaN where that is not known */
  add(report: number, trace: Trace, at: number): void {
    if ((report + 1) * perReport > this.#before.length) this.#before = grown(this.#before);
    if (2 * report >= this.#dates.length) {
      this.#dates = grown(this.#dates);
      this.#scores = new Float32Array(this.#dates.buffer);
    }
    this.#dates[2 * report] = at;
    let place = report * perReport;
    for (const term of trace) {
      if (!(term & isIndexed)) continue;
      this.#before[place] = this.#heads[term >>> 10]!;
      this.#heads[term >>> 10] = ++place;
    }
  }

  /** The reports that share most with a trace, best first. */
  nearest(trace: Trace, frequencies: Frequencies, { oldest, at, apart, most, wanted }: Sought): number[] {
    const dates = this.#dates;
    const scores = this.#scores;
    const touched: number[] = [];
    const logTotal = frequencies.logTotal;
    const weights = weighTerms(trace, frequencies);
    const heavy = heaviest(trace, weights, null, mostLookedUp);
    const terms = heavy.sort((a, b) => weights[b]! - weights[a]! || a - b).map((place) => trace[place]!);
    this.#follow(terms, oldest);
    for (const [row, term] of terms.entries()) {
      const idf = frequencies.idf(term, logTotal);
      const weight = countWeight[term & 15]! * idf * idf;
      for (let step = 0; step < counts[row]!; step += 1) {
        const report = reached[row * mostOfTerm + step]!;
        if (scores[4 * report + 2] === 0) {
          if (Math.abs(dates[2 * report]! - at) > apart || (wanted && !wanted(report))) continue;
          touched.push(report);
        }
        scores[4 * report + 2]! += weight;
      }
    }
    const best = this.#bestOf(touched, most);
    for (const report of touched) scores[4 * report + 2] = 0;
    return best;
  }

  /**
   * Fills `reached` with the reports of each term, newest first, and `counts`. All chains are followed at once, a step of each at
   * a time: in a large window each step waits for memory, and steps of one chain would wait for each other.
   */
  #follow(terms: readonly number[], oldest: number): void {
    for (const [row, term] of terms.entries()) {
      places[row] = this.#heads[term >>> 10]!;
      counts[row] = 0;
      open[row] = row;
    }
    for (let [step, left] = [0, terms.length]; step < mostOfTerm && left > 0; step += 1) {
      let still = 0;
      for (let at = 0; at < left; at += 1) {
        const row = open[at]!;
        const place = places[row]!;
        const report = Math.floor((place - 1) / perReport);
        if (place === 0 || report < oldest) continue;
        reached[row * mostOfTerm + step] = report;
        counts[row] = step + 1;
        places[row] = this.#before[place - 1]!;
        open[still++] = row;
      }
      left = still;
    }
  }

  /** Those of the highest scores, best first, then newest first. */
  #bestOf(touched: number[], most: number): number[] {
    const scoreOf = (report: number) => this.#scores[4 * report + 2]!;
    for (const [place, report] of touched.entries()) sorted[place] = scoreOf(report);
    const least = leastOf(touched.length, most);
    const best = touched.filter((report) => scoreOf(report) >= least);
    return best.sort((a, b) => scoreOf(b) - scoreOf(a) || b - a).slice(0, most);
  }

  get bytes(): number {
    return this.#heads.byteLength + this.#before.byteLength + this.#dates.byteLength;
  }
}

/** Of each term that others are looked up by: its reports, how many, the place where its chain goes on; and which go on. */
const reached = new Uint32Array(mostLookedUp * mostOfTerm);
const counts = new Uint8Array(mostLookedUp);
const places = new Uint32Array(mostLookedUp);
const open = new Uint8Array(mostLookedUp);

/** Where the heaviest terms stand in a trace, in no order. @param weights see `weighTerms` */
function heaviest(trace: Trace, weights: Float64Array, only: number | null, most: number): number[] {
  let count = 0;
  for (let at = 0; at < trace.length; at += 1)
    if (weights[at]! > 0 && (only === null || (trace[at]! & isPair) === only)) sorted[count++] = weights[at]!;
  const least = leastOf(count, most);
  const found: number[] = [];
  const even: number[] = [];
  for (let at = 0; at < trace.length; at += 1) {
    if (only !== null && (trace[at]! & isPair) !== only) continue;
    if (weights[at]! > least) found.push(at);
    else if (weights[at] === least && least > 0) even.push(at);
  }
  found.push(...even.slice(0, most - found.length));
  return found;
}

/** Room for the weights of the terms of one trace. */
const weighed = new Float64Array(1024);
const sorted = new Float64Array(mostLookedUp * mostOfTerm);

/** The least of the `most` largest of the first numbers in `sorted`, which change places (quickselect; Hoare, 1961). */
function leastOf(count: number, most: number): number {
  if (count <= most) return 0;
  const wanted = count - most;
  for (let [low, high] = [0, count - 1]; low < high; ) {
    const pivot = sorted[(low + high) >>> 1]!;
    let [left, right] = [low, high];
    while (left <= right) {
      while (sorted[left]! < pivot) left += 1;
      while (sorted[right]! > pivot) right -= 1;
      if (left > right) break;
      const lower = sorted[right]!;
      sorted[right--] = sorted[left]!;
      sorted[left++] = lower;
    }
    if (wanted <= right) high = right;
    else if (wanted >= left) low = left;
    else break;
  }
  return sorted[wanted]!;
}

/** The weight of each term of a trace, 0 for what is too common; what stands in the head counts for more. */
function weighTerms(trace: Trace, frequencies: Frequencies): Float64Array {
  const logTotal = frequencies.logTotal;
  for (let at = 0; at < trace.length; at += 1) {
    const term = trace[at]!;
    const idf = frequencies.idf(term, logTotal);
    weighed[at] = idf > 0 ? countWeight[term & 15]! * idf * (term & (inTitle | inLead) ? 1.5 : 1) : 0;
  }
  return weighed;
}
