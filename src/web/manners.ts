/** How one host is treated. */
export interface MannerRules {
  /** Requests in flight per host at a time. */
  inFlight: number;
  /** From the start of one page to the start of the next, per host, in milliseconds. */
  pageGapMilliseconds: number;
}

interface HostQueue {
  running: number;
  pages: (() => void)[];
  others: (() => void)[];
  nextPageAt: number;
  timer: NodeJS.Timeout | null;
}

/**
 * Gives out turns, each host by itself: a slow host holds up nobody but itself. Feeds and robots files pass
 * before pages, for they are few and many wait for them.
 */
export class Manners {
  readonly #rules: MannerRules;
  readonly #hosts = new Map<string, HostQueue>();

  constructor(rules: MannerRules) {
    this.#rules = rules;
  }

  /** Waits for a turn with the host; the caller ends it with what it gets. */
  turn(host: string, isPage: boolean): Promise<() => void> {
    const queue = this.#queueOf(host);
    return new Promise((resolve) => {
      const start = () => {
        queue.running++;
        if (isPage) queue.nextPageAt = performance.now() + this.#rules.pageGapMilliseconds;
        let ended = false;
        resolve(() => {
          if (ended) return;
          ended = true;
          queue.running--;
          this.#advance(host, queue);
        });
      };
      (isPage ? queue.pages : queue.others).push(start);
      this.#advance(host, queue);
    });
  }

  /** How many hosts are remembered, for tests and the desk. */
  get hosts(): number {
    return this.#hosts.size;
  }

  #queueOf(host: string): HostQueue {
    const known = this.#hosts.get(host);
    if (known) return known;
    const queue: HostQueue = { running: 0, pages: [], others: [], nextPageAt: 0, timer: null };
    this.#hosts.set(host, queue);
    return queue;
  }

  #advance(host: string, queue: HostQueue): void {
    while (queue.running < this.#rules.inFlight) {
      const wait = queue.nextPageAt - performance.now();
      const start = queue.others.shift() ?? (wait <= 0 ? queue.pages.shift() : undefined);
      if (start) start();
      else {
        this.#rest(host, queue, wait);
        return;
      }
    }
  }

  /** Comes back when the next page may start; forgets a host with nothing to do and nothing to wait for. */
  #rest(host: string, queue: HostQueue, wait: number): void {
    if (wait > 0 && !queue.timer) {
      queue.timer = setTimeout(() => {
        queue.timer = null;
        this.#advance(host, queue);
      }, wait);
      if (queue.pages.length === 0) queue.timer.unref();
      else queue.timer.ref();
    } else if (wait > 0 && queue.pages.length > 0) queue.timer?.ref();
    else if (wait <= 0 && queue.running === 0) this.#hosts.delete(host);
  }
}
