import { createHash } from 'node:crypto';
import type { DraftSentence } from '../../news/draft.ts';

/** A sentence that reads the same keeps this key from one revision to the next, so that a diff is readable. */
export function sentenceKey(sentence: DraftSentence): string {
  const words = sentence.parts.map((part) => `${part.kind}:${part.text}`).join('\n');
  return createHash('sha256').update(words).digest('hex').slice(0, 16);
}
