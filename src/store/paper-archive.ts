import { sql } from 'kysely';
import { type ImportanceParts, importanceAt } from '../news/importance.ts';
import type { DayCount, DayPage } from './browse-views.ts';
import type { Db } from './database.ts';
import { cards, topicSlugs } from './paper.ts';
import { briefCandidates, chooseBriefs, layOut } from './paper-edition.ts';
import type { FrontPage, StoryCard } from './paper-views.ts';

/** How far back a front page of an earlier moment looks for its stories, in hours. */
const reach = 48;
const mostOfDay = 500;
const mostArticles = 600;

const dayOf = sql`(published_at at time zone 'UTC')::date`;

/** Days with something published, newest first. */
export async function days(db: Db): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select to_char(${dayOf}, 'YYYY-MM-DD') as day, count(*) filter (where not brief)::int as articles,
      count(*) filter (where brief)::int as briefs
    from article group by ${dayOf} order by ${dayOf} desc`.execute(db);
  return rows;
}

/** What was first published on a day, such as `2020-04-21`. */
export async function dayPage(db: Db, day: string): Promise<DayPage> {
  const start = sql`${day}::date::timestamp at time zone 'UTC'`;
  const end = sql`(${day}::date + 1)::timestamp at time zone 'UTC'`;
  const stories = await cards(
    db,
    sql`published_at >= ${start} and published_at < ${end}`,
    sql`article.brief, origins desc, outlets desc, article.story_id desc`,
    mostOfDay,
  );
  const { rows } = await sql<Omit<DayPage, 'stories' | 'day'>>`select
    (select count(*)::int from article where not brief and published_at >= ${start} and published_at < ${end}) as articles,
    (select count(*)::int from article where brief and published_at >= ${start} and published_at < ${end}) as briefs,
    (select to_char(max(published_at at time zone 'UTC'), 'YYYY-MM-DD') from article where published_at < ${start}) as before,
    (select to_char(min(published_at at time zone 'UTC'), 'YYYY-MM-DD') from article where published_at >= ${end}) as after`.execute(
    db,
  );
  return { day, ...rows[0]!, stories };
}

type Standing = StoryCard & ImportanceParts & { storyId: number };

/**
 * The front page as it stood at a moment: each story in the revision that was its newest, ranked by the importance
 * (news/importance.ts) that its reports of then gave it. What was withdrawn since is not shown again.
 */
export async function frontPageAt(db: Db, at: Date): Promise<FrontPage> {
  const articles = await standingAt(db, at, sql`not newest.brief`, mostArticles);
  const briefs = chooseBriefs(await standingAt(db, at, sql`newest.brief`, briefCandidates));
  const ranked = articles
    .map((row) => ({ row, score: importanceAt(row, at).score }))
    .sort((a, b) => b.score - a.score || b.row.storyId - a.row.storyId)
    .map(({ row }) => row);
  return { ...layOut(ranked, at), editionAt: at, briefs, counts: await countsAt(db, at) };
}

/** Stories as they stood, the newest first, that satisfy a condition on their revision of then. */
async function standingAt(
  db: Db,
  at: Date,
  where: ReturnType<typeof sql>,
  most: number,
): Promise<Standing[]> {
  const { rows } = await sql<Standing>`
    with latest as (select distinct on (story_id) * from revision
        where at <= ${at} and at > ${at}::timestamptz - make_interval(hours => ${reach})
        order by story_id, number desc),
      newest as (select * from latest newest where ${where} order by at desc limit ${most})
    select story.id as "storyId", story.slug, newest.headline, newest.brief, newest.language,
      newest.number as revision, newest.at as "updatedAt", article.published_at as "publishedAt", article.section,
      lead.name as "leadOutlet",
      (select text from sentence where revision_id = newest.id and place <> 'headline'
        order by position limit 1) as standfirst,
      made.reports, made.outlets, made.origins, made.families, made.countries, made.arrivals,
      made.newest_at as "newestAt", made.outlet_ids as "outletIds", ${topicSlugs} as "topicSlugs", null as picture
    from newest join story on story.id = newest.story_id and story.merged_into is null
      join article on article.story_id = story.id join outlet lead on lead.id = newest.lead_outlet_id
      cross join lateral (
        select count(*)::int as reports, count(distinct report.outlet_id)::int as outlets,
          count(distinct coalesce(report.origin, report.outlet_id))::int as origins,
          count(distinct outlet.family)::int as families,
          count(distinct outlet.country) filter (where outlet.country !~ '^(ZZ|X.)$')::int as countries,
          array_agg(report.first_seen) as arrivals, max(report.first_seen) as newest_at,
          array_agg(distinct report.outlet_id) as outlet_ids
        from report join outlet on outlet.id = report.outlet_id where report.id = any(newest.report_ids)) made
    order by newest.at desc, story.id desc`.execute(db);
  return rows;
}

async function countsAt(db: Db, at: Date): Promise<FrontPage['counts']> {
  const { rows } = await sql<FrontPage['counts']>`select
    (select count(*)::int from article where not brief and published_at <= ${at}) as articles,
    (select count(*)::int from article where brief and published_at <= ${at}) as briefs,
    (select count(*)::int from report where first_seen <= ${at}) as reports,
    (select count(distinct outlet_id)::int from report where first_seen <= ${at}) as outlets`.execute(db);
  return rows[0]!;
}
