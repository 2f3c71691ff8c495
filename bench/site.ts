import type { AddressInfo } from 'node:net';
import { brotliCompressSync } from 'node:zlib';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { fonts, script, style } from '../src/site/files.ts';
import { fixturePaper } from '../src/site/fixture.ts';
import { openSite } from '../src/site/site.tsx';
import type { Bench } from './main.ts';
import { measureArchive } from './site/archive.ts';
import { measureDuringReplay } from './site/during-replay.ts';
import { type LoadFigures, load } from './site/load.ts';
import { measureVisible } from './site/visible.ts';

const story = '/story/nine-killed-1';
const connections = 32;
/** More than are asked for in a run, so that each is new to the cache, which would send a kept page while it makes the next. */
const unseen = Array.from({ length: 60_000 }, (_, number) => `${story}-${number}`);

/** Story pages a second over real HTTP on loopback, the client in a thread of its own; the bare server beside it. */
export const bench: Bench = {
  about:
    'story pages a second, cached and uncached: [--seconds 3] [--articles 100000] [--archive <folder>, to read while it is played] [--visible: how soon a revision is on its page, while the made-up day is played]',
  options: {
    seconds: { type: 'string' },
    articles: { type: 'string' },
    archive: { type: 'string' },
    visible: { type: 'boolean' },
  },
  async measure(values) {
    const seconds = Number(values.seconds ?? 3);
    let version = 0;
    const paper = fixturePaper('');
    const anyStory = () => paper.story(story.slice('/story/'.length));
    const about = { name: 'Bench', origin: () => 'http://127.0.0.1' };
    const still = openSite({ paper, ...about });
    const moving = openSite({
      paper: { ...paper, story: anyStory, version: async () => String(version++) },
      ...about,
      glance: 0,
    });
    const page = await (await still.request(story)).text();
    const bare = await rate(
      new Hono().get(story, (context) => context.html(page)),
      [story],
      seconds,
    );
    const cached = await rate(still, [story], seconds);
    const uncached = await rate(moving, unseen, seconds);
    const [headlineFont] = fonts;
    return {
      cachedPerSecond: cached.perSecond,
      uncachedPerSecond: uncached.perSecond,
      p99Milliseconds: cached.p99Milliseconds,
      uncachedP99Milliseconds: uncached.p99Milliseconds,
      firstViewBytes: compressed(page) + compressed(style.body) + headlineFont!.body.length,
      scriptBytes: compressed(script.body),
      scriptBytesToRead: 0,
      ...(typeof values.archive === 'string' && {
        duringReplay: await measureDuringReplay(values.archive, seconds * 3),
      }),
      ...(values.visible && { visible: await measureVisible() }),
      ...(values.articles && { store: await measureArchive(Number(values.articles)) }),
      peers: {
        bareHono: {
          cachedPerSecond: bare.perSecond,
          uncachedPerSecond: bare.perSecond,
          p99Milliseconds: bare.p99Milliseconds,
          firstViewBytes: compressed(page),
          scriptBytes: 0,
        },
      },
    };
  },
};

function compressed(body: string | Buffer): number {
  return brotliCompressSync(body).length;
}

async function rate(app: Hono, paths: string[], seconds: number): Promise<LoadFigures> {
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' });
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as AddressInfo;
  const addresses = paths.map((path) => `http://127.0.0.1:${port}${path}`);
  const figures = await load({ addresses, seconds, connections });
  await new Promise((resolve) => server.close(resolve));
  return figures;
}
