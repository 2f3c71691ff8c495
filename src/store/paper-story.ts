import { sql } from 'kysely';
import type { Change, LeadRule } from '../news/change.ts';
import type { SectionKind, Verdict } from '../news/draft.ts';
import { reasonText } from '../news/reason.ts';
import { attachedAs, type ReportKind } from '../news/report.ts';
import type { Db } from './database.ts';
import { readCorrections, readFacts } from './facts.ts';
import { cards } from './paper.ts';
import type { CitedPassage, ReportView, SentenceView, StoryPage } from './paper-views.ts';
import { pictureColumn } from './pictures.ts';
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
  const head = await articleHead(db, slug, revision);
  if (!head) return null;
  if (head.movedTo !== null) return { movedTo: head.movedTo };
  if (head.revisionId === null) return null;
  const [sentences, reports, cut, facts, corrections, spent, neighbours] = await Promise.all([
    readSentences(db, head.revisionId),
    reportViews(db, sql`report.id = any(${head.reportIds})`),
    readCut(db, head.draftId),
    readFacts(db, head.draftId),
    readCorrections(db, head.storyId),
    spentOnStory(db, head.storyId),
    cards(db, sql`story.slug = any(${[head.previousSlug, head.nextSlug]})`, sql`article.story_id`, 2),
  ]);
  return {
    ...articleOf(head),
    slug,
    outlets: new Set(reports.map(({ outletId }) => outletId)).size,
    origins: new Set(reports.map(({ origin }) => origin)).size,
    headline: sentences.find(({ place }) => place === 'headline')!.view,
    standfirst: sentences.find(({ place }) => place === 'standfirst')?.view ?? null,
    sections: sectionsOf(sentences),
    reports,
    facts,
    corrections,
    cut,
    spent,
    previous: neighbours.find((card) => card.slug === head.previousSlug) ?? null,
    next: neighbours.find((card) => card.slug === head.nextSlug) ?? null,
  };
}

/** What the page says of its revision beside the text. */
function articleOf(head: Head) {
  const { section, publishedAt, newest, brief, updatedAt, revision, language, madeBy } = head;
  return {
    ...{ section, publishedAt, newest, brief, updatedAt, revision, language, madeBy },
    lead: {
      outletId: head.leadOutletId,
      outletName: head.leadOutlet,
      address: head.leadAddress,
      rule: head.leadRule,
    },
    picture: head.picture,
    review: head.reviewer === null ? null : { person: head.reviewer, at: head.reviewedAt! },
    revisions: head.revisions.map((each) => ({ ...each, at: new Date(each.at) })),
  };
}

/** Where a story is, and what is known of its revision and beside it, in one row. */
interface Head
  extends Pick<
    StoryPage,
    | 'section'
    | 'publishedAt'
    | 'newest'
    | 'brief'
    | 'updatedAt'
    | 'revision'
    | 'language'
    | 'madeBy'
    | 'picture'
  > {
  storyId: number;
  movedTo: string | null;
  revisionId: number;
  draftId: number;
  reportIds: number[];
  leadRule: LeadRule;
  leadOutletId: string;
  leadOutlet: string;
  leadAddress: string | null;
  reviewer: string | null;
  reviewedAt: Date | null;
  /** The articles published before and after this one. */
  previousSlug: string | null;
  nextSlug: string | null;
  /** Newest first; moments in milliseconds. */
  revisions: { number: number; at: number; change: Change; headline: string }[];
}

async function articleHead(
  db: Db,
  slug: string,
  number?: number,
): Promise<Head | (Partial<Head> & { movedTo: string | null; revisionId: null }) | undefined> {
  const beside = (where: ReturnType<typeof sql>, order: ReturnType<typeof sql>) => sql`(
    select story.slug from article beside join story on story.id = beside.story_id
    where not beside.brief and story.merged_into is null
      and (beside.published_at, beside.story_id) ${where} (article.published_at, article.story_id) order by ${order} limit 1)`;
  const { rows } = await sql<Head>`
    select story.id as "storyId", target.slug as "movedTo", article.section, article.published_at as "publishedAt",
      article.number as newest, revision.brief, revision.at as "updatedAt", revision.id as "revisionId",
      revision.draft_id as "draftId", revision.number as revision, revision.language, revision.made_by as "madeBy",
      revision.report_ids as "reportIds", revision.lead_rule as "leadRule", outlet.id as "leadOutletId",
      outlet.name as "leadOutlet", report.address as "leadAddress", review.person as reviewer, review.at as "reviewedAt",
      ${beside(sql`<`, sql`beside.published_at desc, beside.story_id desc`)} as "previousSlug",
      ${beside(sql`>`, sql`beside.published_at, beside.story_id`)} as "nextSlug",
      ${pictureColumn} as picture,
      (select jsonb_agg(jsonb_build_object('number', each.number, 'change', each.change, 'headline', each.headline,
          'at', floor(extract(epoch from each.at) * 1000)) order by each.number desc)
        from revision each where each.story_id = story.id) as revisions
    from story left join story target on target.id = story.merged_into
      left join article on article.story_id = story.id
      left join revision on ${
        number === undefined
          ? sql`revision.id = article.revision_id`
          : sql`revision.story_id = article.story_id and revision.number = ${number}`
      }
      left join outlet on outlet.id = revision.lead_outlet_id
      left join report on report.id = revision.lead_report_id
      left join review on review.revision_id = revision.id and review.undone_at is null
    where story.slug = ${slug}`.execute(db);
  return rows[0];
}

interface PlacedSentence {
  place: string;
  paragraph: number;
  view: SentenceView;
}

async function readSentences(db: Db, revisionId: number): Promise<PlacedSentence[]> {
  const [rows, cited] = await Promise.all([
    db
      .selectFrom('sentence')
      .select(['position', 'place', 'paragraph', 'key', 'parts', 'origins'])
      .where('revision_id', '=', revisionId)
      .orderBy('position')
      .execute(),
    readCitations(db, revisionId),
  ]);
  const citedAt = Map.groupBy(cited, ({ position }) => position);
  return rows.map(({ position, place, paragraph, key, parts, origins }) => ({
    place,
    paragraph,
    view: {
      key,
      parts,
      origins,
      citations: (citedAt.get(position) ?? []).map(({ position: _, ...passage }) => passage),
    },
  }));
}

async function readCitations(db: Db, revisionId: number): Promise<(CitedPassage & { position: number })[]> {
  const cited = sql<
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
  const texts = sql<{ id: number; text: string }>`
    select id, text from version where id in (select version_id from citation where revision_id = ${revisionId})`.execute(
    db,
  );
  const [{ rows }, { rows: versions }] = await Promise.all([cited, texts]);
  const textOf = new Map(versions.map(({ id, text }) => [id, text]));
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
  const { rows } = await sql<
    Omit<ReportView, 'attached' | 'titles'> & {
      reportKind: ReportKind;
      titled: { title: string; at: number }[];
    }
  >`
    select report.id, outlet.id as "outletId", outlet.name as "outletName", outlet.family, outlet.country,
      outlet.kind, outlet.home, version.title, report.address, version.author,
      coalesce(report.published, report.first_seen) as "publishedAt", report.first_seen as "firstSeen",
      coalesce(report.origin, version.origin) as origin, version.origin_rule as "originRule",
      version.language, version.kind as "reportKind",
      (select jsonb_agg(jsonb_build_object('title', each.title, 'at', floor(extract(epoch from each.read_at) * 1000))
        order by each.number) from version each where each.report_id = report.id) as titled
    from report join outlet on outlet.id = report.outlet_id join version on version.id = ${newestVersion}
    where ${where} order by "publishedAt", report.id`.execute(db);
  return rows.map(({ reportKind, titled, ...view }) => ({
    ...view,
    attached: attachedAs(reportKind),
    titles: titled
      .map(({ title, at }, version) => ({ title, since: version === 0 ? view.publishedAt : new Date(at) }))
      .filter(({ title }, version) => version === 0 || title !== titled[version - 1]!.title),
  }));
}

async function readCut(db: Db, draftId: number): Promise<Verdict[]> {
  const rows = await db
    .selectFrom('verdict')
    .select(['place', 'sentence', 'passed', 'rule', 'reason', 'passage'])
    .where('draft_id', '=', draftId)
    .where('passed', '=', false)
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, words: reasonText(row.reason) }));
}
