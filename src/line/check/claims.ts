import type { DraftSentence } from '../../news/draft.ts';
import type { ReadPassage } from '../../news/passage.ts';

/**
 * What a sentence claims in words other than its quotes and its attributions. Where one of those stood, a full stop
 * keeps the words before and after apart.
 */
export function claimOf(sentence: DraftSentence): string {
  return sentence.parts.map((part) => (part.kind === 'words' ? part.text : ' . ')).join('');
}

/** The words of all passages, apart from each other. */
export function wordsOfAll(passages: ReadPassage[]): string {
  return passages.map((passage) => passage.text).join('\n\n');
}

/** The language to read a sentence in: that of what it cites. */
export function languageOf(passages: ReadPassage[]): string {
  return passages[0]?.language ?? 'und';
}
