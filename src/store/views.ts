import { sql } from 'kysely';
import type { Db } from './database.ts';

/** Views of a story on one day: a number, and nothing of who looked. */
export interface ViewRow {
  story_id: number;
  day: string;
  views: number;
}

/** The key of one day's visitors. It is thrown away two days later, and with it every way back from a hash. */
export interface VisitorSaltRow {
  day: string;
  salt: string;
}

/** Today's salt, the same for all processes; older ones are thrown away, and the hashes made with them. */
export async function visitorSalt(db: Db, fresh: string): Promise<{ day: string; salt: string }> {
  const { rows } = await sql<{ day: string; salt: string }>`
    insert into visitor_salt (day, salt) values ((now() at time zone 'utc')::date, ${fresh})
    on conflict (day) do update set salt = visitor_salt.salt
    returning to_char(day, 'YYYY-MM-DD') as day, salt`.execute(db);
  await sql`delete from visitor_salt where day < (now() at time zone 'utc')::date - 1`.execute(db);
  await sql`update comment set visitor = null where visitor is not null and at < now() - interval '2 days'`.execute(
    db,
  );
  return rows[0]!;
}

/** Adds views to today's counts; stories that are not there are left out. */
export async function addViews(db: Db, views: Map<string, number>): Promise<void> {
  if (views.size === 0) return;
  const slugs = [...views.keys()].sort();
  await sql`
    insert into view (story_id, day, views)
    select coalesce(story.merged_into, story.id), (press_now() at time zone 'utc')::date, sum(seen.views)
    from unnest(${slugs}::text[], ${slugs.map((slug) => views.get(slug)!)}::int[]) as seen (slug, views)
      join story on story.slug = seen.slug
    group by 1, 2 order by 1
    on conflict (story_id, day) do update set views = view.views + excluded.views`.execute(db);
}
