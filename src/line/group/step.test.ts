import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../../../test/store.ts';
import type { Store } from '../../store/database.ts';
import { nameStories } from '../../store/stories.ts';
import { report } from './fixture.ts';
import { groupStep } from './step.ts';

/** Reports of twelve events, every third of which tells of two: stories join and part as they come. */
function muddle(count: number): { title: string; text: string }[] {
  let seed = 5;
  const random = (below: number) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return (seed >>> 8) % below;
  };
  const syllables = ['bar', 'kel', 'mon', 'tur', 'vis', 'lor', 'dan', 'fek', 'gos', 'hul', 'jip', 'nax'];
  const word = (number: number) => {
    const first = number + 145;
    const second = Math.floor(first / 12);
    return [first, second, Math.floor(second / 12) + 7].map((each) => syllables[each % 12]).join('');
  };
  return Array.from({ length: count }, (_, at) => {
    const event = random(12);
    const other = random(3) === 0 ? random(12) : event;
    const wordOf = (of: number) => {
      const plain = word(of * 9 + random(9));
      return random(2) ? plain[0]!.toUpperCase() + plain.slice(1) : plain;
    };
    const title = Array.from({ length: 6 }, () => wordOf(random(4) ? event : other)).join(' ');
    const body = Array.from({ length: 30 }, () =>
      random(3) ? wordOf(random(3) ? event : other) : word(500 + random(200)),
    ).join(' ');
    return report(at + 1, title, `${body}.`);
  });
}

const reports = muddle(140);
let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  for (let outlet = 0; outlet < 7; outlet += 1)
    await sql`insert into outlet (id, name, family, country, language, kind, home, position)
      values (${`o${outlet}`}, ${`O${outlet}`}, ${`O${outlet}`}, 'XA', 'en', 'newspaper', 'https://o.example/', ${outlet})`.execute(
      store.db,
    );
  await sql`insert into feed (outlet_id, address, position) values ('o0', 'https://o.example/feed', 1)`.execute(
    store.db,
  );
  for (const [at, { title, text }] of reports.entries()) {
    await sql`with one as (insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, published, precision)
        select ${`o${at % 7}`}, id, ${at}, ${at}, ${at}, now(), now(), 'minute' from feed returning id),
      said as (insert into item (report_id, number, item, content_hash, seen_at)
        select id, 1, '{}', ${at}, now() from one returning id, report_id)
      insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from, read_at)
      select report_id, id, 1, ${title}, ${text}, '', 'en', 'news', ${`o${at % 7}`}, '', 'feed', now() from said`.execute(
      store.db,
    );
  }
});
afterAll(() => store.close());

const undone = new Error('undone');

/** The stories that the reports end in and all that is kept of them, and nothing of it stays in the store. */
async function storiesOf(restarts: boolean): Promise<unknown[]> {
  let found: unknown[] = [];
  const placing = store.db.transaction().execute(async (tx) => {
    let step = groupStep(store);
    for (let at = 0; at < reports.length; at += 10) {
      if (restarts) step = groupStep(store);
      const save = await step.work(reports.slice(at, at + 10).map((_, place) => at + place + 1));
      await save(tx);
    }
    const { rows } = await sql`select report.id, story.slug, report.copy_of, record, fingerprints
      from report join story on story.id = story_id join trace on report_id = report.id order by report.id`.execute(
      tx,
    );
    const { rows: lines } = await sql`select * from storyline_story order by story_id`.execute(tx);
    found = [...rows, ...lines];
    throw undone;
  });
  await expect(placing).rejects.toBe(undone);
  return found;
}

test('reports are placed to the end, however stories part and meet, and a restart at any moment changes nothing', async () => {
  const unbroken = await storiesOf(false);
  expect(unbroken.length).toBeGreaterThanOrEqual(reports.length);
  expect(await storiesOf(true)).toEqual(unbroken);
});

test('a story that an opinion began is named by its first report in its language, and keeps its address for life once published', async () => {
  const placing = store.db.transaction().execute(async (tx) => {
    const slugs = async () =>
      (
        await sql<{ slug: string }>`select slug from story where merged_into is null order by id`.execute(tx)
      ).rows.map(({ slug }) => slug);
    await sql`update version set kind = 'opinion' where report_id = 1`.execute(tx);
    const step = groupStep(store);
    await (await step.work([1]))(tx);
    const [opinion] = await slugs();
    // The same words by another outlet: what carries an opinion's words may still be filed as news.
    await sql`update version set title = 'A report of it', text = 'A report of it' || substr(text, length(title) + 1)
      where report_id = 2`.execute(tx);
    await sql`update report set story_id = 1, placed = 99, placed_version = 2, attached = 'member' where id = 2`.execute(
      tx,
    );
    await nameStories(tx, [{ id: 1, language: null }]);
    expect(await slugs()).toEqual(['a-report-of-it-1']);
    expect(opinion).not.toBe('a-report-of-it-1');
    // A later report in another language names the story where the article is going to be in that language.
    await sql`update version set title = 'Ein Bericht davon', language = 'de-AT' where report_id = 3`.execute(
      tx,
    );
    await sql`update report set story_id = 1, placed = 100, placed_version = 3, attached = 'member' where id = 3`.execute(
      tx,
    );
    await nameStories(tx, [{ id: 1, language: 'de' }]);
    expect(await slugs()).toEqual(['ein-bericht-davon-1']);
    await nameStories(tx, [{ id: 1, language: 'fr' }]);
    expect(await slugs()).toEqual(['a-report-of-it-1']);
    await sql`set local session_replication_role = replica`.execute(tx);
    // What was published once keeps its address, also where the article has been withdrawn since.
    await sql`insert into revision (story_id, number, draft_id, headline, brief, lead_report_id, lead_outlet_id, lead_rule,
      language, made_by, change, report_ids, at)
      values (1, 1, 1, '', true, 2, 'o0', 'earliest', 'en', 'digest', '{"kind":"first"}', '{2}', now())`.execute(
      tx,
    );
    await sql`update version set title = 'Another title' where report_id = 2`.execute(tx);
    await nameStories(tx, [{ id: 1, language: 'de' }]);
    expect(await slugs()).toEqual(['a-report-of-it-1']);
    throw undone;
  });
  await expect(placing).rejects.toBe(undone);
});
