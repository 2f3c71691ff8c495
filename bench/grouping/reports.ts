import { readFileSync } from 'node:fs';
import type { Placeable } from '../../src/line/group/grouper.ts';
import { kindOf } from '../../src/line/read/kind.ts';
import { detectLanguage } from '../../src/news/language/detect.ts';

/** A report with the event that people say it covers. */
export interface LabelledReport extends Placeable {
  eventId: string;
}

/** A row of a labelled set, as its file has it. */
export interface LabelledRow {
  event_id: string;
  doc_id: string;
  outlet: string;
  url: string;
  date: string | null;
  title: string;
  text: string;
}

/**
 * Reads a labelled set, in date order; undated rows come first, in the order of the file. The whole set is taken to be
 * seen at one moment, as when a press starts on an outlet's archive, so that only claimed dates part reports in time.
 */
export function readReports(file: string): LabelledReport[] {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as LabelledRow);
  const dated = rows.map((row) => ({ row, at: momentOf(row.date) }));
  dated.sort((a, b) => (a.at ?? Number.NEGATIVE_INFINITY) - (b.at ?? Number.NEGATIVE_INFINITY) || 0);
  const seen = new Date(Math.max(0, ...dated.map(({ at }) => at ?? 0)) + 60_000);
  return dated.map(({ row, at }, place) => labelled(row, at, seen, place + 1));
}

function labelled(row: LabelledRow, at: number | null, seen: Date, id: number): LabelledReport {
  const text = `${row.title}\n\n${row.text}`;
  // Where a set names no outlets, each report is taken to have its own.
  const outlet = row.outlet || row.doc_id;
  return {
    id,
    eventId: row.event_id,
    outletId: outlet,
    origin: outlet,
    language: detectLanguage(text, null),
    kind: kindOf({ title: row.title, address: row.url, categories: [], text }),
    at: at === null ? null : new Date(at),
    precision: at === null ? 'none' : at % 86_400_000 === 0 ? 'day' : 'minute',
    seen,
    title: row.title,
    text,
    copyOf: null,
  };
}

/** Milliseconds since 1970 of a date that names no zone: UTC; null for none and for what is no date. */
function momentOf(date: string | null): number | null {
  if (!date) return null;
  const at = Date.parse(/T[\d:.]+$/.test(date) ? `${date}Z` : date);
  return Number.isNaN(at) ? null : at;
}
