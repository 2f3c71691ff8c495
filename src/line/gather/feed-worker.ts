import { parentPort } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { FeedAnswer, FeedQuestion } from './feed-pool.ts';
import { readFeed } from './read-feed.ts';

/** The thread in which feeds are read, so that a hostile document can be ended without harm to the press. */
const port = parentPort!;
port.on('message', ({ body, about }: FeedQuestion) => {
  port.postMessage(answer(() => readFeed(body, about)));
});

function answer(read: () => FeedAnswer['document']): FeedAnswer {
  try {
    return { document: read() };
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unreadable';
    return { fault: { code, message: (error as Error).message } };
  }
}
