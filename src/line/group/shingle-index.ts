import { Column } from './arena.ts';

/** Buckets at the start, and how many shingles there may be to a bucket. */
const fewestBuckets = 1 << 12;
const perBucket = 2;
/** Of one place in so many it is kept which report holds it; from there the reports are counted on. */
const stride = 32;

/**
 * From a shingle's hash to the reports that hold it, newest first. A hash table of chains that grows by one bucket at a time
 * (linear hashing; Litwin, 1980), so that chains stay short however many reports there are, and no report has to wait
 * until a table is made anew. The chains keep their order when a bucket is parted.
 */
export class ShingleIndex {
  /**
   * Two numbers a bucket: 1 + the newest place in it, 0 for none; and a bit for each of its shingles (see `bitOf`), by which
   * most that are in no report are told at the first look.
   */
  #heads = new Column();
  /** Two numbers a place: its shingle, and 1 + the place before it in its bucket. They are looked at together. */
  #places = new Column();
  /** The first place of each report, and the report of each `stride`th place. */
  #starts = new Column();
  #holders = new Column();
  /** Shingles that stand in a chain by now. */
  #chained = 0;
  /** Buckets when this round of parting began, and how many of them have been parted. */
  #round = 0;
  #parted = 0;

  /** Reports are numbered from 0, in the order in which they are added. @param prints no shingle twice */
  add(prints: Uint32Array): void {
    const report = this.#starts.length;
    this.#starts.push(this.#size);
    for (let at = 0; at < prints.length; at += 1) {
      if (this.#size % stride === 0) this.#holders.push(report);
      this.#places.push(prints[at]!);
      this.#places.push(0);
    }
  }

  /** Visits the newest reports that hold a shingle, `most` at most, down to the report `oldest`. */
  visit(print: number, oldest: number, most: number, each: (report: number) => void): void {
    if (this.#chained < this.#size) this.#chain();
    if (oldest >= this.#starts.length) return;
    const first = this.#starts.at(oldest);
    const mixed = mix(print);
    const head = 2 * this.#bucketOf(mixed);
    if ((this.#heads.at(head + 1) & bitOf(mixed)) === 0) return;
    let left = most;
    for (let at = this.#heads.at(head); at > first && left > 0; at = this.#before(at - 1)) {
      if (this.#printAt(at - 1) !== print) continue;
      each(this.#reportAt(at - 1));
      left -= 1;
    }
  }

  get bytes(): number {
    return this.#heads.bytes + this.#places.bytes + this.#starts.bytes + this.#holders.bytes;
  }

  /** Places there are. */
  get #size(): number {
    return this.#places.length / 2;
  }

  #printAt(place: number): number {
    return this.#places.at(2 * place);
  }

  #before(place: number): number {
    return this.#places.at(2 * place + 1);
  }

  /** Only when it is asked: many that are read back at once are chained with as many buckets as they need. */
  #chain(): void {
    if (this.#round === 0) {
      this.#round = fewestBuckets;
      while (this.#round * perBucket < this.#size) this.#round *= 2;
      while (this.#heads.length < 2 * this.#round) this.#heads.push(0);
    }
    for (const size = this.#size; this.#chained < size; ) {
      const mixed = mix(this.#printAt(this.#chained));
      const head = 2 * this.#bucketOf(mixed);
      this.#places.put(2 * this.#chained + 1, this.#heads.at(head));
      this.#chained += 1;
      this.#heads.put(head, this.#chained);
      this.#heads.put(head + 1, this.#heads.at(head + 1) | bitOf(mixed));
      if (2 * this.#chained > perBucket * this.#heads.length) this.#part();
    }
  }

  #bucketOf(mixed: number): number {
    const bucket = mixed & (this.#round - 1);
    return bucket < this.#parted ? mixed & (2 * this.#round - 1) : bucket;
  }

  /** Parts the next bucket in two. */
  #part(): void {
    const one = 2 * this.#parted;
    const other = this.#heads.push(0) - 1;
    this.#heads.push(0);
    let at = this.#heads.at(one);
    this.#heads.put(one, 0);
    this.#heads.put(one + 1, 0);
    let [endOfOne, endOfOther] = [0, 0];
    while (at > 0) {
      const next = this.#before(at - 1);
      const mixed = mix(this.#printAt(at - 1));
      const stays = (mixed & (2 * this.#round - 1)) === this.#parted;
      const head = stays ? one : other;
      const end = stays ? endOfOne : endOfOther;
      if (end === 0) this.#heads.put(head, at);
      else this.#places.put(2 * end - 1, at);
      this.#places.put(2 * at - 1, 0);
      this.#heads.put(head + 1, this.#heads.at(head + 1) | bitOf(mixed));
      if (stays) endOfOne = at;
      else endOfOther = at;
      at = next;
    }
    this.#parted += 1;
    if (this.#parted < this.#round) return;
    this.#round *= 2;
    this.#parted = 0;
  }

  /** The report whose shingles stand at a place. */
  #reportAt(place: number): number {
    let report = this.#holders.at(Math.floor(place / stride));
    while (report + 1 < this.#starts.length && this.#starts.at(report + 1) <= place) report += 1;
    return report;
  }
}

/** One of 32 bits, told by what no bucket is told by. */
function bitOf(mixed: number): number {
  return 1 << (mixed >>> 27);
}

/** Spreads a hash over its low bits: of long reports only those are kept that a small number divides. */
function mix(print: number): number {
  const mixed = Math.imul(print ^ (print >>> 16), 0x45d9f3b);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
