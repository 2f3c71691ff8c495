import { sql } from 'kysely';
import { type Stage, stages } from '../news/stage.ts';
import type { Db } from './database.ts';
import type { Progress } from './paper-views.ts';
import { spentToday } from './spending.ts';

const mostExpensive = 5;

/** What the press is doing: waiting from the queue, done from what each stage leaves behind, faults from the record. */
export async function readProgress(
  db: Db,
  waiting: () => Promise<Record<Stage, { waiting: number; failed: number }>>,
): Promise<Progress> {
  const queued = await waiting();
  const counts = await countDone(db);
  const { rows: faults } = await sql<{ stage: string; count: number }>`
    select stage, count(*)::int as count from fault group by stage`.execute(db);
  const { rows: unreachable } = await sql<Progress['unreachable'][number]>`
    select outlet.id as "outletId", outlet.name, min(feed.result_text) as reason, min(feed.next_poll_at) as "nextAt"
    from feed join outlet on outlet.id = feed.outlet_id
    where outlet.active and feed.active and feed.polled_at is not null
    group by outlet.id having bool_and(feed.result = 'failed') order by outlet.name`.execute(db);
  return {
    stages: stages.map((stage) => ({
      stage,
      waiting: queued[stage].waiting,
      done: counts[stage],
      faults: faults.find((row) => row.stage === stage)?.count ?? 0,
    })),
    newestHeadline: counts.newestHeadline,
    articles: counts.articles,
    briefs: counts.briefs,
    reports: counts.reports,
    outlets: counts.outlets,
    unreachable,
    spent: await spentToday(db, mostExpensive),
  };
}

type Counts = Record<Stage, number> & {
  articles: number;
  briefs: number;
  reports: number;
  outlets: number;
  newestHeadline: string | null;
};

async function countDone(db: Db): Promise<Counts> {
  const { rows } = await sql<Counts>`select
    (select coalesce(sum(polls), 0)::int from feed) as gather,
    (select count(*)::int from version) as read,
    (select count(*)::int from report where placed is not null) as "group",
    (select count(*)::int from draft) as write,
    (select count(*)::int from draft where state <> 'written') as "check",
    (select count(*)::int from revision) as publish,
    (select count(*)::int from article where not brief) as articles,
    (select count(*)::int from article where brief) as briefs,
    (select count(*)::int from report) as reports,
    (select count(*)::int from outlet where active) as outlets,
    (select headline from article order by updated_at desc, story_id desc limit 1) as "newestHeadline"`.execute(
    db,
  );
  return rows[0]!;
}
