import { sql } from 'kysely';
import type { CorrectionOfStory, RevisionSentence, Scores, StoryChanges } from './browse-views.ts';
import type { Db } from './database.ts';

/** What is on record: every revision with its sentences, corrections, and the press in figures. */

export async function storyChanges(db: Db, slug: string): Promise<StoryChanges | { movedTo: string } | null> {
  const { rows } = await sql<Omit<StoryChanges, 'revisions'> & { id: number; movedTo: string | null }>`
    select story.id, story.slug, article.headline, revision.language, article.section, target.slug as "movedTo"
    from story left join story target on target.id = story.merged_into
      left join article on article.story_id = story.id left join revision on revision.id = article.revision_id
    where story.slug = ${slug}`.execute(db);
  const [story] = rows;
  if (story?.movedTo) return { movedTo: story.movedTo };
  if (!story?.headline) return null;
  const revisions = await db
    .selectFrom('revision')
    .select(['id', 'number', 'at', 'change', 'made_by as madeBy'])
    .where('story_id', '=', story.id)
    .orderBy('number', 'desc')
    .execute();
  const sentences = await db
    .selectFrom('sentence')
    .innerJoin('revision', 'revision.id', 'sentence.revision_id')
    .select(['revision_id as revisionId', 'place', 'paragraph', 'key', 'text'])
    .where('revision.story_id', '=', story.id)
    .orderBy('revision_id')
    .orderBy('position')
    .execute();
  const { id: _, movedTo: __, ...head } = story;
  return {
    ...head,
    revisions: revisions.map(({ id, ...revision }) => ({
      ...revision,
      sentences: sentences
        .filter(({ revisionId }) => revisionId === id)
        .map(({ revisionId: ___, ...sentence }): RevisionSentence => sentence),
    })),
  };
}

/** Corrections of articles that are in print, newest first. */
export async function newestCorrections(db: Db, most: number): Promise<CorrectionOfStory[]> {
  const { rows } = await sql<CorrectionOfStory>`
    select correction.at, correction.kind, correction.title, correction.words, outlet.name as "outletName", story.slug, article.headline, revision.language
    from correction join report on report.id = correction.report_id join outlet on outlet.id = report.outlet_id
      join story on story.id = correction.story_id join article on article.story_id = story.id
      join revision on revision.id = article.revision_id
    order by correction.id desc limit ${most}`.execute(db);
  return rows;
}

/** Counted over what is in print now; what the check cut, over the drafts of it. */
export async function scores(db: Db): Promise<Scores> {
  const { rows } = await sql<Omit<Scores, 'cut'>>`
    with printed as (select s.revision_id, s.position, s.origins, s.parts from sentence s
      join article on article.revision_id = s.revision_id)
    select (select count(*)::int from article where not brief) as articles,
      (select count(*)::int from article where brief) as briefs,
      (select count(*)::int from revision) as revisions,
      (select count(*)::int from printed) as sentences,
      (select count(*)::int from printed where exists (select 1 from citation c
        where c.revision_id = printed.revision_id and c.position = printed.position)) as cited,
      (select count(*)::int from printed where origins > 1) as "twoOrigins",
      (select count(*)::int from printed where parts @> '[{"kind":"quote"}]') as quotes`.execute(db);
  const cut = await sql<Scores['cut'][number]>`
    select rule, count(*)::int as sentences from verdict
    where not passed and draft_id in (select draft_id from article join revision on revision.id = article.revision_id)
    group by rule order by sentences desc, rule`.execute(db);
  return { ...rows[0]!, cut: cut.rows };
}
