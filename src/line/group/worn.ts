import { shingleAt, shingleWords, wordHashes } from './shingles.ts';

/** The share of a sentence's words that must be worn for the sentence to go. */
const wornShare = 0.6;
/** Where a line or a sentence ends. */
const endOfSentence = /\n+|(?<=[.!?。])\s+/g;

/**
 * A report's text without the lines and sentences that its outlet puts under many pieces: "Subscribe to our channel" tells
 * no event. The title stays, whatever it says.
 *
 * @param text the title, a blank line, the body. @param worn shingles, as `CopyIndex` tells them of the report
 */
export function withoutWorn(text: string, worn: ReadonlySet<number>): string {
  const start = text.indexOf('\n\n') + 2;
  if (worn.size < 2 || start < 2) return text;
  const body = text.slice(start);
  const ends: number[] = [];
  const hashes = wordHashes(body.toLowerCase(), ends);
  const isWorn = new Uint8Array(hashes.length);
  for (let at = 0; at + shingleWords <= hashes.length; at += 1)
    if (worn.has(shingleAt(hashes, at))) isWorn.fill(1, at, at + shingleWords);
  let kept = text.slice(0, start);
  let word = 0;
  for (const [from, to] of sentencesOf(body)) {
    let [all, gone] = [0, 0];
    for (; word < hashes.length && ends[word]! <= to; word += 1) {
      all += 1;
      gone += isWorn[word]!;
    }
    if (all === 0 || gone < all * wornShare) kept += body.slice(from, to);
  }
  return kept;
}

/** From where to where each goes, with the space after it. */
function* sentencesOf(text: string): Generator<[number, number]> {
  let from = 0;
  for (const { index, 0: space } of text.matchAll(endOfSentence)) {
    const to = index + space.length;
    yield [from, to];
    from = to;
  }
  if (from < text.length) yield [from, text.length];
}
