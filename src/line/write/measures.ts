import type { StoryReport } from '../../news/draft.ts';
import type { Claim, Fact } from '../../news/fact.ts';
import { findNames } from '../../news/language/names.ts';
import { findNumbers, type NumberKind, type NumberMention, sameNumber } from '../../news/language/numbers.ts';
import { stemOf, wordsOf } from '../../news/language/words.ts';
import type { Candidate } from './candidates.ts';

/** An amount, a share, a speed or another counted thing, with the words around it. */
interface Measure {
  /** What it is of: a unit or the stem of what is counted. */
  unit: string;
  mention: NumberMention;
  witness: Candidate;
  words: string;
  around: Set<string>;
  /** Places and years beside it. */
  marks: Set<string>;
}

const kinds = new Set<NumberKind>(['count', 'money', 'percent', 'measure', 'points']);
const deepest = 8;
const mostFacts = 12;
/** Characters around a number that tell what it is about. */
const reach = 90;
/** The share of the words around two numbers that must be the same for them to speak of one thing. */
const sameThing = 0.42;
/** And for sums and shares, of which a story often has many. */
const sameSum = 0.55;
/** Figures of one thing are of one size: at most so many times each other. */
const farApart = 2;
/** A story of two days has two days' figures. Milliseconds. */
const sameDay = 36 * 3_600_000;
/** A magnitude is told at the top. */
const magnitudePlace = 4;
/** Two figures within this time cannot be one that grew. Milliseconds. */
const sameMoment = 30 * 60_000;

/**
 * Amounts, shares and other measures that origins give of one thing: corroborated where they agree. Two that differ
 * are a dispute only where neither report knows the other's figure and nearly the same words stand around them.
 */
export function measureFacts(witnesses: Candidate[], slots: (witness: Candidate) => NumberMention[]): Fact[] {
  const measures = witnesses.flatMap((witness) => measuresOf(witness, slots(witness)));
  // A report that gives two figures, with or without their unit, gives them of two things.
  const figures = new Map<StoryReport, Set<number>>();
  for (const { report, numbers } of witnesses)
    figures.set(report, new Set([...(figures.get(report) ?? []), ...numbers]));
  const taken = new Set<Measure>();
  const facts: Fact[] = [];
  for (const first of measures) {
    if (taken.has(first)) continue;
    const group = groupOf(first, measures, taken, figures);
    if (group.length < 2) continue;
    for (const measure of group) taken.add(measure);
    facts.push(factOf(group));
    if (facts.length === mostFacts) break;
  }
  return facts;
}

function measuresOf(witness: Candidate, counted: NumberMention[]): Measure[] {
  if (witness.position === 0 || witness.position > deepest || witness.report.kind !== 'news') return [];
  const { language } = witness.report;
  const text = witness.report.text.slice(witness.start, witness.end);
  return findNumbers(text, language).flatMap((mention): Measure[] => {
    const magnitude =
      /\b(?:magnitude|richter scale|quake|tremor)[ -](?:of |measuring |measured |at )*$/i.test(
        text.slice(0, mention.start),
      ) || /^[ -](?:magnitude\b|on the Richter\b)/i.test(text.slice(mention.end));
    if (!(kinds.has(mention.kind) || magnitude)) return [];
    if (counted.some((other) => other.start === mention.start)) return [];
    const noun = mention.counted && text.slice(mention.counted.start, mention.counted.end);
    const unit = magnitude ? 'magnitude' : (mention.unit ?? (noun ? stemOf(noun, language) : null));
    if (!unit || mention.value < 2) return [];
    const near = text.slice(Math.max(0, mention.start - reach), mention.end + reach);
    const around = new Set(
      wordsOf(near, language).flatMap((word) => (word.stop || /\d/.test(word.text) ? [] : [word.stem])),
    );
    const words = text.slice(mention.start, Math.max(mention.end, mention.counted?.end ?? 0));
    return [{ unit: `${language} ${unit}`, mention, witness, words, around, marks: marksOf(near, language) }];
  });
}

function marksOf(text: string, language: string): Set<string> {
  const places = findNames(text, language).filter(({ kind }) => kind === 'place');
  return new Set([...places.map(({ key }) => key), ...(text.match(/\b(?:19|20)\d\d\b/g) ?? [])]);
}

/** The measures of other origins that speak of the same thing: one per origin, those that agree first. */
function groupOf(
  first: Measure,
  measures: Measure[],
  taken: Set<Measure>,
  figures: Map<StoryReport, Set<number>>,
): Measure[] {
  const both = (one: Measure, other: Measure) =>
    [...figures.values()].some((known) => known.has(one.mention.value) && known.has(other.mention.value));
  const group = [first];
  const free = measures.filter((other) => !taken.has(other) && other.unit === first.unit);
  const fits = (other: Measure) =>
    !group.some((one) => one.witness.report.origin === other.witness.report.origin);
  for (const other of free)
    if (fits(other) && sameNumber(first.mention, other.mention) && likeness(first, other) > 0.25)
      group.push(other);
  // Outlets of one owner may differ from each other as well.
  const apart = (other: Measure) =>
    !group.some((one) => one.witness.report.outletId === other.witness.report.outletId);
  for (const other of free)
    if (
      apart(other) &&
      other.witness.report.origin !== first.witness.report.origin &&
      comparable(first, other) &&
      sameSlot(first, other) &&
      !group.some((one) => knows(one, other, measures) || both(one, other))
    )
      group.push(other);
  return group;
}

function likeness(one: Measure, other: Measure): number {
  let both = 0;
  for (const stem of one.around) if (other.around.has(stem)) both += 1;
  const least = Math.min(one.around.size, other.around.size);
  return both < 3 ? 0 : both / least;
}

/** Figures of one size, told of one day, and neither a range. */
function comparable(one: Measure, other: Measure): boolean {
  const ratio = one.mention.value / other.mention.value;
  return (
    ratio >= 1 / farApart &&
    ratio <= farApart &&
    Math.abs(sinceOf(one) - sinceOf(other)) <= sameDay &&
    one.mention.second === null &&
    other.mention.second === null &&
    !isOpen(ratio < 1 ? one : other)
  );
}

/** "Over 1,400" does not contradict what is higher. */
function isOpen({ mention: { about } }: Measure): boolean {
  return about === 'at-least' || about === 'more-than' || about === 'several';
}

/** Whether two figures are of the very same thing: nearly the same words around them, no other place, no other year. */
function sameSlot(one: Measure, other: Measure): boolean {
  const placed = ({ witness, unit }: Measure) =>
    unit.endsWith(' magnitude') && witness.position <= magnitudePlace && !/shocks?\b/i.test(witness.text);
  if (placed(one) && placed(other)) return true;
  if (elsewhere(one, other) || elsewhere(other, one)) return false;
  return likeness(one, other) >= (other.mention.kind === 'count' ? sameThing : sameSum);
}

/** Whether a figure's clause names a place or a year, and the other's names another. */
function elsewhere(one: Measure, other: Measure): boolean {
  const own = [...one.marks].filter((mark) => !other.marks.has(mark));
  return own.length > 0 && other.marks.size > 0 && ![...one.marks].some((mark) => other.marks.has(mark));
}

/** Whether either report also gives the other's figure: then the two are figures of different things. */
function knows(one: Measure, other: Measure, measures: Measure[]): boolean {
  const gives = (measure: Measure, value: NumberMention) =>
    measures.some(
      (each) =>
        each.witness.report.outletId === measure.witness.report.outletId && sameNumber(each.mention, value),
    );
  return gives(one, other.mention) || gives(other, one.mention);
}

function factOf(group: Measure[]): Fact {
  const ordered = [...group].sort((a, b) => sinceOf(a) - sinceOf(b));
  const standing = ordered.filter((measure) => !outgrown(measure, ordered));
  const agree = standing.every((one) => sameNumber(one.mention, standing[0]!.mention));
  const origins = new Set(standing.map(({ witness }) => witness.report.origin)).size;
  return {
    kind: 'measure',
    slot: ordered[0]!.words.replace(/^[\d.,\s]+/, '') || ordered[0]!.words,
    state: !agree ? 'disputed' : origins > 1 ? 'corroborated' : 'superseded',
    origins: agree ? origins : 1,
    who: [],
    where: [],
    when: [],
    claims: ordered.map((measure): Claim => claimOf(measure, standing.includes(measure))),
  };
}

function claimOf({ witness, words, mention }: Measure, current: boolean): Claim {
  return {
    words,
    value: mention.value,
    passage: { versionId: witness.report.versionId, start: witness.start, end: witness.end },
    since: witness.report.since,
    origin: witness.report.origin,
    current,
  };
}

function sinceOf({ witness }: Measure): number {
  return witness.report.since.getTime();
}

/** Things that are counted grow more: a later, higher figure follows, unless somebody stands by this one after that. */
function outgrown(measure: Measure, all: Measure[]): boolean {
  if (measure.mention.kind !== 'count') return false;
  return all.some((later) => {
    const grew = later.mention.value > measure.mention.value && !sameNumber(later.mention, measure.mention);
    const held = (one: Measure) => sinceOf(one) >= sinceOf(later) && sameNumber(one.mention, measure.mention);
    return grew && sinceOf(later) - sinceOf(measure) > sameMoment && !all.some(held);
  });
}
