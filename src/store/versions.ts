import { sql } from 'kysely';
import type { AboutReport, ClaimedDate, DatePrecision, ReportVersion } from '../news/report.ts';
import type { Signal } from '../news/signal.ts';
import type { Db, Tx } from './database.ts';

/** What is kept of `AboutReport`, as columns of a version. */
export interface AboutColumns {
  section: string | null;
  canonical: string | null;
  paywalled: boolean;
  published: Date | null;
  published_precision: DatePrecision | null;
  modified: Date | null;
  picture_address: string | null;
  picture_caption: string | null;
  picture_credit: string | null;
}

/** A version as it is read, before it has its number. */
export interface NewVersion extends Omit<ReportVersion, 'id' | 'number'> {
  itemId: number;
  /** How the origin was told, in words for readers. */
  originRule: string;
  about: AboutReport;
  decisions: (Signal & { decided: string })[];
}

/** Keeps a version unless the report's newest one reads the same, and the signals met on the way. */
export async function insertVersion(tx: Tx, version: NewVersion): Promise<'new' | 'same'> {
  await insertDecisions(tx, version);
  const newest = await tx
    .selectFrom('version')
    .select(['number', 'hash', 'item_id'])
    .where('report_id', '=', version.reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (newest && (newest.hash === version.hash || newest.item_id >= version.itemId)) return 'same';
  await tx
    .insertInto('version')
    .values({
      report_id: version.reportId,
      item_id: version.itemId,
      number: (newest?.number ?? 0) + 1,
      title: version.title,
      text: version.text,
      hash: version.hash,
      language: version.language,
      author: version.author,
      kind: version.kind,
      origin: version.origin,
      origin_rule: version.originRule,
      read_from: version.readFrom,
      read_at: sql<Date>`press_now()`,
      ...aboutColumns(version.about),
    })
    .execute();
  return 'new';
}

function aboutColumns({ section, canonical, paywalled, published, modified, picture }: AboutReport) {
  return {
    section,
    canonical,
    paywalled,
    published: clamped(published),
    published_precision: published?.precision ?? null,
    modified: clamped(modified),
    picture_address: picture?.address ?? null,
    picture_caption: picture?.caption ?? null,
    picture_credit: picture?.credit ?? null,
  };
}

/** A claim that is ahead of the clock is taken back to it (invariant 6). */
function clamped(claim: ClaimedDate | null) {
  return claim && sql<Date>`least(${claim.at}::timestamptz, press_now())`;
}

async function insertDecisions(tx: Tx, version: NewVersion): Promise<void> {
  if (version.decisions.length === 0) return;
  await tx
    .insertInto('decision')
    .values(
      version.decisions.map(({ signal, value, where, forbids, decided }) => ({
        report_id: version.reportId,
        signal,
        value,
        place: where,
        forbids,
        decided,
        at: sql<Date>`press_now()`,
      })),
    )
    .execute();
}

/** Marks a report that its outlet took back: nothing is written from it any more. */
export async function withdrawReport(tx: Tx, reportId: number): Promise<void> {
  await tx
    .updateTable('report')
    .set({ withdrawn_at: sql<Date>`press_now()` })
    .where('id', '=', reportId)
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** The wires among the outlets: whose names in a credit line tell where words come from. */
export async function wireOutlets(db: Db | Tx): Promise<{ id: string; name: string; family: string }[]> {
  return db
    .selectFrom('outlet')
    .select(['id', 'name', 'family'])
    .where('kind', '=', 'wire')
    .orderBy('position')
    .execute();
}
