import { sql } from 'kysely';
import { fold } from '../news/language/span.ts';
import { stemOf, wordsOf } from '../news/language/words.ts';
import type { Db, Tx } from './database.ts';

/** What search looks at of an article: one row a story, of its newest revision. */
export interface ArticleSearchRow {
  story_id: number;
  updated_at: Date;
  section: string | null;
  outlets: string[];
  language: string;
  /** Stems in their places: weight A for the headline, B for the standfirst, C for the body. */
  words: string;
}

/** Words that the paper used, as they are spelled: what a misspelled query is held against. */
export interface SearchWordRow {
  word: string;
  initial: string;
  length: number;
}

export interface SearchableArticle {
  storyId: number;
  headline: string;
  standfirst: string | null;
  body: string[];
  language: string;
}

/** PostgreSQL keeps no position beyond this. */
const lastPosition = 16_383;
/** Longer words are no words. */
export const longestWord = 60;

/** Makes the newest revisions of articles findable; the rows of `article` are there already. */
export async function indexArticles(db: Db | Tx, articles: SearchableArticle[]): Promise<void> {
  await sql`
    insert into article_search (story_id, updated_at, section, outlets, language, words)
    select given.id, article.updated_at, article.section,
      array(select distinct outlet_id from report where report.id = any(revision.report_ids) order by outlet_id),
      revision.language, given.words::tsvector
    from unnest(${articles.map(({ storyId }) => storyId)}::int[], ${articles.map(vectorOf)}::text[]) as given (id, words)
      join article on article.story_id = given.id join revision on revision.id = article.revision_id
    on conflict (story_id) do update set updated_at = excluded.updated_at, section = excluded.section,
      outlets = excluded.outlets, language = excluded.language, words = excluded.words`.execute(db);
  // In one order for all, so that two workers never wait for each other.
  const spelled = [...new Set(articles.flatMap(spelledWords))].sort();
  if (spelled.length === 0) return;
  await sql`
    insert into search_word (word, initial, length)
    select word, left(word, 1), length(word) from unnest(${spelled}::text[]) as word
    on conflict do nothing`.execute(db);
}

/** The article's stems as the database's own vector literal. Stop words take their places and are left out. */
function vectorOf({ headline, standfirst, body, language }: SearchableArticle): string {
  const places = new Map<string, string[]>();
  let position = 0;
  const add = (text: string, weight: 'A' | 'B' | 'C') => {
    for (const { text: word, stem, stop } of wordsOf(text, language)) {
      position = Math.min(position + 1, lastPosition);
      if (stop) continue;
      // Who types without accents finds the word too: stemmers need them, so both stems stand in the same place.
      for (const each of new Set([stem, stemOf(fold(word), language)])) {
        if (each === '' || each.length > longestWord) continue;
        const known = places.get(each);
        if (!known) places.set(each, [`${position}${weight}`]);
        else if (known.length < 20) known.push(`${position}${weight}`);
      }
    }
    // No phrase runs from one part into the next.
    position += 10;
  };
  add(headline, 'A');
  if (standfirst) add(standfirst, 'B');
  for (const sentence of body) add(sentence, 'C');
  return [...places].map(([stem, at]) => `${quoteLexeme(stem)}:${at.join(',')}`).join(' ');
}

/** A lexeme for a vector or a query: quotes and backslashes doubled, so that no word can be an operator. */
export function quoteLexeme(word: string): string {
  return `'${word.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`;
}

function spelledWords({ headline, standfirst, body, language }: SearchableArticle): string[] {
  const names = body.flatMap((sentence) => sentence.match(/(?<=\S\s)\p{Lu}\p{L}{2,}/gu) ?? []).join(' ');
  const words = wordsOf(`${headline} ${standfirst ?? ''} ${names}`, language);
  const spelled = words.filter(({ stop, text }) => !stop && /^\p{L}{3,30}$/u.test(text));
  return spelled.map(({ text }) => fold(text));
}
