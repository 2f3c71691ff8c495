import { type Figures, findFigures, type NumberMention } from '../../news/language/numbers.ts';
import { fold, type Span } from '../../news/language/span.ts';
import { wordsOf } from '../../news/language/words.ts';

/** A word of a text as the check compares it. */
export interface Token {
  text: string;
  folded: string;
  /** Of a number its value, `#12`, so that figures and words are one. */
  stem: string;
  stop: boolean;
  /** The number of the sentence, and of the clause, that it stands in. */
  sentence: number;
  clause: number;
  /** It belongs to a number or a date. */
  figure: boolean;
  /** The number that it begins. */
  number: NumberMention | null;
  /** Written with a capital, and not because a sentence opens with it. */
  name: boolean;
  start: number;
}

/** A text ready to be compared: its words in order, and where each stem stands. */
export interface Body {
  tokens: Token[];
  places: Map<string, number[]>;
  /** Its stems by their first four letters, to find words that are akin. */
  families: Map<string, string[]>;
  figures: Figures;
}

const sentenceEnd = /[.!?…]["'”’)\]]*(?=\s|["“”'‘]?\p{Lu})|\n+/gu;
const clauseEnd = /[,;:–—()]\s|\s[-–—]\s/gu;

/** Reads a text into words with the sentences and clauses that they stand in. */
export function bodyOf(text: string, language: string): Body {
  const sentences = [...text.matchAll(sentenceEnd)].map((match) => match.index);
  const clauses = [...text.matchAll(clauseEnd)].map((match) => match.index);
  const figures = findFigures(text, language);
  const isFigure = coveredBy([...figures.numbers, ...figures.dates]);
  // Dates, times and scores are compared as wholes.
  const numbers = figures.numbers.filter(({ kind }) => !['date', 'time', 'score'].includes(kind));
  const places = new Map<string, number[]>();
  const families = new Map<string, string[]>();
  const at = { sentence: 0, clause: 0, number: 0, opens: true };
  const tokens = wordsOf(text, language).map((word, index): Token => {
    while (at.sentence < sentences.length && sentences[at.sentence]! < word.start) {
      at.sentence += 1;
      at.opens = true;
    }
    while (at.clause < clauses.length && clauses[at.clause]! < word.start) at.clause += 1;
    while (at.number < numbers.length && numbers[at.number]!.end <= word.start) at.number += 1;
    const begins = (numbers[at.number]?.start ?? Number.POSITIVE_INFINITY) <= word.start;
    const number = begins ? numbers[at.number++] : undefined;
    const stem = number ? `#${number.value}` : word.stem;
    const name = /^\p{Lu}/u.test(word.text) && !at.opens;
    at.opens = false;
    const list = places.get(stem);
    if (list) list.push(index);
    else places.set(stem, [index]);
    if (!list && stem.length >= 4)
      families.set(stem.slice(0, 4), [...(families.get(stem.slice(0, 4)) ?? []), stem]);
    return {
      text: word.text,
      folded: fold(word.text),
      stem,
      stop: word.stop && !number,
      figure: isFigure(word.start),
      number: number ?? null,
      sentence: at.sentence,
      clause: at.sentence * 1000 + at.clause,
      name,
      start: word.start,
    };
  });
  return { tokens, places, families, figures };
}

/** Whether an offset lies in a span; to be asked of offsets in order. */
function coveredBy(spans: Span[]): (offset: number) => boolean {
  const inOrder = [...spans].sort((one, other) => one.start - other.start);
  let [next, end] = [0, 0];
  return (offset) => {
    while (next < inOrder.length && inOrder[next]!.start <= offset) end = Math.max(end, inOrder[next++]!.end);
    return offset < end;
  };
}
