import type { Part, StoryReport } from '../../news/draft.ts';
import { resolveDate } from '../../news/language/date-resolve.ts';
import { type DateMention, findDates } from '../../news/language/dates.ts';
import { primaryLanguage } from '../../news/language/span.ts';
import { longDate } from '../../news/wording.ts';
import type { Chosen } from './attribution.ts';
import type { Candidate } from './candidates.ts';

/** Where a language lets a day's full date follow its weekday, and whether commas stand around it. */
interface Manner {
  /** Against the words before the weekday, and those after it. */
  before: RegExp;
  after: RegExp;
  /** What belongs to the weekday and stays beside it: `Thursday evening`. */
  time: RegExp;
  commas: boolean;
}

const manners: Record<string, Manner> = {
  en: {
    before: /(?<!\p{Lu}[\p{L}'’-]* )(?<![\p{L}'’-])$/u,
    after:
      /^(?:$|[.,;)]| (?:and|that|to|in|at|for|with|after|when|by|as|from|over|he|she|it|they|but|of|against|while|who|a|an|the|following|during|because|before|if|about|whether|amid|on|near|morning|where|his|her|their)\b)/,
    time: /^ (?:morning|afternoon|evening|night)\b/,
    commas: true,
  },
  de: {
    before: /(?:^|\s)(?:am|vom|zum|seit|bis) $/iu,
    after: /^(?:$|[.,;)]| \p{L})/u,
    time: /^ (?:morgen|vormittag|nachmittag|abend)\b/,
    commas: true,
  },
  fr: {
    before: /(?<!\b(?:le|chaque|un|du) )$/iu,
    after: /^(?:$|[.,;)]| \p{L})/u,
    time: /^ (?:matin|soir|après-midi)/,
    commas: false,
  },
  es: { before: /\bel $/iu, after: /^(?:$|[.,;)]| \p{L})/u, time: /^(?!)/, commas: false },
};
/** A weekday so many days before its report is past, and meant by its name alone. */
const mostDaysBefore = 3;
const dayLength = 86_400_000;
/** Hours that clocks of a country are ahead of UTC, at least and at most over its zones and the year. */
const hoursOff: Record<string, [number, number]> = {
  US: [-10, -4],
  CA: [-8, -2],
  GB: [0, 1],
  IE: [0, 1],
  DE: [1, 2],
  AT: [1, 2],
  CH: [1, 2],
  FR: [1, 2],
  ES: [0, 2],
  IT: [1, 2],
  NL: [1, 2],
  BE: [1, 2],
  PL: [1, 2],
  IN: [5, 6],
  AU: [8, 11],
  NZ: [12, 13],
};

/**
 * Gives each weekday, "today" and "yesterday" its date where the article first names that day: "on Thursday, 12 March 2026,". Only a weekday of
 * the days before its report, which can mean no other; a date is a part of its own, so that all else stays as it was
 * lifted.
 *
 * @param told in reading order, after the lede
 * @param lede the day that the lede's credit carries: by that "on Thursday" is read there and wherever it comes up again
 */
export function withFullDates(told: Chosen[], language: string, lede?: Date): Chosen[] {
  const manner = manners[primaryLanguage(language)];
  if (!manner) return told;
  const met = new Set<string>(lede ? [dayOf(lede)] : []);
  return told.map((one) => {
    const { candidate } = one;
    const parts = candidate.lifted!.parts.flatMap((part, index, all): Part[] => {
      if (part.kind !== 'words') return [part];
      const found = dated(part.text, candidate, manner, met, all[index + 1]);
      if (found.day) met.add(found.day);
      return found.parts;
    });
    return { ...one, candidate: { ...candidate, lifted: { ...candidate.lifted!, parts } } };
  });
}

/** The day of a moment in UTC, as `2026-03-12`. */
export function dayOf(at: Date): string {
  return at.toISOString().slice(0, 10);
}

function dated(
  text: string,
  { report }: Candidate,
  manner: Manner,
  met: ReadonlySet<string>,
  next: Part | undefined,
): { parts: Part[]; day: string | null } {
  const words = (piece: string): Part => ({ kind: 'words', text: piece });
  for (const mention of findDates(text, report.language)) {
    const day = pastDay(mention, report);
    if (!day || met.has(day)) continue;
    const end = mention.end + (manner.time.exec(text.slice(mention.end))?.[0].length ?? 0);
    const rest = text.slice(end);
    const leads = mention.relative !== null || manner.before.test(text.slice(0, mention.start));
    if (!leads || !manner.after.test(rest)) continue;
    const date = longDate(new Date(day), report.language);
    const closed = /^[.,;)]/.test(rest) || (rest.trim() === '' && next?.kind !== 'quote');
    const said = manner.commas || end > mention.end ? `, ${date}${closed ? '' : ','}` : ` ${date}`;
    const parts = [words(text.slice(0, end)), words(said), ...(rest === '' ? [] : [words(rest)])];
    return { parts, day };
  }
  return { parts: [words(text)], day: null };
}

function isPastDay({ unit, by }: NonNullable<DateMention['relative']>): boolean {
  return unit === 'day' && (by === 0 || by === -1);
}

/**
 * Whether an outlet's own calendar shows the day of this moment in UTC, wherever in its country it sits; of an unknown
 * country, wherever in the world between Hawaii and Tokyo. A moment at midnight to the second is a date without a time.
 */
function sameDayThere(at: Date, country: string): boolean {
  if (at.getTime() % dayLength === 0) return true;
  const [west, east] = hoursOff[country] ?? [-10, 9];
  const hour = at.getUTCHours();
  return hour + west! >= 0 && hour + east! < 24;
}

/** The day that a lone weekday, "today" or "yesterday" means, where its report leaves no doubt. */
function pastDay(mention: DateMention, { at, country }: StoryReport): string | null {
  if (mention.day !== null || mention.future) return null;
  if (
    mention.relative ? !isPastDay(mention.relative) || !sameDayThere(at, country) : mention.weekday === null
  )
    return null;
  const day = resolveDate(mention, at)?.start;
  if (!day) return null;
  const before = (Date.parse(dayOf(at)) - Date.parse(day)) / dayLength;
  return before >= 0 && before <= mostDaysBefore ? day : null;
}
