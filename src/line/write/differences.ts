import type { DraftSentence, Part, StoryReport } from '../../news/draft.ts';
import type { Claim, Fact } from '../../news/fact.ts';
import { reportOf } from './facts.ts';

const mostValues = 4;

/**
 * The values of a disputed fact in the reports' own words, each with who says so: nothing is averaged, and no word of
 * ours comes between. Null where fewer than two values can be shown.
 */
export function differenceSentence(fact: Fact, reports: StoryReport[]): DraftSentence | null {
  const values = new Map<number | string, Claim>();
  for (const claim of fact.claims) {
    const key = claim.value ?? claim.words;
    if (claim.current && !values.has(key) && reportOf(claim, reports)) values.set(key, claim);
  }
  if (values.size < 2) return null;
  const shown = [...values.values()].slice(0, mostValues);
  const parts = shown.flatMap((claim, index) => [
    ...(index === 0 ? [] : [{ kind: 'words' as const, text: '; ' }]),
    ...valueParts(claim, reportOf(claim, reports)!),
  ]);
  return {
    parts: [...parts, { kind: 'words', text: '.' }],
    citations: shown.map((claim) => claim.passage),
  };
}

function valueParts(claim: Claim, report: StoryReport): Part[] {
  const start = report.text.indexOf(claim.words, claim.passage.start);
  return [
    {
      kind: 'quote',
      text: claim.words,
      passage: { versionId: report.versionId, start, end: start + claim.words.length },
    },
    { kind: 'words', text: ' (' },
    { kind: 'attribution', text: report.outletName, outletId: report.outletId },
    { kind: 'words', text: ')' },
  ];
}
