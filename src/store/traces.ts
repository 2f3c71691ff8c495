import { sql } from 'kysely';
import type { Tx } from './database.ts';

/** What the grouper keeps of a report, in its own form. */
export interface TraceRow {
  report_id: number;
  record: Uint8Array;
  fingerprints: Uint8Array;
}

/** A placed report as the grouper reads it back. */
export interface KeptReport {
  reportId: number;
  outletId: string;
  storyId: number;
  origin: string;
  placed: number;
  record: Uint8Array;
  fingerprints: Uint8Array;
}

const together = 2_000;

/** Keeps what is remembered of reports. */
export async function saveTraces(tx: Tx, rows: TraceRow[]): Promise<void> {
  for (const some of inPortions(rows)) await tx.insertInto('trace').values(some).execute();
}

/** Puts new records in place of those kept before. */
export async function saveRecords(tx: Tx, records: Iterable<[number, Uint8Array]>): Promise<void> {
  for (const some of inPortions([...records])) {
    const given = some.map(([reportId, record]) => sql`(${reportId}::int, ${record}::bytea)`);
    await sql`update trace set record = given.record from (values ${sql.join(given)}) as given (report_id, record)
      where trace.report_id = given.report_id`.execute(tx);
  }
}

/** As many rows as one statement holds with ease: bytes cannot go as one parameter, as other rows do. */
function inPortions<Row>(rows: Row[]): Row[][] {
  const portions: Row[][] = [];
  for (let at = 0; at < rows.length; at += 200) portions.push(rows.slice(at, at + 200));
  return portions;
}

/** The reports first seen in the last days, in the order of placing, some thousand at a time; the next are fetched meanwhile. */
export async function* keptReports(tx: Tx, days: number): AsyncGenerator<KeptReport[]> {
  for (let next = keptAfter(tx, days, 0); ; ) {
    const rows = await next;
    if (rows.length === 0) return;
    next = keptAfter(tx, days, rows.at(-1)!.placed);
    // Whoever stops halfway does so for a fault of their own.
    next.catch(() => undefined);
    yield rows;
  }
}

/** A placed report has its origin itself; where words come from before that stands with the version. */
function keptAfter(tx: Tx, days: number, after: number): Promise<KeptReport[]> {
  return tx
    .selectFrom('report')
    .innerJoin('trace', 'trace.report_id', 'report.id')
    .select([
      'report.id as reportId',
      'report.outlet_id as outletId',
      sql<number>`report.story_id`.as('storyId'),
      sql<string>`coalesce(report.origin, (select version.origin from version where version.id = report.placed_version))`.as(
        'origin',
      ),
      sql<number>`report.placed`.as('placed'),
      'trace.record',
      'trace.fingerprints',
    ])
    .where('report.placed', '>', after)
    .where('report.first_seen', '>=', sql<Date>`press_now() - make_interval(days => ${days})`)
    .orderBy('report.placed')
    .limit(together)
    .execute();
}

/** The newest title of a report. */
export async function titleOf(tx: Tx, reportId: number): Promise<string> {
  const row = await tx
    .selectFrom('version')
    .select('title')
    .where('report_id', '=', reportId)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.title ?? '';
}
