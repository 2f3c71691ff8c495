import type { LabelledReport } from './reports.ts';

const day = 86_400_000;
/** A word that stands in a larger share of the reports is the same in all worlds. */
const commonShare = 0.04;
const leastLetters = 4;
/** Characters of a report that anything looks at. */
const longest = 6_000;
const wordPattern = /\p{L}+/gu;

/**
 * A long stream made of a labelled set: the whole set again and again, in date order, each time in a world of its own. In
 * each world the words that stand in at most four reports in a hundred are other ones: they get the world's mark. So each
 * world has its own people, places and events, told in the common words of news, and which reports belong together is
 * known. A report stays like itself in other worlds, as look-alike events are.
 */
export class Worlds {
  #reports: LabelledReport[];
  /** The text of each report, parted where a world puts its mark. */
  #titles: string[][];
  #bodies: string[][];
  #step: number;

  /** All `most` reports are seen within so many days, at even distances. */
  constructor(reports: LabelledReport[], days: number, most: number) {
    const rare = rareWords(reports);
    this.#reports = reports;
    this.#titles = reports.map(({ title }) => parted(title, rare));
    this.#bodies = reports.map(({ title, text }) =>
      parted(text.slice(title.length, title.length + longest), rare),
    );
    this.#step = (days * day) / most;
  }

  report(place: number): LabelledReport {
    const of = place % this.#reports.length;
    const mark = lettersOf(this.#worldOf(place));
    const title = this.#titles[of]!.join(mark);
    const at = new Date(start + place * this.#step);
    const text = title + this.#bodies[of]!.join(mark);
    return {
      ...this.#reports[of]!,
      id: this.idOf(place),
      eventId: this.eventOf(place),
      at,
      seen: at,
      // The words of an address would be the same in all worlds.
      address: null,
      title,
      text,
    };
  }

  idOf(place: number): number {
    return place + 1;
  }

  eventOf(place: number): string {
    return `${this.#worldOf(place)} ${this.#reports[place % this.#reports.length]!.eventId}`;
  }

  #worldOf(place: number): number {
    return Math.floor(place / this.#reports.length);
  }
}

const start = Date.parse('2026-01-01T00:00:00Z');

function parted(text: string, rare: Set<string>): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const { 0: word, index } of text.matchAll(wordPattern)) {
    if (!rare.has(word.toLowerCase())) continue;
    parts.push(text.slice(from, index + 1));
    from = index + 1;
  }
  return [...parts, text.slice(from)];
}

/** A number in letters alone, of which the last tells most. */
function lettersOf(number: number): string {
  const rest = Math.floor(number / consonants.length);
  return (rest > 0 ? lettersOf(rest) : 'x') + consonants[number % consonants.length];
}

const consonants = 'bcdfghjklmnpqrstvwz';

/** The rare words of a set, folded: which a world has of its own. */
function rareWords(reports: LabelledReport[]): Set<string> {
  const holders = new Map<string, number>();
  for (const { text } of reports)
    for (const word of new Set(text.slice(0, longest).toLowerCase().match(wordPattern) ?? []))
      holders.set(word, (holders.get(word) ?? 0) + 1);
  const most = commonShare * reports.length;
  return new Set(
    [...holders].flatMap(([word, count]) => (word.length >= leastLetters && count <= most ? [word] : [])),
  );
}
