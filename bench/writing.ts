import { readFileSync } from 'node:fs';
import { titleOfUntitled } from '../src/line/gather/untitled.ts';
import { type DigestOptions, writeDigest } from '../src/line/write/digest.ts';
import { type Draft, type DraftSentence, type StoryReport, sentenceText } from '../src/news/draft.ts';
import { detectLanguage } from '../src/news/language/detect.ts';
import { wordsOf } from '../src/news/language/words.ts';
import { type LabelledRow, readRows } from './grouping/reports.ts';
import type { Bench } from './main.ts';
import { asPrinted, evidenceOf } from './writing/evidence.ts';
import { peers } from './writing/peers.ts';
import { bestRouge, firstWords, type Rouge } from './writing/rouge.ts';

interface LabelledEvent {
  event_id: string;
  reference?: string;
  references?: string[];
}

export interface Story {
  reports: StoryReport[];
  references: string[];
}

/** Scores of one system over the stories; a story that it leaves unwritten scores 0. */
interface Run {
  scores: Rouge[];
  redundancy: number[];
}

/** Ends of the groups of references, in words. */
const lengths = [30, 60, 100, 250];

/**
 * The digest against people's round-ups, at the reference's length. What is scored is the text as it is published,
 * attributions and all, though no reference carries them and no peer writes them.
 */
export const bench: Bench = {
  about:
    'digests against neutral round-ups by people: --reports <file> --events <file> [--limit <stories>] [--excerpt-words <n>]',
  options: {
    reports: { type: 'string' },
    events: { type: 'string' },
    limit: { type: 'string' },
    'excerpt-words': { type: 'string' },
  },
  async measure(values) {
    if (typeof values.reports !== 'string' || typeof values.events !== 'string')
      throw new Error('Say which files: --reports <file> --events <file>.');
    const stories = load(values.reports, values.events).slice(
      0,
      Number(values.limit ?? Number.POSITIVE_INFINITY),
    );
    const words = values['excerpt-words'] ? { excerptWords: Number(values['excerpt-words']) } : {};
    const drafts = stories.map((story) => draftOf(story, words));
    const own = score(
      stories,
      drafts.map((draft) => (draft ? bodyOf(draft).map(sentenceText) : [])),
    );
    const printed = drafts.map((draft) => (draft ? [draft.headline, ...bodyOf(draft)] : []));
    const others: Record<string, unknown> = {};
    for (const [name, peer] of Object.entries(peers)) {
      const texts = stories.map((story) => peer(story.reports));
      const run = score(stories, texts);
      const shown = texts.map((list, at) => list.map((text) => asPrinted(text, stories[at]!.reports)));
      others[name] = {
        ...summary(run),
        ...evidenceOf(shown.map((sentences, at) => ({ sentences, reports: stories[at]!.reports }))),
        rouge2Behind: bootstrap(own, run),
        rouge2ByWords: byWords(stories, run),
      };
      console.error(`${name} done`);
    }
    return {
      stories: stories.length,
      ...summary(own),
      ...evidenceOf(printed.map((sentences, at) => ({ sentences, reports: stories[at]!.reports }))),
      rouge2ByWords: byWords(stories, own),
      peers: others,
    };
  },
};

/** The stories of a labelled set that have a round-up by people, with the reports of each. */
export function load(reportsFile: string, eventsFile: string): Story[] {
  const byEvent = new Map<string, StoryReport[]>();
  let id = 0;
  for (const row of readRows(reportsFile)) {
    id += 1;
    const others = byEvent.get(row.event_id) ?? [];
    byEvent.set(row.event_id, [...others, storyReport(row, id, others.length + 1)]);
  }
  for (const reports of byEvent.values()) dateTheUndated(reports);
  return lines<LabelledEvent>(eventsFile).flatMap((event) => {
    const reports = byEvent.get(String(event.event_id));
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

/** As the press would keep it: an outlet without a name goes by its place in the story, a piece without a title by its first sentence. */
function storyReport(row: LabelledRow, id: number, place: number): StoryReport {
  const at = new Date(row.at ?? 0);
  const outlet = row.outlet ?? `Outlet ${place}`;
  const language = detectLanguage(`${row.title}\n\n${row.text}`, null);
  const title = row.title || titleOfUntitled(row.text, language);
  return {
    reportId: id,
    versionId: id,
    outletId: outlet,
    outletName: outlet,
    family: outlet,
    country: '',
    outletKind: 'newspaper',
    origin: outlet,
    originName: outlet,
    kind: 'news',
    language,
    address: row.url,
    author: null,
    title,
    text: `${title}\n\n${row.text}`,
    at,
    firstSeen: at,
    since: at,
  };
}

function draftOf(story: Story, options: DigestOptions): Draft | null {
  const now = new Date(Math.max(...story.reports.map((report) => report.at.getTime())));
  const draft = writeDigest({ storyId: 1, now, reports: story.reports, earlier: [] }, options);
  return 'held' in draft ? null : draft.draft;
}

function bodyOf(draft: Draft): DraftSentence[] {
  return [
    ...(draft.standfirst ? [draft.standfirst] : []),
    ...draft.sections.flatMap((section) => section.paragraphs.flat()),
  ];
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

/** Mean ROUGE-2 by the length of the reference, with how many stories have one of that length. */
function byWords(stories: Story[], run: Run): Record<string, { stories: number; rouge2: number }> {
  const groups: Record<string, number[]> = {};
  stories.forEach(({ references }, at) => {
    const words = references[0]!.split(/\s+/).filter(Boolean).length;
    const most = lengths.find((length) => words <= length);
    const group = most ? `to${most}` : `over${lengths.at(-1)}`;
    groups[group] = [...(groups[group] ?? []), run.scores[at]!.rouge2];
  });
  const sorted = Object.entries(groups).sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return Object.fromEntries(
    sorted.map(([group, scores]) => [group, { stories: scores.length, rouge2: average(scores) }]),
  );
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

function average(list: number[]): number {
  return list.length === 0 ? 0 : list.reduce((sum, value) => sum + value, 0) / list.length;
}
