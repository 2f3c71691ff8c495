import type { DraftSentence, StoryReport } from '../../news/draft.ts';
import type { Fact, FactState } from '../../news/fact.ts';
import { findNumbers, type NumberMention, sameNumber } from '../../news/language/numbers.ts';
import { wordsOf } from '../../news/language/words.ts';
import type { Passage } from '../../news/passage.ts';
import { dateAndTime } from '../../news/wording.ts';
import type { Candidate } from './candidates.ts';

/** What one report says of how many: the number, the word that says of what, and where it stands. */
export interface NumberFact {
  /** e.g. `kill`, `injur`, `miss`: what befell the counted. */
  slot: string;
  value: number;
  mention: NumberMention;
  report: StoryReport;
  /** The words from the number to the slot's word, and their place. */
  text: string;
  passage: Passage;
  position: number;
}

/** All that the origins say on one slot: each origin's newest value, oldest first. */
export interface MergedFact {
  slot: string;
  state: FactState;
  facts: NumberFact[];
}

/** Counts that a story keeps and revises: each list names one slot in words of one stem or one meaning. */
const slots: [string, RegExp][] = [
  ['killed', /^(?:killed|dead|died|deaths?|fatalities|dies)$/i],
  ['injured', /^(?:injured|hurt|wounded|injuries)$/i],
  ['missing', /^missing$/i],
  ['arrested', /^(?:arrested|detained|arrests)$/i],
  ['evacuated', /^(?:evacuated|displaced)$/i],
];
const farthest = 4;
/** Two values within this time cannot be one toll that grew. Milliseconds. */
const sameMoment = 30 * 60_000;
const hedged =
  /\b(?:in (?:19|20)\d\d|last (?:year|month)|previous|earlier attack|years ago|each|every|per)\b/i;

/** The counts of a story's early sentences, one per report and slot: the first that it gives. */
export function numberFacts(candidates: Candidate[]): NumberFact[] {
  const seen = new Map<string, NumberFact>();
  for (const candidate of candidates) {
    if (candidate.position > 8 || hedged.test(candidate.text)) continue;
    for (const mention of findNumbers(candidate.text, candidate.report.language)) {
      const fact = mention.kind === 'count' ? factOf(candidate, mention) : null;
      const key = fact && `${fact.report.reportId} ${fact.slot}`;
      if (fact && key && !seen.has(key)) seen.set(key, fact);
    }
  }
  return [...seen.values()];
}

/** Merges the counts of independent origins, slot by slot. A later, higher count is an update, not a dispute. */
export function mergeFacts(facts: NumberFact[]): MergedFact[] {
  return slots.flatMap(([slot]) => {
    const newest = newestPerOrigin(facts.filter((fact) => fact.slot === slot));
    return newest.length === 0 ? [] : [{ slot, state: stateOf(newest), facts: newest }];
  });
}

/** The counts of a story as facts: every origin's value, with where it stands. */
export function countFacts(candidates: Candidate[]): Fact[] {
  return mergeFacts(numberFacts(candidates)).map(({ slot, state, facts }) => ({
    kind: 'count',
    slot,
    state,
    origins: new Set(
      facts
        .filter((fact) => sameNumber(fact.mention, facts.at(-1)!.mention))
        .map((fact) => fact.report.origin),
    ).size,
    who: [],
    where: [],
    when: [],
    claims: facts.map((fact) => ({
      words: fact.text,
      value: fact.value,
      passage: fact.passage,
      since: fact.report.at,
      origin: fact.report.origin,
      current: state !== 'superseded' || sameNumber(fact.mention, facts.at(-1)!.mention),
    })),
  }));
}

/** Both values, who gives each and since when; every date with its year and zone. */
export function differenceSentence(fact: MergedFact): DraftSentence {
  const values: NumberFact[] = [];
  for (const one of fact.facts)
    if (!values.some((known) => sameNumber(known.mention, one.mention))) values.push(one);
  const parts: DraftSentence['parts'] = [];
  values.forEach((one, index) => {
    const lead = `${index === 0 ? '' : '; '}${one.report.outletName} (${dateAndTime(one.report.at)}) gives `;
    parts.push({ kind: 'attribution', text: lead, outletId: one.report.outletId });
    parts.push({ kind: 'words', text: one.text });
  });
  parts.push({ kind: 'words', text: '.' });
  return { parts, citations: values.map((one) => one.passage) };
}

function factOf(candidate: Candidate, mention: NumberMention): NumberFact | null {
  const after = wordsOf(candidate.text.slice(mention.end), candidate.report.language).slice(0, farthest);
  for (const word of after) {
    const slot = slots.find(([, pattern]) => pattern.test(word.text))?.[0];
    const text = candidate.text.slice(mention.start, mention.end + word.end);
    if (/[,;.:–—"“”()]/.test(text.slice(mention.text.length))) return null;
    if (!slot) continue;
    const passage = { versionId: candidate.report.versionId, start: candidate.start, end: candidate.end };
    return {
      slot,
      value: mention.value,
      mention,
      report: candidate.report,
      text,
      passage,
      position: candidate.position,
    };
  }
  return null;
}

function newestPerOrigin(facts: NumberFact[]): NumberFact[] {
  const newest = new Map<string, NumberFact>();
  for (const fact of [...facts].sort((a, b) => a.report.at.getTime() - b.report.at.getTime()))
    newest.set(fact.report.origin, fact);
  return [...newest.values()].sort((a, b) => a.report.at.getTime() - b.report.at.getTime());
}

function stateOf(facts: NumberFact[]): FactState {
  if (facts.length === 1) return 'single';
  let state: FactState = 'corroborated';
  for (let at = 1; at < facts.length; at++) {
    const [before, after] = [facts[at - 1]!, facts[at]!];
    if (sameNumber(before.mention, after.mention)) continue;
    const grew =
      after.value > before.value && after.report.at.getTime() - before.report.at.getTime() > sameMoment;
    if (!grew) return 'disputed';
    state = 'superseded';
  }
  return state;
}
