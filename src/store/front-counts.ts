import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { FrontPage } from './paper-views.ts';

/** A count is kept for so many times as long as counting took: it takes a fiftieth of the time at most. */
const patience = 50;

/**
 * How much the paper holds. Counting looks at everything, so a large archive is counted now and then only, and a
 * small one nearly always anew.
 */
export function frontCounts(db: Db): () => Promise<FrontPage['counts']> {
  let kept: FrontPage['counts'] | null = null;
  let until = 0;
  return async () => {
    const start = performance.now();
    if (kept && start < until) return kept;
    const { rows } = await sql<FrontPage['counts']>`select
      (select count(*)::int from article where not brief) as articles,
      (select count(*)::int from article where brief) as briefs,
      (select count(*)::int from report) as reports,
      (select count(*)::int from outlet where exists (select 1 from report where outlet_id = outlet.id)) as outlets`.execute(
      db,
    );
    kept = rows[0]!;
    const end = performance.now();
    // What holds nothing yet is waited for: it is counted each time.
    until = kept.articles + kept.briefs > 0 ? end + (end - start) * patience : 0;
    return kept;
  };
}
