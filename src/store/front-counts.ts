import { performance } from 'node:perf_hooks';
import { sql } from 'kysely';
import type { Db } from './database.ts';
import type { FrontPage } from './paper-views.ts';

/** A count is kept for so many times as long as counting took: it takes a fiftieth of the time at most. */
const patience = 50;
/** Counting that took longer than so many milliseconds is not waited for again. */
const quick = 25;

type Counts = FrontPage['counts'];

/**
 * How much the paper holds. Counting looks at everything, so a large archive is counted now and then only, and while it
 * is, the last count stands; a small one is counted nearly always anew.
 */
export function frontCounts(db: Db): () => Promise<Counts> {
  let kept: { counts: Counts; took: number; at: number } | null = null;
  let counting: Promise<Counts> | null = null;
  const countAnew = async () => {
    const start = performance.now();
    try {
      const counts = await count(db);
      kept = { counts, took: performance.now() - start, at: performance.now() };
      return counts;
    } catch (error) {
      // Without a count that stands, whoever asks next hears what is wrong.
      kept = null;
      throw error;
    } finally {
      counting = null;
    }
  };
  return async () => {
    // What holds nothing yet is waited for: it is counted each time.
    const holds = kept !== null && kept.counts.articles + kept.counts.briefs > 0;
    if (kept && holds && performance.now() < kept.at + kept.took * patience) return kept.counts;
    counting ??= countAnew();
    if (!kept || !holds || kept.took < quick) return counting;
    counting.catch(() => undefined);
    return kept.counts;
  };
}

async function count(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select count(*)::int from article where not brief) as articles,
    (select count(*)::int from article where brief) as briefs,
    (select count(*)::int from report) as reports,
    (select count(*)::int from outlet where exists (select 1 from report where outlet_id = outlet.id)) as outlets`.execute(
    db,
  );
  return rows[0]!;
}
