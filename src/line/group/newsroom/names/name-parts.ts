import { isGivenName } from '../../../../news/language/given-names.ts';
import { findNames, type Name } from '../../../../news/language/names.ts';
import { fold } from '../../../../news/language/span.ts';
import { isTitle } from '../../../../news/language/titles.ts';
import { noTopics, organisationWords, placeWords } from './kind-words.ts';
import { knownName } from './known.ts';

/** Titles that make a name of what follows them. */
export const royal =
  /\b(prince|princess|queen|king|pope|duke|duchess|prinz|prinzessin|königin|könig|papst|herzog|herzogin|reine|roi|pape|reina|rey|papa)\s+$/iu;

/** Names, and in German, where a city alone looks like any noun, the places that the lists hold. */
export function namesIn(text: string, language: string): Name[] {
  const names = findNames(text, language);
  if (!language.startsWith('de')) return names;
  const taken = new Set(names.flatMap(({ start, end }) => [start, end]));
  for (const { 0: word, index } of text.matchAll(/\p{Lu}[\p{L}-]{3,}/gu)) {
    const end = index + word.length;
    if (knownName(word)?.kind === 'place' && !taken.has(index) && !taken.has(end))
      names.push({ start: index, end, text: word, key: plain(word), kind: 'place', whole: word });
  }
  return names;
}

const germanArticle = /^(?:der|des|dem|den|die)$/;

/**
 * The names in a run of capitals: `Las Vegas Mayor Carolyn Goodman` is a place and a person. A title that makes the
 * name stays with it (`Pope Francis`, `Duke of Sussex`), and so does the `New` of `New York`.
 */
export function partsOf(name: Name, text: string, language: string): string[] {
  const before = text.slice(Math.max(0, name.start - 20), name.start);
  const words = name.text.replace(/^[ldnLDN]['’](?=\p{Lu})/u, '').split(/\s+/);
  if (words.length === 1 || words[0] === 'of') {
    const title = royal.exec(before)?.[1];
    if (title && /^\p{Lu}/u.test(title)) return [`${title} ${words.join(' ')}`];
    if (words[0] === 'of') return [];
  }
  // `Jan Petersen`, `August Storm`: a month, and here a given name.
  const given = /(?:^|\s)(\p{Lu}\p{Ll}+)\s$/u.exec(before)?.[1];
  if (words.length === 1 && given && isGivenName(fold(given))) words.unshift(given);
  if (/\bNew\s$/.test(before)) {
    const length = [3, 2, 1].find((many) => knownName(`New ${words.slice(0, many).join(' ')}`));
    if (length) words.unshift(`New ${words.splice(0, length).join(' ')}`);
    else words.unshift('New');
  }
  // `Forscher der Universität`: an article parts nouns, of which German makes as many as it likes.
  const german = language.startsWith('de');
  const parts: string[][] = [[]];
  for (const word of words) {
    if (
      words.length > 1 &&
      (isTitle(word, language) || (german && germanArticle.test(word))) &&
      !royal.test(`${word} `)
    )
      parts.push([]);
    else parts.at(-1)!.push(word);
  }
  return parts.filter((part) => part.length > 0).map((part) => part.join(' '));
}

const yearTheme = /^(?:coronavirus|covid(?:-?19)?|the)$/;

/** A name without middle initials and the theme of the year before or after it; null for what is never a topic. */
export function bareName(text: string): { key: string; name: string } | null {
  let words = text.split(/\s+/);
  while (words.length > 1 && yearTheme.test(plain(words[0]!))) words = words.slice(1);
  while (words.length > 1 && yearTheme.test(plain(words.at(-1)!))) words.pop();
  if (words.length > 2)
    words = words.filter(
      (word, index) => index === 0 || index === words.length - 1 || !/^\p{Lu}\.?$/u.test(word),
    );
  // `Donald Trump WALKS OUT`: what is said loudly after a name is none of it.
  while (words.length > 1 && /^\p{Lu}{3,}$/u.test(words.at(-1)!) && /\p{Ll}/u.test(words[0]!)) words.pop();
  while (words.length > 1 && (words.at(-1) === 'of' || /\p{N}/u.test(words.at(-1)!))) words.pop();
  words = words.slice(startOfPerson(words));
  // `Brian Kemp of Georgia`: where a person is from is another name.
  const of = words.indexOf('of');
  if (of > 1 && isGivenName(plain(words[0]!))) words = words.slice(0, of);
  const name = words.join(' ');
  const key = plain(name);
  if (key.length < 2 || key.length > 60 || noTopics.has(key) || !/\p{L}{2}/u.test(key)) return null;
  return { key, name };
}

/** Where the person begins in `Chef Rob Nixon` and `Boxer Callum Johnson`: at the given name behind a calling. */
function startOfPerson(words: string[]): number {
  if (words.length < 3 || words.some((word) => /^\p{Ll}/u.test(word)) || isGivenName(plain(words[0]!)))
    return 0;
  const given = words.findIndex((word, at) => at > 0 && at < words.length - 1 && isGivenName(plain(word)));
  const before = words.slice(0, Math.max(0, given)).map(plain);
  return before.some(
    (word) =>
      organisationWords.has(word) || placeWords.has(word) || /^(?:san|santa|st|saint|sankt)$/.test(word),
  )
    ? 0
    : Math.max(0, given);
}

/** How names are compared: folded, without points, articles and possessives. */
export function plain(text: string): string {
  return fold(text)
    .replace(/'s?$/, '')
    .replace(/[.,]/g, '')
    .replace(/[\s-]+/g, ' ')
    .replace(/^the /, '')
    .trim();
}
