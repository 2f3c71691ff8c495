import { evidenceOf } from './evidence.ts';
import { isLifted } from './lifted.ts';
import { type Finding, finding, type Reading } from './reading.ts';
import type { Standing } from './standing.ts';

/**
 * How well a claim's words are carried, as the logarithm of the odds that people would call it supported: learnt by
 * `bench/checking/learn.ts` from summaries with people's verdicts, and rounded.
 */
const weights = { fit: 1.1, unknown: -0.6, base: 0.35 };
/** The odds that a sentence of a model's has to reach, and those that a headline and a standfirst have to. */
export const least = { sentence: 0.5, headline: 0.8 };

/**
 * The content words of a sentence stand in the passages that it cites, near each other as they do here. Words lifted
 * as they stand are carried; only words of a model's are weighed.
 */
export function checkSupport(reading: Reading, { strict }: Standing): Finding | null {
  const evidence = evidenceOf(reading);
  if (!evidence)
    return reading.sentence.parts.some((part) => part.kind === 'quote') ? null : finding('It says nothing.');
  if (isLifted(reading)) return null;
  const odds = weights.base + weights.fit * evidence.fit + weights.unknown * evidence.unknown;
  if (odds >= (strict ? least.headline : least.sentence)) return null;
  return finding(
    evidence.loose.length > 0
      ? `No passage holds ${evidence.loose.join(', ')}`
      : 'Its words stand in the passages, but not together.',
  );
}
