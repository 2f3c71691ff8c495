import { Worker } from 'node:worker_threads';
import { Fault } from '../../news/fault.ts';
import type { PageAbout, PageReading } from './read-page.ts';

export type { PageReading } from './read-page.ts';

export interface PageQuestion {
  html: Uint8Array;
  about: PageAbout;
}

export interface PageAnswer {
  page?: PageReading;
  fault?: string;
}

/**
 * Milliseconds of the processor's time that one page may take; of the clock's, should the machine be that busy: an
 * honest page must not be lost because others crowd it out.
 */
const mostWork = 1_500;
const longestWait = 20_000;
/** Megabytes that a thread may use. */
const mostMegabytes = 256;

/** Reads pages in threads of their own; one that goes too far is ended and replaced. */
export class PageReader {
  #idle: Worker[] = [];
  #threads: number;
  #started = 0;
  #waiting: (() => void)[] = [];

  constructor(threads: number) {
    this.#threads = threads;
  }

  /** @throws Fault `hostile-document` when it takes too long or too much memory, `unreadable-page` */
  async read(html: Uint8Array, about: PageAbout): Promise<PageReading> {
    const worker = await this.#take();
    try {
      const { page, fault } = await ask(worker, { html, about });
      this.#giveBack(worker);
      if (page) return page;
      throw new Fault('unreadable-page', `The page could not be read: ${fault}.`);
    } catch (error) {
      if (error instanceof Fault && error.code === 'hostile-document') {
        this.#started -= 1;
        this.#waiting.shift()?.();
        await worker.terminate();
      }
      throw error;
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#idle.map((worker) => worker.terminate()));
  }

  async #take(): Promise<Worker> {
    for (;;) {
      const idle = this.#idle.pop();
      if (idle) return idle;
      if (this.#started < this.#threads) {
        this.#started += 1;
        return this.#start();
      }
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async #start(): Promise<Worker> {
    try {
      return await startWorker();
    } catch (error) {
      this.#started -= 1;
      this.#waiting.shift()?.();
      throw error;
    }
  }

  #giveBack(worker: Worker): void {
    this.#idle.push(worker);
    this.#waiting.shift()?.();
  }
}

async function ask(worker: Worker, question: PageQuestion): Promise<PageAnswer> {
  const before = await worker.cpuUsage();
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const end = () => {
      clearInterval(watch);
      worker.off('message', answered);
      worker.off('error', failed);
    };
    const answered = (answer: PageAnswer) => {
      end();
      resolve(answer);
    };
    const giveUp = (why: string) => {
      end();
      reject(new Fault('hostile-document', `The page was given up: ${why}.`));
    };
    const failed = (error: unknown) => giveUp(`reading it failed: ${(error as Error).message}`);
    const look = async () => {
      const { user, system } = await worker.cpuUsage(before);
      if ((user + system) / 1000 > mostWork || performance.now() - started > longestWait)
        giveUp(`reading it took longer than ${mostWork / 1000} seconds`);
    };
    // A thread that has just ended has no usage to tell; why it ended is told by its error.
    const watch = setInterval(() => void look().catch(() => undefined), 100);
    worker.on('message', answered);
    worker.on('error', failed);
    worker.postMessage(question);
  });
}

/** A thread that has said that it is ready. */
function startWorker(): Promise<Worker> {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./page-worker.${suffix}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMegabytes },
  });
  return new Promise((resolve, reject) => {
    worker.once('error', reject);
    worker.once('message', () => {
      worker.off('error', reject);
      resolve(worker);
    });
  });
}
