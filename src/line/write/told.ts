import { isToldBy } from '../../news/language/kin.ts';
import { findNames } from '../../news/language/names.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { type Candidate, voiceOf } from './candidates.ts';
import { speaks } from './speaks.ts';

/** The share of a sentence's claim that may stand in all that is printed before it. */
const claimedBefore = 0.55;
/** And in any one other sentence. */
const claimedByOne = 0.5;
/** And where all its figures are there, or both tell what the same person said. */
const claimedWithFigures = 0.4;
const claimedBySpeaker = 0.25;
/** Languages that write words together. */
const compounding = new Set(['de', 'nl', 'sv', 'da', 'nb', 'nn', 'no', 'fi']);
/** A shorter stem is no part of a word that says what it says. In characters. */
const shortestPart = 4;

/** What the sentences so far claim, all together. */
export interface Printed {
  claims: Set<string>;
  numbers: number[];
}

/**
 * Whether a sentence was told already: by itself, or but for what a shorter way to print it leaves out and that brings no
 * figure.
 *
 * @param ways all ways to print it
 * @param printed the sentences that are printed
 */
export function isTold(candidate: Candidate, ways: Candidate[], printed: Candidate[]): boolean {
  return printed.some((one) => {
    if (repeats(candidate, one)) return true;
    return (
      !bringsFigure(candidate, one.numbers) &&
      ways.some((way) => way.text.length < candidate.text.length && repeats(way, one))
    );
  });
}

/** Whether most of what a sentence claims stands in what is printed, here and there, and it brings no figure. */
export function addsNothing(candidate: Candidate, { claims, numbers }: Printed): boolean {
  return !bringsFigure(candidate, numbers) && shareIn(candidate.claim, claims) > claimedBefore;
}

/** Whether a sentence has a figure that is none of those that are known, nor near one. One is hardly a figure. */
function bringsFigure({ numbers }: Candidate, known: number[]): boolean {
  return numbers.some((number) => number !== 1 && !known.some((one) => Math.abs(one - number) <= one / 50));
}

/**
 * Whether one says nothing much beyond the other: half of what it claims is there, whoever says so. Of two outlets' words,
 * less will do where all its figures are there and nobody new is named, and where both report what the same speaker said.
 */
export function repeats(one: Candidate, other: Candidate): boolean {
  const share = Math.max(claimedIn(one, other, true), claimedIn(other, one, namesNobodyNew(one, other)));
  if (share > claimedByOne) return true;
  if (one.report.origin === other.report.origin || one.report.language !== other.report.language)
    return false;
  if (sameFigures(one, other) && share >= claimedWithFigures) return true;
  return share >= claimedBySpeaker && sameSpeaker(one, other);
}

function claimedIn(mine: Candidate, theirs: Candidate, kin = false): number {
  const language = primaryLanguage(mine.report.language);
  const known = new Set([...theirs.claim, ...theirs.stems]);
  if (!compounding.has(language))
    return kin ? shareTold(mine.claim, known, language) : shareIn(mine.claim, known);
  const told = [...mine.claim].filter((stem) => [...known].some((other) => isPartOf(stem, other)));
  return mine.claim.size === 0 ? 0 : told.length / mine.claim.size;
}

/** "Holz" is told by "Holzzug", and "Güterzug" by "Zug". */
function isPartOf(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short === long) return true;
  return short.length >= shortestPart && (long.startsWith(short) || long.endsWith(short));
}

/** Whether one has figures, all of which the other has, and names nobody whom the other does not. */
function sameFigures(one: Candidate, other: Candidate): boolean {
  return (
    one.numbers.length > 0 &&
    one.numbers.every((number) => other.numbers.includes(number)) &&
    namesNobodyNew(one, other)
  );
}

function namesNobodyNew(one: Candidate, other: Candidate): boolean {
  return one.names.every((name) => other.names.includes(name));
}

/** Whether both tell in their own words what one and the same person said, and neither has a figure of its own. */
function sameSpeaker(one: Candidate, other: Candidate): boolean {
  if (speaks(one) || speaks(other)) return false;
  if (bringsFigure(one, other.numbers) || bringsFigure(other, one.numbers)) return false;
  const its = speakersIn(other);
  return speakersIn(one).some((speaker) => its.includes(speaker));
}

/** The surnames of those who are named as saying a sentence, where it opens or closes with them. */
function speakersIn({ text, report }: Candidate): string[] {
  return findNames(voiceOf(text), report.language)
    .filter(({ kind }) => kind === 'person')
    .map((name) => name.text.split(' ').at(-1)!);
}

/** The share of a claim that is told, in whatever form of its words, or by words that news uses in their place. */
function shareTold(claim: Set<string>, known: ReadonlySet<string>, language: string): number {
  if (claim.size === 0) return 0;
  return [...claim].filter((stem) => isToldBy(stem, known, language)).length / claim.size;
}

/** The share of one sentence's content stems that another has too. */
export function containment(one: Candidate, other: Candidate): number {
  return shareIn(one.stems, other.stems);
}

/** The share of some stems that stand in any of others; 0 of none. */
export function shareIn(some: Set<string>, ...others: Set<string>[]): number {
  let both = 0;
  for (const stem of some) if (others.some((stems) => stems.has(stem))) both += 1;
  return some.size === 0 ? 0 : both / some.size;
}
