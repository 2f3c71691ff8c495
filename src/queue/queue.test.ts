import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestStore } from '../../test/store.ts';
import type { Store } from '../store/database.ts';
import { asSql, Queue } from './queue.ts';

let store: Store;
let queue: Queue;
beforeAll(async () => {
  store = await openTestStore();
  queue = new Queue(
    store.embedded ? { embedded: store.embedded } : { url: store.url! },
    `${store.schema}_jobs`,
  );
  await queue.start((error) => {
    throw error;
  });
});
afterAll(async () => {
  await queue.stop();
  await store.close();
});

test('a job that is sent in a transaction that fails was never sent', async () => {
  const failing = store.db.transaction().execute(async (tx) => {
    await queue.send('read', [1], asSql(tx));
    throw new Error('stop');
  });
  await expect(failing).rejects.toThrow('stop');
  expect(await queue.take('read', 5)).toEqual([]);
});

test('a job that waits is not queued a second time under its key', async () => {
  await store.db.transaction().execute((tx) => queue.sendEach('write', [7, 8], asSql(tx)));
  await store.db.transaction().execute((tx) => queue.sendEach('write', [8, 9], asSql(tx)));
  const jobs = await queue.take('write', 10);
  expect(jobs.flatMap((job) => job.ids).sort()).toEqual([7, 8, 9]);
});

test('a lease that has lapsed cannot write', async () => {
  await store.db.transaction().execute((tx) => queue.send('group', [3], asSql(tx)));
  const [first] = await queue.take('group', 1);
  await queue.releaseAll(asSql(store.db));
  const [second] = await queue.take('group', 1);
  expect(second!.id).toBe(first!.id);
  const late = store.db.transaction().execute(async (tx) => {
    await tx
      .updateTable('clock')
      .set({ at: new Date(0) })
      .execute();
    await queue.finish([first!], asSql(tx));
  });
  await expect(late).rejects.toMatchObject({ code: 'lease-lapsed' });
  const clock = await store.db.selectFrom('clock').select('at').executeTakeFirstOrThrow();
  expect(clock.at).toBeNull();
  await store.db.transaction().execute((tx) => queue.finish([second!], asSql(tx)));
});
