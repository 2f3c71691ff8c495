import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a page renders to. */
export interface RenderedPage {
  status: number;
  type: string;
  body: string | Buffer;
  /** Where a page that moved went. */
  location?: string;
  /** When what it tells of last changed, for who asks by date. */
  modified?: Date;
}

/** A rendered page, whole, in the forms in which it goes out. */
export interface KeptPage {
  status: number;
  type: string;
  body: Buffer;
  etag: string;
  location?: string;
  modified?: Date;
  brotli?: Buffer;
  gzip?: Buffer;
}

/** Bytes of pages that are kept, before compression; what was asked for longest ago goes first. */
const mostBytes = 64 * 1024 * 1024;
/** Milliseconds after which all is rendered anew, since pages say how long ago things were. */
const longest = 60_000;
/** Milliseconds for which a reader waits for a page's successor before the kept one goes out. */
const patience = 20;
/** Milliseconds for which a page that was right stands in for a successor that is late. */
const standsIn = 10_000;

/** What was made at a moment, of the version of the paper that was known then. */
interface Made {
  version: string;
  madeAt: number;
}

interface Kept extends Made {
  page: KeptPage;
  /** When it was last known to be what the paper says. */
  rightAt: number;
  /** Since when readers wait to hear of something newer; null where none do. */
  waitingSince: number | null;
}

/**
 * Keeps rendered pages until the paper changes. A page is rendered once a version, whoever asks how often. While its
 * successor is made, or the store has no time to say whether one is due, the kept page goes out, for ten seconds at
 * most: the site never waits for the line (invariant 10).
 */
export class PageCache {
  #version = '';
  #lookedAt = 0;
  #looking: Promise<void> | null = null;
  #bytes = 0;
  #pages = new Map<string, Kept>();
  #making = new Map<string, Promise<KeptPage>>();
  #values = new Map<string, Made & { value: Promise<unknown> }>();
  #readVersion: () => Promise<string>;
  #glance: number;
  #tell: (error: unknown) => void;
  #told: unknown = null;

  /**
   * @param glance milliseconds for which a version that was read is taken as still true
   * @param tell hears why a page could not be made while the kept one stands in for it
   */
  constructor(readVersion: () => Promise<string>, glance: number, tell: (error: unknown) => void) {
    this.#readVersion = readVersion;
    this.#glance = glance;
    this.#tell = tell;
  }

  async get(path: string, render: () => Promise<RenderedPage>): Promise<KeptPage> {
    const kept = this.#pages.get(path);
    if (kept && this.#isFresh() && this.#isRight(kept)) {
      this.#touch(path, kept);
      return kept.page;
    }
    const newest = this.#newest(path, render);
    if (!kept || Date.now() - kept.rightAt > standsIn) return newest;
    const newestOrKept = newest.catch((error: unknown) => {
      this.#tellOnce(error);
      return kept.page;
    });
    kept.waitingSince ??= Date.now();
    const left = kept.waitingSince + patience - Date.now();
    return left > 0 ? Promise.race([newestOrKept, sleep(left, kept.page)]) : kept.page;
  }

  /** A value that many pages share, asked for once a version. */
  async shared<T>(name: string, ask: () => Promise<T>): Promise<T> {
    await this.#look();
    const kept = this.#values.get(name);
    if (kept && this.#isCurrent(kept)) return kept.value as Promise<T>;
    const value = ask();
    this.#values.set(name, { version: this.#version, madeAt: Date.now(), value });
    value.catch(() => this.#values.delete(name));
    return value;
  }

  /** However many wait for what failed, it is told once. */
  #tellOnce(error: unknown): void {
    if (error !== this.#told) this.#tell(error);
    this.#told = error;
  }

  /** The page as the paper now stands: one look and one rendering at a time, however many wait. */
  async #newest(path: string, render: () => Promise<RenderedPage>): Promise<KeptPage> {
    await this.#look();
    const kept = this.#pages.get(path);
    if (kept && this.#isRight(kept)) return kept.page;
    const making = this.#making.get(path) ?? this.#make(path, render);
    this.#making.set(path, making);
    return making;
  }

  /** A page that failed is not kept: the next reader may have better luck. */
  async #make(path: string, render: () => Promise<RenderedPage>): Promise<KeptPage> {
    const made = { version: this.#version, madeAt: Date.now() };
    try {
      const page = keep(await render());
      this.#touch(path, { ...made, page, rightAt: made.madeAt, waitingSince: null });
      return page;
    } finally {
      this.#making.delete(path);
    }
  }

  /** Keeps a page as the one asked for last, and lets those go for which there is no room. */
  #touch(path: string, kept: Kept): void {
    this.#bytes += kept.page.body.length - (this.#pages.get(path)?.page.body.length ?? 0);
    this.#pages.delete(path);
    this.#pages.set(path, kept);
    for (const [oldest, { page }] of this.#pages) {
      if (this.#bytes <= mostBytes) break;
      this.#bytes -= page.body.length;
      this.#pages.delete(oldest);
    }
  }

  /** Reads the paper's version, unless that was done a moment ago. */
  #look(): Promise<void> | undefined {
    if (this.#isFresh()) return;
    this.#looking ??= this.#readAnew().finally(() => {
      this.#looking = null;
    });
    return this.#looking;
  }

  async #readAnew(): Promise<void> {
    const asked = Date.now();
    this.#version = await this.#readVersion();
    this.#lookedAt = asked;
  }

  #isFresh(): boolean {
    return Date.now() - this.#lookedAt < this.#glance;
  }

  #isRight(kept: Kept): boolean {
    if (!this.#isCurrent(kept)) return false;
    kept.rightAt = this.#lookedAt;
    kept.waitingSince = null;
    return true;
  }

  #isCurrent({ version, madeAt }: Made): boolean {
    return version === this.#version && Date.now() - madeAt < longest;
  }
}

/** Makes a rendered page ready to go out. */
export function keep({ status, type, body, location, modified }: RenderedPage): KeptPage {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { status, type, body: bytes, etag, location, modified };
}

/** The page's body in the best form that the reader takes, compressed once. */
export function inForm(page: KeptPage, accepts: string): { body: Buffer; encoding: string | null } {
  if (/\bbr\b/.test(accepts)) {
    page.brotli ??= brotli(page.body, quick);
    return { body: page.brotli, encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepts)) {
    page.gzip ??= gzipSync(page.body);
    return { body: page.gzip, encoding: 'gzip' };
  }
  return { body: page.body, encoding: null };
}

/** Brotli's quality for what is compressed while a reader waits, and for what is compressed once for ever. */
const quick = 4;
export const thorough = 11;

/** Compresses a body with brotli. */
export function brotli(body: Buffer, quality: number): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
