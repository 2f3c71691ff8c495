import { abbreviationsOf } from '../../news/language/abbreviations.ts';
import { hashOf, scanWords } from '../../news/language/scan-words.ts';
import { fold, primaryLanguage } from '../../news/language/span.ts';
import { WordTable } from '../../news/language/word-table.ts';
import { formOf } from '../../news/language/words.ts';
import { wordsOfAddress } from './address-words.ts';
import { calendarOf, weekdaysOf } from './calendar.ts';
import { hash as hashed, mixed } from './hash.ts';
import { withoutOwnDate } from './own-date.ts';
import { Tally } from './tally.ts';

/**
 * What the grouper keeps of a report: its terms (stems, and pairs of stems in a row), each in 32 bits, in the order of
 * their buckets. A trace is a function of the report's text and date alone, so that it can be kept and read back.
 *
 * bits 31–10: the term's bucket; 9–5: where and what it is; 4: it is looked up by; 3–0: how often it stands there, as a
 * logarithm.
 */
export type Trace = Uint32Array;

export const bucketBits = 22;
export const inTitle = 1 << 5;
export const inLead = 1 << 6;
export const inHead = inTitle | inLead;
export const isProper = 1 << 7;
export const isNumber = 1 << 8;
export const isPair = 1 << 9;
/** A number of 23 bits that stands for a term: words and pairs of words do not share one. */
export function keyOf(term: number): number {
  return ((term >>> 10) << 1) | ((term >>> 9) & 1);
}
/** Set when the report is remembered: the term is one that it is found by. */
export const isIndexed = 1 << 4;
/** The first buckets are the weekdays', Monday first, in all languages: they begin a trace. */
const weekdayBuckets = 7;
/** The weight of a count, by its steps: 1 + ln count. */
export const countWeight = Float64Array.from({ length: 16 }, (_, steps) => 1 + steps / 4);

/** Characters of a report that are looked at, and those of its lead. */
const longest = 3000;
const lead = 350;
const mostWords = 180;
const mostPairs = 150;
export const mostTerms = mostWords + mostPairs;
const titleWeight = 3;
const leadWeight = 1.5;
/** The first ones: news says what matters first. One report is read at a time. */
const words = new Tally(mostWords);
const pairs = new Tally(mostPairs);

/** What is kept ready of a word. */
interface Known {
  text: string;
  /** Says nothing by itself. */
  idle: boolean;
  digit: boolean;
  /** Begins with a capital, and is no weekday or month. */
  capital: boolean;
  stem: string;
  bucket: number;
  /** FNV-1a of its stem and a space: where the hash of a pair begins. */
  pairs: number;
  /** A full stop behind it is its own: `Dr.`, `M.` */
  short: boolean;
}

/** Which weekdays stand in a report: a bit for each, of Monday the lowest. */
export function weekdaysIn(trace: Trace): number {
  let days = 0;
  for (let at = 0; at < trace.length && trace[at]! >>> 10 < weekdayBuckets; at += 1)
    days |= 1 << (trace[at]! >>> 10);
  return days;
}

/**
 * @param at when the report came out, where it is known: its own day tells nothing
 * @param address where the piece stands: its words count as those of the lead
 */
export function traceOf(
  title: string,
  text: string,
  language: string,
  at: Date | null = null,
  address: string | null = null,
): Trace {
  const { head, body } = parts(title, text);
  words.clear();
  pairs.clear();
  const capitals = new Set<number>();
  read(at ? withoutOwnDate(head, language, at) : head, language, capitals, true);
  read(wordsOfAddress(address, head), language, capitals, false);
  const plain = withoutAddresses(body.slice(0, longest)).trimStart();
  read(at ? withoutOwnDate(plain, language, at) : plain, language, capitals, false);
  const packed = new Uint32Array(words.size + pairs.size);
  words.pack(packed, 0);
  pairs.pack(packed, words.size);
  return packed.sort();
}

/** A report without a title is known by its first line that is no address. */
function parts(title: string, text: string): { head: string; body: string } {
  if (title !== '') return { head: title, body: text.startsWith(title) ? text.slice(title.length) : text };
  const lines = text.slice(0, longest).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*https?\b/.test(line));
  return first < 0 ? { head: '', body: text } : { head: lines[first]!.slice(0, 200), body: text };
}

/** Addresses of pages and accounts are the same under many pieces. */
function withoutAddresses(text: string): string {
  return text.includes('://') || text.includes('www.') ? text.replace(addresses, ' ') : text;
}

/** `F.D.A.` and `FDA` are one word. */
function withoutPoints(text: string): string {
  return text.replace(initials, (letters) => letters.replaceAll('.', ''));
}

const initials = /\b(?:[A-Z]\.){2,}/g;
const addresses = /(?:https?:\/\/|www\.)\S+/g;

/** @param capitals the words that the title has with a capital */
function read(written: string, language: string, capitals: Set<number>, title: boolean): void {
  const text = withoutPoints(written);
  const known = tableOf(language);
  let previous: Known | null = null;
  let last = 0;
  let short = false;
  scanWords(text, primaryLanguage(language), (start, end, hash, units) => {
    const gap = between(units, short && units[last] === fullStop ? last + 1 : last, start);
    last = end;
    if (gap >= parting) previous = null;
    let word = known.find(units, start, end, hash);
    if (!word) {
      word = know(text.slice(start, end), language);
      known.add(units, start, end, hash, word);
    }
    short = word.short;
    if (word.idle) return;
    const place = title ? inTitle : start < lead ? inLead : 0;
    if (word.capital && title) capitals.add(word.bucket);
    // At a sentence's start a capital counts where the title has one too.
    const proper =
      word.capital && !title && (gap === 0 || (word.text.length > 3 && capitals.has(word.bucket)))
        ? isProper
        : 0;
    const weight = title ? titleWeight : place === inLead ? leadWeight : 1;
    words.count(word.bucket, place | proper | (word.digit ? isNumber : 0), weight);
    if (previous) pairs.count(bucketOf(mixed(hashOf(word.stem, previous.pairs))), place | isPair, weight);
    previous = word;
  });
}

const tables = new Map<string, WordTable<Known>>();

function tableOf(language: string): WordTable<Known> {
  const made = tables.get(language);
  if (made) return made;
  if (tables.size > 200) tables.clear();
  const table = new WordTable<Known>();
  tables.set(language, table);
  return table;
}

function know(text: string, language: string): Known {
  const { stem, stop } = formOf(text, language);
  const folded = fold(text);
  const first = text.charCodeAt(0);
  const digit = first >= 48 && first <= 57;
  return {
    ...{ text, stem, digit, idle: stop || (text.length < 2 && !digit && first < 0x2e80) },
    capital: isCapital(text) && !calendarOf(language).has(folded),
    short: abbreviationsOf(language).always.has(folded) || (text.length === 1 && isCapital(text)),
    bucket: weekdaysOf(language).get(folded) ?? bucketOf(hashed(stem)),
    pairs: hashOf(`${stem} `),
  };
}

/** What stands between two words: 0, or that a capital after it says nothing, or that it parts sentences as well. */
const [opening, parting] = [1, 2];
const fullStop = 46;

function between(units: Uint16Array, from: number, to: number): number {
  let gap = from === 0 ? opening : 0;
  for (let at = from; at < to; at += 1) {
    const mark = units[at]!;
    if (mark === fullStop || mark === 33 || mark === 63 || mark === 10 || mark === 0x3002) return parting;
    if (mark === 58 || mark === 34 || mark === 0x201c || mark === 0xab || mark === 0x201e) gap = opening;
  }
  return gap;
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(word);
}

function bucketOf(hash: number): number {
  return Math.max(weekdayBuckets, hash >>> (32 - bucketBits));
}
