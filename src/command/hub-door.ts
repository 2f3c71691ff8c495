import { type Context, Hono } from 'hono';
import { Fault } from '../news/fault.ts';
import type { Store } from '../store/database.ts';
import {
  confirmSubscription,
  failSubscription,
  noteDelivery,
  type Subscription,
  subscriptionOf,
} from '../store/hubs.ts';
import { signatureCheck } from '../web/websub.ts';

/** The longest delivery in bytes: as a feed that is polled. */
const longestDelivery = 15 * 1_048_576;
/** Days that a lease may last, whatever the hub says. */
const longestLease = 30 * 86_400;

/**
 * The door that hubs call (W3C WebSub, 5.3 and 7): they ask whether we want what we asked for, and tell of news. A
 * delivery's words are not used: one whose signature holds only makes the press poll the feed itself. One whose
 * signature does not hold is answered alike and does nothing, as the standard has it.
 */
export function openHubDoor({ db }: Store): Hono {
  const app = new Hono();
  app.get('/:token{[0-9a-f]{64}}', async (context) => {
    const subscription = await subscriptionOf(db, context.req.param('token'));
    return subscription ? verify(context, subscription) : context.notFound();
  });
  app.post('/:token{[0-9a-f]{64}}', async (context) => {
    const subscription = await subscriptionOf(db, context.req.param('token'));
    if (!subscription) return context.notFound();
    // The hub need not go on.
    if (subscription.state === 'ended') return context.body(null, 410);
    try {
      if (await isSigned(context, subscription.secret)) await noteDelivery(db, subscription);
      return context.body(null, 202);
    } catch (error) {
      if (error instanceof Fault) return context.text(error.message, 413);
      throw error;
    }
  });

  /** Verification of intent: only what we asked for is confirmed, by giving the challenge back. */
  async function verify(context: Context, { topic, token, state }: Subscription): Promise<Response> {
    const asked = (name: string) => context.req.query(`hub.${name}`) ?? '';
    if (asked('topic') !== topic) return context.notFound();
    if (asked('mode') === 'denied') {
      const why = `The hub refuses: ${asked('reason').slice(0, 200) || 'it does not say why'}.`;
      await failSubscription(db, token, { refused: true, why });
      return context.body(null, 200);
    }
    const challenge = asked('challenge');
    const wanted = state === 'asked' || state === 'active';
    const confirms = wanted ? asked('mode') === 'subscribe' : asked('mode') === 'unsubscribe';
    if (!confirms || challenge === '' || challenge.length > 2_000) return context.notFound();
    if (wanted) await confirmSubscription(db, token, leaseOf(asked('lease_seconds')));
    return context.text(challenge, 200);
  }

  return app;
}

function leaseOf(seconds: string): number {
  const lease = /^\d{1,9}$/.test(seconds) ? Number(seconds) : 86_400;
  return Math.min(Math.max(lease, 60), longestLease);
}

/** Reads the body piece by piece, keeping none of it. @throws Fault `too-large` */
async function isSigned(context: Context, secret: string): Promise<boolean> {
  const check = signatureCheck(context.req.header('x-hub-signature'), secret);
  let bytes = 0;
  for await (const piece of context.req.raw.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > longestDelivery) throw new Fault('too-large', 'The delivery is larger than 15 MB.');
    check?.update(piece);
  }
  return check?.holds() ?? false;
}
