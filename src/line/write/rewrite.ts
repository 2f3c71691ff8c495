import { type Draft, type StoryMaterial, type StoryReport, sentencesOf } from '../../news/draft.ts';
import type { Fact } from '../../news/fact.ts';
import { supportOf } from './agreement.ts';
import { type Candidate, witnessesOf } from './candidates.ts';
import { comparedFacts } from './facts.ts';

/** A report that nobody has heard in this many sentences brings enough that is new. */
const enoughNew = 3;
/** Beyond this many origins another one is no news by itself. */
const manyOrigins = 4;
/** A reason that can wait waits until this long after the last draft. Milliseconds. */
export const coolDown = 10 * 60_000;

/** The newest draft of a story, and what it was made from. */
export interface Before {
  draft: Draft;
  reportIds: number[];
  facts: ComparedFact[];
}

/** As much of a fact as two drafts are compared by. */
export type ComparedFact = Pick<Fact, 'kind' | 'slot' | 'state'> & {
  claims: { value: number | null; current: boolean }[];
};

/** `now`: readers must not wait; `soon`: after the cool-down; `no`: nothing that matters came. */
export interface Decision {
  rewrite: 'now' | 'soon' | 'no';
  why: string;
}

/**
 * Whether what came since warrants a new revision: at once where a report was withdrawn or changed, a count of the
 * lede changed, or a dispute opened or closed; after the cool-down where a fact was corroborated, another origin
 * joined in, or enough that is new came. Copies of a known origin's text never do.
 */
export function shouldRewrite(before: Before, material: StoryMaterial): Decision {
  const current = new Set(material.reports.map((report) => report.reportId));
  if (before.reportIds.some((id) => !current.has(id)))
    return { rewrite: 'now', why: 'a report was withdrawn or moved to another story' };
  const changed = changedCitation(before.draft, material);
  if (changed)
    return { rewrite: 'now', why: `${changed.outletName} changed a report that the article cites` };
  const [known, fresh] = parted(material.reports, new Set(before.reportIds));
  const original = fresh.filter((report) => !known.some((old) => copies(report, old)));
  const updated = material.earlier.some((old) => known.some((report) => report.reportId === old.reportId));
  if (original.length === 0 && !updated) return { rewrite: 'no', why: 'nothing but copies came' };
  const all = known.flatMap(witnessesOf);
  const added = original.flatMap(witnessesOf);
  return factsChanged(before, material, [...all, ...added]) ?? newSubstance(known, original, all, added);
}

/** Whether no report that the article names has left, and none came of an outlet or origin that it does not name. */
export function namesSame(before: Pick<Before, 'reportIds'>, { reports }: StoryMaterial): boolean {
  const known = new Set(before.reportIds);
  const named = reports.filter(({ reportId }) => known.has(reportId));
  const has = (key: 'outletId' | 'origin', value: string) => named.some((report) => report[key] === value);
  return (
    named.length === known.size &&
    reports.every(({ outletId, origin }) => has('outletId', outletId) && has('origin', origin))
  );
}

/** The values that stand, by slot, as they are compared from one draft to the next. */
function standingValues(facts: ComparedFact[]): Map<string, string> {
  const values = new Map<string, string>();
  for (const { kind, slot, state, claims } of facts) {
    if (kind !== 'count' && !(kind === 'measure' && state === 'disputed')) continue;
    const current = claims.filter((claim) => claim.current).map((claim) => claim.value);
    values.set(`${kind} ${slot}`, `${state === 'disputed'} ${[...new Set(current)].sort().join(' ')}`);
  }
  return values;
}

function factsChanged(before: Before, material: StoryMaterial, witnesses: Candidate[]): Decision | null {
  const facts = comparedFacts(material, witnesses);
  const values = standingValues(facts);
  const oldValues = standingValues(before.facts);
  for (const [slot, value] of values) {
    const old = oldValues.get(slot);
    if (old === value) continue;
    if (value.startsWith('true')) return { rewrite: 'now', why: `reports differ on ${slot}` };
    if (old?.startsWith('true')) return { rewrite: 'now', why: `reports agree on ${slot} again` };
    return { rewrite: 'now', why: `${slot} changed` };
  }
  for (const slot of oldValues.keys())
    if (!values.has(slot)) return { rewrite: 'now', why: `no report gives ${slot} any more` };
  const agreed = (list: Before['facts']) =>
    new Set(list.flatMap((fact) => (fact.state === 'corroborated' ? [`${fact.kind} ${fact.slot}`] : [])));
  const old = agreed(before.facts);
  const fresh = [...agreed(facts)].find((slot) => !old.has(slot));
  return fresh ? { rewrite: 'soon', why: `a second origin bears out ${fresh}` } : null;
}

function newSubstance(
  known: StoryReport[],
  original: StoryReport[],
  all: Candidate[],
  added: Candidate[],
): Decision {
  const origins = new Set(known.map((report) => report.origin));
  if (origins.size < manyOrigins && original.some((report) => !origins.has(report.origin)))
    return { rewrite: 'soon', why: 'another origin reports the story' };
  const unheard = added.filter(
    (candidate) => candidate.position > 0 && candidate.lifted && !candidate.leans && !heard(candidate, all),
  );
  if (unheard.length >= enoughNew) return { rewrite: 'soon', why: 'enough that is new was reported' };
  return { rewrite: 'no', why: 'what came was reported before' };
}

/** The report that no longer holds, word for word, what the draft cites of its earlier version. */
function changedCitation(draft: Draft, material: StoryMaterial): StoryReport | undefined {
  const earlier = new Map(material.earlier.map((report) => [report.versionId, report]));
  for (const { versionId, start, end } of sentencesOf(draft).flatMap((sentence) => sentence.citations)) {
    const old = earlier.get(versionId);
    const now = old && material.reports.find((report) => report.reportId === old.reportId);
    if (now && !now.text.includes(old.text.slice(start, end))) return now;
  }
  return undefined;
}

function heard(candidate: Candidate, known: Candidate[]): boolean {
  return (
    known.some((other) => other.report.origin === candidate.report.origin && other.text === candidate.text) ||
    supportOf(candidate, known).length > 0
  );
}

function copies(report: StoryReport, old: StoryReport): boolean {
  return report.text === old.text || (report.origin === old.origin && report.title === old.title);
}

function parted(reports: StoryReport[], known: Set<number>): [StoryReport[], StoryReport[]] {
  return [
    reports.filter((report) => known.has(report.reportId)),
    reports.filter((report) => !known.has(report.reportId)),
  ];
}
