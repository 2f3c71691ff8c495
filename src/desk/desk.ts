import { timingSafeEqual } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { basicAuth } from 'hono/basic-auth';
import { bodyLimit } from 'hono/body-limit';
import { cleanLine } from '../news/clean.ts';
import { isForeignForm } from '../news/foreign-form.ts';
import {
  type CommentForDesk,
  type CommentState,
  commentsForDesk,
  decideComment,
  eraseComment,
} from '../store/comments.ts';
import type { Store } from '../store/database.ts';
import { insertReview, revisionToReview, undoReview } from '../store/reviews.ts';

export interface DeskOptions {
  store: Store;
  /** The key that opens the desk; the user's name may be any. */
  key: string;
  draw: (context: Context, shown: string, comments: CommentForDesk[]) => string;
}

const shown = ['held', 'reported', 'released', 'refused'] as const;
const decisions: Record<string, (store: Store, id: number) => Promise<boolean>> = {
  release: (store, id) => decideComment(store.db, id, 'released'),
  refuse: (store, id) => decideComment(store.db, id, 'refused'),
  erase: (store, id) => eraseComment(store.db, id, null),
};

/** Characters of a reviewer's name. */
const longestName = 60;

/**
 * The desk's door: what an editor may do. It asks for the desk's key (HTTP Basic, RFC 7617) and answers in HTML to
 * people and in JSON to programs that ask for it.
 */
export function openDesk({ store, key, draw }: DeskOptions): Hono {
  const app = new Hono();
  app.use(
    basicAuth({
      realm: 'The desk',
      verifyUser: (_name, given) => sameKey(given, key),
      invalidUserMessage: 'The desk opens with its key: it is in the file desk.key of the data folder.',
    }),
  );
  app.use(async (context, next) => {
    if (isForeignForm(context.req.method, context.req.header('sec-fetch-site')))
      return context.text('The form came from another site.', 403);
    await next();
    context.header('cache-control', 'no-store');
    context.header('x-robots-tag', 'noindex');
  });

  app.get('/comments', async (context) => {
    const asked = context.req.query('state') ?? 'held';
    const state = (shown as readonly string[]).includes(asked)
      ? (asked as CommentState | 'reported')
      : 'held';
    const comments = await commentsForDesk(store.db, state, 200);
    return wantsJson(context) ? context.json(comments) : context.html(draw(context, state, comments));
  });

  app.post('/comments/:id{[0-9]{1,9}}', bodyLimit({ maxSize: 4096 }), async (context) => {
    const { decision } = await context.req.parseBody();
    const decide = typeof decision === 'string' && Object.hasOwn(decisions, decision) && decisions[decision];
    if (!decide) return context.text('Say "release", "refuse" or "erase".', 400);
    const done = await decide(store, Number(context.req.param('id')));
    if (!done) return context.text('There is no such comment to decide on.', 404);
    return wantsJson(context) ? context.json({ done }) : context.redirect('/desk/comments', 303);
  });
  app.post('/stories/:slug/review', bodyLimit({ maxSize: 4096 }), async (context) => {
    const { by, revision } = await context.req.parseBody();
    const person = typeof by === 'string' ? cleanLine(by, longestName) : '';
    if (person === '') return context.text('Say who reviewed the story.', 400);
    const number = typeof revision === 'string' && /^[1-9]\d{0,8}$/.test(revision) ? Number(revision) : null;
    return context.json(...(await review(store, context.req.param('slug'), number, person)));
  });
  app.post('/stories/:slug/review/undo', async (context) =>
    context.json(...(await review(store, context.req.param('slug'), null, null))),
  );
  return app;
}

/** Puts a review of a story's revision on record, or undoes the one that stands: null for the person. */
async function review(
  store: Store,
  slug: string,
  number: number | null,
  person: string | null,
): Promise<[object, 200 | 404]> {
  return store.db.transaction().execute(async (tx) => {
    const found = await revisionToReview(tx, slug, number);
    if (!found) return [{ fault: 'There is no such story or revision in print.' }, 404];
    if (person !== null) await insertReview(tx, found.revisionId, person);
    else if (!(await undoReview(tx, found.revisionId)))
      return [{ fault: 'No review of its newest revision stands.' }, 404];
    return [{ slug, revision: found.number, headline: found.headline, person }, 200];
  });
}

function wantsJson(context: Context): boolean {
  return context.req.header('accept')?.includes('application/json') ?? false;
}

function sameKey(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)];
  return one.length === other.length && timingSafeEqual(one, other);
}
