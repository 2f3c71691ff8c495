import type { Claim, Fact } from '../../news/fact.ts';
import { sameNumber } from '../../news/language/numbers.ts';
import type { Candidate } from './candidates.ts';
import { type Count, countsOf, fallingSlots } from './counts.ts';

/** Sentences so far down tell more often of other events. */
const deepest = 12;
/** Two values within this time cannot be one toll that grew. Milliseconds. */
const sameMoment = 30 * 60_000;
/** So many times "at least seven" may still be meant by a higher figure. */
const farthestAbove = 2;
/** Figures that are further apart, as a ratio, are of different people, places or days. */
const farApart = 5;

/** A count with since when, and by which origin, it is told. */
interface Dated extends Count {
  since: Date;
  origin: string;
  /** False for what an earlier version of its report said, or its origin before. */
  newest: boolean;
}

/**
 * The counts that a story keeps and revises (killed, injured …), merged across origins: each version of each report
 * with the first figure that it gives. A later figure that grew is an update; figures of one moment that differ, or
 * a later one that is lower where none can fall, are a dispute.
 *
 * @param earlier what earlier versions of the reports said: dated, never current
 */
export function countFacts(witnesses: Candidate[], earlier: Candidate[]): Fact[] {
  const counts = [...firstCounts(earlier, false), ...firstCounts(witnesses, true)].sort(
    (a, b) =>
      a.since.getTime() - b.since.getTime() || a.witness.report.versionId - b.witness.report.versionId,
  );
  const slots = [...new Set(counts.map((count) => count.slot))];
  return slots.flatMap((slot) => {
    const told = newestPerOrigin(counts.filter((count) => count.slot === slot));
    return told.some((count) => count.newest) ? [factOf(slot, told)] : [];
  });
}

function firstCounts(witnesses: Candidate[], newest: boolean): Dated[] {
  const seen = new Map<string, Dated>();
  // A title is short and often the last to be brought up to date: what the body says goes first.
  const ordered = [...witnesses].sort((a, b) => Number(a.position === 0) - Number(b.position === 0));
  for (const witness of ordered) {
    if (witness.position > deepest || witness.report.kind !== 'news') continue;
    for (const count of countsOf(witness)) {
      const { versionId, since, origin } = witness.report;
      const key = `${versionId} ${count.slot}`;
      if (!seen.has(key)) seen.set(key, { ...count, since, origin, newest });
    }
  }
  return [...seen.values()];
}

/** Of an origin only what it said last is its word now. */
function newestPerOrigin(counts: Dated[]): Dated[] {
  const last = new Map<string, Dated>();
  for (const count of counts) if (count.newest) last.set(count.origin, count);
  return counts.map((count) => ({
    ...count,
    newest: count.newest && agree(count, last.get(count.origin)!),
  }));
}

function factOf(slot: string, all: Dated[]): Fact {
  const standing = standingOf(slot, all);
  const anchor = anchorOf(standing);
  // What neither bears the figure out nor contradicts it counts something else.
  const current = standing.filter((count) => agree(count, anchor) || contradict(count, anchor));
  const told = all.filter((count) => current.includes(count) || !standing.includes(count));
  const claims = told.map((count): Claim => {
    const { versionId } = count.witness.report;
    return {
      words: count.words,
      value: count.mention.value,
      passage: { versionId, start: count.witness.start, end: count.witness.end },
      since: count.since,
      origin: count.origin,
      current: current.includes(count),
    };
  });
  const origins = new Set(current.map((count) => count.origin)).size;
  const state = current.some((count) => current.some((other) => contradict(count, other)))
    ? 'disputed'
    : origins > 1
      ? 'corroborated'
      : claims.some((claim) => !claim.current)
        ? 'superseded'
        : 'single';
  return { kind: 'count', slot, state, origins, who: [], where: [], when: [], claims: firstOfEach(claims) };
}

/** The figure that most others bear out; of those the newest, and rather an exact one. */
function anchorOf(standing: Dated[]): Dated {
  const borne = (count: Dated) => standing.filter((other) => agree(count, other)).length;
  return [...standing].sort(
    (a, b) =>
      borne(b) - borne(a) ||
      Number(a.mention.about === 'several') - Number(b.mention.about === 'several') ||
      b.since.getTime() - a.since.getTime(),
  )[0]!;
}

/** The figures that still stand: an origin's newest, unless another origin gave a later one that it grew to. */
function standingOf(slot: string, told: Dated[]): Dated[] {
  const newest = told.filter((count) => count.newest);
  return newest.filter(
    (count) =>
      !newest.some((other) => {
        if (agree(count, other) || other.since.getTime() - count.since.getTime() <= sameMoment) return false;
        const grew = other.mention.value > count.mention.value;
        // Who said so after the other spoke stands by it.
        const held = newest.some((one) => agree(one, count) && one.since >= other.since);
        return !held && (grew || fallingSlots.has(slot));
      }),
  );
}

function agree(one: Dated, other: Dated): boolean {
  if (sameNumber(one.mention, other.mention)) return true;
  return atLeast(one, other) || atLeast(other, one);
}

/** "At least seven" does not contradict nine. */
function atLeast(low: Dated, high: Dated): boolean {
  return (
    isOpen(low) &&
    high.mention.value >= low.mention.value &&
    high.mention.value <= low.mention.value * farthestAbove
  );
}

/** Whether two figures that are not the same are of one and the same count, so that they contradict each other. */
function contradict(one: Dated, other: Dated): boolean {
  if (agree(one, other)) return false;
  // "Dozens" contradicts nothing near it, and figures of different sizes count different people.
  if (one.mention.about === 'several' || other.mention.about === 'several') return false;
  const [low, high] = [one, other].map(({ mention }) => mention.value).sort((a, b) => a - b);
  if (high! > low! * farApart) return false;
  // "British troops" beside "US troops", "Americans" beside "civilians of Moor".
  const [ours, theirs] = [kindOf(one), kindOf(other)];
  return !(ours && theirs && ours !== theirs);
}

/** Whose people were counted, where a capital tells: "four U.S. troops". */
function kindOf({ words }: Dated): string | null {
  return /(?<=\s)\p{Lu}[\p{L}.]*/u.exec(words)?.[0].replace(/\./g, '').toLowerCase() ?? null;
}

function isOpen({ mention }: Dated): boolean {
  return mention.about === 'at-least' || mention.about === 'more-than';
}

/** An origin that repeats itself says it once, since the first time. */
function firstOfEach(claims: Claim[]): Claim[] {
  const seen = new Set<string>();
  return claims.filter((claim) => {
    const key = `${claim.origin} ${claim.value} ${claim.current}`;
    return !seen.has(key) && seen.add(key);
  });
}
