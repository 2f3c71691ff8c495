import { reasonOf } from '../../news/reason.ts';
import { evidenceOf, oddsOf } from './evidence.ts';
import { type Finding, finding, type Reading } from './reading.ts';
import { repeatingAt } from './repeats.ts';
import type { Standing } from './standing.ts';

/** The odds that a sentence of a model's has to reach where the text is told anew, alone or as one of several, and where it repeats; and a headline. */
export const least = { anew: 0.1, several: -0.4, repeats: 0.2, headline: 0.7 };
/** The share of neighbouring words that a text in one sentence has to have from its passages. */
const leastShare = 0.28;
/** So many content words on end that no passage holds are something told on top of the passages. */
export const foreign = 3;
/** With fewer content words that the passages hold, "$39 million", none may be added to them. */
const fewest = 3;

/**
 * The content words of a sentence stand in the passages that it cites, in some form or by a word that news uses in their
 * place, and near each other as they do here. A text that repeats is held to more than one that is told anew, but none in
 * a single sentence is told in words that hardly ever stand together there. Words lifted as they stand are carried; only a model's are weighed.
 */
export function checkSupport(reading: Reading, standing: Standing): Finding | null {
  const evidence = evidenceOf(reading);
  if (!evidence)
    return reading.sentence.parts.some((part) => part.kind === 'quote')
      ? null
      : finding(reasonOf('says-nothing'));
  if (reading.lifted) return null;
  if (evidence.known < fewest && evidence.loose.length > 0)
    return finding(reasonOf('no-words', evidence.loose.join(', ')));
  if (evidence.foreign.length > 0) return finding(reasonOf('no-words', evidence.foreign.join(', ')));
  if (evidence.stretch.length >= foreign) return finding(reasonOf('no-words', evidence.stretch.join(', ')));
  const told = standing.several || standing.repeats === null || standing.repeats >= leastShare;
  if (told && oddsOf(evidence) >= boundFor(standing)) return null;
  return evidence.loose.length > 0
    ? finding(reasonOf('no-words', evidence.loose.join(', ')))
    : finding(reasonOf('not-together'));
}

function boundFor(standing: Standing): number {
  if (standing.strict) return least.headline;
  if (standing.repeats === null) return least.repeats;
  const anew = standing.several ? least.several : least.anew;
  return anew + (least.repeats - anew) * repeatingAt(standing.repeats);
}
