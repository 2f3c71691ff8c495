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

test('who only reads goes before the line, waits for one transaction only, and never sees half of it', async () => {
  const store = await openEmbeddedStore(null);
  const order: string[] = [];
  const found = (tx: typeof store.db) => tx.selectFrom('story').select('id').execute();
  let read: Promise<unknown> = Promise.resolve();
  const write = (id: number) =>
    store.db.transaction().execute(async (tx) => {
      await sql`insert into story (id, slug, founded_at, changed_at) values (${id}, ${`s${id}`}, now(), now())`.execute(
        tx,
      );
      if (id === 1)
        read = (async () => {
          for (let asked = 1; asked <= 3; asked += 1)
            order.push(`read ${(await found(store.reading)).length}`);
        })();
      await sql`select pg_sleep(0.02)`.execute(tx);
      order.push(`write ${id}`);
    });
  await Promise.all([write(1), write(2), write(3)]);
  await read;
  expect(order).toEqual(['write 1', 'read 1', 'read 1', 'read 1', 'write 2', 'write 3']);
  await store.close();
});

test('however many read, the line gets its turn', async () => {
  const store = await openEmbeddedStore(null);
  let reading = true;
  const readers = Array.from({ length: 20 }, async () => {
    while (reading) await sql`select 1`.execute(store.reading);
  });
  await sql`select 1`.execute(store.db);
  reading = false;
  await Promise.all(readers);
  await store.close();
});
