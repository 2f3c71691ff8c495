import { Arena } from './arena.ts';
import { Closest, closenessSteps, closestOf, meet, type Three } from './closest.ts';

/** What a comparison of two reports gave: with an earlier one, kept with the later. */
export interface Link {
  other: number;
  /** Log-odds that both cover one event, as far as the two tell by themselves. */
  odds: number;
  /** How alike their words are, from 0 to 1: see `Closest`. */
  closeness: number;
}

/** Log-odds are kept in steps of 1/2048, from −16 to 16. */
const step = 2048;
const least = -16;
const mostSteps = 0xffff;

/**
 * The links of the reports in memory, in flat arrays: two numbers a link. And how close the closest are that each report
 * was linked with, so that a link can be judged beside its rivals.
 */
export class Links {
  #runs = new Arena();
  /** The closest of a report's own links, and of those that later reports have to it. */
  #own = new Closest();
  #closest = new Closest();

  /** Keeps the links of the next report, numbered from 0. @param own of a report read back, whose links may be fewer now */
  add(links: readonly Link[], own = closestOf(links)): void {
    const run = new Uint32Array(links.length * 2);
    const number = this.#runs.add(run);
    this.replace(number, links);
    this.#own.of(number).set(own);
    this.#meet(number, links);
  }

  /** Puts other values in place of a report's links, as many as there were. */
  replace(number: number, links: readonly Link[]): void {
    const run = this.#runs.at(number);
    for (const [place, { other, odds, closeness }] of links.entries()) {
      run[place * 2] = other;
      run[place * 2 + 1] = packed(odds, closeness);
    }
  }

  /** Works out anew what is closest to each report from number `oldest` on, from the links among them. */
  measure(oldest: number): void {
    const kept = (number: number) => this.among(number, (other) => other >= oldest);
    this.#closest.clear();
    for (let number = oldest; number < this.#runs.count; number += 1) {
      this.#own.of(number).set(closestOf(kept(number)));
      this.#meet(number, kept(number));
    }
  }

  of(number: number): Link[] {
    return this.among(number, () => true);
  }

  /** A report's links with those that are wanted. */
  among(number: number, wanted: (other: number) => boolean): Link[] {
    const run = this.#runs.at(number);
    const found: Link[] = [];
    for (let at = 0; at < run.length; at += 2) {
      const other = run[at]!;
      if (!wanted(other)) continue;
      const value = run[at + 1]!;
      found.push({
        other,
        odds: (value >>> 16) / step + least,
        closeness: (value & closenessSteps) / closenessSteps,
      });
    }
    return found;
  }

  /** How close to a report its rivals are: see `rivalsOf`. */
  rivals = (number: number, closeness: number): number => this.#closest.rivals(number, closeness);
  /** The closest of its own links alone, those too that have left the window since. */
  own = (number: number): Three => this.#own.of(number);

  get bytes(): number {
    return this.#runs.bytes + this.#own.bytes + this.#closest.bytes;
  }

  #meet(number: number, links: readonly Link[]): void {
    this.#closest.of(number).set(this.#own.of(number));
    for (const { other, closeness } of links) meet(this.#closest.of(other), closeness);
  }
}

function packed(odds: number, closeness: number): number {
  const steps = Math.min(mostSteps, Math.max(0, Math.round((odds - least) * step)));
  return ((steps << 16) | Math.round(closeness * closenessSteps)) >>> 0;
}
