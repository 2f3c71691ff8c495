import { tryAddresses } from './hostile/addresses.ts';
import { tryBombs } from './hostile/bombs.ts';
import { tryDocuments } from './hostile/documents.ts';
import { watched } from './hostile/watch.ts';
import type { Bench } from './main.ts';

/**
 * What hostile addresses, redirects, bombs and documents reach and cost. A listener inside counts; documents are read in
 * the press's own threads. The same loop with nothing to do stands beside, since a busy machine blocks by itself.
 */
export const bench: Bench = {
  about: 'Tries hostile addresses, redirects, bombs and documents: what reaches inside, and what they cost.',
  options: { dir: { type: 'string' } },
  async measure({ dir }) {
    if (typeof dir !== 'string') throw new Error('Say where the hostile sets are: --dir <folder>.');
    console.error('addresses and redirects');
    const { unguarded, ...addresses } = await tryAddresses(dir);
    console.error('bombs');
    const bombs = await tryBombs();
    console.error('documents');
    const documents = await tryDocuments(dir);
    const idle = await watched(() => new Promise((done) => setTimeout(done, 5_000)));
    return {
      addresses,
      bombs,
      documents,
      peers: {
        fetch: unguarded,
        idle: { longestBlockMilliseconds: Math.round(idle.cost.blockedMilliseconds) },
      },
    };
  },
};
