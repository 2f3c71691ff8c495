import { Closest, meet } from '../../src/line/group/closest.ts';
import { Company } from '../../src/line/group/company.ts';
import { hash } from '../../src/line/group/hash.ts';
import { HeldTrace } from '../../src/line/group/held-trace.ts';
import { Memory, none } from '../../src/line/group/memory.ts';
import {
  ahead,
  aheadOf,
  compare,
  featureNames,
  isShort,
  themeOf,
  themePlace,
} from '../../src/line/group/pair.ts';
import { groupingSettings as settings } from '../../src/line/group/settings.ts';
import { traceOf } from '../../src/line/group/trace.ts';
import type { Example } from './logistic.ts';
import type { LabelledReport } from './reports.ts';

const day = 86_400_000;

/** How a set's dates are changed before it is learnt from. */
export interface Disturbance {
  /** The share of reports that lose their date. */
  undated?: number;
  /** Mean days by which each date is moved to either side, for sets whose dates are the event's and not the report's. */
  jitter?: number;
  /** By how much events are drawn together in time, so that more happens in a day. */
  crowding?: number;
  /** Characters that are left of each text, for sets of whole articles: feeds carry a sentence. */
  cut?: number;
  /** The share of events of which one report is left: most of what feeds bring is told by nobody else. */
  alone?: number;
}

/** A copy of a labelled set with other dates, in date order; the same each time. */
export function disturb(reports: LabelledReport[], how: Disturbance): LabelledReport[] {
  const random = randomFrom(12_345);
  const first = new Map<string, number>();
  for (const { eventId, at } of reports)
    if (at) first.set(eventId, Math.min(first.get(eventId) ?? Number.POSITIVE_INFINITY, at.getTime()));
  const start = Math.min(...first.values());
  const kept = reports.filter(someOf(reports, how.alone ?? 0, random));
  const changed = kept.map((report) => {
    const lost = random() < (how.undated ?? 0);
    const side = random() < 0.5 ? -1 : 1;
    const moved = side * (how.jitter ?? 0) * -Math.log(1 - random()) * day;
    const text = how.cut ? report.text.slice(0, report.title.length + 2 + how.cut) : report.text;
    if (!report.at || lost) return { ...report, text, at: null };
    const drawn = how.crowding ? (first.get(report.eventId)! - start) * (1 / how.crowding - 1) : 0;
    return { ...report, text, at: new Date(report.at.getTime() + drawn + moved) };
  });
  return changed.sort((a, b) => (a.at?.getTime() ?? 0) - (b.at?.getTime() ?? 0) || a.id - b.id);
}

/** Leaves one report of some events, and of the others all. */
function someOf(reports: LabelledReport[], alone: number, random: () => number) {
  const only = new Map<string, number>();
  if (alone > 0)
    for (const [eventId, all] of Map.groupBy(reports, (report) => report.eventId))
      if (random() < alone) only.set(eventId, all[Math.floor(random() * all.length)]!.id);
  return ({ id, eventId }: LabelledReport) => (only.get(eventId) ?? id) === id;
}

/**
 * The pairs that the grouper would compare on its way through a stream, each with what is known of terms by the end. All
 * of a set together weigh as much as those of any other.
 */
export function examplesOf(reports: LabelledReport[]): Example[] {
  const memory = new Memory();
  const met = reports.map((report) => remember(memory, report));
  for (let number = 0; number < memory.size; number += 1)
    memory.weigh(memory.traceOf(number), memory.weightsOf(number));
  const events = new Map(reports.map(({ eventId }, place) => [eventId, place]));
  const pairs = met.flatMap((nearest, one) =>
    pairsOf(memory, one, nearest, (other) => events.get(reports[other]!.eventId)!),
  );
  const closest = new Closest();
  for (const { one, other, closeness } of pairs)
    for (const report of [one, other]) meet(closest.of(report), closeness);
  return pairs.map(({ one, other, closeness, features, dated }) => {
    features[ahead] = aheadOf(closeness, closest.rivals(one, closeness), closest.rivals(other, closeness));
    const short = isShort(memory.wordsOf(one), memory.wordsOf(other));
    const same = reports[one]!.eventId === reports[other]!.eventId;
    const standing = memory.meanings.standing(one, other);
    return { features, same, dated, short, standing, weight: 20_000 / pairs.length, offset: 0 };
  });
}

/**
 * Adds a report, and gives the earlier ones that it would be compared with.
 * @param wanted which of them may be given
 */
export function remember(
  memory: Memory,
  report: LabelledReport,
  wanted: (other: number) => boolean = () => true,
): number[] {
  // Not by the words of addresses: what is learnt so holds for sets without addresses too.
  const trace = traceOf(report.title, report.text, report.language, report.at, null);
  memory.learn(trace);
  memory.postings.mark(trace, memory.frequencies);
  const at = report.at?.getTime() ?? Number.NaN;
  const sought = { oldest: 0, at, apart: settings.hardDays * day, most: settings.candidates, wanted };
  const nearest = memory.postings.nearest(trace, memory.frequencies, sought);
  const number = memory.add(trace, {
    id: report.id,
    storyId: 0,
    outlet: hash(report.outletId),
    at,
    seen: report.seen.getTime(),
    voting: true,
    copyOf: none,
    crowd: memory.crowdOf(at),
    weights: memory.weigh(trace),
    judged: { pairs: 0, likely: 0 },
  });
  if (report.meaning) memory.meanings.add(number, report.meaning);
  return nearest;
}

const held = new HeldTrace();
const company = new Company();

/** The pairs of a report and those that it is compared with, but for what is refused. @param eventOf a number for a report's event */
function pairsOf(memory: Memory, one: number, nearest: number[], eventOf: (other: number) => number) {
  held.hold(memory.traceOf(one));
  company.clear();
  const rows: number[] = [];
  const pairs = nearest.map((other) => {
    const pair = pairOf(memory, one, other);
    rows.push(company.add(held, eventOf(other)));
    return pair;
  });
  return pairs.filter((pair, place) => {
    if (pair) pair.features[themePlace] = themeOf(company.othersWith(rows[place]!, held));
    return pair !== null;
  });
}

function pairOf(memory: Memory, one: number, other: number) {
  const apart = Math.abs(memory.atOf(one) - memory.atOf(other)) / day;
  const dated = !Number.isNaN(apart);
  const features = new Float64Array(featureNames.length);
  const beside = {
    days: dated ? apart : null,
    crowd: memory.crowdWith(one, dated),
    oneOutlet: memory.outletOf(one) === memory.outletOf(other),
  };
  const weights: [Float32Array, Float32Array] = [memory.weightsOf(one), memory.weightsOf(other)];
  const closeness = compare(held, memory.traceOf(other), weights, memory.frequencies, beside, features);
  return closeness === null ? null : { one, other, closeness, features, dated };
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
