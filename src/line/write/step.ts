import type { Model } from '../../model/model.ts';
import { type Draft, type StoryMaterial, sentencesOf, sentenceText } from '../../news/draft.ts';
import type { Correction } from '../../news/fact.ts';
import { Fault } from '../../news/fault.ts';
import { withdrawArticle } from '../../store/articles.ts';
import { pressNow } from '../../store/clock.ts';
import type { Store, Tx } from '../../store/database.ts';
import { insertDrafts, type NewDraft, newestDrafts, type StoredDraft } from '../../store/drafts.ts';
import { comparableFacts, insertCorrections } from '../../store/facts.ts';
import { recordFault } from '../../store/faults.ts';
import { dueRewrites, endRewrites, postponeRewrite, withdrawnAmong } from '../../store/rewrites.ts';
import { openStories, storyVersions } from '../../store/stories.ts';
import { giveWay, type Step } from '../step.ts';
import { changeOf } from './change-of.ts';
import { correctionsOf } from './corrections.ts';
import { type Digest, type DigestOptions, defaultExcerptWords, writeDigest } from './digest.ts';
import { charactersFor, numberFacts, roomForFacts, type Telling } from './model-facts.ts';
import { proposalQuestion, proposedFacts, reportsToRead } from './model-proposals.ts';
import { type Asking, replyFor } from './model-question.ts';
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
      const drafts: NewDraft[] = [];
      const others: Exclude<Outcome, NewDraft>[] = [];
      for (const told of await readStories(store, await openStories(store.db, asked), now)) {
        await giveWay();
        const outcome = await writeStory(store, writer, options, told);
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
}

/** Reads stories together: as many questions for many as for one. */
async function readStories({ db }: Store, storyIds: number[], now: Date): Promise<Told[]> {
  const versions = await storyVersions(db, storyIds);
  const drafts = await newestDrafts(db, storyIds);
  const draftIds = [...drafts.values()].map(({ id }) => id);
  const facts = Map.groupBy(await comparableFacts(db, draftIds), ({ draftId }) => draftId);
  return storyIds.map((storyId) => {
    const draft = drafts.get(storyId);
    const { reports, earlier } = versions.get(storyId) ?? { reports: [], earlier: [] };
    return {
      material: { storyId, now, reports: reportsOfEvent(reports), earlier },
      before: draft ? { ...draft, facts: facts.get(draft.id) ?? [] } : null,
    };
  });
}

async function writeStory(
  store: Store,
  writer: Writer | null,
  options: DigestOptions,
  { material, before }: Told,
): Promise<Outcome> {
  const { storyId, reports, now } = material;
  const corrections = before ? await findCorrections(store, before, material) : [];
  if (reports.length === 0) return before ? takeOut(storyId, corrections) : nothing;
  const decision = before ? shouldRewrite(before, material) : null;
  if (decision && corrections.length === 0) {
    if (decision.rewrite === 'no') return nothing;
    const due = new Date(before!.at.getTime() + coolDown);
    if (decision.rewrite === 'soon' && due > now)
      return (tx) => postponeRewrite(tx, storyId, due, decision.why);
  }
  const digest = writeDigest(material, { ...options, before: before?.draft });
  if ('held' in digest) return hold(storyId, digest.held, corrections);
  if (
    before &&
    corrections.length === 0 &&
    readsTheSame(before.draft, digest.draft) &&
    namesSame(before, material)
  )
    return nothing;
  const drafts = writer
    ? await byModel(store, writer, options, material, digest)
    : { draft: digest.draft, fallback: null, refused: [] };
  const change = changeOf(before, drafts.draft, material);
  const reportIds = reports.map((report) => report.reportId);
  return { storyId, ...drafts, change, reportIds, facts: digest.facts, corrections };
}

async function findCorrections(
  store: Store,
  before: StoredDraft,
  material: StoryMaterial,
): Promise<Correction[]> {
  const current = new Set(material.reports.map((report) => report.reportId));
  const gone = before.reportIds.filter((id) => !current.has(id));
  return correctionsOf(before.draft, material, await withdrawnAmong(store.db, gone));
}

/** Nothing is left to write from: every outlet took its report back. The record of why stays. */
function takeOut(storyId: number, corrections: Correction[]) {
  return async (tx: Tx) => {
    await withdrawArticle(tx, storyId);
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

/** The same sentences, borne out by as many passages: no revision is due. */
function readsTheSame(one: Draft, other: Draft): boolean {
  const read = (draft: Draft) =>
    sentencesOf(draft).map((sentence) => [sentenceText(sentence), sentence.citations.length]);
  return JSON.stringify(read(one)) === JSON.stringify(read(other));
}

type Drafts = Pick<NewDraft, 'draft' | 'fallback' | 'refused'>;

/** The model's article with the digest behind it; or the digest alone, where the model fails: it never stops the paper. */
async function byModel(
  store: Store,
  writer: Writer,
  options: DigestOptions,
  material: StoryMaterial,
  digest: Digest,
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
      { facts, digest: digest.draft, reports, excerptWords, madeBy: model.name, reply },
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
