import { createHash } from 'node:crypto';
import { type CheckedDraft, type Draft, sentencesOf } from '../../news/draft.ts';
import { Fault } from '../../news/fault.ts';
import type { Passage, ReadPassage } from '../../news/passage.ts';
import { citedVersions } from '../../store/articles.ts';
import type { Store } from '../../store/database.ts';
import { draftsById, recordCheck } from '../../store/drafts.ts';
import type { Step } from '../step.ts';
import { checkDraft } from './check.ts';

/** Takes drafts, hands on those that passed. */
export function checkStep(store: Store): Step {
  return {
    batch: 20,
    runs: 1,
    async work(ids) {
      const checked: { id: number; result: CheckedDraft }[] = [];
      for (const { id, draft, fallback, state } of await draftsById(store.db, ids)) {
        if (state !== 'written') continue;
        const first = checkDraft(draft, await passageReader(store, draft));
        checked.push({
          id,
          result: first.draft || !fallback ? first : await secondTry(store, first, fallback),
        });
      }
      return async (tx) => {
        for (const { id, result } of checked) await recordCheck(tx, id, result);
        return checked.filter(({ result }) => result.draft).map(({ id }) => id);
      };
    },
  };
}

/** Of a model's draft nothing is left: the digest of the same facts stands in, and both checks are on record. */
async function secondTry(store: Store, first: CheckedDraft, fallback: Draft): Promise<CheckedDraft> {
  const second = checkDraft(fallback, await passageReader(store, fallback));
  return { ...second, verdicts: [...first.verdicts, ...second.verdicts] };
}

/** Loads what a draft cites. A version whose text no longer has its stored hash stops the check (invariant 2). */
async function passageReader(store: Store, draft: Draft): Promise<(passage: Passage) => ReadPassage> {
  const cited = citationsOf(draft).map((passage) => passage.versionId);
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
