import { performance } from 'node:perf_hooks';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { Agent, request } from 'undici';

export interface Load {
  addresses: string[];
  seconds: number;
  connections: number;
  /** Requests a second, evenly spaced; as many as go through where absent. */
  perSecond?: number;
}

export interface LoadFigures {
  perSecond: number;
  p50Milliseconds: number;
  p99Milliseconds: number;
  slowestMilliseconds: number;
  failed: number;
}

/** Asks a server on this machine from a thread of its own, so that client and server do not share a core. */
export function load(plan: Load): Promise<LoadFigures> {
  for (const address of plan.addresses)
    if (!['127.0.0.1', '[::1]', 'localhost'].includes(new URL(address).hostname))
      throw new Error('Only this machine is asked.');
  const worker = new Worker(new URL(import.meta.url), { workerData: plan });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

async function run({ addresses, seconds, connections, perSecond }: Load): Promise<LoadFigures> {
  const dispatcher = new Agent({ connections, pipelining: 1 });
  const times: number[] = [];
  let failed = 0;
  let next = 0;
  const start = performance.now();
  const end = start + seconds * 1000;
  const ask = async (due: number) => {
    try {
      const answer = await request(addresses[next++ % addresses.length]!, { dispatcher });
      await answer.body.dump();
      if (answer.statusCode !== 200) failed += 1;
    } catch {
      // A request that failed is counted; the next one shows whether the server is still there.
      failed += 1;
    }
    times.push(performance.now() - due);
  };
  const one = async () => {
    while (performance.now() < end) await ask(performance.now());
  };
  if (!perSecond) await Promise.all(Array.from({ length: connections }, one));
  else await paced(perSecond, start, end, ask);
  await dispatcher.close();
  times.sort((a, b) => a - b);
  return {
    perSecond: times.length / ((performance.now() - start) / 1000),
    p50Milliseconds: times[Math.floor(times.length * 0.5)] ?? 0,
    slowestMilliseconds: times.at(-1) ?? 0,
    p99Milliseconds: times[Math.floor(times.length * 0.99)] ?? 0,
    failed,
  };
}

/** Open loop: a request is due when it is due, however slow the ones before it (G. Tene's "coordinated omission"). */
async function paced(
  perSecond: number,
  start: number,
  end: number,
  ask: (due: number) => Promise<void>,
): Promise<void> {
  const under: Promise<void>[] = [];
  for (let sent = 0; ; ) {
    const now = performance.now();
    if (now >= end) break;
    for (; start + (sent * 1000) / perSecond <= now; sent += 1)
      under.push(ask(start + (sent * 1000) / perSecond));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  await Promise.all(under);
}

if (parentPort && workerData) run(workerData as Load).then((figures) => parentPort!.postMessage(figures));
