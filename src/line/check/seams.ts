import type { Token } from './alignment.ts';
import { isHeldOtherwise, ties } from './evidence.ts';
import { placesOf, type Reading } from './reading.ts';
import { englishVerb } from './roles.ts';
import { saying } from './speakers.ts';
import { helper } from './subjects.ts';

/** How a sentence is put together from the sentences of its passages. */
export interface Seams {
  /** What laying it along the passages costs a word: 0 for words that stand there as they do here. */
  cost: number;
  /** The share of it that stands in one run in the passages, by the squares of the runs: 1 for all of it, near 0 for none. */
  run: number;
  /** The words on both sides of the first seam, and where the passages go on behind it; null where there is none. */
  seam: { before: string; after: string; place: number } | null;
  /** The content words that it has and the passages have not there. */
  strange: string[];
  /** Where in the passages it begins; null where it holds none of their words. */
  begins: number | null;
}

/** What a break costs. The order counts and hardly the size: doubling or halving any of them moves little. */
const price = {
  /** A word that the passages hold in no form, that they hold elsewhere, and one that says little. */
  unknown: 3,
  elsewhere: 1.0,
  little: 0.3,
  /** Another form of the word, or a synonym. */
  otherForm: 0.3,
  /** Words of the sentence there are left out; the logarithm of how many is added. */
  skip: 0.3,
  skipGrowth: 0.1,
  /** The words go on further back in the sentence there. */
  back: 0.5,
  /** They go on in another sentence. */
  seam: 1.5,
  /** They do behind a word that has just been said, or behind a pronoun, which may stand for it. */
  joint: 0.6,
  /** They do behind who or what the sentence opens with, with what that does: it may go by another name there. */
  subject: 0.9,
};
/** So many words may name what a sentence opens with. */
const longestSubject = 6;
/** A sentence of fewer words than this is counted as if it had as many: in a short one a single seam is no rule. */
const shortest = 12;
/** A text of more words than this is no sentence, and is not laid along anything. */
const longest = 300;
const pronoun =
  /^(?:s?he|it|they|we|i|you|him|her|them|his|its|their|who|which|that|this|these|those|er|sie|es|ihn|ihm|ihr|sein|seine|die|der|das|il|elle|ils|elles|lui|leur|qui|el|ella|ellos|ellas|le|les|quien|que)$/;

/** One way to lay the words so far: the last place, what it cost, and the way it came by. */
interface Way {
  place: number;
  cost: number;
  matched: boolean;
  before: Way | null;
}

/**
 * Lays a sentence along the sentences of its passages as cheaply as it goes: a shortest path (A. Viterbi's algorithm)
 * over the places of its words. A seam where an attribution or a quote parts the words costs nothing.
 * @returns null for a sentence without words, or of too many
 */
export function seamsOf(reading: Reading): Seams | null {
  const { tokens } = reading.claim;
  if (tokens.length === 0 || tokens.length > longest) return null;
  let ways: Way[] = [{ place: -1, cost: 0, matched: false, before: null }];
  for (const [at, token] of tokens.entries()) ways = stepOver(reading, ways, at, token);
  const best = cheapest(ways);
  const path = pathOf(best);
  const run = runOf(path);
  const strange = tokens.flatMap((token, at) => (path[at]!.matched || token.stop ? [] : [token.text]));
  const begins = path.find(({ matched }) => matched)?.place ?? null;
  return {
    cost: best.cost / Math.max(shortest, tokens.length),
    run,
    seam: firstSeam(reading, path),
    strange,
    begins,
  };
}

function stepOver(reading: Reading, ways: Way[], at: number, token: Token): Way[] {
  const best = cheapest(ways);
  // From the best way any place is a seam away, so that a way dearer than that leads nowhere cheaper.
  const open = ways.filter((way) => way.cost < best.cost + price.seam || way === best);
  const next = new Map<number, Way>();
  const offer = (way: Way) => {
    const known = next.get(way.place);
    if (!known || way.cost < known.cost) next.set(way.place, way);
  };
  const places = placesOfAny(reading, token);
  const missing = priceWithout(reading, at, places);
  for (const way of open) offer({ place: way.place, cost: way.cost + missing, matched: false, before: way });
  const bySentence = Map.groupBy(open, ({ place }) => reading.source.tokens[place]?.sentence ?? -1);
  for (const place of places) {
    const there = reading.source.tokens[place]!;
    let from = best;
    let cost = best.cost + jumpTo(reading, best, at, place);
    for (const way of [...(bySentence.get(there.sentence) ?? []), ...(bySentence.get(-1) ?? [])]) {
      const cheaper = way.cost + (way.place === -1 ? 0 : goOn(way.place, place));
      if (cheaper < cost) [from, cost] = [way, cheaper];
    }
    if (there.stem !== token.stem) cost += price.otherForm;
    offer({ place, cost, matched: true, before: from });
  }
  return [...next.values()];
}

/** To pass a word over. Who says it is asked by a rule of its own, and whether a figure and a name stand there. */
function priceWithout(reading: Reading, at: number, places: number[]): number {
  const { tokens } = reading.claim;
  const { stop, stem, name, figure } = tokens[at]!;
  if (figure && places.length === 0) return 0;
  if (stop || ties.has(stem)) return price.little;
  const says = tokens.slice(Math.max(0, at - 3), at + 4).some((token) => saying.test(token.folded));
  if (name && says) return price.little;
  if (places.length > 0) return price.elsewhere;
  return isHeldOtherwise(reading, at) ? price.little : price.unknown;
}

function placesOfAny(reading: Reading, token: Token): number[] {
  return token.stop ? (reading.source.places.get(token.stem) ?? []) : placesOf(reading, token);
}

function cheapest(ways: Way[]): Way {
  return ways.reduce((best, way) => (way.cost < best.cost ? way : best));
}

/** To go on in the same sentence of the passages. */
function goOn(from: number, to: number): number {
  if (to === from + 1) return 0;
  return to > from ? price.skip + price.skipGrowth * Math.log(to - from) : price.back;
}

/** To go on anywhere in the passages. */
function jumpTo({ claim, source }: Reading, from: Way, at: number, place: number): number {
  const parted = at > 0 && claim.tokens[at]!.sentence !== claim.tokens[at - 1]!.sentence;
  if (from.place === -1 || parted) return 0;
  const { sentence } = source.tokens[place]!;
  const before = [place - 1, place - 2].map((other) => source.tokens[other]);
  const said = claim.tokens.slice(Math.max(0, at - 5), at).filter((token) => !token.stop);
  const leadsOn = before.some(
    (token, distance) =>
      token?.sentence === sentence &&
      (said.some(({ stem }) => stem === token.stem) ||
        (pronoun.test(token.folded) && (distance === 0 || before[0]!.stop))),
  );
  if (leadsOn) return price.joint;
  return opensWithSubject(claim.tokens, at) ? price.subject : price.seam;
}

/** Whether what stands before a word can be what its sentence is about, and the word what that does. */
function opensWithSubject(tokens: Token[], at: number): boolean {
  const { sentence, folded } = tokens[at]!;
  return (
    !tokens[at - 1]!.stop &&
    tokens[at - longestSubject - 1]?.sentence !== sentence &&
    (helper.test(folded) || englishVerb.test(folded))
  );
}

function pathOf(last: Way): Way[] {
  const path: Way[] = [];
  for (let way: Way | null = last; way?.before; way = way.before) path.push(way);
  return path.reverse();
}

function runOf(path: Way[]): number {
  let [sum, length] = [0, 0];
  for (const [at, way] of path.entries()) {
    const before = path[at - 1];
    const follows = way.matched && before?.matched && way.place === before.place + 1;
    if (!follows) {
      sum += length * length;
      length = 0;
    }
    if (way.matched) length += 1;
  }
  return (sum + length * length) / (path.length * path.length);
}

function firstSeam({ claim, source }: Reading, path: Way[]): Seams['seam'] {
  let last = -1;
  for (const [at, way] of path.entries()) {
    if (!way.matched) continue;
    const here = source.tokens[way.place]!;
    const parted = claim.tokens[at]!.sentence !== claim.tokens[Math.max(0, last)]!.sentence;
    if (last >= 0 && !parted && source.tokens[path[last]!.place]!.sentence !== here.sentence) {
      const words = (from: number, to: number) =>
        claim.tokens
          .slice(Math.max(0, from), to)
          .map(({ text }) => text)
          .join(' ');
      return { before: words(at - 4, at), after: words(at, at + 4), place: way.place };
    }
    last = at;
  }
  return null;
}
