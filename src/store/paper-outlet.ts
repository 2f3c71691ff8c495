import { sql } from 'kysely';
import type { OutletPage, OutletReport, SignalView } from './browse-views.ts';
import type { Db } from './database.ts';
import { outletCards } from './paper.ts';
import { newestVersion } from './report-columns.ts';

/** An outlet's figures are counted over so many of its newest reports: enough to know it by, and a bounded cost. */
const newestReports = 1000;
/** Reports that its page lists. */
const listed = 60;

/** An outlet's page: who it is, what its signals say, how often it is first, what it published. Null where it is not known. */
export async function outletPage(db: Db, id: string): Promise<OutletPage | null> {
  const [card] = await outletCards(db, sql`outlet.id = ${id}`);
  if (!card) return null;
  const feeds = await db
    .selectFrom('feed')
    .select(['address', 'section', 'polled_at as polledAt', 'result', 'result_text as resultText'])
    .where('outlet_id', '=', id)
    .where('active', '=', true)
    .orderBy('position')
    .execute();
  return {
    ...card,
    ...(await standing(db, id)),
    signals: await signals(db, id),
    feeds,
    published: await newest(db, id),
  };
}

function newestOf(id: string) {
  return sql`(select id, story_id from report where outlet_id = ${id} order by first_seen desc limit ${newestReports})`;
}

/** First is who reported earliest, among stories that several outlets report. */
async function standing(db: Db, id: string): Promise<Pick<OutletPage, 'stories' | 'first' | 'leads'>> {
  const { rows } = await sql<Pick<OutletPage, 'stories' | 'first' | 'leads'>>`
    select count(*)::int as stories,
      count(*) filter (where outlets > 1 and ${id} = (select outlet_id from report where report.story_id = article.story_id
        order by coalesce(published, first_seen), report.id limit 1))::int as first,
      count(*) filter (where lead_outlet_id = ${id})::int as leads
    from article where story_id in (select story_id from ${newestOf(id)} newest)`.execute(db);
  return rows[0]!;
}

async function signals(db: Db, id: string): Promise<SignalView[]> {
  const { rows } = await sql<SignalView>`
    select signal, value, place, forbids, decided, count(*)::int as reports, max(at) as "seenAt"
    from decision join ${newestOf(id)} newest on newest.id = decision.report_id
    group by signal, value, place, forbids, decided order by reports desc, signal limit 20`.execute(db);
  return rows;
}

async function newest(db: Db, id: string): Promise<OutletReport[]> {
  const { rows } = await sql<OutletReport>`
    select version.title, report.address, version.language, coalesce(report.published, report.first_seen) as at,
      case when article.story_id is null then null else story.slug end as slug, article.headline
    from report join version on version.id = ${newestVersion}
      left join story on story.id = report.story_id and story.merged_into is null
      left join article on article.story_id = story.id
    where report.outlet_id = ${id} and report.withdrawn_at is null
    order by report.first_seen desc, report.id desc limit ${listed}`.execute(db);
  return rows;
}
