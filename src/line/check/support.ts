import { evidenceOf, oddsOf } from './evidence.ts';
import { isLifted } from './lifted.ts';
import { type Finding, finding, type Reading } from './reading.ts';
import type { Standing } from './standing.ts';

/** The odds that a sentence of a model's has to reach, and those that a headline and a standfirst have to. */
const least = { sentence: 0.2, headline: 0.7 };

/**
 * The content words of a sentence stand in the passages that it cites, in some form or by a word that news uses in their
 * place, and near each other as they do here. Words lifted as they stand are carried; only a model's are weighed.
 */
export function checkSupport(reading: Reading, { strict }: Standing): Finding | null {
  const evidence = evidenceOf(reading);
  if (!evidence)
    return reading.sentence.parts.some((part) => part.kind === 'quote') ? null : finding('It says nothing.');
  if (isLifted(reading)) return null;
  if (oddsOf(evidence) >= (strict ? least.headline : least.sentence)) return null;
  return evidence.loose.length > 0
    ? finding(`No passage holds ${evidence.loose.join(', ')}`)
    : finding('Its words stand in the passages, but not together.');
}
