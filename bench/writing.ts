import { readFileSync } from 'node:fs';
import { writeDigest } from '../src/line/write/digest.ts';
import { longestRun } from '../src/line/write/overlap.ts';
import { type Draft, type DraftSentence, type StoryReport, sentenceText } from '../src/news/draft.ts';
import { wordsOf } from '../src/news/language/words.ts';
import type { LabelledRow } from './grouping/reports.ts';
import type { Bench } from './main.ts';
import { peers } from './writing/peers.ts';
import { bestRouge, firstWords, type Rouge } from './writing/rouge.ts';

interface LabelledEvent {
  event_id: string;
  reference?: string;
  references?: string[];
}

interface Story {
  reports: StoryReport[];
  references: string[];
}

/** Scores of one system over the stories; a story that it leaves unwritten scores 0. */
interface Run {
  scores: Rouge[];
  redundancy: number[];
}

/**
 * The digest against people's round-ups, at the reference's length. What is scored is the text as it is published,
 * attributions and all, though no reference carries them and no peer writes them.
 */
export const bench: Bench = {
  about: 'digests against neutral round-ups by people: --reports <file> --events <file> [--limit <stories>]',
  options: { reports: { type: 'string' }, events: { type: 'string' }, limit: { type: 'string' } },
  async measure(values) {
    if (typeof values.reports !== 'string' || typeof values.events !== 'string')
      throw new Error('Say which files: --reports <file> --events <file>.');
    const stories = load(values.reports, values.events).slice(
      0,
      Number(values.limit ?? Number.POSITIVE_INFINITY),
    );
    const drafts = stories.map((story) => draftOf(story));
    const own = score(
      stories,
      drafts.map((draft) => (draft ? bodyOf(draft).map(sentenceText) : [])),
    );
    const others: Record<string, unknown> = {};
    for (const [name, peer] of Object.entries(peers)) {
      const run = score(
        stories,
        stories.map((story) => peer(story.reports)),
      );
      others[name] = { ...summary(run), rouge2Behind: bootstrap(own, run) };
      console.error(`${name} done`);
    }
    return { stories: stories.length, ...summary(own), ...evidence(stories, drafts), peers: others };
  },
};

function load(reportsFile: string, eventsFile: string): Story[] {
  const byEvent = new Map<string, StoryReport[]>();
  let id = 0;
  for (const line of lines<LabelledRow>(reportsFile)) {
    id += 1;
    byEvent.set(line.event_id, [...(byEvent.get(line.event_id) ?? []), storyReport(line, id)]);
  }
  for (const reports of byEvent.values()) dateTheUndated(reports);
  return lines<LabelledEvent>(eventsFile).flatMap((event) => {
    const reports = byEvent.get(event.event_id);
    const references = event.references ?? (event.reference ? [event.reference] : []);
    return reports && references.length > 0 ? [{ reports, references }] : [];
  });
}

/** A report without a date is seen when the newest of its event is out, as the press would see it. */
function dateTheUndated(reports: StoryReport[]): void {
  const newest = new Date(Math.max(...reports.map((report) => report.at.getTime())));
  for (const report of reports.filter(({ at }) => at.getTime() === 0))
    Object.assign(report, { at: newest, firstSeen: newest, since: newest });
}

function lines<Line>(file: string): Line[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);
}

function storyReport(line: LabelledRow, id: number): StoryReport {
  const at = new Date(line.date ?? Number.NaN);
  const known = Number.isNaN(at.getTime()) ? new Date(0) : at;
  return {
    reportId: id,
    versionId: id,
    outletId: line.outlet,
    outletName: line.outlet,
    family: line.outlet,
    country: '',
    outletKind: 'newspaper',
    origin: line.outlet,
    originName: line.outlet,
    kind: 'news',
    language: 'en',
    address: line.url,
    author: null,
    title: line.title,
    text: `${line.title}\n\n${line.text}`,
    at: known,
    firstSeen: known,
    since: known,
  };
}

function draftOf(story: Story): Draft | null {
  const now = new Date(Math.max(...story.reports.map((report) => report.at.getTime())));
  const draft = writeDigest({ storyId: 1, now, reports: story.reports, earlier: [] });
  return 'held' in draft ? null : draft.draft;
}

function bodyOf(draft: Draft): DraftSentence[] {
  return [
    ...(draft.standfirst ? [draft.standfirst] : []),
    ...draft.sections.flatMap((section) => section.paragraphs.flat()),
  ];
}

function ownText(sentence: DraftSentence): string {
  return sentence.parts
    .filter((part) => part.kind !== 'attribution')
    .map((part) => part.text)
    .join('');
}

function score(stories: Story[], texts: string[][]): Run {
  const scores = stories.map((story, at) => {
    const all = story.references.map((reference) =>
      bestRouge(firstWords(texts[at]!.join(' '), reference.split(/\s+/).filter(Boolean).length), [reference]),
    );
    const best = (key: keyof Rouge) => Math.max(...all.map((one) => one[key]));
    return { rouge1: best('rouge1'), rouge2: best('rouge2'), rougeL: best('rougeL') };
  });
  return { scores, redundancy: texts.map((list) => redundancy(list.slice(0, 4))) };
}

/** The share of content stems that an earlier sentence has used, over the first four sentences. */
function redundancy(sentences: string[]): number {
  const stems = sentences.flatMap((text) => [
    ...new Set(
      wordsOf(text, 'en')
        .filter((word) => !word.stop)
        .map((word) => word.stem),
    ),
  ]);
  return stems.length === 0 ? 0 : 1 - new Set(stems).size / stems.length;
}

function summary(run: Run): Record<string, number> {
  const mean = (key: keyof Rouge) => average(run.scores.map((one) => one[key]));
  return {
    rouge1: mean('rouge1'),
    rouge2: mean('rouge2'),
    rougeL: mean('rougeL'),
    redundancy: average(run.redundancy),
  };
}

/** The mean lead in ROUGE-2 over a peer, and the 95 % interval of 1,000 resamplings of the stories. */
function bootstrap(own: Run, peer: Run): { mean: number; low: number; high: number } {
  const leads = own.scores.map((one, at) => one.rouge2 - peer.scores[at]!.rouge2);
  let seed = 20_040_725;
  const next = () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * leads.length);
  };
  const means = Array.from({ length: 1000 }, () => average(leads.map(() => leads[next()]!))).sort(
    (a, b) => a - b,
  );
  return { mean: average(leads), low: means[25]!, high: means[974]! };
}

function evidence(stories: Story[], drafts: (Draft | null)[]): Record<string, number> {
  const runs: number[] = [];
  const perOutlet: number[] = [];
  const count = { sentences: 0, cited: 0, quotes: 0, quotesVerified: 0, written: 0, manyOrigins: 0 };
  drafts.forEach((draft, at) => {
    if (!draft) return;
    count.written += 1;
    const texts = new Map(stories[at]!.reports.map((report) => [report.versionId, report.text]));
    runs.push(longestRun(draft, [...texts.values()]));
    const words = bodyOf(draft).reduce((sum, sentence) => sum + ownText(sentence).split(/\s+/).length, 0);
    perOutlet.push(words / texts.size);
    for (const sentence of [draft.headline, ...bodyOf(draft)]) {
      count.sentences += 1;
      if (sentence.citations.length > 0) count.cited += 1;
      if (new Set(sentence.citations.map((passage) => passage.versionId)).size > 1) count.manyOrigins += 1;
      for (const part of sentence.parts) {
        if (part.kind !== 'quote') continue;
        count.quotes += 1;
        if (texts.get(part.passage.versionId)?.slice(part.passage.start, part.passage.end) === part.text)
          count.quotesVerified += 1;
      }
    }
  });
  runs.sort((a, b) => a - b);
  return {
    written: count.written,
    citedShare: count.cited / count.sentences,
    severalOriginsShare: count.manyOrigins / count.sentences,
    quotes: count.quotes,
    quotesVerified: count.quotesVerified,
    longestRunMedian: runs[runs.length >> 1] ?? 0,
    longestRunMax: runs.at(-1) ?? 0,
    wordsPerOutlet: average(perOutlet),
  };
}

function average(list: number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
}
