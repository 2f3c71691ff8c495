import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { RevisionWatch, type VisibleFigures } from '../bench/site/visible.ts';
import { openWireDay, type WireDay } from '../src/command/wire-day.ts';
import { readConfig } from '../src/config.ts';
import type { Db, Store } from '../src/store/database.ts';
import type { StorylinePage } from '../src/store/newsroom-views.ts';
import { brokenCitations, fingerprint } from './fingerprint.ts';
import { openTestStore } from './store.ts';

/** The made-up day, played once through the whole press on a fresh store; the tests look at what came of it. */
let day: WireDay;
let store: Store;
let db: Db;
let seen: VisibleFigures;
beforeAll(async () => {
  store = await openTestStore();
  db = store.db;
  const config = readConfig({ data: mkdtempSync(join(tmpdir(), 'press-line-')), port: '0' }, '');
  day = await openWireDay(config, 0, store);
  const watch = new RevisionWatch(store.reading, day.press.address);
  await day.play(async () => undefined);
  seen = await watch.end();
}, 300_000);
afterAll(() => day.close());

test('the day becomes articles that combine outlets, and briefs that have one origin', async () => {
  const articles = await db.selectFrom('article').selectAll().execute();
  const combined = articles.filter((article) => !article.brief);
  expect(combined.length).toBeGreaterThanOrEqual(8);
  for (const article of articles) expect(article.brief).toBe(article.origins < 2);
});

// How fast is measured by `bench -- site --visible`; a busy machine makes a few late.
test('what is published stands on the page that a reader gets within a second, as a rule', () => {
  expect(seen.revisions).toBeGreaterThan(40);
  expect(seen.medianMilliseconds).toBeLessThanOrEqual(1000);
});

test('every sentence cites a passage whose stored text still has the hash it was read with', async () => {
  const { citations, broken, uncited } = await brokenCitations(db);
  expect(citations).toBeGreaterThan(100);
  expect({ broken, uncited }).toEqual({ broken: 0, uncited: 0 });
});

test('every quote of every article stands to the letter in the passage that its part names', async () => {
  const sentences = await db.selectFrom('sentence').select(['parts', 'text']).execute();
  const quotes = sentences.flatMap(({ parts }) =>
    parts.flatMap((part) => (part.kind === 'quote' ? [part] : [])),
  );
  expect(quotes.length).toBeGreaterThan(5);
  for (const { text, passage } of quotes) {
    const version = await db
      .selectFrom('version')
      .select('text')
      .where('id', '=', passage.versionId)
      .executeTakeFirstOrThrow();
    expect(version.text.slice(passage.start, passage.end)).toBe(text);
  }
});

test('quotation marks stand around lifted quotes only', async () => {
  const sentences = await db.selectFrom('sentence').select(['parts']).execute();
  const typed = sentences
    .flatMap(({ parts }) => parts)
    .filter((part) => part.kind !== 'quote' && /["“”„«»]/.test(part.text));
  expect(typed).toEqual([]);
});

test('an article is made only from a draft that passed the check', async () => {
  const { rows } = await sql`select revision.id from revision join draft on draft.id = revision.draft_id
    where draft.state <> 'published'`.execute(db);
  expect(rows).toEqual([]);
});

test('pages that an outlet forbids are not read, and the decision is on record with its signal', async () => {
  const forbidden = await db.selectFrom('decision').selectAll().where('forbids', '=', true).execute();
  expect(forbidden.length).toBeGreaterThan(0);
  const reports = forbidden.map((decision) => decision.report_id);
  const versions = await db
    .selectFrom('version')
    .select('read_from')
    .where('report_id', 'in', reports)
    .execute();
  expect(versions.every((version) => version.read_from === 'feed')).toBe(true);
});

test('wire copies count as one origin', async () => {
  const copied = await sql<{ origin: string; outlets: number }>`
    select origin, count(distinct outlet_id)::int as outlets from report
    group by story_id, origin order by outlets desc limit 1`.execute(db);
  expect(copied.rows[0]!.outlets).toBeGreaterThanOrEqual(5);
});

test('nothing of a hidden instruction reaches an article', async () => {
  const sentences = await db.selectFrom('sentence').select('text').execute();
  const poisoned = sentences.filter(({ text }) => /canary|ignore (?:all|previous)|<script/i.test(text));
  expect(poisoned).toEqual([]);
});

test('playing the last moment again changes nothing', async () => {
  const before = await fingerprint(db);
  await day.play(async () => undefined);
  expect(await fingerprint(db)).toEqual(before);
});

test('a revision is never changed: its sentences are those of its number for good', async () => {
  const { rows } = await sql`select story_id from revision group by story_id
    having max(number) <> count(*) or min(number) <> 1`.execute(db);
  expect(rows).toEqual([]);
});

test('a report that its outlet took back carries no article any more', async () => {
  const taken = await db
    .selectFrom('report')
    .select(['id', 'story_id'])
    .where('withdrawn_at', 'is not', null)
    .execute();
  expect(taken).toHaveLength(1);
  const { rows } = await sql`select 1 from article join revision on revision.id = article.revision_id
    where ${taken[0]!.id} = any(revision.report_ids)`.execute(db);
  expect(rows).toEqual([]);
});

test('a correction reaches the article, and no sentence rests on the words that were corrected', async () => {
  const { rows } = await sql<{
    text: string;
  }>`select s.text from article a join sentence s on s.revision_id = a.revision_id
    where s.text like '%harbour bridge%'`.execute(db);
  expect(rows.length).toBeGreaterThan(0);
  for (const { text } of rows) expect(text).not.toContain('81 million');
});

test('what came after the derailment is told as stories of their own, in its storyline, each with its reason', async () => {
  const { paper } = day.press;
  const lines = await Promise.all(
    (await paper.storylines(20)).map(async ({ slug }) => (await paper.storyline(slug)) as StorylinePage),
  );
  const line = lines.find(({ steps }) => steps.some(({ story }) => /train derails/.test(story.headline)))!;
  const headlines = line.steps.map(({ story }) => story.headline);
  expect(headlines).toContainEqual(expect.stringMatching(/candle/));
  expect(headlines).toContainEqual(expect.stringMatching(/Berg/));
  for (const { follows, reason } of line.steps.slice(1)) expect(follows && reason).toBeTruthy();
  // The look-alike derailment in another town is none of it.
  expect(headlines.join(' ')).not.toMatch(/timber|Holz/i);
});

test('a story shows what it is about, why it stands where it stands, and what hangs on it', async () => {
  const { paper } = day.press;
  const { slug } = (await paper.newest(100)).find(({ headline }) => /train derails/.test(headline))!;
  expect((await paper.storyCategory(slug))!.code).toBe('medtop:03000000');
  const topics = await paper.storyTopics(slug);
  expect(topics).toContainEqual(expect.objectContaining({ slug: 'port-aldous', kind: 'place' }));
  expect(topics).toContainEqual(expect.objectContaining({ slug: 'halden-rail', kind: 'organisation' }));
  const page = await paper.topic('port-aldous');
  expect(page!.stories.map((card) => card.slug)).toContain(slug);
  const { score, parts } = (await paper.storyImportance(slug))!;
  expect(parts.map(({ name }) => name)).toEqual(['origins', 'owners', 'countries', 'freshness', 'burst']);
  const [origins, owners, countries, freshness, burst] = parts.map(({ effect }) => effect);
  expect((origins! + owners! + countries!) * freshness! * burst!).toBeCloseTo(score);
});
