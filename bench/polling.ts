import type { Outlet } from '../src/news/outlet.ts';
import type { Bench } from './main.ts';
import { openGatherer, type Polled } from './polling/gatherer.ts';
import { outletsOf, type PlayedOutlets, playOutlets } from './polling/outlets.ts';

/**
 * What crowded, dead and slow hosts cost the healthy ones, and how many feeds one process can poll. Outlets are played
 * on loopback; the store, the queue, the door and the reader are the press's own.
 */
export const bench: Bench = {
  about:
    'Polls played outlets: healthy ones alone, the same beside crowded, slow and dead ones, and thousands.',
  options: {
    healthy: { type: 'string' },
    crowd: { type: 'string' },
    dead: { type: 'string' },
    feeds: { type: 'string' },
    seconds: { type: 'string' },
  },
  async measure(values) {
    const number = (name: string, otherwise: number) => Number(values[name] ?? otherwise);
    const seconds = number('seconds', 60);
    const played = await playOutlets();
    try {
      const healthy = outletsOf('healthy', number('healthy', 300), 1, played.port);
      const others = difficult(number('crowd', 500), number('dead', 1_000), played.port);
      console.error('healthy feeds alone');
      const alone = await lags(healthy, [], played, seconds);
      console.error('the same beside crowded, slow and dead hosts');
      const beside = await lags(healthy, others, played, seconds);
      console.error('thousands');
      const thousands = await capacity(number('feeds', 5_000), played, seconds);
      const slower = (key: 'meanLagSeconds' | 'lastSeconds') => beside[key] / alone[key] - 1;
      return {
        healthyDelayedShare: slower('meanLagSeconds'),
        allHealthyLaterShare: slower('lastSeconds'),
        beside,
        thousands,
        peers: { alone },
      };
    } finally {
      played.close();
    }
  },
};

/** Many feeds of one host, and hosts that are silent, drip, or break the connection, listed before all others. */
function difficult(crowd: number, dead: number, port: number): Outlet[] {
  const third = Math.floor(dead / 3);
  return [
    ...outletsOf('crowd', 1, crowd, port),
    ...outletsOf('silent', third, 1, port),
    ...outletsOf('slow', third, 1, port),
    ...outletsOf('broken', dead - 2 * third, 1, port),
  ];
}

/** Healthy feeds fall due one after the other over half of the time; all others at once, at the start. */
async function lags(healthy: Outlet[], others: Outlet[], played: PlayedOutlets, seconds: number) {
  const spread = seconds / 2 / healthy.length;
  const numberOf = (address: string) => Number(/healthy-(\d+)/.exec(address)?.[1]);
  const dueAfter = (address: string) => (address.includes('//healthy-') ? numberOf(address) * spread : 0);
  const gatherer = await openGatherer([...others, ...healthy], played.port, dueAfter);
  const done = (polled: Polled[]) => polled.filter(({ address }) => address.includes('//healthy-'));
  await gatherer.run((polled) => done(polled).length >= healthy.length, seconds * 4);
  const found = done(gatherer.polled);
  const othersPolled = gatherer.polled.length - found.length;
  await gatherer.close();
  const sorted = found.map(({ lag }) => lag).sort((a, b) => a - b);
  return {
    healthyFeeds: healthy.length,
    healthyPolled: found.length,
    otherFeeds: others.reduce((sum, { feeds }) => sum + feeds.length, 0),
    othersPolled,
    meanLagSeconds: sorted.reduce((sum, lag) => sum + lag, 0) / sorted.length,
    p95LagSeconds: sorted[Math.floor(sorted.length * 0.95)]!,
    lastSeconds: Math.max(...found.map(({ at }) => at)),
  };
}

/** Polls as many feeds as the time allows, as fast as it goes: what one process could poll in an hour. */
async function capacity(feeds: number, played: PlayedOutlets, seconds: number) {
  const before = process.memoryUsage.rss();
  const gatherer = await openGatherer(
    outletsOf('many', Math.ceil(feeds / 4), 4, played.port),
    played.port,
    () => 0,
  );
  const followed = process.memoryUsage.rss();
  const requests = played.answered.get('many') ?? 0;
  const { seconds: took, polls } = await gatherer.run((polled) => polled.length >= feeds, seconds);
  const after = process.memoryUsage.rss();
  const asked = (played.answered.get('many') ?? 0) - requests;
  await gatherer.close();
  return {
    feeds,
    polls,
    pollsPerSecond: polls / took,
    requestsPerSecond: asked / took,
    neededForHourly: feeds / 3_600,
    pollsPerHour: Math.round((polls / took) * 3_600),
    megabytesWithStore: Math.round((followed - before) / 1_048_576),
    kilobytesPerFeed: Math.round((after - followed) / 1024 / feeds),
  };
}
