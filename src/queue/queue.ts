import { fromKysely, fromPglite, PgBoss, type Db as Sql } from 'pg-boss';
import { Fault } from '../news/fault.ts';
import { type Job, type Stage, stages } from '../news/stage.ts';

export type { Sql };
/** A transaction of the store as the queue takes it. */
export const asSql = fromKysely;

/** The embedded database's two calls that the queue needs. */
type Embedded = Parameters<typeof fromPglite>[0];

/** Seconds after which a job that nobody finished is given to another worker. */
const leaseSeconds: Record<Stage, number> = {
  gather: 120,
  read: 600,
  group: 300,
  write: 300,
  check: 300,
  publish: 120,
};

/**
 * The jobs of the line, kept by pg-boss in the same database as the news, so that what a job changes and what it
 * queues next are one transaction: `send` and `finish` take the caller's transaction.
 */
export class Queue {
  #boss: PgBoss;
  #schema: string;

  constructor(at: { embedded: Embedded } | { url: string }, schema: string) {
    const keep = { schema, schedule: false, registerInstance: false, monitorVacuum: false } as const;
    this.#schema = schema;
    this.#boss =
      'embedded' in at
        ? new PgBoss({ ...keep, db: fromPglite(at.embedded), backend: 'pglite' })
        : new PgBoss({ ...keep, connectionString: at.url, max: 4, useListenNotify: true });
  }

  /** @param onFault hears of trouble in the queue's own upkeep; jobs report theirs where they are taken. */
  async start(onFault: (error: Error) => void): Promise<void> {
    this.#boss.on('error', onFault);
    await this.#boss.start();
    for (const stage of stages) {
      await this.#boss.createQueue(stage, {
        policy: 'short',
        retryLimit: 5,
        retryDelay: 2,
        retryBackoff: true,
        expireInSeconds: leaseSeconds[stage],
        deleteAfterSeconds: 3600,
      });
    }
  }

  async stop(): Promise<void> {
    await this.#boss.stop({ graceful: false });
  }

  /** Queues a job within the caller's transaction. With a key, a job of that key that still waits is enough. */
  async send(stage: Stage, ids: number[], within: Sql, key?: string): Promise<void> {
    const singletonKey = key ?? `ids:${ids[0]}-${ids.at(-1)}-${ids.length}`;
    await this.#boss.send(stage, { ids }, { db: within, singletonKey });
  }

  /** Queues one job an id, each keyed by it, in one statement. */
  async sendEach(stage: Stage, ids: number[], within: Sql): Promise<void> {
    const jobs = ids.map((id) => ({ data: { ids: [id] }, singletonKey: String(id) }));
    if (jobs.length > 0) await this.#boss.insert(stage, jobs, { db: within });
  }

  /** Takes up to `count` waiting jobs, oldest first. `early` takes those that wait for another try as well. */
  async take(stage: Stage, count: number, early = false): Promise<Job[]> {
    const jobs = await this.#boss.fetch<{ ids: number[] }>(stage, {
      batchSize: count,
      includeMetadata: true,
      ignoreStartAfter: early,
    });
    return jobs.map((job) => ({ id: job.id, stage, ids: job.data.ids, attempt: job.retryCount }));
  }

  /**
   * Ends jobs within the transaction that holds their effects.
   * @throws Fault `lease-lapsed` when another worker has one of them by now: the transaction must not commit.
   */
  async finish(jobs: Job[], within: Sql): Promise<void> {
    const attempts = jobs.map((job) => ({ id: job.id, retryCount: job.attempt }));
    const answer = await this.#boss.complete(jobs[0]!.stage, attempts, null, { db: within });
    if ((answer as { affected?: number }).affected !== jobs.length) {
      throw new Fault('lease-lapsed', 'The lease on a job has lapsed, so what it did was not kept.', {
        passing: true,
      });
    }
  }

  /** Gives a job back to be tried again, later each time; after the last try it stays failed. */
  async fail(job: Job, error: Error): Promise<void> {
    const attempt = { id: job.id, retryCount: job.attempt };
    await this.#boss.fail(job.stage, attempt, { message: error.message });
  }

  /** Frees the jobs of a process that died: only where it is known that no other process can hold any. */
  async releaseAll(sql: Sql): Promise<void> {
    await sql.executeSql(
      `update ${this.#schema}.job set state = 'retry', retry_count = retry_count + 1, start_after = now()
       where state = 'active'`,
    );
  }

  /** How many jobs of each stage wait or are under way, and how many failed for good. */
  async counts(sql: Sql): Promise<Record<Stage, { waiting: number; failed: number }>> {
    const { rows } = await sql.executeSql(
      `select name, count(*) filter (where state in ('created', 'retry', 'active'))::int as waiting,
              count(*) filter (where state = 'failed')::int as failed
       from ${this.#schema}.job where state <> 'completed' group by name`,
    );
    const found = new Map(rows.map((row) => [row.name as string, row]));
    return Object.fromEntries(
      stages.map((stage) => [
        stage,
        { waiting: found.get(stage)?.waiting ?? 0, failed: found.get(stage)?.failed ?? 0 },
      ]),
    ) as Record<Stage, { waiting: number; failed: number }>;
  }
}
