import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What a page renders to. */
export interface RenderedPage {
  status: number;
  type: string;
  body: string | Buffer;
  /** Where a page that moved went. */
  location?: string;
}

/** A rendered page, whole, in the forms in which it goes out. */
export interface KeptPage {
  status: number;
  type: string;
  body: Buffer;
  etag: string;
  location?: string;
  brotli?: Buffer;
  gzip?: Buffer;
}

const mostPages = 2_000;
/** Milliseconds after which all is rendered anew, since pages say how long ago things were. */
const longest = 60_000;

/**
 * Keeps rendered pages until the paper changes. Pages are rendered once a version, whoever asks how often.
 */
export class PageCache {
  #version = '';
  #looked = 0;
  #cleared = 0;
  #pages = new Map<string, Promise<KeptPage>>();
  #values = new Map<string, Promise<unknown>>();
  #readVersion: () => Promise<string>;
  #glance: number;

  constructor(readVersion: () => Promise<string>, glance: number) {
    this.#readVersion = readVersion;
    this.#glance = glance;
  }

  async get(path: string, render: () => Promise<RenderedPage>): Promise<KeptPage> {
    await this.#look();
    const kept = this.#pages.get(path);
    if (kept) return kept;
    if (this.#pages.size >= mostPages) this.#pages.delete(this.#pages.keys().next().value!);
    const page = render().then(keep);
    this.#pages.set(path, page);
    // A page that failed is not kept: the next reader may have better luck.
    page.catch(() => this.#pages.delete(path));
    return page;
  }

  /** A value that many pages share, asked for once a version. */
  async shared<T>(name: string, ask: () => Promise<T>): Promise<T> {
    await this.#look();
    const kept = this.#values.get(name) as Promise<T> | undefined;
    if (kept) return kept;
    const value = ask();
    this.#values.set(name, value);
    value.catch(() => this.#values.delete(name));
    return value;
  }

  async #look(): Promise<void> {
    if (Date.now() - this.#looked < this.#glance) return;
    this.#looked = Date.now();
    const version = await this.#readVersion();
    if (version !== this.#version || this.#looked - this.#cleared > longest) {
      this.#pages.clear();
      this.#values.clear();
      this.#cleared = this.#looked;
    }
    this.#version = version;
  }
}

/** Makes a rendered page ready to go out. */
export function keep({ status, type, body, location }: RenderedPage): KeptPage {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  return { status, type, body: bytes, etag, location };
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
const quick = 5;
export const thorough = 11;

/** Compresses a body with brotli. */
export function brotli(body: Buffer, quality: number): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } });
}
