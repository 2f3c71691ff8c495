import type { Draft, DraftSentence } from '../../news/draft.ts';

/** The share of what the digest tells that a model's article has to tell as well. */
const least = 0.5;

/**
 * Whether what is left of a model's article is poorer than the digest of the same facts: it has lost its lede, or
 * it tells fewer than half of the digest's sentences, one being told where a passage that it cites is cited.
 */
export function isPoorer(left: Draft, digest: Draft): boolean {
  if (left.sections[0]?.kind !== 'lede') return true;
  const cited = bodyOf(left).flatMap(({ citations }) => citations);
  const sentences = bodyOf(digest);
  const told = sentences.filter(({ citations }) =>
    citations.some(({ versionId, start, end }) =>
      cited.some((one) => one.versionId === versionId && one.start < end && start < one.end),
    ),
  );
  return told.length < sentences.length * least;
}

/** What differs, what is not known and what went before are told by code in both. */
function bodyOf({ sections }: Draft): DraftSentence[] {
  const told = sections.filter(({ kind }) => !['differences', 'unknown', 'background'].includes(kind));
  return told.flatMap(({ paragraphs }) => paragraphs.flat());
}
