import { readFileSync } from 'node:fs';
import type { Placeable } from '../../src/line/group/grouper.ts';
import { kindOf } from '../../src/line/read/kind.ts';
import { detectLanguage } from '../../src/news/language/detect.ts';

/** A report with the event that people say it covers. */
export interface LabelledReport extends Placeable {
  eventId: string;
}

/** A row of a labelled set. */
export interface LabelledRow {
  event_id: string;
  doc_id: string;
  /** Null where the file names none. */
  outlet: string | null;
  url: string | null;
  /** Milliseconds since 1970; null where the row has none, or what is no date. */
  at: number | null;
  /** Empty where there is none. */
  title: string;
  text: string;
}

/**
 * The rows of a labelled set, in the order of its file.
 *
 * @throws Error with the number of a line that is no row
 */
export function readRows(file: string): LabelledRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, index) => (line.trim() === '' ? [] : [rowOf(line, index + 1)]));
}

function rowOf(line: string, number: number): LabelledRow {
  const { event_id, doc_id, outlet, url, date, title, text } = JSON.parse(line);
  if (event_id == null || (title ?? text) == null)
    throw new Error(`Line ${number} has no event, or no words.`);
  return {
    event_id: String(event_id),
    doc_id: String(doc_id ?? number),
    outlet: outlet || null,
    url: url ?? null,
    at: momentOf(date),
    title: title ?? '',
    text: text ?? '',
  };
}

/**
 * Reads a labelled set, in date order; undated rows come first, in the order of the file. The whole set is taken to be
 * seen at one moment, as when a press starts on an outlet's archive, so that only claimed dates part reports in time.
 */
export function readReports(file: string): LabelledReport[] {
  const rows = readRows(file);
  rows.sort((a, b) => (a.at ?? Number.NEGATIVE_INFINITY) - (b.at ?? Number.NEGATIVE_INFINITY) || 0);
  const seen = new Date(rows.reduce((newest, { at }) => Math.max(newest, at ?? 0), 0) + 60_000);
  return rows.map((row, place) => labelled(row, seen, place + 1));
}

function labelled(row: LabelledRow, seen: Date, id: number): LabelledReport {
  const { at } = row;
  // Where a set names no outlets, each report is taken to have its own.
  const outlet = row.outlet ?? row.doc_id;
  const text = `${row.title}\n\n${row.text}`;
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
    address: row.url,
    title: row.title,
    text,
    copyOf: null,
  };
}

/** Milliseconds since 1970 of a date that names no zone: UTC; null for none and for what is no date. */
function momentOf(date: string | null | undefined): number | null {
  if (!date) return null;
  const at = Date.parse(/T[\d:.]+$/.test(date) ? `${date}Z` : date);
  return Number.isNaN(at) ? null : at;
}
