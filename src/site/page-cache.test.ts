import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { PageCache, type RenderedPage } from './page-cache.ts';

/** A paper whose version, words and slowness a test sets. */
function played(glance = 0) {
  const paper = { version: 1, lookMilliseconds: 0, renderMilliseconds: 0, broken: false };
  const seen = { looks: 0, renders: 0, told: [] as unknown[] };
  const cache = new PageCache(
    async () => {
      seen.looks += 1;
      await sleep(paper.lookMilliseconds);
      return String(paper.version);
    },
    glance,
    (error) => seen.told.push(error),
  );
  const render = async (): Promise<RenderedPage> => {
    seen.renders += 1;
    const { version } = paper;
    await sleep(paper.renderMilliseconds);
    if (paper.broken) throw new Error('broken');
    return { status: 200, type: 'text/plain', body: `version ${version}` };
  };
  const get = async () => String((await cache.get('/', render)).body);
  return { paper, seen, get };
}

const timed = async (ask: () => Promise<string>) => {
  const start = performance.now();
  return { body: await ask(), milliseconds: performance.now() - start };
};

test('a page is made once a version, however many ask', async () => {
  const { paper, seen, get } = played();
  expect(await Promise.all([get(), get(), get()])).toEqual(Array(3).fill('version 1'));
  expect([await get(), seen.renders]).toEqual(['version 1', 1]);
  paper.version = 2;
  expect([await get(), seen.renders]).toEqual(['version 2', 2]);
});

test('what changed is seen at once where the store has time', async () => {
  const { paper, get } = played();
  await get();
  Object.assign(paper, { version: 2, lookMilliseconds: 2, renderMilliseconds: 5 });
  expect(await get()).toBe('version 2');
});

test.each(['lookMilliseconds', 'renderMilliseconds'] as const)(
  'the kept page goes out while its successor is late (%s), which is made once',
  async (slow) => {
    const { paper, seen, get } = played();
    await get();
    Object.assign(paper, { version: 2, [slow]: 300 });
    const first = await timed(get);
    expect(first.body).toBe('version 1');
    expect(first.milliseconds).toBeLessThan(150);
    // Who comes while it is late need not wait at all.
    const later = await timed(() => Promise.all(Array.from({ length: 50 }, get)).then(([body]) => body!));
    expect(later.body).toBe('version 1');
    expect(later.milliseconds).toBeLessThan(15);
    await sleep(400);
    Object.assign(paper, { [slow]: 0 });
    expect(await get()).toBe('version 2');
    expect(seen.renders).toBe(2);
  },
);

test('a page that nobody asked for in ten seconds does not stand in for what is newer', async ({
  onTestFinished,
}) => {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
  const { paper, get } = played();
  await get();
  vi.setSystemTime(Date.now() + 11_000);
  Object.assign(paper, { version: 2, renderMilliseconds: 60 });
  expect(await get()).toBe('version 2');
});

test('an error is never kept; where a kept page stands in, it is told once', async () => {
  const { paper, seen, get } = played();
  paper.broken = true;
  await expect(get()).rejects.toThrow('broken');
  paper.broken = false;
  expect(await get()).toBe('version 1');
  Object.assign(paper, { broken: true, version: 2 });
  expect(await Promise.all([get(), get()])).toEqual(['version 1', 'version 1']);
  expect(seen.told).toHaveLength(1);
  paper.broken = false;
  await expect.poll(get).toBe('version 2');
});
