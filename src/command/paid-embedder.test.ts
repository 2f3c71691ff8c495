import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import { groupStep } from '../line/group/step.ts';
import type { Embedder } from '../model/embedder.ts';
import { Fault } from '../news/fault.ts';
import type { Store } from '../store/database.ts';
import { spentToday } from '../store/spending.ts';
import { paidEmbedder } from './paid-embedder.ts';

let store: Store;
beforeAll(async () => {
  store = await openTestStore();
  await sql`insert into outlet (id, name, family, country, language, kind, home, position)
    values ('o', 'O', 'O', 'XA', 'en', 'newspaper', 'https://o.example/', 1)`.execute(store.db);
  await sql`insert into feed (outlet_id, address, position) values ('o', 'https://o.example/feed', 1)`.execute(
    store.db,
  );
}, 60_000);
afterAll(async () => store?.close());
beforeEach(async () => {
  await sql`truncate spending, fault, vector, report, story restart identity cascade`.execute(store.db);
  for (const title of ['Bridge closed in Ostermoor', 'Vasko wins the Tarn marathon'])
    await sql`with one as (insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, published, precision)
        select 'o', id, ${title}, ${title}, ${title}, now(), now(), 'minute' from feed returning id),
      said as (insert into item (report_id, number, item, content_hash, seen_at)
        select id, 1, '{}', ${title}, now() from one returning id, report_id)
      insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from, read_at)
      select report_id, id, 1, ${title}, ${`${title}\n\nIt was on Thursday.`}, '', 'en-GB', 'news', 'o', '', 'feed', now()
      from said`.execute(store.db);
});

const plenty = { perDay: 1e6, perStory: 1e6 };

function counted(fault: Fault | null = null) {
  const asked: string[][] = [];
  const embedder: Embedder = {
    name: 'played:vectors',
    async embed(texts) {
      asked.push(texts);
      if (fault) throw fault;
      return texts.map((_, place) => [place + 1, -2, 0.5]);
    },
  };
  return { embedder, asked };
}

const kept = async () =>
  (
    await sql<{ report_id: number; language: string; vector: Uint8Array }>`
    select report_id, language, vector from vector order by report_id`.execute(store.db)
  ).rows;
const faults = async () =>
  (await sql<{ code: string }>`select code from fault`.execute(store.db)).rows.map(({ code }) => code);
const placed = async () =>
  (await sql<{ id: number }>`select id from report where placed is not null`.execute(store.db)).rows.length;

async function place(embedder: Embedder, budget = plenty): Promise<void> {
  const step = groupStep(store, paidEmbedder(store, embedder, budget, 2));
  const save = await step.work([1, 2]);
  await store.db.transaction().execute((tx) => save(tx));
}

test('reports are embedded together before they are placed, and what that costs is on record', async () => {
  const { embedder, asked } = counted();
  await place(embedder);
  expect(asked).toEqual([
    ['Bridge closed in Ostermoor It was on Thursday.', 'Vasko wins the Tarn marathon It was on Thursday.'],
  ]);
  expect(await kept()).toMatchObject([
    { report_id: 1, language: 'en' },
    { report_id: 2, language: 'en' },
  ]);
  expect([...new Int8Array((await kept())[0]!.vector)]).toEqual([64, -127, 32]);
  const { calls, tokensIn, cost } = await spentToday(store.db, 5);
  expect(calls).toBe(1);
  expect(tokensIn).toBeGreaterThan(20);
  expect(cost).toBeCloseTo((tokensIn * 2) / 1e6);
});

test('a press that dies after it paid does not pay again', async () => {
  const { embedder, asked } = counted();
  const step = groupStep(store, paidEmbedder(store, embedder, plenty, 2));
  await step.work([1, 2]);
  await place(embedder);
  expect(asked).toHaveLength(1);
  expect(await placed()).toBe(2);
});

test.each([
  ['cannot be reached', new Fault('model-unreachable', 'no', { passing: true }), 1],
  ['refuses', new Fault('model-refused', 'no credit'), 0],
])('where the embedding model %s, words alone decide, and it is on record', async (_, fault, reserved) => {
  const { embedder } = counted(fault);
  await place(embedder);
  expect(await placed()).toBe(2);
  expect(await kept()).toEqual([]);
  expect(await faults()).toEqual([fault.code]);
  const { rows } = await sql`select 1 from spending where state = 'reserved'`.execute(store.db);
  expect(rows).toHaveLength(reserved);
});

test('beyond the budget of the day nothing is embedded', async () => {
  const { embedder, asked } = counted();
  await place(embedder, { perDay: 10, perStory: 1e6 });
  expect(asked).toEqual([]);
  expect(await faults()).toEqual(['budget-spent']);
  expect(await placed()).toBe(2);
});
