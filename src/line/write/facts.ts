import type { StoryMaterial, StoryReport } from '../../news/draft.ts';
import type { Claim, Fact } from '../../news/fact.ts';
import { resolveDate } from '../../news/language/date-resolve.ts';
import { findDates } from '../../news/language/dates.ts';
import { findNames } from '../../news/language/names.ts';
import type { Chosen } from './attribution.ts';
import { type Candidate, witnessesOf } from './candidates.ts';
import { countFacts } from './count-facts.ts';
import { countsOf } from './counts.ts';
import { denialFacts } from './denials.ts';
import { measureFacts } from './measures.ts';
import { quoteFacts } from './quote-facts.ts';

/**
 * What a story's reports say, as facts that can be compared, each merged across origins: counts that are revised,
 * other measures, what was denied, what people said, and the sentences that an article is built of.
 *
 * @param compared what `comparedFacts` found
 * @param chosen the sentences of the article, best first, with those of other origins that say the same
 */
export function storyFacts(
  material: StoryMaterial,
  witnesses: Candidate[],
  compared: Fact[],
  chosen: Chosen[],
): Fact[] {
  return [
    ...compared,
    ...denialFacts(witnesses),
    ...chosen.map(statementFact),
    ...quoteFacts(material.reports),
  ];
}

/** The facts with a figure: those that may be disputed, and the ones that a rewrite looks at. */
export function comparedFacts(material: StoryMaterial, witnesses: Candidate[]): Fact[] {
  const earlier = material.earlier.flatMap(witnessesOf);
  return [
    ...countFacts(witnesses, earlier),
    ...measureFacts(witnesses, (witness) => countsOf(witness).map((count) => count.mention)),
  ];
}

function statementFact({ candidate, support, restated = [] }: Chosen): Fact {
  const { report, text } = candidate;
  const names = findNames(text, report.language);
  const named = (place: boolean) => [
    ...new Set(names.filter((name) => (name.kind === 'place') === place).map((name) => name.text)),
  ];
  const when = findDates(text, report.language).flatMap(
    (date) => resolveDate(date, report.since)?.start ?? [],
  );
  const all = [candidate, ...support, ...restated].sort(
    (a, b) => a.report.since.getTime() - b.report.since.getTime(),
  );
  const origins = new Set(all.map((one) => one.report.origin)).size;
  return {
    kind: 'statement',
    slot: names[0]?.text ?? '',
    state: origins > 1 ? 'corroborated' : 'single',
    origins,
    who: named(false),
    where: named(true),
    when: [...new Set(when)],
    claims: all.map(claimOf),
  };
}

function claimOf({ report, text, start, end }: Candidate): Claim {
  return {
    words: text,
    value: null,
    passage: { versionId: report.versionId, start, end },
    since: report.since,
    origin: report.origin,
    current: true,
  };
}

/** The report that a claim stands in, among those that are known. */
export function reportOf(claim: Claim, reports: StoryReport[]): StoryReport | undefined {
  return reports.find((report) => report.versionId === claim.passage.versionId);
}
