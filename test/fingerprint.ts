import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Db } from '../src/store/database.ts';

/** All that a reader could tell two papers apart by, without the numbers that the store gives to its rows. */
export async function fingerprint(db: Db): Promise<Record<string, unknown>[]> {
  const { rows } = await sql<Record<string, unknown>>`
    select story.slug, target.slug as merged_into,
      (select c.code || ' ' || c.section || ' ' || c.reason from story_category c where c.story_id = story.id) as category,
      (select json_agg(t.slug || ' ' || t.kind || ' ' || st.weight || ' ' || st.origins order by t.slug)
         from story_topic st join topic t on t.id = st.topic_id where st.story_id = story.id) as topics,
      (select json_build_object('line', l.slug, 'follows', ls.follows, 'reason', ls.reason)
         from storyline_story ls join storyline l on l.id = ls.storyline_id where ls.story_id = story.id) as storyline,
      (select json_build_object('origins', i.origins, 'families', i.families, 'heat', i.heat)
         from story_importance i where i.story_id = story.id) as importance,
      (select json_agg(r.outlet_id || ' ' || r.key || ' ' || r.attached order by r.placed)
         from report r where r.story_id = story.id) as reports,
      (select json_agg(json_build_object('number', v.number, 'headline', v.headline, 'at', v.at, 'change', v.change)
         order by v.number) from revision v where v.story_id = story.id) as revisions,
      (select json_agg(json_build_object('text', s.text, 'place', s.place, 'citations', (
           select json_agg(r.key || ' ' || c.start_at || '-' || c.end_at || ' ' || c.hash order by c.ordinal)
           from citation c join version on version.id = c.version_id join report r on r.id = version.report_id
           where c.revision_id = s.revision_id and c.position = s.position)) order by s.revision_id, s.position)
         from sentence s join revision v on v.id = s.revision_id where v.story_id = story.id) as sentences
    from story left join story target on target.id = story.merged_into order by story.id`.execute(db);
  return rows;
}

/**
 * Counts the citations whose passage does not resolve: the version's text has another hash than the stored one,
 * or the span lies outside of it; and the sentences without any citation.
 */
export async function brokenCitations(
  db: Db,
): Promise<{ citations: number; broken: number; uncited: number }> {
  const texts = await db.selectFrom('version').select(['id', 'text', 'hash']).execute();
  const whole = new Map(
    texts.map(({ id, text, hash }) => [id, { length: text.length, hash, true: hashOf(text) === hash }]),
  );
  const citations = await db
    .selectFrom('citation')
    .select(['version_id', 'start_at', 'end_at', 'hash'])
    .execute();
  const broken = citations.filter((citation) => {
    const version = whole.get(citation.version_id);
    const inside =
      version &&
      citation.start_at >= 0 &&
      citation.start_at < citation.end_at &&
      citation.end_at <= version.length;
    return !inside || !version.true || version.hash !== citation.hash;
  });
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from sentence s where not exists
    (select 1 from citation c where c.revision_id = s.revision_id and c.position = s.position)`.execute(db);
  return { citations: citations.length, broken: broken.length, uncited: rows[0]!.count };
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
