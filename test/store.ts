import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { openEmbeddedStore, openServerStore, type Store } from '../src/store/database.ts';

/** A fresh store for one test file: on the server of DATABASE_URL, in a schema of its own, or in memory. */
export async function openTestStore(): Promise<Store> {
  const url = process.env.DATABASE_URL;
  if (!url) return openEmbeddedStore(null);
  const schema = `press_test_${randomBytes(6).toString('hex')}`;
  const store = await openServerStore(url, schema);
  const close = async () => {
    await sql`drop schema if exists ${sql.ref(schema)} cascade`.execute(store.db);
    await sql`drop schema if exists ${sql.ref(`${schema}_jobs`)} cascade`.execute(store.db);
    await store.close();
  };
  return { ...store, close };
}
