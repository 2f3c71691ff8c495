import { sql } from 'kysely';
import type { Db } from './database.ts';
import { thePress } from './migrations/0001-the-press.ts';
import { facts } from './migrations/0002-facts.ts';
import { whatReadersLeave } from './migrations/0003-what-readers-leave.ts';
import { theNewsroom } from './migrations/0004-the-newsroom.ts';
import { search } from './migrations/0005-search.ts';
import { aboutReports } from './migrations/0006-about-reports.ts';
import { whatTheCheckSaw } from './migrations/0007-what-the-check-saw.ts';
import { hubs } from './migrations/0008-hubs.ts';
import { laterRewrites } from './migrations/0009-later-rewrites.ts';
import { onePiece } from './migrations/0010-one-piece.ts';
import { mannersOfFeeds } from './migrations/0011-manners-of-feeds.ts';
import { spending } from './migrations/0012-spending.ts';
import { traces } from './migrations/0013-traces.ts';
import { aLargeArchive } from './migrations/0014-a-large-archive.ts';
import { pictures } from './migrations/0015-pictures.ts';
import { tracesAnew } from './migrations/0016-traces-anew.ts';
import { whatReadersSee } from './migrations/0017-what-readers-see.ts';
import { toldInEveryLanguage } from './migrations/0018-told-in-every-language.ts';
import { background } from './migrations/0019-background.ts';
import { reasons } from './migrations/0020-reasons.ts';
import { tracesAnewAgain } from './migrations/0021-traces-anew.ts';
import { vectors } from './migrations/0022-vectors.ts';
import { rivals } from './migrations/0023-rivals.ts';

export interface Migration {
  /** Its number and what it is about; recorded in the database once it has run. */
  name: string;
  /** SQL, each statement ended by a semicolon at the end of a line. */
  statements: string;
}

/**
 * The one ordered list of migrations. A migration that has landed is never edited: what comes later is appended.
 * Each runs once, in a transaction, under a lock that keeps two starting processes apart.
 */
// biome-ignore format: one migration a line
const migrations: Migration[] = [
  thePress,
  facts,
  whatReadersLeave,
  theNewsroom,
  search,
  aboutReports,
  whatTheCheckSaw,
  hubs,
  laterRewrites,
  onePiece,
  mannersOfFeeds,
  spending,
  traces,
  aLargeArchive,
  pictures,
  tracesAnew,
  whatReadersSee,
  toldInEveryLanguage,
  background,
  reasons,
  tracesAnewAgain,
  vectors,
  rivals,
];

/** Brings the tables up to date; does nothing where they are. */
export async function migrate(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(727001)`.execute(tx);
    await sql`create table if not exists migration (name text primary key, at timestamptz not null default now())`.execute(
      tx,
    );
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx);
    const done = new Set(rows.map((row) => row.name));
    for (const { name, statements } of migrations) {
      if (done.has(name)) continue;
      for (const statement of splitStatements(statements)) await sql.raw(statement).execute(tx);
      await sql`insert into migration (name) values (${name})`.execute(tx);
    }
  });
}

/** Statements end with a semicolon at the end of a line: the embedded database takes one at a time. */
function splitStatements(statements: string): string[] {
  return statements
    .split(/;\n/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
