import { parentPort } from 'node:worker_threads';
import type { PageAnswer, PageQuestion } from './page-pool.ts';
import { readPage } from './read-page.ts';

/** A thread in which pages are read, so that a hostile one can be ended without harm to the press. */
const port = parentPort!;
// Only now does the clock of a page begin to run: starting up is not its fault.
port.postMessage('ready');
port.on('message', ({ html, about }: PageQuestion) => {
  port.postMessage(answer(() => readPage(html, about)));
});

function answer(read: () => PageAnswer['page']): PageAnswer {
  try {
    return { page: read() };
  } catch (error) {
    return { fault: (error as Error).message };
  }
}
