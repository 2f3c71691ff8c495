import { Fault } from '../news/fault.ts';
import { judge, type Robots, readRobots } from './robots.ts';
import type { Web } from './web.ts';

/** Whether an address may be fetched, why in words for people, and the robots.txt behind it where there is one. */
export interface RobotsWord {
  allowed: boolean;
  why: string;
  robots: Robots | null;
}

interface Kept {
  until: number;
  word: Promise<{ robots: Robots | null; allowed: boolean; why: string }>;
}

const day = 86_400_000;
/** An outlet whose robots.txt cannot be had is asked again after this long, in milliseconds. */
const soon = 3_600_000;
const mostKept = 10_000;

/** Keeps the robots.txt of each host for a day and judges addresses by it. */
export class RobotsKeeper {
  readonly #web: Web;
  readonly #product: string;
  readonly #now: () => number;
  readonly #kept = new Map<string, Kept>();

  /** @param product our product token, e.g. `PressAI`. @param now milliseconds since 1970 */
  constructor(web: Web, product: string, now: () => number = Date.now) {
    this.#web = web;
    this.#product = product;
    this.#now = now;
  }

  /**
   * RFC 9309, 2.3.1: an absent file (4xx) allows everything; one that cannot be had (5xx, no answer) nothing.
   * Too many requests (429) count as the latter. Never throws for what an outlet does.
   */
  async mayFetch(address: string): Promise<RobotsWord> {
    const { robots, allowed, why } = await this.#robotsOf(new URL(address).origin);
    if (!robots) return { allowed, why, robots };
    const verdict = judge(robots, this.#product, address);
    return { allowed: verdict.allowed, why: verdict.rule ?? 'No rule of robots.txt speaks of it.', robots };
  }

  #robotsOf(origin: string): Kept['word'] {
    const known = this.#kept.get(origin);
    if (known && known.until > this.#now()) return known.word;
    const kept: Kept = { until: this.#now() + day, word: this.#ask(origin) };
    this.#kept.delete(origin);
    this.#kept.set(origin, kept);
    if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value!);
    void kept.word.then((word) => {
      if (!word.allowed) kept.until = this.#now() + soon;
    });
    return kept.word;
  }

  async #ask(origin: string): Kept['word'] {
    try {
      const answer = await this.#web.fetch({ address: `${origin}/robots.txt`, purpose: 'robots' });
      if (answer.status >= 200 && answer.status < 300)
        return { robots: readRobots(answer.body), allowed: true, why: '' };
      if (answer.status >= 500 || answer.status === 429)
        return { robots: null, allowed: false, why: `robots.txt cannot be had: status ${answer.status}.` };
      return { robots: null, allowed: true, why: `There is no robots.txt: status ${answer.status}.` };
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      return { robots: null, allowed: false, why: `robots.txt cannot be had: ${error.message}` };
    }
  }
}
