/** Words to a shingle, and the share of the shorter report's shingles that both must hold for them to be of one origin. */
const shingleWords = 5;
const copyShare = 0.6;
/** Fewer shingles than this could be alike by chance. */
const fewest = 12;
/** A shingle that this many reports hold is a phrase, not a trace. */
const commonest = 50;
/** Words of a report that are looked at. */
const mostWords = 1_500;
/** A report of more shingles than this is known by one in `sampled` of them, chosen by their hash: the same in every report. */
const longest = 200;
const sampled = 3;

interface Known {
  /** How many shingles it has, and how many of them are among the sampled. */
  all: number;
  sample: number;
}

/**
 * Finds reports that carry another's words: by the share of the shorter one's word shingles that stand in both
 * (containment, on samples by hash; Broder, "On the resemblance and containment of documents", 1997). Cuts at the head or
 * the tail of either do no harm, since what is left still stands in the whole. No loop over pairs: an index from shingle
 * to reports.
 */
export class CopyIndex {
  #reports = new Map<number, number[]>();
  #known = new Map<number, Known & { outlet: string }>();

  /** The earlier report whose words this one shares, or null; and remembers this one. */
  add(report: { id: number; outletId: string; text: string }): number | null {
    const shingles = shinglesOf(report.text);
    const inSample = [...shingles].filter(isSampled);
    const size: Known = { all: shingles.size, sample: inSample.length };
    const kept = size.all > longest ? inSample : [...shingles];
    const best = this.#nearest(kept, size, report.outletId);
    for (const shingle of kept) this.#remember(shingle, report.id);
    this.#known.set(report.id, { ...size, outlet: report.outletId });
    return best;
  }

  #nearest(kept: number[], size: Known, outlet: string): number | null {
    const shared = new Map<number, Known>();
    for (const shingle of kept)
      for (const other of this.#reports.get(shingle) ?? []) {
        const counts = shared.get(other) ?? { all: 0, sample: 0 };
        shared.set(other, counts);
        counts.all += 1;
        if (isSampled(shingle)) counts.sample += 1;
      }
    let best: { id: number; share: number } | null = null;
    for (const [id, counts] of shared) {
      const other = this.#known.get(id)!;
      // Notices recur in all that an outlet prints: its own pieces are copies only where the longer is in the shorter.
      const share = containment(counts, size, other, other.outlet === outlet ? Math.max : Math.min);
      if (share >= copyShare && (!best || share > best.share || (share === best.share && id < best.id)))
        best = { id, share };
    }
    return best?.id ?? null;
  }

  #remember(shingle: number, id: number): void {
    const known = this.#reports.get(shingle);
    if (!known) this.#reports.set(shingle, [id]);
    else if (known.length < commonest) known.push(id);
  }
}

/** The share of one's shingles that are in both; of sampled ones alone where either is known by those. */
function containment(shared: Known, one: Known, other: Known, pick: typeof Math.min): number {
  if (Math.min(one.all, other.all) < fewest) return 0;
  if (one.all <= longest && other.all <= longest) return shared.all / pick(one.all, other.all);
  if (Math.min(one.sample, other.sample) < fewest / sampled) return 0;
  return shared.sample / pick(one.sample, other.sample);
}

function isSampled(shingle: number): boolean {
  return shingle % sampled === 0;
}

/** Hashes of five words in a row, of the body alone: copies often change the headline. */
function shinglesOf(text: string): Set<number> {
  const words =
    text
      .slice(text.indexOf('\n\n') + 2)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.slice(0, mostWords)
      .map(hashOf) ?? [];
  const shingles = new Set<number>();
  for (let at = 0; at + shingleWords <= words.length; at += 1) {
    let [low, high] = [0, 0];
    for (let each = 0; each < shingleWords; each += 1) {
      low = (Math.imul(low, 31) + words[at + each]!) >>> 0;
      high = Math.imul(high ^ words[at + each]!, 0x01000193) >>> 0;
    }
    // 53 bits: two shingles that differ are taken for one about never.
    shingles.add((high & 0x1fffff) * 2 ** 32 + low);
  }
  return shingles;
}

/** FNV-1a of a word's code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
