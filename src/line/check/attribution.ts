import type { DraftSentence } from '../../news/draft.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { claimOf } from './claims.ts';

/** The share of a sentence's content words that the passages of each outlet it names must hold by themselves. */
const ownShare = 0.65;

/**
 * An attribution names the outlet that it says it names, that outlet's passage is cited, and by itself it says most of
 * what the sentence says: nobody is credited with what another reports.
 */
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
  return miscredited(sentence, passages);
}

function miscredited(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  const stems = (text: string, language: string) =>
    new Set(wordsOf(text, language).flatMap((word) => (word.stop ? [] : [word.stem])));
  for (const part of sentence.parts) {
    if (part.kind !== 'attribution') continue;
    const own = passages.filter(({ outletId }) => outletId === part.outletId);
    const language = own[0]!.language;
    const claimed = [...stems(claimOf(sentence), language)];
    const known = stems(own.map(({ text }) => text).join('\n\n'), language);
    // A sentence that sets several outlets beside each other in their own words claims little in ours.
    if (claimed.length < 5 || claimed.filter((stem) => known.has(stem)).length >= claimed.length * ownShare)
      continue;
    return `${own[0]!.outletName} is named for what its passage does not say`;
  }
  return null;
}
