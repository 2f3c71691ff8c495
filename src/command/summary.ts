import { sql } from 'kysely';
import { stages } from '../news/stage.ts';
import type { Press } from './press.ts';

/** What a replayed archive or day came to, in figures. */
export async function summarise(press: Press, milliseconds: number): Promise<Record<string, unknown>> {
  const { rows } = await sql<Record<string, number>>`select
    (select count(*)::int from report) as reports,
    (select count(*)::int from version) as versions,
    (select count(*)::int from report where placed is null) as unplaced,
    (select count(*)::int from story where merged_into is null) as stories,
    (select count(*)::int from article where not brief) as articles,
    (select count(*)::int from article where brief) as briefs,
    (select count(*)::int from article where outlets >= 2) as "articlesOf2Outlets",
    (select count(*)::int from article where outlets >= 4) as "articlesOf4Outlets",
    (select count(*)::int from revision) as revisions,
    (select count(*)::int from sentence) as sentences,
    (select count(*)::int from citation) as citations,
    (select count(*)::int from draft where state = 'held') as held,
    (select count(*)::int from verdict where not passed) as "sentencesCut",
    (select count(*)::int from fault) as faults,
    (select coalesce(sum(items_new + items_changed + items_unchanged), 0)::int from feed) as items`.execute(
    press.store.db,
  );
  const counts = rows[0]!;
  const spent = Object.fromEntries(
    stages.map((stage) => [stage, Math.round(press.line.tally[stage].milliseconds)]),
  );
  return {
    ...counts,
    seconds: milliseconds / 1000,
    reportsPerSecond: counts.reports! / (milliseconds / 1000),
    millisecondsPerStage: spent,
    reportsPerSecondPerStage: Object.fromEntries(
      stages.map((stage) => [stage, counts.reports! / (press.line.tally[stage].milliseconds / 1000)]),
    ),
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** The summary as a table for people. */
export function summaryTable(summary: Record<string, unknown>): string {
  const lines = Object.entries(summary).flatMap(([name, value]) =>
    value !== null && typeof value === 'object'
      ? Object.entries(value).map(([stage, part]) => row(`${name}.${stage}`, part))
      : [row(name, value)],
  );
  return lines.join('\n');
}

function row(name: string, value: unknown): string {
  const shown =
    typeof value === 'number' ? value.toLocaleString('en', { maximumFractionDigits: 1 }) : String(value);
  return `  ${name.padEnd(36)} ${shown}`;
}
