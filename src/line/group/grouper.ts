import { type Attached, attachedAs, type DatePrecision, type ReportKind } from '../../news/report.ts';
import { closestOf, type Three } from './closest.ts';
import { hash } from './hash.ts';
import { Judge, type MeaningScorer, type Scorer } from './judge.ts';
import type { Link } from './links.ts';
import type { Meaning } from './meaning/meanings.ts';
import { Memory, none, type Remembered } from './memory.ts';
import { decode, encode } from './record.ts';
import { groupingSettings as settings } from './settings.ts';
import { address, type Move, regroup } from './settle.ts';
import { type Trace, traceOf } from './trace.ts';

/** Milliseconds by which reports are apart at most that are compared. */
const apart = settings.hardDays * 86_400_000;

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
  /** Where the piece stands. */
  address: string | null;
  title: string;
  /** The title, a blank line, the paragraphs. */
  text: string;
  copyOf: number | null;
  /** What an embedding model says of it, where one is configured. */
  meaning?: Meaning | undefined;
}

export interface Placement {
  reportId: number;
  storyId: number;
  founded: boolean;
  /** For people and logs. */
  why: string;
  /** What its coming changed for reports placed before, in the order in which it happened. */
  moves: Move[];
  /**
   * Null, or what changed afterwards because all reports were compared afresh: then what is kept of each has changed,
   * and the report itself may have moved on.
   */
  relearned: Move[] | null;
  attached: Attached;
}

/**
 * Groups reports online into stories, one event each. A report is compared with the nearest ones of the last days, found
 * through an index of telling terms; a logistic model, learnt from labelled sets, gives the log-odds that two reports
 * cover one event. Then the stories that came near are grouped afresh, with the new report among them, by average link,
 * so that a quorum decides, and stories join or part as reports come. Deterministic: the same stream gives the same
 * stories, also when memory is read back from records on the way.
 */
export class Grouper {
  #memory = new Memory();
  #judge: Judge;
  #nextStory: number;
  #placed: number;

  /** @param options.placed how many reports were ever placed before. @param options.scorer for measuring others than the frozen one, as `meaning` */
  constructor(
    options: { nextStory?: number; placed?: number; scorer?: Scorer; meaning?: MeaningScorer } = {},
  ) {
    this.#nextStory = options.nextStory ?? 1;
    this.#placed = options.placed ?? 0;
    this.#judge = new Judge(this.#memory, options.scorer, options.meaning);
  }

  /** How many reports are in memory, those that have left the window too. */
  get size(): number {
    return this.#memory.size;
  }

  /** How many have left the window: their memory is free again when the rest is read back into a new grouper. */
  get passed(): number {
    return this.#memory.oldest;
  }

  /** Bytes of the index. */
  get bytes(): number {
    return this.#memory.bytes;
  }

  /** Where a report of the window stands now. */
  storyOf(reportId: number): number | undefined {
    const number = this.#memory.numberOf(reportId);
    return number === undefined ? undefined : this.#memory.storyOf(number);
  }

  /** Decides which story a report belongs to, and remembers it there. */
  place(report: Placeable): Placement {
    const number = this.#remember(report);
    this.#placed += 1;
    const before = this.#nextStory;
    const moves = this.#memory.isCopy(number) ? this.#follow(number) : this.#settle(number);
    const storyId = this.#memory.storyOf(number);
    return {
      reportId: report.id,
      storyId,
      founded: storyId >= before && !moves.some(({ into }) => into === storyId),
      why: this.#whyOf(number),
      moves,
      relearned: this.#isTimeToLearn() ? this.#relearn() : null,
      attached: attachedAs(report.kind),
    };
  }

  /** What is kept of a report, to be read back with `restore`. */
  recordOf(reportId: number): Uint8Array {
    return encode(this.#memory, this.#memory.numberOf(reportId)!);
  }

  /** What is kept of every report of the window, by report id. */
  *records(): Generator<[number, Uint8Array]> {
    for (let number = this.#memory.oldest; number < this.#memory.size; number += 1)
      yield [this.#memory.idOf(number), encode(this.#memory, number)];
  }

  /** Remembers a report that was placed before: call in the order of placing. */
  restore(reportId: number, storyId: number, record: Uint8Array, meaning?: Meaning): void {
    const { trace, links, closest, ...rest } = decode(record, (id) => this.#memory.numberOf(id));
    this.#memory.advance(rest.seen);
    if (rest.copyOf === none) this.#memory.learn(trace);
    const number = this.#memory.add(trace, { ...rest, id: reportId, storyId });
    if (meaning && rest.copyOf === none) this.#memory.meanings.add(number, meaning);
    this.#memory.links.add(links, closest);
    this.#nextStory = Math.max(this.#nextStory, storyId + 1);
  }

  #remember(report: Placeable): number {
    const memory = this.#memory;
    const trace = traceOf(
      report.title,
      report.text,
      report.language,
      report.at ?? report.seen,
      report.address,
    );
    memory.advance(report.seen.getTime());
    const original = report.copyOf === null ? undefined : memory.numberOf(report.copyOf);
    if (original === undefined) memory.learn(trace);
    memory.postings.mark(trace, memory.frequencies);
    const outlet = hash(report.outletId);
    const seen = report.seen.getTime();
    const at = report.at?.getTime() ?? memory.visits.dateOf(outlet, seen);
    const remembered: Remembered = {
      id: report.id,
      storyId: 0,
      outlet,
      at,
      seen,
      voting: report.kind === 'news' && original === undefined,
      copyOf: original ?? none,
      crowd: memory.crowdOf(at),
      weights: memory.weigh(trace),
      judged: { pairs: 0, likely: 0 },
    };
    const meaning = original === undefined ? report.meaning : undefined;
    const nearest = original === undefined ? this.#nearest(trace, at, meaning) : [];
    const number = memory.add(trace, remembered);
    if (meaning) memory.meanings.add(number, meaning);
    memory.links.add(this.#linksTo(number, nearest));
    return number;
  }

  /** The earlier reports to compare one with. Few words are the same in two languages: there some are looked for apart. */
  #nearest(trace: Trace, at: number, meaning: Meaning | undefined): number[] {
    const memory = this.#memory;
    const { oldest } = memory;
    const nearest = (most: number, wanted?: (other: number) => boolean) =>
      memory.postings.nearest(trace, memory.frequencies, { oldest, at, apart, most, wanted });
    const near = nearest(settings.candidates);
    if (!meaning || !memory.meanings.knowsOthersThan(meaning.language)) return near;
    const foreign = (other: number) => memory.meanings.isForeign(other, meaning.language);
    return [...new Set([...near, ...nearest(settings.foreignCandidates, foreign)])];
  }

  /** A copy goes where its original is. */
  #follow(number: number): Move[] {
    this.#memory.moveTo(number, this.#memory.storyOf(this.#memory.originalOf(number)));
    return [];
  }

  /** Compares a report with those nearest, then with others that speak for the stories that came near. */
  #linksTo(number: number, nearest: number[]): Link[] {
    const compared = new Set(nearest);
    const promising = (link: Link) => this.#judge.isPromising(number, link);
    const met = this.#judge.compare(number, nearest);
    const links = met.filter(promising);
    const closest = closestOf(links);
    this.#memory.setJudged(number, this.#judge.judgedOf(number, met, closest));
    const speakers = this.#nearStories(number, links, closest).flatMap((storyId) =>
      speakersOf(this.#memory.stories.get(storyId)!).filter(
        (other) => !compared.has(other) && !this.#memory.isCopy(other),
      ),
    );
    return [...links, ...this.#judge.compare(number, speakers).filter(promising)];
  }

  /** The stories of the reports that a report is linked with and likely one event with, the likeliest first. */
  #nearStories(number: number, links: Link[], closest?: Three): number[] {
    const best = new Map<number, number>();
    for (const link of links) {
      const storyId = this.#memory.storyOf(link.other);
      if (storyId === 0) continue;
      const odds = this.#judge.oddsOf(number, link, closest);
      if (odds > settings.near && odds > (best.get(storyId) ?? Number.NEGATIVE_INFINITY))
        best.set(storyId, odds);
    }
    const ranked = [...best].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return ranked.slice(0, settings.nearStories).map(([storyId]) => storyId);
  }

  /** Groups the stories that came near a report afresh, with it among them. */
  #settle(number: number): Move[] {
    const memory = this.#memory;
    const links = memory.links.among(number, (other) => other >= memory.oldest);
    const fresh = memory.storyOf(number) === 0;
    const near = this.#nearStories(number, links);
    if (!fresh && !near.includes(memory.storyOf(number))) near.push(memory.storyOf(number));
    const clusters = regroup(memory, near, fresh ? number : null, (report, link) =>
      this.#judge.oddsOf(report, link),
    );
    const { storyIds, moves } = address(memory, clusters, () => this.#nextStory++);
    for (const [place, cluster] of clusters.entries())
      for (const report of cluster.reports)
        if (memory.storyOf(report) !== storyIds[place]) memory.moveTo(report, storyIds[place]!);
    return moves;
  }

  #isTimeToLearn(): boolean {
    const { from, until } = settings.learning;
    return this.#placed >= from && this.#placed <= until && Number.isInteger(Math.log2(this.#placed / from));
  }

  /** Compares all afresh that was compared before, now that more is known of how common each term is. */
  #relearn(): Move[] {
    const memory = this.#memory;
    const moves: Move[] = [];
    for (let number = memory.oldest; number < memory.size; number += 1)
      memory.weigh(memory.traceOf(number), memory.weightsOf(number));
    for (let number = memory.oldest; number < memory.size; number += 1)
      memory.links.replace(
        number,
        this.#judge.compare(
          number,
          memory.links.of(number).map(({ other }) => other),
        ),
      );
    memory.links.measure(memory.oldest);
    for (let number = memory.oldest; number < memory.size; number += 1)
      if (!memory.isCopy(number)) moves.push(...this.#settle(number));
    return moves;
  }

  #whyOf(number: number): string {
    const memory = this.#memory;
    const storyId = memory.storyOf(number);
    if (memory.isCopy(number)) return 'carries the words of one of its reports';
    const odds = memory.links
      .among(number, (other) => memory.storyOf(other) === storyId)
      .map((link) => this.#judge.oddsOf(number, link));
    if (odds.length === 0) return 'nothing near enough';
    const agree = odds.filter((each) => each > settings.enough).length;
    const mean = odds.reduce((sum, each) => sum + each, 0) / odds.length;
    return `${agree} of ${odds.length} reports agree (mean log-odds ${mean.toFixed(2)})`;
  }
}

/** The reports that speak for a story: all, or of many the first and the newest. */
function speakersOf(reports: number[]): number[] {
  if (reports.length <= settings.speakers) return reports;
  const half = settings.speakers / 2;
  return [...reports.slice(0, half), ...reports.slice(-half)];
}
