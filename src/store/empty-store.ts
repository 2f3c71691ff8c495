import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/**
 * An embedded database is a data folder that PostgreSQL lays out first, which takes most of the time of opening a new one.
 * The build lays one out once, and every new store begins as a copy of it.
 */
const path = fileURLToPath(new URL(`./empty-store-${databaseVersion()}.tar.gz`, import.meta.url));

/** The empty data folder as an archive; undefined where none was made for this version of the database. */
export function emptyStore(): Blob | undefined {
  return existsSync(path) ? new Blob([readFileSync(path)], { type: 'application/gzip' }) : undefined;
}

/** Makes it, unless it is there. */
export async function makeEmptyStore(): Promise<void> {
  if (existsSync(path)) return;
  const database = new PGlite();
  await database.waitReady;
  const archive = await database.dumpDataDir('gzip');
  await database.close();
  // Whoever reads meanwhile sees none or all of it.
  writeFileSync(`${path}.${process.pid}`, new Uint8Array(await archive.arrayBuffer()));
  renameSync(`${path}.${process.pid}`, path);
}

function databaseVersion(): string {
  const entry = createRequire(import.meta.url).resolve('@electric-sql/pglite');
  const about = readFileSync(join(dirname(entry), '..', 'package.json'), 'utf8');
  return (JSON.parse(about) as { version: string }).version;
}

if (import.meta.main) await makeEmptyStore();
