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
  'de del della di da do dos das du des van von der den zu zur ter ten bin ibn al el la le y e of'.split(' '),
);
const articlesInside = new Set(['the', 'la', 'las', 'los', 'les', 'der', 'den']);
const cased = /\p{Lu}/u;

export function runsOf(text: string, language: string): Run[] {
  const runs: Run[] = [];
  if (!cased.test(text)) return runs;
  for (const sentence of splitSentences(text, language)) {
    const tokens = tokensOf(text, sentence);
    const shouting = isShouting(tokens, language);
    let opens = true;
    for (let index = 0; index < tokens.length; index++) {
      const token = tokens[index]!;
      if (!token.capital) {
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
  return runs;
}

function tokensOf(text: string, sentence: Span): Token[] {
  const tokens: Token[] = [];
  for (const match of text.slice(sentence.start, sentence.end).matchAll(tokenPattern)) {
    const word = match[0];
    const start = sentence.start + match.index;
    tokens.push({
      start,
      end: start + word.length,
      text: word,
      folded: fold(word).replace(/\./g, ''),
      capital:
        /^\p{Lu}/u.test(word) ||
        /^(?:al|el)-\p{Lu}/u.test(word) ||
        /^(?:[dl]|mc)['’]?\p{Lu}/u.test(word) ||
        /^[a-z]\p{Lu}\p{Ll}/u.test(word),
      acronym: /^(?:\p{Lu}\.){2,}$|^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(word),
    });
  }
  return tokens;
}

/** The index of the last token of the run that starts at `first`. */
function endOfRun(text: string, tokens: Token[], first: number): number {
  let last = first;
  for (let next = first + 1; next < tokens.length; next++) {
    const gap = text.slice(tokens[next - 1]!.end, tokens[next]!.start);
    if (
      !/^(?:[ \u00a0]|\. (?=\S)|[ ]& |&)$/.test(gap) ||
      (gap.startsWith('.') && !initial(tokens[next - 1]!))
    )
      break;
    const token = tokens[next]!;
    if (/['’]s$/.test(tokens[next - 1]!.text)) break;
    if (token.capital || (/^\d{1,4}$/.test(token.text) && tokens[next - 1]!.capital && gap === ' ' && false))
      last = next;
    else if (!particles.has(token.folded) && !(articlesInside.has(token.folded) && next - last > 1)) break;
    else if (next - last > 2) break;
  }
  return last;
}

/** `J.`, `Jr.`, `St.`: a full stop inside a name. */
function initial(token: Token): boolean {
  return token.text.length <= 2 || /^(?:Mrs|Prof|Gen|Sen|Rep|Gov|Capt|Col|Sgt)$/.test(token.text);
}

function isShouting(tokens: Token[], language: string): boolean {
  const stops = stopWords(language);
  const words = tokens.filter(
    (token) => token.text.length > 2 && !stops.has(token.folded) && !/^\d/.test(token.text),
  );
  if (words.length < 4) return false;
  const share = words.filter((token) => token.capital).length / words.length;
  return share >= (primaryLanguage(language) === 'de' ? 0.95 : 0.8);
}

function afterQuote(text: string, token: Token): boolean {
  return (
    /[“„«"‘'(:—–]\s?$/.test(text.slice(Math.max(0, token.start - 2), token.start)) &&
    /[.!?:,]?\s?[“„«"‘'(:—–]\s?$/.test(text.slice(Math.max(0, token.start - 4), token.start))
  );
}
