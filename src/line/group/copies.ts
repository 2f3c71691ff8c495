import { grown } from './arena.ts';
import { Places } from './places.ts';
import { ShingleIndex } from './shingle-index.ts';
import { mostWords, shingleAt, shingleWords, wordHashes } from './shingles.ts';

/** The share of the shorter report's shingles that both must hold for them to be of one origin. */
const copyShare = 0.6;
/** Fewer shingles than this could be alike by chance. */
const fewest = 12;
/** Of a shingle that very many reports hold the newest are looked at: it is a phrase, not a trace. */
const commonest = 16;
/** A shingle that so many earlier reports of one outlet hold is worn: a notice of the outlet's, and nobody's news. */
const wornBy = 2;
/** A report of more shingles than this is known by one in `sampled` (a power of two) of them, chosen by their hash: the same in every report. */
const longest = 150;
const sampled = 4;

/** What copies are known by: how many shingles a report has, then the hashes of those kept. A function of its text. */
export type Fingerprints = Uint32Array;

/**
 * Four numbers of a report: what it shares with the one that is looked at (all, and in the upper half sampled ones), its
 * outlet, and how many shingles it has, all and sampled ones.
 */
const card = { shared: 0, outlet: 1, all: 2, sample: 3 } as const;
const cardWidth = 4;

/** Shared shingles: of all that are kept, and of the sampled ones. */
interface Count {
  all: number;
  sample: number;
}

/**
 * Finds reports that carry another's words: by the share of the shorter one's word shingles that stand in both
 * (containment, on samples by hash; Broder, "On the resemblance and containment of documents", 1997). Cuts at the head or
 * the tail of either do no harm, since what is left still stands in the whole. No loop over pairs: an index from shingle
 * to reports, in flat arrays.
 */
export class CopyIndex {
  #shingles = new ShingleIndex();
  /** By number of the report, in the order of placing. */
  #ids = new Float64Array(1024);
  /** Of each report what is looked at of one that shares something, together: see `card`. */
  #cards = new Uint32Array(1024 * cardWidth);
  #size = 0;
  #numbersOfOutlets = new Map<string, number>();
  /** Who shares something with the one that is looked at. */
  #met: number[] = [];
  #holders: number[] = [];
  #worn = new Set<number>();

  /**
   * The earlier report whose words these are, or null; and remembers them.
   * @param oldest how many of the reports that were added first are no longer looked at
   */
  add(report: { id: number; outletId: string; fingerprints: Fingerprints }, oldest = 0): number | null {
    const found = this.#nearest(report.fingerprints, this.#outletOf(report.outletId), oldest);
    this.restore(report);
    return found;
  }

  /** Remembers without looking: call in the order of placing. */
  restore(report: { id: number; outletId: string; fingerprints: Fingerprints }): void {
    const { id, outletId, fingerprints } = report;
    if (this.#size === this.#ids.length) {
      this.#ids = grown(this.#ids);
      this.#cards = grown(this.#cards);
    }
    const { all, sample } = sizeOf(fingerprints);
    this.#ids[this.#size] = id;
    this.#cards.set([0, this.#outletOf(outletId), all, sample], this.#size * cardWidth);
    this.#size += 1;
    this.#shingles.add(fingerprints.subarray(1));
  }

  /** Of the report that was looked at last, the shingles that its outlet puts under many pieces. */
  get worn(): ReadonlySet<number> {
    return this.#worn;
  }

  get bytes(): number {
    return this.#shingles.bytes + this.#ids.byteLength + this.#cards.byteLength;
  }

  #outletOf(outletId: string): number {
    const known = this.#numbersOfOutlets.get(outletId);
    if (known !== undefined) return known;
    this.#numbersOfOutlets.set(outletId, this.#numbersOfOutlets.size);
    return this.#numbersOfOutlets.size - 1;
  }

  #nearest(fingerprints: Fingerprints, outlet: number, oldest: number): number | null {
    this.#count(fingerprints, outlet, oldest);
    const size = sizeOf(fingerprints);
    const worn = countOf(this.#worn);
    let best: { number: number; share: number } | null = null;
    const cards = this.#cards;
    for (const number of this.#met) {
      const at = number * cardWidth;
      const shared = cards[at + card.shared]!;
      cards[at + card.shared] = 0;
      const counts = { all: shared & 0xffff, sample: shared >>> 16 };
      const other = { all: cards[at + card.all]!, sample: cards[at + card.sample]! };
      // Notices recur in all that an outlet prints: they do not count between its own pieces, which are copies only where
      // the longer is in the shorter.
      const share =
        cards[at + card.outlet] === outlet
          ? containment(counts, less(size, worn), less(other, worn), Math.max)
          : containment(counts, size, other, Math.min);
      if (share < copyShare) continue;
      if (!best || share > best.share || (share === best.share && number < best.number))
        best = { number, share };
    }
    return best ? this.#ids[best.number]! : null;
  }

  /** Counts what each report shares: those that share something are in `#met` then, and what is worn in `#worn`. */
  #count(fingerprints: Fingerprints, outlet: number, oldest: number): void {
    const cards = this.#cards;
    this.#met.length = 0;
    this.#worn.clear();
    for (let at = 1; at < fingerprints.length; at += 1) {
      const print = fingerprints[at]!;
      const one = isSampled(print) ? 0x10001 : 1;
      let own = 0;
      this.#holders.length = 0;
      this.#shingles.visit(print, oldest, commonest, (report) => {
        this.#holders.push(report);
        if (cards[report * cardWidth + card.outlet] === outlet) own += 1;
      });
      if (own >= wornBy) this.#worn.add(print);
      for (const report of this.#holders) {
        const at = report * cardWidth;
        if (own >= wornBy && cards[at + card.outlet] === outlet) continue;
        if (cards[at + card.shared] === 0) this.#met.push(report);
        cards[at + card.shared]! += one;
      }
    }
  }
}

/** The share of one's shingles that are in both; of sampled ones alone where either is known by those. */
function containment(shared: Count, one: Count, other: Count, pick: typeof Math.min): number {
  if (Math.min(one.all, other.all) < fewest) return 0;
  if (one.all <= longest && other.all <= longest) return shared.all / pick(one.all, other.all);
  if (Math.min(one.sample, other.sample) < fewest / sampled) return 0;
  return shared.sample / pick(one.sample, other.sample);
}

function sizeOf(fingerprints: Fingerprints): Count {
  let sample = 0;
  for (let at = 1; at < fingerprints.length; at += 1) if (isSampled(fingerprints[at]!)) sample += 1;
  return { all: fingerprints[0]!, sample };
}

function countOf(shingles: ReadonlySet<number>): Count {
  let sample = 0;
  for (const shingle of shingles) if (isSampled(shingle)) sample += 1;
  return { all: shingles.size, sample };
}

function less(one: Count, other: Count): Count {
  return { all: Math.max(0, one.all - other.all), sample: Math.max(0, one.sample - other.sample) };
}

/** Hashes of five words in a row, of the body alone: copies often change the headline. */
export function fingerprintsOf(text: string): Fingerprints {
  const start = text.indexOf('\n\n') + 2;
  const words = wordHashes(text.slice(start, start + mostWords * 8).toLowerCase());
  const shingles = distinctShingles(words);
  const kept = shingles.length > longest ? shingles.filter(isSampled) : shingles;
  const fingerprints = new Uint32Array(kept.length + 1);
  fingerprints[0] = shingles.length;
  fingerprints.set(kept, 1);
  return fingerprints;
}

const places = new Places(2048);

/** The shingles of some words as they come first, each once. */
function distinctShingles(words: Uint32Array): Uint32Array {
  const found = new Uint32Array(words.length);
  let count = 0;
  places.clear();
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    const shingle = shingleAt(words, at);
    if (places.give(shingle, count) < 0) found[count++] = shingle;
  }
  return found.subarray(0, count);
}

function isSampled(shingle: number): boolean {
  return (shingle & (sampled - 1)) === 0;
}
