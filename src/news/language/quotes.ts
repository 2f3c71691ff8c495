import { findNames, type Name } from './names.ts';
import { type Marked, markedSpans } from './quote-marks.ts';
import { splitSentences } from './sentences.ts';
import type { Span } from './span.ts';
import { type Attribution, attributionIn, type Speaker } from './speakers.ts';
import { type SpeechWords, speechWordsOf } from './speech-words.ts';
import { within } from './subjects.ts';

/** Words between quotation marks; the span lies inside the marks. */
export interface Quote extends Span {
  text: string;
  /** From the opening mark to the closing one. */
  marks: Span;
  /** Null where the text does not tell, or only by a pronoun that may mean several. */
  speaker: Speaker | null;
  /** The words that tell who says it: `said`, `selon`. */
  cue: Span | null;
}

interface Reading {
  text: string;
  names: Name[];
  sentences: Span[];
  marked: Marked[];
  words: SpeechWords;
}

/** How far back the person may be named whom a pronoun means. Characters. */
const lookBack = 400;

/**
 * Quotes of a text with offsets inside the marks, in order, outermost only. The speaker is who a verb of saying or a
 * word like `according to` names, in the same sentence: behind the quote, before it or between its parts. A pronoun
 * means the only person named shortly before. A quote of several paragraphs, and one that follows another in the same
 * paragraph without words of its own, has the speaker of that other. Linear.
 */
export function findQuotes(text: string, language: string): Quote[] {
  const marked = markedSpans(text, language);
  if (marked.length === 0) return [];
  const reading: Reading = {
    text,
    marked,
    names: findNames(text, language),
    sentences: splitSentences(text, language),
    words: speechWordsOf(language),
  };
  const quotes: Quote[] = [];
  let sentence = 0;
  for (let at = 0; at < marked.length; at++) {
    const { start, end, marks } = marked[at]!;
    while (sentence + 1 < reading.sentences.length && reading.sentences[sentence]!.end <= marks.start)
      sentence++;
    const found = attribution(reading, at, sentence);
    const clear = found ? resolved(reading, at, found.speaker, sentence, quotes.at(-1)) : null;
    const quote = {
      start,
      end,
      text: text.slice(start, end),
      marks,
      speaker: clear,
      cue: found?.cue ?? null,
    };
    quotes.push(found ? quote : { ...quote, speaker: carriedOn(reading, quote, quotes.at(-1)) });
  }
  for (let at = quotes.length - 2; at >= 0; at--)
    if (marked[at]!.continues && !quotes[at]!.speaker) quotes[at]!.speaker = quotes[at + 1]!.speaker;
  return quotes;
}

function attribution(reading: Reading, at: number, sentence: number): Attribution | null {
  const { text, marked, names, words } = reading;
  const { marks, end } = marked[at]!;
  const before = {
    start: Math.max(marked[at - 1]?.marks.end ?? 0, reading.sentences[sentence]?.start ?? 0),
    end: marks.start,
  };
  const after = {
    start: marks.end,
    end: Math.min(marked[at + 1]?.marks.start ?? text.length, sentenceEnd(reading, sentence, marks.end)),
  };
  const look = {
    before: () => (before.end - before.start > 2 ? attributionIn(text, before, names, words, 'end') : null),
    after: () => (after.end - after.start > 2 ? attributionIn(text, after, names, words, 'start') : null),
  };
  const comma = text[end - 1] === ',' || /^\s?,/.test(text.slice(marks.end, marks.end + 2));
  return comma ? (look.after() ?? look.before()) : (look.before() ?? look.after());
}

/** The end of the sentence that goes on behind a closing mark; the mark itself where it ends one. */
function sentenceEnd({ sentences, text }: Reading, from: number, close: number): number {
  for (let at = from; at < sentences.length && at < from + 40; at++) {
    const { start, end } = sentences[at]!;
    if (end <= close) {
      // `“Why now?” she asked.`: the sentence splitter may cut where a quote ends with its own mark.
      const next = sentences[at + 1];
      if (end === close && next && /^[ \u00a0]\p{Ll}/u.test(text.slice(close, close + 2))) return next.end;
      continue;
    }
    return start >= close && !/^[ \u00a0]?\p{Ll}/u.test(text.slice(close, close + 2)) ? close : end;
  }
  return close;
}

/** A pronoun's person: the only one named in the two sentences before, else who spoke last. */
function resolved(
  reading: Reading,
  at: number,
  speaker: Speaker,
  sentence: number,
  previous: Quote | undefined,
): Speaker | null {
  if (speaker.kind !== 'pronoun') return speaker;
  if (!/^(?:he|she|er|sie|il|elle|él|ella|lui|lei|ele|ela|hij|zij|ze|)$/i.test(speaker.text)) return null;
  // The sentence itself and the one before; where they name nobody, the one before that.
  let people = new Set<string>();
  for (let back = 1; back <= 2 && people.size === 0; back++) {
    const from = Math.max(
      reading.sentences[Math.max(0, sentence - back)]?.start ?? 0,
      speaker.start - lookBack,
    );
    const named = within(reading.names, from, speaker.start);
    people = new Set(
      named
        .filter((name) => name.kind === 'person' && !inQuote(reading.marked, at, name))
        .map(({ whole }) => whole),
    );
  }
  if (people.size === 1) return { ...speaker, name: [...people][0]! };
  if (people.size > 1 || !previous?.speaker || previous.speaker.kind === 'role') return null;
  return speaker.start - previous.end < lookBack ? { ...speaker, name: previous.speaker.name } : null;
}

/** Whether a name stands in one of the quotes shortly before the one at a place. */
function inQuote(marked: Marked[], at: number, name: Span): boolean {
  return marked
    .slice(Math.max(0, at - 8), at + 1)
    .some(({ start, end }) => name.start >= start && name.end <= end);
}

/** `“A,” X said. “B.”`: the second quote is X's as well, if nobody else is named between them. */
function carriedOn(reading: Reading, quote: Quote, previous: Quote | undefined): Speaker | null {
  if (!previous?.speaker || quote.marks.start - previous.marks.end > lookBack) return null;
  const between = reading.text.slice(previous.marks.end, quote.marks.start);
  const sentenceLike = /[.!?…]$/.test(quote.text) && /\s\S+\s/.test(quote.text);
  const opens = /(?:[.!?]|[.!?]["”»])\s*$/.test(between);
  if (between.includes('\n') || !sentenceLike || !opens) return null;
  const others = reading.names.some(
    (name) =>
      name.kind === 'person' &&
      name.start >= previous.marks.end &&
      name.end <= quote.marks.start &&
      name.whole !== previous.speaker!.name,
  );
  return others ? null : previous.speaker;
}
