import { parentPort } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { FeedAnswer, FeedQuestion } from './feed-pool.ts';
import { readFeed } from './read-feed.ts';

/** The thread in which feeds are read, so that a hostile document can be ended without harm to the press. */
const port = parentPort!;
port.on('message', ({ id, body, about }: FeedQuestion) => {
  port.postMessage(answer(id, () => readFeed(body, about)));
});

function answer(id: number, read: () => FeedAnswer['document']): FeedAnswer {
  try {
    return { id, document: read() };
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unreadable';
    return { id, fault: { code, message: (error as Error).message } };
  }
}
