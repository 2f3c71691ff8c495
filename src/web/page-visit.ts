import { Fault } from '../news/fault.ts';
import type { Signal } from '../news/signal.ts';
import { RobotsKeeper } from './robots-keeper.ts';
import { readSignals } from './signals.ts';
import type { Web, WebAnswer } from './web.ts';

/** What came of asking for a page: the answer where nothing forbids its use, and what was seen and decided. */
export interface PageVisit {
  answer: WebAnswer | null;
  decisions: (Signal & { decided: string })[];
  /** True when the outlet says that the page is gone for good (410). */
  gone: boolean;
}

const mostSites = 5_000;

/** Asks for pages as their outlets allow: robots.txt first, then what the site, the answer and the page say. */
export class PageVisitor {
  readonly #web: Web;
  readonly #product: string;
  readonly #robots: RobotsKeeper;
  readonly #reservations = new Map<string, Promise<Uint8Array | null>>();

  /** @param product our product token, e.g. `PressAI` */
  constructor(web: Web, product: string) {
    this.#web = web;
    this.#product = product;
    this.#robots = new RobotsKeeper(web, product);
  }

  /** @throws Fault as the door does, and `status-…` for an answer that is no page */
  async visit(address: string): Promise<PageVisit> {
    const word = await this.#robots.mayFetch(address);
    const robots = { signal: 'robots', value: word.why, where: 'robots.txt', forbids: !word.allowed };
    if (!word.allowed) return { answer: null, decisions: [{ ...robots, decided: 'feed only' }], gone: false };

    const tdmrep = await this.#reservationOf(new URL(address).origin);
    const before = readSignals(
      { address, robots: word.robots, tdmrep, headers: null, html: null },
      this.#product,
    );
    if (before.some((signal) => signal.forbids)) return forbidden([robots, ...before]);

    const answer = await this.#web.fetch({ address, purpose: 'page' });
    if (answer.status === 410) return { answer: null, decisions: [], gone: true };
    if (answer.status !== 200)
      throw new Fault(`status-${answer.status}`, `The page answers with status ${answer.status}.`);
    const there =
      new URL(answer.address).origin === new URL(address).origin
        ? word
        : await this.#robots.mayFetch(answer.address);
    // A redirect led to another site, whose rules count as much.
    if (!there.allowed)
      return forbidden([
        robots,
        {
          signal: 'robots',
          value: there.why,
          where: `robots.txt of ${new URL(answer.address).host}`,
          forbids: true,
        },
      ]);
    const html = new TextDecoder().decode(answer.body);
    const reserved = there === word ? tdmrep : await this.#reservationOf(new URL(answer.address).origin);
    const statements = {
      address: answer.address,
      robots: there.robots,
      tdmrep: reserved,
      headers: answer.headers,
      html,
    };
    const all = [robots, ...readSignals(statements, this.#product)];
    if (all.some((signal) => signal.forbids)) return forbidden(all);
    return { answer, decisions: all.map((signal) => ({ ...signal, decided: 'page read' })), gone: false };
  }

  #reservationOf(origin: string): Promise<Uint8Array | null> {
    const known = this.#reservations.get(origin);
    if (known) return known;
    if (this.#reservations.size >= mostSites) this.#reservations.clear();
    const asked = this.#askReservation(`${origin}/.well-known/tdmrep.json`);
    this.#reservations.set(origin, asked);
    return asked;
  }

  async #askReservation(address: string): Promise<Uint8Array | null> {
    try {
      const answer = await this.#web.fetch({ address, purpose: 'robots' });
      return answer.status === 200 ? answer.body : null;
    } catch (error) {
      // No file is no reservation; a site that does not answer at all fails at the page itself.
      if (error instanceof Fault) return null;
      throw error;
    }
  }
}

function forbidden(signals: Signal[]): PageVisit {
  return {
    answer: null,
    decisions: signals.map((signal) => ({ ...signal, decided: 'feed only' })),
    gone: false,
  };
}
