import { sql } from 'kysely';
import { CopyIndex } from '../src/line/group/copies.ts';
import { Grouper } from '../src/line/group/grouper.ts';
import { readWindow } from '../src/line/group/window/step.ts';
import { type Db, openEmbeddedStore, openServerStore, type Store } from '../src/store/database.ts';
import { lastPlaced } from '../src/store/stories.ts';
import { saveTraces } from '../src/store/traces.ts';
import { placeReport } from './grouping/place.ts';
import { readReports } from './grouping/reports.ts';
import { Worlds } from './grouping/worlds.ts';
import type { Bench } from './main.ts';

const together = 500;
const rounds = 5;

/**
 * How fast a restarted press reads the grouper's memory back: a store of placed reports (the stream of `grouping
 * --growth`), in memory or on the server of DATABASE_URL in a schema that is dropped afterwards.
 */
export const bench: Bench = {
  about: "reading the grouper's memory back: --reports <file.jsonl> [--count 20000]",
  options: { reports: { type: 'string' }, count: { type: 'string' } },
  async measure(values) {
    if (typeof values.reports !== 'string') throw new Error('Say which reports: --reports <file.jsonl>.');
    const count = Number(values.count ?? 20_000);
    const store = await openStore();
    try {
      const bytes = await fill(store.db, new Worlds(readReports(values.reports), 10, count), count);
      const runs: { clock: number; processor: number }[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await readOnce(store.db));
      const best = (of: 'clock' | 'processor') => Math.round(count / Math.min(...runs.map((run) => run[of])));
      return {
        store: store.url ? 'PostgreSQL' : 'embedded',
        reports: count,
        bytesPerReport: Math.round(bytes / count),
        reportsPerSecond: best('clock'),
        reportsPerProcessorSecond: best('processor'),
      };
    } finally {
      await store.close();
    }
  },
};

/** Seconds of the clock and of this process's processor time. */
async function readOnce(db: Db): Promise<{ clock: number; processor: number }> {
  const [begun, used] = [performance.now(), process.cpuUsage()];
  await db.transaction().execute(async (tx) => readWindow(tx, await lastPlaced(tx)));
  const { user, system } = process.cpuUsage(used);
  return { clock: (performance.now() - begun) / 1000, processor: (user + system) / 1_000_000 };
}

/** Places all reports, and keeps what the group stage would keep of them. Answers with the bytes that are read back. */
async function fill(db: Db, worlds: Worlds, count: number): Promise<number> {
  const [grouper, copies] = [new Grouper(), new CopyIndex()];
  const traces: Parameters<typeof saveTraces>[1] = [];
  for (let place = 0; place < count; place += 1) {
    const report = worlds.report(place);
    const fingerprints = placeReport({ grouper, copies }, report);
    traces.push({
      report_id: report.id,
      record: grouper.recordOf(report.id),
      fingerprints: new Uint8Array(fingerprints.buffer),
    });
  }
  await insertReports(db, count, (id) => grouper.storyOf(id)!);
  await db.transaction().execute(async (tx) => {
    for (let at = 0; at < count; at += together) await saveTraces(tx, traces.slice(at, at + together));
  });
  await sql`analyze`.execute(db);
  return traces.reduce((sum, { record, fingerprints }) => sum + record.length + fingerprints.length, 0);
}

async function insertReports(db: Db, count: number, storyOf: (id: number) => number): Promise<void> {
  await sql`insert into outlet (id, name, family, country, language, kind, home, position)
    values ('o', 'O', 'O', 'XA', 'en', 'newspaper', 'https://o.example/', 1)`.execute(db);
  await sql`insert into feed (outlet_id, address, position) values ('o', 'https://o.example/feed', 1)`.execute(
    db,
  );
  const stories = Array.from({ length: count }, (_, place) => storyOf(place + 1));
  await sql`insert into story (id, slug, founded_at, changed_at)
    select distinct s, 'story-' || s, now(), now() from unnest(${stories}::int[]) s`.execute(db);
  await sql`insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, precision, story_id,
      attached, origin, placed)
    select 'o', feed.id, n, n, n, now(), 'none', s, 'member', 'o', n
    from feed, unnest(${stories}::int[]) with ordinality as placed (s, n) order by n`.execute(db);
  await sql`insert into item (report_id, number, item, content_hash, seen_at)
    select id, 1, '{}', id, now() from report order by id`.execute(db);
  await sql`insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from, read_at)
    select report_id, id, 1, 'A title', repeat('Some words of a text. ', 200), '', 'en', 'news', 'o', '', 'feed', now()
    from item order by id`.execute(db);
  await sql`update report set placed_version = version.id from version where version.report_id = report.id`.execute(
    db,
  );
}

async function openStore(): Promise<Store> {
  const url = process.env.DATABASE_URL;
  if (!url) return openEmbeddedStore(null);
  const store = await openServerStore(url, 'press_bench');
  const close = async () => {
    await store.db.schema.dropSchema('press_bench').cascade().execute();
    await store.close();
  };
  return { ...store, close };
}
