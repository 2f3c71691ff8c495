import { parentPort } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { FeedAnswer, FeedQuestion } from './feed-pool.ts';
import { markItems } from './identity.ts';
import { readFeed } from './read-feed.ts';

/** Items that are handed over at a time: few enough to never hold the press up. */
const together = 50;

/** The thread in which feeds are read, so that a hostile document can be ended without harm to the press. */
const port = parentPort!;
const say = (answer: FeedAnswer) => port.postMessage(answer);

port.on('message', ({ body, about }: FeedQuestion) => {
  try {
    const { items, ...document } = readFeed(body, about);
    const marked = markItems(items);
    for (let at = 0; at < marked.length; at += together) say({ items: marked.slice(at, at + together) });
    say({ document });
  } catch (error) {
    const code = error instanceof Fault ? error.code : 'unreadable';
    say({ fault: { code, message: (error as Error).message } });
  }
});
say({ ready: true });
