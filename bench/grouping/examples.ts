import { Memory, none } from '../../src/line/group/memory.ts';
import { compare, featureNames } from '../../src/line/group/pair.ts';
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
}

/** A copy of a labelled set with other dates, in date order; the same each time. */
export function disturb(reports: LabelledReport[], how: Disturbance): LabelledReport[] {
  const random = randomFrom(12_345);
  const first = new Map<string, number>();
  for (const { eventId, at } of reports)
    if (at) first.set(eventId, Math.min(first.get(eventId) ?? Number.POSITIVE_INFINITY, at.getTime()));
  const start = Math.min(...first.values());
  const changed = reports.map((report) => {
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

/**
 * The pairs that the grouper would compare on its way through a stream, each with what is known of terms by the end. All
 * of a set together weigh as much as those of any other.
 */
export function examplesOf(reports: LabelledReport[]): Example[] {
  const memory = new Memory();
  const met: { one: number; other: number }[] = [];
  for (const report of reports) {
    const trace = traceOf(report.title, report.text, report.language);
    memory.learn(trace);
    memory.postings.mark(trace, memory.frequencies);
    const at = report.at?.getTime() ?? Number.NaN;
    const crowd = memory.crowdOf(at);
    const nearest = memory.postings.nearest(trace, memory.frequencies, 0, settings.candidates);
    const seen = report.seen.getTime();
    const one = memory.add(trace, {
      id: report.id,
      storyId: 0,
      at,
      seen,
      voting: true,
      copyOf: none,
      crowd,
      weights: memory.weigh(trace),
    });
    for (const other of nearest) met.push({ one, other });
  }
  for (let number = 0; number < memory.size; number += 1)
    memory.weigh(memory.traceOf(number), memory.weightsOf(number));
  const examples: Example[] = [];
  for (const { one, other } of met) {
    const apart = Math.abs(memory.atOf(one) - memory.atOf(other)) / day;
    const days = Number.isNaN(apart) ? null : apart;
    if (days !== null && days > settings.hardDays) continue;
    const features = new Float64Array(featureNames.length);
    const crowd = memory.crowdWith(one, days !== null);
    const traces = [memory.traceOf(one), memory.traceOf(other)] as const;
    const weights: [Float32Array, Float32Array] = [memory.weightsOf(one), memory.weightsOf(other)];
    if (!compare(...traces, weights, memory.frequencies, { days, crowd }, features)) continue;
    examples.push({
      features,
      same: reports[one]!.eventId === reports[other]!.eventId,
      dated: days !== null,
      weight: 1,
    });
  }
  for (const example of examples) example.weight = 20_000 / examples.length;
  return examples;
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state / 2 ** 32;
  };
}
