import { type DraftSentence, sentenceText } from '../../news/draft.ts';
import {
  citedOrigins,
  insertRevision,
  type NewRevision,
  newestRevision,
  type PublishedSentence,
} from '../../store/articles.ts';
import type { Db, Store } from '../../store/database.ts';
import { draftsById, type StoredDraft } from '../../store/drafts.ts';
import { reportFacts } from '../../store/reports.ts';
import { storySection } from '../../store/story-knowledge.ts';
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
      const revisions: NewRevision[] = [];
      for (const draft of passed) revisions.push(await revisionOf(store.db, draft));
      return async (tx) => {
        for (const revision of revisions) {
          const newest = await newestRevision(tx, revision.storyId);
          // A later draft of the story may have overtaken this one.
          if (newest.draftId < revision.draftId) await insertRevision(tx, revision, newest.number + 1);
        }
        return [];
      };
    },
  };
}

async function revisionOf(
  db: Db,
  { id, storyId, draft, reportIds, change }: StoredDraft,
): Promise<NewRevision> {
  const reports = await reportFacts(db, reportIds);
  const sentences = await publishedSentences(db, draft);
  const origins = new Set(reports.map((report) => report.origin)).size;
  return {
    storyId,
    draftId: id,
    headline: sentenceText(draft.headline),
    standfirst: draft.standfirst && sentenceText(draft.standfirst),
    brief: origins < 2,
    section: await storySection(db, storyId),
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
async function publishedSentences(db: Db, draft: StoredDraft['draft']): Promise<PublishedSentence[]> {
  const placed: { place: PublishedSentence['place']; paragraph: number; sentence: DraftSentence }[] = [
    { place: 'headline', paragraph: 0, sentence: draft.headline },
  ];
  if (draft.standfirst) placed.push({ place: 'standfirst', paragraph: 0, sentence: draft.standfirst });
  for (const { kind, paragraphs } of draft.sections)
    for (const [paragraph, sentences] of paragraphs.entries())
      for (const sentence of sentences) placed.push({ place: kind, paragraph, sentence });

  const ids = placed.flatMap(({ sentence }) => sentence.citations.map((citation) => citation.versionId));
  const versions = new Map((await citedOrigins(db, [...new Set(ids)])).map((row) => [row.id, row]));
  return placed.map(({ place, paragraph, sentence }) => ({
    place,
    paragraph,
    key: sentenceKey(sentence),
    text: sentenceText(sentence),
    parts: sentence.parts,
    citations: sentence.citations.map((citation) => ({
      ...citation,
      hash: versions.get(citation.versionId)!.hash,
    })),
    origins: new Set(sentence.citations.map((citation) => versions.get(citation.versionId)!.origin)).size,
  }));
}
