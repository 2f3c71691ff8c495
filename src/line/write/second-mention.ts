import type { Part } from '../../news/draft.ts';
import { isGivenName } from '../../news/language/given-names.ts';
import { findNames, type Name } from '../../news/language/names.ts';
import { fold, primaryLanguage } from '../../news/language/span.ts';
import { speechWordsOf } from '../../news/language/speech-words.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Chosen } from './attribution.ts';

/** Languages whose papers call people by the surname alone, once they were named in full. */
const bySurname = new Set(['en', 'de']);
/** Families that are named first: "Li Wei" is no Wei. */
const familyFirst = new Set(
  'xi li wang zhang liu chen yang huang zhao zhou wu xu sun zhu ma hu guo lin luo kim lee park moon yoon suk choi nguyen tran hong aung'.split(
    ' ',
  ),
);
/** Who is called so is never called by the surname alone; nor is one of two who are named together. */
const keeps = /\b(?:Sir|Dame|Lord|Lady|Prince|Princess|King|Queen|Pope|Saint|and|und|&)\s$/;
/** Up to four words right before a name: its office. */
const lead = /(?:^|\s)((?:[\p{L}'’-]+\s){1,4})$/u;

/**
 * Calls people by their surname where an article named them in full before, and leaves out their office where each of its
 * words was read before: "said chief executive Ada Brun" is "said Brun" then. Quotes stay as they are, and so does a name
 * that two people share, or that may have its surname first ("Kim Min-su").
 *
 * @param told in reading order
 */
export function calledAgain(told: Chosen[]): Chosen[] {
  const language = told[0]?.candidate.report.language ?? '';
  if (!bySurname.has(primaryLanguage(language))) return told;
  const named = told.flatMap(({ candidate }) => peopleIn(candidate.lifted!.parts, language));
  const shared = (short: string, whole: string) =>
    named.some((other) => surnameOf(other) === short && other.text !== whole);
  const met = new Set<string>();
  const read = new Set<string>();
  return told.map((one) => {
    const { candidate } = one;
    const parts = candidate.lifted!.parts.map((part, index): Part => {
      if (part.kind !== 'words') return part;
      let { text } = part;
      for (const name of peopleIn([part], language).reverse()) {
        const short = surnameOf(name);
        if (!met.has(name.text) || shared(short, name.text) || keeps.test(text.slice(0, name.start)))
          continue;
        const from = name.start - officeBefore(text.slice(0, name.start), language, index === 0, read);
        if (from <= name.start) text = text.slice(0, from) + short + text.slice(name.end);
      }
      return { ...part, text };
    });
    for (const name of peopleIn(candidate.lifted!.parts, language)) met.add(name.text);
    for (const { text } of wordsOf(candidate.text, language)) read.add(fold(text));
    return { ...one, candidate: { ...candidate, lifted: { ...candidate.lifted!, parts } } };
  });
}

/**
 * How many characters before a name are an office that was read before; a negative number where there is one that was not,
 * with which the name stays whole.
 */
function officeBefore(before: string, language: string, opens: boolean, read: ReadonlySet<string>): number {
  const near = lead.exec(before)?.[1];
  if (!near) return 0;
  const words = wordsOf(near, language);
  const { verb, capitalNouns } = speechWordsOf(language);
  let from = words.length;
  while (from > 0) {
    const { text, stop } = words[from - 1]!;
    if (stop || text.search(verb) === 0) break;
    from -= 1;
  }
  const office = words.slice(from);
  if (office.length === 0 || (!capitalNouns && /^\p{Lu}/u.test(office.at(-1)!.text))) return 0;
  const said = from > 0 && words[from - 1]!.text.search(verb) === 0;
  const first = opens && before.length === near.length && from === 0;
  if (!(said || first) || !office.every(({ text }) => read.has(fold(text)))) return -1;
  return near.length - office[0]!.start;
}

/** People by a given name and a surname, in that order. */
function peopleIn(parts: Part[], language: string): Name[] {
  return parts.flatMap((part) =>
    part.kind === 'words' ? findNames(part.text, language).filter(isWestern) : [],
  );
}

function isWestern({ kind, text }: Name): boolean {
  const [given, surname, ...others] = text.split(' ');
  return (
    kind === 'person' &&
    surname !== undefined &&
    others.length === 0 &&
    !/-\p{Ll}/u.test(text) &&
    isGivenName(given!) &&
    !isGivenName(surname) &&
    !familyFirst.has(fold(given!))
  );
}

const surnameOf = ({ text }: Name) => text.split(' ').at(-1)!;
