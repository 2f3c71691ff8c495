import type { Model } from '../../model/model.ts';
import {
  type Draft,
  type StoryMaterial,
  type StoryReport,
  sentencesOf,
  sentenceText,
} from '../../news/draft.ts';
import type { Correction } from '../../news/fact.ts';
import { Fault } from '../../news/fault.ts';
import { withdrawArticle } from '../../store/articles.ts';
import { keepBackground, storiesBehind } from '../../store/background.ts';
import { pressNow } from '../../store/clock.ts';
import type { Store, Tx } from '../../store/database.ts';
import { insertDrafts, type NewDraft, newestDrafts, type StoredDraft } from '../../store/drafts.ts';
import { comparableFacts, insertCorrections } from '../../store/facts.ts';
import { recordFault } from '../../store/faults.ts';
import { dueRewrites, endRewrites, postponeRewrite, withdrawnAmong } from '../../store/rewrites.ts';
import { openStories, storyVersions } from '../../store/stories.ts';
import { giveWay, type Step } from '../step.ts';
import { backgroundOf, backgroundPassages, withoutBackground } from './background.ts';
import { changeOf } from './change-of.ts';
import { correctionsOf } from './corrections.ts';
import { type Digest, type DigestOptions, defaultExcerptWords, writeDigest } from './digest.ts';
import { charactersFor, numberFacts, roomForFacts, type Telling } from './model-facts.ts';
import { proposalQuestion, proposedFacts, reportsToRead } from './model-proposals.ts';
import { type Asking, replyFor } from './model-question.ts';
import { lostBackground, type Past, readPasts, withPast } from './past/step.ts';
import { reportsOfEvent } from './reports-of-event.ts';
import { type Before, coolDown, namesSame, shouldRewrite } from './rewrite.ts';
import { type Proof, type WrittenUp, writeUp } from './write-up.ts';

/** Stories that waited for their rewrite and are taken along at once. */
const mostDue = 20;

/** What is done with one story: a draft to keep, or what else, within the transaction. */
type Outcome = NewDraft | ((tx: Tx) => Promise<unknown>);

/** A model that writes articles up, and the check that its drafts are held against beforehand. */
export interface Writer {
  model: Model;
  proof: Proof;
  /** Whether the model is also asked for facts, one report at a time. */
  proposes: boolean;
  /** Tokens that the model holds, question and reply together; null where it is not told. */
  context: number | null;
}

/** Takes stories, hands on drafts. Without a model, or where it fails, the digest is the draft. */
export function writeStep(store: Store, writer: Writer | null, options: DigestOptions): Step {
  return {
    batch: writer ? 1 : 20,
    runs: writer ? 2 : 1,
    async work(ids) {
      const now = await pressNow(store.db);
      const asked = [...new Set([...ids, ...(await dueRewrites(store.db, mostDue))])];
      const behind = (await storiesBehind(store.db, asked)).filter((id) => !asked.includes(id));
      const drafts: NewDraft[] = [];
      const others: Exclude<Outcome, NewDraft>[] = [];
      for (const told of await readStories(store, await openStories(store.db, [...asked, ...behind]), now)) {
        await giveWay();
        const { material, before, past } = told;
        const touched = before !== null && lostBackground(before.draft, past);
        // Of a story that is only told in another one's past, that alone may call for a rewrite.
        if (behind.includes(material.storyId) && !touched) continue;
        const outcome = await writeStory(store, writer, options, { ...told, touched });
        if (typeof outcome === 'function') others.push(outcome);
        else drafts.push(outcome);
      }
      return async (tx) => {
        await endRewrites(tx, asked);
        for (const other of others) await other(tx);
        return insertDrafts(tx, drafts);
      };
    },
  };
}

const nothing: Outcome = async () => null;

/** A story as it is to be told, and as it was told before. */
interface Told {
  material: StoryMaterial;
  before: (StoredDraft & Before) | null;
  past: Past;
}

/** Reads stories together: as many questions for many as for one. */
async function readStories({ db }: Store, storyIds: number[], now: Date): Promise<Told[]> {
  const versions = await storyVersions(db, storyIds);
  const drafts = await newestDrafts(db, storyIds);
  const draftIds = [...drafts.values()].map(({ id }) => id);
  const facts = Map.groupBy(await comparableFacts(db, draftIds), ({ draftId }) => draftId);
  const pasts = await readPasts(db, storyIds, drafts, versions);
  return storyIds.map((storyId) => {
    const draft = drafts.get(storyId);
    const { reports, earlier } = versions.get(storyId) ?? { reports: [], earlier: [] };
    return {
      material: { storyId, now, reports: reportsOfEvent(reports), earlier },
      before: draft ? { ...draft, facts: facts.get(draft.id) ?? [] } : null,
      past: pasts.get(storyId)!,
    };
  });
}

async function writeStory(
  store: Store,
  writer: Writer | null,
  options: DigestOptions,
  { material, before, past, touched }: Told & { touched: boolean },
): Promise<Outcome> {
  const { storyId, reports, now } = material;
  const corrections = before ? await findCorrections(store, before, material, past) : [];
  if (reports.length === 0) return before ? takeOut(storyId, corrections) : nothing;
  const decision = before ? shouldRewrite(before, material) : null;
  if (decision && corrections.length === 0 && !touched) {
    if (decision.rewrite === 'no') return nothing;
    const due = new Date(before!.at.getTime() + coolDown);
    if (decision.rewrite === 'soon' && due > now)
      return (tx) => postponeRewrite(tx, storyId, due, decision.why);
  }
  const digest = writeDigest(material, {
    ...options,
    before: before ? withoutBackground(before.draft) : undefined,
  });
  if ('held' in digest) return hold(storyId, digest.held, corrections);
  if (
    before &&
    corrections.length === 0 &&
    !touched &&
    readsTheSame(before.draft, digest.draft) &&
    namesSame(before, material)
  )
    return nothing;
  const whole = addBackground(digest, before, past, options);
  const drafts = writer
    ? await byModel(store, writer, options, material, whole)
    : { draft: whole.digest.draft, fallback: null, refused: [] };
  const change = changeOf(before, drafts.draft, material);
  const reportIds = reports.map((report) => report.reportId);
  const backgroundIds = whole.beside.map(({ reportId }) => reportId);
  return { storyId, ...drafts, change, reportIds, backgroundIds, facts: digest.facts, corrections };
}

/** A digest with what happened before, and the reports of other stories that it is told from. */
interface Whole {
  digest: Digest;
  beside: StoryReport[];
}

function addBackground(
  digest: Digest,
  before: StoredDraft | null,
  past: Past,
  options: DigestOptions,
): Whole {
  const section =
    digest.choice &&
    backgroundOf(digest.draft, digest.choice, past.stories, {
      perReport: options.excerptWords ?? defaultExcerptWords,
      before: before ? backgroundPassages(before.draft) : [],
    });
  if (!section) return { digest, beside: [] };
  const draft = { ...digest.draft, sections: [...digest.draft.sections, section] };
  const cited = new Set(backgroundPassages(draft).map(({ versionId }) => versionId));
  const beside = past.stories
    .flatMap((story) => story.reports)
    .filter(({ versionId }) => cited.has(versionId));
  return { digest: { ...digest, draft }, beside };
}

async function findCorrections(
  store: Store,
  before: StoredDraft,
  material: StoryMaterial,
  past: Past,
): Promise<Correction[]> {
  const current = new Set(material.reports.map((report) => report.reportId));
  const gone = before.reportIds.filter((id) => !current.has(id));
  const withdrawn = await withdrawnAmong(store.db, [...gone, ...past.citedIds]);
  return correctionsOf(before.draft, withPast(material, past), withdrawn);
}

/** Nothing is left to write from: every outlet took its report back. The record of why stays. */
function takeOut(storyId: number, corrections: Correction[]) {
  return async (tx: Tx) => {
    await withdrawArticle(tx, storyId);
    await keepBackground(tx, [{ storyId, reportIds: [] }]);
    await insertCorrections(tx, storyId, null, corrections);
  };
}

/** No article can be made; one that was to be corrected may not stand as it was. */
function hold(storyId: number, reasons: string[], corrections: Correction[]): Outcome {
  return async (tx) => {
    await recordFault(tx, 'write', `story ${storyId}`, new Error(reasons.join('; ')));
    if (corrections.length > 0) await takeOut(storyId, corrections)(tx);
  };
}

/** The same sentences, borne out by as many passages: no revision is due, whatever is told of what happened before. */
function readsTheSame(one: Draft, other: Draft): boolean {
  const read = (draft: Draft) =>
    sentencesOf(withoutBackground(draft)).map((sentence) => [
      sentenceText(sentence),
      sentence.citations.length,
    ]);
  return JSON.stringify(read(one)) === JSON.stringify(read(other));
}

type Drafts = Pick<NewDraft, 'draft' | 'fallback' | 'refused'>;

/** The model's article with the digest behind it; or the digest alone, where the model fails: it never stops the paper. */
async function byModel(
  store: Store,
  writer: Writer,
  options: DigestOptions,
  material: StoryMaterial,
  { digest, beside }: Whole,
): Promise<Drafts> {
  const { model, proof } = writer;
  const { storyId, reports } = material;
  const report = (fault: unknown) => reportFault(store, `story ${storyId}, ${model.name}`, fault);
  const alone: Drafts = { draft: digest.draft, fallback: null, refused: [] };
  const wide = writeDigest(material, { ...options, ...roomForFacts });
  if ('held' in wide) return alone;
  try {
    const ask = async (asking: Asking) => (await model.ask({ ...asking, storyId })).text;
    const added = writer.proposes ? await proposals(material, digest.draft.language, ask, report) : [];
    const reply = replyFor(writer.context);
    const facts = numberFacts(digest.draft, wide, reports, added, charactersFor(writer.context, reply));
    const excerptWords = options.excerptWords ?? defaultExcerptWords;
    const written: WrittenUp = await writeUp(
      {
        facts,
        digest: digest.draft,
        reports: [...reports, ...beside],
        excerptWords,
        madeBy: model.name,
        reply,
      },
      { ask, proof },
    );
    if (written.fault) await report(written.fault);
    return { draft: written.draft, fallback: digest.draft, refused: written.refused };
  } catch (error) {
    await report(error);
    return alone;
  }
}

/** What the model finds in each report. Where it fails, no further report is read, and the article is written all the same. */
async function proposals(
  material: StoryMaterial,
  language: string,
  ask: (asking: Asking) => Promise<string>,
  report: (fault: unknown) => Promise<void>,
): Promise<Telling[]> {
  const found: Telling[] = [];
  try {
    for (const one of reportsToRead(material, language))
      found.push(...proposedFacts(await ask(proposalQuestion(one)), one, material));
  } catch (error) {
    await report(error);
  }
  return found;
}

/** On record for the desk; that a model is left alone was told when it failed, and is not told again for each story. */
async function reportFault(store: Store, subject: string, error: unknown): Promise<void> {
  if (error instanceof Fault && error.code === 'model-resting') return;
  await recordFault(store.db, 'write', subject, error);
}
