import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** A rendered page, whole, in the forms in which it goes out. */
export interface KeptPage {
  status: number;
  type: string;
  body: Buffer;
  etag: string;
  brotli?: Buffer;
  gzip?: Buffer;
}

const mostPages = 2_000;
/** Milliseconds for which the paper's version is taken as still true: how stale a page can be. */
const glance = 500;

/**
 * Keeps rendered pages until the paper changes. Pages are rendered once a version, whoever asks how often.
 */
export class PageCache {
  #version = '';
  #looked = 0;
  #pages = new Map<string, Promise<KeptPage>>();
  #readVersion: () => Promise<string>;

  constructor(readVersion: () => Promise<string>) {
    this.#readVersion = readVersion;
  }

  async get(
    path: string,
    render: () => Promise<{ status: number; type: string; body: string }>,
  ): Promise<KeptPage> {
    await this.#look();
    const kept = this.#pages.get(path);
    if (kept) return kept;
    if (this.#pages.size >= mostPages) this.#pages.delete(this.#pages.keys().next().value!);
    const page = render().then(({ status, type, body }) => keep(status, type, Buffer.from(body)));
    this.#pages.set(path, page);
    // A page that failed is not kept: the next reader may have better luck.
    page.catch(() => this.#pages.delete(path));
    return page;
  }

  async #look(): Promise<void> {
    if (Date.now() - this.#looked < glance) return;
    this.#looked = Date.now();
    const version = await this.#readVersion();
    if (version !== this.#version) this.#pages.clear();
    this.#version = version;
  }
}

function keep(status: number, type: string, body: Buffer): KeptPage {
  return {
    status,
    type,
    body,
    etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

/** The page's body in the best form that the reader takes, compressed once. */
export function inForm(page: KeptPage, accepts: string): { body: Buffer; encoding: string | null } {
  if (/\bbr\b/.test(accepts)) {
    page.brotli ??= brotliCompressSync(page.body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
    return { body: page.brotli, encoding: 'br' };
  }
  if (/\bgzip\b/.test(accepts)) {
    page.gzip ??= gzipSync(page.body);
    return { body: page.gzip, encoding: 'gzip' };
  }
  return { body: page.body, encoding: null };
}
