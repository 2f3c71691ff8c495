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

/**
 * From a term to the reports that are found by it, newest first: one number a report and term. A report has a fixed
 * number of places, so that the place tells the report.
 */
export class Postings {
  /** 1 + the newest place of each bucket, 0 for none. */
  #heads = new Uint32Array(1 << bucketBits);
  /** 1 + the place before each place. */
  #before = new Uint32Array(1024 * perReport);
  #scores = new Float32Array(1024);

  /** Marks in a trace the terms that its report shall be found by: those that weigh most now. */
  mark(trace: Trace, frequencies: Frequencies): void {
    for (const [wanted, most] of [
      [0, mostWords],
      [isPair, mostPairs],
    ] as const)
      for (const at of heaviest(trace, frequencies, (term) => (term & isPair) === wanted, most))
        trace[at]! |= isIndexed;
  }

  add(report: number, trace: Trace): void {
    if ((report + 1) * perReport > this.#before.length) this.#before = grown(this.#before);
    if (report >= this.#scores.length) this.#scores = grown(this.#scores);
    let place = report * perReport;
    for (const term of trace) {
      if (!(term & isIndexed)) continue;
      this.#before[place] = this.#heads[term >>> 10]!;
      this.#heads[term >>> 10] = ++place;
    }
  }

  /**
   * The reports from number `oldest` on that share most with a trace, best first.
   * @param wanted which of them may be given
   */
  nearest(
    trace: Trace,
    frequencies: Frequencies,
    oldest: number,
    most: number,
    wanted: (report: number) => boolean,
  ): number[] {
    const touched: number[] = [];
    const logTotal = frequencies.logTotal;
    for (const at of heaviest(trace, frequencies, () => true, mostLookedUp)) {
      const term = trace[at]!;
      const idf = frequencies.idf(term >>> 10, logTotal);
      const weight = countWeight[term & 15]! * idf * idf;
      let place = this.#heads[term >>> 10]!;
      for (let left = mostOfTerm; place > 0 && left > 0; left -= 1) {
        const report = Math.floor((place - 1) / perReport);
        if (report < oldest) break;
        place = this.#before[place - 1]!;
        if (this.#scores[report] === 0) {
          if (!wanted(report)) continue;
          touched.push(report);
        }
        this.#scores[report]! += weight;
      }
    }
    touched.sort((a, b) => this.#scores[b]! - this.#scores[a]! || b - a);
    for (const report of touched) this.#scores[report] = 0;
    return touched.slice(0, most);
  }

  get bytes(): number {
    return this.#heads.byteLength + this.#before.byteLength + this.#scores.byteLength;
  }
}

/** Where the heaviest terms stand in a trace, heaviest first; what stands in the head counts for more. */
function heaviest(
  trace: Trace,
  frequencies: Frequencies,
  wanted: (term: number) => boolean,
  most: number,
): number[] {
  const logTotal = frequencies.logTotal;
  const found: { at: number; weight: number }[] = [];
  for (let at = 0; at < trace.length; at += 1) {
    const term = trace[at]!;
    if (!wanted(term)) continue;
    const idf = frequencies.idf(term >>> 10, logTotal);
    if (idf <= 0) continue;
    found.push({ at, weight: countWeight[term & 15]! * idf * (term & (inTitle | inLead) ? 1.5 : 1) });
  }
  found.sort((a, b) => b.weight - a.weight || a.at - b.at);
  return found.slice(0, most).map(({ at }) => at);
}
