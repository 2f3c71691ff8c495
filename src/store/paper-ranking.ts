import { sql } from 'kysely';
import { type ImportanceParts, importanceAt } from '../news/importance.ts';
import type { Db } from './database.ts';
import type { Placed } from './paper-edition.ts';

/** Stories of one storyline on the front page at most: a saga does not push the rest of the world off it. */
export const mostOfStoryline = 2;

export interface Ranked extends ImportanceParts, Placed {
  slug: string;
  storyId: number;
  storylineId: number | null;
}

/** A ranked story as JSON has it. */
type Told = Omit<Ranked, 'newestAt' | 'updatedAt' | 'arrivals'> & {
  newestAt: string;
  updatedAt: string;
  arrivals: string[];
};

/**
 * The stories of the edition by importance (news/importance.ts), at most two of one storyline. Briefs stand apart. They come as
 * one value: hundreds of rows took the embedded database longer to hand over than to find.
 */
export async function rankedStories(db: Db, most: number): Promise<Ranked[]> {
  const { rows } = await sql<{ now: Date; told: Told[] }>`
    select press_now() as now, coalesce(json_agg(told), '[]') as told from (
      select story.slug, story.id as "storyId", line.storyline_id as "storylineId", i.origins, i.families,
        i.countries, i.arrivals, i.newest_at as "newestAt", article.section, article.number as revision,
        article.updated_at as "updatedAt"
      from story_importance i join article on article.story_id = i.story_id join story on story.id = i.story_id
        left join storyline_story line on line.story_id = i.story_id
      where not article.brief and story.merged_into is null order by i.heat desc, i.story_id desc limit ${most}
    ) told`.execute(db);
  const { now, told } = rows[0]!;
  const ranked = told
    .map((each) => ({
      ...each,
      newestAt: new Date(each.newestAt),
      updatedAt: new Date(each.updatedAt),
      arrivals: each.arrivals.map((at) => new Date(at)),
    }))
    .map((story) => ({ ...story, score: importanceAt(story, now).score }))
    .sort((a, b) => b.score - a.score || b.storyId - a.storyId);
  return fewOfEachLine(ranked);
}

function fewOfEachLine(ranked: Ranked[]): Ranked[] {
  const taken = new Map<number, number>();
  return ranked.filter(({ storylineId }) => {
    if (storylineId === null) return true;
    const count = (taken.get(storylineId) ?? 0) + 1;
    taken.set(storylineId, count);
    return count <= mostOfStoryline;
  });
}
