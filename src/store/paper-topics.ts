import { sql } from 'kysely';
import type { TopicKind } from '../news/topic.ts';
import type { Db } from './database.ts';
import type { StoryTopicView, TopicCard, TopicPage } from './newsroom-views.ts';
import { cards } from './paper.ts';
import { longestList } from './paper-lists.ts';

/** Topics beside a topic at most. */
const mostBeside = 12;
/** How far back "in the news" reaches. */
const newsDays = 7;

/** What a story is about, weightiest first. */
export async function storyTopics(db: Db, story: string): Promise<StoryTopicView[]> {
  const { rows } = await sql<StoryTopicView>`
    select topic.slug, topic.kind, topic.name, story_topic.weight, story_topic.origins
    from story join story_topic on story_topic.story_id = story.id join topic on topic.id = story_topic.topic_id
    where story.slug = ${story} order by story_topic.weight desc, topic.slug`.execute(db);
  return rows;
}

/** A topic with its published stories; null where none is about it. */
export async function topicPage(db: Db, slug: string): Promise<TopicPage | null> {
  const [topic] = await topicCards(db, sql`topic.slug = ${slug}`, sql`topic.id`, 1);
  if (!topic) return null;
  const about = sql`story_topic.topic_id = (select id from topic where slug = ${slug})`;
  const stories = await cards(
    db,
    sql`article.story_id in (select story_id from story_topic where ${about})`,
    sql`updated_at desc, article.story_id desc`,
    longestList,
  );
  const beside = await topicCards(
    db,
    sql`topic.slug <> ${slug} and story_topic.story_id in (select story_id from story_topic where ${about})`,
    sql`count(*) desc, topic.slug`,
    mostBeside,
  );
  return { topic, stories, beside };
}

/** Topics of stories that were updated in the last days, of most stories first. */
export async function topicsInTheNews(
  db: Db,
  { kind, most }: { kind?: TopicKind; most: number },
): Promise<TopicCard[]> {
  const recent = sql`article.updated_at > press_now() - make_interval(days => ${newsDays})`;
  const where = kind ? sql`${recent} and topic.kind = ${kind}` : recent;
  return topicCards(db, where, sql`count(*) desc, topic.slug`, most);
}

type Fragment = ReturnType<typeof sql>;

async function topicCards(db: Db, where: Fragment, order: Fragment, most: number): Promise<TopicCard[]> {
  const { rows } = await sql<TopicCard>`
    select topic.slug, topic.kind, topic.name, count(*)::int as stories, max(article.updated_at) as "newestAt"
    from topic join story_topic on story_topic.topic_id = topic.id
      join article on article.story_id = story_topic.story_id
    where ${where} group by topic.id order by ${order} limit ${most}`.execute(db);
  return rows;
}
