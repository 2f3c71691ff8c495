import type { Passage } from '../../news/passage.ts';
import { supportOf } from './agreement.ts';
import type { Candidate } from './candidates.ts';
import { mayFollow } from './leaning.ts';
import { loaded } from './loaded.ts';
import { afterLede, type Opening, openingOf } from './opening.ts';
import { speaks } from './speaks.ts';
import { addsNothing, isTold, type Printed, repeats } from './told.ts';

export interface Choice {
  candidate: Candidate;
  gain: number;
}

/** Less than this share of the first choice's gain is not worth printing. */
const leastGain = 0.04;
/** Gain is taken per word to this power: 1 would take the densest sentence, 0 the longest. */
const perWord = 0.8;
/** A quote with fewer words of its reporter around it is for what people said, not for the story. */
const fewestOwn = 5;
/** The lede is to say who, what, where and when: for it the whole counts more than the density. */
const perWordOfLede = 0.7;
/** How much more a sentence counts that is in print already. */
const faithful = 1.15;
/** And one that another origin says as well. */
const corroborated = 1.1;
/** And how much less one that a government's own outlet words, where others report the same. */
const stateRun = 0.7;
/** And one whose own words judge. */
const judging = 0.8;

/**
 * Picks printable sentences, best first: each time the one that covers most weight not yet covered, per word
 * (greedy submodular maximisation under a budget; Lin and Bilmes, 2011). One sentence is printed in one way only.
 *
 * @param bounds.perReport the most words from one report
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
  const agreed = agreementAmong(candidates);
  let first = 0;
  while (chosen.length < bounds.most) {
    let best: (Choice & { rank: number }) | null = null;
    for (const candidate of left) {
      if (candidate.leans && !mayFollow(candidate, chosen)) continue;
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
        (agreed(candidate) ? corroborated : 1) *
        (opens ? openingOf(candidate, bounds) : known ? faithful : 1) *
        (chosen.length === 1 ? afterLede(candidate, chosen[0]!.candidate) : 1);
      if (best && rank <= best.rank) continue;
      if (
        isTold(
          candidate,
          ways.get(wayKey(candidate))!,
          chosen.map((choice) => choice.candidate),
        ) ||
        addsNothing(candidate, printedSoFar)
      )
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

/** Whether another origin says the same as a sentence, in whichever way it is printed. */
function agreementAmong(candidates: Candidate[]): (candidate: Candidate) => boolean {
  const whole = new Map(candidates.flatMap((one) => (one.whole ? [[wayKey(one), one] as const] : [])));
  const all = [...whole.values()];
  const known = new Map<string, boolean>();
  return (candidate) => {
    const key = wayKey(candidate);
    const agrees = known.get(key) ?? supportOf(whole.get(key)!, all).length > 0;
    known.set(key, agrees);
    return agrees;
  };
}

/** Whether a sentence's own words judge or excite; what somebody says may. */
function judges({ lifted }: Candidate): boolean {
  return lifted!.parts.some((part) => part.kind === 'words' && loaded.test(part.text));
}

const wayKey = ({ report, start }: Candidate) => `${report.versionId} ${start}`;

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
  // As it stands, or else as it can be printed.
  const firstWays = new Map(candidates.filter(({ lifted }) => lifted).map((way) => [wayKey(way), way]));
  for (const way of candidates) if (way.whole && way.lifted) firstWays.set(wayKey(way), way);
  const ranked = [...firstWays.values()]
    .filter((candidate) => candidate.position > 0 && speaks(candidate))
    .map((candidate) => ({ candidate, gain: gainOf(candidate, covered, weights) }))
    .sort((a, b) => b.gain - a.gain);
  const voices: Choice[] = [];
  for (const choice of ranked) {
    if (reports.size >= bounds.voices) break;
    const { candidate } = choice;
    const all = [...chosen, ...voices].map((one) => one.candidate);
    if (reports.has(candidate.report) || wordsWith(candidate, all) > bounds.perReport) continue;
    if (candidate.leans && !mayFollow(candidate, [...chosen, ...voices])) continue;
    if (all.some((one) => repeats(candidate, one))) continue;
    reports.add(candidate.report);
    voices.push(choice);
  }
  return voices;
}

/** The words that are taken from a sentence's report with it, those of it among the others included. */
export function wordsWith({ report, lifted }: Candidate, others: Candidate[]): number {
  const spent = others.filter((one) => one.report.reportId === report.reportId);
  return spent.reduce((sum, one) => sum + one.lifted!.allWords, lifted!.allWords);
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
