import { countryOf, countryOfCapital, isCountryName } from './countries.ts';
import { nameEvidence } from './name-evidence.ts';
import { kindOf } from './name-kinds.ts';
import { runsOf } from './name-runs.ts';
import { expansions, wholeNames } from './name-wholes.ts';
import { nationalities } from './nationalities.ts';
import { isKnownPlace } from './places.ts';
import { fold, type Span } from './span.ts';
import { stripTitles } from './titles.ts';

/** What a name names, where cues tell; a nationality is a demonym such as `French`. */
export type NameKind = 'person' | 'place' | 'organisation' | 'nationality';

export interface Name extends Span {
  /** As it stands in the text, without titles before it and the possessive after it. */
  text: string;
  /** For comparing: folded, without full stops; a country's English name for its names and demonyms. */
  key: string;
  kind: NameKind | null;
  /** The longest form of this name in the text: `Angela Merkel` for `Merkel`, the words of an acronym. */
  whole: string;
}

/**
 * The proper names of a text, in order, from runs of capitalised words: particles inside a name are kept (`de`, `van`,
 * `of`), titles and possessives are not. A lone word at a sentence's start, a German noun or a word of a headline in
 * capitals counts only where the rest of the text, or the tables of places and given names, bear it out. Demonyms
 * count in lower case too, where the language writes them so. Linear.
 */
export function findNames(text: string, language: string): Name[] {
  const { runs, lower } = runsOf(text, language);
  const evidence = nameEvidence(runs, lower, text, language);
  const names: Name[] = [];
  for (const run of runs) {
    for (const span of evidence.accept(run)) {
      const bare = stripTitles(text, span, language);
      if (!bare) continue;
      const acronym = run.tokens.some(
        (token) => token.acronym && token.start === bare.start && token.end >= bare.end,
      );
      const place = placeBefore(text, { start: span.start, end: bare.start });
      if (place) names.push(nameAt(text, place, 'place'));
      const titled = bare.start > span.start || bare.titled;
      names.push(nameAt(text, bare, kindOf(text, bare, titled, acronym && !run.shouting, language)));
    }
  }
  const spelledOut = expansions(text, names);
  const all = [...spelledOut.names, ...nationalities(text, language)].map((span) =>
    nameAt(text, span, span.kind),
  );
  return wholeNames(merged(names, all), spelledOut.wholes);
}

/** The place in front of an office: `Las Vegas Mayor Ann Reed`. */
function placeBefore(text: string, { start, end }: Span): Span | null {
  const words = text.slice(start, end).split(' ');
  for (let count = Math.min(3, words.length - 1); count > 0; count--) {
    const place = words.slice(0, count).join(' ');
    if (isKnownPlace(place) || isCountryName(place) || countryOfCapital(place))
      return { start, end: start + place.length };
  }
  return null;
}

function nameAt(text: string, { start, end }: Span, kind: NameKind | null): Name {
  const words = text.slice(start, end);
  return { start, end, text: words, key: nameKey(words), kind, whole: words };
}

/** Both lists in order; where two overlap, the longer one. */
function merged(names: Name[], others: Name[]): Name[] {
  if (others.length === 0) return names;
  const kept: Name[] = [];
  for (const name of [...names, ...others].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || name.start >= last.end) kept.push(name);
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name;
  }
  return kept;
}
/** The key of a name: see `Name.key`. */
export function nameKey(name: string): string {
  const country = countryOf(name);
  if (country) return fold(country);
  return fold(name)
    .replace(/'s?$/, '')
    .replace(/(?<=\b\p{L})\.(?=\s?\p{L}\b|\s|$)/gu, '')
    .replace(/[.,]/g, '')
    .replace(/^the\s+/, '')
    .replace(/[\s-]+/g, ' ')
    .trim();
}

/**
 * Whether two names may stand for the same: equal keys, a surname or a short form for the whole (`Merkel`, `Angela
 * Merkel`), an initial for a first name, an acronym for its long form, a demonym for its country.
 */
export function sameName(a: Name | string, b: Name | string): boolean {
  const first = typeof a === 'string' ? nameKey(a) : a.key;
  const second = typeof b === 'string' ? nameKey(b) : b.key;
  if (first === '' || second === '') return false;
  if (first === second) return true;
  if (first.replaceAll(' ', '') === second.replaceAll(' ', '')) return true;
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return isShortForm(short, long) || isAcronym(short, long);
}

const minor = new Set('of the and for de la le du des del y et und der die das fur in on an a'.split(' '));

function isShortForm(short: string, long: string): boolean {
  const few = short.split(' ');
  const many = long.split(' ');
  if (few.length === 1) {
    const word = few[0]!;
    if (word.length < 3 || minor.has(word) || many.length < 2) return false;
    return many.at(-1) === word || (many[0] === word && !countryOf(word));
  }
  if (few.at(-1) !== many.at(-1))
    return few.length < many.length && few.every((word, index) => many[index] === word);
  // The surname is the same: first names must be the same, be one's initial, or be left out.
  let at = 0;
  for (const word of few.slice(0, -1)) {
    const found = many.findIndex((other, index) => index >= at && matches(word, other));
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

function matches(a: string, b: string): boolean {
  return a === b || (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

/** `WHO` of `World Health Organization`: the initials of its words, with or without the minor ones. */
function isAcronym(short: string, long: string): boolean {
  if (!/^[\p{L}]{2,8}$/u.test(short) || !long.includes(' ')) return false;
  const words = long.split(' ');
  // World War II is no WWI.
  const initial = (word: string) => (/^[ivx]+$/.test(word) ? word : word[0]);
  const all = words.map(initial).join('');
  const major = words
    .filter((word) => !minor.has(word))
    .map(initial)
    .join('');
  return short === all || short === major;
}
