import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import type { EmbeddedAnswer, EmbeddedRequest } from './embedded.ts';
import { run } from './embedded-statement.ts';
import { emptyStore } from './empty-store.ts';

/** The thread that holds the embedded database, so that no query ever blocks the event loop of the site. */
const port = parentPort!;
const { folder, backup } = workerData as { folder: string | null; backup?: Blob };
const isNew = !folder || !existsSync(join(folder, 'PG_VERSION'));
const begin = backup ?? (isNew ? emptyStore() : undefined);
const database = new PGlite({
  ...(folder && { dataDir: folder }),
  ...(begin && { loadDataDir: begin }),
});

/** @param handed is filled with memory that goes with the answer */
async function answer(request: EmbeddedRequest, handed: ArrayBuffer[]): Promise<EmbeddedAnswer> {
  switch (request.kind) {
    case 'query': {
      const { memory, ...result } = await run(database, request.sql, request.parameters);
      if (memory) handed.push(memory);
      return { id: request.id, results: [result] };
    }
    case 'exec': {
      const results = await database.exec(request.sql);
      return {
        id: request.id,
        results: results.map((result) => ({ rows: result.rows, affectedRows: result.affectedRows ?? 0 })),
      };
    }
    case 'dump': {
      const dump = await database.dumpDataDir('gzip');
      return { id: request.id, results: [], dump: new Uint8Array(await dump.arrayBuffer()) };
    }
    case 'close':
      await database.close();
      return { id: request.id, results: [] };
  }
}

// One at a time, in the order asked: the caller holds the lock between the statements of a transaction.
let last: Promise<void> = database.waitReady;
last.then(
  () => port.postMessage({ id: 0, results: [] } satisfies EmbeddedAnswer),
  (error: unknown) =>
    port.postMessage({ id: 0, results: [], error: describe(error) } satisfies EmbeddedAnswer),
);
port.on('message', (request: EmbeddedRequest) => {
  last = last.then(async () => {
    try {
      const handed: ArrayBuffer[] = [];
      port.postMessage(await answer(request, handed), handed);
    } catch (error) {
      port.postMessage({ id: request.id, results: [], error: describe(error) } satisfies EmbeddedAnswer);
    }
  });
});

function describe(error: unknown): NonNullable<EmbeddedAnswer['error']> {
  const { message, code, detail, constraint } = error as Record<string, string | undefined>;
  return { message: message ?? String(error), code, detail, constraint };
}
