import type { StoryMaterial } from '../../news/draft.ts';
import { pressNow } from '../../store/clock.ts';
import type { Store } from '../../store/database.ts';
import { insertDraft, newestDraft } from '../../store/drafts.ts';
import { recordFault } from '../../store/faults.ts';
import { openStories, storyReports } from '../../store/stories.ts';
import type { Step } from '../step.ts';
import { writeDigest } from './digest.ts';
import { changeLine, shouldRewrite } from './rewrite.ts';

/** Takes stories, hands on drafts. */
export function writeStep(store: Store): Step {
  return {
    batch: 20,
    runs: 1,
    async work(ids) {
      const now = await pressNow(store.db);
      const written = [];
      const held: { storyId: number; reasons: string[] }[] = [];
      for (const storyId of await openStories(store.db, ids)) {
        const material: StoryMaterial = { storyId, now, reports: await storyReports(store.db, storyId) };
        const before = await newestDraft(store.db, storyId);
        if (before && !shouldRewrite({ draft: before.draft, reportIds: before.reportIds }, material).rewrite) continue;
        const draft = writeDigest(material);
        if ('held' in draft) held.push({ storyId, reasons: draft.held });
        else {
          const change = changeLine(before?.draft ?? null, draft, material);
          written.push({ storyId, draft, change, reportIds: material.reports.map((report) => report.reportId) });
        }
      }
      return async (tx) => {
        const drafts: number[] = [];
        for (const { storyId, reasons } of held)
          await recordFault(tx, 'write', `story ${storyId}`, new Error(reasons.join('; ')));
        for (const draft of written) drafts.push(await insertDraft(tx, draft));
        return drafts;
      };
    },
  };
}
