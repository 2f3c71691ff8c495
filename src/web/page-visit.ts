import { Fault } from '../news/fault.ts';
import type { Signal } from '../news/signal.ts';
import type { Robots } from './robots.ts';
import { RobotsKeeper } from './robots-keeper.ts';
import { readSignals } from './signals.ts';
import type { Web, WebAnswer } from './web.ts';

/** What came of asking for a page: the answer where nothing forbids its use, and what was seen and decided. */
export interface PageVisit {
  answer: WebAnswer | null;
  decisions: (Signal & { decided: string })[];
  /** True when the outlet says that the page is gone for good (410). */
  gone: boolean;
  /** True when it asks for money or a name first (401, 402). */
  walled: boolean;
}

/** What a site says of an address before it is asked for, and the files that say it. */
interface Beforehand {
  robots: Robots | null;
  tdmrep: Uint8Array | null;
  /** What robots.txt decides: the first of the signals. */
  rule: Signal;
  signals: Signal[];
}

interface Kept<T> {
  until: number;
  value: T;
}

const mostSites = 5_000;
const day = 86_400_000;
/** Milliseconds: a site whose file could not be had is asked again after an hour, one that asks for a pause without saying how long after five minutes. */
const hour = 3_600_000;
const shortPause = 300_000;

/**
 * Asks for pages as their outlets allow: first what the site says, and again for every address that a redirect leads
 * to, before it is asked for; then what the answer and the page say.
 */
export class PageVisitor {
  readonly #web: Web;
  readonly #product: string;
  readonly #now: () => number;
  readonly #robots: RobotsKeeper;
  readonly #reservations = new Map<string, Kept<Promise<Uint8Array | null>>>();
  readonly #pauses = new Map<string, Kept<Signal>>();

  /** @param product our product token, e.g. `PressAI`. @param now milliseconds since 1970 */
  constructor(web: Web, product: string, now: () => number = Date.now) {
    this.#web = web;
    this.#product = product;
    this.#now = now;
    this.#robots = new RobotsKeeper(web, product, now);
  }

  /** @throws Fault as the door does, and `status-…` for an answer that is no page */
  async visit(address: string): Promise<PageVisit> {
    let said = await this.#beforehand(address);
    if (forbid(said.signals)) return feedOnly(said.signals);
    const { host } = new URL(address);
    const pause = this.#pauses.get(host);
    if (pause && pause.until > this.#now()) return feedOnly([said.rule, pause.value]);

    const follows = async (next: string) => {
      said = await this.#beforehand(next, host);
      return !forbid(said.signals);
    };
    const answer = await this.#web.fetch({ address, purpose: 'page', follows });
    if (forbid(said.signals)) return feedOnly(said.signals);
    if (answer.status === 410) return { ...feedOnly([]), gone: true };
    if (answer.status === 401 || answer.status === 402) return walled(said.rule, answer.status);
    if (answer.status === 429 || answer.status === 503)
      return feedOnly([said.rule, this.#pause(host, answer)]);
    if (answer.status !== 200)
      throw new Fault(`status-${answer.status}`, `The page answers with status ${answer.status}.`);
    return this.#judge(answer, said);
  }

  #judge(answer: WebAnswer, { robots, tdmrep, rule }: Beforehand): PageVisit {
    const html = new TextDecoder().decode(answer.body);
    const { address, headers } = answer;
    const signals = [rule, ...readSignals({ address, robots, tdmrep, headers, html }, this.#product)];
    if (forbid(signals)) return feedOnly(signals);
    return {
      ...feedOnly([]),
      answer,
      decisions: signals.map((signal) => ({ ...signal, decided: 'page read' })),
    };
  }

  /** @param origin the host that was asked first, where a redirect leads elsewhere */
  async #beforehand(address: string, origin?: string): Promise<Beforehand> {
    const url = new URL(address);
    const { allowed, why, robots } = await this.#robots.mayFetch(address);
    const where = !origin || origin === url.host ? 'robots.txt' : `robots.txt of ${url.host}`;
    const rule = { signal: 'robots', value: why, where, forbids: !allowed };
    if (!allowed) return { robots, tdmrep: null, rule, signals: [rule] };
    const tdmrep = await this.#reservationOf(url.origin);
    const statements = { address, robots, tdmrep, headers: null, html: null };
    return { robots, tdmrep, rule, signals: [rule, ...readSignals(statements, this.#product)] };
  }

  /** An outlet that asks for a pause is left alone for it, at least five minutes. */
  #pause(host: string, { status, retryAfterSeconds }: WebAnswer): Signal {
    const wait = Math.max(shortPause, (retryAfterSeconds ?? 0) * 1000);
    const asked = retryAfterSeconds === null ? '' : `, Retry-After ${retryAfterSeconds} s`;
    const value = {
      signal: 'retry-after',
      value: `status ${status}${asked}`,
      where: 'answer',
      forbids: true,
    };
    keep(this.#pauses, host, { until: this.#now() + wait, value });
    return value;
  }

  #reservationOf(origin: string): Promise<Uint8Array | null> {
    const known = this.#reservations.get(origin);
    if (known && known.until > this.#now()) return known.value;
    const kept = { until: this.#now() + day, value: Promise.resolve<Uint8Array | null>(null) };
    kept.value = this.#askReservation(`${origin}/.well-known/tdmrep.json`, () => {
      kept.until = this.#now() + hour;
    });
    keep(this.#reservations, origin, kept);
    return kept.value;
  }

  async #askReservation(address: string, unsure: () => void): Promise<Uint8Array | null> {
    try {
      const answer = await this.#web.fetch({ address, purpose: 'robots' });
      if (answer.status >= 500 || answer.status === 429) unsure();
      return answer.status === 200 ? answer.body : null;
    } catch (error) {
      // No file is no reservation; a site that does not answer at all fails at the page itself.
      if (!(error instanceof Fault)) throw error;
      unsure();
      return null;
    }
  }
}

function forbid(signals: Signal[]): boolean {
  return signals.some((signal) => signal.forbids);
}

function feedOnly(signals: Signal[]): PageVisit {
  const decisions = signals.map((signal) => ({ ...signal, decided: 'feed only' }));
  return { answer: null, decisions, gone: false, walled: false };
}

function walled(rule: Signal, status: number): PageVisit {
  const wall = { signal: 'paywall', value: `status ${status}`, where: 'answer', forbids: true };
  return { ...feedOnly([rule, wall]), walled: true };
}

/** The oldest goes where there are too many. */
function keep<T>(kept: Map<string, Kept<T>>, key: string, entry: Kept<T>): void {
  kept.delete(key);
  kept.set(key, entry);
  if (kept.size > mostSites) kept.delete(kept.keys().next().value!);
}
