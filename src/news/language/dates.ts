import { doubtful, neighbours, periods, type RelativeWord, relativeDays } from './date-words.ts';
import { type NumberToken, numberTokens } from './number-tokens.ts';
import { primaryLanguage, type Span } from './span.ts';

/** A date as it stands in a text, without the preposition before it; what it leaves open is null. */
export interface DateMention extends Span {
  text: string;
  year: number | null;
  /** 1 to 12. */
  month: number | null;
  day: number | null;
  /** 1 is Monday. */
  weekday: number | null;
  /** By how much it is away from the report: `last week` is a week, -1; with a weekday, which one of them. */
  relative: RelativeWord | null;
  /** The words around it speak of what is to come. */
  future: boolean;
}

/** The fields of a date and the token after it. */
interface Reading {
  year?: number;
  month?: number;
  day?: number;
  weekday?: number;
  relative?: RelativeWord;
  from: number;
  to: number;
}

/**
 * Dates with offsets: `12 March 2024`, `March 12`, `12. März`, `2026-12-01`, months, years, weekdays and what is told
 * from the report's day (`yesterday`, `vor drei Tagen`, `la semaine dernière`). English, German, French and Spanish,
 * and the calendars of Italian, Portuguese and Dutch. Linear.
 */
export function findDates(text: string, language: string): DateMention[] {
  return datesIn(text, numberTokens(text, language), language).map(({ mention }) => mention);
}

/** As `findDates`, on tokens that are there already, with the tokens from and to which (exclusive) each goes. */
export function datesIn(
  text: string,
  tokens: NumberToken[],
  language: string,
): { mention: DateMention; from: number; to: number }[] {
  const found: { mention: DateMention; from: number; to: number }[] = [];
  const code = primaryLanguage(language);
  for (let at = 0; at < tokens.length; at++) {
    const reading = readDate(text, tokens, at, code);
    if (!reading) continue;
    // "La semaine dernière lundi": a word of the date before does not say which Monday as well.
    if (reading.from < (found.at(-1)?.to ?? 0)) Object.assign(reading, { from: at, relative: undefined });
    found.push({ mention: mentionOf(text, tokens, reading), from: reading.from, to: reading.to });
    at = reading.to - 1;
  }
  return found;
}

function readDate(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  if (token.kind === 'figure')
    return (
      numeric(tokens, at, code) ??
      dayMonth(text, tokens, at, code) ??
      ago(text, tokens, at, code) ??
      lonelyYear(text, tokens, at)
    );
  if (token.kind !== 'word') return null;
  if (token.month) return monthFirst(text, tokens, at, code);
  if (token.weekday) return fromWeekday(text, tokens, at, code);
  return relativeDay(text, tokens, at, code) ?? period(text, tokens, at, code) ?? ago(text, tokens, at, code);
}

/** `2026-12-01`, `12.03.2027`, `3/11/2026` (day first, unless it cannot be). */
function numeric(tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(token.text);
  if (dotted) {
    const [, day, month, year] = dotted.map(Number) as [number, number, number, number];
    return valid({ day, month, year: year < 100 ? 2000 + year : year, from: at, to: at + 1 });
  }
  const sign = tokens[at + 1];
  if (sign?.kind !== 'sign' || !/[-/]/.test(sign.text) || tokens[at + 3]?.text !== sign.text) return null;
  const parts = [token, tokens[at + 2]!, tokens[at + 4]];
  if (parts.some((part) => part?.kind !== 'figure' || !/^\d+$/.test(part.text))) return null;
  if (tokens[at + 4]!.end - token.start > 10) return null;
  const [first, second, third] = parts.map((part) => part!.value) as [number, number, number];
  const read = { from: at, to: at + 5 };
  if (token.text.length === 4) return valid({ year: first, month: second, day: third, ...read });
  if (String(third).length !== 4) return null;
  if (code === 'en' && second > 12) return valid({ year: third, month: first, day: second, ...read });
  return valid({ year: third, month: second, day: first, ...read });
}

/** `12 March 2024`, `12. März`, `4th of July`, `12 de marzo de 2024`, `1er mai`. */
function dayMonth(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  if (!isDay(tokens[at])) return null;
  let next = at + 1;
  if (/^(?:st|nd|rd|th|er|e|o|a|º)$/.test(tokens[next]?.folded ?? '') && gap(text, tokens, next) === '')
    next++;
  if (/^(?:of|de|di)$/.test(tokens[next]?.folded ?? '')) next++;
  const month = tokens[next];
  if (!month?.month || !near(text, tokens, next) || !capitalWhereNeeded(month, code)) return null;
  return withYear(text, tokens, { day: tokens[at]!.value, month: month.month, from: at, to: next + 1 });
}

/** `March 12, 2024`, `March 2024`, `in March`. */
function monthFirst(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  if (!capitalWhereNeeded(token, code)) return null;
  const next = tokens[at + 1];
  if (code === 'en' && isDay(next) && near(text, tokens, at + 1) && !countsSomething(text, tokens, at + 1)) {
    const suffix = /^(?:st|nd|rd|th)$/.test(tokens[at + 2]?.folded ?? '') && gap(text, tokens, at + 2) === '';
    const to = at + 2 + (suffix ? 1 : 0);
    return withYear(text, tokens, { month: token.month!, day: next!.value, from: at, to });
  }
  const dated = withYear(text, tokens, { month: token.month!, from: at, to: at + 1 });
  if (dated.year) return dated;
  const which = neighbours[tokens[at - 1]?.folded ?? ''];
  if (which !== undefined && which !== 0 && near(text, tokens, at))
    return { ...dated, from: at - 1, relative: { unit: 'year', by: which } };
  if (doubtful.has(token.folded) && !beforeMonth.test(tokens[at - 1]?.folded ?? '')) return null;
  return dated;
}

const beforeMonth =
  /^(?:in|of|since|until|till|by|from|during|early|late|mid|im|seit|bis|ab|anfang|ende|mitte|en|depuis|de|desde|hasta|fin|debut|a|nel|em|sinds|eind|begin)$/;

/** `Friday`, `last Friday`, `vendredi dernier`, `Friday, 12 March`. */
function fromWeekday(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  if (code === 'en' && !/^\p{Lu}/u.test(token.text)) return null;
  let next = at + 1;
  if (/^(?:the|den|dem|le|el)$/.test(tokens[next]?.folded ?? '')) next++;
  const inner = tokens[next] && near(text, tokens, next) ? dateCore(text, tokens, next, code) : null;
  if (inner) return { ...inner, weekday: token.weekday!, from: at };
  if (doubtful.has(token.folded)) return null;
  const before = near(text, tokens, at) ? neighbours[tokens[at - 1]?.folded ?? ''] : undefined;
  if (before !== undefined)
    return { weekday: token.weekday!, relative: { unit: 'week', by: before }, from: at - 1, to: at + 1 };
  const after = near(text, tokens, at + 1) ? neighbours[tokens[at + 1]?.folded ?? ''] : undefined;
  if (after !== undefined && after !== 0 && code !== 'en' && code !== 'de')
    return { weekday: token.weekday!, relative: { unit: 'week', by: after }, from: at, to: at + 2 };
  return { weekday: token.weekday!, from: at, to: at + 1 };
}

function dateCore(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  if (token.kind === 'figure') return numeric(tokens, at, code) ?? dayMonth(text, tokens, at, code);
  return token.month && isDay(tokens[at + 1]) ? monthFirst(text, tokens, at, code) : null;
}

function relativeDay(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  const days = relativeDays[code];
  if (!days) return null;
  let word = token.folded;
  let to = at + 1;
  const joined = tokens[at + 1] && text.slice(token.start, tokens[at + 1]!.end);
  if (word === 'aujourd' && /^aujourd['’]hui$/i.test(joined ?? '')) {
    word = "aujourd'hui";
    to++;
  } else if (/^avant-hier$/i.test(joined ?? '')) {
    word = 'avant-hier';
    to++;
  }
  if (!Object.hasOwn(days, word)) return null;
  // `Morgen` and `la mañana` are the morning.
  if (word === 'morgen' && token.text !== word) return null;
  if (word === 'manana' && /^(?:la|una|esta|cada)$/.test(tokens[at - 1]?.folded ?? '')) return null;
  return { relative: { unit: 'day', by: days[word]! }, from: at, to };
}

/** `last week`, `nächstes Jahr`, `la semaine dernière`, `el año pasado`. */
function period(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  const unit = Object.hasOwn(periods, token.folded) ? periods[token.folded] : undefined;
  if (!unit || unit === 'day') return null;
  const before = near(text, tokens, at) ? neighbours[tokens[at - 1]?.folded ?? ''] : undefined;
  if (before !== undefined) return { relative: { unit, by: before }, from: at - 1, to: at + 1 };
  if (code === 'en' || code === 'de' || !near(text, tokens, at + 1)) return null;
  const after = neighbours[tokens[at + 1]?.folded ?? ''];
  return after ? { relative: { unit, by: after }, from: at, to: at + 2 } : null;
}

const beforeAgo: Record<string, RegExp> = {
  de: /^vor$/,
  fr: /^a$/,
  es: /^hace$/,
  pt: /^ha$/,
};
const afterAgo: Record<string, string> = { en: 'ago', it: 'fa', nl: 'geleden', pt: 'atras' };

/** `three days ago`, `vor drei Tagen`, `il y a trois jours`, `hace tres días`. */
function ago(text: string, tokens: NumberToken[], at: number, code: string): Reading | null {
  const token = tokens[at]!;
  const article = token.word?.role === 'article';
  const value = token.kind === 'figure' ? token.value : (token.word?.value ?? (article ? 1 : undefined));
  const next = tokens[at + 1];
  if (value === undefined || !Number.isInteger(value) || value > 500 || !next || !near(text, tokens, at + 1))
    return null;
  const unit = Object.hasOwn(periods, next.folded) ? periods[next.folded] : undefined;
  if (!unit) return null;
  const relative = { unit, by: -value };
  if (afterAgo[code] && tokens[at + 2]?.folded === afterAgo[code]) return { relative, from: at, to: at + 3 };
  if (!beforeAgo[code]?.test(tokens[at - 1]?.folded ?? '')) return null;
  if (code !== 'fr') return { relative, from: at - 1, to: at + 2 };
  const start = tokens[at - 2]?.folded === 'y' && tokens[at - 3]?.folded === 'il' ? at - 3 : null;
  return start === null ? null : { relative, from: start, to: at + 2 };
}

const beforeYear =
  /^(?:in|since|until|till|by|from|during|of|for|and|to|year|early|late|mid|before|after|ende|anfang|mitte|seit|bis|ab|jahr|jahre|jahres|von|vor|nach|und|en|depuis|avant|apres|de|annee|desde|hasta|ano|del|nel|dal|em|desde|sinds|vanaf|tegen|around|winter|summer|spring|autumn|sommer|herbst)$/;

/** A figure that can only be a year: 1700 to 2099, counting nothing. */
function lonelyYear(text: string, tokens: NumberToken[], at: number): Reading | null {
  const token = tokens[at]!;
  if (!isYear(token)) return null;
  const before = tokens[at - 1];
  const adjacent = before && token.start - before.end <= 1;
  if (adjacent && before.kind === 'sign' && !/[-–/]/.test(before.text)) return null;
  const next = tokens[at + 1];
  const follows = next && next.start - token.end <= 1 ? next : null;
  if (follows?.unit || follows?.word?.scale || follows?.text === '%') return null;
  if (follows?.kind === 'word' && next!.start === token.end && follows.text !== 's') return null;
  const told = (adjacent && beforeYear.test(before.folded)) || before?.month;
  // `2010 comments` are of that year, `2000 people` are that many.
  if (!told && token.value % 100 === 0 && countsSomething(text, tokens, at)) return null;
  if (!told && follows && countingWord.test(follows.text)) return null;
  return { year: token.value, from: at, to: follows?.text === 's' ? at + 2 : at + 1 };
}

const countingWord = /^(?:people|men|women|children|Menschen|Personen|personnes|personas)$/;

/** Whether a lower-case word that looks like a plural stands behind a figure. */
function countsSomething(text: string, tokens: NumberToken[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || gap(text, tokens, at + 1) !== ' ') return false;
  if (next.unit || next.word?.scale || next.text === '%') return true;
  return /^(?:people|men|women|children|\p{Ll}{3,}(?<![sui])s)$/u.test(next.text);
}

function withYear(text: string, tokens: NumberToken[], reading: Reading): Reading {
  let next = reading.to;
  if (/^(?:of|de|del|di)$/.test(tokens[next]?.folded ?? '')) next++;
  const token = tokens[next];
  if (!isYear(token) || !near(text, tokens, next) || countsSomething(text, tokens, next)) return reading;
  return { ...reading, year: token!.value, to: next + 1 };
}

function isDay(token: NumberToken | undefined): boolean {
  return token?.kind === 'figure' && /^\d{1,2}$/.test(token.text) && token.value >= 1 && token.value <= 31;
}

function isYear(token: NumberToken | undefined): boolean {
  return token?.kind === 'figure' && /^(?:1[5-9]|20)\d\d$/.test(token.text);
}

function capitalWhereNeeded(token: NumberToken, code: string): boolean {
  return (code !== 'en' && code !== 'de') || /^\p{Lu}/u.test(token.text);
}

/** What stands between a token and the one before it. */
function gap(text: string, tokens: NumberToken[], at: number): string {
  if (at < 1 || !tokens[at]) return '\n';
  const from = tokens[at - 1]!.end;
  return tokens[at]!.start - from > 4 ? '\n' : text.slice(from, tokens[at]!.start);
}

function near(text: string, tokens: NumberToken[], at: number): boolean {
  return /^[.,]?[ \u00a0\u202f]{0,2}$/.test(gap(text, tokens, at));
}

function valid(reading: Reading): Reading | null {
  const { day = 1, month = 1, year = 2000 } = reading;
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 && year >= 1500 && year < 2200 ? reading : null;
}

const ahead =
  /(?<!\p{L})(?:will|due|plans? to|going to|set to|is to|are to|expected|scheduled|wird|werden|soll|sollen|sera|seront|aura|auront|aller|\p{L}{2,}(?:era|ira)(?:nt)?|será|serán|\p{L}{2,}[rR](?:á|án)|sarà|zal|zullen)(?!\p{L})/u;

function mentionOf(text: string, tokens: NumberToken[], reading: Reading): DateMention {
  const start = tokens[reading.from]!.start;
  const end = tokens[reading.to - 1]!.end;
  const before = text.slice(Math.max(0, start - 90), start);
  const after = text.slice(end, end + 90);
  const sentence = before.slice(before.search(/[^.!?\n]*$/)) + after.slice(0, after.search(/[.!?\n]|$/));
  return {
    start,
    end,
    text: text.slice(start, end),
    year: reading.year ?? null,
    month: reading.month ?? null,
    day: reading.day ?? null,
    weekday: reading.weekday ?? null,
    relative: reading.relative ?? null,
    future: ahead.test(sentence),
  };
}
