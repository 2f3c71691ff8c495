import { createHash } from 'node:crypto';
import type { Model } from '../../model/model.ts';
import { cleanText } from '../../news/clean.ts';
import type { Draft, StoryMaterial } from '../../news/draft.ts';
import { withdrawArticle } from '../../store/articles.ts';
import { pressNow } from '../../store/clock.ts';
import type { Store } from '../../store/database.ts';
import { insertDraft, type NewDraft, newestDraft } from '../../store/drafts.ts';
import { recordFault } from '../../store/faults.ts';
import { keepReply, storedReply } from '../../store/replies.ts';
import { openStories, storyReports } from '../../store/stories.ts';
import type { Step } from '../step.ts';
import { witnessesOf } from './candidates.ts';
import { writeDigest } from './digest.ts';
import { countFacts } from './facts.ts';
import { draftOfReply, numberFacts, questionOf } from './model-draft.ts';
import { changeLine, shouldRewrite } from './rewrite.ts';

/** Takes stories, hands on drafts. Without a model, or where it fails, the digest is the draft. */
export function writeStep(store: Store, model: Model | null, excerptWords: number): Step {
  return {
    batch: model ? 1 : 20,
    runs: model ? 2 : 1,
    async work(ids) {
      const now = await pressNow(store.db);
      const written: NewDraft[] = [];
      const withdrawn: number[] = [];
      const held: { storyId: number; reasons: string[] }[] = [];
      for (const storyId of await openStories(store.db, ids)) {
        const material: StoryMaterial = { storyId, now, reports: await storyReports(store.db, storyId) };
        if (material.reports.length === 0) {
          withdrawn.push(storyId);
          continue;
        }
        const before = await newestDraft(store.db, storyId);
        if (before && !shouldRewrite({ draft: before.draft, reportIds: before.reportIds }, material).rewrite)
          continue;
        const digest = writeDigest(material, { excerptWords });
        if ('held' in digest) {
          held.push({ storyId, reasons: digest.held });
          continue;
        }
        const drafts = await writeUp(store, model, storyId, digest);
        const change = changeLine(before ?? null, drafts.draft, material);
        written.push({
          storyId,
          ...drafts,
          change,
          reportIds: material.reports.map((report) => report.reportId),
          facts: countFacts(material.reports.flatMap(witnessesOf)),
          corrections: [],
        });
      }
      return async (tx) => {
        const drafts: number[] = [];
        // Nothing is left to write from: every outlet took its report back.
        for (const storyId of withdrawn) await withdrawArticle(tx, storyId);
        for (const { storyId, reasons } of held)
          await recordFault(tx, 'write', `story ${storyId}`, new Error(reasons.join('; ')));
        for (const draft of written) drafts.push(await insertDraft(tx, draft));
        return drafts;
      };
    },
  };
}

/** The model's article of the digest's facts, with the digest behind it; or the digest alone. */
async function writeUp(
  store: Store,
  model: Model | null,
  storyId: number,
  digest: Draft,
): Promise<{ draft: Draft; fallback: Draft | null }> {
  if (!model) return { draft: digest, fallback: null };
  try {
    const facts = numberFacts(digest);
    const reply = await replyOf(store, model, questionOf(facts, digest.language));
    const draft = draftOfReply(reply, facts, digest, model.name);
    return draft ? { draft, fallback: digest } : { draft: digest, fallback: null };
  } catch (error) {
    // A model that fails never stops the paper: the fault is on record and the digest goes out.
    await recordFault(store.db, 'write', `story ${storyId}, ${model.name}`, error);
    return { draft: digest, fallback: null };
  }
}

async function replyOf(
  store: Store,
  model: Model,
  question: { instructions: string; material: string },
): Promise<string> {
  const key = createHash('sha256')
    .update(JSON.stringify([model.name, question]))
    .digest('hex');
  const kept = await storedReply(store.db, key);
  if (kept) return kept.text;
  const reply = await model.ask({ ...question, longestReply: 2000 });
  const text = cleanText(reply.text, 100_000);
  await keepReply(store.db, key, model.name, { ...reply, text });
  return text;
}
