import { sql } from 'kysely';
import type { AboutReport, DatePrecision, ReportVersion } from '../news/report.ts';
import type { Signal } from '../news/signal.ts';
import type { Db, Tx } from './database.ts';
import { givenRows, insertRows } from './rows.ts';

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

const versionColumns = {
  ...{ report_id: 'int', item_id: 'int', number: 'int', title: 'text', text: 'text', hash: 'text' },
  ...{
    language: 'text',
    author: 'text',
    kind: 'text',
    origin: 'text',
    origin_rule: 'text',
    read_from: 'text',
  },
  ...{ section: 'text', canonical: 'text', paywalled: 'boolean', published_precision: 'text' },
  ...{ picture_address: 'text', picture_caption: 'text', picture_credit: 'text' },
};
const claimedColumns = { claimed: 'timestamptz', changed: 'timestamptz' };

/**
 * Keeps versions, each unless its report's newest one reads the same, and the signals met on the way.
 * @returns those that were kept
 */
export async function insertVersions(tx: Tx, versions: NewVersion[]): Promise<Set<NewVersion>> {
  await insertDecisions(tx, versions);
  const newest = await newestOf(tx, versions);
  const kept = new Map<NewVersion, number>();
  for (const version of versions) {
    const known = newest.get(version.reportId);
    if (known && (known.hash === version.hash || known.itemId >= version.itemId)) continue;
    const number = (known?.number ?? 0) + 1;
    newest.set(version.reportId, { hash: version.hash, itemId: version.itemId, number });
    kept.set(version, number);
  }
  const rows = [...kept].map(([version, number]) => ({
    report_id: version.reportId,
    item_id: version.itemId,
    number,
    title: version.title,
    text: version.text,
    hash: version.hash,
    language: version.language,
    author: version.author,
    kind: version.kind,
    origin: version.origin,
    origin_rule: version.originRule,
    read_from: version.readFrom,
    ...aboutColumns(version.about),
  }));
  const columns = [...Object.keys(versionColumns), 'read_at', 'published', 'modified'].map((name) =>
    sql.ref(name),
  );
  const values = Object.keys(versionColumns).map((name) => sql.ref(`given.${name}`));
  // A claim that is ahead of the clock is taken back to it (invariant 6).
  if (rows.length > 0)
    await sql`insert into version (${sql.join(columns)})
      select ${sql.join(values)}, now, case when given.claimed < now then given.claimed when given.claimed is not null then now end,
        case when given.changed < now then given.changed when given.changed is not null then now end
      from ${givenRows(rows, { ...versionColumns, ...claimedColumns })}, press_now() as now`.execute(tx);
  return new Set(kept.keys());
}

async function newestOf(tx: Tx, versions: NewVersion[]) {
  const reportIds = [...new Set(versions.map(({ reportId }) => reportId))];
  const rows = await tx
    .selectFrom('version')
    .distinctOn('report_id')
    .select(['report_id as reportId', 'number', 'hash', 'item_id as itemId'])
    .where('report_id', '=', sql<number>`any(${reportIds}::int[])`)
    .orderBy('report_id')
    .orderBy('number', 'desc')
    .execute();
  return new Map(rows.map(({ reportId, ...newest }) => [reportId, newest]));
}

function aboutColumns({ section, canonical, paywalled, published, modified, picture }: AboutReport) {
  return {
    section,
    canonical,
    paywalled,
    claimed: published?.at ?? null,
    published_precision: published?.precision ?? null,
    changed: modified?.at ?? null,
    picture_address: picture?.address ?? null,
    picture_caption: picture?.caption ?? null,
    picture_credit: picture?.credit ?? null,
  };
}

const decisionColumns = {
  ...{ report_id: 'int', signal: 'text', value: 'text', place: 'text', forbids: 'boolean', decided: 'text' },
};

async function insertDecisions(tx: Tx, versions: NewVersion[]): Promise<void> {
  const rows = versions.flatMap(({ reportId, decisions }) =>
    decisions.map(({ where, ...decision }) => ({ ...decision, report_id: reportId, place: where })),
  );
  if (rows.length === 0) return;
  await insertRows('decision', rows, decisionColumns, { at: sql`(select press_now())` }).execute(tx);
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
