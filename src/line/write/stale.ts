import type { StoryReport } from '../../news/draft.ts';
import type { Fact } from '../../news/fact.ts';
import { primaryLanguage } from '../../news/language/span.ts';
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

/** What goes on while it is told, in English, German, French and Spanish. */
const goingOn: Record<string, RegExp> = {
  en: /(?:\b(?:is|are|am)|['’](?:s|re|m)) still \p{Ll}+(?:ing|ed|en)\b/iu,
  de: /(?<!\p{L})(?:sind|ist|bin|werden|wird) (?:\p{L}+ )?(?:noch immer|immer noch|weiterhin)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:est|sont|sommes|suis) (?:encore |toujours )?en train de(?!\p{L})/iu,
  es: /(?<!\p{L})(?:sigue|siguen|seguimos|continúan?|continuamos) \p{Ll}+ndo(?!\p{L})/iu,
};
/** So much later it may have ended. Milliseconds. */
const longSince = 4 * 3_600_000;

/**
 * Whether a sentence tells what was going on hours before the story's newest report: "We are still pulling people out". It
 * counts from the first version, of whichever report, that has its words.
 *
 * @param versions all versions of the story's reports
 */
export function wentOn({ text, report }: Candidate, versions: StoryReport[]): boolean {
  if (!goingOn[primaryLanguage(report.language)]?.test(text)) return false;
  const newest = Math.max(...versions.map(({ since }) => since.getTime()));
  const having = versions.filter((version) => version.text.includes(text));
  const first = Math.min(report.since.getTime(), ...having.map(({ since }) => since.getTime()));
  return newest - first >= longSince;
}
