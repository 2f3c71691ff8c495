import type { Frequencies } from './frequencies.ts';
import {
  countWeight,
  inHead,
  inTitle,
  isNumber,
  isPair,
  isProper,
  keyOf,
  mostTerms,
  type Trace,
  weekdaysIn,
} from './trace.ts';

/** Where a word must stand in the other report to be taken for the same name. */
const named = inTitle | isProper;
/** Sums over the terms that two reports share. */
export interface Shared {
  terms: number;
  words: number;
  /** The same of words that stand in the head of neither. */
  background: number;
  titleOfOne: number;
  titleOfOther: number;
  names: number;
  numbers: number;
  rarest: number;
  /** The same of numbers, summed. */
  number: number;
  telling: number;
  /** The same of words that are neither names nor numbers. */
  acts: number;
}

/** So many slots that most of what a trace does not share with another falls on an empty one. */
const room = 8192;

/** A trace whose terms are found by their numbers, to be compared with one trace after the other. */
export class HeldTrace {
  #trace: Trace = new Uint32Array(0);
  /** See `weekdaysIn`. */
  weekdays = 0;
  /** By a term's number (see `keyOf`), or behind: 1 + its place, 0 for none; and whether there is one, 1 or 0. */
  #places = new Uint16Array(room);
  #taken = new Uint8Array(room);
  /** Where terms of another trace stand that may be shared. */
  #found = new Uint16Array(mostTerms + 1);
  /** Of the words that stand in the trace compared last too, the places in this one; and how telling each is, by its place. */
  readonly met = { places: new Uint16Array(mostTerms), count: 0, weights: new Float64Array(mostTerms) };

  hold(trace: Trace): this {
    this.#trace = trace;
    this.weekdays = weekdaysIn(trace);
    this.#places.fill(0);
    this.#taken.fill(0);
    for (let at = 0; at < trace.length; at += 1) {
      let slot = keyOf(trace[at]!) % room;
      while (this.#places[slot] !== 0) slot = (slot + 1) % room;
      this.#places[slot] = at + 1;
      this.#taken[slot] = 1;
    }
    return this;
  }

  namesInTitle(): boolean {
    return namesInTitle(this.#trace);
  }

  /** What stands in both. Most of what is compared is looked at here: sums are kept in variables, which is twice as fast. */
  sharedWith(other: Trace, frequencies: Frequencies): Shared {
    const trace = this.#trace;
    const places = this.#places;
    const found = this.#found;
    const logTotal = frequencies.logTotal;
    let terms = 0;
    let words = 0;
    let background = 0;
    let titleOfOne = 0;
    let titleOfOther = 0;
    let names = 0;
    let numbers = 0;
    let rarest = 0;
    let number = 0;
    let telling = 0;
    let acts = 0;
    const { places: metPlaces, weights: metWeights } = this.met;
    let met = 0;
    const count = this.#find(other);
    for (let each = 0; each < count; each += 1) {
      const b = other[found[each]!]!;
      const key = keyOf(b);
      let slot = key % room;
      while (places[slot] !== 0 && keyOf(trace[places[slot]! - 1]!) !== key) slot = (slot + 1) % room;
      if (places[slot] === 0) continue;
      const idf = frequencies.idf(b, logTotal);
      if (idf <= 0) continue;
      const place = places[slot]! - 1;
      const a = trace[place]!;
      const product = countWeight[a & 15]! * countWeight[b & 15]! * idf * idf * idf;
      terms += product;
      if (a & isPair) continue;
      words += product;
      if (!((a | b) & inHead)) background += product;
      metPlaces[met++] = place;
      metWeights[place] = idf * idf;
      if (a & inTitle) titleOfOne += idf * idf;
      if (b & inTitle) titleOfOther += idf * idf;
      if ((a & isProper && b & named) || (b & isProper && a & named)) names += idf * idf;
      if (a & isNumber) numbers += idf * idf;
      const tells = (idf / logTotal) * (a & inHead ? 1 : 0.5) * (b & inHead ? 1 : 0.5);
      telling += tells;
      if (a & isNumber) number += tells;
      else if (!((a | b) & isProper)) acts += tells;
      if (tells > rarest) rarest = tells;
    }
    this.met.count = met;
    return {
      terms,
      words,
      background,
      titleOfOne,
      titleOfOther,
      names,
      numbers,
      rarest,
      number,
      telling,
      acts,
    };
  }

  /** Fills `#found`, with what falls on an empty slot left out; how many. Without a branch, which a processor could not foresee. */
  #find(other: Trace): number {
    const taken = this.#taken;
    const found = this.#found;
    let count = 0;
    for (let at = 0; at < other.length; at += 1) {
      found[count] = at;
      count += taken[keyOf(other[at]!) % room]!;
    }
    return count;
  }
}

/** Whether the title names somebody or some place. */
export function namesInTitle(trace: Trace): boolean {
  return trace.some((term) => (term & isPair) === 0 && (term & inTitle) !== 0 && (term & isProper) !== 0);
}
