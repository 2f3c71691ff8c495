import { createHash } from 'node:crypto';

/** Words to a shingle, and the share of a report's shingles that another must hold for it to be a copy. */
const shingleWords = 5;
const copyShare = 0.6;
/** Fewer shingles than this could be alike by chance. */
const fewest = 12;
/** A shingle that this many reports hold is a phrase, not a trace. */
const commonest = 50;

/**
 * Finds reports that carry another's words: by the share of their word shingles that stand in one earlier report
 * (containment; Broder, "On the resemblance and containment of documents", 1997). Cuts at the head or the tail do no
 * harm, since what is left still stands in the whole. No loop over pairs: an index from shingle to reports.
 */
export class CopyIndex {
  #reports = new Map<string, number[]>();

  /** The earlier report whose words this one carries, or null; and remembers this one. */
  add(report: { id: number; text: string }): number | null {
    const shingles = shinglesOf(report.text);
    const shared = new Map<number, number>();
    for (const shingle of shingles)
      for (const other of this.#reports.get(shingle) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    for (const shingle of shingles) this.#remember(shingle, report.id);
    if (shingles.size < fewest) return null;
    const [best] = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return best && best[1] / shingles.size >= copyShare ? best[0] : null;
  }

  #remember(shingle: string, id: number): void {
    const known = this.#reports.get(shingle);
    if (!known) this.#reports.set(shingle, [id]);
    else if (known.length < commonest) known.push(id);
  }
}

/** Hashes of five words in a row, of the body alone: copies often change the headline. */
function shinglesOf(text: string): Set<string> {
  const words =
    text
      .slice(text.indexOf('\n\n') + 2)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const shingles = new Set<string>();
  for (let at = 0; at + shingleWords <= Math.min(words.length, 600); at += 1) {
    const shingle = words.slice(at, at + shingleWords).join(' ');
    shingles.add(createHash('md5').update(shingle).digest('base64').slice(0, 10));
  }
  return shingles;
}
