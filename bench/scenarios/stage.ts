import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type Door, openDoor } from '../../src/command/door.ts';
import { readConfig } from '../../src/config.ts';
import type { StoryReport } from '../../src/news/draft.ts';
import type { Outlet } from '../../src/news/outlet.ts';
import { asSql, Queue } from '../../src/queue/queue.ts';
import { openEmbeddedStore, type Store, type Tx } from '../../src/store/database.ts';
import { followOutlets } from '../../src/store/feeds.ts';
import { openPaper } from '../../src/store/paper.ts';
import { insertItems, insertReports, type MarkedItem } from '../../src/store/reports.ts';
import { foundStories, placeReports } from '../../src/store/stories.ts';
import { insertVersions } from '../../src/store/versions.ts';
import { storyOf } from '../liar/stories.ts';

/** A store with three made-up outlets, its queue, and the open door of the paper made from it. */
export interface Stage {
  store: Store;
  queue: Queue;
  door: Door;
  /** The number that the next story is made from. */
  seed: number;
  placed: number;
  close(): Promise<void>;
}

/** A story as it lies in the store, waiting to be written. */
export interface StagedStory {
  id: number;
  reports: { id: number; outletName: string; address: string; title: string; text: string }[];
}

export async function openStage(): Promise<Stage> {
  const store = await openEmbeddedStore(null);
  const queue = new Queue({ embedded: store.embedded! }, `${store.schema}_jobs`);
  await queue.start((error) => console.error(error.message));
  await followOutlets(store.db, storyOf(1, false).reports.map(outletOf));
  const data = mkdtempSync(join(tmpdir(), 'press-stage-'));
  const paper = openPaper(store.db, () => queue.counts(asSql(store.db)));
  const door = await openDoor(readConfig({ data, port: '0' }, ''), store, paper);
  const close = async () => {
    await door.close();
    await queue.stop();
    await store.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { store, queue, door, seed: 0, placed: 0, close };
}

function outletOf({ outletId, outletName, family }: StoryReport): Outlet {
  const home = `https://${outletId}.example/`;
  const feeds = [{ address: `${home}feed`, section: null }];
  return {
    id: outletId,
    name: outletName,
    family,
    country: 'XX',
    language: 'en',
    kind: 'newspaper',
    home,
    feeds,
  };
}

/** Puts a story of three reports into the store, as if it had been gathered, read and grouped, and queues it. */
export async function stageStory(
  stage: Stage,
  change: (reports: StoryReport[]) => void = () => undefined,
): Promise<StagedStory> {
  const { reports } = storyOf(++stage.seed, false);
  const id = stage.seed;
  change(reports);
  return stage.store.db.transaction().execute(async (tx) => {
    await foundStories(tx, [{ id, title: reports[0]!.title }]);
    const story: StagedStory = { id, reports: [] };
    for (const report of reports) story.reports.push(await stageReport(stage, tx, id, report));
    await stage.queue.send('write', [id], asSql(tx));
    return story;
  });
}

async function stageReport(
  stage: Stage,
  tx: Tx,
  storyId: number,
  report: StoryReport,
): Promise<StagedStory['reports'][number]> {
  const { outletId, outletName, origin, title, text } = report;
  const feed = sql<{ id: number }>`select id from feed where outlet_id = ${outletId}`;
  const feedId = (await feed.execute(tx)).rows[0]!.id;
  const address = `https://${outletId}.example/${storyId}`;
  const marked = markedItem(storyId, address, title, 'first');
  const [itemId] = await insertReports(tx, { outletId, feedId, section: null }, [marked]);
  const row = sql<{ id: number }>`select report_id as id from item where id = ${itemId}`;
  const { id } = (await row.execute(tx)).rows[0]!;
  const versionId = await addVersion(tx, id, itemId!, report);
  const placing = { attached: 'made up', copyOf: null, origin, placed: ++stage.placed };
  await placeReports(tx, [{ reportId: id, versionId, storyId, ...placing }]);
  return { id, outletName, address, title, text };
}

/** Another text for a report of a story, as its outlet might change it; and the story queued anew. */
export async function changeReport(
  stage: Stage,
  story: StagedStory,
  at: number,
  text: string,
): Promise<void> {
  const report = story.reports[at]!;
  await stage.store.db.transaction().execute(async (tx) => {
    const marked = markedItem(story.id, report.address, report.title, text);
    const [itemId] = await insertItems(tx, [{ reportId: report.id, marked }]);
    await addVersion(tx, report.id, itemId!, { title: report.title, text, origin: report.outletName });
    await stage.queue.send('write', [story.id], asSql(tx));
  });
  report.text = text;
}

function markedItem(storyId: number, address: string, title: string, contentHash: string): MarkedItem {
  const item = {
    ...{
      key: `${storyId}`,
      address,
      title,
      summary: '',
      content: '',
      authors: [],
      published: null,
      updated: null,
    },
    ...{ language: 'en', categories: [], source: null, enclosures: [], picture: null },
  };
  return { item, keyIdentity: `${storyId}`, addressIdentity: address, titleHash: `${storyId}`, contentHash };
}

async function addVersion(
  tx: Tx,
  reportId: number,
  itemId: number,
  { title, text, origin }: Pick<StoryReport, 'title' | 'text' | 'origin'>,
): Promise<number> {
  const nothing = { section: null, canonical: null, published: null, modified: null, picture: null };
  await insertVersions(tx, [
    {
      ...{ reportId, itemId, title, text, language: 'en', author: null, kind: 'news' as const },
      ...{ origin, originRule: 'made up', readFrom: 'feed' as const, decisions: [] },
      hash: createHash('sha256').update(text).digest('hex'),
      about: { ...nothing, paywalled: false },
    },
  ]);
  const newest = sql<{ id: number }>`select max(id)::int as id from version where report_id = ${reportId}`;
  return (await newest.execute(tx)).rows[0]!.id;
}
