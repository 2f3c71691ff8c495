import { abbreviationsOf } from './abbreviations.ts';
import { primaryLanguage, type Span } from './span.ts';

/** Languages written without spaces and without a full stop that could be looked for. */
const unspaced = new Set(['th', 'lo', 'km', 'my']);
const terminator = /[.!?…]+(?:[\])"'”’»›“]+|[ \u00a0\u202f]»)*(?=\s|$|[\])"'”’»])|[。！？｡]+[」』”’）)]*/gu;
const monthAfterOrdinal =
  /^\s+(?:jan|feb|mär|mar|apr|mai|jun|jul|aug|sep|okt|oct|nov|dez|dec|\d|quartal|jahrhundert|geburtstag)/iu;

/**
 * The sentences of a text, in order, without the white space around them. A blank line always ends one, so a
 * headline is a sentence whether or not it has a full stop; a single line break does where the next line starts
 * like a sentence. Scripts with spaces are cut by rules here, since Intl.Segmenter knows no abbreviations; Thai,
 * Lao, Khmer and Burmese by Intl.Segmenter.
 */
export function splitSentences(text: string, language: string): Span[] {
  const found: Span[] = [];
  for (const block of blocksOf(text)) {
    if (unspaced.has(primaryLanguage(language))) segmentBlock(text, block, language, found);
    else splitBlock(text, block, language, found);
  }
  return found;
}

function blocksOf(text: string): Span[] {
  const blocks: Span[] = [];
  let start = 0;
  for (const gap of text.matchAll(/\n\s*\n/g)) {
    blocks.push({ start, end: gap.index });
    start = gap.index + gap[0].length;
  }
  blocks.push({ start, end: text.length });
  return blocks;
}

function segmentBlock(text: string, block: Span, language: string, found: Span[]): void {
  const segmenter = new Intl.Segmenter(primaryLanguage(language), { granularity: 'sentence' });
  for (const part of segmenter.segment(text.slice(block.start, block.end))) {
    push(text, block.start + part.index, block.start + part.index + part.segment.length, found);
  }
}

function splitBlock(text: string, block: Span, language: string, found: Span[]): void {
  const words = text.slice(block.start, block.end);
  let start = 0;
  const pattern = new RegExp(terminator.source, 'gu');
  for (let match = pattern.exec(words); match; match = pattern.exec(words)) {
    const end = match.index + match[0].length;
    if (!endsSentence(words, match.index, end, match[0], language)) continue;
    push(text, block.start + start, block.start + end, found);
    start = end;
  }
  push(text, block.start + start, block.start + words.length, found);
}

/** Whether the marks at `from` to `to` close a sentence. */
function endsSentence(text: string, from: number, to: number, marks: string, language: string): boolean {
  if (/[。！？｡]/u.test(marks)) return !/^[\s]*[，、]/u.test(text.slice(to, to + 3));
  const after = text.slice(to, to + 40);
  if (/^\s*$/.test(after)) return true;
  const next = after.replace(/^[\s"'“„«‹‘([¿¡–—-]+/u, '');
  const opens = /^[\s]+["“„«‹‘'([¿¡]/u.test(after);
  if (/^\p{Ll}/u.test(next)) return false;
  if (/^[,;:]/.test(next)) return false;
  // A question or an exclamation inside quotes goes on with who asked: “Why?” Mr Lee said. We break: a reader does too.
  if (!/^\./.test(marks) || marks.startsWith('..')) return true;
  return !isAbbreviation(text, from, next, opens, language);
}

function isAbbreviation(text: string, dot: number, next: string, opens: boolean, language: string): boolean {
  const before = /[\p{L}\p{N}ºª.'’-]+$/u.exec(text.slice(Math.max(0, dot - 24), dot))?.[0] ?? '';
  const word = before.replace(/^['’.-]+/u, '').toLowerCase();
  if (word === '') return false;
  const { always, sometimes } = abbreviationsOf(language);
  const last = word.split(/['’-]/u).at(-1)!;
  if (always.has(word) || always.has(last)) return true;
  if (/^[ap]\.m$/.test(word) && /^\p{Lu}/u.test(next)) return belongsToClock.test(next);
  const plain = startsPlainly(next) || opens;
  if (sometimes.has(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !plain;
  // A single capital is an initial: "J. Smith", but not "vitamin C. The …".
  if (/^\p{Lu}$/u.test(before)) return !plain;
  if (/^(?:no|nos|nr|núm|n)$/u.test(word)) return /^\d/.test(next);
  if (primaryLanguage(language) === 'de' && /^\d{1,2}$/.test(word)) {
    return monthAfterOrdinal.test(` ${next}`) || !startsPlainly(next);
  }
  return false;
}

/** What may follow a time of day in the same sentence with a capital: a zone, a day, a month; or a name and what is no verb's. */
const belongsToClock =
  /^(?:\p{Lu}{2,4}\b|(?:Eastern|Pacific|Central|Mountain|Greenwich|London|British|Moscow|Beijing|Paris|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\p{L}*|\p{Lu}\p{L}+[.,)])/u;

const openers = new Set(
  (
    'the a an this that these those he she it they we i you his her its their our my but and or so yet as at by for from if in on of to with when while where what who why how there here after before since although though however meanwhile not no all some many most one two three several police officials ' +
    'der die das ein eine er sie es wir ich und aber doch im in am auf mit von nach vor bei für wie wenn als auch dies diese dieser seine ihre man zum zur ' +
    'le la les un une il elle ils elles on nous je et mais ce cette ces son sa ses leur dans en au aux pour par avec selon après avant ' +
    'el los las una uno ella ellos y pero en de del su sus con para por según tras este esta'
  ).split(' '),
);

/** Whether words start the way sentences do and names do not. */
function startsPlainly(next: string): boolean {
  const word = /^[\p{L}'’]+/u.exec(next)?.[0].toLowerCase();
  return word !== undefined && openers.has(word);
}

function push(text: string, start: number, end: number, found: Span[]): void {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  if (to > from) found.push({ start: from, end: to });
}
