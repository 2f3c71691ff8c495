import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import type { Store } from '../store/database.ts';
import { feedStatuses } from '../store/feed-status.ts';
import { followOutlets } from '../store/feeds.ts';
import { printFeedStatus } from './feed-status.ts';

let store: Store;
const data = mkdtempSync(join(tmpdir(), 'status-'));
const press = createServer(async (_, response) => response.end(JSON.stringify(await feedStatuses(store.db))));

beforeAll(async () => {
  store = await openTestStore();
  await new Promise<void>((done) => press.listen(0, '127.0.0.1', done));
  writeFileSync(join(data, 'address'), `http://127.0.0.1:${(press.address() as AddressInfo).port}`);
  const about = { family: 'F', country: 'GB', language: 'en', kind: 'newspaper' as const };
  const outlet = (id: string) => ({
    ...about,
    id,
    name: id,
    home: `https://${id}.example/`,
    feeds: [{ address: `https://${id}.example/feed`, section: null }],
  });
  await followOutlets(store.db, [outlet('courier'), outlet('gazette')]);
  await sql`update feed set result = 'failed', result_text = 'gazette.example cannot be reached: it refuses connections.',
    failures = 3, failing_since = '2026-05-05T09:00Z', polled_at = '2026-05-05T10:00Z', next_poll_at = '2026-05-05T10:20Z'
    where outlet_id = 'gazette'`.execute(store.db);
});

afterAll(async () => {
  press.close();
  rmSync(data, { recursive: true });
  await store.close();
});

async function printed(...words: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => undefined);
  await printFeedStatus(data, words);
  const text = log.mock.calls.flat().join('\n');
  log.mockRestore();
  return text;
}

test('each feed says its last result, its next poll, its failures and why, those that fail first', async () => {
  const text = await printed();
  expect(text).toMatch(
    /failed +gazette .*\n.*asked 2026-05-05 10:00 UTC, next 2026-05-05 10:20 UTC\. .*refuses/,
  );
  expect(text).toContain('failing since 2026-05-05 09:00 UTC, 3 times in a row');
  expect(text.indexOf('gazette')).toBeLessThan(text.indexOf('courier'));
  expect(text).toContain('2 feeds, 1 failing, 0 gone.');
});

test('outlets are chosen by id, or by failing; an unknown one is a clear error', async () => {
  expect(await printed('courier')).not.toContain('gazette');
  expect(await printed('failing')).not.toContain('courier');
  await expect(printFeedStatus(data, ['unknown'])).rejects.toThrow(
    'No outlet that is followed has the id "unknown".',
  );
});
