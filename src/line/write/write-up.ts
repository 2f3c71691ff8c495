import {
  type CheckedDraft,
  type Draft,
  type DraftSentence,
  type StoryReport,
  sentenceText,
  type Verdict,
} from '../../news/draft.ts';
import { Fault } from '../../news/fault.ts';
import { detectLanguage } from '../../news/language/detect.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { copiesAmong } from './copied.ts';
import { draftOf, type Made, placesOf, type Refusal } from './model-draft.ts';
import type { NumberedFact } from './model-facts.ts';
import { type Asking, questionOf, repairOf } from './model-question.ts';
import { articleIn, repairsIn, type Said, type ToldArticle } from './model-reply.ts';

/** Sentences that a model may say once more. */
const mostRepaired = 12;

/** Holds a draft against its passages: the check that will have the last word, asked beforehand. */
export type Proof = (draft: Draft, read: (passage: Passage) => ReadPassage) => CheckedDraft;

export interface WriteUpMaterial {
  facts: NumberedFact[];
  digest: Draft;
  reports: StoryReport[];
  /** The most words taken from one report. */
  excerptWords: number;
  madeBy: string;
  /** Tokens that the reply may have; what an article needs unless told. */
  reply?: number;
}

export interface WriteUpTools {
  /** @throws Fault of the model */
  ask(question: Asking): Promise<string>;
  proof: Proof;
}

export interface WrittenUp {
  draft: Draft;
  /** What was refused and is not in the draft any more, in the order in which it was refused. */
  refused: Verdict[];
  /** Why nothing was said once more, where the model failed at that. */
  fault: unknown;
}

/**
 * An article by a model, out of numbered facts: its sentences with our citations and quotes, held against their passages,
 * and those that fail said once more. What copies even then is left out here; what fails the check even then is
 * left to the check, which cuts it.
 *
 * @throws Fault `model-unreadable`, `model-language`, and those of the model
 */
export async function writeUp(material: WriteUpMaterial, { ask, proof }: WriteUpTools): Promise<WrittenUp> {
  const { facts, digest, madeBy } = material;
  const told = await firstTelling(material, ask);
  const first = draftOf(told, facts, digest, madeBy);
  const failures = refusalsOf(first, material, proof);
  if (failures.size === 0) return { draft: first.draft, refused: [], fault: null };
  const { again, fault } = await secondTelling(failures, material, ask);
  const second = again.size > 0 ? draftOf(withRepairs(told, again), facts, digest, madeBy) : first;
  const still = again.size > 0 ? refusalsOf(second, material, proof) : failures;
  const { draft, refused } = withoutCopies(second, still, digest);
  const replaced = [...failures].filter(([said]) => again.has(said));
  return { draft, refused: [...replaced.map(([said, why]) => verdictOf(said.text, why)), ...refused], fault };
}

async function firstTelling(
  { facts, digest: { language }, reply }: WriteUpMaterial,
  ask: WriteUpTools['ask'],
): Promise<ToldArticle> {
  const told = articleIn(await ask(questionOf(facts, language, reply)));
  if (!told) throw new Fault('model-unreadable', 'No article can be read in what the model answered.');
  const all = told.paragraphs.flat().map(({ text }) => text.replace(/\{quote[^}]*\}/g, ' '));
  const spoken = detectLanguage(all.join(' '), language);
  if (spoken !== language)
    throw new Fault('model-language', `The model answered in "${spoken}" where "${language}" was asked for.`);
  return told;
}

/** The sentences that no passage bears out, that copy, or of which none could be made. */
function refusalsOf(made: Made, material: WriteUpMaterial, proof: Proof): Map<Said, Refusal> {
  const refused = new Map(made.refused);
  const places = placesOf(made.draft);
  for (const { place, passed, rule, words, reason } of proof(made.draft, readerOf(material.reports))
    .verdicts) {
    const said = made.said.get(places.get(place)!);
    if (said && !passed) refused.set(said, { rule, words, ...(reason && { reason }) });
  }
  const printed = [...places].filter(([place, sentence]) => {
    const said = made.said.get(sentence);
    return place !== 'headline' && !(said && refused.has(said)) && !place.startsWith('differences');
  });
  // What code tells was chosen within the same budget, and goes first.
  const ordered = printed
    .map(([, sentence]) => sentence)
    .sort((a, b) => Number(made.said.has(a)) - Number(made.said.has(b)));
  for (const [sentence, why] of copiesAmong(ordered, material.reports, material.excerptWords)) {
    const said = made.said.get(sentence);
    if (said) refused.set(said, why);
  }
  return refused;
}

function readerOf(reports: StoryReport[]): (passage: Passage) => ReadPassage {
  const byVersion = new Map(reports.map((report) => [report.versionId, report]));
  return (passage) => {
    const report = byVersion.get(passage.versionId);
    if (!report)
      throw new Fault('no-passage', `A draft cites version ${passage.versionId}, which is not of its story.`);
    const { outletId, outletName, origin, language, at } = report;
    const text = report.text.slice(passage.start, passage.end);
    return { ...passage, text, outletId, outletName, origin, language, at };
  };
}

/** Asks once more. A model that fails at it leaves what it said first. */
async function secondTelling(
  failures: Map<Said, Refusal>,
  { facts, digest }: WriteUpMaterial,
  ask: WriteUpTools['ask'],
): Promise<{ again: Map<Said, Said>; fault: unknown }> {
  const failed = [...failures].slice(0, mostRepaired).map(([said, why]) => ({ said, ...why }));
  try {
    const repairs = repairsIn(await ask(repairOf(failed, facts, digest.language)));
    const again = failed.flatMap(({ said }, at): [Said, Said][] => {
      const repair = repairs.get(at + 1);
      return repair ? [[said, repair]] : [];
    });
    return { again: new Map(again), fault: null };
  } catch (fault) {
    return { again: new Map(), fault };
  }
}

function withRepairs({ headline, standfirst, paragraphs }: ToldArticle, again: Map<Said, Said>): ToldArticle {
  const repaired = (said: Said) => again.get(said) ?? said;
  return {
    headline: headline && repaired(headline),
    standfirst: standfirst && repaired(standfirst),
    paragraphs: paragraphs.map((paragraph) => paragraph.map(repaired)),
  };
}

/** What the check knows nothing of is left out, and a headline that fails makes way for the digest's. */
function withoutCopies(
  { draft, said }: Made,
  failures: Map<Said, Refusal>,
  digest: Draft,
): { draft: Draft; refused: Verdict[] } {
  const own = new Set(['copied', 'excerpt', 'citations']);
  const out = (sentence: DraftSentence) => {
    const why = failures.get(said.get(sentence)!);
    return why !== undefined && own.has(why.rule);
  };
  const headlineFails = failures.has(said.get(draft.headline)!);
  const sections = draft.sections
    .map((section) => ({
      ...section,
      paragraphs: section.paragraphs
        .map((paragraph) => paragraph.filter((sentence) => !out(sentence)))
        .filter((paragraph) => paragraph.length > 0),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const places = placesOf(draft);
  const made = new Set(said.values());
  const refused = [...failures].flatMap(([one, why]) => {
    const sentence = [...places.values()].find((each) => said.get(each) === one);
    const gone =
      !made.has(one) || (sentence && (out(sentence) || (headlineFails && sentence === draft.headline)));
    return gone ? [verdictOf(sentence ? sentenceText(sentence) : one.text, why)] : [];
  });
  return {
    draft: {
      ...draft,
      headline: headlineFails ? digest.headline : draft.headline,
      standfirst: draft.standfirst && !out(draft.standfirst) ? draft.standfirst : null,
      sections,
    },
    refused,
  };
}

function verdictOf(sentence: string, refusal: Refusal): Verdict {
  return { place: 'told', sentence, passed: false, ...refusal, passage: null };
}
