import { setTimeout as sleep } from 'node:timers/promises';
import { Fault } from '../news/fault.ts';
import { type Job, type Stage, stages } from '../news/stage.ts';
import { asSql, type Queue } from '../queue/queue.ts';
import type { Store, Tx } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import type { Step } from './step.ts';

/** How each stage hands on: ids `together` in one job, or `each` in a job of its own that waits only once. */
const handsOn: Record<Stage, 'together' | 'each'> = {
  gather: 'together',
  read: 'together',
  group: 'each',
  write: 'together',
  check: 'together',
  publish: 'together',
};

/** Milliseconds spent in each stage and ids taken by it, since the line was made. */
export type Tally = Record<Stage, { milliseconds: number; ids: number }>;

/** The press: what follows what. Steps never know their neighbours; this file alone holds the order. */
export class Line {
  readonly tally = Object.fromEntries(
    stages.map((stage) => [stage, { milliseconds: 0, ids: 0 }]),
  ) as unknown as Tally;
  #store: Store;
  #queue: Queue;
  #steps: Record<Stage, Step>;

  constructor(store: Store, queue: Queue, steps: Record<Stage, Step>) {
    this.#store = store;
    this.#queue = queue;
    this.#steps = steps;
  }

  /** Runs all stages side by side until the signal ends them: the live press. */
  async run(signal: AbortSignal): Promise<void> {
    await Promise.all(stages.map((stage) => this.#keepBusy(stage, signal)));
  }

  /** Empties the stages one after the other, in order: a replay's moment is over when this returns. */
  async drain(): Promise<void> {
    for (const stage of stages) {
      for (;;) {
        const jobs = await this.#queue.take(stage, this.#steps[stage].batch, true);
        if (jobs.length === 0) break;
        await this.#process(stage, jobs);
      }
    }
  }

  /** Takes jobs whenever the stage has runs to spare; ends when those under way are over. */
  async #keepBusy(stage: Stage, signal: AbortSignal): Promise<void> {
    const { batch, runs } = this.#steps[stage];
    const underWay = new Set<Promise<void>>();
    let failure: { error: unknown } | null = null;
    let wake = () => {};
    while (!signal.aborted && !failure) {
      const free = runs - underWay.size;
      const jobs = free > 0 ? await this.#queue.take(stage, free * batch) : [];
      for (let at = 0; at < jobs.length; at += batch) {
        const run = this.#process(stage, jobs.slice(at, at + batch))
          .catch((error: unknown) => {
            failure = { error };
          })
          .finally(() => {
            underWay.delete(run);
            wake();
          });
        underWay.add(run);
      }
      if (jobs.length > 0) continue;
      const over = new Promise<void>((resolve) => {
        wake = resolve;
      });
      // With runs to spare, it is new jobs that are waited for; else the end of one.
      if (free > 0) await sleep(300, undefined, { signal }).catch(() => undefined);
      else await over;
    }
    await Promise.all(underWay);
    if (failure) throw (failure as { error: unknown }).error;
  }

  /**
   * Jobs taken together stand or fall together. When they fall, each is tried alone, and one of many ids is parted in two,
   * down to the id that fails, so that one cannot spoil many.
   */
  async #process(stage: Stage, jobs: Job[]): Promise<void> {
    const start = performance.now();
    try {
      await this.#runTogether(stage, jobs);
      this.tally[stage].ids += new Set(jobs.flatMap((job) => job.ids)).size;
    } catch (error) {
      if (jobs.length > 1) for (const job of jobs) await this.#process(stage, [job]);
      else if (jobs[0]!.ids.length > 1 && !hasLapsed(error)) await this.#part(jobs[0]!);
      else await this.#giveBack(jobs[0]!, error);
    } finally {
      this.tally[stage].milliseconds += performance.now() - start;
    }
  }

  async #runTogether(stage: Stage, jobs: Job[]): Promise<void> {
    const ids = [...new Set(jobs.flatMap((job) => job.ids))];
    const save = await this.#steps[stage].work(ids);
    await this.#store.db.transaction().execute(async (tx) => {
      const next = await save(tx);
      await this.#handOn(stage, next, tx);
      await this.#queue.finish(jobs, asSql(tx));
    });
  }

  async #handOn(stage: Stage, ids: number[], tx: Tx): Promise<void> {
    const next = stages[stages.indexOf(stage) + 1];
    if (!next || ids.length === 0) return;
    if (handsOn[stage] === 'each') await this.#queue.sendEach(next, ids, asSql(tx));
    else await this.#queue.send(next, ids, asSql(tx));
  }

  async #part(job: Job): Promise<void> {
    const half = Math.ceil(job.ids.length / 2);
    await this.#store.db.transaction().execute(async (tx) => {
      for (const ids of [job.ids.slice(0, half), job.ids.slice(half)])
        await this.#queue.send(job.stage, ids, asSql(tx));
      await this.#queue.finish([job], asSql(tx));
    });
  }

  async #giveBack(job: Job, error: unknown): Promise<void> {
    if (hasLapsed(error)) return;
    await recordFault(this.#store.db, job.stage, `job on ${job.ids.slice(0, 5).join(', ')}`, error);
    await this.#queue.fail(job, error instanceof Error ? error : new Error(String(error)));
  }
}

function hasLapsed(error: unknown): boolean {
  return error instanceof Fault && error.code === 'lease-lapsed';
}
