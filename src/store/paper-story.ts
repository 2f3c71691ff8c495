import { sql } from 'kysely';
import type { SectionKind, Verdict } from '../news/draft.ts';
import type { Db } from './database.ts';
import { readCorrections, readFacts } from './facts.ts';
import { cards } from './paper.ts';
import type { CitedPassage, ReportView, SentenceView, StoryPage } from './paper-views.ts';
import { pictureOf } from './pictures.ts';
import { newestVersion } from './report-columns.ts';
import { spentOnStory } from './spending.ts';

/** Characters of the report that are shown around a passage, on each side. */
const around = 120;

/**
 * A story's page in its newest revision or an earlier one; where its story went, when it was merged; null when there
 * is no such story, article or revision.
 */
export async function storyPage(
  db: Db,
  slug: string,
  revision?: number,
): Promise<StoryPage | { movedTo: string } | null> {
  const story = await db
    .selectFrom('story')
    .select(['id', 'merged_into'])
    .where('slug', '=', slug)
    .executeTakeFirst();
  if (!story) return null;
  if (story.merged_into !== null) {
    const target = await db
      .selectFrom('story')
      .select('slug')
      .where('id', '=', story.merged_into)
      .executeTakeFirstOrThrow();
    return { movedTo: target.slug };
  }
  const head = await articleHead(db, story.id, revision);
  if (!head) return null;
  const [sentences, reports, revisions, cut, facts, corrections, picture, spent] = [
    await readSentences(db, head.revisionId),
    await reportViews(db, sql`report.id = any(${head.reportIds})`),
    await readRevisions(db, story.id),
    await readCut(db, head.draftId),
    await readFacts(db, head.draftId),
    await readCorrections(db, story.id),
    await pictureOf(db, head.revisionId),
    await spentOnStory(db, story.id),
  ];
  const {
    revisionId: _,
    draftId: __,
    reportIds: ___,
    leadOutletId,
    leadOutlet,
    leadRule,
    leadAddress,
    ...article
  } = head;
  return {
    ...article,
    slug,
    outlets: new Set(reports.map(({ outletId }) => outletId)).size,
    origins: new Set(reports.map(({ origin }) => origin)).size,
    headline: sentences.find(({ place }) => place === 'headline')!.view,
    standfirst: sentences.find(({ place }) => place === 'standfirst')?.view ?? null,
    sections: sectionsOf(sentences),
    lead: { outletId: leadOutletId, outletName: leadOutlet, address: leadAddress, rule: leadRule },
    reports,
    facts,
    corrections,
    picture,
    revisions,
    cut,
    spent,
    ...(await neighbours(db, story.id)),
  };
}

async function articleHead(db: Db, storyId: number, number?: number) {
  return db
    .selectFrom('article')
    .innerJoin('revision', 'revision.story_id', 'article.story_id')
    .innerJoin('outlet', 'outlet.id', 'revision.lead_outlet_id')
    .innerJoin('report', 'report.id', 'revision.lead_report_id')
    .select([
      'article.section',
      'article.published_at as publishedAt',
      'article.number as newest',
      'revision.brief',
      'revision.at as updatedAt',
      'revision.id as revisionId',
      'revision.draft_id as draftId',
      'revision.number as revision',
      'revision.language',
      'revision.made_by as madeBy',
      'revision.report_ids as reportIds',
      'revision.lead_rule as leadRule',
      'outlet.id as leadOutletId',
      'outlet.name as leadOutlet',
      'report.address as leadAddress',
    ])
    .where('article.story_id', '=', storyId)
    .where(
      number === undefined
        ? sql<boolean>`revision.id = article.revision_id`
        : sql<boolean>`revision.number = ${number}`,
    )
    .executeTakeFirst();
}

interface PlacedSentence {
  place: string;
  paragraph: number;
  view: SentenceView;
}

async function readSentences(db: Db, revisionId: number): Promise<PlacedSentence[]> {
  const rows = await db
    .selectFrom('sentence')
    .select(['position', 'place', 'paragraph', 'key', 'parts', 'origins'])
    .where('revision_id', '=', revisionId)
    .orderBy('position')
    .execute();
  const cited = await readCitations(db, revisionId);
  return rows.map(({ position, place, paragraph, key, parts, origins }) => ({
    place,
    paragraph,
    view: {
      key,
      parts,
      origins,
      citations: cited
        .filter((row) => row.position === position)
        .map(({ position: _, ...passage }) => passage),
    },
  }));
}

async function readCitations(db: Db, revisionId: number): Promise<(CitedPassage & { position: number })[]> {
  const { rows } = await sql<
    Omit<CitedPassage, 'before' | 'words' | 'after'> & {
      position: number;
      versionId: number;
      start: number;
      end: number;
    }
  >`
    select c.position, c.version_id as "versionId", c.start_at as start, c.end_at as end,
      outlet.id as "outletId", outlet.name as "outletName",
      coalesce(report.origin, version.origin) as origin, version.title as "reportTitle", report.address,
      version.author, version.language, version.read_at as "readAt", coalesce(report.published, report.first_seen) as "publishedAt"
    from citation c join version on version.id = c.version_id join report on report.id = version.report_id
      join outlet on outlet.id = report.outlet_id
    where c.revision_id = ${revisionId} order by c.position, c.ordinal`.execute(db);
  const texts = await db
    .selectFrom('version')
    .select(['id', 'text'])
    .where('id', '=', sql<number>`any(${[...new Set(rows.map((row) => row.versionId))]})`)
    .execute();
  const textOf = new Map(texts.map(({ id, text }) => [id, text]));
  // Offsets count UTF-16 code units, as JavaScript does and the database does not: so the text is cut here.
  return rows.map(({ versionId, start, end, ...passage }) => {
    const text = textOf.get(versionId)!;
    return {
      ...passage,
      before: text.slice(Math.max(0, start - around), start).toWellFormed(),
      words: text.slice(start, end),
      after: text.slice(end, end + around).toWellFormed(),
    };
  });
}

function sectionsOf(sentences: PlacedSentence[]): StoryPage['sections'] {
  const sections: StoryPage['sections'] = [];
  let paragraph = -1;
  for (const sentence of sentences) {
    if (sentence.place === 'headline' || sentence.place === 'standfirst') continue;
    const last = sections.at(-1);
    if (last?.kind !== sentence.place) {
      sections.push({ kind: sentence.place as SectionKind, paragraphs: [[sentence.view]] });
    } else if (sentence.paragraph !== paragraph) last.paragraphs.push([sentence.view]);
    else last.paragraphs.at(-1)!.push(sentence.view);
    paragraph = sentence.paragraph;
  }
  return sections;
}

/** Reports that satisfy a condition, as the paper shows them, oldest first. */
export async function reportViews(db: Db, where: ReturnType<typeof sql>): Promise<ReportView[]> {
  const { rows } = await sql<ReportView>`
    select report.id, outlet.id as "outletId", outlet.name as "outletName", outlet.family, outlet.country,
      outlet.kind, outlet.home, version.title, report.address, version.author,
      coalesce(report.published, report.first_seen) as "publishedAt", report.first_seen as "firstSeen",
      coalesce(report.origin, version.origin) as origin, version.origin_rule as "originRule",
      version.language, report.attached
    from report join outlet on outlet.id = report.outlet_id join version on version.id = ${newestVersion}
    where ${where} order by "publishedAt", report.id`.execute(db);
  return rows;
}

async function readRevisions(db: Db, storyId: number): Promise<StoryPage['revisions']> {
  return db
    .selectFrom('revision')
    .select(['number', 'at', 'change', 'headline'])
    .where('story_id', '=', storyId)
    .orderBy('number', 'desc')
    .execute();
}

async function readCut(db: Db, draftId: number): Promise<Verdict[]> {
  return db
    .selectFrom('verdict')
    .select(['place', 'sentence', 'passed', 'rule', 'words', 'passage'])
    .where('draft_id', '=', draftId)
    .where('passed', '=', false)
    .orderBy('id')
    .execute();
}

/** The articles published before and after this one. */
async function neighbours(db: Db, storyId: number): Promise<Pick<StoryPage, 'previous' | 'next'>> {
  const first = sql`(select published_at from article where story_id = ${storyId})`;
  const [previous] = await cards(
    db,
    sql`not article.brief and (published_at, article.story_id) < (${first}, ${storyId})`,
    sql`published_at desc, article.story_id desc`,
    1,
  );
  const [next] = await cards(
    db,
    sql`not article.brief and (published_at, article.story_id) > (${first}, ${storyId})`,
    sql`published_at, article.story_id`,
    1,
  );
  return { previous: previous ?? null, next: next ?? null };
}
