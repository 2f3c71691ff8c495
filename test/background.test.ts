import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkStep } from '../src/line/check/step.ts';
import { publishStep } from '../src/line/publish/step.ts';
import { writeStep } from '../src/line/write/step.ts';
import type { Store } from '../src/store/database.ts';
import { openPaper } from '../src/store/paper.ts';
import type { StoryPage } from '../src/store/paper-views.ts';
import { openTestStore } from './store.ts';

const crash =
  'Eleven people were killed when a train of Halden Rail derailed at Port Amsel on Thursday, police said.';
const reports = [
  {
    story: 1,
    outlet: 'courier',
    at: '2026-03-12T09:00:00Z',
    title: 'Eleven killed as train derails',
    text: crash,
  },
  {
    story: 2,
    outlet: 'herald',
    at: '2026-05-04T09:00:00Z',
    title: 'Halden Rail chief Tomas Berg resigns',
    text: 'Tomas Berg resigned as chief executive of Halden Rail on Monday, the board said.',
  },
];

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await sql`insert into clock (id, at) values (1, '2026-05-04T12:00:00Z')
    on conflict (id) do update set at = excluded.at`.execute(store.db);
  for (const { story, outlet, at, title, text } of reports) {
    const body = `${title}\n\n${text}`;
    for (const statement of [
      sql`insert into outlet (id, name, family, country, language, kind, home, position)
        values (${outlet}, ${outlet}, ${outlet}, 'XA', 'en', 'newspaper', 'https://o.example/', ${story})`,
      sql`insert into feed (outlet_id, address, position) values (${outlet}, ${`https://o.example/${outlet}`}, ${story})`,
      sql`insert into story (id, slug, founded_at, changed_at) values (${story}, ${`story-${story}`}, ${at}, ${at})`,
      sql`insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, published, precision, story_id,
          attached, origin, placed)
        select ${outlet}, id, ${outlet}, ${outlet}, ${outlet}, ${at}, ${at}, 'minute', ${story}, 'member', ${outlet}, ${story}
        from feed where outlet_id = ${outlet}`,
      sql`insert into item (report_id, number, item, content_hash, seen_at)
        select id, 1, '{}', '', ${at} from report where outlet_id = ${outlet}`,
      sql`insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from, read_at)
        select report_id, id, 1, ${title}, ${body}, encode(sha256(convert_to(${body}, 'UTF8')), 'hex'), 'en', 'news', ${outlet},
          '', 'feed', ${at} from item where report_id = (select id from report where outlet_id = ${outlet})`,
    ])
      await statement.execute(store.db);
  }
  await sql`insert into storyline (id, slug, title, founded_at) values (1, 'halden-rail-1', 'Halden Rail', now())`.execute(
    store.db,
  );
  await sql`insert into storyline_story (story_id, storyline_id, follows, linked_at)
    values (1, 1, null, now()), (2, 1, 1, now())`.execute(store.db);
  await printed([1]);
  await printed([2]);
});
afterAll(() => store.close());

/** Takes stories through the press; answers with those that were written anew. */
async function printed(storyIds: number[]): Promise<number[]> {
  let ids = storyIds;
  for (const step of [writeStep(store, null, {}), checkStep(store), publishStep(store)]) {
    if (ids.length === 0) break;
    const save = await step.work(ids);
    ids = await store.db.transaction().execute(save);
  }
  const { rows } = await sql<{ story: number }>`select story_id as story from draft order by id`.execute(
    store.db,
  );
  return rows.map(({ story }) => story);
}

async function page(): Promise<StoryPage> {
  const found = await openPaper(store.db, async () => ({}) as never).story('story-2');
  if (!found || 'movedTo' in found) throw new Error('There is no article.');
  return found;
}

const backgroundOf = ({ sections }: StoryPage) =>
  sections
    .filter(({ kind }) => kind === 'background')
    .flatMap(({ paragraphs }) => paragraphs.flat())
    .map(({ parts }) => parts.map(({ text }) => text).join(''));

test('an article tells from an earlier story what happened before, and counts none of it', async () => {
  const article = await page();
  expect(backgroundOf(article)).toEqual([crash.replace(/\.$/, ' (courier, 12 March 2026).')]);
  expect(article).toMatchObject({ outlets: 1, origins: 1, lead: { outletId: 'herald' } });
  expect(article.reports.map(({ outletId }) => outletId)).toEqual(['herald']);
  const { rows } = await sql<{ broken: number }>`select count(*)::int as broken from citation
    join version on version.id = version_id where citation.hash <> version.hash`.execute(store.db);
  expect(rows[0]!.broken).toBe(0);
});

test('news of an earlier story writes no article anew that only tells it as background', async () => {
  expect(await printed([1])).toEqual([1, 2]);
  expect(await printed([2])).toEqual([1, 2]);
});

test('when an earlier story’s report is taken back, articles that tell it as background lose it and say so', async () => {
  await sql`update report set withdrawn_at = press_now() where outlet_id = 'courier'`.execute(store.db);
  expect(await printed([1])).toEqual([1, 2, 2]);
  const article = await page();
  expect(backgroundOf(article)).toEqual([]);
  expect(article.revision).toBe(2);
  expect(article.corrections).toMatchObject([{ kind: 'withdrawn', outletName: 'courier' }]);
  expect(article.revisions[0]!.change).toMatchObject({ kind: 'revised', added: 0, cut: 1 });
});
