import { parseFeed } from 'feedsmith';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDay, readDayOutlets } from './day.ts';
import { serveWireDay, type WireDayServer } from './serve.ts';

let now = new Date('2026-03-12T23:00:00Z');
let day: WireDayServer;
beforeAll(async () => {
  day = await serveWireDay({ now: () => now });
});
afterAll(() => day.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(day.origin + path, { headers });

test('the day has at least 12 outlets, 15 events, 90 reports and three languages', () => {
  const { reports, events } = readDay();
  expect(readDayOutlets().length).toBeGreaterThanOrEqual(12);
  expect(events.length).toBeGreaterThanOrEqual(15);
  expect(reports.length).toBeGreaterThanOrEqual(90);
  expect([...new Set(reports.map((report) => report.language))].sort()).toEqual(['de', 'en', 'fr']);
});

test('it holds a wire that five outlets copied, a live blog, a round-up, an opinion and a withdrawn report', () => {
  const { reports } = readDay();
  const copies = reports.filter((report) => report.event === 'derailment' && report.origin === 'meridian');
  expect(new Set(copies.map((report) => report.outlet)).size).toBeGreaterThanOrEqual(6);
  for (const kind of ['live', 'round-up', 'opinion'])
    expect(reports.some((report) => report.kind === kind)).toBe(true);
  expect(reports.some((report) => report.withdrawn)).toBe(true);
});

test('every correction and update finds the words that it replaces', () => {
  for (const { updates, paragraphs } of readDay().reports) {
    let text = paragraphs.join('\n\n');
    for (const [from, to] of updates.flatMap(({ replace }) => replace)) {
      expect(text).toContain(from);
      text = text.replace(from, to);
    }
  }
});

test('every feed but the malformed one is read by a strict reader', async () => {
  for (const { id, feeds } of day.outlets) {
    const text = new TextDecoder(id === 'ostermoor-zeitung' ? 'latin1' : 'utf-8').decode(
      await (await fetch(feeds[0]!.address)).arrayBuffer(),
    );
    if (id === 'halden-post') expect(text).toMatch(/Post & Courier.*Cut off in the mid\s*$/s);
    else expect(() => parseFeed(text)).not.toThrow();
  }
});

test('a feed that has not changed is not sent again', async () => {
  const etag = (await get('/o/meridian/feed.xml')).headers.get('etag')!;
  expect((await get('/o/meridian/feed.xml', { 'if-none-match': etag })).status).toBe(304);
});

test('a report is not there before its time, and gone after it was withdrawn', async () => {
  now = new Date('2026-03-12T10:00:00Z');
  expect((await get('/o/northlight/x1')).status).toBe(404);
  now = new Date('2026-03-12T10:30:00Z');
  expect((await get('/o/northlight/x1')).status).toBe(200);
  now = new Date('2026-03-12T12:00:00Z');
  expect((await get('/o/northlight/x1')).status).toBe(410);
});
