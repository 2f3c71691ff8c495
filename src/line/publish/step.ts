import {
  type DraftSentence,
  printedText,
  sentencesOf,
  summarySentence,
  tellingPassages,
} from '../../news/draft.ts';
import {
  citedOrigins,
  insertRevisions,
  type NewRevision,
  newestRevisions,
  type PublishedSentence,
} from '../../store/articles.ts';
import type { Db, Store, Tx } from '../../store/database.ts';
import { draftsById, type StoredDraft } from '../../store/drafts.ts';
import { reportFacts } from '../../store/reports.ts';
import { nameStories } from '../../store/stories.ts';
import { storySections } from '../../store/story-knowledge.ts';
import type { Step } from '../step.ts';
import { sentenceKey } from './sentence-key.ts';

/** Takes drafts that passed, makes revisions of them, and hands on nothing: the article is out. */
export function publishStep(store: Store): Step {
  return {
    batch: 20,
    runs: 1,
    async work(ids) {
      // An article is made only from a draft that passed the check (invariant 1).
      const passed = (await draftsById(store.db, ids)).filter((draft) => draft.state === 'passed');
      const known = await readKnown(store.db, passed);
      const revisions = passed.map((draft) => revisionOf(known, draft));
      return async (tx) => {
        for (const some of oneOfEachStory(revisions)) await publish(tx, some);
        return [];
      };
    },
  };
}

/** A story's drafts go out one after the other, in the order in which they were written. */
function oneOfEachStory(revisions: NewRevision[]): NewRevision[][] {
  const turns: NewRevision[][] = [];
  for (const ofStory of Map.groupBy(revisions, ({ storyId }) => storyId).values())
    for (const [turn, revision] of ofStory.entries()) turns[turn] = [...(turns[turn] ?? []), revision];
  return turns;
}

async function publish(tx: Tx, revisions: NewRevision[]): Promise<void> {
  const newest = await newestRevisions(
    tx,
    revisions.map(({ storyId }) => storyId),
  );
  // A later draft of the story may have overtaken this one.
  const due = revisions.filter(({ storyId, draftId }) => (newest.get(storyId)?.draftId ?? 0) < draftId);
  const first = due.filter(({ storyId }) => !newest.has(storyId));
  await nameStories(
    tx,
    first.map(({ storyId, language }) => ({ id: storyId, language })),
  );
  await insertRevisions(
    tx,
    due.map((revision) => ({ ...revision, number: (newest.get(revision.storyId)?.number ?? 0) + 1 })),
  );
}

/** What the store knows of what drafts tell. */
interface Known {
  reports: Map<number, { id: number; outletId: string; origin: string }>;
  sections: Map<number, string>;
  versions: Map<number, { id: number; hash: string; origin: string }>;
}

async function readKnown(db: Db, drafts: StoredDraft[]): Promise<Known> {
  const byId = <Row extends { id: number }>(rows: Row[]) => new Map(rows.map((row) => [row.id, row]));
  const cited = drafts.flatMap(({ draft }) =>
    sentencesOf(draft).flatMap(({ citations }) => citations.map(({ versionId }) => versionId)),
  );
  return {
    reports: byId(await reportFacts(db, [...new Set(drafts.flatMap(({ reportIds }) => reportIds))])),
    sections: await storySections(
      db,
      drafts.map(({ storyId }) => storyId),
    ),
    versions: byId(await citedOrigins(db, [...new Set(cited)])),
  };
}

function revisionOf(known: Known, { id, storyId, draft, reportIds, change }: StoredDraft): NewRevision {
  const reports = reportIds.flatMap((reportId) => known.reports.get(reportId) ?? []);
  const sentences = publishedSentences(known, draft);
  const summary = summarySentence(draft);
  const origins = new Set(reports.map((report) => report.origin)).size;
  return {
    storyId,
    draftId: id,
    headline: printedText(draft.headline, draft.language),
    standfirst: summary && printedText(summary, draft.language),
    brief: origins < 2,
    section: known.sections.get(storyId) ?? null,
    lead: draft.lead,
    language: draft.language,
    madeBy: draft.madeBy,
    change,
    reportIds,
    outlets: new Set(reports.map((report) => report.outletId)).size,
    origins,
    sentences,
  };
}

/** The draft's sentences in reading order, each citation with the hash and each sentence with its count of origins. */
function publishedSentences({ versions }: Known, draft: StoredDraft['draft']): PublishedSentence[] {
  const placed: { place: PublishedSentence['place']; paragraph: number; sentence: DraftSentence }[] = [
    { place: 'headline', paragraph: 0, sentence: draft.headline },
  ];
  if (draft.standfirst) placed.push({ place: 'standfirst', paragraph: 0, sentence: draft.standfirst });
  for (const { kind, paragraphs } of draft.sections)
    for (const [paragraph, sentences] of paragraphs.entries())
      for (const sentence of sentences) placed.push({ place: kind, paragraph, sentence });

  return placed.map(({ place, paragraph, sentence }) => ({
    place,
    paragraph,
    key: sentenceKey(sentence),
    text: printedText(sentence, draft.language),
    parts: sentence.parts,
    citations: sentence.citations.map((citation) => ({
      ...citation,
      hash: versions.get(citation.versionId)!.hash,
    })),
    origins: new Set(tellingPassages(sentence).map(({ versionId }) => versions.get(versionId)!.origin)).size,
  }));
}
