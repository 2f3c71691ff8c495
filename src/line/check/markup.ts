import type { DraftSentence } from '../../news/draft.ts';

/** Markup, links and addresses never come out of a draft: code makes every link (invariant 4). */
const forbidden =
  /<\/?[a-z!][^>]*>|\bhttps?:|\bwww\.|\b(?:javascript|data|mailto):|\]\(|\{quote|[\w.+-]+@[\w-]+\.\w+/i;

export function checkMarkup(sentence: DraftSentence): string | null {
  for (const part of sentence.parts) {
    const found = part.kind === 'words' ? forbidden.exec(part.text) : null;
    if (found) return `It holds markup or an address: ${found[0]}`;
  }
  return null;
}
