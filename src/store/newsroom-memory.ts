import { sql } from 'kysely';
import type { SagaReason } from '../news/reason.ts';
import type { TopicKind, TopicVotes } from '../news/topic.ts';
import type { Db, Tx } from './database.ts';
import { slugOf } from './slug.ts';

/** What the grouping stage keeps so that it need not read texts again: profiles, names, and places in storylines. */

/** Keeps what was read out of reports when they were placed. */
export async function saveProfiles(
  tx: Tx,
  profiles: { reportId: number; profile: unknown }[],
): Promise<void> {
  if (profiles.length === 0) return;
  await tx
    .insertInto('report_profile')
    .values(
      profiles.map(({ reportId, profile }) => ({
        report_id: reportId,
        profile: sql`${JSON.stringify(profile)}::jsonb`,
      })),
    )
    .onConflict((conflict) => conflict.column('report_id').doNothing())
    .execute();
}

export interface StoredProfile {
  storyId: number;
  placed: number;
  profile: unknown;
  firstSeen: Date;
  /** Whether it is a report of the event in words of its own: a view, a mention or a copy tells nothing of the story. */
  votes: boolean;
}

/** Profiles of the voting reports of stories, in the order of placing. */
export async function profilesOfStories(tx: Tx, storyIds: number[]): Promise<StoredProfile[]> {
  return profilesWhere(tx, sql`report.story_id = any(${storyIds}) and ${votes}`, null);
}

/** Profiles of the reports of stories founded in the last days, in the order of placing, page by page. */
export async function* recentProfiles(tx: Tx, days: number): AsyncGenerator<StoredProfile> {
  let after = 0;
  for (;;) {
    const page = await profilesWhere(
      tx,
      sql`report.placed > ${after} and story.founded_at >= press_now() - make_interval(days => ${days})`,
      2000,
    );
    yield* page;
    if (page.length === 0) return;
    after = page.at(-1)!.placed;
  }
}

const votes = sql<boolean>`(report.attached = 'member' and report.copy_of is null)`;

async function profilesWhere(
  tx: Tx,
  where: ReturnType<typeof sql>,
  most: number | null,
): Promise<StoredProfile[]> {
  const { rows } = await sql<StoredProfile>`
    select report.story_id as "storyId", report.placed, report_profile.profile, report.first_seen as "firstSeen",
      ${votes} as votes
    from report_profile join report on report.id = report_profile.report_id join story on story.id = report.story_id
    where ${where} order by report.placed limit ${most}`.execute(tx);
  return rows;
}

/** A name as the press knows it. */
export interface StoredName {
  key: string;
  name: string;
  kind: TopicKind;
  votes: TopicVotes;
  named: number;
  /** Milliseconds since 1970. */
  lastNamed: number;
}

/** Names that reports told of in the last days. */
export async function recentNames(tx: Tx, days: number): Promise<StoredName[]> {
  const rows = await tx
    .selectFrom('topic')
    .select(['key', 'name', 'kind', 'votes', 'named', 'last_named'])
    .where('last_named', '>=', sql<Date>`press_now() - make_interval(days => ${days})`)
    .execute();
  return rows.map(({ last_named, ...row }) => ({ ...row, lastNamed: last_named.getTime() }));
}

/** Keeps names that were told of. A name's slug is made once and stays. */
export async function saveNames(tx: Tx, names: StoredName[]): Promise<void> {
  if (names.length === 0) return;
  const slugs = await slugsFor(tx, names);
  for (let at = 0; at < names.length; at += 500) {
    await tx
      .insertInto('topic')
      .values(
        names.slice(at, at + 500).map(({ key, name, kind, votes, named, lastNamed }) => ({
          key,
          slug: slugs.get(key)!,
          kind,
          name,
          votes: sql<TopicVotes>`${JSON.stringify(votes)}::jsonb`,
          named,
          last_named: new Date(lastNamed),
        })),
      )
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((excluded) => ({
          kind: excluded.ref('excluded.kind'),
          name: excluded.ref('excluded.name'),
          votes: excluded.ref('excluded.votes'),
          named: excluded.ref('excluded.named'),
          last_named: excluded.ref('excluded.last_named'),
        })),
      )
      .execute();
  }
}

/** The slugs that names have, or get: two names that read the same in an address are told apart by a number. */
async function slugsFor(tx: Tx, names: StoredName[]): Promise<Map<string, string>> {
  const wanted = names.flatMap(({ key }) => candidates(slugOf(key)));
  const rows = await tx
    .selectFrom('topic')
    .select(['key', 'slug'])
    .where((where) =>
      where.or([
        where('key', '=', sql<string>`any(${names.map(({ key }) => key)})`),
        where('slug', '=', sql<string>`any(${wanted})`),
      ]),
    )
    .execute();
  const slugs = new Map(rows.map(({ key, slug }) => [key, slug]));
  const taken = new Set(rows.map(({ slug }) => slug));
  for (const { key } of names) {
    if (slugs.has(key)) continue;
    const slug = candidates(slugOf(key)).find((candidate) => !taken.has(candidate));
    if (!slug) throw new Error(`No address is free for the name "${key}".`);
    taken.add(slug);
    slugs.set(key, slug);
  }
  return slugs;
}

/** Addresses that a name may get, the plain one first. More names than these that read the same do not occur: keys are folded. */
function candidates(slug: string): string[] {
  return [slug, ...Array.from({ length: 19 }, (_, number) => `${slug}-${number + 2}`)];
}

export interface StoredPlace {
  storyId: number;
  storylineId: number;
  follows: number | null;
  score: number | null;
  reason: SagaReason | null;
}

/** Where the stories founded in the last days stand in storylines. */
export async function recentPlaces(tx: Db | Tx, days: number): Promise<StoredPlace[]> {
  return tx
    .selectFrom('storyline_story')
    .innerJoin('story', 'story.id', 'storyline_story.story_id')
    .select(['story_id as storyId', 'storyline_id as storylineId', 'follows', 'score', 'reason'])
    .where('story.founded_at', '>=', sql<Date>`press_now() - make_interval(days => ${days})`)
    .orderBy('story_id')
    .execute();
}
