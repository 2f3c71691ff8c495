import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { ShareCard } from './share-card.ts';

/** Draws share cards one after the other in a thread, which starts with the first and never holds the program up. */
export class CardPainter {
  #worker: Worker | null = null;
  #turn: Promise<unknown> = Promise.resolve();

  /** @returns a PNG */
  paint(card: ShareCard): Promise<Buffer> {
    const painted = this.#turn.then(() => this.#ask(card));
    // A failure belongs to who asked; the next in line starts afresh.
    this.#turn = painted.catch(() => undefined);
    return painted;
  }

  async #ask(card: ShareCard): Promise<Buffer> {
    this.#worker ??= startWorker();
    const worker = this.#worker;
    const answered = once(worker, 'message');
    worker.postMessage(card);
    try {
      const [{ png, fault }] = (await answered) as [{ png?: Uint8Array; fault?: string }];
      if (!png) throw new Error(`The share card could not be drawn: ${fault}`);
      return Buffer.from(png);
    } catch (error) {
      this.#worker = null;
      void worker.terminate();
      throw error;
    }
  }
}

function startWorker(): Worker {
  const suffix = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./share-card-worker.${suffix}`, import.meta.url));
  worker.unref();
  return worker;
}
