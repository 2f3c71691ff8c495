import { splitSentences } from './sentences.ts';
import { fold, primaryLanguage, type Span } from './span.ts';
import { stopWords } from './stop-words.ts';

/** Capitalised words that stand together, with the particles between them. */
export interface Run extends Span {
  tokens: Token[];
  sentence: Span;
  /** The first token is the sentence's first word (after quotation marks). */
  opens: boolean;
  /** The sentence writes nearly all its words with capitals, so that a capital says nothing. */
  shouting: boolean;
}

export interface Token extends Span {
  text: string;
  folded: string;
  capital: boolean;
  acronym: boolean;
}

const tokenPattern = /(?:\p{Lu}\.){2,}|[\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+|['’][\p{L}\p{M}]+)*/gu;
const particles = new Set(
  'de del della di da do dos das du des van von zu zur ter ten bin ibn al el la le of'.split(' '),
);
const articlesInside = new Set(['the', 'la', 'las', 'los', 'les', 'der', 'den']);
const elided = /^(?:[dljnmtsc]|qu|dell|all|nell|sull|dall)['’](?=\p{L})/iu;
/** No name has more words, and no word of one more letters. */
const mostTokens = 12;
const mostLetters = 60;
const cased = /\p{Lu}/u;

/** The runs of a text in order, and its words in lower case, folded. */
export function runsOf(text: string, language: string): { runs: Run[]; lower: Set<string> } {
  const runs: Run[] = [];
  const lower = new Set<string>();
  if (!cased.test(text)) return { runs, lower };
  for (const sentence of splitSentences(text, language)) {
    const tokens = tokensOf(text, sentence, language);
    const shouting = isShouting(text, sentence, tokens, language);
    let opens = true;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      if (!token.capital) {
        lower.add(token.folded);
        opens = false;
        continue;
      }
      const last = endOfRun(text, tokens, index);
      const run = tokens.slice(index, last + 1);
      runs.push({
        start: token.start,
        end: run.at(-1)!.end,
        tokens: run,
        sentence,
        opens: opens || afterQuote(text, token),
        shouting,
      });
      index = last;
      opens = false;
    }
  }
  return { runs, lower };
}

function tokensOf(text: string, sentence: Span, language: string): Token[] {
  const tokens: Token[] = [];
  const elides = /^(?:fr|it|ca)$/.test(primaryLanguage(language));
  for (const match of text.slice(sentence.start, sentence.end).matchAll(tokenPattern)) {
    // `l'Italie` is Italie; the small letter of `Giscard d'Estaing` belongs to the name.
    const before = elides ? (elided.exec(match[0])?.[0] ?? '') : '';
    const inName =
      before.startsWith('d') && tokens.at(-1)?.capital && text[sentence.start + match.index - 1] === ' ';
    const word = inName ? match[0] : match[0].slice(before.length);
    const start = sentence.start + match.index + match[0].length - word.length;
    tokens.push({ start, end: start + word.length, text: word, ...shapeOf(word) });
  }
  return tokens;
}

interface Shape {
  folded: string;
  capital: boolean;
  acronym: boolean;
}

const shapes = new Map<string, Shape>();
/** Words whose shape is remembered; when full, all are forgotten. */
const mostShapes = 30_000;

function shapeOf(word: string): Shape {
  let shape = shapes.get(word);
  if (shape) return shape;
  shape = {
    folded: fold(word).replace(/\./g, ''),
    capital:
      (word.length <= mostLetters && /^\p{Lu}/u.test(word)) ||
      /^(?:al|el)-\p{Lu}/u.test(word) ||
      /^(?:[dl]|mc)['’]?\p{Lu}/u.test(word) ||
      /^[a-z]\p{Lu}\p{Ll}/u.test(word),
    acronym: /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word),
  };
  if (shapes.size >= mostShapes) shapes.clear();
  if (word.length < 40) shapes.set(word, shape);
  return shape;
}

/** The index of the last token of the run that starts at `first`. */
function endOfRun(text: string, tokens: Token[], first: number): number {
  let last = first;
  for (let next = first + 1; next < tokens.length && next < first + mostTokens; next++) {
    const gap = text.slice(tokens[next - 1]!.end, tokens[next]!.start);
    if (!/^(?:[ \u00a0]|\. |\.|[ ]& |&)$/.test(gap) || (gap.startsWith('.') && !initial(tokens[next - 1]!)))
      break;
    const token = tokens[next]!;
    if (/['’]s$/.test(tokens[next - 1]!.text)) break;
    if (token.capital) last = next;
    else if (!particles.has(token.folded) && !(articlesInside.has(token.folded) && next - last > 1)) break;
    else if (next - last > 2) break;
  }
  return last;
}

/** `J.`, `Jr.`, `St.`: a full stop inside a name. */
function initial(token: Token): boolean {
  return (
    token.text.length <= 2 ||
    /^(?:Mrs|Mme|Mlle|Prof|Gen|Sen|Rep|Gov|Capt|Col|Sgt|Maj|Sra|Srta|Dra|Rev|Hon|Dott|Ing|Mgr|Mag|Dipl)$/.test(
      token.text,
    )
  );
}

/** A headline: nearly all its words have capitals, and no full stop ends it. */
function isShouting(text: string, sentence: Span, tokens: Token[], language: string): boolean {
  const stops = stopWords(language);
  const words = tokens.filter(
    (token) => token.text.length > 2 && !stops.has(token.folded) && !/^\d/.test(token.text),
  );
  const loud = words.length >= 2 && words.every((token) => token.acronym);
  if (words.length < 4 && !loud) return false;
  const stopped = /[.!?]["”»)]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 3), sentence.end));
  if (loud) return true;
  if (stopped) return false;
  const share = words.filter((token) => token.capital).length / words.length;
  return share >= (primaryLanguage(language) === 'de' ? 0.95 : 0.8);
}

function afterQuote(text: string, token: Token): boolean {
  return (
    /[“„«"‘'(:—–]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start)) &&
    /[.!?:,]?\s?[“„«"‘'(:—–]\s?$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  );
}
