import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What stands in the gaps of a sentence: `{outlet} reports`. */
export type Values = Record<string, string | number>;

/** A sentence of a catalogue, or its forms by the plural category of `count` (CLDR: zero, one, two, few, many, other). */
type Entry = string | Partial<Record<Intl.LDMLPluralRule, string>>;

/** The interface in one language: its sentences, and its ways of writing numbers, dates and lists. */
export interface Words {
  /** BCP 47, e.g. `en`. */
  language: string;
  direction: 'ltr' | 'rtl';
  /** The sentence of a key with its gaps filled; in English where the language has none, and the key where English has none. */
  say(key: string, values?: Values): string;
  /** As `say`, cut at its gaps: text and the names of gaps in turn, so that an element can stand in one. */
  pieces(key: string): string[];
  number(value: number): string;
  /** `21 April 2020, 14:22 UTC`: dates have years and zones. */
  moment(at: Date): string;
  /** `Tuesday 21 April 2020` */
  day(at: Date): string;
  /** `21 Apr` */
  shortDay(at: Date): string;
  /** `14:22` */
  clock(at: Date): string;
  /** `5 minutes ago`, seen from another moment; `just now`, `yesterday`; months and years where they are long gone. */
  ago(at: Date, now: Date): string;
  /** `A, B and C` */
  list(names: string[]): string;
  /** The name of a country by its ISO code, empty where there is none. */
  country(code: string): string;
  /** The name of a language by its code. */
  languageName(code: string): string;
}

const folder = new URL('words/', import.meta.url);
const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);
/** The language of the interface where no other is asked for; each catalogue falls back to it, key by key. */
export const firstLanguage = 'en';

/** The languages that have a catalogue, the first one first. */
export const languages: string[] = readdirSync(folder)
  .flatMap((file) => /^([a-z]{2,3})\.yaml$/.exec(file)?.[1] ?? [])
  .sort((a, b) => Number(b === firstLanguage) - Number(a === firstLanguage) || (a < b ? -1 : 1));

/** The keys and sentences of a language's catalogue, as a translator wrote them. */
export function catalogue(language: string): Map<string, Entry> {
  return new Map(
    Object.entries(parse(readFileSync(new URL(`${language}.yaml`, folder), 'utf8')) as Record<string, Entry>),
  );
}

const english = catalogue(firstLanguage);
const opened = new Map<string, Words>();

/** The words of a language; English where it has no catalogue. */
export function wordsOf(language: string): Words {
  const known = languages.includes(language) ? language : firstLanguage;
  const words = opened.get(known) ?? openWords(known);
  opened.set(known, words);
  return words;
}

/** What the catalogue calls a thing of a kind, such as a `section`; its own name where the catalogue does not know it. */
export function nameIn(words: Words, kind: string, name: string): string {
  const key = `${kind}.${name}`;
  const said = words.say(key);
  return said === key ? name : said;
}

/** Answers kept by their question: dates and names of languages cost more to say than all else on a page. */
function remembered<T extends string | number | Date, Said>(say: (about: T) => Said): (about: T) => Said {
  const known = new Map<string | number, Said>();
  return (about) => {
    const key = about instanceof Date ? about.getTime() : (about as string | number);
    const said = known.get(key) ?? say(about);
    if (known.size > 5_000) known.clear();
    known.set(key, said);
    return said;
  };
}

function openWords(language: string): Words {
  const own = language === firstLanguage ? english : catalogue(language);
  const plural = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  // British: day, month, year, and no comma before the last of a list.
  const dates = language === 'en' ? 'en-GB' : language;
  const zone = { timeZone: 'UTC' } as const;
  const days = new Intl.DateTimeFormat(dates, {
    ...zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const date = new Intl.DateTimeFormat(dates, { ...zone, day: 'numeric', month: 'long', year: 'numeric' });
  const shortDay = new Intl.DateTimeFormat(dates, { ...zone, day: 'numeric', month: 'short' });
  const clock = new Intl.DateTimeFormat(dates, {
    ...zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(dates, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
  const names = new Intl.DisplayNames(language, { type: 'language' });

  // A Latin name would draw the number that follows it to its own side (Unicode Bidirectional Algorithm, isolates).
  const apart = (text: string) => (rightToLeft.has(language) ? `\u2068${text}\u2069` : text);
  const template = (key: string, count: number): string => {
    const entry = own.get(key) ?? english.get(key);
    if (entry === undefined) return key;
    if (typeof entry === 'string') return entry;
    return entry[plural.select(count)] ?? entry.other ?? key;
  };
  const number = remembered((value: number) => numbers.format(value));
  // Text and the names of gaps in turn.
  const cut = remembered((text: string) => text.split(/\{(\w+)\}/));
  const fill = (name: string, value: string | number | undefined): string => {
    if (value === undefined) return `{${name}}`;
    return typeof value === 'number' ? number(value) : apart(value);
  };
  const say = (key: string, values?: Values): string => {
    if (!values) return template(key, 0);
    const pieces = cut(template(key, Number(values.count ?? 0)));
    return pieces.map((piece, place) => (place % 2 === 0 ? piece : fill(piece, values[piece]))).join('');
  };
  return {
    language,
    direction: rightToLeft.has(language) ? 'rtl' : 'ltr',
    say,
    pieces: (key) => cut(template(key, 0)),
    number,
    moment: remembered((at: Date) => say('moment', { day: date.format(at), clock: clock.format(at) })),
    day: remembered((at: Date) => days.format(at).replace(',', '')),
    shortDay: remembered((at: Date) => shortDay.format(at)),
    clock: remembered((at: Date) => clock.format(at)),
    ago: (at, now) => {
      const [count, unit] = distance(at, now);
      return count === 0 ? say('just-now') : relative.format(count, unit);
    },
    list: (some) => lists.format(some.map(apart)),
    country: (code) =>
      /^[A-Z]{2}$/.test(code) && !/^(?:ZZ|X[A-Z])$/.test(code) ? (countries.of(code) ?? '') : '',
    languageName: remembered((code: string) => names.of(code) ?? code),
  };
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 525_600],
  ['month', 43_200],
  ['day', 1_440],
  ['hour', 60],
  ['minute', 1],
];

/** How long ago in the largest unit that fits, as a negative number. */
function distance(at: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] {
  const minutes = Math.max(0, Math.floor((now.getTime() - at.getTime()) / 60_000));
  for (const [unit, length] of steps) if (minutes >= length) return [-Math.floor(minutes / length), unit];
  return [0, 'minute'];
}
