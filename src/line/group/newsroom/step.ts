import type { Tx } from '../../../store/database.ts';
import {
  forgetStories,
  type KnownReportOfStory,
  reportsOfStories,
  saveCategory,
  saveImportance,
} from '../../../store/story-knowledge.ts';
import { categoryOf } from './category.ts';
import { importanceParts } from './importance.ts';

/**
 * Settles what the newsroom knows of stories whose reports changed. All of it depends on nothing but the story's own
 * reports, so that it comes out the same however the reports were dealt into jobs.
 */
export async function settleStories(tx: Tx, storyIds: number[]): Promise<void> {
  const reports = Map.groupBy(await reportsOfStories(tx, storyIds), ({ storyId }) => storyId);
  const gone = storyIds.filter((storyId) => !reports.has(storyId));
  await forgetStories(tx, gone);
  for (const [storyId, ofStory] of reports) {
    await saveCategory(tx, storyId, categoryOf(membersOf(ofStory)));
    await saveImportance(tx, storyId, importanceParts(ofStory));
  }
}

/** The reports of the event; all of them where there are none. */
function membersOf(reports: KnownReportOfStory[]): KnownReportOfStory[] {
  const members = reports.filter(({ attached }) => attached === 'member');
  return members.length > 0 ? members : reports;
}
