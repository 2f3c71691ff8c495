import type { Draft, DraftSection, DraftSentence, PastStory } from '../../news/draft.ts';
import { resolveDate } from '../../news/language/date-resolve.ts';
import { findDates } from '../../news/language/dates.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import type { Passage } from '../../news/passage.ts';
import { supportOf } from './agreement.ts';
import { attributed, type Chosen, withDay } from './attribution.ts';
import { type Candidate, candidatesOf } from './candidates.ts';
import { gainOf, wordsWith } from './select.ts';
import { speaks } from './speaks.ts';
import { shareIn } from './told.ts';

/** Sentences of background, and how many of them are the ledes of earlier stories. */
const most = 3;
const mostStories = 2;
/** What is told of so many days before its report was before the event, and is no part of it. */
const daysBefore = 7;
const dayLength = 86_400_000;
/** The share of a sentence's claim that may stand in one printed sentence, or here and there in all of them. */
const claimedBefore = { together: 0.5, apart: 0.7 };
/** The share of a printed sentence's claim with which it is told again, whatever is told besides. */
const toldAgain = 0.8;
/** The share of the weightiest sentence's gain below which nothing is worth telling as background. */
const leastGain = 0.03;
/** How much more a sentence counts that was printed as background before. */
const faithful = 1.5;
/** A sentence belongs to the story where it names somebody that the story's opening names, or has so much of its title. */
const titleShare = 0.3;
/** A quote with fewer words of its reporter around it tells what somebody thinks, and not what happened. */
const fewestOwn = 6;

/** What an article was written from, as far as its background must fit beside it. */
export interface Told {
  title: Candidate;
  /** Best first. */
  chosen: Candidate[];
  printable: Candidate[];
  witnesses: Candidate[];
  weights: Map<string, number>;
}

export interface BackgroundBounds {
  /** The most words from one report, those of the article among them. */
  perReport: number;
  /** Passages that were printed as background before. */
  before: Passage[];
}

interface Dated {
  one: Chosen;
  at: number;
  /** The report's day, where the sentence does not say when. */
  day: Date | null;
}

/**
 * What happened before: the ledes of the earlier stories that a story follows, each with the day of its report, and
 * sentences of its own reports that tell of earlier days and that the article does not print otherwise. Oldest first;
 * null where there is nothing to tell.
 */
export function backgroundOf(
  draft: Draft,
  choice: Told,
  past: PastStory[],
  bounds: BackgroundBounds,
): DraftSection | null {
  const told = [choice.title, ...choice.chosen];
  const found: Dated[] = [];
  const add = (dated: Dated) => {
    if (repeatsAny(dated.one.candidate, told) || !fits(dated.one.candidate, told, bounds.perReport)) return;
    found.push(dated);
    told.push(dated.one.candidate);
  };
  // A name by the way, such as the channel's own, makes no past: title or opening must speak of the same people or places.
  const openings = [
    ...choice.witnesses.filter(({ position }) => position <= 1),
    ...choice.chosen.slice(0, 2),
  ];
  for (const story of nearest(past)) {
    const dated = ledeOf(story, draft.language, openings);
    if (dated) add(dated);
  }
  for (const dated of ownPast(choice, bounds.before)) if (found.length < most) add(dated);
  if (found.length === 0) return null;
  const paragraphs = found.sort((a, b) => a.at - b.at).map((dated) => [sentenceOf(dated)]);
  return { kind: 'background', paragraphs };
}

/** A draft as it was before background was added. */
export function withoutBackground(draft: Draft): Draft {
  return { ...draft, sections: draft.sections.filter(({ kind }) => kind !== 'background') };
}

/** The passages that a draft tells its background from. */
export function backgroundPassages({ sections }: Draft): Passage[] {
  return sections
    .filter(({ kind }) => kind === 'background')
    .flatMap(({ paragraphs }) => paragraphs.flat().flatMap(({ citations }) => citations));
}

/** The story that is followed directly, and how it all began. */
function nearest(past: PastStory[]): PastStory[] {
  const followed = past.filter(({ followed }) => followed);
  return [...followed, ...past.filter((story) => !followed.includes(story))].slice(0, mostStories);
}

/** The first sentence of an earlier story's lede that can still be lifted as it was cited, and that names somebody or some place that this story opens with. */
function ledeOf({ lede, reports }: PastStory, language: string, openings: Candidate[]): Dated | null {
  const ours = new Set(openings.flatMap(({ names }) => names));
  const all = reports
    .filter((report) => primaryLanguage(report.language) === language)
    .flatMap((report) => candidatesOf(report));
  for (const { reportId, words } of lede) {
    const candidate = all.find(
      ({ report, start, end, lifted, leans }) =>
        lifted && !leans && report.reportId === reportId && report.text.slice(start, end) === words,
    );
    if (!candidate?.names.some((name) => ours.has(name))) continue;
    const support = supportOf(
      candidate,
      all.filter(({ whole }) => whole),
    );
    const { at } = candidate.report;
    return { one: { candidate, support }, at: at.getTime(), day: at };
  }
  return null;
}

/** Sentences of the story's own reports that tell of days before the event, best first. */
function ownPast({ title, chosen, printable, witnesses, weights }: Told, before: Passage[]): Dated[] {
  const opening = new Set([title, ...chosen.slice(0, 2)].flatMap(({ names }) => names));
  const printed = new Set(before.map(({ versionId, start }) => `${versionId} ${start}`));
  const nothing = new Set<string>();
  const least = leastGain * Math.max(0, ...chosen.map((one) => gainOf(one, nothing, weights)));
  return printable
    .filter(
      (one) =>
        one.whole &&
        one.lifted &&
        !one.leans &&
        one.position > 1 &&
        one.lifted.ownWords >= fewestOwn &&
        !speaks(one) &&
        (one.names.some((name) => opening.has(name)) || shareIn(title.stems, one.stems) >= titleShare),
    )
    .flatMap((candidate) => {
      const at = earlierDay(candidate);
      if (at === null) return [];
      const known = printed.has(`${candidate.report.versionId} ${candidate.start}`);
      const gain = gainOf(candidate, nothing, weights);
      return gain < least ? [] : [{ candidate, at, rank: gain * (known ? faithful : 1) }];
    })
    .sort((a, b) => b.rank - a.rank)
    .map(({ candidate, at }) => ({
      one: { candidate, support: supportOf(candidate, witnesses) },
      at,
      day: null,
    }));
}

/** "The 2012 order": which order, and not when something happened. */
const determiner =
  /(?<!\p{L})(?:the|an?|this|that|his|her|its|their|our|d(?:er|ie|as|es|em|en)|l[ea]s?|[ld][’']|du|ce(?:tte|t|s)?|un[ea]?|el|los|su|ال) ?$/iu;

/** When all that a sentence dates was over a week before its report, the first day of it; else null. */
function earlierDay({ text, report }: Candidate): number | null {
  const dates = findDates(text, report.language);
  const bound = report.at.getTime() - daysBefore * dayLength;
  const days = dates.map((date) => {
    const meant = date.future ? null : resolveDate(date, report.at);
    return meant && Date.parse(meant.end) < bound ? Date.parse(meant.start) : null;
  });
  const tells = dates.some(({ start }) => !determiner.test(text.slice(0, start)));
  return !tells || days.includes(null) ? null : Math.min(...(days as number[]));
}

function repeatsAny(candidate: Candidate, told: Candidate[]): boolean {
  const claims = new Set(told.flatMap((one) => [...one.claim, ...one.stems]));
  return (
    shareIn(candidate.claim, claims) > claimedBefore.apart ||
    told.some(
      (one) =>
        shareIn(candidate.claim, one.claim, one.stems) > claimedBefore.together ||
        shareIn(one.claim, candidate.claim, candidate.stems) > toldAgain,
    )
  );
}

function fits(candidate: Candidate, told: Candidate[], perReport: number): boolean {
  const body = told.filter(({ position }) => position > 0);
  return wordsWith(candidate, body) <= perReport;
}

/** A sentence with its credit; of an earlier story with the day of its report, so that "on Tuesday" can be told. */
function sentenceOf({ one, day }: Dated): DraftSentence {
  const sentence = attributed([one])[0]!;
  return day ? withDay(sentence, one) : sentence;
}
