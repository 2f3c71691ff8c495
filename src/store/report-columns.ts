import { sql } from 'kysely';

/** Where a report's words come from: what its placing found, or until then what its version says. */
export const originColumn = sql<string>`coalesce(report.origin, version.origin)`.as('origin');

/** When a report came out: by its clamped claim, or where there is none by our first sight of it. */
export const momentColumn = sql<Date>`coalesce(report.published, report.first_seen)`.as('at');

/** The id of a report's newest version, to join on. */
export const newestVersion = sql<number>`(select id from version v where v.report_id = report.id
  order by number desc limit 1)`;
