import { isGivenName } from '../../news/language/given-names.ts';
import { type Name, sameName } from '../../news/language/names.ts';
import { fold } from '../../news/language/span.ts';
import { stemOf } from '../../news/language/words.ts';
import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, passageAt, type Reading, relatives } from './reading.ts';

/**
 * Every name of a sentence is in a passage that it cites: the same words, or the same name by a surname on second
 * mention, an acronym, a title left out or a demonym. The outlets that are cited may be named as well.
 */
export function checkNames(reading: Reading): Finding | null {
  const { claimNames, sourceText, passages } = reading;
  if (claimNames.length === 0) return smallName(reading);
  const folded = ` ${plain(sourceText)} `;
  for (const name of claimNames) {
    if (folded.includes(` ${plain(name.text)} `)) continue;
    const other = oneWordOff(reading, name);
    if (other)
      return finding(reasonOf('says-otherwise', name.text, other.text), passageAt(reading, other.start));
    if (reading.names.some((other) => sameName(name, other) && !addsTo(reading, name, other))) continue;
    if (passages.some(({ outletName }) => fold(outletName).includes(fold(name.text)))) continue;
    if (isOrdinaryStart(reading, name) || inOtherWords(reading, name)) continue;
    return finding(reasonOf('no-name', name.text));
  }
  return smallName(reading);
}

/** Given names that are words as well. */
const ordinary =
  /^(?:mark|will|rose|grant|rob|sue|drew|bill|dawn|pat|ray|frank|max|hope|grace|joy|may|june|dean|gene|lance|penny|daisy|lily|iris|jack|victor|chuck|earl|angel|christian|jordan|chad|israel|florence|austin|sierra|virginia|carolina|georgia|chelsea|lincoln|jackson|washington|kelly|stone|viola|sherry|rusty|art|miles|chase|faith|jay|rand|price|glen|heather|ivy|ruby|amber|crystal|harry)$/;

/** In a text without capitals, a given name that no passage has before what may be its surname. */
function smallName({ claim, claimText, source }: Reading): Finding | null {
  if (/(?<=[^.!?:] )\p{Lu}/u.test(claimText)) return null;
  for (const [at, { folded, stem, text }] of claim.tokens.entries()) {
    const next = claim.tokens[at + 1];
    if (!next || next.stop || next.figure || ordinary.test(folded) || !isGivenName(folded)) continue;
    const places = source.places.get(next.stem) ?? [];
    const surname = places.length === 0 || places.some((place) => source.tokens[place]!.name);
    if (surname && !source.places.has(stem)) return finding(reasonOf('no-name', `${text} ${next.text}`));
  }
  return null;
}

/** Whether a name is one of the passages' with a word put to it that they have nowhere: "Florida Army" for Florida. */
function addsTo(reading: Reading, { key }: Name, other: Name): boolean {
  const [words, theirs] = [key.split(' '), other.key.split(' ')];
  const more = words.filter((word) => word.length > 1 && !theirs.includes(word));
  return more.length < words.length && more.some((word) => !holdsWord(reading, word));
}

/** The name of the passages that is this one but for a word, where that word is nowhere in them: "Joe Shirley" for Scott Shirley. */
function oneWordOff(reading: Reading, name: Name): Name | undefined {
  const words = plain(name.text).split(' ');
  if (words.length < 2 || words[0] === 'i') return undefined;
  return reading.names.find((other) => {
    const theirs = plain(other.text).split(' ');
    const off = words.flatMap((word, at) => (word === theirs[at] ? [] : [at]));
    if (theirs.length !== words.length || off.length !== 1) return false;
    const [word, told] = [words[off[0]!]!, theirs[off[0]!]!];
    // Joe may be short for Joseph, and T for Tom.
    return word[0] !== told[0] && !holdsWord(reading, word);
  });
}

/** Whether the passages have a word of a name in some form. */
function holdsWord({ source, language }: Reading, word: string): boolean {
  const stem = stemOf(word, language);
  const short = shortened.get(word);
  return (
    source.places.has(stem) ||
    (short !== undefined && source.places.has(stemOf(short, language))) ||
    (word.length > 4 && relatives(source, stem).some((other) => other.length > 4))
  );
}

/** Words of names that headlines shorten. */
const shortened = new Map([
  ['utd', 'united'],
  ['man', 'manchester'],
  ['spurs', 'tottenham'],
]);

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first word of a sentence is capitalised whatever it is: one that the passages use in another form is no name. */
function isOrdinaryStart({ claimText, source, language }: Reading, name: Name): boolean {
  const before = claimText.slice(0, name.start).trimEnd();
  const first = before === '' || /[.!?:]$/.test(before);
  if (!first || /\s/.test(name.text)) return false;
  // "High-rollers" is capitalised where it opens, and a name of which all is one would go on in capitals.
  if (/^\p{Lu}\p{Ll}+(?:-\p{L}+)*-\p{Ll}+$/u.test(name.text)) return true;
  return source.places.has(stemOf(fold(name.text), language));
}

/** The words of the name in another order or with others between (`University of Oregon`), or a form of one (`Manchester`, `Mancunian`). */
function inOtherWords(reading: Reading, name: Name): boolean {
  const words = plain(name.text)
    .split(' ')
    .filter((word) => word.length > 1);
  if (words.length === 0 || /^(?:I|I['’]\p{L}+)$/u.test(name.text)) return true;
  return words.every((word) => holdsWord(reading, word));
}
