import type { Db } from '../store/database.ts';
import { addViews } from '../store/views.ts';

const machines = /bot\b|crawl|spider|slurp|preview|fetch|monitor|curl|wget|python|headless|lighthouse/i;
/** Visitors remembered for one day; beyond it every view counts. */
const mostRemembered = 200_000;

/**
 * Counts views of stories: once a visitor and story and day, machines and prefetching left out. Who looked is kept
 * in this process's memory for the day, hashed, and never written; the store gets numbers.
 */
export class ViewCounter {
  #db: Db;
  #views = new Map<string, number>();
  #seen = new Set<string>();
  #day = '';
  #timer: NodeJS.Timeout;

  /** @param onFault told when counts could not be kept; they are tried again */
  constructor(db: Db, onFault: (error: unknown) => void, everyMilliseconds = 10_000) {
    this.#db = db;
    this.#timer = setInterval(() => void this.flush().catch(onFault), everyMilliseconds);
    this.#timer.unref();
  }

  /** @param visitor hashed, as Visitors does */
  count(slug: string, visitor: string, headers: { agent: string; purpose: string }): void {
    if (headers.agent === '' || machines.test(headers.agent) || /prefetch|prerender/i.test(headers.purpose))
      return;
    const day = new Date().toISOString().slice(0, 10);
    if (day !== this.#day || this.#seen.size > mostRemembered) this.#seen.clear();
    this.#day = day;
    const key = `${visitor} ${slug}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    this.#views.set(slug, (this.#views.get(slug) ?? 0) + 1);
  }

  /** Hands the counts to the store. */
  async flush(): Promise<void> {
    const views = this.#views;
    this.#views = new Map();
    try {
      await addViews(this.#db, views);
    } catch (error) {
      for (const [slug, count] of views) this.#views.set(slug, (this.#views.get(slug) ?? 0) + count);
      throw error;
    }
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.flush();
  }
}
