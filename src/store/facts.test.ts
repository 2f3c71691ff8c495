import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import { insertDrafts } from './drafts.ts';
import { readCorrections, readFacts } from './facts.ts';

test('facts and corrections come back with the outlet and the words of their passage', async () => {
  const store = await openTestStore();
  const text = 'Ferry sinks 🚢\n\nTwelve people were killed.';
  for (const statement of [
    sql`insert into outlet (id, name, family, country, language, kind, home, position)
      values ('herald', 'Herald', 'herald', 'XA', 'en', 'newspaper', 'https://herald.example/', 1)`,
    sql`insert into feed (outlet_id, address, position) values ('herald', 'https://herald.example/feed', 1)`,
    sql`insert into story (id, slug, founded_at, changed_at) values (1, 'ferry-1', press_now(), press_now())`,
    sql`insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, precision)
      values ('herald', 1, 'k', 'k', 'h', press_now(), 'none')`,
    sql`insert into item (report_id, number, item, content_hash, seen_at) values (1, 1, '{}', 'c', press_now())`,
    sql`insert into version (report_id, item_id, number, title, text, hash, language, kind, origin, origin_rule, read_from, read_at)
      values (1, 1, 1, 'Ferry sinks', ${text}, 'x', 'en', 'news', 'herald', 'r', 'feed', press_now())`,
  ])
    await statement.execute(store.db);
  const start = text.indexOf('Twelve');
  const passage = { versionId: 1, start, end: text.length };
  const since = new Date('2026-03-12T10:00:00Z');
  const [draft] = await store.db.transaction().execute((tx) =>
    insertDrafts(tx, [
      {
        storyId: 1,
        draft: {
          headline: { parts: [], citations: [] },
          standfirst: null,
          sections: [],
          lead: { reportId: 1, outletId: 'herald', rule: 'earliest' },
          language: 'en',
          madeBy: 'digest',
        },
        fallback: null,
        reportIds: [1],
        change: { kind: 'first' },
        facts: [
          {
            kind: 'count',
            slot: 'killed',
            state: 'single',
            origins: 1,
            who: ['people'],
            where: [],
            when: ['2026-03-12', '"odd, {one}'],
            claims: [{ words: 'Twelve killed', value: 12, passage, since, origin: 'herald', current: true }],
          },
        ],
        backgroundIds: [],
        refused: [],
        corrections: [{ kind: 'withdrawn', reportId: 1, title: 'Ferry sinks', words: null }],
      },
    ]),
  );
  expect(await readFacts(store.db, draft!)).toEqual([
    {
      kind: 'count',
      slot: 'killed',
      state: 'single',
      origins: 1,
      who: ['people'],
      where: [],
      when: ['2026-03-12', '"odd, {one}'],
      claims: [
        {
          words: 'Twelve killed',
          value: 12,
          since,
          current: true,
          outletId: 'herald',
          outletName: 'Herald',
          origin: 'herald',
          reportTitle: 'Ferry sinks',
          address: null,
          passage: 'Twelve people were killed.',
        },
      ],
    },
  ]);
  expect(await readCorrections(store.db, 1)).toMatchObject([
    { kind: 'withdrawn', title: 'Ferry sinks', words: null, outletName: 'Herald' },
  ]);
  await store.close();
});
