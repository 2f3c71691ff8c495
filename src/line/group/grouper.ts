import type { DatePrecision, ReportKind } from '../../news/report.ts';
import { Frequencies } from './frequencies.ts';
import { groupingSettings as settings } from './settings.ts';
import { type Terms, termsOf } from './terms.ts';

/** What the grouper looks at of a report. */
export interface Placeable {
  id: number;
  outletId: string;
  origin: string;
  language: string;
  kind: ReportKind;
  /** The claimed date, and how exact it is; null where the report has none. */
  at: Date | null;
  precision: DatePrecision;
  seen: Date;
  title: string;
  /** The title, a blank line, the paragraphs. */
  text: string;
  copyOf: number | null;
}

/** How a report belongs to its story: as one of its reports, as a view on it, or as a piece that mentions it. */
export type Attached = 'member' | 'view' | 'mention';

export interface Placement {
  reportId: number;
  storyId: number;
  founded: boolean;
  /** For people and logs. */
  why: string;
  merged: { from: number; into: number; why: string }[];
  split: { from: number; into: number; reports: number[]; why: string }[];
  attached: Attached;
}

interface Member {
  storyId: number;
  terms: Terms;
  /** tf-idf weights of its terms, scaled to length 1. */
  vector: Map<number, number>;
  /** Milliseconds since 1970. */
  at: number;
  voting: boolean;
}

/**
 * Groups reports online into stories, one event each. Each report is compared, through an inverted index of its
 * telling terms, with the reports of the last days; it joins the story whose reports are near enough, by the nearest
 * one and by a quorum of the story's members, and founds a story otherwise. Weights are tf-idf with document
 * frequencies that fade by day and count an origin's copies once (after Allan et al., "On-line New Event Detection",
 * SIGIR 1998, and Brants et al., "A System for New Event Detection", SIGIR 2003). Deterministic: the same stream
 * gives the same stories, also when memory is rebuilt from the store on the way.
 */
export class Grouper {
  #nextStory: number;
  #frequencies = new Frequencies();
  #members: Member[] = [];
  /** Members by term, oldest first. */
  #index = new Map<number, number[]>();
  #stories = new Map<number, number[]>();

  constructor(options: { nextStory?: number } = {}) {
    this.#nextStory = options.nextStory ?? 1;
  }

  /** How many reports are remembered. */
  get size(): number {
    return this.#members.length;
  }

  /** Decides which story a report belongs to, and remembers it there. */
  place(report: Placeable): Placement {
    const member = this.#memberOf(report);
    const best = this.#nearest(member);
    const founded = best === null;
    const storyId = best?.storyId ?? this.#nextStory++;
    this.#remember({ ...member, storyId }, report);
    const attached = attachedAs(report.kind);
    const why = best
      ? `near ${best.score.toFixed(2)} by ${best.shared} telling terms`
      : 'nothing near enough';
    return { reportId: report.id, storyId, founded, why, merged: [], split: [], attached };
  }

  /** Remembers a report that was placed before, without deciding: call in the order of placing. */
  restore(report: Placeable, storyId: number, _attached: Attached): void {
    this.#remember({ ...this.#memberOf(report), storyId }, report);
    this.#nextStory = Math.max(this.#nextStory, storyId + 1);
  }

  #memberOf(report: Placeable): Omit<Member, 'storyId'> {
    const terms = termsOf(report.title, report.text, report.language, this.#frequencies);
    const at = (report.at ?? report.seen).getTime();
    const voting = report.kind === 'news' && report.copyOf === null;
    return { terms, vector: this.#weigh(terms), at, voting };
  }

  #weigh(terms: Terms): Map<number, number> {
    const weighed = [...terms.counts].map(([term, count]): [number, number] => [
      term,
      count * this.#frequencies.idf(term),
    ]);
    weighed.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const kept = weighed.slice(0, settings.mostTerms);
    const length = Math.sqrt(kept.reduce((sum, [, weight]) => sum + weight * weight, 0)) || 1;
    return new Map(kept.map(([term, weight]) => [term, weight / length]));
  }

  #remember(member: Member, report: Placeable): void {
    this.#frequencies.add(member.terms.counts.keys(), report.seen.getTime(), report.copyOf === null);
    const number = this.#members.length;
    this.#members.push(member);
    this.#stories.set(member.storyId, [...(this.#stories.get(member.storyId) ?? []), number]);
    // What does not vote draws nothing to its story: round-ups and live blogs never bridge two events.
    if (!member.voting) return;
    for (const term of member.vector.keys()) {
      const known = this.#index.get(term);
      if (known) known.push(number);
      else this.#index.set(term, [number]);
    }
  }

  #nearest(member: Omit<Member, 'storyId'>): { storyId: number; score: number; shared: number } | null {
    const near = this.#similarities(member);
    const byStory = new Map<number, { number: number; score: number }>();
    for (const [number, score] of near) {
      const { storyId } = this.#members[number]!;
      if (score > (byStory.get(storyId)?.score ?? 0)) byStory.set(storyId, { number, score });
    }
    const ranked = [...byStory].sort((a, b) => b[1].score - a[1].score || a[0] - b[0]).slice(0, 8);
    let best: { storyId: number; score: number; shared: number } | null = null;
    for (const [storyId, { number, score }] of ranked) {
      const quorum = this.#quorum(member, storyId);
      const total = settings.nearestShare * score + (1 - settings.nearestShare) * quorum;
      const shared = this.#tellingTerms(member, this.#members[number]!);
      if (total < this.#threshold(member, this.#members[number]!) || shared < settings.leastShared) continue;
      if (strangers(member, this.#members[number]!)) continue;
      if (!best || total > best.score) best = { storyId, score: total, shared };
    }
    return best;
  }

  /** Dot products with all members within the window that share a telling term. */
  #similarities(member: Omit<Member, 'storyId'>): Map<number, number> {
    const scores = new Map<number, number>();
    for (const [term, weight] of member.vector) {
      const posting = this.#index.get(term);
      if (!posting || posting.length > settings.commonest + this.#members.length / 10) continue;
      for (let place = posting.length - 1; place >= 0; place -= 1) {
        const number = posting[place]!;
        const other = this.#members[number]!;
        if (Math.abs(other.at - member.at) > settings.windowDays * day) continue;
        scores.set(number, (scores.get(number) ?? 0) + weight * other.vector.get(term)!);
      }
    }
    return scores;
  }

  /** The mean similarity with the story's newest voting members. */
  #quorum(member: Omit<Member, 'storyId'>, storyId: number): number {
    const voting = this.#stories
      .get(storyId)!
      .map((number) => this.#members[number]!)
      .filter((other) => other.voting)
      .slice(-settings.quorum);
    return (
      voting.reduce((sum, other) => sum + cosine(member.vector, other.vector), 0) / Math.max(1, voting.length)
    );
  }

  #tellingTerms(one: Omit<Member, 'storyId'>, other: Member): number {
    let shared = 0;
    for (const term of one.vector.keys()) if (other.vector.has(term)) shared += 1;
    return shared;
  }

  /** What is further apart in time, or has few words to compare, must be nearer in words. */
  #threshold(one: Omit<Member, 'storyId'>, other: Member): number {
    const days = Math.abs(one.at - other.at) / day;
    const short = Math.min(one.vector.size, other.vector.size) < settings.fewTerms ? settings.shortExtra : 0;
    return settings.threshold + short + settings.perDay * Math.max(0, days - 1);
  }
}

const day = 86_400_000;

/** Reports that name people and places, and none in common, tell of two events however alike they sound. */
function strangers(one: { terms: Terms }, other: { terms: Terms }): boolean {
  const [mine, theirs] = [one.terms.names, other.terms.names];
  return (
    mine.size + theirs.size >= 3 &&
    mine.size > 0 &&
    theirs.size > 0 &&
    ![...mine].some((name) => theirs.has(name))
  );
}

function attachedAs(kind: ReportKind): Attached {
  if (kind === 'opinion' || kind === 'analysis') return 'view';
  return kind === 'live' || kind === 'round-up' ? 'mention' : 'member';
}

function cosine(one: Map<number, number>, other: Map<number, number>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [term, weight] of small) sum += weight * (large.get(term) ?? 0);
  return sum;
}
