import type { DraftSentence } from '../../news/draft.ts';
import { fold } from '../../news/language/span.ts';
import type { ReadPassage } from '../../news/passage.ts';
import { claimOf } from './claims.ts';

/** Words that turn a statement round, by language; folded. */
const negations =
  /\b(?:not|no|never|none|neither|nor|without|cannot|nobody|n't|nicht|kein\w*|nie|niemals|ohne|ne|pas|jamais|aucun\w*|sans|nunca|jamas|ningun\w*|sin|tampoco)\b|\w+n't\b/g;

/** Pairs that cannot both be said of one thing. Stems, folded; a word beginning so counts. */
const opposites: [string[], string[]][] = [
  [
    ['rose', 'rise', 'rising', 'risen', 'climb', 'increas', 'soar', 'surg', 'jump', 'gain'],
    ['fell', 'fall', 'drop', 'declin', 'decreas', 'plung', 'slump', 'slid', 'tumbl'],
  ],
  [
    ['confirm', 'admit', 'acknowledg'],
    ['den', 'denied', 'denies', 'reject', 'dismiss'],
  ],
  [
    ['approv', 'accept', 'pass'],
    ['reject', 'block', 'veto', 'refus'],
  ],
  [
    ['win', 'won', 'beat', 'victor'],
    ['lose', 'lost', 'loses', 'defeat'],
  ],
  [
    ['guilty', 'convict'],
    ['acquit', 'clear', 'innocent'],
  ],
  [
    ['open', 'reopen'],
    ['close', 'shut'],
  ],
  [
    ['start', 'begin', 'began', 'launch'],
    ['end', 'stop', 'halt', 'cancel'],
  ],
  [
    ['support', 'back', 'endors'],
    ['oppos', 'against'],
  ],
  [['before'], ['after']],
  [
    ['alive', 'surviv'],
    ['dead', 'died', 'kill'],
  ],
  [
    ['more', 'over', 'above'],
    ['less', 'fewer', 'under', 'below'],
  ],
];

/** Things said to be only possible, planned or claimed. */
const modals =
  /\b(?:may|might|could|would|should|plans? to|expects? to|intends? to|hopes? to|threaten\w*|consider\w*|alleged\w*|reportedly|konnte|wurde|soll|pourrait|podria)\b/g;

/**
 * A sentence does not turn round what its passages say: the closest passage is negated as often as it is, uses no
 * opposite in place of its words, and what is only possible there is not made certain here.
 */
export function checkPolarity(sentence: DraftSentence, passages: ReadPassage[]): string | null {
  const claim = fold(claimOf(sentence));
  if (passages.some((passage) => carries(claim, fold(passage.text)))) return null;
  const reasons = passages.map((passage) => turned(claim, nearest(claim, fold(passage.text))));
  return reasons.some((reason) => reason === null) ? null : reasons[0]!;
}

/** Lifted words turn nothing round: the claim stands as it is in the passage. */
function carries(claim: string, text: string): boolean {
  const plain = (words: string) => ` ${words.replace(/[^\p{L}\p{N}']+/gu, ' ').trim()} `;
  const [whole, pieces] = [plain(text), claim.split(' . ').map(plain)];
  return pieces.every((piece) => piece.trim() === '' || whole.includes(piece));
}

function turned(claim: string, text: string): string | null {
  const count = (words: string, pattern: RegExp) => [...words.matchAll(pattern)].length;
  if (count(claim, negations) > 0 !== count(text, negations) > 0)
    return 'It negates what the passage says, or the other way round.';
  for (const [ones, others] of opposites) {
    for (const [mine, theirs] of [
      [ones, others],
      [others, ones],
    ] as const) {
      const said = mine.find((stem) => hasStem(claim, stem));
      const opposite = theirs.find((stem) => hasStem(text, stem));
      if (said && opposite && !mine.some((stem) => hasStem(text, stem)))
        return `It says ${said}… where the passage says ${opposite}…`;
    }
  }
  if (
    count(text, modals) > 0 &&
    count(claim, modals) === 0 &&
    !/\b(?:said|says|according|sagte|dijo|selon)\b/.test(claim)
  )
    return 'It makes certain what the passage gives as possible or planned.';
  return null;
}

/** The sentence of a passage that shares most words with the claim. */
function nearest(claim: string, text: string): string {
  const mine = new Set(claim.match(/\p{L}{3,}/gu) ?? []);
  const shared = (sentence: string) =>
    (sentence.match(/\p{L}{3,}/gu) ?? []).filter((word) => mine.has(word)).length;
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  return sentences.reduce(
    (best, sentence) => (shared(sentence) > shared(best) ? sentence : best),
    sentences[0] ?? '',
  );
}

function hasStem(text: string, stem: string): boolean {
  const at = text.search(new RegExp(`\\b${stem}(?:e?s|e?d|ing|al|ion|ies|ied)?\\b`));
  return at !== -1;
}
