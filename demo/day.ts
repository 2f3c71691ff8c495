import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Outlet } from '../src/news/outlet.ts';

/** A made-up outlet, and what is wrong with it on purpose. */
export interface DayOutlet extends Omit<Outlet, 'home' | 'feeds'> {
  format: 'rss' | 'atom' | 'rdf' | 'json' | 'latin1';
  trap?: 'malformed' | 'hostile' | 'forbids';
}

/** A report of the day as it stands in the files, with copies spelled out. */
export interface DayReport {
  id: string;
  event: string;
  outlet: string;
  at: Date;
  section: string;
  kind: string;
  language: string;
  title: string;
  by: string | null;
  paragraphs: string[];
  /** A date that the feed claims instead of the true one. */
  claimed: Date | null;
  withdrawn: Date | null;
  updates: { at: Date; title: string; replace: [string, string][] }[];
  /** The truth of where the words come from: the outlet, or the wire that it copied. */
  origin: string;
  trap: string | null;
}

interface Written {
  id: string;
  at: string;
  outlet: string;
  section: string;
  kind?: string;
  language?: string;
  title?: string;
  by?: string;
  body?: string;
  copyOf?: string;
  skip?: number;
  keep?: number;
  credit?: boolean;
  date?: string;
  withdrawn?: string;
  updates?: { at: string; title: string; replace: [string, string][] }[];
  trap?: string;
}

const folder = fileURLToPath(new URL('.', import.meta.url));
const date = '2026-03-12';

export function readDayOutlets(): DayOutlet[] {
  return parse(readFileSync(`${folder}outlets.yaml`, 'utf8')) as DayOutlet[];
}

/** All reports of the day in the order in which they come out; events with their facts, for tests. */
export function readDay(): {
  reports: DayReport[];
  events: { event: string; facts: Record<string, unknown> }[];
} {
  const files = readdirSync(`${folder}day`).sort();
  const events = files.flatMap((file) => {
    const read = parse(readFileSync(`${folder}day/${file}`, 'utf8'));
    return (Array.isArray(read) ? read : [read]) as {
      event: string;
      facts: Record<string, unknown>;
      reports: Written[];
    }[];
  });
  const all = events.flatMap(({ reports }) => reports);
  const written = new Map(all.map((report) => [report.id, report]));
  if (written.size < all.length) throw new Error('Two reports of the day have one id.');
  const reports = events.flatMap(({ event, reports: all }) =>
    all.map((report) => spellOut(event, report, written)),
  );
  reports.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1));
  return { reports, events: events.map(({ event, facts }) => ({ event, facts })) };
}

function spellOut(event: string, report: Written, all: Map<string, Written>): DayReport {
  const wire = report.copyOf ? all.get(report.copyOf)! : null;
  return {
    id: report.id,
    event,
    outlet: report.outlet,
    at: moment(report.at),
    section: report.section,
    kind: report.kind ?? 'news',
    language: report.language ?? 'en',
    title: report.title ?? wire!.title!,
    by: report.by ?? null,
    paragraphs: wire ? copied(report, wire) : paragraphsOf(report.body!),
    claimed: report.date ? new Date(report.date) : null,
    withdrawn: report.withdrawn ? moment(report.withdrawn) : null,
    updates: (report.updates ?? []).map((update) => ({ ...update, at: moment(update.at) })),
    origin: wire ? wire.outlet : report.outlet,
    trap: report.trap ?? null,
  };
}

/** A wire's words as outlets print them: cut at the head or the tail, with the credit kept. */
function copied({ skip = 0, keep, credit }: Written, wire: Written): string[] {
  const kept = paragraphsOf(wire.body!).slice(skip, keep);
  return credit ? [...kept, 'With material from Meridian News Agency.'] : kept;
}

function paragraphsOf(body: string): string[] {
  return body.trim().split(/\n\s*\n/);
}

function moment(time: string): Date {
  return new Date(`${date}T${time}:00Z`);
}

/** A report as its outlet shows it at a moment; null before it is out and after it was withdrawn. */
export function reportAt(
  report: DayReport,
  now: Date,
): { title: string; paragraphs: string[]; updated: Date } | null {
  if (report.at > now || (report.withdrawn && report.withdrawn <= now)) return null;
  let { title, at: updated } = report;
  let text = report.paragraphs.join('\n\n');
  for (const update of report.updates.filter(({ at }) => at <= now)) {
    title = update.title;
    updated = update.at;
    for (const [from, to] of update.replace) text = text.replace(from, () => to);
  }
  return { title, paragraphs: text.split('\n\n'), updated };
}

/** The moments at which something changes, in order. */
export function momentsOf(reports: DayReport[]): Date[] {
  const times = reports.flatMap((report) => [
    report.at.getTime(),
    ...report.updates.map((update) => update.at.getTime()),
    ...(report.withdrawn ? [report.withdrawn.getTime()] : []),
  ]);
  return [...new Set(times)].sort((a, b) => a - b).map((time) => new Date(time));
}
