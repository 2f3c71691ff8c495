import { afterAll, beforeAll, expect, test } from 'vitest';
import { Line } from '../src/line/line.ts';
import type { Step } from '../src/line/step.ts';
import { asSql, Queue } from '../src/queue/queue.ts';
import type { Store } from '../src/store/database.ts';
import { openTestStore } from './store.ts';

let store: Store;
let queue: Queue;
beforeAll(async () => {
  store = await openTestStore();
  const at = store.url ? { url: store.url } : { embedded: store.embedded! };
  queue = new Queue(at, `${store.schema}_jobs`);
  await queue.start(() => undefined);
}, 60_000);
afterAll(async () => {
  await queue.stop();
  await store.close();
});

test('a report that cannot be placed takes none of its batch along, and is the one that is named', async () => {
  const placed: number[] = [];
  const group: Step = {
    batch: 20,
    runs: 1,
    async work(ids) {
      if (ids.includes(13)) throw new Error('The report cannot be placed.');
      return async () => {
        placed.push(...ids);
        return [];
      };
    },
  };
  const idle: Step = { batch: 1, runs: 1, work: async () => async () => [] };
  const line = new Line(store, queue, {
    ...{ gather: idle, read: idle, group, write: idle, check: idle, publish: idle },
  });
  const ids = Array.from({ length: 40 }, (_, place) => place + 1);
  await store.db.transaction().execute((tx) => queue.send('group', ids, asSql(tx)));
  await line.drain();
  expect(placed.toSorted((a, b) => a - b)).toEqual(ids.filter((id) => id !== 13));
  const faults = await store.db.selectFrom('fault').select(['stage', 'subject']).distinct().execute();
  expect(faults).toEqual([{ stage: 'group', subject: 'job on 13' }]);
  expect((await queue.counts(asSql(store.db))).group).toEqual({ waiting: 0, failed: 1 });
}, 60_000);
