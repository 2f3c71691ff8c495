import { setImmediate } from 'node:timers/promises';
import type { Tx } from '../store/database.ts';

/** Keeps what a step found, within the line's transaction, and answers with the ids to hand on. */
export type Save = (tx: Tx) => Promise<number[]>;

/**
 * A stage of the press as the line runs it: `work` loads and computes without a transaction and may take its time;
 * what it answers with is run inside the transaction that also ends the jobs and queues the next ones.
 */
export interface Step {
  /** How many jobs it likes to take at once. */
  batch: number;
  /** How many runs of it may be under way at once in one process. */
  runs: number;
  work(ids: number[]): Promise<Save>;
}

/** Lets what waits have its turn. A step computes in pieces, so that no reader of the paper waits for a whole batch of it. */
export function giveWay(): Promise<void> {
  return setImmediate();
}
