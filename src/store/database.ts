import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Kysely, PGliteDialect, PostgresDialect, sql, type Transaction } from 'kysely';
import pg from 'pg';
import { Fault } from '../news/fault.ts';
import { EmbeddedDatabase } from './embedded.ts';
import { lockFolder } from './lock.ts';
import { migrate } from './migrations.ts';
import type { Tables } from './tables.ts';

export type Db = Kysely<Tables>;
export type Tx = Transaction<Tables>;

/** The store: one dialect, on the embedded database or on a PostgreSQL server. */
export interface Store {
  db: Db;
  /** For who only reads, and must not wait until the line is done: pages, feeds, search. It takes no transaction. */
  reading: Db;
  /** The embedded database itself, which the queue shares; null on a server. */
  embedded: EmbeddedDatabase | null;
  /** The server's address; null when embedded. */
  url: string | null;
  /** The schema that holds our tables. The queue's own is `<schema>_jobs`. */
  schema: string;
  close(): Promise<void>;
}

/**
 * Opens the embedded store in a folder, which it creates, and brings its tables up to date.
 * @param folder null keeps everything in memory, for tests.
 * @throws Fault `folder-in-use`, `folder-unwritable`, `store-damaged`
 */
export async function openEmbeddedStore(folder: string | null): Promise<Store> {
  const lock = folder ? holdFolder(folder) : null;
  const embedded = new EmbeddedDatabase(folder ? join(folder, 'store') : null);
  try {
    await embedded.waitReady;
  } catch (error) {
    lock?.release();
    throw new Fault(
      'store-damaged',
      `The store in ${folder} could not be opened: ${(error as Error).message}. Restore a backup with "pressai restore".`,
      { cause: error },
    );
  }
  const schema = 'press';
  await embedded.exec(`create schema if not exists ${schema}; set search_path to ${schema}`);
  const db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: embedded.forKysely() }) });
  await migrate(db);
  const reading = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite: embedded.forReading() }) });
  const close = async () => {
    await db.destroy();
    lock?.release();
  };
  return { db, reading, embedded, url: null, schema, close };
}

/** Throws the store of a folder away, unless a process holds it. @throws Fault `folder-in-use` */
export function removeEmbeddedStore(folder: string): void {
  const lock = holdFolder(folder);
  rmSync(join(folder, 'store'), { recursive: true, force: true });
  lock.release();
}

/** Fills the store of an empty data folder from a backup. @throws Fault `store-damaged` when it is none */
export async function restoreEmbeddedStore(folder: string, backup: Blob): Promise<void> {
  const lock = holdFolder(folder);
  const target = join(folder, 'store');
  try {
    const database = new EmbeddedDatabase(target, backup);
    await database.waitReady;
    await database.exec('select 1 from press.migration');
    await database.close();
  } catch (error) {
    rmSync(target, { recursive: true, force: true });
    throw new Fault(
      'store-damaged',
      `The file is not a backup that can be restored: ${(error as Error).message}.`,
    );
  } finally {
    lock.release();
  }
}

/** Opens the store on a PostgreSQL server. @throws Fault `server-unreachable` */
export async function openServerStore(url: string, schema = 'press'): Promise<Store> {
  const db = openPool(url, 10, `-c search_path=${schema}`);
  try {
    await sql`create schema if not exists ${sql.ref(schema)}`.execute(db);
  } catch (error) {
    await db.destroy();
    throw new Fault(
      'server-unreachable',
      `The PostgreSQL server could not be used: ${(error as Error).message}. Check DATABASE_URL.`,
      { cause: error },
    );
  }
  await migrate(db);
  const reading = openPool(url, 6, `-c search_path=${schema} -c default_transaction_read_only=on`);
  const close = async () => {
    await Promise.all([db.destroy(), reading.destroy()]);
  };
  return { db, reading, embedded: null, url, schema, close };
}

function openPool(url: string, max: number, options: string): Db {
  const pool = new pg.Pool({ connectionString: url, max, options });
  // An idle connection that the server drops is replaced at the next query, which reports what is wrong.
  pool.on('error', () => undefined);
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

function holdFolder(folder: string): { release(): void } {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Fault(
      'folder-unwritable',
      `The data folder ${folder} cannot be made: ${(error as Error).message}.`,
    );
  }
  try {
    return lockFolder(folder);
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw new Fault(
      'folder-unwritable',
      `The data folder ${folder} cannot be written: ${(error as Error).message}.`,
    );
  }
}
