import { weekdays } from '../../news/language/date-words.ts';
import { isToldBy } from '../../news/language/kin.ts';
import { findNames } from '../../news/language/names.ts';
import { findNumbers } from '../../news/language/numbers.ts';
import { fold, literal } from '../../news/language/span.ts';
import { isTitle } from '../../news/language/titles.ts';
import { wordsOf } from '../../news/language/words.ts';
import { type Candidate, smallFigure, withoutVoice } from './candidates.ts';

/** The share of the words of a sentence, names and figures aside, that another origin has to have too: with a figure that few would give by chance, with names enough, and with neither. */
const withFigure = 0.5;
const withNames = 0.55;
const withNeither = 0.7;
/** Of two sentences without such a figure, more: what stands here and there in a report was not said together. */
const byTwo = 0.8;
/** The share of all that it tells which one sentence of the other has by itself. */
const byOneSentence = 0.4;
const byOneOfTwo = 0.6;
/** So much that tells something both must have. */
const fewestCommon = 4;
/** More words on end that the other has none of are a thing of its own. */
const longestAlone = 2;
/** The share of the names, and how many of them are enough to tell by. */
const sameNames = 0.75;
const enoughNames = 3;
/** Of two sentences parts may be found for what neither tells: less than this is looked for in one. */
const fewestForTwo = 6;
/** What begins a part of its own, of which at least half the words are told too. */
const joins =
  /(?<!\p{L})(?:and|but|while|although|whereas|und|aber|sondern|während|et|mais|tandis|y|pero|mientras)(?!\p{L})/giu;
const fewestOfPart = 2;
/** A longer run of words is no sentence, but a text that was not parted. In stems. */
const longestSentence = 60;
const bounds = new Set(
  "until till by from before next bis ab vor jusqu jusqu'a avant hasta antes".split(' '),
);
const turns =
  /(?<!\p{L})(?:not|no|never|none|neither|nor|without|cannot|nobody|nothing|\p{L}+n['’]t|nicht|kein\p{L}{0,2}|nie|niemals|ohne|niemand|nichts|ne|n['’]\p{L}+|pas|jamais|sans|aucune?|nunca|jamás|sin|nadie|ningun[oa]?)(?!\p{L})/iu;

/** One thing that a sentence tells. */
interface Unit {
  kind: 'word' | 'name' | 'figure';
  key: string;
  /** Of a name its last word, as it stands: at the start of a sentence it may not be known for one. */
  last?: string;
  start: number;
  /** The part of the sentence that it stands in. */
  part: number;
}

/**
 * The passages of other origins that tell the same in other words: all of its figures, most of its names, and most of the rest in
 * some form, or by a word that news uses in its place. What a report says again and again counts less than what it says once. It is
 * one sentence, alone or with the one behind it or the report's first; nothing of some length may be missing, and what one denies the
 * other must not say.
 *
 * @param known origins that are known to say the same
 */
export function restatementsOf(chosen: Candidate, all: Candidate[], known: ReadonlySet<string>): Candidate[] {
  if (chosen.lifted?.parts.some(({ kind }) => kind === 'quote')) return [];
  const { units, telling } = toldBy(chosen);
  const names = units.filter(({ kind }) => kind === 'name').length;
  if (names === 0 && !telling) return [];
  const found = new Map<string, Candidate[]>();
  const others = all.filter(
    ({ report, stems }) =>
      report.origin !== chosen.report.origin &&
      report.language === chosen.report.language &&
      !known.has(report.origin) &&
      stems.size <= longestSentence,
  );
  const least = telling && names > 0 ? withFigure : names >= enoughNames ? withNames : withNeither;
  for (const own of Map.groupBy(others, (one) => one.report).values()) {
    const { origin } = own[0]!.report;
    if (found.has(origin)) continue;
    const weights = weightsIn(own, units);
    const ways = units.length < fewestForTwo ? own.map((one) => [one]) : waysIn(own);
    const passages = ways.filter((way) =>
      carries(chosen, units, way, weights, boundsOf(way, telling, least)),
    );
    const [shortest] = passages.sort((a, b) => a.length - b.length);
    if (shortest) found.set(origin, shortest);
  }
  return [...found.values()].flat();
}

function toldBy({ text, report }: Candidate): { units: Unit[]; telling: boolean } {
  const { language } = report;
  const bare = withoutVoice(text);
  const names = findNames(bare, language);
  // "The fourth quarter" is no .25.
  const figures = findNumbers(bare, language).filter(({ value, unit }) => value >= 1 || unit !== null);
  const within = (at: number, spans: { start: number; end: number }[]) =>
    spans.some(({ start, end }) => start <= at && at < end);
  const words = wordsOf(bare, language).filter(
    (word) =>
      !word.stop &&
      word.stem.length > 1 &&
      !within(word.start, names) &&
      !within(word.start, figures) &&
      !weekdays.has(fold(word.text)) &&
      !isTitle(word.text, language),
  );
  const units: Omit<Unit, 'part'>[] = [
    ...words.map(({ stem, start }) => ({ kind: 'word' as const, key: stem, start })),
    ...names.map(({ key, text: name, start }) => ({
      kind: 'name' as const,
      key,
      last: name.split(' ').at(-1)!,
      start,
    })),
    ...figures.flatMap(({ value, unit, start }) => [
      { kind: 'figure' as const, key: `#${value}`, start },
      ...(unit ? [{ kind: 'figure' as const, key: `#${unit}`, start }] : []),
    ]),
  ];
  const telling = figures.some(
    ({ kind, unit, value }) => kind !== 'date' && unit !== 'year' && (unit !== null || value > smallFigure),
  );
  const parts = [...bare.matchAll(joins)].map(({ index }) => index);
  const placed = units.map((unit) => ({ ...unit, part: parts.filter((at) => at < unit.start).length }));
  return { units: placed.sort((a, b) => a.start - b.start), telling };
}

/** Each sentence of a report, and each with the one behind it, or with the report's first or its title. */
function waysIn(own: Candidate[]): Candidate[][] {
  const top = own.filter(({ position }) => position <= 1);
  return own.flatMap((one, at) => {
    const beside = [own[at + 1], ...top].filter((other) => other && other !== one) as Candidate[];
    return [[one], ...beside.map((other) => [one, other])];
  });
}

/** How much each thing tells in a report: less, the more of its sentences have it. */
function weightsIn(own: Candidate[], units: Unit[]): Map<string, number> {
  return new Map(
    units.map((unit) => {
      const having = own.filter((one) => has([one], unit)).length;
      return [unit.key, Math.log1p(own.length / Math.max(1, having))];
    }),
  );
}

function boundsOf(passages: Candidate[], telling: boolean, least: number): { words: number; one: number } {
  const loose = passages.length > 1 && !telling;
  return loose ? { words: byTwo, one: byOneOfTwo } : { words: least, one: byOneSentence };
}

function carries(
  chosen: Candidate,
  units: Unit[],
  passages: Candidate[],
  weights: ReadonlyMap<string, number>,
  least: { words: number; one: number },
): boolean {
  const figures = chosen.numbers.filter((value) => value >= 1);
  if (!figures.every((value) => passages.some(({ numbers }) => numbers.includes(value)))) return false;
  const common = new Set(units.filter((unit) => has(passages, unit)));
  if (units.some((unit) => unit.kind === 'figure' && !common.has(unit))) return false;
  const names = units.filter(({ kind }) => kind === 'name');
  if (names.filter((name) => common.has(name)).length < sameNames * names.length) return false;
  if (common.size < fewestCommon || longestRun(units, common) > longestAlone) return false;
  if (leavesPart(units, common)) return false;
  if (turns.test(chosen.text) !== passages.some(({ text }) => turns.test(text))) return false;
  if (otherDay(chosen, passages)) return false;
  const weight = (some: Unit[]) => some.reduce((sum, { key }) => sum + weights.get(key)!, 0);
  const words = units.filter(({ kind }) => kind === 'word');
  const most = Math.max(...passages.map((one) => weight(units.filter((unit) => has([one], unit)))));
  return (
    weight(words.filter((word) => common.has(word))) >= least.words * weight(words) &&
    most >= least.one * weight(units)
  );
}

function longestRun(units: Unit[], common: ReadonlySet<Unit>): number {
  let [longest, alone] = [0, 0];
  for (const unit of units) {
    alone = common.has(unit) ? 0 : alone + 1;
    longest = Math.max(longest, alone);
  }
  return longest;
}

/** Whether of a part of the sentence, "but cleared a former adviser", most is told by nobody else. */
function leavesPart(units: Unit[], common: ReadonlySet<Unit>): boolean {
  const words = units.filter(({ kind }) => kind === 'word');
  return [...Map.groupBy(words, ({ part }) => part).values()].some(
    (part) => part.length >= fewestOfPart && part.filter((word) => common.has(word)).length * 2 < part.length,
  );
}

/** Whether both name days, and none the same. */
function otherDay(chosen: Candidate, passages: Candidate[]): boolean {
  const mine = daysIn(chosen);
  const theirs = passages.flatMap(daysIn);
  return mine.length > 0 && theirs.length > 0 && !theirs.some((day) => mine.includes(day));
}

/** The weekdays that a sentence names, but for those until or from which something is so. */
function daysIn({ text, report }: Candidate): number[] {
  const words = wordsOf(text, report.language).map((word) => fold(word.text));
  return words.flatMap((word, at) => (bounds.has(words[at - 1] ?? '') ? [] : (weekdays.get(word) ?? [])));
}

function has(passages: Candidate[], { kind, key, last = '' }: Unit): boolean {
  if (kind === 'figure') return passages.some(({ claim }) => claim.has(key));
  if (kind === 'name') {
    const word = new RegExp(`(?<!\\p{L})${literal(last)}(?!\\p{L})`, 'u');
    return passages.some(({ names, text }) => names.includes(key) || word.test(text));
  }
  return passages.some(({ stems, report }) => isToldBy(key, stems, report.language));
}
