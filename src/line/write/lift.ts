import type { Part } from '../../news/draft.ts';
import type { Span } from '../../news/language/span.ts';

/** Characters of a sentence in one report, from which `liftParts` cuts words and quotes. */
export interface Lifted {
  parts: Part[];
  /** Words in `words` parts, and in all parts. */
  ownWords: number;
  allWords: number;
  /** The longest stretch of words outside quotation marks that stands together in the report. */
  longestRun: number;
}

const quoteMarks = /["“”„‟«»]/;
const quoted =
  /“([^“”]+)”|"([^"]+)"|„([^„“”]+)[“”]|«\s?([^«»]+?)\s?»|(?<![\p{L}\p{N}])[‘']([^‘’'\n]+(?:['’]\p{L}[^‘’'\n]*)*)[’'](?![\p{L}\p{N}])/gu;

/**
 * Cuts the characters `start` to `end` of a report's text into `words` and `quote` parts; the marks themselves go.
 * Null where a quotation mark has no partner: half a quote would change what was said.
 */
export function liftParts(text: string, versionId: number, start: number, end: number): Lifted | null {
  const piece = text.slice(start, end);
  const parts: Part[] = [];
  let at = 0;
  for (const match of piece.matchAll(quoted)) {
    const inner = match.slice(1).find((group) => group !== undefined)!;
    const from = match.index + match[0].indexOf(inner);
    pushWords(parts, piece.slice(at, match.index));
    parts.push({
      kind: 'quote',
      text: inner,
      passage: { versionId, start: start + from, end: start + from + inner.length },
    });
    at = match.index + match[0].length;
  }
  pushWords(parts, piece.slice(at));
  const own = parts.filter((part) => part.kind === 'words').map((part) => part.text);
  if (own.some((words) => quoteMarks.test(words) || /(^|\s)[‘'](?=\p{L})/u.test(words))) return null;
  if (parts.some((part) => part.kind === 'quote' && quoteMarks.test(part.text))) return null;
  const ownWords = own.reduce((sum, words) => sum + countWords(words), 0);
  const longestRun = Math.max(0, ...own.map(countWords));
  return {
    parts,
    ownWords,
    allWords: parts.reduce((sum, part) => sum + countWords(part.text), 0),
    longestRun,
  };
}

/** Cuts several stretches of one sentence and joins them: what stands between them is left out. */
export function liftSpans(text: string, versionId: number, spans: Span[]): Lifted | null {
  const pieces = spans.map(({ start, end }) => liftParts(text, versionId, start, end));
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (!piece) return null;
    for (const part of piece.parts) {
      const last = parts.at(-1);
      if (last?.kind === 'words' && part.kind === 'words')
        last.text = `${last.text}${part.text}`.replace(/\s+/g, ' ');
      else parts.push(part);
    }
  }
  const sum = (count: (piece: Lifted) => number) => pieces.reduce((all, piece) => all + count(piece!), 0);
  return {
    parts,
    ownWords: sum((piece) => piece.ownWords),
    allWords: sum((piece) => piece.allWords),
    longestRun: Math.max(0, ...pieces.map((piece) => piece!.longestRun)),
  };
}

/** Words as a reader counts them: stretches with a letter or a figure in them. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

function pushWords(parts: Part[], text: string): void {
  if (text !== '') parts.push({ kind: 'words', text: text.replace(/\s+/g, ' ').replace(/ (?=[,;])/g, '') });
}
