import { fold } from '../../news/language/span.ts';
import { wordsOf } from '../../news/language/words.ts';
import { calendarOf } from './calendar.ts';
import { hash } from './hash.ts';

/**
 * What the grouper keeps of a report: its terms (stems, and pairs of stems in a row), each in 32 bits, in the order of
 * their buckets. A trace is a function of the report's text alone, so that it can be kept and read back.
 *
 * bits 31–10: the term's bucket; 9–5: where and what it is; 4: it is looked up by; 3–0: how often it stands there, as a
 * logarithm.
 */
export type Trace = Uint32Array;

export const bucketBits = 22;
export const inTitle = 1 << 5;
export const inLead = 1 << 6;
export const isProper = 1 << 7;
export const isNumber = 1 << 8;
export const isPair = 1 << 9;
/** Set when the report is remembered: the term is one that it is found by. */
export const isIndexed = 1 << 4;
/** The weight of a count, by its steps: 1 + ln count. */
export const countWeight = Float64Array.from({ length: 16 }, (_, steps) => 1 + steps / 4);

/** Characters of a report that are looked at, and those of its lead. */
const longest = 3000;
const lead = 350;
const mostWords = 180;
const mostPairs = 150;
const titleWeight = 3;
const leadWeight = 1.5;

interface Entry {
  flags: number;
  count: number;
}

export function traceOf(title: string, text: string, language: string): Trace {
  const { head, body } = parts(title, text);
  const words = new Map<number, Entry>();
  const pairs = new Map<number, Entry>();
  const capitals = new Set<number>();
  read(head, language, words, pairs, capitals, () => inTitle);
  read(body.slice(0, longest), language, words, pairs, capitals, (start) => (start < lead ? inLead : 0));
  const packed: number[] = [];
  pack(words, mostWords, packed);
  pack(pairs, mostPairs, packed);
  return Uint32Array.from(packed).sort();
}

/** A report without a title is known by its first line that is no address. */
function parts(title: string, text: string): { head: string; body: string } {
  if (title !== '') return { head: title, body: text.startsWith(title) ? text.slice(title.length) : text };
  const lines = text.slice(0, longest).split('\n');
  const first = lines.findIndex((line) => line.trim() !== '' && !/^\s*https?\b/.test(line));
  return first < 0 ? { head: '', body: text } : { head: lines[first]!.slice(0, 200), body: text };
}

function read(
  text: string,
  language: string,
  words: Map<number, Entry>,
  pairs: Map<number, Entry>,
  capitals: Set<number>,
  placeOf: (start: number) => number,
): void {
  const calendar = calendarOf(language);
  let previous: string | null = null;
  let end = 0;
  for (const word of wordsOf(text, language)) {
    const { parts, opens } = between(text, end, word.start);
    end = word.end;
    if (parts) previous = null;
    const first = word.text.charCodeAt(0);
    const digit = first >= 48 && first <= 57;
    if (word.stop || (word.text.length < 2 && !digit && first < 0x2e80)) continue;
    const place = placeOf(word.start);
    const bucket = bucketOf(word.stem);
    const capital = isCapital(word.text) && !calendar.has(fold(word.text));
    if (capital && place === inTitle) capitals.add(bucket);
    // At a sentence's start a capital counts where the title has one too.
    const proper =
      capital && place !== inTitle && (!opens || (word.text.length > 3 && capitals.has(bucket)))
        ? isProper
        : 0;
    count(words, bucket, place | proper | (digit ? isNumber : 0));
    if (previous !== null) count(pairs, bucketOf(`${previous} ${word.stem}`), place | isPair);
    previous = word.stem;
  }
}

/** Whether what stands between two words parts sentences, and whether a capital after it says nothing. */
function between(text: string, from: number, to: number): { parts: boolean; opens: boolean } {
  let parts = false;
  let opens = from === 0;
  for (let at = from; at < to; at += 1) {
    const mark = text.charCodeAt(at);
    if (mark === 46 || mark === 33 || mark === 63 || mark === 10 || mark === 0x3002) parts = true;
    else if (mark === 58 || mark === 34 || mark === 0x201c || mark === 0xab || mark === 0x201e) opens = true;
  }
  return { parts, opens: opens || parts };
}

function isCapital(word: string): boolean {
  const first = word.charCodeAt(0);
  if (first < 128) return first >= 65 && first <= 90;
  return /^\p{Lu}/u.test(word);
}

function count(entries: Map<number, Entry>, bucket: number, flags: number): void {
  const weight = flags & inTitle ? titleWeight : flags & inLead ? leadWeight : 1;
  const known = entries.get(bucket);
  if (!known) entries.set(bucket, { flags, count: weight });
  else {
    known.flags |= flags;
    known.count += weight;
  }
}

/** The first ones: news says what matters first. */
function pack(entries: Map<number, Entry>, most: number, packed: number[]): void {
  let left = most;
  for (const [bucket, { flags, count }] of entries) {
    if (left-- === 0) break;
    const steps = Math.min(15, Math.round(Math.log(count) * 4));
    packed.push(((bucket << 10) | flags | steps) >>> 0);
  }
}

function bucketOf(term: string): number {
  return hash(term) >>> (32 - bucketBits);
}
