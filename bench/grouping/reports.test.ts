import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readReports, readRows } from './reports.ts';

const folder = mkdtempSync(join(tmpdir(), 'labelled-'));
afterAll(() => rmSync(folder, { recursive: true }));

function file(lines: string[]): string {
  const path = join(folder, 'set.jsonl');
  writeFileSync(path, lines.join('\n'));
  return path;
}

test('a set that names no outlets, titles or dates is read: each report has an outlet of its own', () => {
  const bare = { event_id: 'a', outlet: null, url: null, date: null, title: '' };
  const lines = ['x', 'y'].map((doc_id) => JSON.stringify({ ...bare, doc_id, text: 'A ferry sank.' }));
  const reports = readReports(file(lines));
  expect(reports.map(({ outletId, precision }) => [outletId, precision])).toEqual([
    ['x', 'none'],
    ['y', 'none'],
  ]);
});

test('reports come in the order of their dates, and a moment without a zone is UTC', () => {
  const lines = ['2020-03-02T10:00:00', '2020-03-01'].map((date, at) =>
    JSON.stringify({ event_id: at, doc_id: at, date, title: 'T', text: 'A ferry sank.' }),
  );
  expect(readReports(file(lines)).map(({ at }) => at?.toISOString())).toEqual([
    '2020-03-01T00:00:00.000Z',
    '2020-03-02T10:00:00.000Z',
  ]);
});

test('a line that is no row is named by its number', () => {
  expect(() => readRows(file(['', '{"event_id":1}']))).toThrow('Line 2');
});
