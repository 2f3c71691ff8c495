/** What an embedding model says of a report: its direction, in 8 bits a number, and the report's language. */
export interface Meaning {
  language: string;
  vector: Int8Array;
}

/**
 * How many reports lie between those that are compared to learn how alike any two are: far enough to be seldom of one
 * event, near enough to be of one time.
 */
const lags = [5, 7, 11, 13, 17, 19, 23, 29];
/** Below so many pairs nothing is known of it. */
const fewestPairs = 64;
/** Cosines are counted in steps, so that sums are whole numbers and the same in whatever order they are made. */
const steps = 10_000;
/** No pair stands further out than this, in standard deviations. */
const [least, most] = [-3, 6];

/**
 * The meanings of the reports of the window. Embedding models differ in how alike they find any two texts, and find texts
 * of two languages less alike than those of one; so a cosine is given by how far it is above the usual one, in standard
 * deviations: of pairs of one language, or of two. What is usual is a function of the window alone, so that what is read
 * back gives what was.
 */
export class Meanings {
  #kept = new Map<number, Meaning & { length: number }>();
  #usual = { one: new Usual(), two: new Usual() };
  /** How many of the reports are in each language. */
  #languages = new Map<string, number>();

  /** Remembers a report, numbered in the order of placing; one without a meaning is never added. */
  add(number: number, { language, vector }: Meaning): void {
    this.#kept.set(number, { language, vector, length: Math.sqrt(dot(vector, vector)) });
    this.#countLanguage(language, 1);
    for (const lag of lags) this.#count(number - lag, number, 1);
  }

  forget(number: number): void {
    const meaning = this.#kept.get(number);
    if (!meaning) return;
    for (const lag of lags) this.#count(number, number + lag, -1);
    this.#countLanguage(meaning.language, -1);
    this.#kept.delete(number);
  }

  /** Whether there are reports in any other language. */
  knowsOthersThan(language: string): boolean {
    return this.#languages.size > (this.#languages.has(language) ? 1 : 0);
  }

  /** Whether a report has a meaning, and is in another language. */
  isForeign(number: number, language: string): boolean {
    const meaning = this.#kept.get(number);
    return meaning !== undefined && meaning.language !== language;
  }

  /** Whether both have a meaning, and not one language. */
  areForeign(one: number, other: number): boolean {
    const meaning = this.#languages.size > 1 ? this.#kept.get(one) : undefined;
    return meaning !== undefined && this.isForeign(other, meaning.language);
  }

  /** How far two reports stand above what is usual; null where that is not known, or one has no meaning. */
  standing(one: number, other: number): number | null {
    const cosine = this.#cosine(one, other);
    if (cosine === null) return null;
    const standing = this.#usualOf(one, other).standing(cosine);
    return standing === null ? null : Math.min(most, Math.max(least, standing));
  }

  get bytes(): number {
    let bytes = 0;
    for (const { vector } of this.#kept.values()) bytes += vector.length + 64;
    return bytes;
  }

  #countLanguage(language: string, by: 1 | -1): void {
    const count = (this.#languages.get(language) ?? 0) + by;
    if (count === 0) this.#languages.delete(language);
    else this.#languages.set(language, count);
  }

  #count(one: number, other: number, sign: 1 | -1): void {
    const cosine = this.#cosine(one, other);
    if (cosine !== null) this.#usualOf(one, other).add(cosine, sign);
  }

  #usualOf(one: number, other: number): Usual {
    return this.areForeign(one, other) ? this.#usual.two : this.#usual.one;
  }

  #cosine(one: number, other: number): number | null {
    const [mine, theirs] = [this.#kept.get(one), this.#kept.get(other)];
    if (!mine || !theirs || mine.vector.length !== theirs.vector.length) return null;
    const lengths = mine.length * theirs.length;
    return lengths > 0 ? Math.round((dot(mine.vector, theirs.vector) / lengths) * steps) : 0;
  }
}

/** The mean and the spread of cosines, in steps. */
class Usual {
  #pairs = 0;
  #sum = 0;
  #squares = 0;

  add(cosine: number, sign: 1 | -1): void {
    this.#pairs += sign;
    this.#sum += sign * cosine;
    this.#squares += sign * cosine ** 2;
  }

  standing(cosine: number): number | null {
    if (this.#pairs < fewestPairs) return null;
    const mean = this.#sum / this.#pairs;
    const variance = this.#squares / this.#pairs - mean ** 2;
    return variance > 0 ? (cosine - mean) / Math.sqrt(variance) : null;
  }
}

/** A vector in 8 bits a number, its largest at 127: what is lost is far less than what models differ by. */
export function quantized(vector: readonly number[]): Int8Array {
  const largest = vector.reduce((so, value) => Math.max(so, Math.abs(value)), 0) || 1;
  return Int8Array.from(vector, (value) => Math.round((value / largest) * 127));
}

/** What is embedded of a report: its title and how it begins. Characters. */
const embedded = 400;

export function textToEmbed(text: string): string {
  return text
    .slice(0, embedded * 2)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, embedded);
}

function dot(one: Int8Array, other: Int8Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at += 1) sum += one[at]! * other[at]!;
  return sum;
}
