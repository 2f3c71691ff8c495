import type { Part, StoryReport } from '../../news/draft.ts';
import { weekdays } from '../../news/language/date-words.ts';
import { findNames } from '../../news/language/names.ts';
import { fold, literal, primaryLanguage } from '../../news/language/span.ts';
import { isTitle } from '../../news/language/titles.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Chosen } from './attribution.ts';
import type { Candidate } from './candidates.ts';

/** Words that open a sentence and belong to no name. */
const joining = new Set('although though while since because unless whereas yet but'.split(' '));

/** A person's name in full, what they are where the report puts that right before it, and the sentence that gives both. */
interface Known {
  whole: string;
  office: string;
  witness: Candidate;
}

/** Up to three words right before a name that follow a verb of saying, a comma or a bracket: "…, police chief Ada Brun said". */
const lead = /(?:^|[,;:(”"] |(?<!\p{L})(?:said|says|by|and|with|told) )((?:\p{Ll}[\p{L}’'-]*\s){1,3})$/u;
/** Languages that set an office before a name, without an article. */
const officeFirst = new Set(['en']);

/**
 * Gives each person the full name where an article first names them by their surname: the same report's own, or the
 * one on which all others agree, with the passage that holds it. Quotes stay as they are.
 *
 * @param told in reading order
 */
export function introduceNames(told: Chosen[], witnesses: Candidate[]): Chosen[] {
  const known = new Map<StoryReport, Map<string, Known>>();
  const reports = [...new Set(witnesses.map((witness) => witness.report))];
  const elsewhere = (short: string) => {
    const found = reports.flatMap((report) => peopleIn(report).get(short) ?? []);
    return found.every((one) => one.whole === found[0]!.whole) ? found[0] : undefined;
  };
  const peopleIn = (report: StoryReport) => {
    const people = known.get(report) ?? peopleOf(report, witnesses);
    known.set(report, people);
    return people;
  };
  const namesIn = ({ text, report }: Candidate) => {
    const names = findNames(text, report.language);
    // A surname alone at the start of a sentence looks like any other word.
    const opening = /^\p{Lu}[\p{L}-]+(?= \p{Ll})/u.exec(text)?.[0];
    const surname =
      opening && names[0]?.start !== 0 && peopleIn(report).has(opening) && !isWord(opening, reports);
    return surname ? [{ text: opening }, ...names] : names;
  };
  const met = new Set<string>();
  return told.map((one) => {
    const { report } = one.candidate;
    let parts = one.candidate.lifted!.parts;
    const naming: Candidate[] = [];
    for (const name of namesIn(one.candidate)) {
      const last = name.text.split(' ').at(-1)!;
      const person = met.has(last) ? undefined : (peopleIn(report).get(name.text) ?? elsewhere(name.text));
      if (person) {
        const named = withWhole(parts, name.text, `${person.office}${person.whole}`);
        if (named) {
          parts = named;
          naming.push(person.witness);
        }
      }
      met.add(last);
    }
    return { ...one, naming, candidate: { ...one.candidate, lifted: { ...one.candidate.lifted!, parts } } };
  });
}

/** Whether some report also uses a name as a word: "price" beside "Price". */
function isWord(name: string, reports: StoryReport[]): boolean {
  const small = new RegExp(`(?<!\\p{L})${literal(name.toLowerCase())}(?!\\p{L})`, 'u');
  return reports.some((report) => small.test(report.text));
}

/** The people whom a report names in full, by the short form that it uses for them. */
function peopleOf(report: StoryReport, witnesses: Candidate[]): Map<string, Known> {
  const people = new Map<string, Known>();
  for (const name of findNames(report.text, report.language)) {
    const words = name.whole.split(' ');
    const short = words.at(-1)!;
    if (name.kind !== 'person' || words.length < 2 || words.length > 4 || people.has(short)) continue;
    if (!mayBeCalled(name.whole, report.language)) continue;
    const witness = witnesses.find(
      (each) => each.report === report && each.position > 0 && each.text.includes(name.whole),
    );
    if (!witness) continue;
    const office = officeBefore(witness.text.slice(0, witness.text.indexOf(name.whole)), report.language);
    people.set(short, { whole: name.whole, office, witness });
  }
  return people;
}

/** The office right before a name, with the space behind it: "police chief "; empty where there is none, or only "its head". */
function officeBefore(before: string, language: string): string {
  const office = officeFirst.has(primaryLanguage(language)) ? lead.exec(before)?.[1] : undefined;
  if (!office) return '';
  const words = wordsOf(office, language);
  return words.every(({ stop }) => !stop) && isTitle(words.at(-1)!.text, language) ? office : '';
}

/** A sentence's first word runs into the name behind it, and days have capitals too: "Although Super Tuesday". */
function mayBeCalled(whole: string, language: string): boolean {
  return wordsOf(whole, language).every(({ text, stop }) => {
    const word = fold(text);
    return !stop && !weekdays.has(word) && !joining.has(word);
  });
}

/** The parts with the first mention outside quotation marks made whole; null where there is none, or one with a title. */
function withWhole(parts: Part[], short: string, whole: string): Part[] | null {
  // "The Frey campaign" and "the Frey brothers" are called by the surname alone.
  const mention = new RegExp(
    `(?:\\b(?:Mr|Mrs|Ms)\\.? |(?<![\\p{L}-]|\\p{Lu}[\\p{L}.]+ |\\b[Tt]he ))${literal(short)}(?![\\p{L}-])`,
    'u',
  );
  const at = parts.findIndex((part) => part.kind === 'words' && mention.test(part.text));
  if (at === -1) return null;
  return parts.map((part, index) =>
    index === at ? { ...part, text: part.text.replace(mention, () => whole) } : part,
  );
}
