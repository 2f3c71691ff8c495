import { Worker } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { MarkedItem } from './identity.ts';
import type { AboutFeed, FeedDocument } from './read-feed.ts';

export interface FeedQuestion {
  body: Uint8Array;
  about: AboutFeed;
}

/** What the thread says: that it is there, then for each question some items at a time and the document, or a fault. */
export type FeedAnswer =
  | { ready: true }
  | { items: MarkedItem[] }
  | { document: Omit<FeedDocument, 'items'> }
  | { fault: { code: string; message: string } };

/** A document with its items as they are compared. */
export type MarkedDocument = Omit<FeedDocument, 'items'> & { items: MarkedItem[] };

export interface FeedReader {
  /** @throws Fault `not-a-feed`, `hostile-document` when it takes too long or too much memory */
  read(body: Uint8Array, about: AboutFeed): Promise<MarkedDocument>;
  close(): Promise<void>;
}

/** Milliseconds of the processor's time that one document may take; of the clock's, should the machine be that busy. */
const mostWork = 1_500;
const longestWait = 20_000;
/** Megabytes that the thread may use. */
const mostMegabytes = 192;

/** Reads feeds in a thread of its own, one after the other; the thread is ended and replaced when one goes too far. */
export function openFeedReader(): FeedReader {
  let worker: Worker | null = null;
  let ready = false;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (question: FeedQuestion): Promise<MarkedDocument> =>
    new Promise((resolve, reject) => {
      const items: MarkedItem[] = [];
      worker ??= startWorker();
      const asked = worker;
      let watch: NodeJS.Timeout | undefined;
      const end = () => {
        clearInterval(watch);
        asked.off('message', answered);
        asked.off('error', failed);
      };
      const giveUp = (why: string) => {
        if (worker !== asked) return;
        end();
        worker = null;
        ready = false;
        void asked.terminate();
        reject(new Fault('hostile-document', `The document was given up: ${why}.`));
      };
      const failed = (error: unknown) => giveUp(`reading it failed: ${(error as Error).message}`);
      const begin = async () => {
        ready = true;
        const before = await asked.cpuUsage();
        const started = performance.now();
        watch = setInterval(async () => {
          const { user, system } = await asked.cpuUsage(before).catch(() => before);
          const worked = (user + system) / 1000;
          if (worked > mostWork || performance.now() - started > longestWait)
            giveUp(`reading it took longer than ${mostWork / 1000} seconds`);
        }, 100);
        asked.postMessage(question);
      };
      const answered = (answer: FeedAnswer) => {
        if ('ready' in answer) return void begin().catch(failed);
        if ('items' in answer) {
          for (const item of answer.items) items.push(item);
          return;
        }
        end();
        if ('document' in answer) resolve({ ...answer.document, items });
        else reject(new Fault(answer.fault.code, answer.fault.message));
      };
      asked.on('message', answered);
      asked.on('error', failed);
      if (ready) void begin().catch(failed);
    });

  return {
    read(body, about) {
      const result = turn.then(() => ask({ body, about }));
      // A failure belongs to who asked; the next in line starts afresh.
      turn = result.catch(() => undefined);
      return result;
    },
    async close() {
      await turn;
      await worker?.terminate();
    },
  };
}

function startWorker(): Worker {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./feed-worker.${suffix}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  // One that is being ended may still fail, which nobody waits for any more.
  worker.on('error', () => undefined);
  return worker;
}
