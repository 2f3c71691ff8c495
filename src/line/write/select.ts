import { speechWordsOf } from '../../news/language/speech-words.ts';
import type { Passage } from '../../news/passage.ts';
import type { Candidate } from './candidates.ts';
import { loaded } from './loaded.ts';

export interface Choice {
  candidate: Candidate;
  gain: number;
}

/** What the lede is chosen by, besides its weight. */
interface Opening {
  headline?: Candidate | undefined;
  titles?: Candidate[];
  opens?: (candidate: Candidate) => boolean;
}

/** Less than this share of the first choice's gain is not worth printing. */
const leastGain = 0.06;
/** Gain is taken per word to this power: 1 would take the densest sentence, 0 the longest. */
const perWord = 0.8;
/** A quote with fewer words of its reporter around it is for what people said, not for the story. */
const fewestOwn = 5;
/** The lede is to say who, what, where and when: for it the whole counts more than the density. */
const perWordOfLede = 0.7;
/** And how much more the sentence counts that opened its own report. */
const firstSentence = 1.1;
const tollFirst = 1.6;
/** Who or where must be named for a reader who comes new to it. */
const namesNobody = 0.6;
/** What it is about comes before what happened: "Frey, who has long …". */
const roundabout = 0.8;
/** And that it tells when. */
const tellsWhen = 1.05;
const when =
  /(?<!\p{L})(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag\p{L}*|mittwoch\p{L}*|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo)(?!\p{L})/iu;
const relativeDay = /(?<!\p{L})(?:today|yesterday|tomorrow|tonight|heute|gestern|hoy|ayer)(?!\p{L})/iu;
/** How much more one counts that tells all of what the headline does. */
const asHeadline = 0.7;
/** The same of all titles, on average. */
const asTitles = 0.8;
/** How much less, right behind the lede's first sentence, one that opens another report and tells much the same. */
const openedBefore = 0.3;
const alike = 0.25;
/** The share of a sentence's claim that may stand in all that is printed before it. */
const claimedBefore = 0.55;
/** How much more, there, one that follows closely in the lede's own report: it reads on, under one credit. */
const readsOn = 1.4;
const closely = 2;
/** "Today" and "yesterday" tell a reader of another day nothing; a lede without says more. */
const undated = 0.85;
/** How much more a sentence counts that is in print already. */
const faithful = 1.15;
/** And how much less one that a government's own outlet words, where others report the same. */
const stateRun = 0.7;
/** And one whose own words judge. */
const judging = 0.8;

/**
 * Picks printable sentences, best first: each time the one that covers most weight not yet covered, per word
 * (greedy submodular maximisation under a budget; Lin and Bilmes, 2011). One sentence is printed in one way only.
 *
 * @param bounds.perReport the most words from one report
 * @param bounds.opens whether a sentence tells what the lede should: its story's toll, where it has one
 * @param bounds.headline the title above them: the lede is to tell the same
 * @param bounds.titles all titles: what most of them tell is what happened
 * @param bounds.least the share of the first choice's gain below which nothing more is taken; `leastGain` unless told
 * @param bounds.before passages that the newest draft printed: those are preferred a little, but for the lede, which
 *   tells what is newest
 */
export function selectSentences(
  candidates: Candidate[],
  weights: Map<string, number>,
  bounds: Opening & { perReport: number; most: number; least?: number | undefined; before: Passage[] },
): Choice[] {
  const printed = new Set(bounds.before.map(({ versionId, start }) => `${versionId} ${start}`));
  const left = new Set(
    candidates.filter(({ lifted, position }) => lifted && position > 0 && lifted.ownWords >= fewestOwn),
  );
  const ways = Map.groupBy(left, wayKey);
  const spent = new Map<number, number>();
  const covered = new Set<string>();
  const printedSoFar: Printed = { claims: new Set(), numbers: [] };
  const chosen: Choice[] = [];
  let first = 0;
  while (chosen.length < bounds.most) {
    let best: (Choice & { rank: number }) | null = null;
    for (const candidate of left) {
      const words = candidate.lifted!.allWords;
      const used = spent.get(candidate.report.reportId) ?? 0;
      if (used + words > bounds.perReport) continue;
      const known = printed.has(`${candidate.report.versionId} ${candidate.start}`);
      const opens = chosen.length === 0;
      const gain =
        gainOf(candidate, covered, weights, opens ? perWordOfLede : perWord) *
        (candidate.report.outletKind === 'state-run' ? stateRun : 1) *
        (judges(candidate) ? judging : 1);
      const rank =
        gain *
        (opens ? openingOf(candidate, bounds) : known ? faithful : 1) *
        (chosen.length === 1 ? afterLede(candidate, chosen[0]!.candidate) : 1);
      if (best && rank <= best.rank) continue;
      if (isTold(candidate, ways.get(wayKey(candidate))!, chosen) || addsNothing(candidate, printedSoFar))
        left.delete(candidate);
      else best = { candidate, gain, rank };
    }
    if (!best || best.gain < (bounds.least ?? leastGain) * first) break;
    // What makes a good opening says nothing of what else is worth printing.
    if (chosen.length === 0) first = gainOf(best.candidate, covered, weights);
    chosen.push(best);
    left.delete(best.candidate);
    for (const { key } of best.candidate.pairs) covered.add(key);
    for (const stem of [...best.candidate.claim, ...best.candidate.stems]) printedSoFar.claims.add(stem);
    printedSoFar.numbers.push(...best.candidate.numbers);
    const { reportId } = best.candidate.report;
    spent.set(reportId, (spent.get(reportId) ?? 0) + best.candidate.lifted!.allWords);
  }
  return chosen;
}

/** Whether a sentence's own words judge or excite; what somebody says may. */
function judges({ lifted }: Candidate): boolean {
  return lifted!.parts.some((part) => part.kind === 'words' && loaded.test(part.text));
}

/** How well a sentence stands right behind the lede's first, as a factor. */
function afterLede(candidate: Candidate, lede: Candidate): number {
  if (opensAlike(candidate, lede)) return openedBefore;
  const further = candidate.position - lede.position;
  return candidate.report === lede.report && further > 0 && further <= closely ? readsOn : 1;
}

/** Whether both open their reports and have much in common: two outlets' ways to say what happened. */
function opensAlike(one: Candidate, other: Candidate): boolean {
  return (
    one.position === 1 &&
    other.position === 1 &&
    one.report.origin !== other.report.origin &&
    Math.max(containment(one, other), containment(other, one)) > alike
  );
}

const wayKey = ({ report, start }: Candidate) => `${report.versionId} ${start}`;

/**
 * Whether a sentence was told already: by itself, or but for what a shorter way to print it leaves out and that brings no
 * figure.
 */
function isTold(candidate: Candidate, ways: Candidate[], chosen: Choice[]): boolean {
  return chosen.some((choice) => {
    if (repeats(candidate, choice.candidate)) return true;
    return (
      !bringsFigure(candidate, choice.candidate.numbers) &&
      ways.some((way) => way.text.length < candidate.text.length && repeats(way, choice.candidate))
    );
  });
}

/** What the sentences so far claim, all together. */
interface Printed {
  claims: Set<string>;
  numbers: number[];
}

/** Whether most of what a sentence claims stands in what is printed, here and there, and it brings no figure. */
function addsNothing(candidate: Candidate, { claims, numbers }: Printed): boolean {
  return !bringsFigure(candidate, numbers) && shareIn(candidate.claim, claims) > claimedBefore;
}

/** Whether a sentence has a figure that is none of those that are known, nor near one. */
function bringsFigure({ numbers }: Candidate, known: number[]): boolean {
  return numbers.some((number) => !known.some((one) => Math.abs(one - number) <= one / 50));
}

/** How well a sentence opens an article, as a factor. */
function openingOf(candidate: Candidate, bounds: Opening): number {
  const { headline } = bounds;
  const figures = headline?.numbers.every((number) => candidate.numbers.includes(number)) ?? true;
  return (
    (candidate.position === 1 ? firstSentence : 1) *
    (bounds.opens?.(candidate) ? tollFirst : 1) *
    (candidate.names.length === 0 ? namesNobody : 1) *
    (/^[^,]{2,40}, (?:who|which|whose)\b/.test(candidate.text) ? roundabout : 1) *
    (when.test(candidate.text) ? tellsWhen : 1) *
    (relativeDay.test(candidate.text) ? undated : 1) *
    (headline && figures ? 1 + asHeadline * containment(headline, candidate) : 1) *
    (1 + asTitles * meanContainment(bounds.titles ?? [], candidate))
  );
}

/** How much of each title a sentence tells, on average over the titles. */
function meanContainment(titles: Candidate[], candidate: Candidate): number {
  if (titles.length === 0) return 0;
  return titles.reduce((sum, title) => sum + containment(title, candidate), 0) / titles.length;
}

/**
 * What people said, where the choice so far lets few speak: the best sentences that are mostly somebody's words,
 * one from each report, within the same bounds.
 */
export function selectQuotes(
  candidates: Candidate[],
  weights: Map<string, number>,
  chosen: Choice[],
  bounds: { perReport: number; voices: number },
): Choice[] {
  const covered = new Set(chosen.flatMap(({ candidate }) => candidate.pairs.map(({ key }) => key)));
  const reports = new Set(
    chosen.filter(({ candidate }) => speaks(candidate)).map(({ candidate }) => candidate.report),
  );
  const ranked = candidates
    .filter((candidate) => candidate.whole && candidate.lifted && candidate.position > 0 && speaks(candidate))
    .map((candidate) => ({ candidate, gain: gainOf(candidate, covered, weights) }))
    .sort((a, b) => b.gain - a.gain);
  const voices: Choice[] = [];
  for (const choice of ranked) {
    if (reports.size >= bounds.voices) break;
    const { candidate } = choice;
    const all = [...chosen, ...voices].map((one) => one.candidate);
    const spent = all.filter((one) => one.report === candidate.report);
    const words = spent.reduce((sum, one) => sum + one.lifted!.allWords, candidate.lifted!.allWords);
    if (reports.has(candidate.report) || words > bounds.perReport) continue;
    if (all.some((one) => repeats(candidate, one))) continue;
    reports.add(candidate.report);
    voices.push(choice);
  }
  return voices;
}

/** Whether much of a sentence is somebody's words, at least four of them, and it tells that somebody says them. */
export function speaks(candidate: Candidate): boolean {
  const { allWords, ownWords, parts } = candidate.lifted!;
  const quoted = allWords - ownWords;
  if (quoted < 4 || (quoted === 4 && ownWords > 4)) return false;
  const own = parts.map((part) => (part.kind === 'words' ? part.text : '')).join(' ');
  const { verb, according } = speechWordsOf(candidate.report.language);
  return own.search(verb) >= 0 || own.search(according) >= 0 || !/\p{Script=Latin}/u.test(own);
}

/** How much of the weight a sentence covers that is not covered yet, for its length. */
export function gainOf(
  candidate: Candidate,
  covered: Set<string>,
  weights: Map<string, number>,
  power = perWord,
): number {
  let sum = 0;
  const own = new Set<string>();
  for (const { key } of candidate.pairs) {
    if (covered.has(key) || own.has(key)) continue;
    own.add(key);
    sum += weights.get(key) ?? 0;
  }
  return sum / candidate.lifted!.allWords ** power;
}

/** The share of one sentence's content stems that another has too. */
export function containment(one: Candidate, other: Candidate): number {
  return shareIn(one.stems, other.stems);
}

/** Whether one says nothing much beyond the other: half of what it claims is there, whoever says so. */
function repeats(one: Candidate, other: Candidate): boolean {
  const claimedIn = (mine: Candidate, theirs: Candidate) => shareIn(mine.claim, theirs.claim, theirs.stems);
  return Math.max(claimedIn(one, other), claimedIn(other, one)) > 0.5;
}

/** The share of some stems that stand in any of others; 0 of none. */
export function shareIn(some: Set<string>, ...others: Set<string>[]): number {
  let both = 0;
  for (const stem of some) if (others.some((stems) => stems.has(stem))) both += 1;
  return some.size === 0 ? 0 : both / some.size;
}
