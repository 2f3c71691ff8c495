import type { DraftSentence } from '../../news/draft.ts';
import type { ReadPassage } from '../../news/passage.ts';

/** An attribution names the outlet that it says it names, and that outlet's passage is cited. */
export function checkAttribution(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  for (const part of sentence.parts) {
    if (part.kind !== 'attribution') continue;
    const passage = passages.find(({ outletId }) => outletId === part.outletId);
    if (!passage) return `It names an outlet that it does not cite: ${part.text.trim()}`;
    if (!part.text.includes(passage.outletName))
      return `It cites ${passage.outletName} and names another: ${part.text.trim()}`;
    if (/\d/.test(part.text.replace(passage.outletName, '')))
      return `An attribution carries a figure: ${part.text.trim()}`;
  }
  return null;
}
