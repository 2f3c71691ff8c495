import { Agent, type Dispatcher } from 'undici';
import { Fault } from '../news/fault.ts';
import { type AddressRules, type InsidePlace, readAddress } from './address.ts';
import { guardedConnector, nameServers, type Resolve } from './dial.ts';
import { doorFault } from './door-fault.ts';
import { readBody } from './inflate.ts';
import { Manners } from './manners.ts';
import { bytesAsText, flatHeaders, validator, waitAsked } from './reply.ts';
import type { Purpose, Redirect, Web, WebAnswer, WebRequest } from './web.ts';

export interface WebOptions {
  /** Exact inside places that may be reached: for the demo and tests, which play outlets on one loopback port. */
  allowInside?: InsidePlace[];
  /** Who asks, as `userAgent()` makes it of our version and contact page; by default the bare name. */
  userAgent?: string;
  /** Per host, and by default two in flight and 1,000 ms between pages. */
  perHost?: { inFlight?: number; pageGapMilliseconds?: number };
  /** Ports that may be dialled; by default 80, 443, 8080 and 8443. */
  ports?: number[];
  /** How names are resolved; by default the configured name servers are asked. */
  resolve?: Resolve;
  /** For one fetch in all, without waiting for turns: 30,000. */
  totalMilliseconds?: number;
  /** For resolving, dialling and the TLS handshake, each: 10,000. */
  dialMilliseconds?: number;
}

/** The longest bodies in bytes, after inflating. */
const longestBody: Record<Purpose, number> = {
  feed: 15 * 1_048_576,
  page: 5 * 1_048_576,
  picture: 5 * 1_048_576,
  robots: 512 * 1024,
  hub: 64 * 1024,
};

const accepts: Record<Purpose, string> = {
  feed: 'application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, text/html;q=0.5, */*;q=0.1',
  page: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1',
  picture: 'image/avif, image/webp, image/png, image/jpeg, image/gif;q=0.8, image/*;q=0.5',
  robots: 'text/plain, */*;q=0.1',
  hub: '*/*',
};

const mostRedirects = 5;
const longestHeaders = 32_768;

/** An honest name with a page to turn to: `PressAI/1.2.3 (+https://…)`. */
export function userAgent(version: string, contact: string | null): string {
  return contact ? `PressAI/${version} (+${contact})` : `PressAI/${version}`;
}

/** Opens the one door to the network (invariant 8). Proxies named by the environment are not used. */
export function openWeb(options: WebOptions = {}): Web {
  return new Door(options);
}

/** One request on its way, through its redirects. */
interface Errand {
  request: WebRequest;
  redirects: Redirect[];
  /** Milliseconds that are left for it on the network. */
  left: number;
}

/** An answer, and where it redirects to. */
interface Step {
  answer: WebAnswer;
  next: URL | null;
}

class Door implements Web {
  readonly #rules: AddressRules;
  readonly #manners: Manners;
  readonly #agent: Agent;
  readonly #name: string;
  readonly #totalMilliseconds: number;

  constructor(options: WebOptions) {
    this.#rules = { ports: options.ports ?? [80, 443, 8080, 8443], allowInside: options.allowInside ?? [] };
    const inFlight = options.perHost?.inFlight ?? 2;
    this.#manners = new Manners({
      inFlight,
      pageGapMilliseconds: options.perHost?.pageGapMilliseconds ?? 1_000,
    });
    this.#name = options.userAgent ?? 'PressAI';
    this.#totalMilliseconds = options.totalMilliseconds ?? 30_000;
    this.#agent = new Agent({
      connect: guardedConnector({
        ...this.#rules,
        resolve: options.resolve ?? nameServers(),
        dialMilliseconds: Math.min(options.dialMilliseconds ?? 10_000, this.#totalMilliseconds),
      }),
      connections: inFlight,
      pipelining: 1,
      allowH2: false,
      maxHeaderSize: longestHeaders,
      // One clock of our own bounds everything.
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  async fetch(request: WebRequest): Promise<WebAnswer> {
    let url = readAddress(request.address, this.#rules);
    const errand: Errand = { request, redirects: [], left: this.#totalMilliseconds };
    for (;;) {
      const { answer, next } = await this.#hop(url, errand);
      if (!next || (request.follows && !(await request.follows(next.href)))) return answer;
      const permanent = answer.status === 301 || answer.status === 308;
      this.#follow(url, next, permanent, errand.redirects);
      url = next;
    }
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  /** Notes a redirect. @throws Fault `too-many-redirects` */
  #follow(from: URL, next: URL, permanent: boolean, redirects: Redirect[]): void {
    const seen = next.href === from.href || redirects.some((redirect) => redirect.from === next.href);
    if (seen) throw new Fault('too-many-redirects', `${from.host} redirects in a circle.`, { passing: true });
    if (redirects.length === mostRedirects)
      throw new Fault('too-many-redirects', `${from.host} redirects more than ${mostRedirects} times.`, {
        passing: true,
      });
    const downgrade = from.protocol === 'https:' && next.protocol === 'http:';
    redirects.push({ from: from.href, to: next.href, permanent, downgrade });
  }

  /** One request to one host, in its turn and within the time that is left. */
  async #hop(url: URL, errand: Errand): Promise<Step> {
    const endTurn = await this.#manners.turn(url.host, errand.request.purpose === 'page');
    const began = performance.now();
    const late = new Fault('timeout', `${url.host} took longer than ${this.#totalMilliseconds / 1000} s.`, {
      passing: true,
    });
    const control = new AbortController();
    const timer = setTimeout(() => control.abort(late), Math.max(1, errand.left));
    try {
      return await this.#ask(url, errand, control.signal);
    } catch (error) {
      throw control.signal.aborted ? late : doorFault(error, url.host);
    } finally {
      clearTimeout(timer);
      errand.left -= performance.now() - began;
      endTurn();
    }
  }

  async #ask(url: URL, { request, redirects }: Errand, signal: AbortSignal): Promise<Step> {
    const response = await this.#agent.request({
      origin: url.origin,
      path: `${url.pathname}${url.search}`,
      method: request.form ? 'POST' : 'GET',
      headers: this.#headers(request),
      body: request.form ? new URLSearchParams(request.form).toString() : null,
      signal,
    });
    const headers = flatHeaders(response.headers);
    const next = this.#target(url, request, response.statusCode, headers.location);
    const body = next
      ? await passOver(response.body, signal)
      : await readBody(
          response.body,
          headers['content-encoding'] ?? '',
          longestBody[request.purpose],
          request.purpose === 'robots',
        );
    const answer: WebAnswer = {
      status: response.statusCode,
      address: url.href,
      redirects,
      headers,
      body,
      etag: headers.etag ?? null,
      lastModified: headers['last-modified'] ?? null,
      retryAfterSeconds: waitAsked(headers),
    };
    return { answer, next };
  }

  /** Where an answer redirects to, checked; null where it is an answer in itself. A form is posted on only by 307 and 308. */
  #target(url: URL, request: WebRequest, status: number, location: string | undefined): URL | null {
    const follows = request.form ? [307, 308] : [301, 302, 303, 307, 308];
    if (!follows.includes(status) || location === undefined) return null;
    return readAddress(bytesAsText(location), this.#rules, url);
  }

  #headers(request: WebRequest): Record<string, string> {
    const headers: Record<string, string> = {
      'user-agent': this.#name,
      accept: request.accept ?? accepts[request.purpose],
      'accept-encoding': 'gzip, deflate, br, zstd',
    };
    if (request.form) headers['content-type'] = 'application/x-www-form-urlencoded';
    const etag = validator(request.etag);
    const lastModified = validator(request.lastModified);
    if (etag) headers['if-none-match'] = etag;
    if (lastModified) headers['if-modified-since'] = lastModified;
    return headers;
  }
}

/** What a redirect says beside its address is of no use to anybody. */
async function passOver(body: Dispatcher.ResponseData['body'], signal: AbortSignal): Promise<Uint8Array> {
  await body.dump({ limit: 16_384, signal });
  return new Uint8Array(0);
}
