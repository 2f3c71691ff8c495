import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { openEmbeddedStore } from './database.ts';

test('a second process on the data folder is refused, and the folder is free again after closing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  const store = await openEmbeddedStore(folder);
  await expect(openEmbeddedStore(folder)).rejects.toMatchObject({ code: 'folder-in-use' });
  await store.close();
  const again = await openEmbeddedStore(folder);
  const { rows } = await sql`select press_now() as now`.execute(again.db);
  expect(rows).toHaveLength(1);
  await again.close();
});

test('a transaction that fails leaves nothing behind', async () => {
  const store = await openEmbeddedStore(null);
  const insert = store.db.transaction().execute(async (tx) => {
    await sql`insert into story (id, slug, founded_at, changed_at) values (1, 'a', now(), now())`.execute(tx);
    throw new Error('stop');
  });
  await expect(insert).rejects.toThrow('stop');
  expect(await store.db.selectFrom('story').selectAll().execute()).toEqual([]);
  await store.close();
});
