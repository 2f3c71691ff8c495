import { setImmediate as breath } from 'node:timers/promises';
import type { Context, Hono } from 'hono';
import type { FrontPage, Paper } from '../store/paper-views.ts';
import type { Markup } from './jsx-runtime.ts';
import type { Frame } from './layout.tsx';
import { inForm, type KeptPage, type PageCache, type RenderedPage } from './page-cache.ts';

/** What the site's doors are opened with: the paper, its cache, and the frame of a page. */
export interface Site {
  app: Hono;
  paper: Paper;
  cache: PageCache;
  /** The hub that tells followers of changes (W3C WebSub), and whom to write to; null where there is none. */
  hub: string | null;
  contact: string | null;
  /** Whether readers may comment. */
  comments: boolean;
  /** What a page in a language is given. */
  frame(language: string): Promise<Frame>;
  /** The newest edition, read once a version. */
  front(): Promise<FrontPage>;
  /** The moment that "ago" is seen from: the press's clock, at most a minute old. */
  now(): Promise<Date>;
  /**
   * A page of the paper in every language that has a catalogue; kept whole until the paper changes. Null is a page
   * that is not there.
   */
  page(path: string, render: (frame: Frame, context: Context) => Promise<RenderedPage | null>): void;
  /** A document that is the same in every language, kept whole until the paper changes. */
  document(path: string, render: (context: Context) => Promise<RenderedPage>): void;
}

/** A page's markup, whole. */
export function markup(page: Markup): string {
  return `<!doctype html>${page}`;
}

let lastTurn: Promise<void> = Promise.resolve();

/** Pages are drawn one at a time, with a breath between: when all are due at once, readers of kept pages need not wait. */
export async function html(draw: () => Markup, status = 200): Promise<RenderedPage> {
  lastTurn = lastTurn.then(() => breath());
  await lastTurn;
  return { status, type: 'text/html; charset=utf-8', body: markup(draw()) };
}

export function plain(type: string, body: string): RenderedPage {
  return { status: 200, type: `${type}; charset=utf-8`, body };
}

/** A page that moved for good, or for now. */
export function moved(location: string, status: 301 | 302 = 301): RenderedPage {
  return { ...plain('text/plain', ''), status, location };
}

/** Whether the reader has the page as it is: by its tag, and where none is named by its date (RFC 9110, 13.2.2). */
function isKnown({ req }: Context, { etag, modified }: KeptPage): boolean {
  const tags = req.header('if-none-match');
  if (tags !== undefined)
    return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === etag);
  const since = Date.parse(req.header('if-modified-since') ?? '');
  return modified !== undefined && since >= Math.floor(modified.getTime() / 1000) * 1000;
}

/** Sends a kept page in the best form that the reader takes; nothing where the reader has it already. */
export function send(context: Context, page: KeptPage): Response {
  const headers = {
    etag: page.etag,
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    ...(page.modified && { 'last-modified': page.modified.toUTCString() }),
  };
  if (isKnown(context, page)) return context.body(null, 304, headers);
  // Fonts and pictures are compressed already.
  const accepts = /^(?:font|image\/(?!svg))/.test(page.type)
    ? ''
    : (context.req.header('accept-encoding') ?? '');
  const { body, encoding } = inForm(page, accepts);
  // Not copied: so many bytes a request would have the whole heap collected again and again.
  return context.body(body as Uint8Array<ArrayBuffer>, page.status as 200, {
    ...headers,
    'content-type': page.type,
    ...(encoding && { 'content-encoding': encoding }),
    ...(page.location && { location: page.location }),
  });
}
