import { monitorEventLoopDelay } from 'node:perf_hooks';

/** What a piece of work cost the process that ran it. */
export interface Cost {
  milliseconds: number;
  /** Resident memory at its highest, above where it stood before, in MB; threads count too. */
  megabytes: number;
  /** The longest that the event loop stood still. */
  blockedMilliseconds: number;
}

/** Runs work and watches it; collects garbage first where that is allowed, so that memory is its own. */
export async function watched<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let highest = before;
  const sampler = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage.rss());
  }, 5);
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const began = performance.now();
  const result = await work();
  const milliseconds = performance.now() - began;
  delay.disable();
  clearInterval(sampler);
  highest = Math.max(highest, process.memoryUsage.rss());
  const megabytes = (highest - before) / 1_048_576;
  return { result, cost: { milliseconds, megabytes, blockedMilliseconds: delay.max / 1e6 } };
}
