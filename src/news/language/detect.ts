import { eld } from 'eld/small';
import { primaryLanguage } from './span.ts';

/** How far behind the best guess a claimed language may score and still be believed. */
const trustInClaim = 0.75;
const longestRead = 2_000;

/**
 * The language of a text as a BCP 47 primary tag, `und` where it cannot be told. What the feed claims is a prior: it
 * stands unless the letters clearly speak against it. N-gram scores by ELD.
 */
export function detectLanguage(text: string, claimed: string | null): string {
  const claim = primaryLanguage(claimed);
  const sample = text.slice(0, longestRead).replace(/https?:\/\/\S+/g, ' ');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 12) return claim;
  const result = eld.detect(sample);
  if (result.language === '') return claim;
  if (claim === 'und') return letters >= 40 || result.isReliable() ? result.language : 'und';
  if (same(result.language, claim)) return claim;
  const scores = result.getScores();
  const best = scores[result.language] ?? 0;
  const forClaim = Math.max(
    0,
    ...Object.keys(scores)
      .filter((tag) => same(tag, claim))
      .map((tag) => scores[tag]!),
  );
  if (forClaim >= best * trustInClaim) return claim;
  return letters >= 30 || result.isReliable() ? result.language : claim;
}

/** Tags that ELD gives one name for. */
function same(found: string, claim: string): boolean {
  const groups = [
    ['no', 'nb', 'nn'],
    ['ms', 'id'],
    ['hr', 'sr', 'bs'],
    ['tl', 'fil'],
  ];
  return found === claim || groups.some((group) => group.includes(found) && group.includes(claim));
}
