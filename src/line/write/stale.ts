import type { Fact } from '../../news/fact.ts';
import type { Candidate } from './candidates.ts';
import { countsOf } from './counts.ts';

/**
 * Whether a sentence gives a figure that a later one took the place of: it is dated among the facts, and is not
 * printed as if it still stood.
 */
export function isStale(candidate: Candidate, facts: Fact[]): boolean {
  return countsOf(candidate).some(({ slot, mention }) => {
    const fact = facts.find((each) => each.kind === 'count' && each.slot === slot);
    if (!fact) return false;
    const stands = fact.claims.some((claim) => claim.current && claim.value === mention.value);
    const past = fact.claims.some((claim) => !claim.current && claim.value === mention.value);
    return past && !stands;
  });
}

/** Whether a sentence gives the number of dead that stands, on which two origins agree. */
export function givesToll(candidate: Candidate, facts: Fact[]): boolean {
  const toll = facts.find((fact) => fact.slot === 'killed' && fact.state === 'corroborated');
  return (
    toll !== undefined &&
    countsOf(candidate).some(
      ({ slot, mention }) =>
        slot === toll.slot && toll.claims.some((claim) => claim.current && claim.value === mention.value),
    )
  );
}
