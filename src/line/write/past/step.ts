import type { Draft, PastStory, StoryMaterial } from '../../../news/draft.ts';
import { pastStories, reportsOfVersions, reportVersions } from '../../../store/background.ts';
import type { Db } from '../../../store/database.ts';
import type { StoredDraft } from '../../../store/drafts.ts';
import type { StoryVersions } from '../../../store/stories.ts';
import { backgroundPassages } from '../background.ts';

/** What a story's background is told from: earlier stories, and the reports of others that its newest draft cites. */
export interface Past extends StoryVersions {
  stories: PastStory[];
  /** The reports of other stories that the newest draft cites, those too that were taken back since. */
  citedIds: number[];
}

/** Reads the past of stories together. @param drafts their newest drafts @param own versions that are their own */
export async function readPasts(
  db: Db,
  storyIds: number[],
  drafts: Map<number, StoredDraft>,
  own: Map<number, StoryVersions>,
): Promise<Map<number, Past>> {
  const foreign = new Map(
    storyIds.map((storyId) => [storyId, foreignVersions(drafts.get(storyId)?.draft, own.get(storyId))]),
  );
  const reportOf = await reportsOfVersions(db, [...new Set([...foreign.values()].flat())]);
  const { reports, earlier } = await reportVersions(db, [...new Set(reportOf.values())]);
  const stories = await pastStories(db, storyIds);
  return new Map(
    storyIds.map((storyId) => {
      const citedIds = [...new Set(foreign.get(storyId)!.map((id) => reportOf.get(id)!))];
      const cited = ({ reportId }: { reportId: number }) => citedIds.includes(reportId);
      const past = stories.get(storyId) ?? [];
      return [
        storyId,
        { stories: past, citedIds, reports: reports.filter(cited), earlier: earlier.filter(cited) },
      ];
    }),
  );
}

/** The versions that a draft cites and that are of no report of its story. */
function foreignVersions(draft: Draft | undefined, own: StoryVersions | undefined): number[] {
  if (!draft) return [];
  const known = new Set([...(own?.reports ?? []), ...(own?.earlier ?? [])].map(({ versionId }) => versionId));
  const cited = backgroundPassages(draft).map(({ versionId }) => versionId);
  return [...new Set(cited)].filter((id) => !known.has(id));
}

/** A story's own reports with those of other stories beside them: all that its draft may cite. */
export function withPast(material: StoryMaterial, past: Past): StoryMaterial {
  return {
    ...material,
    reports: [...material.reports, ...past.reports],
    earlier: [...material.earlier, ...past.earlier],
  };
}

/** Whether a report of another story that a draft tells background from was taken back, or no longer holds what is cited. */
export function lostBackground(draft: Draft, { citedIds, reports, earlier }: Past): boolean {
  if (citedIds.some((id) => !reports.some(({ reportId }) => reportId === id))) return true;
  const old = new Map(earlier.map((version) => [version.versionId, version]));
  return backgroundPassages(draft).some(({ versionId, start, end }) => {
    const was = old.get(versionId);
    const now = was && reports.find(({ reportId }) => reportId === was.reportId);
    return now ? !now.text.includes(was.text.slice(start, end)) : false;
  });
}
