import { sql } from 'kysely';
import { wordsOf } from '../news/language/words.ts';
import type { Db } from './database.ts';
import { cards } from './paper.ts';
import type { StoryCard } from './paper-views.ts';
import { asTsQuery, readQuery, type SearchTerm, spellable, stemsToMark } from './search-query.ts';
import type { MarkedText, SearchHit, SearchQuery, SearchResults } from './search-views.ts';
import { nearWords } from './spelling.ts';

export const hitsPerPage = 20;
/** Articles looked at before the index is asked: common words are found among these, at a cost that does not grow. */
const newestLookedAt = 1_500;
/** Found articles that are ranked: nobody reads on beyond them. */
const mostRanked = 300;
/** An article that is so many days older weighs half. */
const halfLifeDays = 45;
/** Words that an excerpt has beyond the headline; an outlet's name alone has two or three. */
const fewestNewWords = 4;

/**
 * Finds articles. The newest are looked through first; only when they hold too few does the index answer, and then
 * the words are rare enough for it to be quick. Words that nothing matches are tried as they may have been meant.
 */
export async function search(db: Db, query: SearchQuery): Promise<SearchResults> {
  const languages = await languagesOf(db);
  const terms = readQuery(query.words, languages);
  const filtered = query.section || query.outlet || query.topic || query.from || query.to;
  if (!terms.some((term) => !term.without) && !filtered) return { hits: [], more: false, corrected: null };
  const found = await find(db, query, terms);
  if (found.length > 0 || terms.length === 0) return show(db, query, found, terms, languages, null);
  const corrected = await correct(db, query, terms, languages);
  if (!corrected) return { hits: [], more: false, corrected: null };
  return show(db, query, corrected.found, corrected.terms, languages, corrected.words);
}

/** Story ids, best first. */
async function find(db: Db, query: SearchQuery, terms: SearchTerm[]): Promise<number[]> {
  const wanted = asTsQuery(terms);
  const enough = Math.min(mostRanked, (query.page + 1) * hitsPerPage + 1);
  const matches = wanted === '' ? sql`true` : sql`words @@ ${wanted}::tsquery`;
  const newest = await ranked(
    db,
    query,
    wanted,
    sql`(select * from (select * from article_search where ${filters(query)} order by updated_at desc
      limit ${newestLookedAt}) newest where ${matches})`,
  );
  if (newest.length >= enough) return newest;
  return ranked(
    db,
    query,
    wanted,
    sql`(select * from article_search where ${filters(query)} and ${matches})`,
  );
}

type Fragment = ReturnType<typeof sql>;

/** By how well the words fit, how new an article is, and how many origins tell it: a line of one outlet fits any word best. */
async function ranked(db: Db, query: SearchQuery, wanted: string, from: Fragment): Promise<number[]> {
  const relevance =
    wanted === ''
      ? sql`0`
      : sql`ts_rank('{0.05, 0.15, 0.5, 1}', words, ${wanted}::tsquery, 1)
          * (0.2 + 0.8 * power(0.5, greatest(0, extract(epoch from press_now() - found.updated_at)) / 86400 / ${sql.lit(halfLifeDays)}))
          * ln(1 + origins)`;
  const order =
    query.order === 'newest' || wanted === '' ? sql`found.updated_at desc` : sql`${relevance} desc`;
  const { rows } = await sql<{ id: number }>`
    select story_id as id from (select * from ${from} found order by updated_at desc limit ${mostRanked}) found
      join article using (story_id)
    order by ${order}, story_id desc`.execute(db);
  return rows.map((row) => row.id);
}

function filters({ section, outlet, topic, from, to }: SearchQuery): Fragment {
  const conditions = [sql`true`];
  if (section) conditions.push(sql`section = ${section}`);
  if (outlet) conditions.push(sql`outlets @> array[${outlet}]::text[]`);
  if (topic) conditions.push(topicFilter(topic));
  if (from) conditions.push(sql`updated_at >= ${from}`);
  if (to) conditions.push(sql`updated_at < ${to}`);
  return sql.join(conditions, sql` and `);
}

function topicFilter(slug: string): Fragment {
  return sql`story_id in (select story_id from story_topic join topic on topic.id = story_topic.topic_id
    where topic.slug = ${slug})`;
}

async function languagesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ language: string }>`
    with recursive each as (
      (select language from article_search order by language limit 1)
      union all select (select language from article_search where language > each.language order by language limit 1)
        from each where each.language is not null)
    select language from each where language is not null limit 12`.execute(db);
  return rows.length > 0 ? rows.map((row) => row.language) : ['en'];
}

/** The query with each unknown word replaced by the nearest that leads anywhere; null where none does. */
async function correct(db: Db, query: SearchQuery, terms: SearchTerm[], languages: string[]) {
  const doubtful = spellable(terms);
  for (const word of doubtful) {
    for (const near of await nearWords(db, word, 4)) {
      const words = replaceWord(query.words, terms, word, near);
      const tried = readQuery(words, languages);
      const found = await find(db, query, tried);
      if (found.length > 0) return { words, terms: tried, found };
    }
  }
  return null;
}

function replaceWord(typed: string, terms: SearchTerm[], word: string, near: string): string {
  const term = terms.find(({ text }) => spellable([{ text, readings: [], without: false }])[0] === word);
  return term ? typed.replace(term.text, () => near) : typed;
}

async function show(
  db: Db,
  query: SearchQuery,
  found: number[],
  terms: SearchTerm[],
  languages: string[],
  corrected: string | null,
): Promise<SearchResults> {
  const first = query.page * hitsPerPage;
  const ids = found.slice(first, first + hitsPerPage);
  const marks = stemsToMark(terms);
  const shown = await cards(
    db,
    sql`article.story_id = any(${ids})`,
    sql`array_position(${ids}::int[], article.story_id)`,
    hitsPerPage,
  );
  const texts = await excerpts(db, ids);
  const hits = shown.map((card): SearchHit => {
    const sentences = texts.get(card.slug) ?? [];
    const telling = sentences
      .filter((text) => saysMore(text, card))
      .map((text) => mark(text, languages, marks))
      .find((parts) => parts.some((part) => part.found));
    return { ...card, title: mark(card.headline, languages, marks), excerpt: telling ?? [] };
  });
  return { hits, more: found.length > first + hitsPerPage, corrected };
}

/** Whether a sentence tells anything that the headline above it does not. */
function saysMore(text: string, { headline, language }: StoryCard): boolean {
  const said = new Set(wordsOf(headline, language).map(({ stem }) => stem));
  return (
    wordsOf(text, language).filter(({ stem, stop }) => !stop && !said.has(stem)).length >= fewestNewWords
  );
}

/** The sentences of each story's newest revision, its headline left out, by the story's slug. */
async function excerpts(db: Db, ids: number[]): Promise<Map<string, string[]>> {
  const { rows } = await sql<{ slug: string; texts: string[] }>`
    select story.slug, array_agg(sentence.text order by position) as texts
    from article join story on story.id = article.story_id join sentence on sentence.revision_id = article.revision_id
    where article.story_id = any(${ids}) and sentence.place <> 'headline' group by story.slug`.execute(db);
  return new Map(rows.map(({ slug, texts }) => [slug, texts]));
}

/** A text in pieces, those told apart that hold what was looked for. */
function mark(text: string, languages: string[], stems: Set<string>): MarkedText[] {
  const hits = languages.flatMap((language) => wordsOf(text, language).filter(({ stem }) => stems.has(stem)));
  const parts: MarkedText[] = [];
  let last = 0;
  for (const { start, end } of hits.sort((a, b) => a.start - b.start)) {
    if (start < last) continue;
    if (start > last) parts.push({ text: text.slice(last, start), found: false });
    parts.push({ text: text.slice(start, end), found: true });
    last = end;
  }
  if (last < text.length) parts.push({ text: text.slice(last), found: false });
  return parts;
}
