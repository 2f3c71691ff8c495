import { performance } from 'node:perf_hooks';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { Agent, request } from 'undici';
import { fixturePaper } from '../src/site/fixture.ts';
import { openSite } from '../src/site/site.tsx';
import type { Bench } from './main.ts';

const story = '/story/nine-killed-1';

/** Story pages a second over real HTTP on loopback, client and server in one process; the bare server beside it. */
export const bench: Bench = {
  about: 'story pages a second, cached and uncached: [--seconds 3]',
  options: { seconds: { type: 'string' } },
  async measure(values) {
    const seconds = Number(values.seconds ?? 3);
    let version = 0;
    const still = openSite({ paper: fixturePaper(''), name: 'Bench', origin: () => 'http://127.0.0.1' });
    const moving = openSite({
      paper: { ...fixturePaper(''), version: async () => String(version++) },
      name: 'Bench',
      origin: () => 'http://127.0.0.1',
      glance: 0,
    });
    const cached = await rate(still, seconds);
    const uncached = await rate(moving, seconds);
    const page = await (await still.request(story)).text();
    const bare = new Hono().get(story, (context) => context.html(page));
    const limit = await rate(bare, seconds);
    const style = await (await still.request(/\/paper-\w+\.css/.exec(page)![0])).text();
    const script = await (await still.request(/\/paper-\w+\.js/.exec(page)![0])).text();
    return {
      cachedPerSecond: cached.perSecond,
      uncachedPerSecond: uncached.perSecond,
      p99Milliseconds: cached.p99,
      firstViewBytes: brotliCompressSync(page).length + brotliCompressSync(style).length,
      scriptBytes: Buffer.byteLength(script),
      peers: {
        bareHono: {
          cachedPerSecond: limit.perSecond,
          uncachedPerSecond: limit.perSecond,
          p99Milliseconds: limit.p99,
        },
      },
    };
  },
};

async function rate(app: Hono, seconds: number): Promise<{ perSecond: number; p99: number }> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  const dispatcher = new Agent({ connections: 16 });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const client = async () => {
    while (performance.now() < end) {
      const start = performance.now();
      const answer = await request(`http://127.0.0.1:${port}${story}`, { dispatcher });
      await answer.body.dump();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: 16 }, client));
  await dispatcher.close();
  await new Promise((resolve) => server.close(resolve));
  times.sort((a, b) => a - b);
  return { perSecond: times.length / seconds, p99: times[Math.floor(times.length * 0.99)]! };
}
