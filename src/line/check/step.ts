import { createHash } from 'node:crypto';
import type { Model } from '../../model/model.ts';
import { type CheckedDraft, type Draft, sentencesOf } from '../../news/draft.ts';
import { Fault } from '../../news/fault.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { citedVersions } from '../../store/articles.ts';
import type { Store } from '../../store/database.ts';
import { type Checked, draftsById, recordChecks } from '../../store/drafts.ts';
import { recordFault } from '../../store/faults.ts';
import { giveWay, type Step } from '../step.ts';
import { checkDraft } from './check.ts';
import { entailmentQuestion, unsupportedIn } from './entailment.ts';
import { isPoorer } from './poorer.ts';

type Read = (passage: Passage) => ReadPassage;

/**
 * Takes drafts, hands on those that passed. Where there is a model, it is asked about what a model wrote and the rules
 * have passed, and can only reject.
 */
export function checkStep(store: Store, model: Model | null = null): Step {
  return {
    batch: model ? 1 : 20,
    runs: model ? 2 : 1,
    async work(ids) {
      const written = (await draftsById(store.db, ids)).filter(({ state }) => state === 'written');
      const read = await passageReader(
        store,
        written.flatMap(({ draft, fallback }) => (fallback ? [draft, fallback] : [draft])),
      );
      const checked: Checked[] = [];
      for (const { id, storyId, draft, fallback } of written) {
        await giveWay();
        const first = await firstCheck(store, fallback ? model : null, storyId, draft, read);
        const stands = !fallback || (first.draft && !isPoorer(first.draft, fallback));
        checked.push({ draftId: id, ...(stands ? first : secondTry(first, fallback, read)) });
      }
      return async (tx) => {
        await recordChecks(tx, checked);
        return checked.filter(({ draft }) => draft).map(({ draftId }) => draftId);
      };
    },
  };
}

/** The rules' word, and on a model's draft that model's on top. One that fails leaves it at the rules' word. */
async function firstCheck(
  store: Store,
  model: Model | null,
  storyId: number,
  draft: Draft,
  read: Read,
): Promise<CheckedDraft> {
  const checked = checkDraft(draft, read);
  if (!model || !checked.draft) return checked;
  try {
    const { text } = await model.ask({ ...entailmentQuestion(checked.draft, read), storyId });
    const refused = unsupportedIn(text, checked.draft);
    return refused.size === 0 ? checked : checkDraft(draft, read, refused);
  } catch (error) {
    await recordFault(store.db, 'check', `story ${storyId}, ${model.name}`, error);
    return checked;
  }
}

/** Of a model's draft nothing is left, or too little: the digest of the same facts stands in, and both checks are on record. */
function secondTry(first: CheckedDraft, fallback: Draft, read: Read): CheckedDraft {
  const second = checkDraft(fallback, read);
  return { ...second, verdicts: [...first.verdicts, ...second.verdicts] };
}

/** Loads what drafts cite. A version whose text no longer has its stored hash stops the check (invariant 2). */
async function passageReader(store: Store, drafts: Draft[]): Promise<Read> {
  const cited = drafts.flatMap(citationsOf).map((passage) => passage.versionId);
  const versions = new Map((await citedVersions(store.db, [...new Set(cited)])).map((row) => [row.id, row]));
  for (const { id, text, hash } of versions.values()) {
    if (createHash('sha256').update(text).digest('hex') === hash) continue;
    throw new Fault(
      'text-changed',
      `The stored text of version ${id} no longer has the hash it was read with.`,
    );
  }
  return (passage) => {
    const version = versions.get(passage.versionId);
    if (!version)
      throw new Fault('no-passage', `A draft cites version ${passage.versionId}, which does not exist.`);
    const { text, outletId, outletName, origin, language, at } = version;
    return {
      ...passage,
      text: text.slice(passage.start, passage.end),
      outletId,
      outletName,
      origin,
      language,
      at,
    };
  };
}

function citationsOf(draft: Draft): Passage[] {
  return sentencesOf(draft).flatMap((sentence) => [
    ...sentence.citations,
    ...sentence.parts.flatMap((part) => (part.kind === 'quote' ? [part.passage] : [])),
  ]);
}
