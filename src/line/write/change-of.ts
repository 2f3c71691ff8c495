import type { Change } from '../../news/change.ts';
import {
  type Draft,
  type DraftSentence,
  type StoryMaterial,
  sentencesOf,
  sentenceText,
  tellingPassages,
} from '../../news/draft.ts';

/** What a revision changed, and which reports brought it. */
export function changeOf(
  before: { draft: Draft; reportIds: number[] } | null,
  after: Draft,
  material: StoryMaterial,
): Change {
  if (!before) return { kind: 'first' };
  const old = new Set(sentencesOf(before.draft).map(sentenceText));
  const now = new Set(sentencesOf(after).map(sentenceText));
  const added = sentencesOf(after).filter((sentence) => !old.has(sentenceText(sentence)));
  const cut = [...old].filter((text) => !now.has(text)).length;
  const same = added.length === 0 && cut === 0;
  const joined = same ? joinedSince(before.reportIds, material) : [];
  return {
    kind: 'revised',
    headline: !old.has(sentenceText(after.headline)),
    added: added.length,
    cut,
    outlets: broughtBy(same ? sentencesOf(after) : added, before.draft, material),
    ...(joined.length > 0 && { joined }),
  };
}

/** The outlets that report the story now, and did not when it was written last. */
function joinedSince(reportIds: number[], { reports }: StoryMaterial): string[] {
  const known = new Set(
    reports.filter(({ reportId }) => reportIds.includes(reportId)).map(({ outletId }) => outletId),
  );
  const joined = reports.filter(({ outletId }) => !known.has(outletId));
  return [...new Set(joined.map(({ outletName }) => outletName))];
}

/** The outlets whose versions tell the added sentences and told nothing before; to give a name in full is not to tell. */
function broughtBy(added: DraftSentence[], before: Draft, material: StoryMaterial): string[] {
  const versions = (sentences: DraftSentence[]) =>
    new Set(sentences.flatMap((sentence) => tellingPassages(sentence).map((passage) => passage.versionId)));
  const cited = versions(sentencesOf(before));
  const fresh = [...versions(added)].filter((id) => !cited.has(id));
  const reports = material.reports.filter((report) => fresh.includes(report.versionId));
  return [...new Set(reports.map((report) => report.outletName))];
}
