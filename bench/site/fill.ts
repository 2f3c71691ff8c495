import { sql } from 'kysely';
import type { Db } from '../../src/store/database.ts';
import { indexArticles } from '../../src/store/search-index.ts';

const sections = [
  'World',
  'Politics',
  'Business',
  'Technology',
  'Science',
  'Health',
  'Climate',
  'Culture',
  'Sport',
  'Life',
];
const atOnce = 500;
/** Made-up words; the first is in nearly every sentence, the last in hardly any (Zipf's law). */
const vocabulary = Array.from({ length: 40_000 }, (_, rank) => made(rank));

/** Fills a store with made-up articles of about 150 words, spread over the last year, the same ones every time. */
export async function fillStore(db: Db, articles: number, tell: (done: number) => void): Promise<void> {
  const random = generator(7);
  await sql`insert into outlet (id, name, family, country, language, kind, home, position)
    select 'outlet-' || n, 'Outlet ' || n, 'Family ' || n / 2, 'XA', 'en', 'newspaper', 'https://outlet-' || n || '.example/', n
    from generate_series(1, 60) n`.execute(db);
  await sql`insert into feed (outlet_id, address, position) select id, home || 'feed', position from outlet`.execute(
    db,
  );
  for (let first = 1; first <= articles; first += atOnce) {
    const ids = Array.from({ length: Math.min(atOnce, articles - first + 1) }, (_, place) => first + place);
    await insertStories(db, ids, articles);
    await insertWords(db, ids, random);
    tell(ids.at(-1)!);
    // The planner must know that the tables grow, or it reads them whole for each story.
    if (first === 1 || (first - 1) % 10_000 === 0) await sql`analyze`.execute(db);
  }
  await sql`analyze`.execute(db);
}

async function insertStories(db: Db, ids: number[], all: number): Promise<void> {
  await sql`insert into story (id, slug, founded_at, changed_at)
    select n, 'story-' || n, now(), now() from unnest(${ids}::int[]) n`.execute(db);
  await sql`insert into report (outlet_id, feed_id, key, key_identity, title_hash, first_seen, precision, story_id)
    select feed.outlet_id, feed.id, 'k' || n || '-' || copy, 'k' || n || '-' || copy, 'hash', now(), 'none', n
    from unnest(${ids}::int[]) n, generate_series(0, 2) copy join feed on true
    where feed.position = 1 + (n * 7 + copy * 11) % 60`.execute(db);
  await sql`insert into draft (story_id, draft, report_ids, change, state, at)
    select n, '{}', '{}', '{"kind": "first"}', 'published', now() from unnest(${ids}::int[]) n`.execute(db);
  await sql`
    with made as (
      insert into revision (story_id, number, draft_id, headline, brief, lead_report_id, lead_outlet_id, lead_rule, language,
        made_by, change, report_ids, at)
      select n, 1, (select id from draft where story_id = n), '', false, first.id, first.outlet_id, 'earliest', 'en', 'digest',
        '{"kind": "first"}'::jsonb, array(select id from report where story_id = n order by id), now()
      from unnest(${ids}::int[]) n join lateral
        (select id, outlet_id from report where story_id = n order by id limit 1) first on true
      returning id, story_id, lead_outlet_id)
    insert into article (story_id, revision_id, number, headline, brief, section, outlets, origins, reports, lead_outlet_id,
      published_at, updated_at)
    select story_id, id, 1, '', story_id % 4 = 0, (${sections}::text[])[1 + story_id % 10], 3, 1 + story_id % 9, 3, lead_outlet_id,
      at, at from made, lateral (select now() - (${all} - story_id) * interval '365 days' / ${all} as at) moment`.execute(
    db,
  );
  await sql`insert into story_importance (story_id, origins, outlets, families, countries, breadth, arrivals, newest_at, heat)
    select story_id, origins, outlets, 2, 1, ln(1 + origins), array[updated_at], updated_at,
      ln(1 + origins) + extract(epoch from updated_at) / 86400
    from article where story_id = any(${ids})`.execute(db);
}

async function insertWords(db: Db, ids: number[], random: () => number): Promise<void> {
  const articles = ids.map((storyId) => ({
    storyId,
    headline: sentence(random, 9),
    standfirst: sentence(random, 18),
    body: Array.from({ length: 6 }, () => sentence(random, 22)),
    language: 'en',
  }));
  const headlines = articles.map(({ headline }) => headline);
  await sql`update article set headline = given.headline, standfirst = given.standfirst
    from unnest(${ids}::int[], ${headlines}::text[], ${articles.map(({ standfirst }) => standfirst)}::text[])
      as given (id, headline, standfirst) where story_id = given.id`.execute(db);
  const sentences = articles.flatMap(({ storyId, headline, standfirst, body }) =>
    [headline, standfirst, ...body].map((text, position) => ({ storyId, text, position })),
  );
  await sql`insert into sentence (revision_id, position, place, paragraph, key, text, parts, origins)
    select article.revision_id, given.position,
      case given.position when 0 then 'headline' when 1 then 'standfirst' else 'lede' end, 0, 'k' || given.position, given.text,
      jsonb_build_array(jsonb_build_object('kind', 'words', 'text', given.text)), 2
    from unnest(${sentences.map((each) => each.storyId)}::int[], ${sentences.map((each) => each.position)}::int[],
      ${sentences.map((each) => each.text)}::text[]) as given (story, position, text)
      join article on article.story_id = given.story`.execute(db);
  await indexArticles(db, articles);
}

/** The word of a rank: common ones are short. */
export function wordOfRank(rank: number): string {
  return vocabulary[rank]!;
}

function sentence(random: () => number, words: number): string {
  const chosen = Array.from(
    { length: words },
    () => vocabulary[Math.floor(vocabulary.length ** random()) - 1]!,
  );
  const text = chosen.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}

function made(rank: number): string {
  const [consonants, vowels] = ['bdfgklmnprstvz', 'aeiou'];
  let word = '';
  for (let left = rank + 30; left > 0; left = Math.floor(left / 70))
    word += consonants[left % 14]! + vowels[Math.floor(left / 14) % 5]!;
  return `${word}x`;
}

/** mulberry32, a small generator with a seed (T. Ettinger, public domain): the same articles every time. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
