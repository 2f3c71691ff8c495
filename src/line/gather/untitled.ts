import { splitSentences } from '../../news/language/sentences.ts';

/** In characters; a headline of a whole sentence reads better than one that is cut. */
const longest = 160;

/** The title of a piece that has none, as notes and toots: its first sentence, cut at a word where that is long. */
export function titleOfUntitled(text: string, language: string | null): string {
  const line = text
    .trim()
    .slice(0, 4 * longest)
    .split('\n')[0]!;
  const { start, end } = splitSentences(line, language ?? 'en')[0] ?? { start: 0, end: line.length };
  const sentence = line.slice(start, end).replace(/(?<!\.\p{L})\.$/u, '');
  return sentence.length > longest ? `${sentence.slice(0, longest - 1).replace(/\s+\S*$/, '')}…` : sentence;
}
