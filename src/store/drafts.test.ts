import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishedStory } from '../../test/published-story.ts';
import { openTestStore } from '../../test/store.ts';
import type { Draft, Verdict } from '../news/draft.ts';
import type { Correction } from '../news/fact.ts';
import type { Store } from './database.ts';
import { draftsById, insertDrafts, recordChecks } from './drafts.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
}, 60_000);
afterAll(() => store.close());

const draft: Draft = {
  headline: { parts: [{ kind: 'words', text: 'Something happened' }], citations: [] },
  standfirst: null,
  sections: [],
  lead: { reportId: 1, outletId: 'courier', rule: 'earliest' },
  language: 'en',
  madeBy: 'digest',
};
const verdict: Verdict = {
  place: 'headline',
  sentence: 'Something happened',
  passed: false,
  rule: 'names',
  words: 'No passage names Something',
  passage: { versionId: 1, start: 0, end: 9 },
};

/** A published story with a draft that was written after a correction, or without one, and is checked. */
async function checked(id: number, corrections: Correction['kind'][], passes: boolean): Promise<number> {
  await publishedStory(store.db, id);
  const { id: reportId } = await store.db
    .selectFrom('report')
    .select('id')
    .where('story_id', '=', id)
    .executeTakeFirstOrThrow();
  return store.db.transaction().execute(async (tx) => {
    const [draftId] = await insertDrafts(tx, [
      {
        storyId: id,
        draft,
        fallback: null,
        reportIds: [reportId],
        change: { kind: 'first' },
        facts: [],
        backgroundIds: [],
        refused: [],
        corrections: corrections.map((kind) => ({ kind, reportId, title: 'Ferry', words: 'Twelve' })),
      },
    ]);
    const held = passes ? [] : ['The headline is not carried by what it cites.'];
    await recordChecks(tx, [{ draftId: draftId!, draft: passes ? draft : null, verdicts: [verdict], held }]);
    return draftId!;
  });
}

async function isInThePaper(storyId: number): Promise<boolean> {
  const found = await store.db
    .selectFrom('article')
    .select('story_id')
    .where('story_id', '=', storyId)
    .execute();
  return found.length > 0;
}

describe('the check’s word about a draft', () => {
  test('an article that was to be corrected, and cannot be, comes out of the paper', async () => {
    await checked(1, ['corrected'], false);
    expect(await isInThePaper(1)).toBe(false);
  });

  test('its revisions stay on record, and so does the correction', async () => {
    await checked(2, ['corrected'], false);
    const revisions = await store.db.selectFrom('revision').select('id').where('story_id', '=', 2).execute();
    const corrections = await store.db
      .selectFrom('correction')
      .select('words')
      .where('story_id', '=', 2)
      .execute();
    expect([revisions.length, corrections.map(({ words }) => words)]).toEqual([1, ['Twelve']]);
  });

  test('an article stays where a held draft corrects nothing', async () => {
    await checked(3, [], false);
    expect(await isInThePaper(3)).toBe(true);
  });

  test('an article stays where its correction passes', async () => {
    await checked(4, ['corrected'], true);
    expect(await isInThePaper(4)).toBe(true);
  });

  test('another story’s article stays', async () => {
    await checked(5, [], true);
    await checked(6, ['corrected'], false);
    expect([await isInThePaper(5), await isInThePaper(6)]).toEqual([true, false]);
  });

  test('what was found is stored with its rule, its reason and its passage, and why the draft is held', async () => {
    const draftId = await checked(7, [], false);
    const verdicts = await store.db
      .selectFrom('verdict')
      .select(['place', 'passed', 'rule', 'reason', 'passage'])
      .where('draft_id', '=', draftId)
      .execute();
    const { sentence: _, words, ...stored } = verdict;
    expect(verdicts).toEqual([{ ...stored, reason: { code: 'told', values: [words] } }]);
    expect((await draftsById(store.db, [draftId])).map(({ state }) => state)).toEqual(['held']);
  });
});
