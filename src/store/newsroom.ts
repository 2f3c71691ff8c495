import { sql } from 'kysely';
import { importanceAt, importanceFormula } from '../news/importance.ts';
import { mediaTopicName } from '../news/media-topic.ts';
import { counted } from '../news/wording.ts';
import type { Db } from './database.ts';
import type { AttachedView, CategoryView, ImportanceView, MoveView, Newsroom } from './newsroom-views.ts';
import { reportViews } from './paper-story.ts';
import { newestStorylines, storylinePage, storyStoryline } from './paper-storylines.ts';
import { storyTopics, topicPage, topicsInTheNews } from './paper-topics.ts';

/** The newsroom's knowledge as the public may read it (invariant 10: it only reads). */
export function openNewsroom(db: Db): Newsroom {
  return {
    storyCategory: (story) => storyCategory(db, story),
    storyTopics: (story) => storyTopics(db, story),
    storyStoryline: (story) => storyStoryline(db, story),
    storyImportance: (story) => storyImportance(db, story),
    storyMoves: (story) => storyMoves(db, story),
    storyAttached: (story) => storyAttached(db, story),
    topic: (slug) => topicPage(db, slug),
    topics: (which) => topicsInTheNews(db, which),
    storyline: (slug) => storylinePage(db, slug),
    storylines: (most) => newestStorylines(db, most),
  };
}

async function storyCategory(db: Db, story: string): Promise<CategoryView | null> {
  const row = await db
    .selectFrom('story_category')
    .innerJoin('story', 'story.id', 'story_category.story_id')
    .select(['code', 'section', 'reason'])
    .where('story.slug', '=', story)
    .executeTakeFirst();
  return row ? { ...row, name: mediaTopicName(row.code) } : null;
}

/** Why a story stands where it stands: every part of the formula, with what it adds. */
async function storyImportance(db: Db, story: string): Promise<ImportanceView | null> {
  const row = await db
    .selectFrom('story_importance')
    .innerJoin('story', 'story.id', 'story_importance.story_id')
    .select(['origins', 'families', 'countries', 'arrivals', 'newest_at as newestAt'])
    .select(sql<Date>`press_now()`.as('now'))
    .where('story.slug', '=', story)
    .executeTakeFirst();
  if (!row) return null;
  const { score, breadth, hours, freshness, recent, burst } = importanceAt(row, row.now);
  return {
    score,
    formula: importanceFormula,
    parts: [
      part('origins', row.origins, breadth.origins, counted(row.origins, 'independent origin')),
      part('owners', row.families, breadth.families, `outlets of ${counted(row.families, 'owner')}`),
      part(
        'countries',
        row.countries,
        breadth.countries,
        row.countries === 1 ? 'outlets in 1 country' : `outlets in ${row.countries} countries`,
      ),
      part('freshness', hours, freshness, `newest report ${counted(Math.round(hours), 'hour')} ago`),
      part('burst', recent, burst, `${counted(recent, 'origin')} first seen in the last hours`),
    ],
  };
}

function part(name: ImportanceView['parts'][number]['name'], value: number, effect: number, words: string) {
  return { name, value, effect, words };
}

async function storyMoves(db: Db, story: string): Promise<MoveView[]> {
  const { rows } = await sql<MoveView>`
    select move.kind, gone.slug as from, stayed.slug as into, move.reason, move.at
    from story_move move join story gone on gone.id = move.from_story join story stayed on stayed.id = move.into_story
    where ${story} in (gone.slug, stayed.slug) order by move.id`.execute(db);
  return rows;
}

/** What belongs to the story and is not in its newest revision, oldest first. */
async function storyAttached(db: Db, story: string): Promise<AttachedView> {
  const reports = await reportViews(
    db,
    sql`report.story_id = (select id from story where slug = ${story}) and report.withdrawn_at is null
      and not report.id = any(select unnest(revision.report_ids)
        from article join revision on revision.id = article.revision_id where article.story_id = report.story_id)`,
  );
  return {
    views: reports.filter(({ attached }) => attached === 'view'),
    mentions: reports.filter(({ attached }) => attached === 'mention'),
    later: reports.filter(({ attached }) => attached === 'member'),
  };
}
