import { sql } from 'kysely';
import type { Db } from '../src/store/database.ts';

/** A story with one published revision of one sentence, put straight into the store: for tests of what comes after. */
export async function publishedStory(db: Db, id = 1): Promise<{ id: number; slug: string }> {
  const slug = `a-made-up-story-${id}`;
  const passage = JSON.stringify([{ kind: 'words', text: 'Something happened.' }]);
  for (const statement of [
    sql`insert into outlet (id, name, family, country, language, kind, home, position)
      values ('courier', 'The Courier', 'Courier', 'XA', 'en', 'newspaper', 'https://courier.example/', 1) on conflict do nothing`,
    sql`insert into feed (outlet_id, address, position) values ('courier', 'https://courier.example/feed', 1) on conflict do nothing`,
    sql`insert into story (id, slug, founded_at, changed_at) values (${id}, ${slug}, now(), now())`,
    sql`insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, precision, story_id)
      select 'courier', id, ${slug}, ${slug}, 'hash', now(), 'none', ${id} from feed limit 1`,
    sql`insert into draft (story_id, draft, report_ids, change, state, at)
      values (${id}, '{}', '{}', '{"kind": "first"}', 'published', now())`,
  ])
    await statement.execute(db);
  await sql`
    with made as (insert into revision (story_id, number, draft_id, headline, brief, lead_report_id, lead_outlet_id,
        lead_rule, language, made_by, change, report_ids, at)
      select ${id}, 1, draft.id, 'Something happened', false, report.id, 'courier', 'earliest', 'en', 'digest', '{"kind": "first"}'::jsonb,
        array[report.id], now() from draft, report where draft.story_id = ${id} and report.story_id = ${id} returning id),
      said as (insert into sentence (revision_id, position, place, paragraph, key, text, parts, origins)
        select id, 0, 'headline', 0, 'key', 'Something happened', ${passage}::jsonb, 1 from made)
    insert into article (story_id, revision_id, number, headline, brief, outlets, origins, reports, lead_outlet_id,
      published_at, updated_at)
    select ${id}, id, 1, 'Something happened', false, 1, 1, 1, 'courier', now(), now() from made`.execute(db);
  return { id, slug };
}
