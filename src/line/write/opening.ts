import type { Candidate } from './candidates.ts';
import { unintroduced } from './definite.ts';
import { containment } from './told.ts';

/** What the lede is chosen by, besides its weight. */
export interface Opening {
  /** The title above: the lede is to tell the same. */
  headline?: Candidate | undefined;
  /** All titles: what most of them tell is what happened. */
  titles?: Candidate[];
  /** Whether a sentence tells what the lede should: its story's toll, where it has one. */
  opens?: (candidate: Candidate) => boolean;
}

/** How much more the sentence counts that opened its own report. */
const firstSentence = 1.1;
const tollFirst = 1.6;
/** Who or where must be named for a reader who comes new to it. */
const namesNobody = 0.6;
/** What it is about comes before what happened: "Frey, who has long …". */
const roundabout = 0.8;
/** It speaks of something as if it had been named: "The decision was a relief". */
const unnamed = 0.65;
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
/** How much more, there, one that follows closely in the lede's own report: it reads on, under one credit. */
const readsOn = 1.4;
const closely = 2;
/** "Today" and "yesterday" tell a reader of another day nothing; a lede without says more. */
const undated = 0.85;

/** How well a sentence opens an article, as a factor. */
export function openingOf(candidate: Candidate, { headline, titles = [], opens }: Opening): number {
  const figures = headline?.numbers.every((number) => candidate.numbers.includes(number)) ?? true;
  return (
    (candidate.position === 1 ? firstSentence : 1) *
    (opens?.(candidate) ? tollFirst : 1) *
    (candidate.names.length === 0 ? namesNobody : 1) *
    (/^[^,]{2,40}, (?:who|which|whose)\b/.test(candidate.text) ? roundabout : 1) *
    (unintroduced(candidate, headline?.stems ?? new Set()) ? unnamed : 1) *
    (when.test(candidate.text) ? tellsWhen : 1) *
    (relativeDay.test(candidate.text) ? undated : 1) *
    (headline && figures ? 1 + asHeadline * containment(headline, candidate) : 1) *
    (1 + asTitles * meanContainment(titles, candidate))
  );
}

/** How much of each title a sentence tells, on average over the titles. */
function meanContainment(titles: Candidate[], candidate: Candidate): number {
  if (titles.length === 0) return 0;
  return titles.reduce((sum, title) => sum + containment(title, candidate), 0) / titles.length;
}

/** How well a sentence stands right behind the lede's first, as a factor. */
export function afterLede(candidate: Candidate, lede: Candidate): number {
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
