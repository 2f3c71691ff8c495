import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { Fault } from '../news/fault.ts';
import { isForeignForm } from '../news/foreign-form.ts';
import type { Notice } from '../news/notice.ts';
import { reportComment } from '../store/comments.ts';
import type { Store } from '../store/database.ts';
import { commentOf, eraseOwn, takeComment } from './comments.ts';
import type { ViewCounter } from './view-counter.ts';
import type { Visitors } from './visitor.ts';

export interface ReadersOptions {
  store: Store;
  visitors: Visitors;
  views: ViewCounter;
  /** False where the paper takes no comments. */
  comments: boolean;
  /** The network address of who asks. */
  addressOf: (context: Context) => string;
  draw: (context: Context, notice: Notice) => string;
}

const largestForm = 32 * 1024;

/**
 * The readers' door: the only one through which the public writes. It takes comments for the desk, reports of comments,
 * and counts views of what the site answers. It stands before the site, which only reads (invariant 10).
 */
export function openReaders(options: ReadersOptions): Hono {
  const { store, visitors, views, comments, addressOf, draw } = options;
  const app = new Hono();
  const say = (context: Context, notice: Notice, status: 200 | 400 | 403 | 404 | 413 | 429 = 200) =>
    context.html(draw(context, notice), status, { 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });

  app.get('/story/:slug', async (context, next) => {
    await next();
    if (context.res.status !== 200 && context.res.status !== 304) return;
    const agent = context.req.header('user-agent') ?? '';
    const purpose = context.req.header('sec-purpose') ?? context.req.header('purpose') ?? '';
    views.count(context.req.param('slug'), await visitors.hash(addressOf(context)), { agent, purpose });
  });
  if (!comments) return app;

  app.use('/story/:slug/comments', sameSite(say), limited(say));
  app.use('/comment/*', sameSite(say), limited(say));

  app.post('/story/:slug/comments', async (context) => {
    const slug = context.req.param('slug');
    const form = await context.req.parseBody();
    const sent = { name: field(form.name), text: field(form.text), trap: field(form.website) };
    try {
      const visitor = await visitors.hash(addressOf(context));
      const { id, token } = await takeComment(store, slug, sent, visitor);
      return context.redirect(`/comment/${id}/${token}`, 303);
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const status = error.code === 'not-found' ? 404 : error.code === 'too-many' ? 429 : 400;
      const back = `/story/${encodeURIComponent(slug)}#comments`;
      return say(context, { kind: 'fault', message: error.message, back, text: sent.text }, status);
    }
  });

  app.get('/comment/:id{[0-9]{1,9}}/:token', async (context) => {
    const { id, token } = context.req.param();
    const comment = await commentOf(store, Number(id), token);
    if (!comment) return say(context, unknownComment, 404);
    const erase = comment.state === 'erased' ? undefined : `/comment/${id}/${token}/erase`;
    return say(context, {
      kind: comment.state,
      back: `/story/${comment.slug}#comments`,
      erase,
      text: comment.text,
    });
  });

  app.post('/comment/:id{[0-9]{1,9}}/:token/erase', async (context) => {
    const { id, token } = context.req.param();
    const erased = await eraseOwn(store, Number(id), token);
    return erased ? context.redirect(`/comment/${id}/${token}`, 303) : say(context, unknownComment, 404);
  });

  app.post('/comment/:id{[0-9]{1,9}}/report', async (context) => {
    const visitor = await visitors.hash(addressOf(context));
    const known = await reportComment(store.db, Number(context.req.param('id')), visitor);
    return known ? say(context, { kind: 'reported', back: '/' }) : say(context, unknownComment, 404);
  });
  return app;
}

const unknownComment: Notice = { kind: 'fault', message: 'There is no such comment.', back: '/' };

type Say = (
  context: Context,
  notice: Notice,
  status?: 400 | 403 | 404 | 413 | 429,
) => Response | Promise<Response>;

/** A form of another site is told so, and nothing is written. */
function sameSite(say: Say) {
  return async (context: Context, next: () => Promise<void>) => {
    if (isForeignForm(context.req.method, context.req.header('sec-fetch-site')))
      return say(context, { kind: 'fault', message: 'The form came from another site.', back: '/' }, 403);
    await next();
  };
}

function limited(say: Say) {
  return bodyLimit({
    maxSize: largestForm,
    onError: (context) =>
      say(context, { kind: 'fault', message: 'That is more than a comment may hold.', back: '/' }, 413),
  });
}

function field(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
