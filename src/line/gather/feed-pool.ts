import { Worker } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { AboutFeed, FeedDocument } from './read-feed.ts';

export interface FeedQuestion {
  body: Uint8Array;
  about: AboutFeed;
}

export interface FeedAnswer {
  document?: FeedDocument;
  fault?: { code: string; message: string };
}

export interface FeedReader {
  /** @throws Fault `not-a-feed`, `hostile-document` when it takes too long or too much memory */
  read(body: Uint8Array, about: AboutFeed): Promise<FeedDocument>;
  close(): Promise<void>;
}

/** Milliseconds that one document may take, and megabytes that the thread may use. */
const longestRead = 5_000;
const mostMegabytes = 256;

/** Reads feeds in a thread of its own, one after the other; the thread is ended and replaced when one goes too far. */
export function openFeedReader(): FeedReader {
  let worker: Worker | null = null;
  let turn: Promise<unknown> = Promise.resolve();

  const ask = (question: FeedQuestion): Promise<FeedDocument> =>
    new Promise((resolve, reject) => {
      worker ??= startWorker();
      const asked = worker;
      const end = () => {
        clearTimeout(timer);
        asked.off('message', answered);
        asked.off('error', failed);
      };
      const answered = ({ document, fault }: FeedAnswer) => {
        end();
        if (document) resolve(document);
        else reject(new Fault(fault!.code, fault!.message));
      };
      const giveUp = (why: string) => {
        end();
        worker = null;
        void asked.terminate();
        reject(new Fault('hostile-document', `The document was given up: ${why}.`));
      };
      const failed = (error: unknown) => giveUp(`reading it failed: ${(error as Error).message}`);
      const timer = setTimeout(
        () => giveUp(`reading it took longer than ${longestRead / 1000} seconds`),
        longestRead,
      );
      asked.on('message', answered);
      asked.on('error', failed);
      asked.postMessage(question);
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
  return new Worker(new URL(`./feed-worker.${suffix}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
}
