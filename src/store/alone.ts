import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Fault } from '../news/fault.ts';
import type { Db, Store } from './database.ts';

/** How long the server may take to notice that a killed process is gone, in milliseconds. */
const patience = 20_000;

/**
 * Makes sure that no other process plays on this store, until `release` is called or this process ends: only then is it
 * known that jobs under way belong to a process that died. The embedded store's folder has a lock of its own.
 * @throws Fault `store-in-use`
 */
export async function standAlone({ db, url }: Store): Promise<{ release(): Promise<void> }> {
  if (!url) return { release: async () => undefined };
  const { promise: over, resolve: end } = Promise.withResolvers<void>();
  const { promise: begun, resolve: begin, reject } = Promise.withResolvers<void>();
  const holding = db.connection().execute(async (connection) => {
    await hold(connection);
    begin();
    await over;
    await sql`select pg_advisory_unlock(727003)`.execute(connection);
  });
  holding.catch(reject);
  await begun;
  const release = async () => {
    end();
    await holding;
  };
  return { release };
}

async function hold(connection: Db): Promise<void> {
  for (const start = Date.now(); ; await sleep(100)) {
    const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(727003) as free`.execute(
      connection,
    );
    if (rows[0]!.free) return;
    if (Date.now() - start > patience)
      throw new Fault(
        'store-in-use',
        'Another process plays on this store. Stop it first, or name another database.',
      );
  }
}
