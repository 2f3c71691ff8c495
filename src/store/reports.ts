import { sql } from 'kysely';
import type { DatePrecision, FeedItem, ReportKind } from '../news/report.ts';
import type { Db, Tx } from './database.ts';
import { newestVersion, originColumn } from './report-columns.ts';

/** What is known of a report when its outlet's feeds are read again. */
export interface KnownReport {
  reportId: number;
  keyIdentity: string;
  addressIdentity: string | null;
  canonicalIdentity: string | null;
  titleHash: string;
  /** Of every text that a feed gave it. */
  contentHashes: string[];
  firstSeen: Date;
}

/** An item with the marks by which it is compared. */
export interface MarkedItem {
  item: FeedItem;
  keyIdentity: string;
  addressIdentity: string | null;
  titleHash: string;
  contentHash: string;
}

/**
 * The reports of an outlet that these items may be. Holds the outlet until the transaction ends, so that two of
 * its feeds that bring the same piece at once make one report of it.
 */
export async function knownReports(tx: Tx, outletId: string, items: MarkedItem[]): Promise<KnownReport[]> {
  await sql`select 1 from outlet where id = ${outletId} for update`.execute(tx);
  const addresses = items.flatMap((item) => item.addressIdentity ?? []);
  const rows = await tx
    .selectFrom('report')
    .select([
      'id as reportId',
      'key_identity as keyIdentity',
      'address_identity as addressIdentity',
      'canonical_identity as canonicalIdentity',
      'title_hash as titleHash',
      sql<string[]>`(select array_agg(content_hash) from item where report_id = report.id)`.as(
        'contentHashes',
      ),
      'first_seen as firstSeen',
    ])
    .where('outlet_id', '=', outletId)
    .where((where) =>
      where.or([
        where('key_identity', '=', sql<string>`any(${items.map((item) => item.keyIdentity)})`),
        where('address_identity', '=', sql<string>`any(${addresses})`),
        where('canonical_identity', '=', sql<string>`any(${addresses})`),
        where('title_hash', '=', sql<string>`any(${items.map((item) => item.titleHash)})`),
      ]),
    )
    .orderBy('id')
    .execute();
  return rows;
}

/** Keeps new reports with what the feed said of them; answers with the ids of the items, in order. */
export async function insertReports(
  tx: Tx,
  from: { outletId: string; feedId: number; section: string | null },
  items: MarkedItem[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const some of inPortions(items)) ids.push(...(await insertSome(tx, from, some)));
  return ids;
}

/** As many rows as one statement may hold, and as may be written out without holding anything up. */
function inPortions<Row>(rows: Row[]): Row[][] {
  const portions: Row[][] = [];
  for (let at = 0; at < rows.length; at += 100) portions.push(rows.slice(at, at + 100));
  return portions;
}

async function insertSome(
  tx: Tx,
  from: { outletId: string; feedId: number; section: string | null },
  items: MarkedItem[],
): Promise<number[]> {
  const rows = await tx
    .insertInto('report')
    .values(
      items.map(({ item, keyIdentity, addressIdentity, titleHash }) => ({
        outlet_id: from.outletId,
        feed_id: from.feedId,
        key: item.key,
        key_identity: keyIdentity,
        address: item.address,
        address_identity: addressIdentity,
        title_hash: titleHash,
        section: from.section ?? item.categories[0] ?? null,
        first_seen: sql<Date>`press_now()`,
        published: item.published?.at ?? null,
        precision: item.published?.precision ?? ('none' as const),
      })),
    )
    .returning('id')
    .execute();
  return insertItems(
    tx,
    rows.map((row, index) => ({ reportId: row.id, marked: items[index]! })),
  );
}

/** Keeps what a feed says anew of reports that are known already; answers with the ids of the items. */
export async function insertItems(
  tx: Tx,
  items: { reportId: number; marked: MarkedItem }[],
): Promise<number[]> {
  const ids: number[] = [];
  for (const some of inPortions(items)) {
    const rows = await insertVersions(tx, some);
    ids.push(...rows.map((row) => row.id));
  }
  return ids;
}

function insertVersions(
  tx: Tx,
  items: { reportId: number; marked: MarkedItem }[],
): Promise<{ id: number }[]> {
  return tx
    .insertInto('item')
    .values(
      items.map(({ reportId, marked }) => ({
        report_id: reportId,
        number: sql<number>`(select count(*)::int + 1 from item where report_id = ${reportId})`,
        item: sql<FeedItem>`${JSON.stringify(marked.item)}::jsonb`,
        content_hash: marked.contentHash,
        seen_at: sql<Date>`press_now()`,
      })),
    )
    .returning('id')
    .execute();
}

/** An item with its report and outlet: what the reader starts from. */
export interface ItemToRead {
  itemId: number;
  reportId: number;
  item: FeedItem;
  seenAt: Date;
  address: string | null;
  storyId: number | null;
  /** True where its outlet took it back, or it is another report's piece. */
  withdrawn: boolean;
  outletId: string;
  outletName: string;
  outletLanguage: string;
  outletKind: string;
  family: string;
}

export async function itemsToRead(db: Db | Tx, itemIds: number[]): Promise<ItemToRead[]> {
  const rows = await db
    .selectFrom('item')
    .innerJoin('report', 'report.id', 'item.report_id')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .select([
      'item.id as itemId',
      'report.id as reportId',
      'item.item',
      'item.seen_at as seenAt',
      'report.address',
      'report.story_id as storyId',
      sql<boolean>`report.withdrawn_at is not null`.as('withdrawn'),
      'outlet.id as outletId',
      'outlet.name as outletName',
      'outlet.language as outletLanguage',
      'outlet.kind as outletKind',
      'outlet.family',
    ])
    .where('item.id', 'in', itemIds)
    .orderBy('item.id')
    .execute();
  return rows.map((row) => ({ ...row, item: reviveItem(row.item) }));
}

/** Dates come back from JSON as text. */
function reviveItem(item: FeedItem): FeedItem {
  const revive = (date: FeedItem['published']) => (date ? { ...date, at: new Date(date.at) } : null);
  return { ...item, published: revive(item.published), updated: revive(item.updated) };
}

/** A report with the version that the grouper looks at. */
export interface ReportToPlace {
  id: number;
  versionId: number;
  storyId: number | null;
  attached: string | null;
  placed: number | null;
  outletId: string;
  family: string;
  origin: string;
  copyOf: number | null;
  language: string;
  kind: ReportKind;
  published: Date | null;
  precision: DatePrecision;
  firstSeen: Date;
  section: string | null;
  address: string | null;
  title: string;
  text: string;
}

/** Reports with their newest version, or for placed ones the version they were placed by. */
export async function reportsToPlace(
  db: Db | Tx,
  which: { ids: number[] } | { placedInLastDays: number },
): Promise<ReportToPlace[]> {
  let query = db
    .selectFrom('report')
    .innerJoin('outlet', 'outlet.id', 'report.outlet_id')
    .innerJoin('version', (join) =>
      join.on('version.id', '=', sql<number>`coalesce(report.placed_version, ${newestVersion})`),
    )
    .select([
      'report.id',
      'version.id as versionId',
      'report.story_id as storyId',
      'report.attached',
      'report.placed',
      'report.outlet_id as outletId',
      'outlet.family',
      originColumn,
      'report.copy_of as copyOf',
      'version.language',
      'version.kind',
      'report.published',
      'report.precision',
      'report.first_seen as firstSeen',
      'report.section',
      'report.address',
      'version.title',
      'version.text',
    ]);
  query =
    'ids' in which
      ? query.where('report.id', 'in', which.ids).orderBy('report.id')
      : query
          .where('report.placed', 'is not', null)
          .where(
            'report.first_seen',
            '>=',
            sql<Date>`press_now() - make_interval(days => ${which.placedInLastDays})`,
          )
          .orderBy('report.placed');
  return query.execute();
}

/** The few facts of reports that an article counts. */
export async function reportFacts(db: Db | Tx, ids: number[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('report')
    .select(['id', 'outlet_id as outletId', sql<string>`coalesce(origin, outlet_id)`.as('origin')])
    .where('id', 'in', ids)
    .orderBy('id')
    .execute();
}

/**
 * Recent reports of a feed that are gone from a document which still shows older ones: their outlet may have taken
 * them back. Each is found once; answers with the ids of their newest items, to be read again.
 */
export async function vanishedReports(tx: Tx, feedId: number, shown: MarkedItem[]): Promise<number[]> {
  const oldest = shown
    .flatMap(({ item }) => item.published?.at ?? [])
    .sort((a, b) => a.getTime() - b.getTime())[0];
  if (!oldest) return [];
  const { rows } = await sql<{ item: number }>`
    update report set vanished_at = press_now()
    where feed_id = ${feedId} and vanished_at is null and withdrawn_at is null
      and first_seen >= press_now() - interval '1 day' and published > ${oldest}
      and not key_identity = any(${shown.map((each) => each.keyIdentity)})
    returning (select max(id) from item where report_id = report.id) as item`.execute(tx);
  return rows.map((row) => row.item).sort((a, b) => a - b);
}
